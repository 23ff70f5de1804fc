namespace ZohoProcore.Sync;

/// <summary>The vendor in Procore that certainly is the order's vendor.</summary>
internal sealed class VendorIdentityRule : IMappingRule<ProcoreVendor>
{
    public string Name => "vendor.identity.2";

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

        var vendor = line.Vendor ?? line.Company.ZohoVendor(order.VendorId) ?? new ZohoVendor(order.VendorId, order.VendorName, string.Empty, IsActive: true);
        var match = VendorMatcher.Match(vendor, line.OrganizationId, line.Company, line.Links);
        return match.Vendor is { } found
            ? MappingResult<ProcoreVendor>.Mapped(found, match.Evidence)
            : MappingResult<ProcoreVendor>.Rejected(new()
            {
                Code = match.Code,
                Subject = vendor.Id,
                LinkTarget = new(LinkKind.Vendor, vendor.Id),
                Sentence = $"Vendor '{vendor.Name}' of order {order.Number} can't be linked with certainty: {match.Doubt}.",
                NextStep = match.Candidates.Count == 0
                    ? "Create the vendor in Procore's company directory, or link it to the one that it is."
                    : "Link it to the one that it is, or create it in Procore's company directory.",
                Candidates = match.Candidates,
            });
    }
}
