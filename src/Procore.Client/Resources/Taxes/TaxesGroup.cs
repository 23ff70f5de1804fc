using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class TaxesGroup(ProcoreCalls calls) : ITaxes
{
    private const string CodesRoute = "/rest/v1.0/tax_codes";

    private const string CodeRoute = "/rest/v1.0/tax_codes/{id}";

    private const string SyncCodesRoute = "/rest/v1.0/tax_codes/sync";

    private const string TypesRoute = "/rest/v1.0/tax_types";

    private const string TypeRoute = "/rest/v1.0/tax_types/{id}";

    private const string SyncTypesRoute = "/rest/v1.0/tax_types/sync";

    // The documented maximum of tax codes.
    private const int PageSize = 100;

    public ProcoreList<TaxCode> ListCodesAsync(CancellationToken cancellationToken = default) =>
        calls.List(
            () => ApiRequest.Get(CodesRoute).Query("company_id", calls.CompanyId),
            TaxesJson.Default.RowListTaxCode,
            row => row.Id,
            cancellationToken,
            PageSize);

    public Task<TaxCode> GetCodeAsync(long taxCodeId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(CodeRoute).Id("id", taxCodeId, nameof(taxCodeId)).Query("company_id", calls.CompanyId),
            TaxesJson.Default.RowTaxCode,
            cancellationToken);

    public Task<TaxCode> CreateCodeAsync(TaxCodeInput taxCode, CancellationToken cancellationToken = default)
    {
        _ = taxCode ?? throw new ArgumentNullException(nameof(taxCode));
        if (string.IsNullOrWhiteSpace(taxCode.Code.GetValueOrDefault(null)))
            throw new ArgumentException("A tax code needs a code.", nameof(taxCode));
        return OriginGuard.CreateAsync(calls, taxCode, () => calls.ReadAsync(
            ApiRequest.Post(CodesRoute).Query("company_id", calls.CompanyId).Json(new TaxCodeBody(taxCode), TaxesJson.Default.TaxCodeBody),
            TaxesJson.Default.RowTaxCode,
            cancellationToken));
    }

    public Task<TaxCode> UpdateCodeAsync(long taxCodeId, TaxCodeInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetCodeAsync(taxCodeId, cancellationToken),
            () => calls.ReadAsync(
                ApiRequest.Patch(CodeRoute).Id("id", taxCodeId, nameof(taxCodeId)).Query("company_id", calls.CompanyId)
                    .Json(new TaxCodeBody(changes), TaxesJson.Default.TaxCodeBody).Repeatable(),
                TaxesJson.Default.RowTaxCode,
                cancellationToken));
    }

    public Task<SyncResult<TaxCodeSync, TaxCode>> SyncCodesAsync(
        IEnumerable<TaxCodeSync> items, CancellationToken cancellationToken = default) =>
        SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncCodesRoute),
            [("company_id", calls.CompanyId)],
            SyncBatches.Check(items, nameof(items)),
            (_, token) => ListCodesAsync(token),
            TaxesJson.Default.TaxCodeSync,
            TaxesJson.Default.SyncAnswerTaxCode,
            cancellationToken);

    public ProcoreList<TaxType> ListTypesAsync(CancellationToken cancellationToken = default) =>
        calls.List(
            () => ApiRequest.Get(TypesRoute).Query("company_id", calls.CompanyId),
            TaxesJson.Default.RowListTaxType,
            row => row.Id,
            cancellationToken,
            PageSize);

    public Task<TaxType> GetTypeAsync(long taxTypeId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(TypeRoute).Id("id", taxTypeId, nameof(taxTypeId)).Query("company_id", calls.CompanyId),
            TaxesJson.Default.RowTaxType,
            cancellationToken);

    public Task<TaxType> CreateTypeAsync(TaxTypeInput taxType, CancellationToken cancellationToken = default)
    {
        _ = taxType ?? throw new ArgumentNullException(nameof(taxType));
        if (string.IsNullOrWhiteSpace(taxType.Name.GetValueOrDefault(null)))
            throw new ArgumentException("A tax type needs a name.", nameof(taxType));
        return OriginGuard.CreateAsync(calls, taxType, () => calls.ReadAsync(
            ApiRequest.Post(TypesRoute).Query("company_id", calls.CompanyId).Json(new TaxTypeBody(taxType), TaxesJson.Default.TaxTypeBody),
            TaxesJson.Default.RowTaxType,
            cancellationToken));
    }

    public Task<TaxType> UpdateTypeAsync(long taxTypeId, TaxTypeInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetTypeAsync(taxTypeId, cancellationToken),
            () => calls.ReadAsync(
                ApiRequest.Patch(TypeRoute).Id("id", taxTypeId, nameof(taxTypeId)).Query("company_id", calls.CompanyId)
                    .Json(new TaxTypeBody(changes), TaxesJson.Default.TaxTypeBody).Repeatable(),
                TaxesJson.Default.RowTaxType,
                cancellationToken));
    }

    public Task DeleteTypeAsync(long taxTypeId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            ApiRequest.Delete(TypeRoute).Id("id", taxTypeId, nameof(taxTypeId)).Query("company_id", calls.CompanyId), cancellationToken);

    public Task<SyncResult<TaxTypeSync, TaxType>> SyncTypesAsync(
        IEnumerable<TaxTypeSync> items, CancellationToken cancellationToken = default) =>
        SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncTypesRoute),
            [("company_id", calls.CompanyId)],
            SyncBatches.Check(items, nameof(items)),
            (_, token) => ListTypesAsync(token),
            TaxesJson.Default.TaxTypeSync,
            TaxesJson.Default.SyncAnswerTaxType,
            cancellationToken);
}
