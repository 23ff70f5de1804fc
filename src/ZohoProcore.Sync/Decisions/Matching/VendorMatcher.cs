namespace ZohoProcore.Sync;

/// <summary>
/// Decides which Procore vendor a Zoho vendor is. Only evidence of identity decides: the id written into Procore, an equal tax id, or an
/// equal name that is unique on both sides and contradicted by nothing; a name that many firms have asks for a second fact. Anything less
/// is a candidate for a person. Pure.
/// </summary>
internal sealed class VendorMatcher
{
    /// <summary>The version of these rules; it stands in the audit beside every link.</summary>
    public const string Version = "vendor.identity.6";

    private const int MostCandidates = 5;

    private readonly ZohoVendor _vendor;
    private readonly string _organizationId;
    private readonly IReadOnlyList<NameOf> _names;
    private readonly VendorIndex _index;
    private readonly LinkSet _links;
    private readonly VendorContradictions _contradictions;

    private readonly int _most;

    private VendorMatcher(ZohoVendor vendor, string organizationId, VendorIndex index, LinkSet links, int most)
    {
        _most = most;
        _vendor = vendor;
        _organizationId = organizationId;
        _names = NameOf.In(vendor);
        _index = index;
        _links = links;
        _contradictions = new(vendor, index, links);
    }

    public static VendorVerdict Decide(ZohoVendor vendor, string organizationId, VendorIndex index, LinkSet links) =>
        new VendorMatcher(vendor, organizationId, index, links, MostCandidates).Decide();

    /// <summary>What links, without looking for what else it could be; null when nothing is certain.</summary>
    public static VendorVerdict.AutoLink? Links(ZohoVendor vendor, string organizationId, VendorIndex index, LinkSet links) =>
        new VendorMatcher(vendor, organizationId, index, links, 0).Decide() as VendorVerdict.AutoLink;

    private VendorVerdict Decide()
    {
        if (_index.FindByOriginId(OriginIds.Vendor(_organizationId, _vendor.Id)) is { } crossLinked)
        {
            return Check(crossLinked, "the vendor carries this contact's id in Procore");
        }

        return ByTaxId() ?? ByName();
    }

    // A person's number says who, not which of that person's firms.
    private VendorVerdict? ByTaxId()
    {
        if (TaxNumber.Read(_vendor.TaxId) is not { IsPersonal: false } number)
        {
            return null;
        }

        var all = _index.FindByTaxId(number);
        var same = all.Count > 1 && all.Any(IsInUse) ? [.. all.Where(IsInUse)] : all;
        if (same.Count != 1)
        {
            return same.Count == 0 ? null : Doubt(FindingCodes.VendorAmbiguous, $"{same.Count} vendors in Procore have its tax id");
        }

        var found = same[0];
        return !_names.Any(ours => found.Names.Any(theirs => ours.Name.IsCompatibleWith(theirs.Name)))
            ? Doubt(
                FindingCodes.VendorAmbiguous,
                $"'{found.Vendor.Name}' in Procore has the same tax id under another name: it may have been renamed")
            : Claimant(found) is { } other
            ? Doubt(
                FindingCodes.VendorAmbiguous,
                $"'{found.Vendor.Name}' in Procore has its tax id, and the name of another vendor in Zoho, '{other}'")
            : Check(found, VendorVerdict.EqualTaxId);
    }

    private VendorVerdict ByName()
    {
        var found = Find(_index.FindNamed);
        var active = found.Where(match => IsInUse(match.Entry)).ToList();
        var entries = active.Select(match => match.Entry.Vendor.Id).Distinct().Count();
        if (entries > 1)
        {
            return Ambiguous(active);
        }

        var known = KnownAs(active);
        if (active.Count > 0)
        {
            return known is null
                ? OfEqualName(active[0])
                : Doubt(FindingCodes.VendorAmbiguous, $"a link knows another vendor in Procore by this name, '{known.Vendor.Name}'");
        }

        if (found.Count > 0)
        {
            return Check(found[0].Entry, string.Empty);
        }

        return known is not null
            ? Doubt(
                FindingCodes.VendorUnknown,
                $"no vendor in Procore has this name, and a vendor that is linked to '{known.Vendor.Name}' had it")
            : WithoutForm() ?? Doubt(FindingCodes.VendorUnknown, "no vendor in Procore has this name");
    }

    private VendorVerdict OfEqualName(NameMatch match)
    {
        var name = match.Ours.Name;
        var evidence = match.Evidence;
        if (Claimant(match.Entry) is { } other)
        {
            return Doubt(FindingCodes.VendorAmbiguous, $"another vendor in Zoho, '{other}', has that name too");
        }

        if (!name.HasPartsOf(match.Theirs.Name) || !NameInitials.Agree(name, match.Theirs.Name))
        {
            return Doubt(
                FindingCodes.VendorAmbiguous, $"'{match.Theirs.Name.Raw}' in Procore has the same letters and may be another name");
        }

        if (StateSuffix.IsFormInOne(name, match.Theirs.Name))
        {
            return Doubt(
                FindingCodes.VendorAmbiguous, $"'{name.LegalForm}' is a legal form in one of the names and may be a state in the other");
        }

        if (Elsewhere(match) is { } elsewhere)
        {
            return Doubt(
                FindingCodes.VendorAmbiguous,
                $"its {elsewhere.Ours.Kind} is that of another vendor in Procore, '{elsewhere.Entry.Vendor.Name}'");
        }

        if ((NameWeakness.Of(name) ?? match.Weakness ?? _index.Frequency(name)) is { } weakness)
        {
            var fact = NameWeakness.IsShort(name) && name.LegalForm.Length == 0
                ? null
                : SecondFact.Find(_vendor, match.Entry.Vendor, _index);
            if (fact is null)
            {
                return Doubt(FindingCodes.VendorAmbiguous, weakness + ", and nothing else that is known says that it is the same firm");
            }

            evidence = $"{evidence}, and {fact}";
        }

        return CheckName(match, evidence);
    }

    // People leave the legal form out. What stands without it must be two words or more, say enough, and be one firm's on both sides.
    private VendorVerdict? WithoutForm()
    {
        bool IsWhole(CompanyName name) => name.LegalForm.Length == 0 && name.Tokens.Count > 1 && name.State.Length == 0;
        var found = Find(name => IsWhole(name) ? _index.FindByBase(name) : [])
            .Where(match => IsInUse(match.Entry))
            .ToList();
        if (found.Select(match => match.Entry.Vendor.Id).Distinct().Count() != 1)
        {
            return null;
        }

        var match = found[0];
        var (ours, theirs) = (match.Ours.Name, match.Theirs.Name);
        return LegalForms.IsOftenLeftOut(theirs.LegalForm)
            && theirs.Canonical == $"{theirs.Base} {theirs.LegalForm}"
            && !StateSuffix.MayBeForm(theirs)
            && ours.HasPartsOf(theirs)
            && NameInitials.Agree(ours, theirs)
            && NameWeakness.Of(ours) is null
            && _index.Frequency(ours) is null
            && Claimant(VendorTerms.BaseClaim(ours)) is null
            && Claimant(match.Entry) is null
            && Elsewhere(match) is null
            && match.Weakness is null
            ? CheckName(match, $"{match.Evidence}, without the legal form '{theirs.LegalForm}' that Procore has")
            : null;
    }

    // An inactive copy takes nothing away from the one in use.
    private static bool IsInUse(VendorEntry entry) => entry.Vendor.IsActive && !ClerkMarks.IsRetired(entry.Name);

    private List<NameMatch> Find(Func<CompanyName, IEnumerable<(VendorEntry Entry, NameOf Theirs)>> find) =>
        [.. _names.SelectMany(ours => find(ours.Name).Select(found => new NameMatch(ours, found.Theirs, found.Entry)))];

    private VendorVerdict Ambiguous(List<NameMatch> found)
    {
        var first = found[0];
        var same = found.Where(match => match.Ours == first.Ours).Select(match => match.Entry.Vendor.Id).Distinct().Count();
        var other = found.Find(match => match.Ours != first.Ours);
        return Doubt(
            FindingCodes.VendorAmbiguous,
            same > 1
                ? $"{same} vendors in Procore are called '{first.Ours.Name.Raw}'"
                : $"its {other.Ours.Kind} is that of another vendor in Procore, '{other.Entry.Vendor.Name}'");
    }

    // Another of our names that is another vendor's but for the legal form.
    private NameMatch? Elsewhere(NameMatch match)
    {
        foreach (var ours in _names.Where(name => name.Name.Canonical != match.Ours.Name.Canonical))
        {
            foreach (var (entry, theirs) in _index.FindByBase(ours.Name))
            {
                if (entry.Vendor.Id != match.Entry.Vendor.Id && IsInUse(entry))
                {
                    return new NameMatch(ours, theirs, entry);
                }
            }
        }

        return null;
    }

    // Another vendor that a link knows by this name: what people decided before contradicts an equal name.
    private VendorEntry? KnownAs(List<NameMatch> found)
    {
        foreach (var id in _names.SelectMany(name => _links.VendorsKnownAs(name.Name.Canonical)))
        {
            if (found.TrueForAll(match => match.Entry.Vendor.Id != id) && _index.Find(id) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private string? Claimant(VendorEntry found) =>
        found.Names.Select(name => Claimant(name.Name.Canonical)).FirstOrDefault(other => other is not null);

    // A contact that is not to be used lays claim to nothing.
    private string? Claimant(string claim) => _index.Claims.Claimants(claim, _vendor.Id)
        .FirstOrDefault(other => !ClerkMarks.IsRetired(CompanyName.Parse(other.Name)))?.Name;

    private VendorVerdict CheckName(NameMatch match, string evidence) =>
        _contradictions.OfNames(match) is var (code, doubt) ? Doubt(code, doubt) : Check(match.Entry, evidence);

    private VendorVerdict Check(VendorEntry found, string evidence) =>
        _contradictions.Of(found) is var (code, doubt) ? Doubt(code, doubt) : new VendorVerdict.AutoLink(found.Vendor, evidence);

    private VendorVerdict Doubt(string code, string doubt)
    {
        var candidates = _most == 0 ? [] : _index.Candidates(_vendor, _links, _most);
        return candidates.Count == 0 ? new VendorVerdict.NoCandidate(code, doubt) : new VendorVerdict.Review(code, doubt, candidates);
    }
}
