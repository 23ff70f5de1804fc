namespace ZohoProcore.Sync;

/// <summary>One of a vendor's names.</summary>
/// <param name="Kind">Which one, as people call it.</param>
/// <param name="Name">The name in layers.</param>
internal readonly record struct NameOf(string Kind, CompanyName Name)
{
    /// <summary>The name that a register has.</summary>
    public const string Legal = "legal name";

    /// <summary>Whether it is the name that a register has, whatever else it is.</summary>
    public bool IsLegal { get; init; } = Kind == Legal;

    /// <summary>The names of a vendor in Zoho, the display name first; equal ones once.</summary>
    public static IReadOnlyList<NameOf> In(ZohoVendor vendor)
    {
        List<NameOf> names = [new("name", CompanyName.Parse(vendor.Name))];
        Add(names, "company name", vendor.CompanyName);
        Add(names, Legal, vendor.LegalName);
        return names;
    }

    /// <summary>Adds a name, where it is one. What stands there already is it as well.</summary>
    public static void Add(List<NameOf> names, string kind, string? written)
    {
        if (string.IsNullOrWhiteSpace(written) || CompanyName.Parse(written!) is not { Canonical.Length: > 0 } name)
        {
            return;
        }

        var same = names.FindIndex(other => other.Name.Canonical == name.Canonical);
        if (same < 0)
        {
            names.Add(new(kind, name));
        }
        else if (kind == Legal)
        {
            names[same] = names[same] with { IsLegal = true };
        }
    }
}
