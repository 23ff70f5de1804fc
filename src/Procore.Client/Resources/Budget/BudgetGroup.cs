using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class BudgetGroup(ProcoreCalls calls) : IBudget
{
    private const string ViewsRoute = "/rest/v1.0/budget_views";

    private const string ColumnsRoute = "/rest/v1.0/budget_views/{budget_view_id}/budget_detail_columns";

    private const string DetailRoute = "/rest/v1.0/budget_views/{budget_view_id}/detail_rows";

    private const string SummaryRoute = "/rest/v1.0/budget_views/{budget_view_id}/summary_rows";

    private const string LinesRoute = "/rest/v1.1/budget_line_items";

    private const string LineRoute = "/rest/v1.1/budget_line_items/{id}";

    private const string DeleteRoute = "/rest/v2.0/companies/{company_id}/projects/{project_id}/budget_line_items/{id}";

    private const string StateRoute = "/rest/v1.0/projects/{project_id}/budget";

    private const string LockRoute = StateRoute + "/lock";

    private const string SnapshotsRoute = "/rest/v1.0/budget_view_snapshots";

    private const string SnapshotRoute = SnapshotsRoute + "/{budget_view_snapshot_id}";

    public ProcoreList<BudgetView> ListViewsAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(ViewsRoute).Query("project_id", projectId),
            BudgetJson.Default.RowListBudgetView,
            view => view.Id,
            cancellationToken);
    }

    public ProcoreList<BudgetColumn> ListColumnsAsync(long projectId, long viewId, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, viewId);
        return calls.List(
            () => View(ColumnsRoute, projectId, viewId),
            BudgetJson.Default.RowListBudgetColumn,
            rows => rows,
            column => column.Id,
            cancellationToken);
    }

    public ProcoreList<BudgetRow> ListDetailRowsAsync(
        long projectId, long viewId, BudgetRowFilter? filter = null, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, viewId);
        return calls.List(
            () => Filtered(View(DetailRoute, projectId, viewId), filter),
            BudgetJson.Default.RowListBudgetRow,
            row => row.Id ?? 0,
            cancellationToken);
    }

    public ProcoreList<BudgetSummaryRow> ListSummaryRowsAsync(
        long projectId, long viewId, BudgetRowFilter? filter = null, IReadOnlyList<string>? groupBy = null,
        CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, viewId);
        string? groups = groupBy is { Count: > 0 } ? string.Join(",", GivenValues.Rows(groupBy, nameof(groupBy))) : null;
        return calls.List(
            () => Filtered(View(SummaryRoute, projectId, viewId).Query("group_by", groups), filter),
            BudgetJson.Default.RowListBudgetSummaryRow,
            rows => rows,
            row => row.Id,
            cancellationToken);
    }

    public Task<BudgetLine> GetLineAsync(long projectId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(LineRoute).Id("id", lineId, nameof(lineId)).Query("project_id", projectId),
            BudgetJson.Default.RowBudgetLine,
            cancellationToken);
    }

    public Task<BudgetLine> CreateLineAsync(long projectId, BudgetLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        RouteValue.CheckId(projectId, nameof(projectId));
        if (line.WbsCodeId.GetValueOrDefault(null) is null)
            throw new ArgumentException("A budget line needs a WBS code: set WbsCodeId.", nameof(line));
        return calls.ReadAsync(
            ApiRequest.Post(LinesRoute).Json(new(projectId, line), BudgetJson.Default.BudgetLineBody),
            BudgetJson.Default.RowBudgetLine,
            cancellationToken);
    }

    public Task<BudgetLine> UpdateLineAsync(
        long projectId, long lineId, BudgetLineInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Patch(LineRoute).Id("id", lineId, nameof(lineId)).Json(new(projectId, changes), BudgetJson.Default.BudgetLineBody)
                .Repeatable(),
            BudgetJson.Default.RowBudgetLine,
            cancellationToken);
    }

    public Task DeleteLineAsync(long projectId, long lineId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            ApiRequest.Delete(DeleteRoute).Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId))
                .Id("id", lineId, nameof(lineId)),
            cancellationToken);

    public Task<BudgetState> GetStateAsync(long projectId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(StateRoute).Id("project_id", projectId, nameof(projectId)),
            BudgetJson.Default.RowBudgetState,
            cancellationToken);

    public Task LockAsync(long projectId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(ApiRequest.Post(LockRoute).Id("project_id", projectId, nameof(projectId)), cancellationToken);

    public Task UnlockAsync(long projectId, bool deleteModifications, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            ApiRequest.Delete(LockRoute).Id("project_id", projectId, nameof(projectId))
                .Query("destroy_all_budget_line_item_transfers", deleteModifications),
            cancellationToken);

    public ProcoreList<BudgetSnapshot> ListSnapshotsAsync(
        long projectId, BudgetSnapshotFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new BudgetSnapshotFilter();
        return calls.List(
            () => ApiRequest.Get(SnapshotsRoute).Query("project_id", projectId)
                .Query("filters[budget_view_id]", Ranges.Bracketed(filter.BudgetViewIds))
                .Query("filters[snapshot_type]", filter.SnapshotType?.Value)
                .Query("filters[approval_status]", filter.ApprovalStatus?.Value),
            BudgetJson.Default.RowListBudgetSnapshot,
            snapshot => snapshot.Id,
            cancellationToken);
    }

    public Task<BudgetSnapshot> CreateSnapshotAsync(
        long projectId, BudgetSnapshotInput snapshot, CancellationToken cancellationToken = default)
    {
        _ = snapshot ?? throw new ArgumentNullException(nameof(snapshot));
        CheckIds(projectId, snapshot.BudgetViewId);
        return calls.ReadDataAsync(
            ApiRequest.Post(SnapshotsRoute).Json(BudgetSnapshotBody.Of(projectId, snapshot), BudgetJson.Default.BudgetSnapshotBody),
            BudgetJson.Default.DataEnvelopeRowBudgetSnapshot,
            cancellationToken);
    }

    public ProcoreList<BudgetRow> ListSnapshotRowsAsync(
        long projectId, long snapshotId, BudgetRowFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(snapshotId, nameof(snapshotId));
        return calls.List(
            () => Filtered(Snapshot("/detail_rows", projectId, snapshotId), filter),
            BudgetJson.Default.RowListBudgetRow,
            row => row.Id ?? 0,
            cancellationToken);
    }

    public ProcoreList<BudgetSummaryRow> ListSnapshotSummaryRowsAsync(
        long projectId, long snapshotId, BudgetRowFilter? filter = null, IReadOnlyList<string>? groupBy = null,
        CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(snapshotId, nameof(snapshotId));
        string? groups = groupBy is { Count: > 0 } ? string.Join(",", GivenValues.Rows(groupBy, nameof(groupBy))) : null;
        return calls.List(
            () => Filtered(Snapshot("/summary_rows", projectId, snapshotId).Query("group_by", groups), filter),
            BudgetJson.Default.RowListBudgetSummaryRow,
            rows => rows,
            row => row.Id,
            cancellationToken);
    }

    public ProcoreList<BudgetRow> ListDetailsAsync(
        long projectId, long viewId, BudgetDetailFilter? filter = null, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, viewId);
        return WholeList.Of(
            calls,
            () => ApiRequest.Post(ViewsRoute + "/{budget_view_id}/budget_details").Id("budget_view_id", viewId, nameof(viewId))
                .Query("project_id", projectId).Json(new(filter ?? new()), BudgetJson.Default.BudgetDetailBody).AsRead(),
            BudgetJson.Default.RowListBudgetRow,
            cancellationToken);
    }

    private static ApiRequest Snapshot(string rows, long projectId, long snapshotId) =>
        ApiRequest.Get(SnapshotRoute + rows).Id("budget_view_snapshot_id", snapshotId, nameof(snapshotId)).Query("project_id", projectId);

    private static ApiRequest View(string route, long projectId, long viewId) =>
        ApiRequest.Get(route).Id("budget_view_id", viewId, nameof(viewId)).Query("project_id", projectId);

    private static void CheckIds(long projectId, long viewId)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(viewId, nameof(viewId));
    }

    private static ApiRequest Query(ApiRequest request, string name, IReadOnlyList<long> values)
    {
        foreach (long value in values)
            request.Query(name, value);
        return request;
    }

    private static ApiRequest Filtered(ApiRequest call, BudgetRowFilter? filter)
    {
        filter ??= new BudgetRowFilter();
        call.Query("budget_row_type", filter.RowType?.Value);
        Query(call, "cost_code_id[]", filter.CostCodeIds);
        Query(call, "category_id[]", filter.CostTypeIds);
        return Query(call, "budget_line_item_id[]", filter.LineIds);
    }
}
