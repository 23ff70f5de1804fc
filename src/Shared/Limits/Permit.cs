namespace Zoho.Procore.Sdk.Shared;

/// <summary>The right to have one call in flight. Dispose it when the call has ended, however it ended.</summary>
internal sealed class Permit(RequestLimiter limiter, RequestPriority priority) : IDisposable
{
    private int _released;

    /// <summary>The priority it was granted at.</summary>
    public RequestPriority Priority { get; } = priority;

    /// <summary>The budgets that its answer told about; guarded by the limiter's lock.</summary>
    internal int Told { get; set; }

    /// <summary>When the call began, on the limiter's clock; guarded by the limiter's lock.</summary>
    internal TimeSpan BeganAt { get; set; }

    /// <summary>Whether the call counts as in flight in the windows; guarded by the limiter's lock.</summary>
    internal bool InFlight { get; set; } = true;

    /// <summary>Takes another place in every window for a second send of the same call, keeping the concurrency slot.</summary>
    public ValueTask RenewAsync(CancellationToken cancellationToken) => limiter.RenewAsync(this, cancellationToken);

    /// <summary>Ends the call.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
            limiter.Release(this);
    }
}
