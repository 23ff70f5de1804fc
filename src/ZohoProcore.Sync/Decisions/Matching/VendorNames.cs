namespace ZohoProcore.Sync;

/// <summary>The names of a Zoho vendor, and who else on either side has one of them.</summary>
internal sealed class VendorNames(ZohoVendor vendor, VendorIndex index, LinkSet links)
{
    private const int Many = 20;

    private VendorsInUse? _inUse;

    /// <summary>The names, the display name first.</summary>
    public IReadOnlyList<NameOf> All { get; } = NameOf.In(vendor);

    /// <summary>Which vendors are in use, asked with these names.</summary>
    public VendorsInUse InUse => _inUse ??= new(index, All);

    /// <summary>The vendors in Procore that have one of the names: those in use, or where there is none the first other one.</summary>
    public List<NameMatch> Find(Func<CompanyName, IEnumerable<(VendorEntry Entry, NameOf Theirs)>> find) =>
    [
        .. All.SelectMany(ours => InUse.Of(
            find(ours.Name).Select(found => new NameMatch(ours, found.Theirs, found.Entry)), match => match.Entry)),
    ];

    /// <summary>Another of the names that is another vendor's but for the legal form.</summary>
    public NameMatch? Elsewhere(NameMatch match)
    {
        foreach (var ours in All.Where(name => name.Name.Canonical != match.Ours.Name.Canonical))
        {
            foreach (var (entry, theirs) in index.FindByBase(ours.Name))
            {
                if (entry.Vendor.Id != match.Entry.Vendor.Id && InUse.Contains(entry))
                {
                    return new NameMatch(ours, theirs, entry);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// An inactive vendor in Procore of the same name that something else says is the one, where nothing says so of the active one, and
    /// what that is.
    /// </summary>
    public (VendorEntry Entry, string Fact)? Retired(NameMatch match)
    {
        foreach (var (entry, _) in index.FindNamed(match.Ours.Name).Concat(index.FindNamed(match.Theirs.Name)).Take(Many))
        {
            if (!entry.Vendor.IsActive && SecondFact.Find(vendor, entry.Vendor, index) is { } fact)
            {
                return SecondFact.Find(vendor, match.Entry.Vendor, index) is null ? (entry, fact) : null;
            }
        }

        return null;
    }

    /// <summary>Whether an inactive vendor has the name with another legal form: another firm, and no copy.</summary>
    public bool IsOfAnotherForm(NameMatch match) => index.FindByBase(match.Ours.Name).Take(Many).Any(found =>
        !found.Entry.Vendor.IsActive && found.Theirs.Name.LegalForm is { Length: > 0 } form && form != match.Theirs.Name.LegalForm);

    /// <summary>
    /// Another vendor that a link knows by one of the names: what people decided before contradicts an equal name.
    /// </summary>
    public VendorEntry? KnownAs(List<NameMatch> found)
    {
        foreach (var id in All.SelectMany(name => links.VendorsKnownAs(name.Name.Canonical)))
        {
            if (found.TrueForAll(match => match.Entry.Vendor.Id != id) && index.Find(id) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>Another vendor of Zoho that lays claim to a name of one in Procore; null when none does.</summary>
    public string? Claimant(VendorEntry found) =>
        found.Names.Select(name => Claimant(name.Name.Canonical)).FirstOrDefault(other => other is not null);

    /// <summary>Another vendor of Zoho that lays claim to a name. A contact that is not to be used lays claim to nothing.</summary>
    public string? Claimant(string claim) => index.Claims.Claimants(claim, vendor.Id)
        .FirstOrDefault(other => !InUse.IsCopy(other))?.Name;
}
