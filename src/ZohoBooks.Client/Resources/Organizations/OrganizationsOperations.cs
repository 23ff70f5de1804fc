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
}
