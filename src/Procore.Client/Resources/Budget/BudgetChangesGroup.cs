using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class BudgetChangesGroup(ProcoreCalls calls) : IBudgetChanges
{
    private const string ListRoute = "/rest/v1.0/projects/{project_id}/budget_changes";

    private const string ShowRoute = ListRoute + "/{id}";

    private const string AdjustmentsRoute = "/rest/v2.0/companies/{company_id}/projects/{project_id}/budget_changes/adjustment_line_items";

    public ProcoreList<BudgetChange> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ListData(
            () => ApiRequest.Get(ListRoute).Id("project_id", projectId, nameof(projectId)),
            BudgetJson.Default.DataEnvelopeRowListBudgetChange,
            change => change.Id,
            cancellationToken);
    }

    public Task<BudgetChange> GetAsync(long projectId, long budgetChangeId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            One(ApiRequest.Get(ShowRoute), projectId, budgetChangeId), BudgetJson.Default.DataEnvelopeRowBudgetChange, cancellationToken);

    public Task<BudgetChange> CreateAsync(long projectId, BudgetChangeInput budgetChange, CancellationToken cancellationToken = default)
    {
        _ = budgetChange ?? throw new ArgumentNullException(nameof(budgetChange));
        return calls.ReadDataAsync(
            ApiRequest.Post(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Json(budgetChange, BudgetJson.Default.BudgetChangeInput),
            BudgetJson.Default.DataEnvelopeRowBudgetChange,
            cancellationToken);
    }

    public Task<BudgetChange> UpdateAsync(
        long projectId, long budgetChangeId, BudgetChangeInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            One(ApiRequest.Patch(ShowRoute), projectId, budgetChangeId).Json(changes, BudgetJson.Default.BudgetChangeInput)
                .Repeatable().SentOnce(changes.Adds),
            BudgetJson.Default.DataEnvelopeRowBudgetChange,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long budgetChangeId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(One(ApiRequest.Delete(ShowRoute), projectId, budgetChangeId), cancellationToken);

    public ProcoreList<BudgetAdjustment> ListAdjustmentsAsync(
        long projectId, BudgetAdjustmentFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new BudgetAdjustmentFilter();
        return calls.ListData(
            () => ApiRequest.Get(AdjustmentsRoute).Id("company_id", calls.CompanyId, "companyId")
                .Id("project_id", projectId, nameof(projectId))
                .Query("budget_change_id", filter.BudgetChangeId)
                .Query("adjustment_id", filter.AdjustmentId),
            BudgetJson.Default.DataEnvelopeRowListBudgetAdjustment,
            // Two types count their lines apart.
            line => (line.Id, line.Type?.Value),
            cancellationToken);
    }

    private static ApiRequest One(ApiRequest request, long projectId, long budgetChangeId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("id", budgetChangeId, nameof(budgetChangeId));
}
