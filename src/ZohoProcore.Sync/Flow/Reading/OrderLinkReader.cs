namespace ZohoProcore.Sync;

/// <summary>
/// Reads the links that can matter for one order. For its vendor those of both sides: what Zoho's vendor is linked to or must never be, and
/// who else is linked to the same vendor in Procore. As long as the vendor is not linked, every vendor's, because their names speak against
/// an equal one. For its lines, those of their projects and of the cost codes that are written on
/// them; and those of commitments that were adopted.
/// </summary>
internal sealed class OrderLinkReader(ISyncStore store, Connection connection)
{
    public async Task<LinkSet> ReadAsync(
        OrderSnapshot order, IReadOnlyList<ZohoItem>? items, CancellationToken cancellationToken)
    {
        var lines = order.Lines.Where(line => line.IsItem).ToList();
        var projects = await ByZohoIdAsync(LinkKind.Project, lines.Select(line => line.ProjectId), cancellationToken).ConfigureAwait(false);
        var codes = lines.SelectMany(line => CostCodeTagRule.KeysOf(
            order, line, items?.FirstOrDefault(item => item.ItemId == line.ItemId), connection.Policies));
        var costCodes = await ByZohoIdAsync(LinkKind.CostCode, codes, cancellationToken).ConfigureAwait(false);
        var commitments = await ByZohoIdAsync(LinkKind.Commitment, [order.OrderId], cancellationToken).ConfigureAwait(false);
        var vendors = await VendorAsync(order.VendorId, cancellationToken).ConfigureAwait(false);
        return new([.. vendors, .. projects, .. costCodes, .. commitments]);
    }

    /// <summary>The links that can matter for one vendor of Zoho Books.</summary>
    public async Task<IEnumerable<Link>> VendorAsync(string vendorId, CancellationToken cancellationToken)
    {
        var own = await ByZohoIdAsync(LinkKind.Vendor, [vendorId], cancellationToken).ConfigureAwait(false);
        if (own.FirstOrDefault(link => link.Status == LinkStatus.Confirmed) is not { } linked)
        {
            return vendorId.Length == 0
                ? []
                : await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false);
        }

        var query = new LinkQuery { Kind = LinkKind.Vendor, ProcoreIds = [linked.ProcoreId] };
        var ofProcore = await store.ListLinksAsync(connection.Id, query, cancellationToken).ConfigureAwait(false);
        return own.Concat(ofProcore.Where(link => link.ZohoId != vendorId));
    }

    private async Task<IReadOnlyList<Link>> ByZohoIdAsync(LinkKind kind, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] wanted = [.. ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        return wanted.Length == 0
            ? []
            : await store.ListLinksAsync(connection.Id, new() { Kind = kind, ZohoIds = wanted }, cancellationToken).ConfigureAwait(false);
    }
}
