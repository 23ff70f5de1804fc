namespace ZohoBooks.Client;

/// <summary>
/// Rules by which lines of statements are booked. Scopes: <c>ZohoBooks.banking.READ</c>, <c>.CREATE</c> (also for changes of state),
/// <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is
/// sent.
/// </summary>
public interface IBankRules
{
    /// <summary><c>GET /bankaccounts/rules</c>; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<BankRule> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /bankaccounts/rules/{rule_id}</c>.</summary>
    /// <param name="ruleId">The rule, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such rule.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankRule> GetAsync(string ruleId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /bankaccounts/rules</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// rule before creating it again.
    /// </summary>
    /// <param name="input">The rule.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankRule> CreateAsync(BankRuleInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /bankaccounts/rules/{rule_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="ruleId">The rule, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankRule> UpdateAsync(string ruleId, BankRuleInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /bankaccounts/rules/{rule_id}</c>.</summary>
    /// <param name="ruleId">The rule, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string ruleId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /bankaccounts/rules</c>: several at once.</summary>
    /// <param name="ruleIds">The rules, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(IEnumerable<string> ruleIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /bankaccounts/matchfilters</c>: a filter that finds what rules look at. Never repeated by the client. The answer does not
    /// say its id.
    /// </summary>
    /// <param name="input">The filter.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CreateMatchFilterAsync(BankMatchFilterInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /bankaccounts/matchfilters/{match_filter_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="matchFilterId">The filter, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateMatchFilterAsync(string matchFilterId, BankMatchFilterInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /bankaccounts/matchfilters/{match_filter_id}</c>.</summary>
    /// <param name="matchFilterId">The filter, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteMatchFilterAsync(string matchFilterId, CancellationToken cancellationToken = default);
}
