using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class BudgetModificationsGroup(ProcoreCalls calls) : IBudgetModifications
{
    private const string ListRoute = "/rest/v1.0/projects/{project_id}/budget_modifications";

    private const string ShowRoute = ListRoute + "/{id}";

    public ProcoreList<BudgetModification> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(ListRoute).Id("project_id", projectId, nameof(projectId)),
            BudgetJson.Default.RowListBudgetModification,
            modification => modification.Id,
            cancellationToken);
    }

    public Task<BudgetModification> GetAsync(long projectId, long modificationId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            One(ApiRequest.Get(ShowRoute), projectId, modificationId), BudgetJson.Default.RowBudgetModification, cancellationToken);

    public Task<BudgetModification> CreateAsync(
        long projectId, BudgetModificationInput modification, CancellationToken cancellationToken = default)
    {
        _ = modification ?? throw new ArgumentNullException(nameof(modification));
        ApiRequest call = ApiRequest.Post(ListRoute).Id("project_id", projectId, nameof(projectId))
            .Json(new(modification), BudgetJson.Default.BudgetModificationBody);
        return OriginGuard.CreateAsync(
            calls, modification, () => calls.ReadAsync(call, BudgetJson.Default.RowBudgetModification, cancellationToken));
    }

    public Task<BudgetModification> UpdateAsync(
        long projectId, long modificationId, BudgetModificationInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        ApiRequest call = One(ApiRequest.Patch(ShowRoute), projectId, modificationId)
            .Json(new(changes), BudgetJson.Default.BudgetModificationBody).Repeatable();
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, modificationId, cancellationToken),
            () => calls.ReadAsync(call, BudgetJson.Default.RowBudgetModification, cancellationToken));
    }

    public Task DeleteAsync(long projectId, long modificationId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(One(ApiRequest.Delete(ShowRoute), projectId, modificationId), cancellationToken);

    private static ApiRequest One(ApiRequest request, long projectId, long modificationId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("id", modificationId, nameof(modificationId));
}
