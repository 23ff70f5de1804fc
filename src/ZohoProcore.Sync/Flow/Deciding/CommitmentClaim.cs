using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Who linked a commitment last, so that two people who link one to two orders at the same time are one after the other, and the second is
/// told.
/// </summary>
internal static class CommitmentClaim
{
    /// <summary>Of what is no commitment.</summary>
    public static IReadOnlyDictionary<string, string?> None { get; } = new Dictionary<string, string?>();

    /// <summary>The claim as it stands, by its name.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, string?>> ReadAsync(
        ISyncStore store, string connectionId, LinkKind kind, long contractId, CancellationToken cancellationToken)
    {
        if (kind != LinkKind.Commitment)
        {
            return None;
        }

        var name = FormattableString.Invariant($"claimed.{contractId}");
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [name] = await store.GetCursorAsync(connectionId, name, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>What to store when an order gets it.</summary>
    public static IReadOnlyDictionary<string, string> By(IReadOnlyDictionary<string, string?> claims, string orderId, Instant now) =>
        claims.Keys.ToDictionary(
            name => name, _ => FormattableString.Invariant($"{orderId} {now.ToUnixTimeTicks()}"), StringComparer.Ordinal);
}
