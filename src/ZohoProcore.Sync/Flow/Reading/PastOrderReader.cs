using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>Puts a past plan's input together again from the snapshots that were kept. What several inputs share is read once.</summary>
internal sealed class PastOrderReader(ISyncStore store, string connectionId)
{
    private (string Hash, CompanyIndex Index)? _company;

    public async ValueTask<OrderInput?> ReadAsync(string inputHash, CancellationToken cancellationToken)
    {
        var document = await ReadAsync(inputHash, PlanningJson.Default.OrderInputManifest, cancellationToken).ConfigureAwait(false);
        if (document is null)
        {
            return null;
        }

        var order = await ReadAsync(document.OrderHash, OrderJson.Default.OrderSnapshot, cancellationToken).ConfigureAwait(false);
        var company = await CompanyAsync(document.CompanyHash, cancellationToken).ConfigureAwait(false);
        var projects = new List<CodeIndex>();
        foreach (var hash in document.ProjectHashes)
        {
            var project = await ReadAsync(hash, DirectoryJson.Default.ProjectCodes, cancellationToken).ConfigureAwait(false);
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
            Items = document.Items,
            Company = company,
            Projects = projects,
            Links = new(document.Links),
            Elsewhere = document.Elsewhere,
            Existing = document.Existing,
            Standing = document.Standing,
            GivenBack = document.GivenBack,
            Beside = document.Beside,
            SubcontractsUnseen = document.SubcontractsUnseen,
            CountedOtherwise = document.CountedOtherwise,
            File = document.File,
            Recorded = document.Recorded,
            OpenIntents = document.OpenIntents,
            Decisions = document.Decisions,
            Policies = document.Policies,
        };
    }

    private async ValueTask<CompanyIndex?> CompanyAsync(string hash, CancellationToken cancellationToken)
    {
        if (_company is { } known && known.Hash == hash)
        {
            return known.Index;
        }

        var index = await StoredDirectories.ReadAsync(store, connectionId, hash, _company?.Index, cancellationToken).ConfigureAwait(false);
        _company = index is null ? _company : (hash, index);
        return index;
    }

    private async ValueTask<T?> ReadAsync<T>(string hash, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await store.GetSnapshotAsync(connectionId, hash, cancellationToken).ConfigureAwait(false) is { } json
            ? StoredDocument.Read(json, type)
            : null;
}
