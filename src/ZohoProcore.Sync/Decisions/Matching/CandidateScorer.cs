namespace ZohoProcore.Sync;

/// <summary>
/// Scores how likely a Procore vendor is the one that a Zoho vendor means, and says why. Words and runs of characters count by how rare
/// they are in the directory: agreeing on "Construction" is worth nothing, agreeing on "Zylker" a lot.
/// </summary>
internal sealed class CandidateScorer
{
    /// <summary>Below this score a vendor is not worth showing.</summary>
    public const double Least = 18;

    /// <summary>
    /// From this score on a vendor may well be meant: two names are one but for a slip of the pen, or two facts agree.
    /// </summary>
    public const double Near = 50;

    private const double LeastLikeness = 0.4;

    private readonly VendorIndex _index;
    private readonly ZohoVendor _vendor;
    private readonly Named[] _names;
    private readonly IReadOnlyCollection<long> _known;
    private readonly Dictionary<ulong, double> _weights = [];

    private readonly TaxNumber? _taxId;

    public CandidateScorer(VendorIndex index, ZohoVendor vendor, IEnumerable<NameOf> names, IReadOnlyCollection<long> known)
    {
        _index = index;
        _vendor = vendor;
        _known = known;
        _names = [.. names.Select(name => Name(name.Name))];
        _taxId = TaxNumber.Read(vendor.TaxId);
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
        var (best, their, score) = (_names[0], new NameOf("name", entry.Name), double.MinValue);
        foreach (var theirs in entry.Names)
        {
            foreach (var ours in _names)
            {
                if (ByName(ours, theirs.Name, null) is var one && one > score)
                {
                    (best, their, score) = (ours, theirs, one);
                }
            }
        }

        if (reasons is not null)
        {
            Count(their.Kind != "name", 0, $"by its {their.Kind}, '{their.Name.Raw}'", reasons);
            ByName(best, their.Name, reasons);
        }

        var vendor = entry.Vendor;
        var theirTaxId = TaxNumber.Read(vendor.TaxId);
        var domain = SecondFact.Domains(_vendor.EmailDomain, _vendor.Website)
            .FirstOrDefault(one => SecondFact.Domains(vendor.EmailDomain, vendor.Website).Contains(one, StringComparer.OrdinalIgnoreCase));
        score += Count(_known.Contains(vendor.Id), 80, "a link knows it by this name", reasons);
        score += Count(TaxNumber.AreEqual(_taxId, theirTaxId), 60, "same tax id", reasons);
        score += Count(TaxNumber.AreContradictory(_taxId, theirTaxId), -30, "another tax id", reasons);
        score += Count(domain is not null, 25, $"same e-mail domain {domain}", reasons);
        score += Count(VendorFacts.AreEqualCodes(_vendor.Number, vendor.OriginCode), 25, "its contact number is the code there", reasons);
        score += Count(VendorFacts.AreEqual(_vendor.Phone, vendor.Phone), 25, "same telephone number", reasons);
        score += Count(VendorFacts.IsSameDelivery(_vendor.Street, vendor.Street) == true, 15, "same address", reasons);
        score += Count(VendorFacts.AreEqual(_vendor.Postcode, vendor.Postcode), 8, "same postcode", reasons);
        score += Count(Hints(vendor), 30, "the vendor above it, or its code, has this name", reasons);
        score += Count(
            VendorFacts.AreContradictory(_vendor.State, vendor.State), -8, $"another state: {_vendor.State} and {vendor.State}", reasons);
        return score + Count(!vendor.IsActive, -3, "inactive in Procore", reasons);
    }

    private bool Hints(ProcoreVendor vendor) => (vendor.ParentName ?? vendor.OriginCode) is not null
        && new[] { vendor.ParentName, vendor.OriginCode }
            .OfType<string>()
            .Select(hint => CompanyName.Parse(hint).Canonical)
            .Any(hint => hint.Length > 0 && _names.Any(ours => ours.Name.Canonical == hint));

    private double ByName(Named ours, CompanyName theirs, List<string>? reasons)
    {
        var name = ours.Name;
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
        else if (name.Base.Length > 3 && VendorTerms.Compact(name.Base) == VendorTerms.Compact(theirs.Base))
        {
            score += Count(true, 30, "same name but for the spaces", reasons);
        }
        else if (name.Tokens.Count > 1 && ours.Sorted == VendorTerms.Sorted(theirs))
        {
            score += Count(true, 12, "same words in another order", reasons);
        }
        else if (NameLikeness.SharesPart(name, theirs))
        {
            score += Count(true, 45, "one of its names is the same", reasons);
        }
        else if (NameLikeness.AreInitials(name, theirs) || NameLikeness.AreInitials(theirs, name))
        {
            score += Count(true, 40, "one is the initials of the other", reasons);
        }
        else if (OtherLetters.Likeness(name.Base, theirs.Base) is >= LeastLikeness and var likeness)
        {
            score += Count(true, 60 * likeness, "reads alike in other letters", reasons);
        }
        else if (rarest is not null)
        {
            reasons?.Add(_index.CountOf(rarest) <= 3 ? $"shares the rare word '{rarest}'" : $"shares the word '{rarest}'");
        }
        else if (score >= Least)
        {
            reasons?.Add("similar spelling");
        }

        // "Carnival Plc ADS" begins with all of "Carnival Plc"; "BNY Mellon" has initials of "Bank of New York Mellon".
        score += NameLikeness.BeginsWith(name.Canonical, theirs.Canonical) ? 6 : 0;
        score += NameLikeness.BeginsWith(theirs.Canonical, name.Canonical) ? 6 : 0;
        score += name.Tokens.Count > 0 && theirs.Tokens.Count > 0 && name.Tokens[0] == theirs.Tokens[0] ? 4 : 0;
        if ((NameLikeness.InitialsInside(name, theirs) ?? NameLikeness.InitialsInside(theirs, name)) is { } initials)
        {
            score += Count(true, 45, $"'{initials}' are the initials of words of the other", reasons);
        }

        if (VendorFacts.AreContradictory(name.State, theirs.State))
        {
            score += Count(true, -8, "another state behind the name", reasons);
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
            _weights[gram] = weight = Math.Log(1 + (_index.Count / (1.0 + _index.ByGram(gram).Count)));
        }

        return weight;
    }

    private Named Name(CompanyName name)
    {
        var grams = Grams.Of(name.Base);
        return new(name, grams, grams.Sum(gram => Weight(gram) * Weight(gram)), VendorTerms.Sorted(name));
    }

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
