namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// What the service itself said, or how it could not be reached, before calls were kept from it: a call that is not sent says that, and
/// not only who kept it. Thread-safe.
/// </summary>
internal sealed class FirstCause(TimeProvider time)
{
    private string? _fault;
    private Asked? _asked;

    /// <summary>How calls failed that open the circuit; empty where none did.</summary>
    public string Fault => Volatile.Read(ref _fault) is { } said ? said + " " : "";

    /// <summary>What asked for the patience that lasts yet; empty where nothing did.</summary>
    public string Patience =>
        Volatile.Read(ref _asked) is { } asked && time.GetElapsedTime(asked.Heard) <= asked.Wait ? asked.Said + " " : "";

    /// <summary>Learns from a call that failed; its secrets are out of it already.</summary>
    public void Learn(ApiFailure failure)
    {
        if (failure.Kind is FailureKind.Server or FailureKind.Transport or FailureKind.Timeout)
            Volatile.Write(ref _fault, failure.Message);
        if (failure is { Kind: FailureKind.Throttled, RetryAfter: { } wait })
            Volatile.Write(ref _asked, new Asked(failure.Message, time.GetTimestamp(), wait));
    }

    private sealed record Asked(string Said, long Heard, TimeSpan Wait);
}
