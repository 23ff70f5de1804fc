namespace ZohoBooks.Client;

/// <summary>
/// Items. There is no filter on the time of change. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c> (also for changes
/// of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with
/// <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IItems
{
    /// <summary>
    /// <c>GET /items</c>. The list can be sorted by name, rate and tax only, so that changes take a scan of all of it;
    /// <see cref="Item.LastModifiedTime"/> tells them.
    /// </summary>
    /// <param name="filterBy"><c>Status.All</c>, <c>Status.Active</c> or <c>Status.Inactive</c>; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Item> ListAsync(string? filterBy = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /items/{item_id}</c>.</summary>
    /// <param name="itemId">The item, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such item.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Item> GetAsync(string itemId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET /itemdetails</c>: several items in one call, each as <see cref="GetAsync"/> has it. Whether the id of an item that is not
    /// there fails the call, is not documented: it may be missing in the list, or the list fails with
    /// <see cref="ZohoBooksNotFoundException"/>.
    /// </summary>
    /// <param name="itemIds">The items, each 1 to 20 digits. They stand in the address, so a hundred is a good most.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">There is no id.</exception>
    ZohoList<Item> ListDetailsAsync(IEnumerable<string> itemIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /items</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the item before
    /// creating it again.
    /// </summary>
    /// <param name="input">The item.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Item> CreateAsync(ItemInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /items/{item_id}</c>.</summary>
    /// <param name="itemId">The item, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Item> UpdateAsync(string itemId, ItemInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /items</c> with <c>X-Upsert</c>: updates the item with this value of a unique custom field, or creates it.</summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The item.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Item> UpsertAsync(UniqueField key, ItemInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /items/{item_id}</c>.</summary>
    /// <param name="itemId">The item, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string itemId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="itemId">The item, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string itemId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="itemId">The item, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string itemId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /item/{item_id}/customfields</c>: writes custom fields and nothing else. Safe to repeat, and repeated by the client.
    /// </summary>
    /// <param name="itemId">The item, 1 to 20 digits.</param>
    /// <param name="fields">The fields, by id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCustomFieldsAsync(string itemId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/addtoportal</c>: shows an item in the portal of customers.</summary>
    /// <param name="itemId">The item, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddToPortalAsync(string itemId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/removefromportal</c>.</summary>
    /// <param name="itemId">The item, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task RemoveFromPortalAsync(string itemId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /items/addtoportal</c>: several at once.</summary>
    /// <param name="itemIds">The items, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddManyToPortalAsync(IEnumerable<string> itemIds, CancellationToken cancellationToken = default);
}
