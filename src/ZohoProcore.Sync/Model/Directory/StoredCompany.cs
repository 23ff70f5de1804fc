using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// A <see cref="CompanyDirectory"/> as it is stored: its vendors by the hashes of their pages, the rest in full. Its own hash names all
/// of it.
/// </summary>
internal sealed record StoredCompany
{
    /// <summary>Everything but the vendors.</summary>
    public required CompanyDirectory Rest { get; init; }

    /// <summary>The pages of Zoho's vendors; none where groups name them.</summary>
    public required IReadOnlyList<string> ZohoPages { get; init; }

    /// <summary>The pages of Procore's vendors; none where groups name them.</summary>
    public required IReadOnlyList<string> ProcorePages { get; init; }

    /// <summary>The groups of pages of Zoho's vendors; null where the pages are few.</summary>
    public IReadOnlyList<string>? ZohoGroups { get; init; }

    /// <summary>The groups of pages of Procore's vendors; null where the pages are few.</summary>
    public IReadOnlyList<string>? ProcoreGroups { get; init; }

    /// <summary>What Zoho's vendors are ordered by and stored as.</summary>
    public static VendorKind<ZohoVendor> Zoho { get; } = new(
        vendor => vendor.Id, (one, other) => string.CompareOrdinal(one.Id, other.Id), DirectoryJson.Default.IReadOnlyListZohoVendor);

    /// <summary>What Procore's vendors are ordered by and stored as.</summary>
    public static VendorKind<ProcoreVendor> Procore { get; } = new(
        vendor => vendor.Id.ToString(CultureInfo.InvariantCulture),
        (one, other) => one.Id.CompareTo(other.Id),
        DirectoryJson.Default.IReadOnlyListProcoreVendor);

    public static StoredCompany Of(CompanyDirectory directory, PagedVendors<ZohoVendor> zoho, PagedVendors<ProcoreVendor> procore) => new()
    {
        Rest = directory with { ZohoVendors = [], ProcoreVendors = [] },
        ZohoPages = PagesOf(zoho),
        ProcorePages = PagesOf(procore),
        ZohoGroups = GroupsOf(zoho),
        ProcoreGroups = GroupsOf(procore),
    };

    private static IReadOnlyList<string> PagesOf<T>(PagedVendors<T> vendors)
        where T : class => vendors.Groups.Count > 0 ? [] : [.. vendors.Pages.Select(page => page.Hash)];

    private static IReadOnlyList<string>? GroupsOf<T>(PagedVendors<T> vendors)
        where T : class => vendors.Groups.Count > 0 ? [.. vendors.Groups.Select(group => group.Hash)] : null;
}
