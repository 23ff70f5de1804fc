using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>What purchase orders and work orders have in common, which is everything but their names and types.</summary>
internal abstract class CommitmentsGroup<TContract, TInput, TSync, TLine, TLineSync>(
    ProcoreCalls calls, CommitmentResource<TContract, TInput, TSync, TLine, TLineSync> resource)
    where TContract : class, ICommitment
    where TInput : CommitmentFields, ICommitmentInput
    where TSync : CommitmentFields, ISyncInput
    where TLine : class, ISyncEntity
    where TLineSync : class, ISyncInput
{
    private readonly CommitmentLocks<TContract> _locks = new(
        (projectId, contractId, token) => calls.ReadAsync(
            ApiRequest.Get(resource.ShowRoute).Id("id", contractId, nameof(contractId)).Query("project_id", projectId), resource.Contract,
            token));

    /// <summary>The statuses that lock, by name.</summary>
    protected abstract IReadOnlyList<string> LockingStatuses { get; }

    public Task<TContract> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(resource.ShowRoute).Id("id", contractId, nameof(contractId)).Query("project_id", projectId),
            resource.Contract,
            cancellationToken);
    }

    public Task<TContract> CreateAsync(long projectId, TInput contract, CancellationToken cancellationToken = default)
    {
        _ = contract ?? throw new ArgumentNullException(nameof(contract));
        RouteValue.CheckId(projectId, nameof(projectId));
        ApiRequest call = Written(ApiRequest.Post(resource.ListRoute), projectId, contract);
        return OriginGuard.CreateAsync(calls, contract, () => calls.ReadAsync(call, resource.Contract, cancellationToken));
    }

    public Task<TContract> UpdateAsync(long projectId, long contractId, TInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        ApiRequest call = Written(ApiRequest.Patch(resource.ShowRoute).Id("id", contractId, nameof(contractId)), projectId, changes)
            .Repeatable().SentOnce(changes.Attaches);
        Task<TContract> update = OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, contractId, cancellationToken),
            () => calls.ReadAsync(call, resource.Contract, cancellationToken));
        // Of the contract itself a lock holds the vendor only.
        return changes.VendorId.HasValue ? _locks.ExplainAsync(update, projectId, contractId, cancellationToken) : update;
    }

    public async Task<TContract> AttachAsync(
        long projectId, long contractId, ProcoreFile file, CancellationToken cancellationToken = default)
    {
        CommitmentFiles.Check(file, nameof(file));
        TContract contract = await GetAsync(projectId, contractId, cancellationToken).ConfigureAwait(false);
        ApiRequest call = ApiRequest.Patch(resource.ShowRoute).Id("id", contractId, nameof(contractId));
        call.Content = await CommitmentFiles.FormAsync(projectId, resource.Name, contract, file, cancellationToken).ConfigureAwait(false);
        return await calls.ReadAsync(call, resource.Contract, cancellationToken).ConfigureAwait(false);
    }

    public Task DeleteAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        ApiRequest call = ApiRequest.Delete(resource.ShowRoute).Id("id", contractId, nameof(contractId)).Query("project_id", projectId);
        return _locks.ExplainAsync(calls.SendAsync(call, cancellationToken), projectId, contractId, cancellationToken);
    }

    public async Task<SyncResult<TSync, TContract>> SyncAsync(
        long projectId, IEnumerable<TSync> contracts, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        SyncResult<TSync, TContract> result = await SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(resource.SyncRoute),
            [("project_id", projectId)],
            SyncBatches.Check(contracts, nameof(contracts)),
            (ids, token) => List(projectId, new CommitmentQuery { Ids = ids }, token),
            resource.Sync,
            resource.SyncAnswer,
            cancellationToken).ConfigureAwait(false);
        // Only a change of the vendor can fail for a lock, and only then are the locked contracts looked up.
        return CommitmentLocks.AnyRefused(result, item => item.VendorId.HasValue)
            ? CommitmentLocks.Explain(result, item => item.VendorId.HasValue,
                await LockedAsync(projectId, cancellationToken).ConfigureAwait(false))
            : result;
    }

    public ProcoreList<TLine> ListLinesAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return calls.List(
            () => ApiRequest.Get(resource.LinesRoute).Id(resource.ContractId, contractId, nameof(contractId))
                .Query("project_id", projectId),
            resource.Lines,
            line => line.Id,
            cancellationToken);
    }

    public Task<TLine> GetLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(Line(ApiRequest.Get(resource.LineRoute), contractId, lineId).Query("project_id", projectId), resource.Line,
            cancellationToken);
    }

    public Task<TLine> CreateLineAsync(
        long projectId, long contractId, CommitmentLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        RouteValue.CheckId(projectId, nameof(projectId));
        ApiRequest call = ApiRequest.Post(resource.LinesRoute).Id(resource.ContractId, contractId, nameof(contractId))
            .Json(new(projectId, line), CommitmentsJson.Default.CommitmentLineBody);
        Task<TLine> create = OriginGuard.CreateAsync(calls, line, () => calls.ReadAsync(call, resource.Line, cancellationToken));
        return _locks.ExplainAsync(create, projectId, contractId, cancellationToken);
    }

    public Task<TLine> UpdateLineAsync(
        long projectId, long contractId, long lineId, CommitmentLineInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        ApiRequest call = Line(ApiRequest.Patch(resource.LineRoute), contractId, lineId)
            .Json(new(projectId, changes), CommitmentsJson.Default.CommitmentLineBody).Repeatable();
        Task<TLine> update = OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetLineAsync(projectId, contractId, lineId, cancellationToken),
            () => calls.ReadAsync(call, resource.Line, cancellationToken));
        return _locks.ExplainAsync(update, projectId, contractId, cancellationToken);
    }

    public Task DeleteLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        ApiRequest call = Line(ApiRequest.Delete(resource.LineRoute), contractId, lineId).Query("project_id", projectId);
        return _locks.ExplainAsync(calls.SendAsync(call, cancellationToken), projectId, contractId, cancellationToken);
    }

    public async Task<SyncResult<TLineSync, TLine>> SyncLinesAsync(
        long projectId, long contractId, IEnumerable<TLineSync> lines, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        SyncResult<TLineSync, TLine> result = await SyncRun.RunAsync(
            calls,
            // Unlike the sync of contracts, this one wants the project in the query.
            () => ApiRequest.Patch(resource.SyncLinesRoute).Id(resource.ContractId, contractId, nameof(contractId))
                .Query("project_id", projectId),
            scope: [],
            SyncBatches.Check(lines, nameof(lines)),
            (_, token) => ListLinesAsync(projectId, contractId, token),
            resource.LineSync,
            resource.LineSyncAnswer,
            cancellationToken).ConfigureAwait(false);
        return CommitmentLocks.AnyRefused(result, _ => true)
            ? CommitmentLocks.Explain(result, await _locks.FindAsync(projectId, contractId, cancellationToken).ConfigureAwait(false))
            : result;
    }

    /// <summary>The list with the filters that both kinds have.</summary>
    protected ProcoreList<TContract> List(long projectId, CommitmentQuery query, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(resource.ListRoute)
                .Query("project_id", projectId)
                .Query("view", query.View)
                .Query("filters[id]", Ranges.Bracketed(query.Ids))
                .Query("filters[status]", query.Status)
                .Query("filters[updated_at]", Ranges.From(query.UpdatedAfter))
                .Query("filters[include_deleted]", query.IncludeDeleted?.Value)
                .Query("filters[origin_id]", query.OriginId),
            resource.Contracts,
            contract => contract.Id,
            cancellationToken);
    }

    private ApiRequest Written(ApiRequest request, long projectId, TInput contract)
    {
        bool? validate = contract.RunConfigurableValidations ? true : null;
        return resource.Write(request, projectId, contract).Query("run_configurable_validations", validate);
    }

    private ApiRequest Line(ApiRequest request, long contractId, long lineId) =>
        request.Id(resource.ContractId, contractId, nameof(contractId)).Id("id", lineId, nameof(lineId));

    private async Task<List<TContract>> LockedAsync(long projectId, CancellationToken cancellationToken)
    {
        List<TContract> locked = [];
        try
        {
            foreach (string status in LockingStatuses)
            {
                // Of one that cannot be read it stays unsaid that a lock is the reason.
                ProcoreList<TContract> contracts = List(projectId, new CommitmentQuery { Status = status }, cancellationToken)
                    .OnUnreadable(static _ => { });
                await foreach (TContract contract in contracts.ConfigureAwait(false))
                    locked.Add(contract);
            }
        }
        catch (ProcoreException)
        {
            // The items keep what Procore said about them; that a lock is the reason stays unsaid.
        }

        return locked;
    }

    /// <summary>The filters of a list, as they go on the wire.</summary>
    protected sealed record CommitmentQuery
    {
        public string? OriginId { get; init; }

        public IReadOnlyList<long> Ids { get => field ?? []; init; }

        public string? Status { get; init; }

        public Instant? UpdatedAfter { get; init; }

        public IncludeDeleted? IncludeDeleted { get; init; }

        public string? View { get; init; }
    }
}
