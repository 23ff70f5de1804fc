namespace Zoho.Procore.Sdk.Shared;

/// <summary>Until when the circuit breaker lets nothing through. Kept here, because older versions of Polly do not tell.</summary>
internal sealed class Circuit(TimeProvider time)
{
    private readonly object _gate = new();
    private long _openedAt;
    private TimeSpan _duration;

    /// <summary>The time until it is worth trying again.</summary>
    public TimeSpan Remaining
    {
        get
        {
            lock (_gate)
            {
                TimeSpan remaining = _duration - time.GetElapsedTime(_openedAt);
                return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
            }
        }
    }

    public void Open(TimeSpan duration)
    {
        lock (_gate)
            (_openedAt, _duration) = (time.GetTimestamp(), duration);
    }
}
