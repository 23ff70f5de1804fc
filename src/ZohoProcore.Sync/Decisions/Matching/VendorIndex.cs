namespace ZohoProcore.Sync;

/// <summary>
/// The vendors of both sides by everything that matching asks for. Immutable: a change makes a new version that shares what did not change,
/// so readers need no lock. A version that was reached by changes answers like one that was built at once.
/// </summary>
internal sealed class VendorIndex
{
    private const int OfBlock = 20_000;

    private readonly Rows<VendorRow> _rows;
    private readonly VendorPostings _postings;
    private readonly int _hidden;

    private VendorIndex(Rows<VendorRow> rows, VendorPostings postings, ClaimIndex claims, int hidden = -1) =>
        (_rows, _postings, Claims, _hidden) = (rows, postings, claims, hidden);

    /// <summary>No vendors.</summary>
    public static VendorIndex Empty { get; } = new(Rows<VendorRow>.Empty, VendorPostings.Empty, ClaimIndex.Empty);

    /// <summary>The vendors of Zoho.</summary>
    public ClaimIndex Claims { get; }

    /// <summary>How many Procore vendors there are.</summary>
    public int Count => _rows.Count - (_hidden < 0 ? 0 : 1);

    /// <summary>The room that slots take; some may be empty.</summary>
    public int Slots => _rows.Slots;

    /// <summary>The vendor in a slot that a look-up named.</summary>
    public VendorEntry this[int slot] => new(_rows[slot].Vendor!);

    /// <summary>The id of the vendor in a slot, and how long its name is without its legal form.</summary>
    public (long Id, int Length) Brief(int slot) => (_rows[slot].Vendor!.Id, _rows[slot].Length);

    /// <summary>The vendor with an id; null when there is none.</summary>
    public VendorEntry? Find(long id) => SlotOf(id) is { } slot ? this[slot] : null;

    /// <summary>The slot of the vendor with an id; null when there is none.</summary>
    public int? SlotOf(long id) => Shown(_postings.Ids.Find(unchecked((ulong)id))).First;

    /// <summary>The version that has exactly these vendors. Work is done for those that changed.</summary>
    public VendorIndex With(IReadOnlyList<ZohoVendor> zoho, IReadOnlyList<ProcoreVendor> procore) => WithZoho(zoho).WithProcore(procore);

    /// <summary>The version without one of Procore's vendors, for a question: it costs nothing and is not meant to be changed.</summary>
    public VendorIndex Without(long id) => SlotOf(id) is { } slot
        ? new(_rows, _postings, Claims, slot)
        : this;

    /// <summary>The version with other vendors in place of some, or none in place of them.</summary>
    /// <param name="changed">Procore vendors that are new or not as they were.</param>
    /// <param name="removed">The ids of those that are gone.</param>
    public VendorIndex Change(IReadOnlyCollection<ProcoreVendor> changed, IReadOnlyCollection<long> removed)
    {
        if (changed.Count == 0 && removed.Count == 0)
        {
            return this;
        }

        var rows = _rows.Change();
        var edit = _postings.Change();
        var vendors = changed.GroupBy(vendor => vendor.Id).Select(same => same.Last()).ToList();
        foreach (var id in removed.Concat(vendors.Select(vendor => vendor.Id)))
        {
            if (SlotOf(id) is { } slot && rows[slot].Vendor is { } vendor && vendor.Id == id)
            {
                VendorTerms.Visit(new(vendor), slot, edit, isAdded: false);
                edit.Ids.Remove(unchecked((ulong)id), slot);
                rows.Remove(slot);
            }
        }

        foreach (var vendor in vendors)
        {
            var entry = new VendorEntry(vendor);
            var slot = rows.Add(new(vendor, entry.Name.Base.Length));
            edit.Ids.Add(unchecked((ulong)vendor.Id), slot);
            VendorTerms.Visit(entry, slot, edit, isAdded: true);
        }

        return new(rows.Build(), edit.Build(), Claims);
    }

    /// <summary>The version with other vendors of Zoho in place of some, or none in place of them.</summary>
    public VendorIndex ChangeZoho(IReadOnlyCollection<ZohoVendor> changed, IReadOnlyCollection<string> removed) =>
        With(Claims.Change(changed, removed));

    /// <summary>The vendors that carry an id of ours, the active ones first.</summary>
    public IEnumerable<VendorEntry> FindByOriginId(string originId) =>
        Entries(ByFact(originId)).Where(entry => entry.Vendor.OriginId == originId);

    /// <summary>The vendors that have a tax id, the active ones first.</summary>
    public IEnumerable<VendorEntry> FindByTaxId(TaxNumber number) => Entries(ByFact(VendorTerms.Tax(number)))
        .Where(entry => TaxNumber.Read(entry.Vendor.TaxId)?.Key == number.Key);

    /// <summary>The vendors that have this canonical name among theirs, and which one it is; the active ones first.</summary>
    public IEnumerable<(VendorEntry Entry, NameOf Theirs)> FindNamed(CompanyName name) =>
        Find(name.Canonical, theirs => theirs.Canonical == name.Canonical);

    /// <summary>The vendors that have this name but for the legal form; the active ones first.</summary>
    public IEnumerable<(VendorEntry Entry, NameOf Theirs)> FindByBase(CompanyName name) =>
        Find(name.Base, theirs => theirs.Base == name.Base);

    /// <summary>Whether Zoho still has the contact, active or not; one that was merged into another is gone.</summary>
    public bool HasZoho(string id) => Claims.Find(id) is not null;

    /// <summary>How many vendors have the word in their names.</summary>
    public int CountOf(string word) => Shown(_postings.Words.Find(word)).Count;

    /// <summary>The slots of the vendors one of whose names it is, with its legal form or without.</summary>
    public SlotList ByName(string key) => Shown(_postings.Names.Find(key));

    /// <summary>The slots of the vendors of which it is another spelling or a part of a name, or a hint.</summary>
    public SlotList BySpelling(string key) => Shown(_postings.Spellings.Find(key));

    /// <summary>The slots of the vendors that a fact is true of.</summary>
    public SlotList ByFact(string key) => Shown(_postings.Facts.Find(key));

    /// <summary>The slots of the vendors whose names have three characters in a row.</summary>
    public SlotList ByGram(ulong gram) => Shown(_postings.Grams.Find(gram));

    /// <summary>The vendors that it could be, the likeliest first, each with the reasons. Similarity only ranks; it never links.</summary>
    public IReadOnlyList<Candidate> Candidates(
        ZohoVendor vendor, LinkSet links, int most, double least = CandidateScorer.Least) =>
        CandidateSearch.Run(this, vendor, links, most, least);

    private IEnumerable<(VendorEntry Entry, NameOf Theirs)> Find(string key, Func<CompanyName, bool> isMeant)
    {
        if (key.Length == 0)
        {
            yield break;
        }

        foreach (var entry in Entries(ByName(key)))
        {
            foreach (var name in entry.Names)
            {
                if (isMeant(name.Name))
                {
                    yield return (entry, name);
                    break;
                }
            }
        }
    }

    private SlotList Shown(SlotList found) => _hidden < 0 ? found : found.Without(_hidden);

    // In which slot a vendor is says how the index came about, and must decide nothing. Whoever has seen enough reads no further: a key may
    // be thousands of vendors'.
    private IEnumerable<VendorEntry> Entries(SlotList slots)
    {
        var vendors = new List<ProcoreVendor>();
        foreach (var slot in slots)
        {
            vendors.Add(_rows[slot].Vendor!);
        }

        vendors.Sort((one, other) =>
            one.IsActive != other.IsActive ? (one.IsActive ? -1 : 1) : one.Id.CompareTo(other.Id));
        return vendors.Select(vendor => new VendorEntry(vendor));
    }

    /// <summary>Many changes are worked in block by block, so that what they take on the way is bounded.</summary>
    private VendorIndex WithProcore(IReadOnlyList<ProcoreVendor> vendors)
    {
        var next = this;
        var still = new HashSet<long>();
        var changed = new List<ProcoreVendor>();
        foreach (var vendor in vendors)
        {
            still.Add(vendor.Id);
            if (SlotOf(vendor.Id) is not { } slot || !_rows[slot].Vendor!.Equals(vendor))
            {
                changed.Add(vendor);
            }

            if (changed.Count == OfBlock)
            {
                next = next.Change(changed, []);
                changed.Clear();
            }
        }

        var gone = Enumerable.Range(0, _rows.Slots).Select(slot => _rows[slot].Vendor).OfType<ProcoreVendor>().Select(vendor => vendor.Id);
        return next.Change(changed, [.. gone.Where(id => !still.Contains(id))]);
    }

    private VendorIndex WithZoho(IReadOnlyList<ZohoVendor> vendors)
    {
        var next = Claims;
        var still = new HashSet<string>(StringComparer.Ordinal);
        var changed = new List<ZohoVendor>();
        foreach (var vendor in vendors)
        {
            still.Add(vendor.Id);
            if (Claims.Find(vendor.Id) is not { } known || !known.Equals(vendor))
            {
                changed.Add(vendor);
            }

            if (changed.Count == OfBlock)
            {
                next = next.Change(changed, []);
                changed.Clear();
            }
        }

        next = next.Change(changed, [.. Claims.All.Select(vendor => vendor.Id).Where(id => !still.Contains(id))]);
        return With(next);
    }

    private VendorIndex With(ClaimIndex claims) => ReferenceEquals(claims, Claims)
        ? this
        : new(_rows, _postings, claims, _hidden);
}

/// <summary>A vendor in its slot.</summary>
/// <param name="Vendor">The vendor; null where the slot is empty.</param>
/// <param name="Length">How long its name is without its legal form.</param>
internal readonly record struct VendorRow(ProcoreVendor? Vendor, int Length);
