namespace ZohoProcore.Sync;

/// <summary>
/// Scores how likely a Procore vendor is the one that a Zoho vendor means, and says why. Words and runs of characters count by how rare
/// they are in the directory: agreeing on "Construction" is worth nothing, agreeing on "Zylker" a lot.
/// </summary>
internal sealed class CandidateScorer
{
    /// <summary>Below this score a vendor is not worth showing.</summary>
    public const double Least = 18;

    private readonly VendorIndex _index;
    private readonly ZohoVendor _vendor;
    private readonly Named[] _names;
    private readonly IReadOnlyCollection<long> _known;
    private readonly Dictionary<ulong, double> _weights = [];

    public CandidateScorer(VendorIndex index, ZohoVendor vendor, CompanyName name, CompanyName? other, IReadOnlyCollection<long> known)
    {
        _index = index;
        _vendor = vendor;
        _known = known;
        _names = [Name(name), .. other is null ? Array.Empty<Named>() : [Name(other)]];
    }

    public double Score(VendorEntry entry) => Weigh(entry, null);

    public string Explain(VendorEntry entry)
    {
        var reasons = new List<string>();
        Weigh(entry, reasons);
        return reasons.Count == 0 ? "similar spelling" : string.Join("; ", reasons);
    }

    private double Weigh(VendorEntry entry, List<string>? reasons)
    {
        var best = 0;
        var score = ByName(_names[0], entry, null);
        for (var i = 1; i < _names.Length; i++)
        {
            if (ByName(_names[i], entry, null) is var other && other > score)
            {
                (best, score) = (i, other);
            }
        }

        if (reasons is not null)
        {
            ByName(_names[best], entry, reasons);
        }

        var vendor = entry.Vendor;
        var (ours, theirs) = (VendorFacts.TaxId(_vendor.TaxId), VendorFacts.TaxId(vendor.TaxId));
        score += Count(_known.Contains(vendor.Id), 80, "a link knows it by this name", reasons);
        score += Count(VendorFacts.AreEqual(ours, theirs), 60, "same tax id", reasons);
        score += Count(VendorFacts.AreContradictory(ours, theirs), -30, "another tax id", reasons);
        score += Count(
            VendorFacts.AreEqual(_vendor.EmailDomain, vendor.EmailDomain), 25, $"same e-mail domain {vendor.EmailDomain}", reasons);
        score += Count(VendorFacts.AreEqual(_vendor.Phone, vendor.Phone), 25, "same telephone number", reasons);
        score += Count(VendorFacts.AreEqual(_vendor.Postcode, vendor.Postcode), 8, "same postcode", reasons);
        score += Count(
            VendorFacts.AreContradictory(_vendor.State, vendor.State), -8, $"another state: {_vendor.State} and {vendor.State}", reasons);
        return score + Count(!vendor.IsActive, -3, "inactive in Procore", reasons);
    }

    private double ByName(Named ours, VendorEntry entry, List<string>? reasons)
    {
        var (name, theirs) = (ours.Name, entry.Name);
        var (words, rarest) = Words(name, theirs);
        var score = (55 * Runs(ours, theirs.Base)) + (45 * words);
        if (name.Canonical.Length > 0 && name.Canonical == theirs.Canonical)
        {
            score += Count(true, 20, "same name", reasons);
        }
        else if (name.Base.Length > 0 && name.Base == theirs.Base)
        {
            score += Count(true, 12, "same name but for the legal form", reasons);
        }
        else if (name.Base.Length > 3 && VendorKeys.Compact(name.Base) == VendorKeys.Compact(theirs.Base))
        {
            score += Count(true, 30, "same name but for the spaces", reasons);
        }
        else if (name.Tokens.Count > 1 && ours.Sorted == VendorKeys.Sorted(theirs))
        {
            score += Count(true, 12, "same words in another order", reasons);
        }
        else if (SharesPart(name, theirs))
        {
            score += Count(true, 45, "one of its names is the same", reasons);
        }
        else if (AreInitials(name, theirs) || AreInitials(theirs, name))
        {
            score += Count(true, 40, "one is the initials of the other", reasons);
        }
        else if (rarest is not null)
        {
            reasons?.Add(_index.CountOf(rarest) <= 3 ? $"shares the rare word '{rarest}'" : $"shares the word '{rarest}'");
        }
        else if (score >= Least)
        {
            reasons?.Add("similar spelling");
        }

        if (VendorFacts.AreContradictory(name.State, theirs.State))
        {
            score += Count(true, -8, "incorporated in another state", reasons);
        }

        return name.LegalForm == theirs.LegalForm
            ? score + 2
            : score + Count(
                VendorFacts.AreContradictory(name.LegalForm, theirs.LegalForm),
                -4,
                $"another legal form: {name.LegalForm} and {theirs.LegalForm}",
                reasons);
    }

    // How much of the two names' weight lies in words that they share.
    private (double Share, string? Rarest) Words(CompanyName one, CompanyName other)
    {
        double shared = 0, all = 0;
        var (rarest, least) = ((string?)null, double.MinValue);
        foreach (var word in one.Tokens)
        {
            var weight = Math.Log(1 + (_index.Count / (1.0 + _index.CountOf(word))));
            all += weight;
            if (!other.Tokens.Contains(word))
            {
                continue;
            }

            shared += weight;
            if (weight > least && !CommonWords.IsJoint(word))
            {
                (rarest, least) = (word, weight);
            }
        }

        foreach (var word in other.Tokens)
        {
            all += one.Tokens.Contains(word) ? 0 : Math.Log(1 + (_index.Count / (1.0 + _index.CountOf(word))));
        }

        return (all > 0 ? shared / all : 0, rarest);
    }

    // The cosine of the two names' runs of characters.
    private double Runs(Named ours, string theirs)
    {
        double shared = 0, length = 0;
        foreach (var gram in Grams.Of(theirs))
        {
            var weight = Weight(gram);
            length += weight * weight;
            if (Array.BinarySearch(ours.Grams, gram) >= 0)
            {
                shared += weight * weight;
            }
        }

        return shared > 0 ? shared / Math.Sqrt(ours.Length * length) : 0;
    }

    private double Weight(ulong gram)
    {
        if (!_weights.TryGetValue(gram, out var weight))
        {
            _weights[gram] = weight = Math.Log(1 + (_index.Count / (1.0 + _index.ByGram(gram).Length)));
        }

        return weight;
    }

    private Named Name(CompanyName name)
    {
        var grams = Grams.Of(name.Base);
        return new(name, grams, grams.Sum(gram => Weight(gram) * Weight(gram)), VendorKeys.Sorted(name));
    }

    private static bool SharesPart(CompanyName one, CompanyName other) =>
        one.Aliases.Contains(other.Canonical)
            || other.Aliases.Contains(one.Canonical)
            || one.Aliases.Intersect(other.Aliases, StringComparer.Ordinal).Any();

    private static bool AreInitials(CompanyName one, CompanyName other) =>
        one.Base.Length > 2 && one.Tokens.Count == 1 && VendorKeys.Initials(other) == one.Base;

    private static double Count(bool holds, double points, string reason, List<string>? reasons)
    {
        if (!holds)
        {
            return 0;
        }

        reasons?.Add(reason);
        return points;
    }

    private sealed record Named(CompanyName Name, ulong[] Grams, double Length, string Sorted);
}
