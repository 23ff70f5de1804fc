namespace ZohoBooks.Client;

/// <summary>
/// Users of the organization. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>,
/// <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
/// <remarks>
/// Writes answer without the user: list them for the id of a new one, and before repeating a create with
/// <see cref="ZohoBooksException.OutcomeUnknown"/>.
/// </remarks>
public interface IUsers
{
    /// <summary><c>GET /users</c>.</summary>
    /// <param name="filterBy">
    /// <c>Status.All</c>, <c>Status.Active</c>, <c>Status.Inactive</c>, <c>Status.Invited</c> or <c>Status.Deleted</c>; null takes the
    /// default of Zoho Books.
    /// </param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<User> ListAsync(string? filterBy = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /users/{user_id}</c>.</summary>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such user.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<User> GetAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /users/me</c>: the user who authorized this client.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<User> GetCurrentAsync(CancellationToken cancellationToken = default);

    /// <summary><c>POST /users</c>. Never repeated by the client.</summary>
    /// <param name="input">The user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CreateAsync(UserInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /users/{user_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateAsync(string userId, UserInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /users/{user_id}</c>.</summary>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/invite</c>: sends an invitation by e-mail. Never repeated by the client.</summary>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task InviteAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string userId, CancellationToken cancellationToken = default);
}
