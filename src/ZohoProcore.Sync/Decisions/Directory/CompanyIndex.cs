namespace ZohoProcore.Sync;

/// <summary>A <see cref="CompanyDirectory"/> with lookups. Built once, shared by all decisions that rest on it.</summary>
public sealed class CompanyIndex
{
    private readonly Dictionary<string, ZohoVendor> _zohoVendors;
    private readonly Dictionary<string, ZohoProject> _zohoProjects;
    private readonly Dictionary<long, ProcoreVendor> _procoreVendors;
    private readonly Dictionary<long, ProcoreProject> _procoreProjects;
    private readonly ILookup<string, ProcoreProject> _procoreProjectsByCode;

    /// <summary>Makes the lookups.</summary>
    /// <param name="directory">What was read.</param>
    public CompanyIndex(CompanyDirectory directory)
        : this(directory, null)
    {
    }

    /// <summary>Makes the lookups; what did not change since an earlier directory is taken from its lookups.</summary>
    internal CompanyIndex(CompanyDirectory directory, CompanyIndex? earlier)
    {
        Directory = directory;
        Hash = ContentHash.Of(directory, DirectoryJson.Default.CompanyDirectory);
        _zohoVendors = directory.ZohoVendors.ToDictionary(vendor => vendor.Id, StringComparer.Ordinal);
        _zohoProjects = directory.ZohoProjects.ToDictionary(project => project.Id, StringComparer.Ordinal);
        _procoreVendors = directory.ProcoreVendors.ToDictionary(vendor => vendor.Id);
        _procoreProjects = directory.ProcoreProjects.ToDictionary(project => project.Id);
        _procoreProjectsByCode = directory.ProcoreProjects
            .SelectMany(project =>
                new[] { project.Number, project.AccountingNumber }
                    .Where(code => code.Length > 0)
                    .Distinct()
                    .Select(code => (code, project)))
            .ToLookup(pair => pair.code, pair => pair.project, StringComparer.Ordinal);
        Vendors = (earlier?.Vendors ?? VendorIndex.Empty).With(directory.ZohoVendors, directory.ProcoreVendors);
    }

    /// <summary>What was read.</summary>
    public CompanyDirectory Directory { get; }

    /// <summary>The vendors of both sides by their names.</summary>
    internal VendorIndex Vendors { get; }

    /// <summary>SHA-256 of what was read, in hex.</summary>
    public string Hash { get; }

    /// <summary>A vendor in Zoho; null when there is none.</summary>
    /// <param name="contactId">The contact_id.</param>
    public ZohoVendor? ZohoVendor(string contactId) => _zohoVendors.TryGetValue(contactId, out var vendor) ? vendor : null;

    /// <summary>A project in Zoho; null when there is none.</summary>
    /// <param name="projectId">The project_id.</param>
    public ZohoProject? ZohoProject(string projectId) => _zohoProjects.TryGetValue(projectId, out var project) ? project : null;

    /// <summary>A vendor in Procore; null when there is none.</summary>
    /// <param name="vendorId">The vendor id.</param>
    public ProcoreVendor? ProcoreVendor(long vendorId) => _procoreVendors.TryGetValue(vendorId, out var vendor) ? vendor : null;

    /// <summary>A project in Procore; null when there is none that the service account can see.</summary>
    /// <param name="projectId">The project id.</param>
    public ProcoreProject? ProcoreProject(long projectId) => _procoreProjects.TryGetValue(projectId, out var project) ? project : null;

    /// <summary>The projects in Procore whose project_number or accounting_project_number is exactly this code.</summary>
    /// <param name="code">The code.</param>
    public IEnumerable<ProcoreProject> ProcoreProjectsByCode(string code) => _procoreProjectsByCode[code].Distinct();
}
