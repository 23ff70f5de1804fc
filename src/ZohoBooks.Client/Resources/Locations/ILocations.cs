namespace ZohoBooks.Client;

/// <summary>
/// Locations (branches) of the organization. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c> (also for changes of state),
/// <c>.UPDATE</c>, <c>.DELETE</c>. Organizations that have not switched locations on refuse these calls. An id that is not 1 to 20 digits
/// is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
/// <remarks>
/// A create with <see cref="ZohoBooksException.OutcomeUnknown"/>: look for the name in the list before creating it again.
/// </remarks>
public interface ILocations
{
    /// <summary><c>GET /locations</c>; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Location> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>POST /locations</c>. Never repeated by the client.</summary>
    /// <param name="input">The location.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Location> CreateAsync(LocationInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /locations/{location_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="locationId">The location, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Location> UpdateAsync(string locationId, LocationInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /locations/{location_id}</c>.</summary>
    /// <param name="locationId">The location, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string locationId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="locationId">The location, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string locationId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="locationId">The location, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string locationId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/markasprimary</c>.</summary>
    /// <param name="locationId">The location, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkPrimaryAsync(string locationId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /settings/locations/enable</c>: switches locations on for the organization. Zoho Books goes on with it after the answer.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EnableAsync(CancellationToken cancellationToken = default);
}
