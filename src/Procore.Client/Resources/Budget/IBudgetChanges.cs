namespace Procore.Client;

/// <summary>
/// Budget changes: what is moved on a locked budget, or added to it. Projects that have none have budget modifications
/// (<see cref="IBudgetModifications"/>). Do not implement this interface: members are added to it.
/// </summary>
public interface IBudgetChanges
{
    /// <summary>
    /// Lists the budget changes of a project with their sums (<c>GET /rest/v1.0/projects/{project_id}/budget_changes</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetChange> ListAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>Reads one budget change (<c>GET /rest/v1.0/projects/{project_id}/budget_changes/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="budgetChangeId">The id of the budget change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such budget change, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<BudgetChange> GetAsync(long projectId, long budgetChangeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a budget change with its lines (<c>POST /rest/v1.0/projects/{project_id}/budget_changes</c>). Never repeated when its
    /// outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="budgetChange">The budget change; Procore wants a status.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the budget
    /// change may exist.</exception>
    Task<BudgetChange> CreateAsync(long projectId, BudgetChangeInput budgetChange, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a budget change (<c>PATCH /rest/v1.0/projects/{project_id}/budget_changes/{id}</c>). Repeated when its outcome is unknown,
    /// unless it adds lines or quantities.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="budgetChangeId">The id of the budget change.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<BudgetChange> UpdateAsync(
        long projectId, long budgetChangeId, BudgetChangeInput changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a budget change (<c>DELETE /rest/v1.0/projects/{project_id}/budget_changes/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="budgetChangeId">The id of the budget change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such budget change (any more), or the service account may not see
    /// it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long budgetChangeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the lines of all budget changes of a project (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/budget_changes/adjustment_line_items</c>, beta).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetAdjustment> ListAdjustmentsAsync(
        long projectId, BudgetAdjustmentFilter? filter = null, CancellationToken cancellationToken = default);
}
