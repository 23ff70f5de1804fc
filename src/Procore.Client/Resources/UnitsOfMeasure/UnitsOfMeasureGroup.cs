using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class UnitsOfMeasureGroup(ProcoreCalls calls) : IUnitsOfMeasure
{
    private const string ListRoute = "/rest/v1.0/companies/{company_id}/uoms";

    private const string ShowRoute = "/rest/v1.0/companies/{company_id}/uoms/{id}";

    private const string CategoriesRoute = "/rest/v1.0/companies/{company_id}/uom_categories";

    public ProcoreList<UnitOfMeasure> ListAsync(CancellationToken cancellationToken = default) =>
        calls.List(() => Of(ApiRequest.Get(ListRoute)), UnitsOfMeasureJson.Default.RowListUnitOfMeasure, unit => unit.Id,
            cancellationToken);

    public ProcoreList<Reference> ListCategoriesAsync(CancellationToken cancellationToken = default) =>
        calls.List(() => Of(ApiRequest.Get(CategoriesRoute)), UnitsOfMeasureJson.Default.RowListReference, category => category.Id,
            cancellationToken);

    public Task<UnitOfMeasure> GetAsync(long unitId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Of(ApiRequest.Get(ShowRoute)).Id("id", unitId, nameof(unitId)), UnitsOfMeasureJson.Default.RowUnitOfMeasure,
            cancellationToken);

    public Task<UnitOfMeasure> CreateAsync(UnitOfMeasureInput unit, CancellationToken cancellationToken = default)
    {
        _ = unit ?? throw new ArgumentNullException(nameof(unit));
        return calls.ReadAsync(
            Of(ApiRequest.Post(ListRoute)).Json(new(unit), UnitsOfMeasureJson.Default.UnitOfMeasureBody),
            UnitsOfMeasureJson.Default.RowUnitOfMeasure,
            cancellationToken);
    }

    public Task<UnitOfMeasure> UpdateAsync(long unitId, UnitOfMeasureInput unit, CancellationToken cancellationToken = default)
    {
        _ = unit ?? throw new ArgumentNullException(nameof(unit));
        return calls.ReadAsync(
            Of(ApiRequest.Patch(ShowRoute)).Id("id", unitId, nameof(unitId)).Json(new(unit), UnitsOfMeasureJson.Default.UnitOfMeasureBody)
                .Repeatable(),
            UnitsOfMeasureJson.Default.RowUnitOfMeasure,
            cancellationToken);
    }

    public Task DeleteAsync(long unitId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(ApiRequest.Delete(ShowRoute)).Id("id", unitId, nameof(unitId)), cancellationToken);

    public async Task<UnitOfMeasureBatch> SyncAsync(
        IEnumerable<UnitOfMeasureSync> updates, IReadOnlyList<long>? deletes = null, CancellationToken cancellationToken = default)
    {
        UnitOfMeasureSync[] units = GivenValues.Rows(updates, nameof(updates));
        if (units.Length == 0 && deletes is not { Count: > 0 })
            throw new ArgumentException("There is nothing to create, to change or to delete.", nameof(updates));
        foreach (long id in deletes ?? [])
            RouteValue.CheckId(id, nameof(deletes));
        ApiRequest request = Of(ApiRequest.Patch(ListRoute + "/sync"))
            .Json(new(units, deletes), UnitsOfMeasureJson.Default.UnitOfMeasureSyncBody);
        UnitsAnswer answer = (await calls.ReplyAsync(request, UnitsOfMeasureJson.Default.UnitsAnswer, cancellationToken)
            .ConfigureAwait(false)).Value;
        return new UnitOfMeasureBatch
        {
            Units = [.. (answer.Units ?? []).Select(static row => row.Value).OfType<UnitOfMeasure>()],
            Unreadable = [.. (answer.Units ?? []).Select(static row => row.Unreadable).OfType<UnreadableRow>()
                .Select(row => ProcoreUnreadableRow.Of(row).Cleaned(request.SecretsSent))],
            Errors = [.. answer.Errors.Select(said => said.Cleaned(request.SecretsSent))],
        };
    }

    private ApiRequest Of(ApiRequest request) => request.Id("company_id", calls.CompanyId, "companyId");
}
