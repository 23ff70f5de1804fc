using System.Buffers;

namespace ZohoProcore.Sync;

/// <summary>
/// Finds the vendors that a name could mean: those that share a key with it, and those that share the most telling runs of characters.
/// Every one is then scored by reasons that a person can check.
/// </summary>
internal static class CandidateSearch
{
    // Bounds the work for one name in a large directory: runs that half of the vendors share tell the least and are left out first.
    private const int MostPostings = 60_000;
    private const int Shortlist = 64;
    private const int MostOfKey = 4_096;

    public static IReadOnlyList<Candidate> Run(VendorIndex index, ZohoVendor vendor, LinkSet links, int most, double least)
    {
        var slots = new HashSet<int>();
        var names = NameOf.In(vendor);
        var known = new HashSet<long>();
        foreach (var (_, name) in names)
        {
            ByKeys(index, vendor, name, slots);
            ByGrams(index, Grams.Of(name.Base), slots);
            known.UnionWith(links.VendorsKnownAs(name.Canonical));
        }

        slots.UnionWith(known.Select(index.SlotOf).OfType<int>());
        var scorer = new CandidateScorer(index, vendor, names, known);
        return
        [
            .. slots
                .Select(slot => index[slot])
                .Select(entry => (Entry: entry, Score: scorer.Score(entry)))
                .Where(found =>
                    found.Score >= least && !links.IsRejected(LinkKind.Vendor, vendor.Id, found.Entry.Vendor.Id))
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Entry.Vendor.Name, StringComparer.Ordinal)
                .ThenBy(found => found.Entry.Vendor.Id)
                .Take(most)
                .Select(found => new Candidate(found.Entry.Vendor.Id, found.Entry.Vendor.Name, scorer.Explain(found.Entry))),
        ];
    }

    private static void ByKeys(VendorIndex index, ZohoVendor vendor, CompanyName name, HashSet<int> slots)
    {
        foreach (var key in VendorTerms.Names(name).Concat(VendorTerms.Spellings(name)))
        {
            Add(index, index.ByName(key), slots);
            Add(index, index.BySpelling(key), slots);
        }

        if (TaxNumber.Read(vendor.TaxId) is { } taxId)
        {
            Add(index, index.ByFact(VendorTerms.Tax(taxId)), slots);
        }

        foreach (var domain in SecondFact.Domains(vendor.EmailDomain, vendor.Website))
        {
            Add(index, index.ByFact(VendorTerms.Domain(domain)), slots);
        }

        if (vendor.Number is { Length: > 0 } code)
        {
            Add(index, index.ByFact(VendorTerms.Code(code)), slots);
        }

        if (vendor.Phone.Length > 0)
        {
            Add(index, index.ByFact(VendorTerms.Phone(vendor.Phone)), slots);
        }

        if (vendor.Postcode.Length > 0 && name.Tokens.Count > 0)
        {
            Add(index, index.ByFact(VendorTerms.Place(vendor.Postcode, name.Tokens[0])), slots);
        }
    }

    // Of a key that many vendors share, such as a phone number of a switchboard, the first of them by their ids; one that very many share
    // tells nothing.
    private static void Add(VendorIndex index, SlotList found, HashSet<int> slots)
    {
        if (found.Count > MostOfKey)
        {
            return;
        }

        var all = new List<int>();
        foreach (var slot in found)
        {
            all.Add(slot);
        }

        slots.UnionWith(all.Count <= Shortlist ? all : all.OrderBy(slot => index.Brief(slot).Id).Take(Shortlist));
    }

    private static void ByGrams(VendorIndex index, ulong[] grams, HashSet<int> slots)
    {
        var postings = grams.Select(gram => (Gram: gram, Slots: index.ByGram(gram))).Where(one => one.Slots.Count > 0).ToArray();
        Array.Sort(
            postings,
            (one, other) =>
                one.Slots.Count != other.Slots.Count ? one.Slots.Count.CompareTo(other.Slots.Count) : one.Gram.CompareTo(other.Gram));
        var scores = ArrayPool<float>.Shared.Rent(Math.Max(1, index.Slots));
        var touched = ArrayPool<int>.Shared.Rent(Math.Max(1, index.Slots));
        try
        {
            Array.Clear(scores, 0, index.Slots);
            var count = 0;
            var left = MostPostings;
            for (var i = 0; i < postings.Length && (i < 3 || postings[i].Slots.Count <= left); i++)
            {
                var found = postings[i].Slots;
                var weight = (float)Math.Log(1 + ((double)index.Count / found.Count));
                left -= found.Count;
                foreach (var slot in found)
                {
                    if (scores[slot] == 0)
                    {
                        touched[count++] = slot;
                    }

                    scores[slot] += weight * weight;
                }
            }

            Best(index, scores, touched.AsSpan(0, count), slots);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<int>.Shared.Return(touched);
        }
    }

    // The best by score for their length. Equal scores are ordered by id, so that the order of the directory changes nothing.
    private static void Best(VendorIndex index, float[] scores, ReadOnlySpan<int> touched, HashSet<int> slots)
    {
        var best = new (float Score, long Id, int Slot)[Shortlist];
        var count = 0;
        foreach (var slot in touched)
        {
            var (id, length) = index.Brief(slot);
            var one = (Score: scores[slot] / (float)Math.Sqrt(length + 4), Id: id, Slot: slot);
            if (count == Shortlist && !IsBefore(one, best[count - 1]))
            {
                continue;
            }

            var at = count < Shortlist ? count++ : count - 1;
            for (; at > 0 && IsBefore(one, best[at - 1]); at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = one;
        }

        for (var i = 0; i < count; i++)
        {
            slots.Add(best[i].Slot);
        }
    }

    private static bool IsBefore((float Score, long Id, int Slot) one, (float Score, long Id, int Slot) other) =>
        one.Score > other.Score || (one.Score == other.Score && one.Id < other.Id);
}
