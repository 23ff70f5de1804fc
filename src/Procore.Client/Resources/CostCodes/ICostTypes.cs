namespace Procore.Client;

/// <summary>Cost types (line item types). Do not implement this interface: members are added to it.</summary>
public interface ICostTypes
{
    /// <summary>Lists the cost types of a project (<c>GET /rest/v1.0/line_item_types</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<CostType> ListAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>Lists the cost types of the company (<c>GET /rest/v1.0/line_item_types</c>).</summary>
    /// <param name="originId">Only the cost type with this third-party id; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<CostType> ListForCompanyAsync(string? originId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one cost type (<c>GET /rest/v1.0/line_item_types/{id}</c>).</summary>
    /// <param name="costTypeId">The id of the cost type.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such cost type, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CostType> GetAsync(long costTypeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a cost type (<c>POST /rest/v1.0/line_item_types</c>). Never repeated when its outcome is unknown; prefer
    /// <see cref="SyncAsync"/> with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="costType">The cost type.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the cost
    /// type may exist.</exception>
    Task<CostType> CreateAsync(CostTypeInput costType, CancellationToken cancellationToken = default);

    /// <summary>Changes a cost type (<c>PATCH /rest/v1.0/line_item_types/{id}</c>).</summary>
    /// <param name="costTypeId">The id of the cost type.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<CostType> UpdateAsync(long costTypeId, CostTypeInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of cost types (<c>PATCH /rest/v1.0/line_item_types/sync</c>), in batches that Procore accepts.
    /// They are listed first, to tell what is new. Every item gets an outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="items">The cost types; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<CostTypeSync, CostType>> SyncAsync(IEnumerable<CostTypeSync> items, CancellationToken cancellationToken = default);
}
