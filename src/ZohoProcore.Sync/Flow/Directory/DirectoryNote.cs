using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>When a directory was read last, and the hash under which it is kept: a line at a cursor.</summary>
internal static class DirectoryNote
{
    private static readonly Duration TrustedFor = Duration.FromMinutes(5);

    public static string Of(Instant at, string hash) => $"{InstantPattern.ExtendedIso.Format(at)} {hash}";

    public static async ValueTask<(Instant At, string Hash)?> FindAsync(
        ISyncStore store, string connectionId, string cursor, CancellationToken cancellationToken)
    {
        var noted = (await store.GetCursorAsync(connectionId, cursor, cancellationToken).ConfigureAwait(false))?.Split(' ');
        return noted is [var stamp, var hash] && InstantPattern.ExtendedIso.Parse(stamp).TryGetValue(default, out var at)
            ? (at, hash)
            : null;
    }

    /// <summary>Whether what was read then is too old to decide by.</summary>
    public static bool IsOld(Instant at, Instant now, Connection connection) =>
        now - at > connection.Policies.DirectoryMaxAge + connection.Policies.DirectoryMaxAge;

    /// <summary>Whether what the store was asked then needs no asking again.</summary>
    public static bool IsTrusted(Instant? askedAt, Instant now) => askedAt <= now && now - askedAt <= TrustedFor;
}
