using System.Collections.Concurrent;
using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The contracts of projects as their lists show them, deleted purchase orders included. Each list is read once for as long as this lives,
/// which is one batch, and subcontracts only where a commitment is about to be made.
/// </summary>
/// <param name="session">The connection.</param>
/// <param name="readsAll">Whether all of a list is read; else what may be another than it was read before.</param>
internal sealed class ProjectContracts(ConnectionSession session, bool readsAll = true)
{
    private readonly ConcurrentDictionary<long, Lazy<Task<IReadOnlyList<ListedContract>>>> _lists = [];
    private readonly ConcurrentDictionary<long, Lazy<Task<ListedSubcontracts>>> _subcontracts = [];
    private readonly ConcurrentDictionary<long, string> _currencies = [];
    private readonly Instant _start = session.Now;

    /// <summary>The purchase order contracts of a project.</summary>
    public Task<IReadOnlyList<ListedContract>> GetAsync(long projectId, CancellationToken cancellationToken) =>
        _lists.GetOrAdd(projectId, id => new(() => ReadAsync(id, cancellationToken))).Value;

    /// <summary>The subcontracts of a project, which are its work order contracts.</summary>
    public Task<ListedSubcontracts> SubcontractsAsync(long projectId, CancellationToken cancellationToken) =>
        _subcontracts.GetOrAdd(projectId, id => new(() => ReadSubcontractsAsync(id, cancellationToken))).Value;

    /// <summary>Notes what a contract tells of the currency that its project is counted in.</summary>
    public void Note(long projectId, PurchaseOrderContract contract)
    {
        if (contract.CurrencyConfiguration?.BaseCurrencyIsoCode is { Length: > 0 } currency)
        {
            _currencies[projectId] = currency;
        }
    }

    /// <summary>
    /// Which of the projects are counted in another currency than amounts are written in, and of which nobody tells it where policies name
    /// none; null for none. Before it is said, what settings tell is read as of now: a person may have seen to it.
    /// </summary>
    public async Task<IReadOnlyList<CountedProject>?> CountedOtherwiseAsync(
        string currency, IEnumerable<long> projects, CancellationToken cancellationToken)
    {
        var others = new List<CountedProject>();
        foreach (var id in projects)
        {
            var counted = await CountedAsync(id, currency, null, cancellationToken).ConfigureAwait(false);
            if (counted.Currency.Length == 0 || counted.IsOtherThan(currency)
                || (_currencies.TryGetValue(id, out var told) && counted.IsOtherThan(told)))
            {
                counted = await CountedAsync(id, currency, _start, cancellationToken).ConfigureAwait(false);
            }

            if (counted.IsOtherThan(currency)
                || (counted.Currency.Length == 0 && currency.Length > 0 && session.Connection.Policies.Currency is null))
            {
                others.Add(counted);
            }
        }

        return others.Count == 0 ? null : others;
    }

    /// <summary>
    /// What a project is counted in: by its own settings; else by the company's and what its contracts tell, of which one that tells
    /// another currency than amounts are written in is believed.
    /// </summary>
    private async Task<CountedProject> CountedAsync(
        long projectId, string currency, Instant? since, CancellationToken cancellationToken)
    {
        // What was hidden for a while may be shown again.
        var own = await session.Currencies.OfProjectAsync(projectId, since, cancellationToken).ConfigureAwait(false) is { Length: > 0 } told
            ? told
            : await session.Currencies.OfProjectAsync(projectId, _start, cancellationToken).ConfigureAwait(false);
        if (own.Length > 0)
        {
            return new(projectId, own);
        }

        // What the company counts in says nothing of a project that may have said otherwise.
        var company = session.Currencies.IsUnread(projectId)
            ? string.Empty
            : await session.Currencies.OfCompanyAsync(since, cancellationToken).ConfigureAwait(false);
        CountedProject[] all =
            [new(projectId, company), new(projectId, _currencies.TryGetValue(projectId, out var there) ? there : string.Empty)];
        return Array.Find(all, one => one.IsOtherThan(currency)) ?? Array.Find(all, one => one.Currency.Length > 0) ?? all[0];
    }

    /// <summary>A subcontract as something that was typed.</summary>
    public static TypedContract Typed(WorkOrderContract contract, long projectId) => new()
    {
        ProjectId = projectId,
        ContractId = contract.Id,
        IsSubcontract = true,
        Number = contract.Number ?? string.Empty,
        Title = Text.Clean(contract.Title),
        VendorId = contract.Vendor?.Id ?? 0,
        Status = contract.Status?.Value ?? string.Empty,
        Total = (contract.GrandTotal ?? 0) + (contract.ApprovedChangeOrders ?? 0),
        ApprovedChangeOrders = contract.ApprovedChangeOrders ?? 0,
    };

    private async Task<IReadOnlyList<ListedContract>> ReadAsync(long projectId, CancellationToken cancellationToken)
    {
        var list = readsAll
            ? await session.Contracts.ReadAllAsync(projectId, cancellationToken).ConfigureAwait(false)
            : await session.Contracts.ReadAsync(projectId, cancellationToken).ConfigureAwait(false);
        if (list.Currency is { } currency)
        {
            _currencies[projectId] = currency;
        }

        return list.Contracts;
    }

    private async Task<ListedSubcontracts> ReadSubcontractsAsync(long projectId, CancellationToken cancellationToken)
    {
        var (found, isWhole) = (new List<TypedContract>(), true);
        try
        {
            var contracts = session.Clients.Procore.WorkOrders.ListAsync(projectId, cancellationToken: cancellationToken)
                .OnUnreadable(_ => isWhole = false);
            await foreach (var contract in contracts.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (contract.DeletedAt is null)
                {
                    found.Add(Typed(contract, projectId));
                }
            }
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            return new([], false);
        }

        return new(found, isWhole);
    }
}

/// <summary>The subcontracts of a project.</summary>
/// <param name="Shown">Those that are shown and can be read.</param>
/// <param name="IsWhole">Whether the service account may list them, and each can be read.</param>
internal sealed record ListedSubcontracts(IReadOnlyList<TypedContract> Shown, bool IsWhole);
