using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CurrencySetupGroup(ProcoreCalls calls) : ICurrencySetup
{
    // A company's is made in version 2.0 alone, and changed and deleted in version 1.0 alone.
    private const string CompanyCreateRoute = "/rest/v2.0/companies/{company_id}/currency_configuration";

    private const string CompanyRoute = "/rest/v1.0/companies/{company_id}/currency_configuration";

    private const string ProjectRoute = "/rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration";

    private const string Rates = "/exchange_rates";

    public Task CreateAsync(CurrencySetupInput setup, CancellationToken cancellationToken = default)
    {
        _ = setup ?? throw new ArgumentNullException(nameof(setup));
        return calls.SendAsync(
            Of(ApiRequest.Post(CompanyCreateRoute)).Json(setup, CurrencySetupJson.Default.CurrencySetupInput), cancellationToken);
    }

    public Task CreateOfProjectAsync(long projectId, CurrencySetupInput setup, CancellationToken cancellationToken = default)
    {
        _ = setup ?? throw new ArgumentNullException(nameof(setup));
        if (string.IsNullOrWhiteSpace(setup.CurrencyIsoCode.GetValueOrDefault(null)))
            throw new ArgumentException("A project needs a currency: set CurrencyIsoCode.", nameof(setup));
        return calls.SendAsync(
            Of(ApiRequest.Post(ProjectRoute), projectId).Json(setup, CurrencySetupJson.Default.CurrencySetupInput), cancellationToken);
    }

    public Task UpdateAsync(CurrencySetupInput changes, CancellationToken cancellationToken = default) =>
        UpdateAsync(Of(ApiRequest.Patch(CompanyRoute)), changes, cancellationToken);

    public Task UpdateOfProjectAsync(long projectId, CurrencySetupInput changes, CancellationToken cancellationToken = default) =>
        UpdateAsync(Of(ApiRequest.Patch(ProjectRoute), projectId), changes, cancellationToken);

    public Task DeleteAsync(CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(ApiRequest.Delete(CompanyRoute)), cancellationToken);

    public Task DeleteOfProjectAsync(long projectId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(ApiRequest.Delete(ProjectRoute), projectId), cancellationToken);

    public ProcoreList<ConversionRate> ListRatesAsync(CancellationToken cancellationToken = default) =>
        calls.List(
            () => Of(ApiRequest.Get(CompanyRoute + Rates)),
            CurrencySetupJson.Default.RowListConversionRate,
            rate => rate.Id,
            cancellationToken);

    public ProcoreList<ConversionRate> ListRatesOfProjectAsync(
        long projectId, bool? includeInactive = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => Of(ApiRequest.Get(ProjectRoute + Rates), projectId).Query("include_inactive", includeInactive),
            CurrencySetupJson.Default.RowListConversionRate,
            rate => rate.Id,
            cancellationToken);
    }

    public Task CreateRatesAsync(
        string baseCurrencyIsoCode, IEnumerable<ConversionRateInput> rates, CancellationToken cancellationToken = default)
    {
        ConversionRateInput[] all = Some(rates, nameof(rates));
        if (Array.Exists(all, static one => one.Rate.GetValueOrDefault(null) is null))
            throw new ArgumentException("Each rate of the company needs its value: set Rate.", nameof(rates));
        return CreateRatesAsync(Of(ApiRequest.Post(CompanyRoute + Rates)), baseCurrencyIsoCode, all, cancellationToken);
    }

    public Task CreateRatesOfProjectAsync(
        long projectId, string baseCurrencyIsoCode, IEnumerable<ConversionRateInput> rates,
        CancellationToken cancellationToken = default) =>
        CreateRatesAsync(
            Of(ApiRequest.Post(ProjectRoute + Rates), projectId), baseCurrencyIsoCode, Some(rates, nameof(rates)), cancellationToken);

    public Task UpdateRatesAsync(IEnumerable<ConversionRateUpdate> rates, CancellationToken cancellationToken = default) =>
        UpdateRatesAsync(Of(ApiRequest.Patch(CompanyRoute + Rates)), rates, cancellationToken);

    public Task UpdateRatesOfProjectAsync(
        long projectId, IEnumerable<ConversionRateUpdate> rates, CancellationToken cancellationToken = default) =>
        UpdateRatesAsync(Of(ApiRequest.Patch(ProjectRoute + Rates), projectId), rates, cancellationToken);

    private Task UpdateAsync(ApiRequest request, CurrencySetupInput changes, CancellationToken cancellationToken)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.SendAsync(request.Json(changes, CurrencySetupJson.Default.CurrencySetupInput).Repeatable(), cancellationToken);
    }

    private Task CreateRatesAsync(
        ApiRequest request, string baseCurrencyIsoCode, ConversionRateInput[] rates, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(baseCurrencyIsoCode))
            throw new ArgumentException("The rates need the currency that they are rates of.", nameof(baseCurrencyIsoCode));
        return calls.SendAsync(
            request.Json(new(baseCurrencyIsoCode, rates), CurrencySetupJson.Default.ConversionRatesBody), cancellationToken);
    }

    private Task UpdateRatesAsync(ApiRequest request, IEnumerable<ConversionRateUpdate> rates, CancellationToken cancellationToken) =>
        calls.SendAsync(
            request.Json(new(Some(rates, nameof(rates))), CurrencySetupJson.Default.ConversionRateChangesBody).Repeatable(),
            cancellationToken);

    private static T[] Some<T>(IEnumerable<T> given, string parameter)
        where T : class
    {
        T[] rates = GivenValues.Rows(given, parameter);
        return rates.Length > 0 ? rates : throw new ArgumentException("There are no rates.", parameter);
    }

    private ApiRequest Of(ApiRequest request) => request.Id("company_id", calls.CompanyId, "companyId");

    private ApiRequest Of(ApiRequest request, long projectId) => Of(request).Id("project_id", projectId, nameof(projectId));
}
