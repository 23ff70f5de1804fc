using System.Text.Json;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Whose a commitment is that cannot be read.</summary>
internal static class UnreadableCommitment
{
    /// <summary>Its order, by its origin_id or by its own id; null when it is nobody's, or does not say.</summary>
    public static async Task<string?> OrderOfAsync(
        ISyncStore store, Connection connection, long projectId, ProcoreUnreadableRow row, CancellationToken cancellationToken) =>
        OriginIds.TryReadOrder(UnreadableRows.Text(row.Json, "origin_id"), connection.OrganizationId)
            ?? (UnreadableRows.Number(row.Id) is { } id
                ? (await store.FindCommitmentAsync(connection.Id, projectId, id, cancellationToken).ConfigureAwait(false))?.OrderId
                : null);

    /// <summary>
    /// Whether it does not even say whose it is: without an origin_id it is somebody else's, but one that is no text may be anybody's.
    /// </summary>
    public static bool IsNameless(ProcoreUnreadableRow row) =>
        row.Json.ValueKind != JsonValueKind.Object
        || (row.Json.TryGetProperty("origin_id", out var origin) && origin.ValueKind is not (JsonValueKind.Null or JsonValueKind.String));
}
