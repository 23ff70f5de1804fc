using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>Puts a past plan's input together again from the snapshots that were kept.</summary>
internal static class PastOrderReader
{
    public static async ValueTask<OrderInput?> ReadAsync(
        ISyncStore store, string connectionId, string inputHash, CancellationToken cancellationToken)
    {
        var document = await ReadAsync(
            store, connectionId, inputHash, PlanningJson.Default.OrderInputManifest, cancellationToken).ConfigureAwait(false);
        if (document is null)
        {
            return null;
        }

        var order = await ReadAsync(
            store, connectionId, document.OrderHash, OrderJson.Default.OrderSnapshot, cancellationToken).ConfigureAwait(false);
        var company = await ReadAsync(
            store, connectionId, document.CompanyHash, DirectoryJson.Default.CompanyDirectory, cancellationToken).ConfigureAwait(false);
        var projects = new List<CodeIndex>();
        foreach (var hash in document.ProjectHashes)
        {
            var project = await ReadAsync(
                store, connectionId, hash, DirectoryJson.Default.ProjectCodes, cancellationToken).ConfigureAwait(false);
            if (project is null)
            {
                return null;
            }

            projects.Add(new(project));
        }

        return order is null || company is null ? null : new()
        {
            OrganizationId = document.OrganizationId,
            Order = order,
            Vendor = document.Vendor,
            Company = new(company),
            Projects = projects,
            Links = new(document.Links),
            Existing = document.Existing,
            Standing = document.Standing,
            Recorded = document.Recorded,
            OpenIntents = document.OpenIntents,
            Decisions = document.Decisions,
            Policies = document.Policies,
        };
    }

    private static async ValueTask<T?> ReadAsync<T>(
        ISyncStore store, string connectionId, string hash, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await store.GetSnapshotAsync(connectionId, hash, cancellationToken).ConfigureAwait(false) is { } json
            ? JsonSerializer.Deserialize(json, type)
            : null;
}
