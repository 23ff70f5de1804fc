namespace Procore.Client;

/// <summary>
/// The standard cost codes of the company, from which projects take theirs. Do not implement this interface: members are added to it.
/// </summary>
public interface IStandardCostCodes
{
    /// <summary>Lists the codes of a list (<c>GET /rest/v1.0/standard_cost_codes</c>, extended view).</summary>
    /// <param name="listId">The id of the list of standard cost codes, as projects name it
    /// (<c>Project.StandardCostCodeListId</c>).</param>
    /// <param name="originId">Only the code with this third-party id; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<StandardCostCode> ListAsync(long listId, string? originId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one code (<c>GET /rest/v1.0/standard_cost_codes/{id}</c>, extended view).</summary>
    /// <param name="listId">The id of the list of standard cost codes, as projects name it
    /// (<c>Project.StandardCostCodeListId</c>).</param>
    /// <param name="codeId">The id of the code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such code, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<StandardCostCode> GetAsync(long listId, long codeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a code (<c>POST /rest/v1.0/standard_cost_codes</c>). Never repeated when its outcome is unknown; prefer
    /// <see cref="SyncAsync"/> with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="listId">The id of the list of standard cost codes, as projects name it
    /// (<c>Project.StandardCostCodeListId</c>).</param>
    /// <param name="code">The standard cost code; it needs a code and a name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The code or the name is missing. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the code
    /// may exist.</exception>
    Task<StandardCostCode> CreateAsync(long listId, StandardCostCodeInput code, CancellationToken cancellationToken = default);

    /// <summary>Changes a code (<c>PATCH /rest/v1.0/standard_cost_codes/{id}</c>).</summary>
    /// <param name="listId">The id of the list of standard cost codes, as projects name it
    /// (<c>Project.StandardCostCodeListId</c>).</param>
    /// <param name="codeId">The id of the code.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<StandardCostCode> UpdateAsync(
        long listId, long codeId, StandardCostCodeInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of codes of one list (<c>PATCH /rest/v1.0/standard_cost_codes/sync</c>), in batches that Procore
    /// accepts. They are listed first, to tell what is new. Every item gets an outcome of its own; see
    /// <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="listId">The id of the list of standard cost codes, as projects name it
    /// (<c>Project.StandardCostCodeListId</c>).</param>
    /// <param name="items">The codes; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<StandardCostCodeSync, StandardCostCode>> SyncAsync(
        long listId, IEnumerable<StandardCostCodeSync> items, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a code (<c>DELETE /rest/v1.0/standard_cost_codes/{id}</c>). Procore has deprecated it for
    /// <c>CompanyWorkBreakdown.DeleteSegmentItemAsync</c>.
    /// </summary>
    /// <param name="codeId">The id of the code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such code (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long codeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the lists of the company (<c>GET /rest/v1.0/standard_cost_code_lists</c>). Procore has deprecated it for lists of
    /// segments.
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<StandardCostCodeList> ListListsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one list (<c>GET /rest/v1.0/standard_cost_code_lists/{id}</c>).
    /// </summary>
    /// <param name="listId">The id of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such list, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<StandardCostCodeList> GetListAsync(long listId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a list (<c>POST /rest/v1.0/standard_cost_code_lists</c>). Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is missing. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task<StandardCostCodeList> CreateListAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a list (<c>PATCH /rest/v1.0/standard_cost_code_lists/{id}</c>).
    /// </summary>
    /// <param name="listId">The id of the list.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<StandardCostCodeList> UpdateListAsync(
        long listId, StandardCostCodeListUpdate changes, CancellationToken cancellationToken = default);
}
