using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What other exchange rates make of open balances. Scopes: <c>ZohoBooks.accountants.READ</c>, <c>.CREATE</c> (also for changes of state),
/// <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is
/// sent.
/// </summary>
public interface ICurrencyAdjustments
{
    /// <summary><c>GET /basecurrencyadjustment</c>.</summary>
    /// <param name="filter">Which adjustments; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CurrencyAdjustment> ListAsync(CurrencyAdjustmentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /basecurrencyadjustment/{base_currency_adjustment_id}</c>.</summary>
    /// <param name="currencyAdjustmentId">The adjustment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such adjustment.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CurrencyAdjustment> GetAsync(string currencyAdjustmentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /basecurrencyadjustment</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for
    /// the adjustment before creating it again.
    /// </summary>
    /// <param name="accountIds">The accounts to adjust, each 1 to 20 digits.</param>
    /// <param name="input">The adjustment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CurrencyAdjustment> CreateAsync(
        IEnumerable<string> accountIds, CurrencyAdjustmentInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /basecurrencyadjustment/{base_currency_adjustment_id}</c>.</summary>
    /// <param name="currencyAdjustmentId">The adjustment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string currencyAdjustmentId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /basecurrencyadjustment/bulkdelete</c>: several at once.</summary>
    /// <param name="currencyAdjustmentIds">The adjustments, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(IEnumerable<string> currencyAdjustmentIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/reevaluate</c>: counts it anew.</summary>
    /// <param name="currencyAdjustmentId">The adjustment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CurrencyAdjustment> ReevaluateAsync(string currencyAdjustmentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET /basecurrencyadjustment/contacts</c>: what a rate would make of what customers or vendors owe or are owed; the list has one
    /// page.
    /// </summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="adjustmentDate">Day of the rate.</param>
    /// <param name="exchangeRate">Units of the base currency for one unit of the currency.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<AdjustedContact> ListContactsAsync(
        string currencyId, string accountId, LocalDate adjustmentDate, decimal exchangeRate, CancellationToken cancellationToken = default);

    /// <summary><c>GET /basecurrencyadjustment/accounts</c>: what an adjustment would make of each account; nothing is booked.</summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="adjustmentDate">Day of the adjustment.</param>
    /// <param name="exchangeRate">Units of the base currency for one unit of the currency.</param>
    /// <param name="notes">Notes; Zoho Books wants some.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CurrencyAdjustmentPreview> PreviewAsync(
        string currencyId, LocalDate adjustmentDate, decimal exchangeRate, string notes, CancellationToken cancellationToken = default);
}
