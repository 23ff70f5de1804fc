using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CostTypesGroup(ProcoreCalls calls) : ICostTypes
{
    public const string ListRoute = "/rest/v1.0/line_item_types";

    public AsyncPage<CostType> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(ListRoute).Query("project_id", projectId), ProcoreJson.Default.ListCostType, type => type.Id, cancellationToken);
    }
}
