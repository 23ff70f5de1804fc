using System.Collections.Concurrent;
using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The purchase order contracts of projects as their lists showed them, deleted ones included. A list is not read anew for each batch: only
/// what was changed since, and what the sync did not make, because a change of its lines may leave no other trace. All of it is read again
/// where that costs fewer calls, and once it is as old as a directory may be.
/// </summary>
internal sealed class KnownContracts(Connection connection, ConnectionClients clients, TimeProvider time)
{
    private const int OfPage = 1000;
    private const int OfIds = 100;

    /// <summary>Longer than a list may be behind what was written.</summary>
    private static readonly Duration Overlap = Duration.FromMinutes(10);

    private readonly ConcurrentDictionary<long, ContractList> _kept = [];

    /// <summary>The contracts of a project as they are now.</summary>
    public async Task<ContractList> ReadAsync(long projectId, CancellationToken cancellationToken)
    {
        var now = Now;
        if (!_kept.TryGetValue(projectId, out var kept) || now - kept.At > connection.Policies.DirectoryMaxAge
            || kept.Newest is not { } newest)
        {
            return await ReadAllAsync(projectId, cancellationToken).ConfigureAwait(false);
        }

        var others = kept.Contracts.Where(one => one is { IsDeleted: false, OrderId: null }).Select(one => one.Id).ToList();
        if (1 + Calls(others.Count, OfIds) > Calls(kept.Contracts.Count, OfPage))
        {
            return await ReadAllAsync(projectId, cancellationToken).ConfigureAwait(false);
        }

        var list = await ListAsync(projectId, new() { UpdatedAfter = newest - Overlap }, kept.At, cancellationToken).ConfigureAwait(false);
        for (var done = 0; done < others.Count; done += OfIds)
        {
            list = list.With(await ListAsync(
                projectId, new() { Ids = [.. others.Skip(done).Take(OfIds)] }, kept.At, cancellationToken).ConfigureAwait(false));
        }

        return _kept[projectId] = kept.Without(others).With(list);
    }

    /// <summary>The contracts of a project, all of them read.</summary>
    public async Task<ContractList> ReadAllAsync(long projectId, CancellationToken cancellationToken) =>
        _kept[projectId] = await ListAsync(projectId, new(), Now, cancellationToken).ConfigureAwait(false);

    private static int Calls(int contracts, int ofCall) => (contracts + ofCall - 1) / ofCall;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async Task<ContractList> ListAsync(
        long projectId, PurchaseOrderContractFilter filter, Instant at, CancellationToken cancellationToken)
    {
        var found = new List<ListedContract>();
        var (newest, currency) = ((Instant?)null, (string?)null);
        var contracts = clients.Procore.PurchaseOrders.ListAsync(
            projectId, filter with { IncludeDeleted = IncludeDeleted.With }, cancellationToken);
        await foreach (var contract in contracts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            newest = newest is null || contract.UpdatedAt > newest ? contract.UpdatedAt : newest;
            currency = contract.CurrencyConfiguration?.BaseCurrencyIsoCode is { Length: > 0 } told ? told : currency;
            found.Add(new(contract.Id, contract.Number, contract.OriginId, contract.DeletedAt is not null)
            {
                OrderId = OriginIds.TryReadOrder(contract.OriginId, connection.OrganizationId),
                Typed = ListedContract.TypedOf(contract, projectId),
            });
        }

        return new(found, at, newest, currency);
    }
}

/// <summary>The contracts of a project.</summary>
/// <param name="Contracts">The contracts, each once.</param>
/// <param name="At">When all of them were read.</param>
/// <param name="Newest">The newest change of any, on Procore's clock; null where none tells it.</param>
/// <param name="Currency">The currency that one of them told last; null where none did.</param>
internal sealed record ContractList(IReadOnlyList<ListedContract> Contracts, Instant At, Instant? Newest, string? Currency)
{
    /// <summary>The list with others, which were read later.</summary>
    public ContractList With(ContractList later) => later.Contracts.Count == 0 ? this : new(
        [.. Without([.. later.Contracts.Select(one => one.Id)]).Contracts, .. later.Contracts],
        At,
        later.Newest is null || later.Newest < Newest ? Newest : later.Newest,
        later.Currency ?? Currency);

    /// <summary>The list without some.</summary>
    public ContractList Without(IReadOnlyCollection<long> ids)
    {
        var gone = new HashSet<long>(ids);
        return gone.Count == 0 ? this : this with { Contracts = [.. Contracts.Where(one => !gone.Contains(one.Id))] };
    }
}

/// <summary>A contract in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="OriginId">The origin_id that an integration put there.</param>
/// <param name="IsDeleted">Whether it was deleted.</param>
internal sealed record ListedContract(long Id, string? Number, string? OriginId, bool IsDeleted)
{
    /// <summary>The order of this organization that its origin_id names; null for none.</summary>
    public string? OrderId { get; init; }

    /// <summary>What else the list shows of it.</summary>
    public required TypedContract Typed { get; init; }

    /// <summary>A purchase order as something that was typed.</summary>
    public static TypedContract TypedOf(PurchaseOrderContract contract, long projectId) => new()
    {
        ProjectId = projectId,
        ContractId = contract.Id,
        Number = contract.Number ?? string.Empty,
        Title = Text.Clean(contract.Title),
        VendorId = contract.Vendor?.Id ?? 0,
        Status = contract.Status?.Value ?? string.Empty,
        Total = (contract.GrandTotal ?? 0) + (contract.ApprovedChangeOrders ?? 0),
        ApprovedChangeOrders = contract.ApprovedChangeOrders ?? 0,
    };
}
