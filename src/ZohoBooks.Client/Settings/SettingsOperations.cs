using Routes = ZohoBooks.Client.SettingsRoutes;

namespace ZohoBooks.Client;

internal sealed class SettingsOperations(ApiSender sender) : ISettings
{
    public AsyncPage<Tax> ListTaxesAsync(CancellationToken cancellationToken) =>
        PagedList.Create<TaxList, Tax>(sender, Routes.ListTaxes.Request, ZohoJson.Default.TaxList, static row => row.TaxId, cancellationToken);

    public Task<Tax> GetTaxAsync(string taxId, CancellationToken cancellationToken) => sender.SendAsync(
        Routes.GetTax.Request().Id("tax_id", taxId, nameof(taxId)),
        ZohoJson.Default.TaxEnvelope,
        static envelope => envelope.Tax is [var tax, ..] ? tax : null,
        cancellationToken);

    public AsyncPage<Currency> ListCurrenciesAsync(CancellationToken cancellationToken) => PagedList.Create<CurrencyList, Currency>(
        sender, Routes.ListCurrencies.Request, ZohoJson.Default.CurrencyList, static row => row.CurrencyId, cancellationToken);

    public Task<Currency> GetCurrencyAsync(string currencyId, CancellationToken cancellationToken) => sender.SendAsync(
        Routes.GetCurrency.Request().Id("currency_id", currencyId, nameof(currencyId)),
        ZohoJson.Default.CurrencyEnvelope,
        static envelope => envelope.Currency,
        cancellationToken);

    public AsyncPage<User> ListUsersAsync(CancellationToken cancellationToken) =>
        PagedList.Create<UserList, User>(sender, Routes.ListUsers.Request, ZohoJson.Default.UserList, static row => row.UserId, cancellationToken);

    public Task<User> GetUserAsync(string userId, CancellationToken cancellationToken) => sender.SendAsync(
        Routes.GetUser.Request().Id("user_id", userId, nameof(userId)), ZohoJson.Default.UserEnvelope, static envelope => envelope.User, cancellationToken);

    public Task<User> GetCurrentUserAsync(CancellationToken cancellationToken) =>
        sender.SendAsync(Routes.GetCurrentUser.Request(), ZohoJson.Default.UserEnvelope, static envelope => envelope.User, cancellationToken);

    public AsyncPage<Location> ListLocationsAsync(CancellationToken cancellationToken) =>
        PagedList.Single<LocationList, Location>(sender, Routes.ListLocations.Request, ZohoJson.Default.LocationList, cancellationToken);
}
