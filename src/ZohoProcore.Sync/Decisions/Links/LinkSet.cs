namespace ZohoProcore.Sync;

/// <summary>The links of a connection, with lookups.</summary>
public sealed class LinkSet
{
    private readonly Dictionary<(LinkKind, string, long), Link> _confirmed = [];
    private readonly Dictionary<(LinkKind, long, long), List<Link>> _byProcoreId = [];
    private readonly HashSet<(LinkKind, string, long)> _rejected = [];
    private readonly Lazy<Dictionary<string, HashSet<long>>> _vendorsByName;
    private readonly HashSet<Link>? _asked;

    /// <summary>Makes a set of links.</summary>
    /// <param name="links">The links; at most one confirmed link a Zoho id and project.</param>
    public LinkSet(IEnumerable<Link> links)
    {
        All = [.. links];
        foreach (var link in All)
        {
            if (link.Status == LinkStatus.Rejected)
            {
                _rejected.Add((link.Kind, link.ZohoId, link.ProcoreId));
                continue;
            }

            _confirmed[(link.Kind, link.ZohoId, link.ProjectId)] = link;
            var key = (link.Kind, link.ProcoreId, link.ProjectId);
            if (!_byProcoreId.TryGetValue(key, out var list))
            {
                _byProcoreId[key] = list = [];
            }

            list.Add(link);
        }

        _vendorsByName = new(VendorsByName);
    }

    private LinkSet(LinkSet all, HashSet<Link> asked)
    {
        (All, _confirmed, _byProcoreId, _rejected, _vendorsByName) =
            (all.All, all._confirmed, all._byProcoreId, all._rejected, all._vendorsByName);
        _asked = asked;
    }

    /// <summary>No links.</summary>
    public static LinkSet Empty { get; } = new([]);

    /// <summary>Every link, rejected ones included.</summary>
    public IReadOnlyList<Link> All { get; }

    /// <summary>The confirmed links.</summary>
    public IEnumerable<Link> Confirmed => _confirmed.Values;

    /// <summary>The confirmed link of a Zoho id, or null.</summary>
    /// <param name="kind">What is linked.</param>
    /// <param name="zohoId">The id on Zoho's side.</param>
    /// <param name="projectId">The Procore project for a cost code, else zero.</param>
    public Link? Find(LinkKind kind, string zohoId, long projectId = 0) =>
        _confirmed.TryGetValue((kind, zohoId, projectId), out var link) ? link : null;

    /// <summary>The confirmed links of a Procore id.</summary>
    /// <param name="kind">What is linked.</param>
    /// <param name="procoreId">The id on Procore's side.</param>
    /// <param name="projectId">The Procore project for a cost code, else zero.</param>
    public IReadOnlyList<Link> FindByProcoreId(LinkKind kind, long procoreId, long projectId = 0)
    {
        var found = _byProcoreId.TryGetValue((kind, procoreId, projectId), out var list) ? list : (IReadOnlyList<Link>)[];
        _asked?.UnionWith(found);
        return found;
    }

    /// <summary>Whether a person said that the two do not belong together.</summary>
    /// <param name="kind">What would be linked.</param>
    /// <param name="zohoId">The id on Zoho's side.</param>
    /// <param name="procoreId">The id on Procore's side.</param>
    public bool IsRejected(LinkKind kind, string zohoId, long procoreId) => _rejected.Contains((kind, zohoId, procoreId));

    /// <summary>
    /// The Procore vendors that a confirmed link knows by this canonical name: by either side's name, of now or of an earlier confirmation.
    /// </summary>
    internal IReadOnlyCollection<long> VendorsKnownAs(string canonical)
    {
        var known = _vendorsByName.Value.TryGetValue(canonical, out var vendors) ? vendors : (IReadOnlyCollection<long>)[];
        foreach (var id in _asked is null ? [] : known)
        {
            _ = FindByProcoreId(LinkKind.Vendor, id);
        }

        return known;
    }

    /// <summary>
    /// The same links, which note what was asked for: for the same questions, what was noted has the same answers as all of them. A
    /// rejection is only asked for by the vendor that it is of, and is not noted.
    /// </summary>
    internal LinkSet Noting(HashSet<Link> asked) => new(this, asked);

    private Dictionary<string, HashSet<long>> VendorsByName()
    {
        var vendors = new Dictionary<string, HashSet<long>>(StringComparer.Ordinal);
        foreach (var link in Confirmed.Where(link => link.Kind == LinkKind.Vendor))
        {
            foreach (var name in new[] { link.ZohoName, link.ProcoreName }
                .Concat(link.FormerNames ?? [])
                .OfType<string>()
                .Distinct(StringComparer.Ordinal))
            {
                if (CompanyName.Parse(name).Canonical is not { Length: > 0 } canonical)
                {
                    continue;
                }

                if (!vendors.TryGetValue(canonical, out var known))
                {
                    vendors[canonical] = known = [];
                }

                known.Add(link.ProcoreId);
            }
        }

        return vendors;
    }
}
