namespace ZohoProcore.Sync;

/// <summary>The vendors of both sides by the layers of their names. Immutable after construction.</summary>
internal sealed class VendorIndex
{
    private readonly ILookup<string, ProcoreVendor> _procoreByCanonical;
    private readonly ILookup<string, ProcoreVendor> _procoreByToken;
    private readonly ILookup<string, ZohoVendor> _zohoByCanonical;
    private readonly Dictionary<long, CompanyName> _names;
    private readonly Dictionary<string, int> _tokenCounts;

    public VendorIndex(IReadOnlyList<ZohoVendor> zoho, IReadOnlyList<ProcoreVendor> procore)
    {
        _names = procore.ToDictionary(vendor => vendor.Id, vendor => CompanyName.Parse(vendor.Name));
        _procoreByCanonical = procore.ToLookup(vendor => _names[vendor.Id].Canonical, StringComparer.Ordinal);
        _procoreByToken = procore
            .SelectMany(vendor => _names[vendor.Id].Tokens.Distinct().Select(token => (token, vendor)))
            .ToLookup(pair => pair.token, pair => pair.vendor, StringComparer.Ordinal);
        _tokenCounts = _procoreByToken.ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        _zohoByCanonical = zoho.ToLookup(vendor => CompanyName.Parse(vendor.Name).Canonical, StringComparer.Ordinal);
    }

    public IEnumerable<ProcoreVendor> ProcoreByCanonical(CompanyName name) => _procoreByCanonical[name.Canonical];

    public IEnumerable<ZohoVendor> ZohoByCanonical(CompanyName name) => _zohoByCanonical[name.Canonical];

    /// <summary>The Procore vendors that share words with the name, the most telling first. Similarity only ranks; it never links.</summary>
    public IReadOnlyList<Candidate> Candidates(CompanyName name, int most)
    {
        var scores = new Dictionary<long, (ProcoreVendor Vendor, double Score, string Rarest)>();
        foreach (var token in name.Tokens.Distinct())
        {
            foreach (var vendor in _procoreByToken[token])
            {
                var weight = 1.0 / _tokenCounts[token];
                var best = scores.TryGetValue(vendor.Id, out var sofar) ? sofar : (vendor, 0, token);
                scores[vendor.Id] = (vendor, best.Score + weight, _tokenCounts[token] < _tokenCounts[best.Rarest] ? token : best.Rarest);
            }
        }

        return
        [
            .. scores.Values
                .Select(found => (found.Vendor, Score: _names[found.Vendor.Id].Base == name.Base ? found.Score + 10 : found.Score, found.Rarest))
                .OrderByDescending(found => found.Score).ThenBy(found => found.Vendor.Name, StringComparer.Ordinal).ThenBy(found => found.Vendor.Id)
                .Take(most)
                .Select(found => new Candidate(found.Vendor.Id, found.Vendor.Name, Reason(name, found.Vendor, found.Rarest))),
        ];
    }

    private string Reason(CompanyName name, ProcoreVendor vendor, string rarest)
    {
        var other = _names[vendor.Id];
        var inactive = vendor.IsActive ? string.Empty : "; inactive in Procore";
        return other.Canonical == name.Canonical ? $"same name{inactive}"
            : other.Base == name.Base ? $"same name but for the legal form{inactive}"
            : $"shares the word '{rarest}'{inactive}";
    }
}
