namespace ZohoProcore.Sync;

/// <summary>The terms under which a vendor is found.</summary>
internal static class VendorTerms
{
    public static string Tax(TaxNumber number) => "tax " + number.Key;

    public static string BaseClaim(CompanyName name) => "~ " + name.Base;

    public static string Domain(string domain) => "@" + domain;

    public static string Code(string code) => "# " + code.ToUpperInvariant();

    public static string Phone(string phone) => "tel " + phone;

    public static string Place(string postcode, string firstWord) => $"zip {postcode} {firstWord}";

    /// <summary>The name without its spaces: "Wal Mart" and "Walmart".</summary>
    public static string Compact(string name) => name.Replace(" ", string.Empty);

    /// <summary>The words in the order of the alphabet: "Smith, John" and "John Smith".</summary>
    public static string Sorted(CompanyName name) => string.Join(" ", name.Tokens.OrderBy(token => token, StringComparer.Ordinal));

    /// <summary>The first letters of three and more words; else null.</summary>
    public static string? Initials(CompanyName name)
    {
        var words = name.Tokens.Where(token => !CommonWords.IsJoint(token)).ToList();
        return words.Count < 3 ? null : string.Concat(words.Select(word => word[0]));
    }

    /// <summary>A name with its legal form and without.</summary>
    public static IEnumerable<string> Names(CompanyName name)
    {
        if (name.Canonical.Length == 0)
        {
            yield break;
        }

        yield return name.Canonical;
        if (name.Base != name.Canonical)
        {
            yield return name.Base;
        }
    }

    /// <summary>Every other spelling of a name under which it is looked up, and its parts.</summary>
    public static IEnumerable<string> Spellings(CompanyName name)
    {
        if (name.Tokens.Count > 1)
        {
            yield return Compact(name.Base);
            yield return Sorted(name);
        }

        if (Initials(name) is { } initials)
        {
            yield return initials;
        }

        foreach (var alias in name.Aliases)
        {
            yield return alias;
        }
    }

    /// <summary>Adds every term of a vendor, or removes it.</summary>
    public static void Visit(VendorEntry entry, int slot, VendorPostings.Edit edit, bool isAdded)
    {
        foreach (var name in entry.Names)
        {
            foreach (var key in Names(name.Name))
            {
                edit.Names.Set(key, slot, isAdded);
            }

            foreach (var key in Spellings(name.Name))
            {
                edit.Spellings.Set(key, slot, isAdded);
            }
        }

        // What the vendor above it is called, and a code: nothing that it is called itself.
        foreach (var hint in new[] { entry.Vendor.ParentName, entry.Vendor.OriginCode })
        {
            if (!string.IsNullOrWhiteSpace(hint) && CompanyName.Parse(hint!).Canonical is { Length: > 0 } canonical)
            {
                edit.Spellings.Set(canonical, slot, isAdded);
            }
        }

        foreach (var key in Facts(entry))
        {
            edit.Facts.Set(key, slot, isAdded);
        }

        foreach (var token in entry.Name.Tokens)
        {
            edit.Words.Set(token, slot, isAdded);
        }

        foreach (var one in Grams.Of(entry.Name.Base))
        {
            edit.Grams.Set(one, slot, isAdded);
        }
    }

    /// <summary>
    /// Visits every name that a Zoho vendor lays claim to, with its legal form and without, and what may be its own.
    /// </summary>
    public static void VisitClaims(ZohoVendor vendor, int slot, Action<string, int> claim)
    {
        foreach (var name in NameOf.In(vendor))
        {
            claim(name.Name.Canonical, slot);
            claim(BaseClaim(name.Name), slot);
        }

        foreach (var domain in SecondFact.Domains(vendor.EmailDomain, vendor.Website))
        {
            claim(Domain(domain), slot);
        }

        if (vendor.Phone.Length > 0)
        {
            claim(Phone(vendor.Phone), slot);
        }
    }

    private static IEnumerable<string> Facts(VendorEntry entry)
    {
        var vendor = entry.Vendor;
        // Only our own: an origin_id that another integration made up must not look like another fact.
        if (vendor.OriginId.StartsWith("zb:", StringComparison.Ordinal))
        {
            yield return vendor.OriginId;
        }

        if (TaxNumber.Read(vendor.TaxId) is { } number)
        {
            yield return Tax(number);
        }

        foreach (var domain in SecondFact.Domains(vendor.EmailDomain, vendor.Website))
        {
            yield return Domain(domain);
        }

        if (vendor.OriginCode is { Length: > 0 } code)
        {
            yield return Code(code);
        }

        if (vendor.Phone.Length > 0)
        {
            yield return Phone(vendor.Phone);
        }

        if (vendor.Postcode.Length > 0 && entry.Name.Tokens.Count > 0)
        {
            yield return Place(vendor.Postcode, entry.Name.Tokens[0]);
        }
    }
}
