namespace ZohoProcore.Sync;

/// <summary>The vendors of Zoho by what they are called: who else lays claim to a name. Immutable, as <see cref="VendorIndex"/>.</summary>
internal sealed class ClaimIndex
{
    private readonly Rows<ZohoVendor> _rows;
    private readonly Postings _ids;
    private readonly Postings _claims;

    private ClaimIndex(Rows<ZohoVendor> rows, Postings ids, Postings claims) => (_rows, _ids, _claims) = (rows, ids, claims);

    public static ClaimIndex Empty { get; } = new(Rows<ZohoVendor>.Empty, Postings.Empty, Postings.Empty);

    public int Count => _rows.Count;

    /// <summary>The vendor with an id, active or not; null when there is none.</summary>
    public ZohoVendor? Find(string id) => SlotOf(id) is { } slot ? _rows[slot] : null;

    /// <summary>Every vendor, in no order.</summary>
    public IEnumerable<ZohoVendor> All => Enumerable.Range(0, _rows.Slots).Select(slot => _rows[slot]).OfType<ZohoVendor>();

    /// <summary>How many vendors a fact is true of, active or not.</summary>
    public int CountOf(string fact) => _claims.Find(fact).Count;

    /// <summary>The other active vendors that lay claim to a name, in the order of their ids.</summary>
    public IEnumerable<ZohoVendor> Claimants(string claim, string askingId)
    {
        var claimants = new List<ZohoVendor>();
        foreach (var slot in _claims.Find(claim))
        {
            if (_rows[slot] is { IsActive: true } vendor && vendor.Id != askingId)
            {
                claimants.Add(vendor);
            }
        }

        return claimants.OrderBy(vendor => vendor.Id, StringComparer.Ordinal);
    }

    /// <summary>The version with other vendors in place of some, or none in place of them.</summary>
    /// <param name="changed">Those that are new or not as they were.</param>
    /// <param name="removed">The ids of those that are gone.</param>
    public ClaimIndex Change(IReadOnlyCollection<ZohoVendor> changed, IReadOnlyCollection<string> removed)
    {
        if (changed.Count == 0 && removed.Count == 0)
        {
            return this;
        }

        var (rows, ids, claims) = (_rows.Change(), _ids.Change(), _claims.Change());
        var vendors = changed.GroupBy(vendor => vendor.Id, StringComparer.Ordinal).Select(same => same.Last()).ToList();
        foreach (var id in removed.Concat(vendors.Select(vendor => vendor.Id)))
        {
            if (SlotOf(id) is { } slot && rows[slot]?.Id == id)
            {
                VendorTerms.VisitClaims(rows[slot]!, slot, claims.Remove);
                ids.Remove(id, slot);
                rows.Remove(slot);
            }
        }

        foreach (var vendor in vendors)
        {
            var slot = rows.Add(vendor);
            ids.Add(vendor.Id, slot);
            VendorTerms.VisitClaims(vendor, slot, claims.Add);
        }

        return new(rows.Build(), ids.Build(), claims.Build());
    }

    private int? SlotOf(string id)
    {
        foreach (var slot in _ids.Find(id))
        {
            if (_rows[slot]?.Id == id)
            {
                return slot;
            }
        }

        return null;
    }
}
