namespace ZohoBooks.Client;

/// <summary>
/// Organizations that the authorized user belongs to. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c> (also for changes of state),
/// <c>.UPDATE</c>, <c>.DELETE</c>.
/// </summary>
public interface IOrganizations
{
    /// <summary><c>GET /organizations</c>: all organizations of the user; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Organization> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /organizations/{organization_id}</c>.</summary>
    /// <param name="organizationId">The organization, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Organization> GetAsync(string organizationId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /organizations/user</c>: the organizations of a user; the list has one page.</summary>
    /// <param name="email">E-mail address of the user; null takes who is authorized.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Organization> ListOfUserAsync(string? email = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /organizations</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the
    /// organizations before creating it again.
    /// </summary>
    /// <param name="input">The organization.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Organization> CreateAsync(OrganizationInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /organizations/{organization_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="organizationId">The organization, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Organization> UpdateAsync(string organizationId, OrganizationInput input, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="organizationId">The organization, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string organizationId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /organizations/address</c>. Never repeated by the client.</summary>
    /// <param name="input">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<OrganizationAddress> AddAddressAsync(OrganizationAddressInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /organizations/address/{address_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="addressId">The address, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<OrganizationAddress> UpdateAddressAsync(
        string addressId, OrganizationAddressInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /organizations/address/{address_id}</c>.</summary>
    /// <param name="addressId">The address, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAddressAsync(string addressId, CancellationToken cancellationToken = default);
}
