namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// When a call may start: sliding windows, calls in flight, budgets learned from responses, and pauses that the server asked for. Pure
/// bookkeeping without a clock or a wait of its own; the <see cref="RequestLimiter"/> calls it under its lock.
/// </summary>
internal sealed class Admission(LimiterOptions options)
{
    /// <summary>Name of the limit on calls at the same time.</summary>
    public const string InFlight = "calls in flight";

    private static readonly TimeSpan ResetJitter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SameCrowd = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SlowestGrowth = TimeSpan.FromHours(6);
    private readonly SlidingWindow[] _windows = [.. options.Windows.Select(static window => new SlidingWindow(window))];
    private readonly Dictionary<string, LearnedBudget> _budgets = new(StringComparer.Ordinal);
    private int _slots;
    private int _inFlight;
    private int _concurrent = options.Concurrent;
    private TimeSpan _growsAt;
    private TimeSpan _growth = TimeSpan.FromSeconds(30);
    private TimeSpan? _crowdedAt;
    private TimeSpan _pausedUntil;
    private string _pauseReason = "";

    /// <summary>The share of limits that others have, too; null where they are this limiter's own.</summary>
    public LimitShare? Share { get; } = options.Share is null ? null : new LimitShare(options);

    /// <summary>When a call may start, and what holds it back. No time: it depends on a call that is still in flight.</summary>
    public (TimeSpan? At, string Limit) Earliest(RequestPriority priority, bool needsSlot, TimeSpan now)
    {
        bool background = priority == RequestPriority.Background;
        TimeSpan at = now;
        string limit = "";
        string? spoken = null;
        if (_pausedUntil > at)
            (at, limit) = (_pausedUntil, _pauseReason);
        foreach (KeyValuePair<string, LearnedBudget> pair in _budgets)
        {
            LearnedBudget budget = pair.Value;
            long left = budget.Heard - (background ? budget.Reserve : 0);
            if (budget.ResetsAt > at && left <= 0)
                (at, limit) = (budget.ResetsAt, pair.Key);
            else if (budget.ResetsAt > now && left <= _inFlight)
                spoken = pair.Key; // what is left may belong to calls in flight: their answers will tell
            else if (options.HiddenBudgets && budget.ResetsAt <= now && !budget.Renewed && Math.Max(1, left) <= _inFlight)
                spoken = pair.Key; // it should be full again, but what it hid may not be: the answers to these few calls will tell
        }
        if (spoken is not null)
            return at > now ? (at, limit) : (null, spoken);
        int percent = Share is null ? 100 : Share.IsSpent(now) ? 0 : Share.PercentAt(now);
        if (percent == 0)
            return at > now ? (at, limit) : (null, LimitShare.Name);
        int spared = background ? LimitShare.Part(options.ConcurrentReserve, percent) : 0;
        if (needsSlot && _slots >= Math.Max(1, LimitShare.Part(Concurrent(now), percent) - spared))
            return at > now ? (at, limit) : (null, InFlight);
        foreach (SlidingWindow window in _windows)
        {
            TimeSpan? free = window.Earliest(now, _inFlight, background, percent);
            if (free is null)
                return at > now ? (at, limit) : (null, window.Definition.Name);
            if (free > at)
                (at, limit) = (free.Value, window.Definition.Name);
        }
        return (at, limit);
    }

    public void TakeSlot() => _slots++;

    public void GiveSlot() => _slots--;

    public void BeginFlight(Permit permit, TimeSpan now)
    {
        permit.InFlight = true;
        permit.BeganAt = now;
        permit.Told = 0;
        _inFlight++;
        Share?.Begin();
    }

    public void EndFlight(Permit permit, TimeSpan now)
    {
        if (!permit.InFlight)
            return;
        permit.InFlight = false;
        _inFlight--;
        foreach (LearnedBudget budget in _budgets.Values)
            budget.Heard -= (permit.Told & budget.Bit) == 0 ? 1 : 0;
        foreach (SlidingWindow window in _windows)
            window.Ended(now);
    }

    public void PauseUntil(TimeSpan until, string reason)
    {
        if (until > _pausedUntil)
            (_pausedUntil, _pauseReason) = (until, reason);
    }

    public void Resize(string window, int limit)
    {
        foreach (SlidingWindow candidate in _windows)
        {
            if (string.Equals(candidate.Definition.Name, window, StringComparison.Ordinal) && candidate.Definition.Limit != limit)
                candidate.Resize(limit);
        }
    }

    public void Learn(string budget, long remaining, TimeSpan resetsAt, long reserve, Permit? permit, TimeSpan now, bool slides = false)
    {
        if (!_budgets.TryGetValue(budget, out LearnedBudget? known))
            _budgets[budget] = known = new LearnedBudget(1 << _budgets.Count);
        if (permit is { InFlight: true })
            permit.Told |= known.Bit;
        // Resets are told in whole seconds, and in the past by as long as the answer was on its way.
        TimeSpan same = known.ResetsAt + ResetJitter + (permit is null ? TimeSpan.Zero : now - permit.BeganAt);
        // What was sent before a reset and tells of it comes too late: how much is left since, the next answers say. But where the period
        // slides, that reset frees a call or two: what is left of so little counts until they do.
        if (permit is not null && known.ResetsAt <= now && permit.BeganAt < known.ResetsAt && resetsAt <= same)
        {
            (known.Heard, known.ResetsAt) = (Math.Min(known.Heard, remaining), remaining > 0 ? known.ResetsAt : resetsAt);
            return;
        }
        // Only a clearly later reset is that of a new period: of the same one, the lowest number counts, whenever it was told.
        if (known.ResetsAt <= now || resetsAt > same)
            (known.Heard, known.ResetsAt) = (remaining, resetsAt);
        else
        {
            bool isNearer = resetsAt < known.ResetsAt, waitsForLatest = slides && remaining == 0;
            (known.Heard, known.ResetsAt) = (Math.Min(known.Heard, remaining), isNearer != waitsForLatest ? resetsAt : known.ResetsAt);
        }
        known.Reserve = reserve;
        known.Renewed = false;
        // An answer that comes when the period it tells of is over says nothing of the next one.
        foreach (LearnedBudget other in _budgets.Values)
            other.Renewed |= other != known && other.ResetsAt <= now;
    }

    /// <summary>When a budget is full again, as far as a response has told.</summary>
    public TimeSpan? ResetsAt(string budget, TimeSpan now) =>
        _budgets.TryGetValue(budget, out LearnedBudget? known) && known.ResetsAt > now ? known.ResetsAt : null;

    /// <summary>What is left of a budget, as far as a response has told of the period that runs.</summary>
    public long? Left(string budget, TimeSpan now) =>
        _budgets.TryGetValue(budget, out LearnedBudget? known) && known.ResetsAt > now ? Math.Max(0, known.Heard) : null;

    /// <summary>
    /// A call was refused because too many were in flight: from now on one fewer than there were. The number grows back by one at a
    /// time, and more and more slowly when that is refused again, so that a wrong setting costs a refusal in hours and not one a minute.
    /// </summary>
    public void Crowd(TimeSpan now)
    {
        _concurrent = Math.Max(1, Math.Min(Concurrent(now), _slots) - 1);
        if (_crowdedAt is not { } last || now - last > SameCrowd)
            _growth = TimeSpan.FromTicks(Math.Min(_growth.Ticks * 2, SlowestGrowth.Ticks));
        _crowdedAt = now;
        _growsAt = now + _growth;
    }

    /// <summary>Asks for the share.</summary>
    public ShareClaim Claim(ShareNeed need, TimeSpan now)
    {
        int used = LimitShare.PercentOf(_slots, options.Concurrent);
        foreach (SlidingWindow window in _windows)
            used = Math.Max(used, window.Used(now, _inFlight));
        (long, TimeSpan)? quota = Left(options.Quota, now) is { } left ? (left, _budgets[options.Quota].ResetsAt - now) : null;
        return Share!.Ask(need, Math.Min(100, used), _inFlight, quota, now);
    }

    /// <summary>Takes a share, and what others have heard of the quota where it is less than what was heard here.</summary>
    public void Have(ShareGrant? grant, TimeSpan now)
    {
        if (grant is not { } given)
        {
            Share!.Miss(now);
            return;
        }
        Share!.Have(given, now);
        if (given.QuotaLeft is { } left && given.QuotaResetsIn is { } wait && left < (Left(options.Quota, now) ?? long.MaxValue))
        {
            long kept = _budgets.TryGetValue(options.Quota, out LearnedBudget? known) ? known.Reserve : 0; // the first answer tells it
            Learn(options.Quota, left, now + wait, options.QuotaReserve ?? kept, permit: null, now);
        }
    }

    private int Concurrent(TimeSpan now)
    {
        while (_concurrent < options.Concurrent && now >= _growsAt)
        {
            _concurrent++;
            _growsAt += _growth;
        }
        return _concurrent;
    }
}
