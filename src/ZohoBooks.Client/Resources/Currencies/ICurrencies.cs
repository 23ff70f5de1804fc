using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// Currencies and their exchange rates. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c>, <c>.UPDATE</c>, <c>.DELETE</c>. An id that
/// is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
/// <remarks>
/// A create with <see cref="ZohoBooksException.OutcomeUnknown"/>: look for the code, or the day, in the list before creating it again.
/// </remarks>
public interface ICurrencies
{
    /// <summary><c>GET /settings/currencies</c>.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Currency> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/currencies/{currency_id}</c>.</summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such currency.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Currency> GetAsync(string currencyId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /settings/currencies</c>. Never repeated by the client.</summary>
    /// <param name="input">The currency.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Currency> CreateAsync(CurrencyInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /settings/currencies/{currency_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Currency> UpdateAsync(string currencyId, CurrencyInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/currencies/{currency_id}</c>. A currency that transactions use cannot be deleted.</summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string currencyId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/exchangerates</c>; the list has one page.</summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="from">Rates from this day on, and the last one before it; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<ExchangeRate> ListExchangeRatesAsync(
        string currencyId, LocalDate? from = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/exchangerates</c>. Never repeated by the client. The answer does not name the new rate: list them for its id.
    /// </summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="input">The exchange rate.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CreateExchangeRateAsync(string currencyId, ExchangeRateInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/exchangerates/{exchange_rate_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="exchangeRateId">The exchange rate, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateExchangeRateAsync(
        string currencyId, string exchangeRateId, ExchangeRateInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/exchangerates/{exchange_rate_id}</c>.</summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="exchangeRateId">The exchange rate, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteExchangeRateAsync(string currencyId, string exchangeRateId, CancellationToken cancellationToken = default);
}
