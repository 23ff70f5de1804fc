namespace ZohoProcore.Sync;

/// <summary>A Procore vendor and its names in layers.</summary>
internal sealed class VendorEntry
{
    private readonly NameOf[]? _others;

    public VendorEntry(ProcoreVendor vendor)
    {
        Vendor = vendor;
        Name = CompanyName.Parse(vendor.Name);
        List<NameOf> others = [];
        Add(others, "trade name", vendor.TradeName);
        Add(others, "legal name", vendor.LegalName);
        Add(others, "abbreviated name", vendor.AbbreviatedName);
        _others = others.Count == 0 ? null : [.. others];
    }

    public ProcoreVendor Vendor { get; }

    public CompanyName Name { get; }

    /// <summary>Every name on equal terms, the one that it is listed under first.</summary>
    public IEnumerable<NameOf> Names => _others is null ? [new("name", Name)] : [new("name", Name), .. _others];

    private void Add(List<NameOf> others, string kind, string? written)
    {
        if (!string.IsNullOrWhiteSpace(written) && CompanyName.Parse(written!) is var name && name.Canonical.Length > 0
            && name.Canonical != Name.Canonical && others.TrueForAll(other => other.Name.Canonical != name.Canonical))
        {
            others.Add(new(kind, name));
        }
    }
}
