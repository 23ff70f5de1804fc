using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CurrencySetupGroup(ProcoreCalls calls) : ICurrencySetup
{
    // A company's is made in version 2.0 alone, and changed and deleted in version 1.0 alone.
    private const string CompanyCreateRoute = "/rest/v2.0/companies/{company_id}/currency_configuration";

    private const string CompanyRoute = "/rest/v1.0/companies/{company_id}/currency_configuration";

    private const string ProjectRoute = "/rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration";

    private const string Rates = "/exchange_rates";

    public Task CreateAsync(CurrencySetupInput setup, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = setup ?? throw new ArgumentNullException(nameof(setup));
        if (projectId is not null && string.IsNullOrWhiteSpace(setup.CurrencyIsoCode.GetValueOrDefault(null)))
            throw new ArgumentException("A project needs a currency: set CurrencyIsoCode.", nameof(setup));
        return calls.SendAsync(
            Of(ApiRequest.Post(projectId is null ? CompanyCreateRoute : ProjectRoute), projectId)
                .Json(setup, CurrencySetupJson.Default.CurrencySetupInput),
            cancellationToken);
    }

    public Task UpdateAsync(CurrencySetupInput changes, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.SendAsync(
            Of(ApiRequest.Patch(Route(projectId)), projectId).Json(changes, CurrencySetupJson.Default.CurrencySetupInput).Repeatable(),
            cancellationToken);
    }

    public Task DeleteAsync(long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(ApiRequest.Delete(Route(projectId)), projectId), cancellationToken);

    public ProcoreList<ConversionRate> ListRatesAsync(CancellationToken cancellationToken = default) => List(null, null, cancellationToken);

    public ProcoreList<ConversionRate> ListProjectRatesAsync(
        long projectId, bool? includeInactive = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return List(projectId, includeInactive, cancellationToken);
    }

    public Task CreateRatesAsync(
        string baseCurrencyIsoCode, IEnumerable<ConversionRateInput> rates, long? projectId = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(baseCurrencyIsoCode))
            throw new ArgumentException("The rates need the currency that they are rates of.", nameof(baseCurrencyIsoCode));
        return calls.SendAsync(
            Of(ApiRequest.Post(Route(projectId) + Rates), projectId)
                .Json(new(baseCurrencyIsoCode, Some(rates, nameof(rates))), CurrencySetupJson.Default.ConversionRatesBody),
            cancellationToken);
    }

    public Task UpdateRatesAsync(
        IEnumerable<ConversionRateUpdate> rates, long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Patch(Route(projectId) + Rates), projectId)
                .Json(new(Some(rates, nameof(rates))), CurrencySetupJson.Default.ConversionRateChangesBody).Repeatable(),
            cancellationToken);

    private static T[] Some<T>(IEnumerable<T> given, string parameter)
        where T : class
    {
        T[] rates = GivenValues.Rows(given, parameter);
        return rates.Length > 0 ? rates : throw new ArgumentException("There are no rates.", parameter);
    }

    private static string Route(long? projectId) => projectId is null ? CompanyRoute : ProjectRoute;

    private ProcoreList<ConversionRate> List(long? projectId, bool? includeInactive, CancellationToken cancellationToken) =>
        calls.List(
            () => Of(ApiRequest.Get(Route(projectId) + Rates), projectId).Query("include_inactive", includeInactive),
            CurrencySetupJson.Default.RowListConversionRate,
            rate => rate.Id,
            cancellationToken);

    private ApiRequest Of(ApiRequest request, long? projectId)
    {
        request.Id("company_id", calls.CompanyId, "companyId");
        return projectId is { } project ? request.Id("project_id", project, nameof(projectId)) : request;
    }
}
