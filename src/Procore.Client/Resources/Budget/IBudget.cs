namespace Procore.Client;

/// <summary>Budget lines, and budget views with their rows. Do not implement this interface: members are added to it.</summary>
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
}
