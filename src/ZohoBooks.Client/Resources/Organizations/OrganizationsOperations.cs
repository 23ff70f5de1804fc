using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class OrganizationsOperations(ApiSender sender) : IOrganizations
{
    public ZohoList<Organization> ListAsync(CancellationToken cancellationToken) =>
        PagedList.Single<OrganizationList, Organization>(
            sender, OrganizationRoutes.List.Request, OrganizationsJson.Default.OrganizationList, cancellationToken);

    public Task<Organization> GetAsync(string organizationId, CancellationToken cancellationToken) => sender.SendAsync(
        OrganizationRoutes.Get.Request().Id("organization_id", organizationId, nameof(organizationId)),
        OrganizationsJson.Default.OrganizationEnvelope,
        static envelope => envelope.Organization,
        cancellationToken);

    public ZohoList<Organization> ListOfUserAsync(string? email, CancellationToken cancellationToken) =>
        PagedList.Single<OrganizationList, Organization>(
            sender, () => OrganizationRoutes.ListOfUser.Request().Query("email", email), OrganizationsJson.Default.OrganizationList,
            cancellationToken);

    public Task<Organization> CreateAsync(OrganizationInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new organization")
            .Text(input.Name, nameof(OrganizationInput.Name))
            .Text(input.CurrencyCode, nameof(OrganizationInput.CurrencyCode))
            .Text(input.TimeZone, nameof(OrganizationInput.TimeZone))
            .Text(input.PortalName, nameof(OrganizationInput.PortalName))
            .Check(nameof(input));
        return OrganizationAsync(
            OrganizationRoutes.Create.Request().Json(input, OrganizationsJson.Default.OrganizationInput), cancellationToken);
    }

    public Task<Organization> UpdateAsync(string organizationId, OrganizationInput input, CancellationToken cancellationToken) =>
        OrganizationAsync(
            OrganizationRoutes.Update.Request().Id("organization_id", organizationId, nameof(organizationId))
                .Json(Required.NotNull(input, nameof(input)), OrganizationsJson.Default.OrganizationInput)
                .Repeatable(),
            cancellationToken);

    public Task MarkInactiveAsync(string organizationId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            OrganizationRoutes.MarkInactive.Request().Id("organization_id", organizationId, nameof(organizationId)), cancellationToken);

    public Task<OrganizationAddress> AddAddressAsync(OrganizationAddressInput input, CancellationToken cancellationToken) =>
        AddressAsync(
            OrganizationRoutes.AddAddress.Request()
                .Json(Required.NotNull(input, nameof(input)), OrganizationsJson.Default.OrganizationAddressInput),
            cancellationToken);

    public Task<OrganizationAddress> UpdateAddressAsync(
        string addressId, OrganizationAddressInput input, CancellationToken cancellationToken) =>
        AddressAsync(
            OrganizationRoutes.UpdateAddress.Request().Id("address_id", addressId, nameof(addressId))
                .Json(Required.NotNull(input, nameof(input)), OrganizationsJson.Default.OrganizationAddressInput)
                .Repeatable(),
            cancellationToken);

    public Task DeleteAddressAsync(string addressId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            OrganizationRoutes.DeleteAddress.Request().Id("address_id", addressId, nameof(addressId)), cancellationToken);

    private Task<Organization> OrganizationAsync(ApiRequest request, CancellationToken cancellationToken) => sender.SendAsync(
        request, OrganizationsJson.Default.OrganizationEnvelope, static envelope => envelope.Organization, cancellationToken);

    private Task<OrganizationAddress> AddressAsync(ApiRequest request, CancellationToken cancellationToken) => sender.SendAsync(
        request, OrganizationsJson.Default.OrganizationAddressEnvelope, static envelope => envelope.OrganizationAddress, cancellationToken,
        "address_id");
}
