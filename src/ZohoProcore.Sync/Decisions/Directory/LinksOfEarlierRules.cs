namespace ZohoProcore.Sync;

/// <summary>
/// Looks again at what earlier versions linked by themselves. A link that the rules of today would not make is never removed and never
/// moved: a person is told, and orders follow the link meanwhile. Pure.
/// </summary>
internal static class LinksOfEarlierRules
{
    private const string Rule = "vendor.identity.";
    private const int MostOthers = 4;

    /// <summary>Whether a rule made the link, of this version or an earlier one, and no person has confirmed it since.</summary>
    public static bool IsOfRule(Link link) => link.DecidedBy.StartsWith(Rule, StringComparison.Ordinal);

    /// <summary>Whether a rule of an earlier version made the link.</summary>
    public static bool IsOfEarlierRule(Link link) => IsOfRule(link) && link.DecidedBy != VendorMatcher.Version;

    /// <summary>What a person has to look at. Renamed vendors are not among it: they are shown as such.</summary>
    public static IReadOnlyList<Finding> Uncertain(LinkSet links, CompanyIndex company, string organizationId)
    {
        var findings = new List<Finding>();
        foreach (var (link, zoho, procore) in LinkedVendorNames.Pairs(links, company))
        {
            if (IsOfEarlierRule(link)
                && zoho.IsActive && procore.IsActive
                && !LinkedVendorNames.IsOther(link.ZohoName, zoho.Name)
                && !LinkedVendorNames.IsOther(link.ProcoreName, procore.Name)
                && Doubt(link, zoho, procore, company, organizationId) is { } doubt)
            {
                findings.Add(Finding(link, zoho, procore, doubt, company.Vendors, links));
            }
        }

        return findings;
    }

    // Lists have neither tax ids nor addresses nor numbers of Zoho's. Where the link says that they were equal, the question is whether
    // the rules of today would take Procore's for evidence.
    private static string? Doubt(Link link, ZohoVendor zoho, ProcoreVendor procore, CompanyIndex company, string organizationId)
    {
        bool Said(string fact, string? known) => string.IsNullOrEmpty(known) && link.Evidence.Contains(fact, StringComparison.Ordinal);
        var asked = zoho with
        {
            TaxId = Said(VendorVerdict.EqualTaxId, zoho.TaxId) || Said(SecondFact.SameTaxId, zoho.TaxId) ? procore.TaxId : zoho.TaxId,
            Number = Said(SecondFact.SameCode, zoho.Number) ? procore.OriginCode : zoho.Number,
            Phone = Said(SecondFact.SameTelephone, zoho.Phone) ? procore.Phone : zoho.Phone,
            Street = Said(SecondFact.SameAddress, zoho.Street) ? procore.Street : zoho.Street,
            City = Said(SecondFact.SameAddress, zoho.City) ? procore.City : zoho.City,
            Postcode = Said(SecondFact.SamePostcode, zoho.Postcode) || Said(SecondFact.SameAddress, zoho.Postcode)
                ? procore.Postcode
                : zoho.Postcode,
        };
        return VendorMatcher.Decide(asked, organizationId, company.Vendors, LinkSet.Empty) switch
        {
            VendorVerdict.AutoLink found when found.Vendor.Id == procore.Id => null,
            VendorVerdict.AutoLink other => FormattableString.Invariant($"it would be '{other.Vendor.Name}' ({other.Vendor.Id})"),
            VendorVerdict.Review review => review.Doubt,
            var none => ((VendorVerdict.NoCandidate)none).Doubt,
        };
    }

    private static Finding Finding(
        Link link, ZohoVendor zoho, ProcoreVendor procore, string doubt, VendorIndex index, LinkSet links) => new()
        {
            Code = FindingCodes.VendorLinkUncertain,
            Subject = zoho.Id,
            LinkTarget = new(LinkKind.Vendor, zoho.Id) { Name = zoho.Name },
            Sentence = FormattableString.Invariant($"Vendor '{zoho.Name}' of Zoho Books was linked to '{procore.Name}' ({procore.Id}) ")
                + $"in Procore by {link.DecidedBy} ({link.Evidence}), and {VendorMatcher.Version} would not be certain: {doubt}. "
                + "Orders still follow the link.",
            NextStep =
                "Link it to the same one again if it is the same firm; else link it to the one that it is, or reject the link.",
            Candidates =
            [
                new(procore.Id, procore.Name, "linked now"),
                .. index.Candidates(zoho, links, MostOthers + 1)
                    .Where(candidate => candidate.ProcoreId != procore.Id)
                    .Take(MostOthers),
            ],
        };
}
