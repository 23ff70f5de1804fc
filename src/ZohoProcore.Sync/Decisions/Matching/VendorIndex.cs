namespace ZohoProcore.Sync;

/// <summary>
/// The vendors of both sides by everything that matching asks for. Immutable: a change makes a new version that shares what did not change,
/// so readers need no lock. A version that was reached by changes answers like one that was built at once.
/// </summary>
internal sealed class VendorIndex
{
    private const int ManyNames = 50;
    private const double FrequentShare = 1 / 150.0;

    private readonly VendorEntry?[] _entries;
    private readonly Dictionary<long, int> _slots;
    private readonly Postings<string> _names;
    private readonly Postings<string> _facts;
    private readonly Postings<string> _words;
    private readonly Postings<ulong> _grams;
    private readonly ZohoVendor?[] _zoho;
    private readonly Dictionary<string, int> _zohoSlots;
    private readonly Postings<string> _claims;

    private VendorIndex(
        (VendorEntry?[] Entries, Dictionary<long, int> Slots) procore,
        (Postings<string> Names, Postings<string> Facts, Postings<string> Words, Postings<ulong> Grams) postings,
        (ZohoVendor?[] Vendors, Dictionary<string, int> Slots, Postings<string> Claims) zoho)
    {
        (_entries, _slots) = procore;
        (_names, _facts, _words, _grams) = postings;
        (_zoho, _zohoSlots, _claims) = zoho;
    }

    /// <summary>No vendors.</summary>
    public static VendorIndex Empty { get; } =
        new(
            ([], []),
            (Postings<string>.Empty, Postings<string>.Empty, Postings<string>.Empty, Postings<ulong>.Empty),
            ([], [], Postings<string>.Empty));

    /// <summary>How many Procore vendors there are.</summary>
    public int Count => _slots.Count;

    /// <summary>The room that slots take; some may be empty.</summary>
    public int Slots => _entries.Length;

    /// <summary>The vendor in a slot.</summary>
    public VendorEntry? this[int slot] => _entries[slot];

    /// <summary>The vendor with an id; null when there is none.</summary>
    public VendorEntry? Find(long id) => SlotOf(id) is { } slot ? _entries[slot] : null;

    /// <summary>The slot of the vendor with an id; null when there is none.</summary>
    public int? SlotOf(long id) => _slots.TryGetValue(id, out var slot) ? slot : null;

    /// <summary>The version that has exactly these vendors. Work is done for those that changed.</summary>
    public VendorIndex With(IReadOnlyList<ZohoVendor> zoho, IReadOnlyList<ProcoreVendor> procore) => WithZoho(zoho).WithProcore(procore);

    /// <summary>The version with other vendors in place of some, or none in place of them.</summary>
    /// <param name="changed">Procore vendors that are new or not as they were.</param>
    /// <param name="removed">The ids of those that are gone.</param>
    public VendorIndex Change(IReadOnlyCollection<ProcoreVendor> changed, IReadOnlyCollection<long> removed)
    {
        if (changed.Count == 0 && removed.Count == 0)
        {
            return this;
        }

        var slots = new Dictionary<long, int>(_slots);
        var entries = new List<VendorEntry?>(_entries);
        var edit = (Names: _names.Change(), Facts: _facts.Change(), Words: _words.Change(), Grams: _grams.Change());
        foreach (var id in removed.Concat(changed.Select(vendor => vendor.Id)))
        {
            if (slots.TryGetValue(id, out var slot))
            {
                VendorTerms.Visit(entries[slot]!, slot, edit.Names.Remove, edit.Facts.Remove, edit.Words.Remove, edit.Grams.Remove);
                entries[slot] = null;
                slots.Remove(id);
            }
        }

        var free = 0;
        foreach (var vendor in changed)
        {
            while (free < entries.Count && entries[free] is not null)
            {
                free++;
            }

            if (free == entries.Count)
            {
                entries.Add(null);
            }

            var entry = new VendorEntry(vendor);
            entries[free] = entry;
            slots[vendor.Id] = free;
            VendorTerms.Visit(entry, free, edit.Names.Add, edit.Facts.Add, edit.Words.Add, edit.Grams.Add);
        }

        return new(
            ([.. entries], slots),
            (edit.Names.Build(), edit.Facts.Build(), edit.Words.Build(), edit.Grams.Build()),
            (_zoho, _zohoSlots, _claims));
    }

    public VendorEntry? FindByOriginId(string originId) => _facts.Find(originId) is [var slot, ..] ? _entries[slot] : null;

    public IReadOnlyList<VendorEntry> FindByTaxId(TaxNumber number) =>
        [.. _facts.Find(VendorTerms.Tax(number)).Select(slot => _entries[slot]!)];

    /// <summary>The vendors that have this canonical name among theirs, and which one it is.</summary>
    public IEnumerable<(VendorEntry Entry, NameOf Theirs)> FindNamed(CompanyName name) =>
        Find(name.Canonical, theirs => theirs.Canonical == name.Canonical);

    /// <summary>The vendors that have this name but for the legal form.</summary>
    public IEnumerable<(VendorEntry Entry, NameOf Theirs)> FindByBase(CompanyName name) =>
        Find(name.Base, theirs => theirs.Base == name.Base);

    /// <summary>Whether Zoho still has the contact, active or not; one that was merged into another is gone.</summary>
    public bool HasZoho(string id) => _zohoSlots.ContainsKey(id);

    /// <summary>Another active Zoho vendor that has this canonical name; null when there is none.</summary>
    public string? FindClaimant(string canonical, string askingId)
    {
        foreach (var slot in _claims.Find(canonical))
        {
            if (_zoho[slot]!.IsActive && _zoho[slot]!.Id != askingId)
            {
                return _zoho[slot]!.Name;
            }
        }

        return null;
    }

    /// <summary>How many other active Zoho vendors have this name but for the legal form.</summary>
    public int CountBaseClaims(CompanyName name, string askingId) =>
        _claims.Find(VendorTerms.BaseClaim(name)).Count(slot => _zoho[slot]!.IsActive && _zoho[slot]!.Id != askingId);

    /// <summary>How many vendors have the word in their names.</summary>
    public int CountOf(string word) => _words.Find(word).Length;

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
    public int[] ByName(string key) => _names.Find(key);

    /// <summary>The slots of the vendors that a fact is true of.</summary>
    public int[] ByFact(string key) => _facts.Find(key);

    /// <summary>The slots of the vendors whose names have three characters in a row.</summary>
    public int[] ByGram(ulong gram) => _grams.Find(gram);

    /// <summary>The vendors that it could be, the likeliest first, each with the reasons. Similarity only ranks; it never links.</summary>
    public IReadOnlyList<Candidate> Candidates(ZohoVendor vendor, LinkSet links, int most) =>
        CandidateSearch.Run(this, vendor, links, most);

    private IEnumerable<(VendorEntry Entry, NameOf Theirs)> Find(string key, Func<CompanyName, bool> isMeant)
    {
        if (key.Length == 0)
        {
            yield break;
        }

        foreach (var slot in _names.Find(key))
        {
            var entry = _entries[slot]!;
            if (isMeant(entry.Name))
            {
                yield return (entry, new("name", entry.Name));
                continue;
            }

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

    private VendorIndex WithProcore(IReadOnlyList<ProcoreVendor> vendors)
    {
        var changed = vendors
            .Where(vendor => !_slots.TryGetValue(vendor.Id, out var slot) || !_entries[slot]!.Vendor.Equals(vendor))
            .ToList();
        if (vendors.Count - changed.Count(vendor => !_slots.ContainsKey(vendor.Id)) == _slots.Count)
        {
            return Change(changed, []);
        }

        var still = new HashSet<long>(vendors.Select(vendor => vendor.Id));
        return Change(changed, [.. _slots.Keys.Where(id => !still.Contains(id))]);
    }

    private VendorIndex WithZoho(IReadOnlyList<ZohoVendor> vendors)
    {
        var still = new HashSet<string>(vendors.Select(vendor => vendor.Id), StringComparer.Ordinal);
        var gone = _zohoSlots.Keys.Where(id => !still.Contains(id)).ToList();
        var changed = vendors.Where(vendor => !_zohoSlots.TryGetValue(vendor.Id, out var slot) || !_zoho[slot]!.Equals(vendor)).ToList();
        if (gone.Count == 0 && changed.Count == 0)
        {
            return this;
        }

        var slots = new Dictionary<string, int>(_zohoSlots, StringComparer.Ordinal);
        var zoho = new List<ZohoVendor?>(_zoho);
        var claims = _claims.Change();
        foreach (var id in gone.Concat(changed.Select(vendor => vendor.Id)))
        {
            if (slots.TryGetValue(id, out var slot))
            {
                VendorTerms.VisitClaims(zoho[slot]!, slot, claims.Remove);
                zoho[slot] = null;
                slots.Remove(id);
            }
        }

        foreach (var vendor in changed)
        {
            slots[vendor.Id] = zoho.Count;
            VendorTerms.VisitClaims(vendor, zoho.Count, claims.Add);
            zoho.Add(vendor);
        }

        return new((_entries, _slots), (_names, _facts, _words, _grams), ([.. zoho], slots, claims.Build()));
    }
}
