namespace ZohoProcore.Sync;

/// <summary>The link that was stored for the order's vendor.</summary>
internal sealed class StoredVendorLinkRule : IOrderMappingRule<ProcoreVendor>
{
    public string Name => "vendor.stored-link";

    public MappingResult<ProcoreVendor> Map(OrderLineContext line)
    {
        if (line.Links.Find(LinkKind.Vendor, line.Order.VendorId) is not { } link)
        {
            return MappingResult<ProcoreVendor>.NoOpinion;
        }

        return line.Company.ProcoreVendor(link.ProcoreId) switch
        {
            // Merged into another vendor: what a rule linked follows the one that survives, what a person linked waits for a person.
            null when LinksOfEarlierRules.IsOfRule(link) && VendorIdentityRule.Decide(line) is VendorVerdict.AutoLink =>
                MappingResult<ProcoreVendor>.NoOpinion,
            null => MappingResult<ProcoreVendor>.Rejected(Finding(
                line,
                FindingCodes.VendorUnknown,
                FormattableString.Invariant($"is linked to Procore vendor {link.ProcoreId}, which can't be found there any more"),
                "Restore the vendor in Procore's company directory, or link the vendor to another one.")),
            { IsActive: false } vendor => MappingResult<ProcoreVendor>.MappedUnder(
                vendor,
                $"stored link ({link.Evidence})",
                Finding(
                    line,
                    FindingCodes.VendorInactive,
                    FormattableString.Invariant($"is linked to '{vendor.Name}' ({vendor.Id}), which is inactive in Procore"),
                    "Reactivate the vendor in Procore, or link the vendor to another one.")),
            { } vendor => MappingResult<ProcoreVendor>.Mapped(vendor, $"stored link ({link.Evidence})"),
        };
    }

    private static Finding Finding(OrderLineContext line, string code, string what, string nextStep) => new()
    {
        Code = code,
        Subject = line.Order.VendorId,
        LinkTarget = new(LinkKind.Vendor, line.Order.VendorId) { Name = line.Order.VendorName },
        Sentence = $"Vendor '{line.Order.VendorName}' of order {line.Order.Number} {what}.",
        NextStep = nextStep,
    };
}
