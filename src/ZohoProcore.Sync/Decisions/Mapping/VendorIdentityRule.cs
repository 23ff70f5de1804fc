namespace ZohoProcore.Sync;

/// <summary>The vendor in Procore that certainly is the order's vendor.</summary>
internal sealed class VendorIdentityRule : IOrderMappingRule<ProcoreVendor>
{
    private const string Ways = "Link it to the one that it is, or create it in Procore's company directory and link it to that.";

    public string Name => VendorMatcher.Version;

    public MappingResult<ProcoreVendor> Map(OrderLineContext line)
    {
        var order = line.Order;
        if (order.VendorId.Length == 0)
        {
            return MappingResult<ProcoreVendor>.Rejected(new()
            {
                Code = FindingCodes.VendorMissing,
                Sentence = $"Order {order.Number} names no vendor.",
                NextStep = "Choose the vendor on the order in Zoho Books.",
            });
        }

        var vendor = Vendor(line);
        return Decide(line) switch
        {
            VendorVerdict.AutoLink link when Namesakes(line, vendor, link.Vendor) is { Count: > 0 } unreadable => Rejected(
                order,
                vendor,
                FindingCodes.DirectoryIncomplete,
                "another one of that name cannot be read: " + Incompleteness.List(unreadable).TrimEnd('.'),
                Incompleteness.First + "Or link it to the one that it is.",
                [new(link.Vendor.Id, link.Vendor.Name, link.Evidence)]),
            VendorVerdict.AutoLink link => MappingResult<ProcoreVendor>.Mapped(link.Vendor, link.Evidence),
            VendorVerdict.Review review => Rejected(
                order,
                vendor,
                review.Code,
                review.Doubt,
                Ways,
                review.Candidates),
            var none => NotFound(order, vendor, (VendorVerdict.NoCandidate)none),
        };
    }

    /// <summary>Which vendor in Procore the order's vendor is, whatever link is stored for it.</summary>
    public static VendorVerdict Decide(OrderLineContext line) =>
        VendorMatcher.Decide(Vendor(line), line.OrganizationId, line.Company.Vendors, line.Links);

    /// <summary>The order's vendor as it is known best.</summary>
    /// <param name="order">The order.</param>
    /// <param name="read">Its own record; null where it was not read, or is not there.</param>
    /// <param name="company">The directory.</param>
    public static ZohoVendor VendorOf(OrderSnapshot order, ZohoVendor? read, CompanyIndex company) => read
        ?? company.ZohoVendor(order.VendorId)
        ?? new ZohoVendor(order.VendorId, order.VendorName, string.Empty, IsActive: true);

    /// <summary>Which links it asks for to decide about a vendor: with those alone it decides as with all.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="organizationId">The organization.</param>
    /// <param name="index">The vendors in Procore.</param>
    /// <param name="all">All links of vendors.</param>
    public static IReadOnlyList<Link> Asked(ZohoVendor vendor, string organizationId, VendorIndex index, LinkSet all)
    {
        var asked = new HashSet<Link>();
        var links = all.Noting(asked);
        if (VendorMatcher.Decide(vendor, organizationId, index, links) is VendorVerdict.AutoLink { Vendor: { } found })
        {
            _ = links.FindByProcoreId(LinkKind.Vendor, found.Id); // so Namesakes does
        }

        return [.. asked.OrderBy(link => link.ZohoId, StringComparer.Ordinal)]; // as the store has all of them
    }

    private static ZohoVendor Vendor(OrderLineContext line) => VendorOf(line.Order, line.Vendor, line.Company);

    /// <summary>
    /// Vendors of either side that cannot be read and are called as one of the two, or linked to the one that was found: the name is not
    /// known to be unique.
    /// </summary>
    private static List<UnreadableRecord> Namesakes(OrderLineContext line, ZohoVendor vendor, ProcoreVendor found)
    {
        string[] names = [CompanyName.Parse(vendor.Name).Canonical, CompanyName.Parse(found.Name).Canonical];
        var linked = line.Links.FindByProcoreId(LinkKind.Vendor, found.Id);
        return
        [
            .. line.Unreadable(ListedKind.ProcoreVendor)
                .Concat(line.Unreadable(ListedKind.ZohoVendor).Where(record => record.Id != vendor.Id))
                .Where(record => record.Names.Any(name => names.Contains(CompanyName.Parse(name).Canonical))
                    || linked.Any(link => link.ZohoId == record.Id)),
        ];
    }

    private static MappingResult<ProcoreVendor> NotFound(OrderSnapshot order, ZohoVendor vendor, VendorVerdict.NoCandidate none) =>
        Rejected(
            order,
            vendor,
            none.Code,
            none.Doubt,
            Ways,
            []);

    private static MappingResult<ProcoreVendor> Rejected(
        OrderSnapshot order,
        ZohoVendor vendor,
        string code,
        string doubt,
        string nextStep,
        IReadOnlyList<Candidate> candidates) => MappingResult<ProcoreVendor>.Rejected(new()
        {
            Code = code,
            Subject = vendor.Id,
            LinkTarget = new(LinkKind.Vendor, vendor.Id) { Name = vendor.Name },
            Sentence = $"Vendor '{vendor.Name}' of order {order.Number} can't be linked with certainty: {doubt}.",
            NextStep = nextStep,
            Candidates = candidates,
        });
}
