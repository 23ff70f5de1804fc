namespace ZohoProcore.Sync;

/// <summary>What speaks against a match, whatever speaks for it: each is a code and a doubt in words. Pure.</summary>
internal sealed class VendorContradictions(ZohoVendor vendor, VendorNames names, VendorIndex index, LinkSet links)
{
    /// <summary>
    /// What speaks against two of one name: a country and a state say where a firm of that name is. They say nothing against an equal tax
    /// id or id.
    /// </summary>
    public (string Code, string Doubt)? OfNames(NameMatch match) =>
        VendorFacts.AreContradictory(vendor.Country, match.Entry.Vendor.Country)
            ? (
                FindingCodes.VendorAmbiguous,
                $"'{match.Entry.Vendor.Name}' in Procore is in another country, {match.Entry.Vendor.Country} and not {vendor.Country}")
            : VendorFacts.AreContradictory(vendor.State, match.Entry.Vendor.State)
            ? (
                FindingCodes.VendorAmbiguous,
                $"'{match.Entry.Vendor.Name}' in Procore is in another state, {match.Entry.Vendor.State} and not {vendor.State}")
            : VendorFacts.AreContradictory(match.Ours.Name.State, match.Theirs.Name.State)
            ? (FindingCodes.VendorAmbiguous, $"'{match.Entry.Vendor.Name}' in Procore is incorporated in another state")
            : null;

    /// <summary>What speaks against any two.</summary>
    public (string Code, string Doubt)? Of(VendorEntry found)
    {
        var procore = found.Vendor;
        return !procore.IsActive
            ? (FindingCodes.VendorInactive, $"'{procore.Name}' is inactive in Procore")
            : names.InUse.IsCopy(found)
            ? (FindingCodes.VendorInactive, $"'{procore.Name}' in Procore says of itself that the record is not to be used")
            : names.InUse.IsCopy(vendor)
            ? (FindingCodes.VendorAmbiguous, "the name says that the record is not to be used")
            : links.IsRejected(LinkKind.Vendor, vendor.Id, procore.Id)
            ? (FindingCodes.VendorUnknown, $"a person said that it is not '{procore.Name}' ({procore.Id})")
            : links.FindByProcoreId(LinkKind.Vendor, procore.Id).Any(link => link.ZohoId != vendor.Id && index.HasZoho(link.ZohoId))
            ? (FindingCodes.VendorAmbiguous, $"'{procore.Name}' in Procore is already linked to another vendor in Zoho")
            : TaxNumber.AreContradictory(TaxNumber.Read(vendor.TaxId), TaxNumber.Read(procore.TaxId))
            ? (FindingCodes.VendorAmbiguous, $"'{procore.Name}' in Procore has another tax id")
            : null;
    }
}
