namespace ZohoProcore.Sync;

/// <summary>
/// A Procore vendor and its names in layers. Names are read when they are asked for: a large directory does not keep them.
/// </summary>
internal sealed class VendorEntry
{
    private CompanyName? _name;
    private NameOf[]? _names;

    public VendorEntry(ProcoreVendor vendor) => Vendor = vendor;

    public ProcoreVendor Vendor { get; }

    public CompanyName Name => _name ??= CompanyName.Parse(Vendor.Name);

    /// <summary>Every name on equal terms, the one that it is listed under first.</summary>
    public IReadOnlyList<NameOf> Names => _names ??= Read();

    private NameOf[] Read()
    {
        var names = new List<NameOf> { new("name", Name) };
        NameOf.Add(names, "trade name", Vendor.TradeName);
        NameOf.Add(names, NameOf.Legal, Vendor.LegalName);
        NameOf.Add(names, "abbreviated name", Vendor.AbbreviatedName);
        return [.. names];
    }
}
