namespace ZohoProcore.Sync;

/// <summary>
/// Decides which Procore vendor a Zoho vendor is. Only evidence of identity decides: the id written into Procore, an equal tax id, or an
/// equal name that is unique on both sides and contradicted by nothing. Anything less is a candidate for a person. Pure.
/// </summary>
internal static class VendorMatcher
{
    /// <summary>The version of the decision; it stands in the audit beside every link.</summary>
    public const string Version = "vendor.identity.4";

    private const int MostCandidates = 5;
    private const int CommonFrom = 50;

    public static VendorDecision Decide(ZohoVendor vendor, string organizationId, VendorIndex index, LinkSet links)
    {
        var name = CompanyName.Parse(vendor.Name);
        if (index.FindByOriginId(OriginIds.Vendor(organizationId, vendor.Id)) is { } crossLinked)
        {
            return Check(vendor, crossLinked, "the vendor carries this contact's id in Procore", name, index, links);
        }

        var sameTaxId = index.FindByTaxId(vendor.TaxId);
        if (sameTaxId.Count == 1)
        {
            return name.IsCompatibleWith(sameTaxId[0].Name)
                ? Check(vendor, sameTaxId[0], "equal tax id and compatible name", name, index, links)
                : Doubt(
                    FindingCodes.VendorAmbiguous,
                    $"'{sameTaxId[0].Vendor.Name}' in Procore has the same tax id under another name: it may have been renamed",
                    vendor,
                    name,
                    index,
                    links);
        }

        return sameTaxId.Count > 1
            ? Doubt(FindingCodes.VendorAmbiguous, $"{sameTaxId.Count} vendors in Procore have its tax id", vendor, name, index, links)
            : ByName(vendor, name, index, links);
    }

    private static VendorDecision ByName(ZohoVendor vendor, CompanyName name, VendorIndex index, LinkSet links)
    {
        var equal = index.FindByCanonical(name.Canonical, out var count);
        if (count > 1)
        {
            return Doubt(
                FindingCodes.VendorAmbiguous, $"{count} vendors in Procore are called '{vendor.Name}'", vendor, name, index, links);
        }

        var known = KnownAs(name, equal, index, links);
        if (equal is null)
        {
            var doubt = known is null
                ? "no vendor in Procore has this name"
                : $"no vendor in Procore has this name, and a vendor that is linked to '{known.Vendor.Name}' had it";
            return Doubt(FindingCodes.VendorUnknown, doubt, vendor, name, index, links);
        }

        if (known is not null)
        {
            return Doubt(
                FindingCodes.VendorAmbiguous,
                $"a link knows another vendor in Procore by this name, '{known.Vendor.Name}'",
                vendor,
                name,
                index,
                links);
        }

        if (index.CountClaims(name.Canonical, vendor.Id) is > 1 and var claims)
        {
            return Doubt(FindingCodes.VendorAmbiguous, $"{claims} vendors in Zoho are called '{vendor.Name}'", vendor, name, index, links);
        }

        if (name.Weakness is { } weakness)
        {
            return Doubt(FindingCodes.VendorAmbiguous, weakness, vendor, name, index, links);
        }

        if (index.CountOfRarestWord(name) >= CommonFrom)
        {
            return Doubt(
                FindingCodes.VendorAmbiguous, "every word of the name is in the names of many vendors", vendor, name, index, links);
        }

        if (vendor.CompanyName.Length > 0 && vendor.CompanyName != vendor.Name
            && index.FindByCanonical(CompanyName.Parse(vendor.CompanyName).Canonical, out _) is { } other
                && other.Vendor.Id != equal.Vendor.Id)
        {
            return Doubt(
                FindingCodes.VendorAmbiguous,
                $"its company name is that of another vendor in Procore, '{other.Vendor.Name}'",
                vendor,
                name,
                index,
                links);
        }

        return Check(vendor, equal, "equal name, unique on both sides", name, index, links);
    }

    // Another vendor that a link knows by this name: what people decided before contradicts an equal name.
    private static VendorEntry? KnownAs(CompanyName name, VendorEntry? equal, VendorIndex index, LinkSet links)
    {
        foreach (var id in links.VendorsKnownAs(name.Canonical))
        {
            if (id != equal?.Vendor.Id && index.Find(id) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    // Whatever the evidence is, these contradict it.
    private static VendorDecision Check(
        ZohoVendor vendor, VendorEntry found, string evidence, CompanyName name, VendorIndex index, LinkSet links)
    {
        var procore = found.Vendor;
        if (!procore.IsActive)
        {
            return Doubt(FindingCodes.VendorInactive, $"'{procore.Name}' is inactive in Procore", vendor, name, index, links);
        }

        if (links.IsRejected(LinkKind.Vendor, vendor.Id, procore.Id))
        {
            return Doubt(
                FindingCodes.VendorUnknown, $"a person said that it is not '{procore.Name}' ({procore.Id})", vendor, name, index, links);
        }

        foreach (var link in links.FindByProcoreId(LinkKind.Vendor, procore.Id))
        {
            if (link.ZohoId != vendor.Id)
            {
                return Doubt(
                    FindingCodes.VendorAmbiguous,
                    $"'{procore.Name}' in Procore is already linked to another vendor in Zoho",
                    vendor,
                    name,
                    index,
                    links);
            }
        }

        return VendorFacts.AreContradictory(VendorFacts.TaxId(vendor.TaxId), VendorFacts.TaxId(procore.TaxId))
            || VendorFacts.AreContradictory(vendor.State, procore.State)
            || VendorFacts.AreContradictory(name.State, found.Name.State)
            ? Doubt(FindingCodes.VendorAmbiguous, $"'{procore.Name}' in Procore has another tax id or state", vendor, name, index, links)
            : new VendorDecision.AutoLink(procore, evidence);
    }

    private static VendorDecision Doubt(string code, string doubt, ZohoVendor vendor, CompanyName name, VendorIndex index, LinkSet links)
    {
        var candidates = index.Candidates(vendor, name, links, MostCandidates);
        return candidates.Count == 0 ? new VendorDecision.NoCandidate(code, doubt) : new VendorDecision.Review(code, doubt, candidates);
    }
}
