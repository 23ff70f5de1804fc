namespace ZohoProcore.Sync;

/// <summary>
/// Decides which Procore vendor a Zoho vendor is. Only evidence of identity decides: the id written into Procore, an equal tax id, or an equal name that is
/// unique on both sides and contradicted by nothing. Anything less is a candidate for a person.
/// </summary>
internal static class VendorMatcher
{
    private const int MostCandidates = 5;

    public static VendorMatch Match(ZohoVendor vendor, string organizationId, DirectoryIndex directory, LinkSet links)
    {
        var name = CompanyName.Parse(vendor.Name);
        var own = OriginIds.Vendor(organizationId, vendor.Id);
        if (directory.Directory.ProcoreVendors.FirstOrDefault(candidate => candidate.OriginId == own) is { } crossLinked)
        {
            return Check(vendor, crossLinked, "the vendor carries this contact's id in Procore", links, name, directory);
        }

        if (vendor.TaxId.Length > 0)
        {
            var sameTaxId = directory.Directory.ProcoreVendors.Where(candidate => SameTaxId(vendor, candidate)).ToList();
            if (sameTaxId.Count == 1 && name.IsCompatibleWith(CompanyName.Parse(sameTaxId[0].Name)))
            {
                return Check(vendor, sameTaxId[0], "equal tax id and compatible name", links, name, directory);
            }
        }

        var equal = directory.Vendors.ProcoreByCanonical(name).ToList();
        var claimants = directory.Vendors.ZohoByCanonical(name).Where(other => other.IsActive || other.Id == vendor.Id).ToList();
        if (equal.Count(candidate => candidate.IsActive) > 1)
        {
            return Doubt(FindingCodes.VendorAmbiguous, $"{equal.Count} vendors in Procore are called '{vendor.Name}'", name, directory);
        }

        if (equal.Count == 0)
        {
            return Doubt(FindingCodes.VendorUnknown, "no vendor in Procore has this name", name, directory);
        }

        if (claimants.Count > 1)
        {
            return Doubt(FindingCodes.VendorAmbiguous, $"{claimants.Count} vendors in Zoho are called '{vendor.Name}'", name, directory);
        }

        return name.IsWeak
            ? Doubt(FindingCodes.VendorAmbiguous, "the name is too short to be evidence", name, directory)
            : Check(vendor, equal.OrderByDescending(candidate => candidate.IsActive).First(), "equal name, unique on both sides", links, name, directory);
    }

    private static VendorMatch Check(ZohoVendor vendor, ProcoreVendor found, string evidence, LinkSet links, CompanyName name, DirectoryIndex directory)
    {
        if (!found.IsActive)
        {
            return Doubt(FindingCodes.VendorInactive, $"'{found.Name}' is inactive in Procore", name, directory);
        }

        if (links.IsRejected(LinkKind.Vendor, vendor.Id, found.Id))
        {
            return Doubt(FindingCodes.VendorUnknown, $"a person said that it is not '{found.Name}' ({found.Id})", name, directory);
        }

        if (links.FindByProcoreId(LinkKind.Vendor, found.Id).Any(link => link.ZohoId != vendor.Id))
        {
            return Doubt(FindingCodes.VendorAmbiguous, $"'{found.Name}' in Procore is already linked to another vendor in Zoho", name, directory);
        }

        if (Contradicts(vendor.TaxId, found.TaxId) || Contradicts(vendor.State, found.State))
        {
            return Doubt(FindingCodes.VendorAmbiguous, $"'{found.Name}' in Procore has another tax id or state", name, directory);
        }

        return new() { Vendor = found, Evidence = evidence };
    }

    private static VendorMatch Doubt(string code, string doubt, CompanyName name, DirectoryIndex directory) =>
        new() { Code = code, Doubt = doubt, Candidates = directory.Vendors.Candidates(name, MostCandidates) };

    private static bool SameTaxId(ZohoVendor vendor, ProcoreVendor candidate) =>
        candidate.TaxId.Length > 0 && string.Equals(Digits(vendor.TaxId), Digits(candidate.TaxId), StringComparison.OrdinalIgnoreCase);

    private static bool Contradicts(string one, string other) =>
        one.Length > 0 && other.Length > 0 && !string.Equals(Digits(one), Digits(other), StringComparison.OrdinalIgnoreCase);

    private static string Digits(string value) => new([.. value.Where(char.IsLetterOrDigit)]);
}
