namespace Procore.Client;

/// <summary>The units of measure of the company. Do not implement this interface: members are added to it.</summary>
public interface IUnitsOfMeasure
{
    /// <summary>Lists the units (<c>GET /rest/v1.0/companies/{company_id}/uoms</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<UnitOfMeasure> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the categories of units (<c>GET /rest/v1.0/companies/{company_id}/uom_categories</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<Reference> ListCategoriesAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads one unit (<c>GET /rest/v1.0/companies/{company_id}/uoms/{id}</c>).</summary>
    /// <param name="unitId">The id of the unit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such unit, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<UnitOfMeasure> GetAsync(long unitId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a unit (<c>POST /rest/v1.0/companies/{company_id}/uoms</c>). Never repeated when its outcome is unknown: list the units
    /// before.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the unit
    /// may exist.</exception>
    Task<UnitOfMeasure> CreateAsync(UnitOfMeasureInput unit, CancellationToken cancellationToken = default);

    /// <summary>Changes a unit (<c>PATCH /rest/v1.0/companies/{company_id}/uoms/{id}</c>).</summary>
    /// <param name="unitId">The id of the unit.</param>
    /// <param name="unit">The whole unit as it shall be.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<UnitOfMeasure> UpdateAsync(long unitId, UnitOfMeasureInput unit, CancellationToken cancellationToken = default);

    /// <summary>Deletes a unit (<c>DELETE /rest/v1.0/companies/{company_id}/uoms/{id}</c>).</summary>
    /// <param name="unitId">The id of the unit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such unit (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long unitId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates, changes and deletes units in one call (<c>PATCH /rest/v1.0/companies/{company_id}/uoms/sync</c>), and answers the
    /// units and what was refused: look at <see cref="UnitOfMeasureBatch.Errors"/>. Never repeated when its outcome is unknown: nothing
    /// tells a unit that is created from one that an earlier send made.
    /// </summary>
    /// <param name="updates">The units to create or to change.</param>
    /// <param name="deletes">The ids of the units to delete; null deletes none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There is nothing to do, or an id is none. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task<UnitOfMeasureBatch> SyncAsync(
        IEnumerable<UnitOfMeasureSync> updates, IReadOnlyList<long>? deletes = null, CancellationToken cancellationToken = default);
}
