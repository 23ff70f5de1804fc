namespace ZohoProcore.Sync;

/// <summary>What the directory has of Procore.</summary>
/// <param name="Vendors">The company's vendors, the inactive ones included, by their ids.</param>
/// <param name="Projects">The projects that the service account can see, by their ids.</param>
internal sealed record ProcoreSide(IReadOnlyList<ProcoreVendor> Vendors, IReadOnlyList<ProcoreProject> Projects)
{
    /// <summary>Reads both, at once.</summary>
    public static async Task<ProcoreSide> ReadAsync(
        ConnectionClients clients, UnreadableRows odd, CancellationToken cancellationToken)
    {
        var active = DirectoryReader.ReadAsync(
            clients.Procore.Vendors.ListAsync(null, cancellationToken)
                .OnUnreadable(row => odd.Add(ListedKind.ProcoreVendor, row, "name")),
            vendor => VendorReading.Row(vendor, isActive: vendor.IsActive ?? true),
            cancellationToken);
        var inactive = DirectoryReader.ReadAsync(
            clients.Procore.Vendors.ListInactiveAsync(cancellationToken)
                .OnUnreadable(row => odd.Add(ListedKind.ProcoreVendor, row, "name")),
            vendor => VendorReading.Row(vendor, isActive: false),
            cancellationToken);
        var projects = DirectoryReader.ReadProcoreProjectsAsync(clients, odd, cancellationToken);
        await Task.WhenAll(active, inactive, projects).ConfigureAwait(false);
        var vendors = (await active.ConfigureAwait(false)).Concat(await inactive.ConfigureAwait(false));
        return new(
            [.. vendors.GroupBy(vendor => vendor.Id).Select(same => same.First()).OrderBy(vendor => vendor.Id)],
            await projects.ConfigureAwait(false));
    }
}
