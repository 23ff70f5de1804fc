using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class PrimeContractsGroup(ProcoreCalls calls) : IPrimeContracts
{
    private const string ListRoute = "/rest/v1.0/prime_contracts";

    public ProcoreList<PrimeContract> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(ListRoute).Query("project_id", projectId),
            PrimeContractsJson.Default.RowListPrimeContract,
            contract => contract.Id,
            cancellationToken);
    }
}
