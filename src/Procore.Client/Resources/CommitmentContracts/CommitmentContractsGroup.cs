using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CommitmentContractsGroup(ProcoreCalls calls) : ICommitmentContracts
{
    private const string ListRoute = "/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts";

    private const string ShowRoute = ListRoute + "/{commitment_contract_id}";

    private const string SummaryRoute = ListRoute + "/{contract_id}/summary";

    private const string LinesRoute = ShowRoute + "/line_items";

    private const string LineRoute = ShowRoute + "/line_items/{id}";

    public ProcoreList<CommitmentContract> ListAsync(
        long projectId, CommitmentContractFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new CommitmentContractFilter();
        return calls.ListData(
            () => Of(ApiRequest.Get(ListRoute), projectId)
                .Query("filters[type]", filter.Type?.Value)
                .Query("filters[search]", filter.Search)
                .Query("filters[status]", filter.Status)
                .Query("filters[vendor_id]", filter.VendorId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter))
                .Query("filters[include_deleted]", filter.IncludeDeleted?.Value),
            CommitmentContractsJson.Default.DataEnvelopeRowListCommitmentContract,
            contract => contract.Id,
            cancellationToken);
    }

    public Task<CommitmentContract> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(ApiRequest.Get(ShowRoute), projectId, contractId),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContract,
            cancellationToken);

    public Task<CommitmentContractSummary> GetSummaryAsync(
        long projectId, long contractId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(ApiRequest.Get(SummaryRoute), projectId).Id("contract_id", contractId, nameof(contractId)),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContractSummary,
            cancellationToken);

    public ProcoreList<CommitmentContractLine> ListLinesAsync(
        long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return calls.ListData(
            () => Of(ApiRequest.Get(LinesRoute), projectId, contractId),
            CommitmentContractsJson.Default.DataEnvelopeRowListCommitmentContractLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<CommitmentContractLine> GetLineAsync(
        long projectId, long contractId, long lineId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(ApiRequest.Get(LineRoute), projectId, contractId).Id("id", lineId, nameof(lineId)),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContractLine,
            cancellationToken);

    public Task<CommitmentContract> CreateAsync(
        long projectId, CommitmentContractInput contract, CancellationToken cancellationToken = default)
    {
        _ = contract ?? throw new ArgumentNullException(nameof(contract));
        return calls.ReadDataAsync(
            Of(ApiRequest.Post(ListRoute), projectId).Json(contract.Whole, CommitmentContractsJson.Default.CommitmentContractInput),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContract,
            cancellationToken);
    }

    public Task<CommitmentContract> UpdateAsync(
        long projectId, long contractId, CommitmentContractInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            Of(ApiRequest.Patch(ShowRoute), projectId, contractId)
                .Json(changes.Whole, CommitmentContractsJson.Default.CommitmentContractInput).Repeatable()
                .SentOnce(changes.Attaches),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContract,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long contractId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(ApiRequest.Delete(ShowRoute), projectId, contractId), cancellationToken);

    public Task<CommitmentContractLine> CreateLineAsync(
        long projectId, long contractId, CommitmentContractLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        return calls.ReadDataAsync(
            Of(ApiRequest.Post(LinesRoute), projectId, contractId)
                .Json(line, CommitmentContractsJson.Default.CommitmentContractLineInput),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContractLine,
            cancellationToken);
    }

    public Task<CommitmentContractLine> UpdateLineAsync(
        long projectId, long contractId, long lineId, CommitmentContractLineInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            Of(ApiRequest.Patch(LineRoute), projectId, contractId).Id("id", lineId, nameof(lineId))
                .Json(changes, CommitmentContractsJson.Default.CommitmentContractLineInput).Repeatable(),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContractLine,
            cancellationToken);
    }

    public Task DeleteLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Delete(LineRoute), projectId, contractId).Id("id", lineId, nameof(lineId)), cancellationToken);

    private ApiRequest Of(ApiRequest request, long projectId) =>
        request.Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId));

    private ApiRequest Of(ApiRequest request, long projectId, long contractId) =>
        Of(request, projectId).Id("commitment_contract_id", contractId, nameof(contractId));
}
