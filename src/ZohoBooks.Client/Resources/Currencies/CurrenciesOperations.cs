using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.CurrencyRoutes;

namespace ZohoBooks.Client;

internal sealed class CurrenciesOperations(ApiSender sender) : ICurrencies
{
    private Records<CurrencyEnvelope, Currency, CurrencyInput> Records => field ??=
        new(sender, "currency_id", CurrenciesJson.Default.CurrencyEnvelope, static envelope => envelope.Currency,
            CurrenciesJson.Default.CurrencyInput);

    public ZohoList<Currency> ListAsync(CancellationToken cancellationToken) => PagedList.Create<CurrencyList, Currency>(
        sender, Routes.List.Request, CurrenciesJson.Default.CurrencyList, static row => row.CurrencyId, cancellationToken);

    public Task<Currency> GetAsync(string currencyId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, currencyId, nameof(currencyId), cancellationToken);

    public Task<Currency> CreateAsync(CurrencyInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new currency")
            .Text(input.CurrencyCode, nameof(CurrencyInput.CurrencyCode))
            .Text(input.CurrencyFormat, nameof(CurrencyInput.CurrencyFormat))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Currency> UpdateAsync(string currencyId, CurrencyInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, currencyId, nameof(currencyId)), Required.NotNull(input, nameof(input)), true, cancellationToken);

    public Task DeleteAsync(string currencyId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, currencyId, nameof(currencyId), cancellationToken);

    public ZohoList<ExchangeRate> ListExchangeRatesAsync(string currencyId, LocalDate? from, CancellationToken cancellationToken)
    {
        ApiRequest Request() => Records.One(Routes.ListRates, currencyId, nameof(currencyId)).Query("from_date", Filters.Date(from));
        Request().Dispose();
        return PagedList.Single<ExchangeRateList, ExchangeRate>(
            sender, Request, CurrenciesJson.Default.ExchangeRateList, cancellationToken);
    }

    public Task CreateExchangeRateAsync(string currencyId, ExchangeRateInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new exchange rate")
            .Value(input.EffectiveDate, nameof(ExchangeRateInput.EffectiveDate))
            .Value(input.Rate, nameof(ExchangeRateInput.Rate))
            .Check(nameof(input));
        return sender.DoAsync(Records.One(Routes.CreateRate, currencyId, nameof(currencyId))
            .Json(input, CurrenciesJson.Default.ExchangeRateInput), cancellationToken);
    }

    public Task UpdateExchangeRateAsync(
        string currencyId, string exchangeRateId, ExchangeRateInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = Rate(Routes.UpdateRate, currencyId, exchangeRateId);
        return sender.DoAsync(
            request.Json(Required.NotNull(input, nameof(input)), CurrenciesJson.Default.ExchangeRateInput).Repeatable(), cancellationToken);
    }

    public Task DeleteExchangeRateAsync(string currencyId, string exchangeRateId, CancellationToken cancellationToken) =>
        sender.DoAsync(Rate(Routes.DeleteRate, currencyId, exchangeRateId), cancellationToken);

    private ApiRequest Rate(ZohoOperation operation, string currencyId, string exchangeRateId) =>
        Records.One(operation, currencyId, nameof(currencyId)).Id("exchange_rate_id", exchangeRateId, nameof(exchangeRateId));
}
