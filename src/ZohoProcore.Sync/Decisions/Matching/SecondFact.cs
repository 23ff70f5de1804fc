namespace ZohoProcore.Sync;

/// <summary>
/// What else says that two vendors are one, beside a name that says too little: a tax id, an own domain, a telephone number, a code, a
/// postcode or an address. What many vendors of the directory share is nobody's own.
/// </summary>
internal static class SecondFact
{
    public const string SameTaxId = "the same tax id";

    public const string SameAddress = "the same address";

    public const string SamePostcode = "the same postcode";

    public const string SameCode = "the same code: its contact number in Zoho is its origin code in Procore";

    public const string SameTelephone = "the same telephone number";

    private const int MostSharing = 3;

    /// <summary>The fact that agrees, as the end of a sentence; null when none does, or others say otherwise.</summary>
    public static string? Find(ZohoVendor vendor, ProcoreVendor found, VendorIndex index)
    {
        if (TaxNumber.AreEqual(TaxNumber.Read(vendor.TaxId), TaxNumber.Read(found.TaxId)))
        {
            return SameTaxId;
        }

        var known = Weigh(vendor, found, index);
        var (isDomain, isPhone) = (known.Domain == true, known.Phone == true);
        var own = isDomain ? $"the same domain {known.Name}" : isPhone ? SameTelephone : known.IsCode ? SameCode : null;
        var isBrands = !known.IsCode && (!isPhone || Telephone.IsFreeToCall(found.Phone));

        // A place has many firms, and people of one name; what is a firm's own outweighs as much as agrees with it. The site of a brand and
        // the number that it pays for are those of all who trade under it, each in a town of its own.
        return own is null ? (known.Place == true && known.Against == 0 ? known.Words : null)
            : isBrands && IsElsewhere(vendor, found) ? null
            : known.For >= known.Against ? own : null;
    }

    /// <summary>Whether two facts or more say that it is another firm, and none that it is the same.</summary>
    public static bool IsAgainst(ZohoVendor vendor, ProcoreVendor found, VendorIndex index) =>
        Weigh(vendor, found, index) is { For: 0, Against: > 1 };

    private static Known Weigh(ZohoVendor vendor, ProcoreVendor found, VendorIndex index)
    {
        var isCode = VendorFacts.AreEqualCodes(vendor.Number, found.OriginCode) && IsOwn(VendorTerms.Code(found.OriginCode!), index);
        var (domain, name) = Domain(vendor, found, index);
        var (place, words) = Place(vendor, found);
        return new(domain, name, SamePhone(vendor, found, index), isCode, place, words);
    }

    // What many have on either side is nobody's own.
    private static bool IsOwn(string term, VendorIndex index) =>
        index.ByFact(term).Count <= MostSharing && index.Claims.CountOf(term) <= MostSharing;

    private static bool? SamePhone(ZohoVendor vendor, ProcoreVendor found, VendorIndex index) =>
        VendorFacts.AreContradictory(vendor.Phone, found.Phone) ? false
        : VendorFacts.AreEqual(vendor.Phone, found.Phone) && IsOwn(VendorTerms.Phone(found.Phone), index) ? true
        : null;

    private static (bool? Agrees, string Known) Domain(ZohoVendor vendor, ProcoreVendor found, VendorIndex index)
    {
        string[] Own(string? email, string? web) => [.. Domains(email, web).Where(domain => IsOwn(VendorTerms.Domain(domain), index))];
        var (ours, theirs) = (Own(vendor.EmailDomain, vendor.Website), Own(found.EmailDomain, found.Website));
        if (Array.Find(ours, domain => theirs.Contains(domain, StringComparer.OrdinalIgnoreCase)) is { } same)
        {
            return (true, same);
        }

        var isOther = ours.Length > 0 && theirs.Length > 0
            && !ours.Select(SharedDomains.Registered).Intersect(theirs.Select(SharedDomains.Registered), StringComparer.Ordinal).Any();
        return (isOther ? false : null, string.Empty);
    }

    // A street is in many towns, two firms of one postcode stand at two addresses, and a postcode is in more countries than one.
    private static (bool? Agrees, string Words) Place(ZohoVendor vendor, ProcoreVendor found)
    {
        var isSameCode = VendorFacts.AreEqual(vendor.Postcode, found.Postcode);
        var isSameTown = isSameCode || VendorFacts.AreEqual(vendor.City, found.City);
        var isSameDelivery = VendorFacts.IsSameDelivery(vendor.Street, found.Street);
        return VendorFacts.AreContradictory(vendor.Postcode, found.Postcode) || isSameDelivery == false ? (false, string.Empty)
            : isSameTown && isSameDelivery == true ? (true, SameAddress)
            : isSameCode && !IsInTwoTowns(vendor, found) ? (true, SamePostcode)
            : VendorFacts.AreContradictory(vendor.City, found.City) ? (false, string.Empty)
            : (null, string.Empty);
    }

    // Where the country is not known on both sides, a code alone does not tell which town it is of.
    private static bool IsInTwoTowns(ZohoVendor vendor, ProcoreVendor found) => VendorFacts.AreContradictory(vendor.City, found.City)
        && (string.IsNullOrEmpty(vendor.Country) || string.IsNullOrEmpty(found.Country));

    private static bool IsElsewhere(ZohoVendor vendor, ProcoreVendor found) =>
        VendorFacts.AreContradictory(vendor.Postcode, found.Postcode)
        || (!VendorFacts.AreEqual(vendor.Postcode, found.Postcode) && VendorFacts.AreContradictory(vendor.City, found.City));

    /// <summary>The domains that a vendor writes from and is found at.</summary>
    public static IEnumerable<string> Domains(string? email, string? web)
    {
        if (email is { Length: > 0 })
        {
            yield return email;
        }

        if (web is { Length: > 0 } && !string.Equals(web, email, StringComparison.OrdinalIgnoreCase))
        {
            yield return web;
        }
    }

    // What each fact says; null where it is not known on both sides.
    private readonly record struct Known(bool? Domain, string Name, bool? Phone, bool IsCode, bool? Place, string Words)
    {
        public int For => new[] { Domain, Phone, IsCode, Place }.Count(fact => fact == true);

        public int Against => new[] { Domain, Phone, Place }.Count(fact => fact == false);
    }
}
