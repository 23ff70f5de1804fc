namespace ZohoProcore.Sync;

/// <summary>The vendor in Procore that certainly is the order's vendor.</summary>
internal sealed class VendorIdentityRule : IMappingRule<ProcoreVendor>
{
    public string Name => VendorMatcher.Version;

    public MappingResult<ProcoreVendor> Map(PurchaseOrderLineContext line)
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

        var vendor = line.Vendor
            ?? line.Company.ZohoVendor(order.VendorId)
            ?? new ZohoVendor(order.VendorId, order.VendorName, string.Empty, IsActive: true);
        return VendorMatcher.Decide(vendor, line.OrganizationId, line.Company.Vendors, line.Links) switch
        {
            VendorDecision.AutoLink link => MappingResult<ProcoreVendor>.Mapped(link.Vendor, link.Evidence),
            VendorDecision.Review review => Rejected(
                order,
                vendor,
                review.Code,
                review.Doubt,
                "Link it to the one that it is, or create it in Procore's company directory.",
                review.Candidates),
            var decision => NotFound(order, vendor, (VendorDecision.NoCandidate)decision),
        };
    }

    private static MappingResult<ProcoreVendor> NotFound(OrderSnapshot order, ZohoVendor vendor, VendorDecision.NoCandidate none) =>
        Rejected(
            order,
            vendor,
            none.Code,
            none.Doubt,
            "Create the vendor in Procore's company directory, or link it to the one that it is.",
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
