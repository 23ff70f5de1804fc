namespace ZohoProcore.Sync;

/// <summary>
/// The vendors of both sides by everything that matching asks for. Immutable: a change makes a new version that shares what did not change,
/// so readers need no lock. A version that was reached by changes answers like one that was built at once.
/// </summary>
internal sealed class VendorIndex
{
    private const int ManyNames = 50;
    private const double FrequentShare = 1 / 150.0;

    private const int OfBlock = 20_000;

    private readonly Rows<VendorRow> _rows;
    private readonly Postings _ids;
    private readonly Postings _names;
    private readonly Postings _facts;
    private readonly Postings _words;
    private readonly Postings _grams;
    private readonly int _hidden;

    private VendorIndex(
        Rows<VendorRow> rows,
        (Postings Ids, Postings Names, Postings Facts, Postings Words, Postings Grams) postings,
        ClaimIndex claims,
        int hidden = -1)
    {
        _rows = rows;
        (_ids, _names, _facts, _words, _grams) = postings;
        (Claims, _hidden) = (claims, hidden);
    }

    /// <summary>No vendors.</summary>
    public static VendorIndex Empty { get; } = new(
        Rows<VendorRow>.Empty,
        (Postings.Empty, Postings.Empty, Postings.Empty, Postings.Empty, Postings.Empty),
        ClaimIndex.Empty);

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
    public int? SlotOf(long id) => Shown(_ids.Find(unchecked((ulong)id))).First;

    /// <summary>The version that has exactly these vendors. Work is done for those that changed.</summary>
    public VendorIndex With(IReadOnlyList<ZohoVendor> zoho, IReadOnlyList<ProcoreVendor> procore) => WithZoho(zoho).WithProcore(procore);

    /// <summary>The version without one of Procore's vendors, for a question: it costs nothing and is not meant to be changed.</summary>
    public VendorIndex Without(long id) => SlotOf(id) is { } slot
        ? new(_rows, (_ids, _names, _facts, _words, _grams), Claims, slot)
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
        var edit = (Ids: _ids.Change(), Names: _names.Change(), Facts: _facts.Change(), Words: _words.Change(), Grams: _grams.Change());
        foreach (var id in removed.Concat(changed.Select(vendor => vendor.Id)))
        {
            if (SlotOf(id) is { } slot && rows[slot].Vendor is { } vendor && vendor.Id == id)
            {
                VendorTerms.Visit(new(vendor), slot, edit.Names.Remove, edit.Facts.Remove, edit.Words.Remove, edit.Grams.Remove);
                edit.Ids.Remove(unchecked((ulong)id), slot);
                rows.Remove(slot);
            }
        }

        foreach (var vendor in changed)
        {
            var entry = new VendorEntry(vendor);
            var slot = rows.Add(new(vendor, entry.Name.Base.Length));
            edit.Ids.Add(unchecked((ulong)vendor.Id), slot);
            VendorTerms.Visit(entry, slot, edit.Names.Add, edit.Facts.Add, edit.Words.Add, edit.Grams.Add);
        }

        return new(
            rows.Build(),
            (edit.Ids.Build(), edit.Names.Build(), edit.Facts.Build(), edit.Words.Build(), edit.Grams.Build()),
            Claims);
    }

    /// <summary>The version with other vendors of Zoho in place of some, or none in place of them.</summary>
    public VendorIndex ChangeZoho(IReadOnlyCollection<ZohoVendor> changed, IReadOnlyCollection<string> removed) =>
        changed.Count == 0 && removed.Count == 0
            ? this
            : new(_rows, (_ids, _names, _facts, _words, _grams), Claims.Change(changed, removed), _hidden);

    public VendorEntry? FindByOriginId(string originId) => Entries(ByFact(originId))
        .Where(entry => entry.Vendor.OriginId == originId)
        .OrderByDescending(entry => entry.Vendor.IsActive)
        .FirstOrDefault();

    public IReadOnlyList<VendorEntry> FindByTaxId(TaxNumber number) => Entries(ByFact(VendorTerms.Tax(number)))
        .FindAll(entry => TaxNumber.Read(entry.Vendor.TaxId)?.Key == number.Key);

    /// <summary>The vendors that have this canonical name among theirs, and which one it is.</summary>
    public IEnumerable<(VendorEntry Entry, NameOf Theirs)> FindNamed(CompanyName name) =>
        Find(name.Canonical, theirs => theirs.Canonical == name.Canonical);

    /// <summary>The vendors that have this name but for the legal form.</summary>
    public IEnumerable<(VendorEntry Entry, NameOf Theirs)> FindByBase(CompanyName name) =>
        Find(name.Base, theirs => theirs.Base == name.Base);

    /// <summary>Whether Zoho still has the contact, active or not; one that was merged into another is gone.</summary>
    public bool HasZoho(string id) => Claims.Find(id) is not null;

    /// <summary>How many vendors have the word in their names.</summary>
    public int CountOf(string word) => Shown(_words.Find(word)).Count;

    /// <summary>
    /// Why the words of a name are too frequent in this directory: every one of them is in many names, and so is, by their shares, their
    /// combination. Null when they are rare enough.
    /// </summary>
    public string? Frequency(CompanyName name)
    {
        var share = 1.0;
        foreach (var word in name.Tokens)
        {
            var count = CountOf(word);
            if (count < ManyNames)
            {
                return null;
            }

            share *= (double)count / Count;
        }

        return name.Tokens.Count > 0 && share >= FrequentShare ? "every word of the name is in the names of many vendors" : null;
    }

    /// <summary>The slots of the vendors that have a name, or a part or a variation of it.</summary>
    public SlotList ByName(string key) => Shown(_names.Find(key));

    /// <summary>The slots of the vendors that a fact is true of.</summary>
    public SlotList ByFact(string key) => Shown(_facts.Find(key));

    /// <summary>The slots of the vendors whose names have three characters in a row.</summary>
    public SlotList ByGram(ulong gram) => Shown(_grams.Find(gram));

    /// <summary>The vendors that it could be, the likeliest first, each with the reasons. Similarity only ranks; it never links.</summary>
    public IReadOnlyList<Candidate> Candidates(ZohoVendor vendor, LinkSet links, int most) =>
        CandidateSearch.Run(this, vendor, links, most);

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

    private List<VendorEntry> Entries(SlotList slots)
    {
        var entries = new List<VendorEntry>();
        foreach (var slot in slots)
        {
            entries.Add(this[slot]);
        }

        // In which slot a vendor is says how the index came about, and must decide nothing.
        entries.Sort((one, other) => one.Vendor.Id.CompareTo(other.Vendor.Id));
        return entries;
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
        var still = new HashSet<string>(vendors.Select(vendor => vendor.Id), StringComparer.Ordinal);
        return ChangeZoho(
            [.. vendors.Where(vendor => Claims.Find(vendor.Id) is not { } known || !known.Equals(vendor))],
            [.. Claims.All.Select(vendor => vendor.Id).Where(id => !still.Contains(id))]);
    }
}

/// <summary>A vendor in its slot.</summary>
/// <param name="Vendor">The vendor; null where the slot is empty.</param>
/// <param name="Length">How long its name is without its legal form.</param>
internal readonly record struct VendorRow(ProcoreVendor? Vendor, int Length);
