namespace ZohoProcore.Sync;

/// <summary>One of a vendor's names.</summary>
/// <param name="Kind">Which one, as people call it.</param>
/// <param name="Name">The name in layers.</param>
internal readonly record struct NameOf(string Kind, CompanyName Name)
{
    /// <summary>The name that a register has.</summary>
    public const string Legal = "legal name";

    /// <summary>The names of a vendor in Zoho, the display name first; equal ones once.</summary>
    public static IReadOnlyList<NameOf> In(ZohoVendor vendor)
    {
        List<NameOf> names = [new("name", CompanyName.Parse(vendor.Name))];
        foreach (var (kind, written) in new[] { ("company name", vendor.CompanyName), (Legal, vendor.LegalName) })
        {
            if (!string.IsNullOrWhiteSpace(written) && written != vendor.Name && CompanyName.Parse(written!) is var name
                && name.Canonical.Length > 0 && names.TrueForAll(other => other.Name.Canonical != name.Canonical))
            {
                names.Add(new(kind, name));
            }
        }

        return names;
    }
}
