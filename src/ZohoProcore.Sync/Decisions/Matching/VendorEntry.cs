namespace ZohoProcore.Sync;

/// <summary>A Procore vendor and its name in layers.</summary>
internal sealed class VendorEntry(ProcoreVendor vendor)
{
    public ProcoreVendor Vendor { get; } = vendor;

    public CompanyName Name { get; } = CompanyName.Parse(vendor.Name);
}
