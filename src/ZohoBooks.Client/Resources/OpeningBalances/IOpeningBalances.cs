using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What the accounts began with: one for the organization. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c> (also for changes of
/// state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything
/// is sent.
/// </summary>
public interface IOpeningBalances
{
    /// <summary><c>GET /settings/openingbalances</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<OpeningBalance> GetAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/openingbalancedetails</c>: what one account began with.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<OpeningBalance> GetDetailsAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /settings/openingbalances</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for
    /// the opening balance before creating it again.
    /// </summary>
    /// <param name="input">The opening balance.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<OpeningBalance> CreateAsync(OpeningBalanceInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /settings/openingbalances</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="input">What to change, with the id of the opening balance.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<OpeningBalance> UpdateAsync(OpeningBalanceInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/openingbalances</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /openingbalances/transactions</c>: what an account began with came from these; the list has one page.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="date">Day of the opening balance; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<OpeningTransaction> ListTransactionsAsync(
        string accountId, LocalDate? date = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST /openingbalances/{opening_balance_id}/writeoff</c>. Never repeated by the client.</summary>
    /// <param name="openingBalanceId">The opening balance, 1 to 20 digits.</param>
    /// <param name="date">Day; null leaves it to the service.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task WriteOffAsync(
        string openingBalanceId, LocalDate? date = null, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/writeoff/cancel</c>.</summary>
    /// <param name="openingBalanceId">The opening balance, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CancelWriteOffAsync(string openingBalanceId, CancellationToken cancellationToken = default);
}
