using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class PrimeContractsGroup(ProcoreCalls calls) : IPrimeContracts
{
    private const string ListRoute = "/rest/v1.0/prime_contracts";

    // One contract goes by the singular.
    private const string CreateRoute = "/rest/v1.0/prime_contract";

    private const string ShowRoute = CreateRoute + "/{id}";

    private const string LinesRoute = ListRoute + "/{prime_contract_id}/line_items";

    private const string LineRoute = LinesRoute + "/{id}";

    private const string SummaryRoute = "/rest/v2.0/companies/{company_id}/projects/{project_id}/prime_contracts/{contract_id}/summary";

    public ProcoreList<PrimeContract> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(ListRoute).Query("project_id", projectId),
            PrimeContractsJson.Default.RowListPrimeContract,
            contract => contract.Id,
            cancellationToken);
    }

    public Task<PrimeContract> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", contractId, nameof(contractId)).Query("project_id", projectId),
            PrimeContractsJson.Default.RowPrimeContract,
            cancellationToken);
    }

    public Task<PrimeContractSummary> GetSummaryAsync(long projectId, long contractId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            ApiRequest.Get(SummaryRoute).Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId))
                .Id("contract_id", contractId, nameof(contractId)),
            PrimeContractsJson.Default.DataEnvelopeRowPrimeContractSummary,
            cancellationToken);

    public Task<PrimeContract> CreateAsync(long projectId, PrimeContractInput contract, CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(ApiRequest.Post(CreateRoute), projectId, contract, nameof(contract));
        return OriginGuard.CreateAsync(
            calls, contract, () => calls.ReadAsync(call, PrimeContractsJson.Default.RowPrimeContract, cancellationToken));
    }

    public Task<PrimeContract> UpdateAsync(
        long projectId, long contractId, PrimeContractInput changes, CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(
            ApiRequest.Patch(ShowRoute).Id("id", contractId, nameof(contractId)), projectId, changes, nameof(changes)).Repeatable()
            .SentOnce(changes.Attaches);
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, contractId, cancellationToken),
            () => calls.ReadAsync(call, PrimeContractsJson.Default.RowPrimeContract, cancellationToken));
    }

    public Task DeleteAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.SendAsync(
            ApiRequest.Delete(ShowRoute).Id("id", contractId, nameof(contractId)).Query("project_id", projectId), cancellationToken);
    }

    public ProcoreList<PrimeContractLine> ListLinesAsync(
        long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return calls.List(
            () => Of(ApiRequest.Get(LinesRoute), projectId, contractId),
            PrimeContractsJson.Default.RowListPrimeContractLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<PrimeContractLine> GetLineAsync(
        long projectId, long contractId, long lineId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(ApiRequest.Get(LineRoute), projectId, contractId).Id("id", lineId, nameof(lineId)),
            PrimeContractsJson.Default.RowPrimeContractLine,
            cancellationToken);

    public Task<PrimeContractLine> CreateLineAsync(
        long projectId, long contractId, CommitmentLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        ApiRequest call = Of(ApiRequest.Post(LinesRoute), projectId, contractId)
            .Json(new(projectId, line), CommitmentsJson.Default.CommitmentLineBody);
        return OriginGuard.CreateAsync(
            calls, line, () => calls.ReadAsync(call, PrimeContractsJson.Default.RowPrimeContractLine, cancellationToken));
    }

    public Task<PrimeContractLine> UpdateLineAsync(
        long projectId, long contractId, long lineId, CommitmentLineInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        ApiRequest call = Of(ApiRequest.Patch(LineRoute), projectId, contractId).Id("id", lineId, nameof(lineId))
            .Json(new(projectId, changes), CommitmentsJson.Default.CommitmentLineBody).Repeatable();
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetLineAsync(projectId, contractId, lineId, cancellationToken),
            () => calls.ReadAsync(call, PrimeContractsJson.Default.RowPrimeContractLine, cancellationToken));
    }

    public Task<SyncResult<PrimeContractLineSync, PrimeContractLine>> SyncLinesAsync(
        long projectId, long contractId, IEnumerable<PrimeContractLineSync> lines, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return SyncRun.RunAsync(
            calls,
            () => Of(ApiRequest.Patch(LinesRoute + "/sync"), projectId, contractId),
            scope: [],
            SyncBatches.Check(lines, nameof(lines)),
            (_, token) => ListLinesAsync(projectId, contractId, token),
            PrimeContractsJson.Default.PrimeContractLineSync,
            PrimeContractsJson.Default.SyncAnswerPrimeContractLine,
            cancellationToken);
    }

    public Task DeleteLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Delete(LineRoute), projectId, contractId).Id("id", lineId, nameof(lineId)), cancellationToken);

    private static ApiRequest Written(ApiRequest request, long projectId, PrimeContractInput contract, string parameter)
    {
        _ = contract ?? throw new ArgumentNullException(parameter);
        RouteValue.CheckId(projectId, nameof(projectId));
        bool? validate = contract.RunConfigurableValidations ? true : null;
        return request.Json(new(projectId, contract.Whole()), PrimeContractsJson.Default.PrimeContractBody)
            .Query("run_configurable_validations", validate);
    }

    // Lines want the project in the query, their writes in the body as well.
    private static ApiRequest Of(ApiRequest request, long projectId, long contractId)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return request.Id("prime_contract_id", contractId, nameof(contractId)).Query("project_id", projectId);
    }
}
