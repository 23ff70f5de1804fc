namespace ZohoProcore.Sync;

/// <summary>Measures vendor matching on the two vendor lists of a connection, as they are in its directory.</summary>
internal static class VendorTrialReader
{
    public static async Task<VendorTrialReport> RunAsync(ConnectionSession session, ISyncStore store, CancellationToken cancellationToken)
    {
        var connection = session.Connection;
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var links = await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false);
        return VendorTrial.LeaveOneOut(company.Directory, connection.OrganizationId, new(links));
    }
}
