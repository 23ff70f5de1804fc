namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Keeps a connection inside the server's limits: sliding windows, calls in flight, budgets learned from responses, and pauses that
/// the server asked for. Foreground calls go first; within a priority it is first come, first served. All waits run on the
/// <see cref="TimeProvider"/>.
/// </summary>
internal sealed class RequestLimiter : IDisposable
{
    private static readonly TimeSpan ResetJitter = TimeSpan.FromSeconds(2);
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly LimiterOptions _options;
    private readonly SlidingWindow[] _windows;
    private readonly Dictionary<string, LearnedBudget> _budgets = new(StringComparer.Ordinal);
    private readonly LinkedList<Waiter>[] _queues = [new(), new()];
    private readonly ITimer _timer;
    private int _slots;
    private int _inFlight;
    private TimeSpan _pausedUntil;
    private string _pauseReason = "";
    private bool _disposed;

    public RequestLimiter(LimiterOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _origin = time.GetTimestamp();
        _windows = [.. options.Windows.Select(window => new SlidingWindow(window))];
        _timer = time.CreateTimer(static state => ((RequestLimiter)state!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    /// <summary>Waits for a permit.</summary>
    /// <exception cref="PermitRefusedException">The wait would be longer than the options allow.</exception>
    public ValueTask<Permit> AcquireAsync(RequestPriority priority, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_gate)
        {
            TimeSpan now = Now;
            bool queued = _queues[0].Count > 0 || (priority == RequestPriority.Background && _queues[1].Count > 0);
            if (!queued && Earliest(priority, needsSlot: true, now).At is { } at && at <= now)
                return new ValueTask<Permit>(Grant(priority));
            waiter = Enqueue(priority, permit: null, now);
        }
        return new ValueTask<Permit>(WaitAsync(waiter, cancellationToken));
    }

    internal ValueTask RenewAsync(Permit permit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_gate)
        {
            TimeSpan now = Now;
            EndFlight(permit, now);
            if (Earliest(RequestPriority.Foreground, needsSlot: false, now).At is { } at && at <= now)
            {
                Regrant(permit);
                return default;
            }
            waiter = Enqueue(RequestPriority.Foreground, permit, now);
        }
        return new ValueTask(WaitAsync(waiter, cancellationToken));
    }

    internal void Release(Permit permit)
    {
        List<Waiter> refused = [];
        lock (_gate)
        {
            _slots--;
            EndFlight(permit, Now);
            Drain(refused);
        }
        Refuse(refused);
    }

    /// <summary>Lets nobody start before <paramref name="duration"/> has passed. A shorter pause never shortens a longer one.</summary>
    public void Pause(TimeSpan duration, string reason)
    {
        if (duration <= TimeSpan.Zero)
            return;
        List<Waiter> refused = [];
        lock (_gate)
        {
            TimeSpan until = Now + duration;
            if (until > _pausedUntil)
            {
                _pausedUntil = until;
                _pauseReason = reason;
            }
            Drain(refused);
        }
        Refuse(refused);
    }

    /// <summary>Changes how many calls a window allows, for limits that only responses tell.</summary>
    public void Resize(string window, int limit)
    {
        List<Waiter> refused = [];
        lock (_gate)
        {
            foreach (SlidingWindow candidate in _windows)
            {
                if (string.Equals(candidate.Definition.Name, window, StringComparison.Ordinal) && candidate.Definition.Limit != limit)
                    candidate.Resize(limit);
            }
            Drain(refused);
        }
        Refuse(refused);
    }

    /// <summary>Takes over what a response said about a budget.</summary>
    /// <param name="budget">Name of the budget, such as "day".</param>
    /// <param name="remaining">Calls left according to the response.</param>
    /// <param name="resetsIn">Time until it is full again.</param>
    /// <param name="reserve">Calls that background work leaves alone.</param>
    /// <param name="permit">The call whose response said so; it is counted in the number already.</param>
    public void Learn(string budget, long remaining, TimeSpan resetsIn, long reserve, Permit? permit)
    {
        List<Waiter> refused = [];
        lock (_gate)
        {
            TimeSpan now = Now;
            TimeSpan resetsAt = now + (resetsIn > TimeSpan.Zero ? resetsIn : TimeSpan.Zero);
            if (!_budgets.TryGetValue(budget, out LearnedBudget? known))
                _budgets[budget] = known = new LearnedBudget(1 << _budgets.Count);
            // Resets are told in whole seconds: only a clearly later one is that of a new period.
            if (known.ResetsAt <= now || resetsAt > known.ResetsAt + ResetJitter)
                (known.Heard, known.ResetsAt) = (remaining, resetsAt);
            else
                (known.Heard, known.ResetsAt) = (Math.Min(known.Heard, remaining), resetsAt < known.ResetsAt ? resetsAt : known.ResetsAt);
            known.Reserve = reserve;
            if (permit is { InFlight: true })
                permit.Told |= known.Bit;
            Drain(refused);
        }
        Refuse(refused);
    }

    /// <summary>Ends every wait with an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        Waiter[] waiting;
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            waiting = [.. _queues[0], .. _queues[1]];
            foreach (LinkedList<Waiter> queue in _queues)
                queue.Clear();
            _timer.Dispose();
        }
        foreach (Waiter waiter in waiting)
            waiter.Source.TrySetException(Disposed());
    }

    private async Task<Permit> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration registration = cancellationToken.Register(() => Cancel(waiter, cancellationToken));
        return await waiter.Source.Task.ConfigureAwait(false);
    }

    private void Cancel(Waiter waiter, CancellationToken cancellationToken)
    {
        List<Waiter> refused = [];
        lock (_gate)
        {
            if (waiter.Node.List is null)
                return; // granted in the meantime: the caller has the permit and sees the cancellation on its next step
            waiter.Node.List.Remove(waiter.Node);
            Drain(refused);
        }
        waiter.Source.TrySetCanceled(cancellationToken);
        Refuse(refused);
    }

    private Waiter Enqueue(RequestPriority priority, Permit? permit, TimeSpan now)
    {
        if (_disposed)
            throw Disposed();
        TimeSpan deadline = _options.MaxWait >= TimeSpan.MaxValue - now ? TimeSpan.MaxValue : now + _options.MaxWait;
        (TimeSpan? at, string limit) = Earliest(priority, permit is null, now);
        if (at > deadline)
            throw new PermitRefusedException(limit, at - now);
        var waiter = new Waiter(priority, permit, deadline);
        // A renewal already holds a slot that others may wait for, so it goes to the front.
        if (permit is null)
            _queues[(int)priority].AddLast(waiter.Node);
        else
            _queues[0].AddFirst(waiter.Node);
        Arm(now);
        return waiter;
    }

    private void OnTimer()
    {
        List<Waiter> refused = [];
        lock (_gate)
        {
            if (_disposed)
                return;
            Drain(refused);
        }
        Refuse(refused);
    }

    private void Drain(List<Waiter> refused)
    {
        TimeSpan now = Now;
        foreach (LinkedList<Waiter> queue in _queues)
        {
            while (queue.First?.Value is { } waiter)
            {
                (TimeSpan? at, string limit) = Earliest(waiter.Priority, waiter.Permit is null, now);
                if (at <= now)
                {
                    queue.RemoveFirst();
                    waiter.Source.TrySetResult(waiter.Permit is null ? Grant(waiter.Priority) : Regrant(waiter.Permit));
                }
                else if (at > waiter.Deadline || now >= waiter.Deadline)
                {
                    queue.RemoveFirst();
                    waiter.Refusal = new PermitRefusedException(limit, at - now);
                    refused.Add(waiter);
                }
                else
                {
                    break;
                }
            }
            if (queue.Count > 0)
                break;
        }
        Arm(now);
    }

    private static void Refuse(List<Waiter> refused)
    {
        foreach (Waiter waiter in refused)
            waiter.Source.TrySetException(waiter.Refusal!);
    }

    private void Arm(TimeSpan now)
    {
        if (_disposed)
            return;
        TimeSpan? next = null;
        foreach (LinkedList<Waiter> queue in _queues)
        {
            if (queue.First?.Value is not { } waiter)
                continue;
            TimeSpan wake = Earliest(waiter.Priority, waiter.Permit is null, now).At is { } at && at < waiter.Deadline ? at : waiter.Deadline;
            next = next is null || wake < next ? wake : next;
        }
        if (next is not { } instant || instant == TimeSpan.MaxValue)
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        else
            // Timers count whole milliseconds, and very long ones are refused; waking early only looks again.
            _timer.Change(
                TimeSpan.FromMilliseconds(Math.Min(Math.Max(1, Math.Ceiling((instant - now).TotalMilliseconds)), TimeSpan.FromDays(1).TotalMilliseconds)),
                Timeout.InfiniteTimeSpan);
    }

    /// <summary>When a call may start, and what holds it back. No time: it depends on a call that is still in flight.</summary>
    private (TimeSpan? At, string Limit) Earliest(RequestPriority priority, bool needsSlot, TimeSpan now)
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
        }
        if (spoken is not null)
            return at > now ? (at, limit) : (null, spoken);
        if (needsSlot && _slots >= _options.Concurrent)
            return at > now ? (at, limit) : (null, "calls in flight");
        foreach (SlidingWindow window in _windows)
        {
            TimeSpan? free = window.Earliest(now, _inFlight, background);
            if (free is null)
                return at > now ? (at, limit) : (null, window.Definition.Name);
            if (free > at)
                (at, limit) = (free.Value, window.Definition.Name);
        }
        return (at, limit);
    }

    private Permit Grant(RequestPriority priority)
    {
        _slots++;
        var permit = new Permit(this, priority) { InFlight = false };
        return Regrant(permit);
    }

    private Permit Regrant(Permit permit)
    {
        permit.InFlight = true;
        _inFlight++;
        permit.Told = 0;
        return permit;
    }

    private void EndFlight(Permit permit, TimeSpan now)
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

    private static ObjectDisposedException Disposed() => new(nameof(RequestLimiter), "The client has been disposed.");
}
