namespace ZohoProcore.Sync;

/// <summary>What speaks against a match, whatever speaks for it: each is a code and a doubt in words. Pure.</summary>
internal sealed class VendorContradictions(ZohoVendor vendor, VendorNames names, VendorIndex index, LinkSet links)
{
    /// <summary>
    /// What speaks against two of one name: a country and a state say where a firm of that name is. They say nothing against an equal tax
    /// id or id.
    /// </summary>
    public (string Code, string Doubt)? OfNames(NameMatch match) =>
        VendorFacts.AreContradictory(vendor.Country, match.Entry.Vendor.Country)
            ? (
                FindingCodes.VendorAmbiguous,
                $"'{match.Entry.Vendor.Name}' in Procore is in another country, {match.Entry.Vendor.Country} and not {vendor.Country}")
            : AreOfTwoCountries(match.Entry.Vendor)
            ? (FindingCodes.VendorAmbiguous, $"'{match.Entry.Vendor.Name}' in Procore has a tax number or an address of another country")
            : VendorFacts.AreContradictory(vendor.State, match.Entry.Vendor.State)
            ? (
                FindingCodes.VendorAmbiguous,
                $"'{match.Entry.Vendor.Name}' in Procore is in another state, {match.Entry.Vendor.State} and not {vendor.State}")
            : VendorFacts.AreContradictory(match.Ours.Name.State, match.Theirs.Name.State)
            ? (FindingCodes.VendorAmbiguous, $"'{match.Entry.Vendor.Name}' in Procore is incorporated in another state")
            : match.Theirs.Name.IsBranch && match.Ours.Name.State.Length == 0
                && VendorFacts.AreContradictory(vendor.State, match.Theirs.Name.State)
            ? (
                FindingCodes.VendorAmbiguous,
                $"'{match.Entry.Vendor.Name}' in Procore may be a branch in another state, and this one is in {vendor.State}")
            : !TaxNumber.AreEqual(TaxNumber.Read(vendor.TaxId), TaxNumber.Read(match.Entry.Vendor.TaxId))
                && SecondFact.IsAgainst(vendor, match.Entry.Vendor, index)
            ? (
                FindingCodes.VendorAmbiguous,
                $"'{match.Entry.Vendor.Name}' in Procore differs in two of domain, telephone number and place, and agrees in none")
            : OwnNames.OfAnotherFirm(match, names.All) is { } other
            ? (FindingCodes.VendorAmbiguous, Called(match.Entry, other))
            : OwnNames.OtherLegal(match, names.All) is { } legal
            ? (FindingCodes.VendorAmbiguous, $"'{match.Entry.Vendor.Name}' in Procore has another legal name, '{legal.Name.Raw}'")
            : names.Retired(match) is var (retired, fact)
            ? (FindingCodes.VendorAmbiguous, $"'{retired.Vendor.Name}' ({retired.Vendor.Id}), which is inactive in Procore, has {fact}")
            : null;

    // A number is of its country as much as an address is.
    private bool AreOfTwoCountries(ProcoreVendor found)
    {
        var (ours, theirs) = (Countries(vendor.TaxId, vendor.Country), Countries(found.TaxId, found.Country));
        return ours.Count > 0 && theirs.Count > 0 && !ours.Intersect(theirs, StringComparer.OrdinalIgnoreCase).Any();
    }

    private static IReadOnlyList<string> Countries(string? taxId, string? country) =>
        TaxNumber.Read(taxId)?.Countries is { Count: > 0 } known ? known : string.IsNullOrEmpty(country) ? [] : [country!];

    /// <summary>
    /// What speaks against two of one tax id: their names, which must be one firm's as far as that number says. A group's companies have
    /// one VAT number in many countries, so that with it they must be one but for spelling.
    /// </summary>
    public (string Code, string Doubt)? OfTaxId(TaxNumber number, VendorEntry found)
    {
        var pairs = names.All.SelectMany(ours => found.Names.Select(theirs => new NameMatch(ours, theirs, found)))
            .Where(pair => pair.Ours.Name.IsCompatibleWith(pair.Theirs.Name))
            .ToList();
        var alike = number.MayBeOfGroup ? pairs.FindAll(pair => pair.Ours.Name.IsSpellingOf(pair.Theirs.Name)) : pairs;
        return pairs.Count == 0
            ? (
                FindingCodes.VendorAmbiguous,
                $"'{found.Vendor.Name}' in Procore has the same tax id under another name: it may have been renamed")
            : alike.Count == 0
            ? (
                FindingCodes.VendorAmbiguous,
                $"'{found.Vendor.Name}' in Procore has the same tax id, which a group may share, and another name or legal form")
            : (number.MayBeOfGroup ? OwnNames.OfAnotherFirm(alike[0], names.All) : OwnNames.OfAnotherParty(alike[0], names.All))
                is { } other
            ? (FindingCodes.VendorAmbiguous, Called(found, other))
            : null;
    }

    private static string Called(VendorEntry found, NameOf other) =>
        $"one of the two is called '{other.Name.Raw}' too, and that may be another firm than '{found.Vendor.Name}' in Procore";

    /// <summary>What speaks against any two.</summary>
    public (string Code, string Doubt)? Of(VendorEntry found)
    {
        var procore = found.Vendor;
        return !procore.IsActive
            ? (FindingCodes.VendorInactive, $"'{procore.Name}' is inactive in Procore")
            : names.InUse.IsCopy(found)
            ? (FindingCodes.VendorInactive, $"'{procore.Name}' in Procore says of itself that the record is not to be used")
            : names.InUse.IsCopy(vendor)
            ? (FindingCodes.VendorAmbiguous, "the name says that the record is not to be used")
            : links.IsRejected(LinkKind.Vendor, vendor.Id, procore.Id)
            ? (FindingCodes.VendorUnknown, $"a person said that it is not '{procore.Name}' ({procore.Id})")
            : links.FindByProcoreId(LinkKind.Vendor, procore.Id).Any(link => link.ZohoId != vendor.Id && index.HasZoho(link.ZohoId))
            ? (FindingCodes.VendorAmbiguous, $"'{procore.Name}' in Procore is already linked to another vendor in Zoho")
            : TaxNumber.AreContradictory(TaxNumber.Read(vendor.TaxId), TaxNumber.Read(procore.TaxId))
            ? (FindingCodes.VendorAmbiguous, $"'{procore.Name}' in Procore has another tax id")
            : null;
    }
}
