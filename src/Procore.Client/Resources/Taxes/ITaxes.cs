namespace Procore.Client;

/// <summary>Tax codes and tax types of the company. Do not implement this interface: members are added to it.</summary>
public interface ITaxes
{
    /// <summary>Lists the tax codes of the company (<c>GET /rest/v1.0/tax_codes</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<TaxCode> ListCodesAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads one tax code (<c>GET /rest/v1.0/tax_codes/{id}</c>).</summary>
    /// <param name="taxCodeId">The id of the tax code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such tax code, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<TaxCode> GetCodeAsync(long taxCodeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a tax code (<c>POST /rest/v1.0/tax_codes</c>). Never repeated when its outcome is unknown; prefer
    /// <see cref="SyncCodesAsync"/> with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="taxCode">The tax code; it needs a code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The tax code has no code. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the tax
    /// code may exist.</exception>
    Task<TaxCode> CreateCodeAsync(TaxCodeInput taxCode, CancellationToken cancellationToken = default);

    /// <summary>Changes a tax code (<c>PATCH /rest/v1.0/tax_codes/{id}</c>).</summary>
    /// <param name="taxCodeId">The id of the tax code.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<TaxCode> UpdateCodeAsync(long taxCodeId, TaxCodeInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of tax codes (<c>PATCH /rest/v1.0/tax_codes/sync</c>), in batches that Procore accepts. The tax codes
    /// are listed first, to tell what is new. Every item gets an outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="items">The tax codes; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<TaxCodeSync, TaxCode>> SyncCodesAsync(IEnumerable<TaxCodeSync> items, CancellationToken cancellationToken = default);

    /// <summary>Lists the tax types of the company (<c>GET /rest/v1.0/tax_types</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<TaxType> ListTypesAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads one tax type (<c>GET /rest/v1.0/tax_types/{id}</c>).</summary>
    /// <param name="taxTypeId">The id of the tax type.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such tax type, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<TaxType> GetTypeAsync(long taxTypeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a tax type (<c>POST /rest/v1.0/tax_types</c>). Never repeated when its outcome is unknown; prefer
    /// <see cref="SyncTypesAsync"/> with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="taxType">The tax type; it needs a name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The tax type has no name. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the tax
    /// type may exist.</exception>
    Task<TaxType> CreateTypeAsync(TaxTypeInput taxType, CancellationToken cancellationToken = default);

    /// <summary>Changes a tax type (<c>PATCH /rest/v1.0/tax_types/{id}</c>).</summary>
    /// <param name="taxTypeId">The id of the tax type.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<TaxType> UpdateTypeAsync(long taxTypeId, TaxTypeInput changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a tax type (<c>DELETE /rest/v1.0/tax_types/{id}</c>).</summary>
    /// <param name="taxTypeId">The id of the tax type.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such tax type (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteTypeAsync(long taxTypeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of tax types (<c>PATCH /rest/v1.0/tax_types/sync</c>), in batches that Procore accepts. The tax types
    /// are listed first, to tell what is new. Every item gets an outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="items">The tax types; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<TaxTypeSync, TaxType>> SyncTypesAsync(IEnumerable<TaxTypeSync> items, CancellationToken cancellationToken = default);
}
