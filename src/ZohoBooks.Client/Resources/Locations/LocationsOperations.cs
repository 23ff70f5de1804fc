using Routes = ZohoBooks.Client.LocationRoutes;

namespace ZohoBooks.Client;

internal sealed class LocationsOperations(ApiSender sender) : ILocations
{
    private Records<LocationEnvelope, Location, LocationInput> Records => field ??=
        new(
        sender, "location_id", LocationsJson.Default.LocationEnvelope,
            static envelope => envelope.Locations is [var one, ..] ? one : null, LocationsJson.Default.LocationInput);

    public ZohoList<Location> ListAsync(CancellationToken cancellationToken) =>
        PagedList.Single<LocationList, Location>(sender, Routes.List.Request, LocationsJson.Default.LocationList, cancellationToken);

    public Task<Location> CreateAsync(LocationInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new location")
            .Text(input.LocationName, nameof(LocationInput.LocationName))
            .Text(input.Country, nameof(LocationInput.Country))
            .Text(input.TaxSettingsId, nameof(LocationInput.TaxSettingsId))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Location> UpdateAsync(string locationId, LocationInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, locationId, nameof(locationId)), Required.NotNull(input, nameof(input)), true, cancellationToken);

    public Task DeleteAsync(string locationId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, locationId, nameof(locationId), cancellationToken);

    public Task MarkActiveAsync(string locationId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkActive, locationId, nameof(locationId), cancellationToken);

    public Task MarkInactiveAsync(string locationId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkInactive, locationId, nameof(locationId), cancellationToken);

    public Task MarkPrimaryAsync(string locationId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkPrimary, locationId, nameof(locationId), cancellationToken);

    public Task EnableAsync(CancellationToken cancellationToken) => sender.DoAsync(Routes.Enable.Request(), cancellationToken);
}
