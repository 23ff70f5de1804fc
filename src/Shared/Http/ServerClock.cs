namespace Zoho.Procore.Sdk.Shared;

/// <summary>How far a service's clock is ahead of this machine's, as its answers tell. Thread-safe.</summary>
internal sealed class ServerClock(TimeProvider time)
{
    private Told? _told;

    // Behind the last second of 9999 there is no time to count on from: differences are added.

    /// <summary>The difference to what this machine's clock says now; null where no answer told the time.</summary>
    public TimeSpan? Ahead => Volatile.Read(ref _told) is { } told ? told.At - time.GetUtcNow() + time.GetElapsedTime(told.Heard) : null;

    /// <summary>Learns from an answer that has just come.</summary>
    public void Learn(HttpResponseMessage response)
    {
        if (response.Headers.Date is { } at)
            Volatile.Write(ref _told, new Told(at, time.GetTimestamp()));
    }

    private sealed record Told(DateTimeOffset At, long Heard);
}
