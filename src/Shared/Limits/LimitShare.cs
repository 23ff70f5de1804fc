namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// This limiter's share of limits that others have, too: a percent of every limit and some calls of the quota, for a time. Whoever hands
/// them out hands out no more than there are, so that nobody is over a limit where each keeps to its share. Where a share ends and no new
/// one comes, the least of it is kept for a while, and then nothing goes. Guarded by the limiter's lock.
/// </summary>
internal sealed class LimitShare(LimiterOptions options)
{
    /// <summary>Name of what is in the way where the share is used up.</summary>
    public const string Name = "the share of the limits";

    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    // With less, a limit would let no call go at all.
    private readonly int _least = options.Windows.Select(static window => window.Limit).Append(options.Concurrent)
        .Max(static limit => Math.Min(100, PercentOf(1, limit)));

    // A minute's calls: many more than go until it asks again.
    private readonly int _quotaWanted = options.Windows
        .Select(static window => (int)Math.Min(10_000, window.Limit * TimeSpan.TicksPerMinute / window.Length.Ticks))
        .DefaultIfEmpty(100).Max();

    private readonly TimeSpan _window = options.Windows.Select(static window => window.Length).DefaultIfEmpty().Max();

    private int _percent;
    private int _wanted;
    private TimeSpan _askedAt;
    private TimeSpan _endsAt;
    private TimeSpan _safeUntil;
    private long? _quota;
    private TimeSpan _quotaEndsAt;
    private int _begun;
    private bool _isCalled;

    /// <summary>When to ask the next time; never while an answer is to come.</summary>
    public TimeSpan DueAt { get; private set; }

    /// <summary>Whether anything was wanted when it was asked the last time.</summary>
    public bool IsInUse => _wanted > 0;

    /// <summary>A part of a limit.</summary>
    public static int Part(int limit, int percent) => (int)((long)limit * percent / 100);

    /// <summary>How much of a limit so many calls are, never too little.</summary>
    public static int PercentOf(int calls, int limit) => (int)(((100L * calls) + limit - 1) / limit);

    /// <summary>The percent of every limit that may be used.</summary>
    public int PercentAt(TimeSpan now) => now < _endsAt ? _percent : now < _safeUntil ? Math.Min(_percent, _least) : 0;

    /// <summary>Whether all calls of the quota that were handed out have gone.</summary>
    public bool IsSpent(TimeSpan now) => _quota <= 0 && now < _quotaEndsAt;

    /// <summary>Whether it is time to ask: now and then, and at once where somebody waits who did not before.</summary>
    public bool IsDue(TimeSpan now, bool waiting) => now >= DueAt || (waiting && _wanted < 100 && DueAt != TimeSpan.MaxValue);

    /// <summary>A call begins.</summary>
    public void Begin()
    {
        _begun++;
        _quota--;
        _isCalled = true;
    }

    /// <summary>Asks for the share.</summary>
    /// <param name="need">Who wants it.</param>
    /// <param name="used">The percent that counts now.</param>
    /// <param name="inFlight">Calls that have begun and not ended: what is told of the quota may lack them.</param>
    /// <param name="quota">What is known of the quota.</param>
    /// <param name="now">The time.</param>
    public ShareClaim Ask(ShareNeed need, int used, int inFlight, (long Left, TimeSpan ResetsIn)? quota, TimeSpan now)
    {
        bool isCalled = _isCalled || inFlight > 0;
        (_begun, _askedAt, DueAt, _isCalled) = (inFlight, now, TimeSpan.MaxValue, false);
        _wanted = need switch
        {
            ShareNeed.Waiting => 100,
            ShareNeed.Ended => 0,
            ShareNeed.Resting when !isCalled => 0,
            _ => Math.Max(_least, Math.Min(100, 2 * used)),
        };
        // What is given back is given up before anybody else can have it.
        if (_wanted == 0)
            _percent = 0;
        var claim = new ShareClaim(
            _wanted, Math.Max(used, PercentAt(now)), _least, options.CountsFor, quota?.Left, quota?.ResetsIn, _quotaWanted);
        return _wanted > 0 ? claim : claim with
        {
            Least = 0,
            CountsFor = inFlight == 0 ? _window : options.CountsFor,
            QuotaWanted = 0,
        };
    }

    /// <summary>Takes a share, which holds from when it was asked for: nobody's clock has to agree with another one.</summary>
    public void Have(ShareGrant grant, TimeSpan now)
    {
        _percent = grant.Percent;
        _endsAt = _askedAt + grant.Lifetime;
        _safeUntil = _endsAt + grant.SafeFor;
        _quota = grant.Quota - _begun;
        _quotaEndsAt = _askedAt + (grant.QuotaResetsIn ?? TimeSpan.Zero);
        DueAt = _wanted == 0 ? now : now + (_percent == 0 || _quota <= 0 ? Soon : Often);
    }

    /// <summary>No share came: what there is goes on until it ends.</summary>
    public void Miss(TimeSpan now)
    {
        DueAt = now + Often;
        _wanted = 100; // whoever waits has asked
    }
}
