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

    private const int MostSharing = 3;

    /// <summary>The fact that agrees, as the end of a sentence; null when none does.</summary>
    public static string? Find(ZohoVendor vendor, ProcoreVendor found, VendorIndex index)
    {
        if (TaxNumber.AreEqual(TaxNumber.Read(vendor.TaxId), TaxNumber.Read(found.TaxId)))
        {
            return SameTaxId;
        }

        foreach (var domain in Domains(vendor.EmailDomain, vendor.Website))
        {
            if (Domains(found.EmailDomain, found.Website).Contains(domain, StringComparer.OrdinalIgnoreCase)
                && index.ByFact(VendorTerms.Domain(domain)).Count <= MostSharing)
            {
                return $"the same domain {domain}";
            }
        }

        if (VendorFacts.AreEqual(vendor.Phone, found.Phone) && index.ByFact(VendorTerms.Phone(found.Phone)).Count <= MostSharing)
        {
            return "the same telephone number";
        }

        if (VendorFacts.AreEqualCodes(vendor.Number, found.OriginCode)
            && index.ByFact(VendorTerms.Code(found.OriginCode!)).Count <= MostSharing)
        {
            return SameCode;
        }

        // Two firms of one postcode stand at two addresses.
        return VendorFacts.AreEqual(vendor.Street, found.Street)
            ? VendorFacts.AreContradictory(vendor.Postcode, found.Postcode) ? null : SameAddress
            : VendorFacts.AreEqual(vendor.Postcode, found.Postcode) && !VendorFacts.AreContradictory(vendor.Street, found.Street)
            ? SamePostcode
            : null;
    }

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
}
