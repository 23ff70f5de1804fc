using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>Puts a past plan's input together again from the snapshots that were kept. What several inputs share is read once.</summary>
/// <param name="store">The store.</param>
/// <param name="connectionId">The connection.</param>
/// <param name="plans">What is kept of earlier readings; null for none.</param>
internal sealed class PastOrderReader(ISyncStore store, string connectionId, PastOrderPlans? plans = null)
{
    private CompanyIndex? _company;

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
            Facts = document.Facts,
            Budget = document.Budget,
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
        _company ??= plans?.Company(connectionId);
        if (_company?.Hash == hash)
        {
            return _company;
        }

        var index = await StoredDirectories.ReadAsync(store, connectionId, hash, _company, cancellationToken).ConfigureAwait(false);
        if (index is not null)
        {
            _company = index;
            plans?.Keep(connectionId, index);
        }

        return index;
    }

    private async ValueTask<T?> ReadAsync<T>(string hash, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await store.GetSnapshotAsync(connectionId, hash, cancellationToken).ConfigureAwait(false) is { } json
            ? StoredDocument.Read(json, type)
            : null;
}
