namespace ZohoProcore.Sync;

/// <summary>
/// Decides which Procore vendor a Zoho vendor is. Only evidence of identity decides: the id written into Procore, an equal tax id, or an
/// equal name that is unique on both sides and contradicted by nothing; a name that many firms have asks for a second fact. Anything less
/// is a candidate for a person. Pure.
/// </summary>
internal sealed class VendorMatcher
{
    /// <summary>The version of these rules; it stands in the audit beside every link.</summary>
    public const string Version = "vendor.identity.13";

    private const int MostCandidates = 5;

    private readonly ZohoVendor _vendor;
    private readonly string _organizationId;
    private readonly VendorNames _names;
    private readonly VendorIndex _index;
    private readonly LinkSet _links;
    private readonly VendorContradictions _contradictions;

    private readonly int _most;

    private VendorMatcher(ZohoVendor vendor, string organizationId, VendorIndex index, LinkSet links, int most)
    {
        _most = most;
        _vendor = vendor;
        _organizationId = organizationId;
        _names = new(vendor, index, links);
        _index = index;
        _links = links;
        _contradictions = new(vendor, _names, index, links);
    }

    public static VendorVerdict Decide(ZohoVendor vendor, string organizationId, VendorIndex index, LinkSet links) =>
        new VendorMatcher(vendor, organizationId, index, links, MostCandidates).Decide();

    /// <summary>What links, without looking for what else it could be; null when nothing is certain.</summary>
    public static VendorVerdict.AutoLink? Links(ZohoVendor vendor, string organizationId, VendorIndex index, LinkSet links) =>
        new VendorMatcher(vendor, organizationId, index, links, 0).Decide() as VendorVerdict.AutoLink;

    private VendorVerdict Decide()
    {
        var carriers = _index.FindByOriginId(OriginIds.Vendor(_organizationId, _vendor.Id)).ToList();
        if (carriers.Count == 0)
        {
            return ByTaxId() ?? ByName();
        }

        // A copy that is not to be used takes nothing away from the one in use, even where it carries the id.
        var inUse = carriers.FindAll(_names.InUse.Contains);
        var found = inUse.Count > 0 ? inUse[0] : carriers[0];
        var byId = inUse.Count > 1
            ? Doubt(FindingCodes.VendorAmbiguous, $"{VendorsInUse.Counted(inUse.Count)} vendors in Procore carry this contact's id")
            : OfTaxId(found) is { } other
            ? Doubt(
                FindingCodes.VendorAmbiguous,
                $"'{found.Vendor.Name}' carries this contact's id in Procore, and '{other.Vendor.Name}' has its tax id")
            : Check(found, "the vendor carries this contact's id in Procore");
        return inUse.Count > 0 ? byId : (ByTaxId() ?? ByName()) as VendorVerdict.AutoLink ?? byId;
    }

    // Another vendor in use that has the tax id, where the one that was found has none.
    private VendorEntry? OfTaxId(VendorEntry found) =>
        TaxNumber.Read(_vendor.TaxId) is { IsPersonal: false } number && TaxNumber.Read(found.Vendor.TaxId)?.Key != number.Key
            ? _index.FindByTaxId(number).FirstOrDefault(_names.InUse.Contains)
            : null;

    // A person's number says who, not which of that person's firms; either side may say that it is none.
    private VendorVerdict? ByTaxId()
    {
        if (TaxNumber.Read(_vendor.TaxId) is not { } number)
        {
            return null;
        }

        var same = _names.InUse.Of(_index.FindByTaxId(number), entry => entry);
        if (number.IsPersonal && same.TrueForAll(entry => TaxNumber.Read(entry.Vendor.TaxId) is not { IsPersonal: false }))
        {
            return null;
        }

        if (same.Count != 1)
        {
            return same.Count == 0
                ? null
                : Doubt(FindingCodes.VendorAmbiguous, $"{VendorsInUse.Counted(same.Count)} vendors in Procore have its tax id");
        }

        var found = same[0];
        return _contradictions.OfTaxId(number, found) is var (code, doubt)
            ? Doubt(code, doubt)
            : _names.Claimant(found) is { } claimant
            ? Doubt(
                FindingCodes.VendorAmbiguous,
                $"'{found.Vendor.Name}' in Procore has its tax id, and the name of another vendor in Zoho, '{claimant}'")
            : OfName(found) is { } named
            ? Doubt(
                FindingCodes.VendorAmbiguous,
                $"'{found.Vendor.Name}' in Procore has its tax id, and '{named.Vendor.Name}' its name")
            : Check(found, VendorVerdict.EqualTaxId);
    }

    // Another vendor in use that has one of the names, where the one that was found has none of them.
    private VendorEntry? OfName(VendorEntry found)
    {
        var named = _names.Find(_index.FindNamed).Select(match => match.Entry).Where(_names.InUse.Contains).ToList();
        return named.Exists(entry => entry.Vendor.Id == found.Vendor.Id) ? null : named.FirstOrDefault();
    }

    private VendorVerdict ByName()
    {
        var found = _names.Find(_index.FindNamed);
        var active = found.Where(match => _names.InUse.Contains(match.Entry)).ToList();
        var entries = active.Select(match => match.Entry.Vendor.Id).Distinct().Count();
        if (entries > 1)
        {
            return Ambiguous(active);
        }

        var known = _names.KnownAs(active);
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
        if (_names.Claimant(match.Entry) is { } other)
        {
            return Doubt(FindingCodes.VendorAmbiguous, $"another vendor in Zoho, '{other}', has that name too");
        }

        if (!name.HasPartsOf(match.Theirs.Name) || !NameInitials.Agree(name, match.Theirs.Name))
        {
            return Doubt(
                FindingCodes.VendorAmbiguous, $"'{match.Theirs.Name.Raw}' in Procore has the same letters and may be another name");
        }

        if (name.IsBranch && match.Theirs.Name.State.Length == 0)
        {
            return Doubt(
                FindingCodes.VendorAmbiguous, $"the name has the state '{name.State.ToUpperInvariant()}' behind it, and Procore has none");
        }

        if (StateSuffix.IsFormInOne(name, match.Theirs.Name) || StateSuffix.IsApartInOne(name, match.Theirs.Name))
        {
            return Doubt(
                FindingCodes.VendorAmbiguous, $"'{name.LegalForm}' is a legal form in one of the names and may be a state in the other");
        }

        if (_names.Elsewhere(match) is { } elsewhere)
        {
            return Doubt(
                FindingCodes.VendorAmbiguous,
                $"its {elsewhere.Ours.Kind} is that of another vendor in Procore, '{elsewhere.Entry.Vendor.Name}'");
        }

        if ((NameWeakness.Of(name) ?? NameWeakness.WithoutForms(name) ?? match.Weakness ?? WordFrequency.Of(name, _index)) is { } weakness)
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
        var found = _names.Find(name => IsWhole(name) ? _index.FindByBase(name) : [])
            .Where(match => _names.InUse.Contains(match.Entry))
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
            && !StateSuffix.IsSetApart(theirs)
            && ours.HasPartsOf(theirs)
            && NameInitials.Agree(ours, theirs)
            && NameWeakness.Of(ours) is null
            && NameWeakness.Of(theirs) is null
            && WordFrequency.Of(ours, _index) is null
            && _names.Claimant(VendorTerms.BaseClaim(ours)) is null
            && _names.Claimant(match.Entry) is null
            && _names.Elsewhere(match) is null
            && match.Weakness is null
            && !NameWeakness.MayBePerson(theirs)
            && OwnNames.RegisteredElsewhere(_names.All, ours) is null
            && !_names.IsOfAnotherForm(match)
            ? CheckName(match, $"{match.Evidence}, without the legal form '{theirs.LegalForm}' that Procore has")
            : null;
    }

    private VendorVerdict Ambiguous(List<NameMatch> found)
    {
        var first = found[0];
        var same = found.Where(match => match.Ours == first.Ours).Select(match => match.Entry.Vendor.Id).Distinct().Count();
        var other = found.Find(match => match.Ours != first.Ours);
        return Doubt(
            FindingCodes.VendorAmbiguous,
            same > 1
                ? $"{VendorsInUse.Counted(same)} vendors in Procore are called '{first.Ours.Name.Raw}'"
                : $"its {other.Ours.Kind} is that of another vendor in Procore, '{other.Entry.Vendor.Name}'");
    }

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
