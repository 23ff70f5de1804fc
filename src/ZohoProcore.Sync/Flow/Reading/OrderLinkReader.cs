namespace ZohoProcore.Sync;

/// <summary>
/// Reads the links that can matter for one order. For its vendor those of both sides: what Zoho's vendor is linked to or must never be, and
/// who else is linked to the same vendor in Procore. For its lines, those of their projects and of the cost codes that are written on
/// them; and those of commitments that were adopted. As long as the vendor is not linked, other vendors' links speak against an equal name:
/// all of them are read for that, once for as long as this lives, which is one batch, and those that were asked for are the order's.
/// </summary>
internal sealed class OrderLinkReader(ISyncStore store, Connection connection)
{
    private readonly object _gate = new();
    private Task<LinkSet>? _vendors;

    public async Task<LinkSet> ReadAsync(
        OrderSnapshot order, IReadOnlyList<ZohoItem>? items, CancellationToken cancellationToken)
    {
        var lines = order.Lines.Where(line => line.IsItem).ToList();
        var projects = await ByZohoIdAsync(LinkKind.Project, lines.Select(line => line.ProjectId), cancellationToken).ConfigureAwait(false);
        var codes = lines.SelectMany(line => CostCodeTagRule.KeysOf(
            order, line, items?.FirstOrDefault(item => item.ItemId == line.ItemId), connection.Policies));
        var costCodes = await ByZohoIdAsync(LinkKind.CostCode, codes, cancellationToken).ConfigureAwait(false);
        var commitments = await ByZohoIdAsync(LinkKind.Commitment, [order.OrderId], cancellationToken).ConfigureAwait(false);
        var own = await OwnAsync(order.VendorId, cancellationToken).ConfigureAwait(false);
        return new([.. own, .. projects, .. costCodes, .. commitments]);
    }

    /// <summary>An order's links with those of other vendors that say something of its own, which is not linked.</summary>
    /// <param name="links">The order's links.</param>
    /// <param name="vendor">Its vendor.</param>
    /// <param name="index">The vendors in Procore.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<LinkSet> WithOthersAsync(
        LinkSet links, ZohoVendor vendor, VendorIndex index, CancellationToken cancellationToken)
    {
        var all = await VendorsAsync(cancellationToken).ConfigureAwait(false);
        var asked = VendorIdentityRule.Asked(vendor, connection.OrganizationId, index, all);
        return new([.. asked.Where(link => link.ZohoId != vendor.Id), .. links.All]);
    }

    /// <summary>The links that can matter for one vendor of Zoho Books.</summary>
    public async Task<IEnumerable<Link>> VendorAsync(string vendorId, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(vendorId, cancellationToken).ConfigureAwait(false);
        return vendorId.Length == 0 || own.Any(link => link.Status == LinkStatus.Confirmed)
            ? own
            : await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IEnumerable<Link>> OwnAsync(string vendorId, CancellationToken cancellationToken)
    {
        var own = await ByZohoIdAsync(LinkKind.Vendor, [vendorId], cancellationToken).ConfigureAwait(false);
        if (own.FirstOrDefault(link => link.Status == LinkStatus.Confirmed) is not { } linked)
        {
            return own;
        }

        var query = new LinkQuery { Kind = LinkKind.Vendor, ProcoreIds = [linked.ProcoreId] };
        var ofProcore = await store.ListLinksAsync(connection.Id, query, cancellationToken).ConfigureAwait(false);
        return own.Concat(ofProcore.Where(link => link.ZohoId != vendorId));
    }

    private Task<LinkSet> VendorsAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _vendors is null or { IsFaulted: true } or { IsCanceled: true }
                ? _vendors = ReadAsync()
                : _vendors;
        }

        async Task<LinkSet> ReadAsync() => new(
            await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<Link>> ByZohoIdAsync(LinkKind kind, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] wanted = [.. ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        return wanted.Length == 0
            ? []
            : await store.ListLinksAsync(connection.Id, new() { Kind = kind, ZohoIds = wanted }, cancellationToken).ConfigureAwait(false);
    }
}
