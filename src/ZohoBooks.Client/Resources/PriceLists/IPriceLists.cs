namespace ZohoBooks.Client;

/// <summary>
/// Price lists. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id
/// that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IPriceLists
{
    /// <summary><c>GET /pricebooks</c>.</summary>
    /// <param name="filter">Which price lists; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<PriceList> ListAsync(PriceListFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /pricebooks</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the price list
    /// before creating it again.
    /// </summary>
    /// <param name="input">The price list.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<PriceList> CreateAsync(PriceListInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /pricebooks/{pricebook_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="priceListId">The price list, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<PriceList> UpdateAsync(string priceListId, PriceListInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /pricebooks/{pricebook_id}</c>.</summary>
    /// <param name="priceListId">The price list, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string priceListId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="priceListId">The price list, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string priceListId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="priceListId">The price list, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string priceListId, CancellationToken cancellationToken = default);
}
