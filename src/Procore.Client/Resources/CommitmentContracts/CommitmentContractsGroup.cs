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
            () => Of(ListRoute, projectId)
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
        calls.ReadDataAsync(Of(ShowRoute, projectId, contractId), CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContract,
            cancellationToken);

    public Task<CommitmentContractSummary> GetSummaryAsync(
        long projectId, long contractId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(SummaryRoute, projectId).Id("contract_id", contractId, nameof(contractId)),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContractSummary,
            cancellationToken);

    public ProcoreList<CommitmentContractLine> ListLinesAsync(
        long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return calls.ListData(
            () => Of(LinesRoute, projectId, contractId),
            CommitmentContractsJson.Default.DataEnvelopeRowListCommitmentContractLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<CommitmentContractLine> GetLineAsync(
        long projectId, long contractId, long lineId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(LineRoute, projectId, contractId).Id("id", lineId, nameof(lineId)),
            CommitmentContractsJson.Default.DataEnvelopeRowCommitmentContractLine,
            cancellationToken);

    private ApiRequest Of(string route, long projectId) =>
        ApiRequest.Get(route).Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId));

    private ApiRequest Of(string route, long projectId, long contractId) =>
        Of(route, projectId).Id("commitment_contract_id", contractId, nameof(contractId));
}
