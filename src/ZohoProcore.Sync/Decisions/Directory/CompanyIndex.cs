namespace ZohoProcore.Sync;

/// <summary>A <see cref="CompanyDirectory"/> with lookups. Built once, shared by all decisions that rest on it.</summary>
public sealed class CompanyIndex
{
    private readonly Dictionary<string, ZohoProject> _zohoProjects;
    private readonly Dictionary<long, ProcoreProject> _procoreProjects;
    private readonly ILookup<string, ProcoreProject> _procoreProjectsByCode;
    private readonly PagedVendors<ZohoVendor> _zohoVendors;
    private readonly PagedVendors<ProcoreVendor> _procoreVendors;

    /// <summary>Makes the lookups.</summary>
    /// <param name="directory">What was read.</param>
    public CompanyIndex(CompanyDirectory directory)
        : this(directory, null)
    {
    }

    /// <summary>Makes the lookups; what did not change since an earlier directory is taken from its lookups.</summary>
    /// <param name="directory">What was read.</param>
    /// <param name="earlier">The earlier directory; null for none.</param>
    /// <param name="hash">The hash under which the directory is known; null for that of its stored form.</param>
    internal CompanyIndex(CompanyDirectory directory, CompanyIndex? earlier, string? hash = null)
    {
        _zohoVendors = PagedVendors<ZohoVendor>.Of(StoredCompany.Zoho, directory.ZohoVendors, earlier?._zohoVendors);
        _procoreVendors = PagedVendors<ProcoreVendor>.Of(StoredCompany.Procore, directory.ProcoreVendors, earlier?._procoreVendors);
        Directory = directory with { ZohoVendors = _zohoVendors, ProcoreVendors = _procoreVendors };
        Hash = hash ?? ContentHash.Of(Stored, DirectoryJson.Default.StoredCompany);
        _zohoProjects = directory.ZohoProjects.ToDictionary(project => project.Id, StringComparer.Ordinal);
        _procoreProjects = directory.ProcoreProjects.ToDictionary(project => project.Id);
        _procoreProjectsByCode = directory.ProcoreProjects
            .SelectMany(project =>
                new[] { project.Number, project.AccountingNumber }
                    .Where(code => code.Length > 0)
                    .Distinct()
                    .Select(code => (code, project)))
            .ToLookup(pair => pair.code, pair => pair.project, StringComparer.Ordinal);
        HasNumbersInGroups = _procoreProjectsByCode.Any(same => same.Key.Trim().Any(char.IsWhiteSpace));
        Vendors = (earlier?.Vendors ?? VendorIndex.Empty).With(directory.ZohoVendors, directory.ProcoreVendors);
    }

    private CompanyIndex(CompanyIndex earlier, ZohoVendor? zoho, ProcoreVendor? procore)
    {
        (_zohoProjects, _procoreProjects) = (earlier._zohoProjects, earlier._procoreProjects);
        (_procoreProjectsByCode, HasNumbersInGroups) = (earlier._procoreProjectsByCode, earlier.HasNumbersInGroups);
        _zohoVendors = zoho is null ? earlier._zohoVendors : earlier._zohoVendors.With(zoho);
        _procoreVendors = procore is null ? earlier._procoreVendors : earlier._procoreVendors.With(procore);
        Directory = earlier.Directory with { ZohoVendors = _zohoVendors, ProcoreVendors = _procoreVendors };
        Hash = ContentHash.Of(Stored, DirectoryJson.Default.StoredCompany);
        Vendors = earlier.Vendors.ChangeZoho(zoho is null ? [] : [zoho], []).Change(procore is null ? [] : [procore], []);
    }

    /// <summary>What was read.</summary>
    public CompanyDirectory Directory { get; }

    /// <summary>The vendors of both sides by their names.</summary>
    internal VendorIndex Vendors { get; }

    /// <summary>SHA-256 of the stored form of what was read, in hex.</summary>
    public string Hash { get; }

    /// <summary>Whether its pages are in the store; an earlier version stored a directory as one text.</summary>
    internal bool IsStoredInPages { get; init; } = true;

    /// <summary>The stored form.</summary>
    internal StoredCompany Stored => StoredCompany.Of(Directory, _zohoVendors, _procoreVendors);

    /// <summary>The directory with a vendor of Zoho as it is now. It costs about the same whatever the size of the directory.</summary>
    internal CompanyIndex With(ZohoVendor vendor) => vendor.Equals(ZohoVendor(vendor.Id)) ? this : new(this, vendor, null);

    /// <summary>The directory with a vendor of Procore as it is now. It costs about the same whatever the size of the directory.</summary>
    internal CompanyIndex With(ProcoreVendor vendor) => vendor.Equals(ProcoreVendor(vendor.Id)) ? this : new(this, null, vendor);

    /// <summary>What has to be stored for it, by hash: nothing that an earlier directory, which is stored, has too.</summary>
    internal Dictionary<string, string> Snapshots(CompanyIndex? stored)
    {
        var snapshots = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Hash] = System.Text.Json.JsonSerializer.Serialize(Stored, DirectoryJson.Default.StoredCompany),
        };
        var known = stored is { IsStoredInPages: true } ? stored : null;
        Add(_zohoVendors, known?._zohoVendors);
        Add(_procoreVendors, known?._procoreVendors);
        return snapshots;

        void Add<T>(PagedVendors<T> vendors, PagedVendors<T>? kept)
            where T : class
        {
            foreach (var page in Beside(vendors.Pages, kept?.Pages))
            {
                snapshots[page.Hash] = page.Json;
            }

            foreach (var group in Beside(vendors.Groups, kept?.Groups))
            {
                snapshots[group.Hash] = group.Json;
            }
        }
    }

    /// <summary>What an earlier directory is stored in and this one is not.</summary>
    internal IEnumerable<string> GivenUp(CompanyIndex earlier) => earlier.Hash == Hash ? [] :
    [
        earlier.Hash,
        .. Beside(earlier._zohoVendors.Pages, _zohoVendors.Pages).Select(page => page.Hash),
        .. Beside(earlier._procoreVendors.Pages, _procoreVendors.Pages).Select(page => page.Hash),
        .. Beside(earlier._zohoVendors.Groups, _zohoVendors.Groups).Select(group => group.Hash),
        .. Beside(earlier._procoreVendors.Groups, _procoreVendors.Groups).Select(group => group.Hash),
    ];

    private static IEnumerable<VendorPage<T>> Beside<T>(IEnumerable<VendorPage<T>> all, IEnumerable<VendorPage<T>>? others)
        where T : class => Beside(all, others, page => page.Hash);

    private static IEnumerable<PageGroup> Beside(IEnumerable<PageGroup> all, IEnumerable<PageGroup>? others) =>
        Beside(all, others, group => group.Hash);

    // By what is in them: what another process stored is the same, and not shared.
    private static IEnumerable<T> Beside<T>(IEnumerable<T> all, IEnumerable<T>? others, Func<T, string> hashOf)
    {
        var known = new HashSet<string>((others ?? []).Select(hashOf), StringComparer.Ordinal);
        return all.Where(one => !known.Contains(hashOf(one)));
    }

    /// <summary>A vendor in Zoho; null when there is none.</summary>
    /// <param name="contactId">The contact_id.</param>
    public ZohoVendor? ZohoVendor(string contactId) => Vendors.Claims.Find(contactId);

    /// <summary>A project in Zoho; null when there is none.</summary>
    /// <param name="projectId">The project_id.</param>
    public ZohoProject? ZohoProject(string projectId) => _zohoProjects.TryGetValue(projectId, out var project) ? project : null;

    /// <summary>A vendor in Procore; null when there is none.</summary>
    /// <param name="vendorId">The vendor id.</param>
    public ProcoreVendor? ProcoreVendor(long vendorId) => Vendors.Find(vendorId)?.Vendor;

    /// <summary>A project in Procore; null when there is none that the service account can see.</summary>
    /// <param name="projectId">The project id.</param>
    public ProcoreProject? ProcoreProject(long projectId) => _procoreProjects.TryGetValue(projectId, out var project) ? project : null;

    /// <summary>Whether any project in Procore has a number with a space in it.</summary>
    internal bool HasNumbersInGroups { get; }

    /// <summary>The projects in Procore whose project_number or accounting_project_number is exactly this code.</summary>
    /// <param name="code">The code.</param>
    public IEnumerable<ProcoreProject> ProcoreProjectsByCode(string code) => _procoreProjectsByCode[code].Distinct();
}
