namespace Procore.Client;

/// <summary>
/// Shares a company's limits among several clients, in one process or in many: each client asks for its share while it has calls, and
/// keeps to what it got. Implementations hand out no more than there is, and may be called by several clients at once. Where one
/// throws, the client keeps its share until it ends, then the least of it for <see cref="ProcoreLimitLease.SafeFor"/>, and then lets no
/// call go until it gets one again.
/// </summary>
public interface IProcoreLimitSharing
{
    /// <summary>Hands out a share, which takes the place of the one that this client had before.</summary>
    /// <param name="claim">What the client wants, and what it used.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask<ProcoreLimitLease> LeaseAsync(ProcoreLimitClaim claim, CancellationToken cancellationToken = default);
}
