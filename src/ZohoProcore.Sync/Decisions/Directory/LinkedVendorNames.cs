namespace ZohoProcore.Sync;

/// <summary>
/// Watches the names of linked vendors. A rename never breaks a link and never moves one: a person is told, and orders follow the link
/// meanwhile. Pure.
/// </summary>
internal static class LinkedVendorNames
{
    private const int MostOthers = 4;

    /// <summary>The confirmed links whose names nobody has seen yet, with the names of today.</summary>
    public static IReadOnlyList<Link> Learn(LinkSet links, CompanyIndex company) =>
    [
        .. Pairs(links, company)
            .Where(pair => pair.Link.ZohoName is null || pair.Link.ProcoreName is null)
            .Select(pair =>
                pair.Link with
                {
                    ZohoName = pair.Link.ZohoName ?? pair.Zoho.Name,
                    ProcoreName = pair.Link.ProcoreName ?? pair.Procore.Name,
                }),
    ];

    /// <summary>What a person has to look at: links one of whose sides is called something else than when they were confirmed.</summary>
    public static IReadOnlyList<Finding> Renamed(LinkSet links, CompanyIndex company)
    {
        var findings = new List<Finding>();
        foreach (var (link, zoho, procore) in Pairs(links, company))
        {
            var (isOther, isOtherInProcore) = (IsOther(link.ZohoName, zoho.Name), IsOther(link.ProcoreName, procore.Name));
            if (isOther || isOtherInProcore)
            {
                findings.Add(Finding(link, zoho, procore, isOther, isOtherInProcore, company.Vendors, links));
            }
        }

        return findings;
    }

    private static Finding Finding(
        Link link, ZohoVendor zoho, ProcoreVendor procore, bool isOther, bool isOtherInProcore, VendorIndex index, LinkSet links)
    {
        var now = (isOther, isOtherInProcore) switch
        {
            (true, true) => $"in Zoho Books it is called '{zoho.Name}' now, in Procore '{procore.Name}'",
            (true, false) => $"in Zoho Books it is called '{zoho.Name}' now",
            _ => $"in Procore it is called '{procore.Name}' now",
        };
        return new()
        {
            Code = FindingCodes.VendorRenamed,
            Subject = zoho.Id,
            LinkTarget = new(LinkKind.Vendor, zoho.Id) { Name = zoho.Name },
            Sentence = FormattableString.Invariant(
                $"Vendor '{link.ZohoName ?? zoho.Name}' of Zoho Books is linked to '{link.ProcoreName ?? procore.Name}' ({procore.Id}) ")
                + FormattableString.Invariant($"in Procore, and {now}. Orders still follow the link."),
            NextStep =
                "Link it to the same one again if it is still the same firm; else link it to the one that it is, or reject the link.",
            Candidates =
            [
                new(procore.Id, procore.Name, "linked now"),
                .. index.Candidates(zoho, links, MostOthers + 1)
                    .Where(candidate => candidate.ProcoreId != procore.Id)
                    .Take(MostOthers),
            ],
        };
    }

    /// <summary>Whether a vendor is called something else than then; another spelling of the same name is no rename.</summary>
    public static bool IsOther(string? then, string now) =>
        then is not null && CompanyName.Parse(then).Canonical != CompanyName.Parse(now).Canonical;

    /// <summary>The confirmed links of vendors that both sides still have.</summary>
    public static IEnumerable<(Link Link, ZohoVendor Zoho, ProcoreVendor Procore)> Pairs(LinkSet links, CompanyIndex company)
    {
        foreach (var link in links.Confirmed
            .Where(link => link.Kind == LinkKind.Vendor)
            .OrderBy(link => link.ZohoId, StringComparer.Ordinal))
        {
            if (company.ZohoVendor(link.ZohoId) is { } zoho && company.ProcoreVendor(link.ProcoreId) is { } procore)
            {
                yield return (link, zoho, procore);
            }
        }
    }
}
