using System.Runtime.CompilerServices;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class OrganizationsOperations(ApiSender sender) : IOrganizations
{
    public AsyncPage<Organization> ListAsync(CancellationToken cancellationToken) => new((_, _, token) => ReadAsync(token), cancellationToken);

    public Task<Organization> GetAsync(string organizationId, CancellationToken cancellationToken) => sender.GetAsync(
        ApiRequest.Get(ZohoRoutes.Organization).Id("organization_id", organizationId, nameof(organizationId)),
        ZohoJson.Default.OrganizationEnvelope,
        static envelope => envelope.Organization,
        cancellationToken);

    // The one list without paging and without a page context.
    private async IAsyncEnumerable<Page<Organization>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiReply<OrganizationList> reply = await sender
            .SendAsync(ApiRequest.Get(ZohoRoutes.Organizations), ZohoJson.Default.OrganizationList, cancellationToken).ConfigureAwait(false);
        yield return new Page<Organization>(reply.Value.Rows ?? []);
    }
}
