namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A permit could not be had within the allowed wait. Never leaves the package: the channel turns it into a typed failure.
/// </summary>
internal sealed class PermitRefusedException(string limit, TimeSpan? retryAfter)
    : Exception($"No permit within the allowed wait; held by '{limit}'.")
{
    /// <summary>The limit in the way, for messages.</summary>
    public string Limit { get; } = limit;

    /// <summary>When a permit can be had at the earliest, when that is known.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
