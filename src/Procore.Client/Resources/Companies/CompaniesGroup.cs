using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CompaniesGroup(ProcoreCalls calls) : ICompanies
{
    public const string ListRoute = "/rest/v1.0/companies";

    private const string ZoneRoute = "/rest/v1.0/company_base_url";

    private const string CurrencyRoute = "/rest/v1.0/companies/{company_id}/currency_configuration";

    public ProcoreList<Company> ListAsync(CancellationToken cancellationToken = default) =>
        calls.List(() => ApiRequest.Get(ListRoute), CompaniesJson.Default.RowListCompany, company => company.Id, cancellationToken);

    public Task<CompanyZone> GetZoneAsync(CancellationToken cancellationToken = default) =>
        calls.ReadAsync(ApiRequest.Get(ZoneRoute), CompaniesJson.Default.RowCompanyZone, cancellationToken);

    public Task<CurrencySettings> GetCurrencyAsync(CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(CurrencyRoute).Id("company_id", calls.CompanyId, "companyId"),
            CompaniesJson.Default.RowCurrencySettings,
            cancellationToken);
}
