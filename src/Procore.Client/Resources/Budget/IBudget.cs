namespace Procore.Client;

/// <summary>
/// Budget lines, budget views with their rows, snapshots of them, and the lock of a budget. Do not implement this interface: members are
/// added to it.
/// </summary>
public interface IBudget
{
    /// <summary>Lists the budget views of a project (<c>GET /rest/v1.0/budget_views</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetView> ListViewsAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>Lists the columns of a view (<c>GET /rest/v1.0/budget_views/{budget_view_id}/budget_detail_columns</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="viewId">The id of the budget view.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetColumn> ListColumnsAsync(long projectId, long viewId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the rows of a view, one for each budget line (<c>GET /rest/v1.0/budget_views/{budget_view_id}/detail_rows</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="viewId">The id of the budget view.</param>
    /// <param name="filter">Narrows the list; null lists the rows that are on the budget.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetRow> ListDetailRowsAsync(
        long projectId, long viewId, BudgetRowFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the sums of a view (<c>GET /rest/v1.0/budget_views/{budget_view_id}/summary_rows</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="viewId">The id of the budget view.</param>
    /// <param name="filter">Narrows what is added up; null adds up what is on the budget.</param>
    /// <param name="groupBy">What the sums are for, such as <c>cost_code</c> or <c>category</c>; null means <c>biller</c> and
    /// <c>root_cost_code</c>.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetSummaryRow> ListSummaryRowsAsync(
        long projectId, long viewId, BudgetRowFilter? filter = null, IReadOnlyList<string>? groupBy = null,
        CancellationToken cancellationToken = default);

    /// <summary>Reads one line (<c>GET /rest/v1.1/budget_line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<BudgetLine> GetLineAsync(long projectId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a line (<c>POST /rest/v1.1/budget_line_items</c>). Never repeated when its outcome is unknown; a second line on the same WBS
    /// code is refused.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="line">The line; it needs a WBS code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The line has no WBS code. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the line
    /// may exist.</exception>
    Task<BudgetLine> CreateLineAsync(long projectId, BudgetLineInput line, CancellationToken cancellationToken = default);

    /// <summary>Changes a line (<c>PATCH /rest/v1.1/budget_line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<BudgetLine> UpdateLineAsync(long projectId, long lineId, BudgetLineInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a line that is not in use (<c>DELETE /rest/v2.0/companies/{company_id}/projects/{project_id}/budget_line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteLineAsync(long projectId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>Reads whether a budget is locked (<c>GET /rest/v1.0/projects/{project_id}/budget</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<BudgetState> GetStateAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Locks a budget: original amounts stay as they are (<c>POST /rest/v1.0/projects/{project_id}/budget/lock</c>). Never repeated when
    /// its outcome is unknown: <see cref="GetStateAsync"/> tells it.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the budget
    /// may be locked.</exception>
    Task LockAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>Unlocks a budget (<c>DELETE /rest/v1.0/projects/{project_id}/budget/lock</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="deleteModifications">
    /// Whether all budget modifications are deleted with the lock. That cannot be undone, and Procore does it where it is not told.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the budget
    /// may be unlocked.</exception>
    Task UnlockAsync(long projectId, bool deleteModifications, CancellationToken cancellationToken = default);

    /// <summary>Lists the snapshots of a project's budget (<c>GET /rest/v1.0/budget_view_snapshots</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetSnapshot> ListSnapshotsAsync(
        long projectId, BudgetSnapshotFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a snapshot of a project's budget (<c>POST /rest/v1.0/budget_view_snapshots</c>). Procore makes one an hour for a project and a
    /// view, and refuses others as too many. Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">One of the two days of actual costs is missing. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the
    /// snapshot may exist, as it may where Procore only says that it makes one.</exception>
    Task<BudgetSnapshot> CreateSnapshotAsync(
        long projectId, BudgetSnapshotInput snapshot, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the rows of a snapshot (<c>GET /rest/v1.0/budget_view_snapshots/{budget_view_snapshot_id}/detail_rows</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="filter">Narrows the list; null lists all rows, also those that are not on the budget.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetRow> ListSnapshotRowsAsync(
        long projectId, long snapshotId, BudgetRowFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the sums of a snapshot (<c>GET /rest/v1.0/budget_view_snapshots/{budget_view_snapshot_id}/summary_rows</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="filter">Narrows what is added up; null adds up all rows, also those that are not on the budget.</param>
    /// <param name="groupBy">What the sums are for, such as <c>cost_code</c> or <c>category</c>; null means <c>biller</c> and
    /// <c>root_cost_code</c>.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetSummaryRow> ListSnapshotSummaryRowsAsync(
        long projectId, long snapshotId, BudgetRowFilter? filter = null, IReadOnlyList<string>? groupBy = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists all rows of the budget detail report of a view (<c>POST /rest/v1.0/budget_views/{budget_view_id}/budget_details</c>), in
    /// one answer. Amounts are in the project's currency. Besides what rows of views have, a row has one member for each column of
    /// the view, called by the column's id: see <see cref="BudgetRow.Columns"/>. It changes nothing, so it is repeated as reads are; a
    /// report that Procore gives up as too much work (408) can be narrowed.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="viewId">The id of the view.</param>
    /// <param name="filter">Narrows the report; null lists all rows.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such view, or the service account may not see it; raised while the list is
    /// enumerated.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetRow> ListDetailsAsync(
        long projectId, long viewId, BudgetDetailFilter? filter = null, CancellationToken cancellationToken = default);
}
