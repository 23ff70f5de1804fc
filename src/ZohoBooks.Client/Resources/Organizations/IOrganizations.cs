namespace ZohoBooks.Client;

/// <summary>Organizations that the authorized user belongs to. Scope: <c>ZohoBooks.settings.READ</c>.</summary>
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
}
