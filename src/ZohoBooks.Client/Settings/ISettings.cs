namespace ZohoBooks.Client;

/// <summary>What the organization has set up: taxes, currencies, users, locations. Scope: <c>ZohoBooks.settings.READ</c>.</summary>
public interface ISettings
{
    /// <summary><c>GET /settings/taxes</c>: taxes and tax groups in use. Zoho Books leaves out inactive ones.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<Tax> ListTaxesAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/taxes/{tax_id}</c>.</summary>
    /// <param name="taxId">The tax, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Tax> GetTaxAsync(string taxId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/currencies</c>.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<Currency> ListCurrenciesAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/currencies/{currency_id}</c>.</summary>
    /// <param name="currencyId">The currency, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Currency> GetCurrencyAsync(string currencyId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /users</c>.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<User> ListUsersAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /users/{user_id}</c>.</summary>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /users/me</c>: the user who authorized this client.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<User> GetCurrentUserAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /locations</c>: locations (branches); the list has one page. Organizations that have not switched them on refuse the call.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<Location> ListLocationsAsync(CancellationToken cancellationToken = default);
}
