namespace ZohoProcore.Sync;

/// <summary>What a comparison of one vendor's fields came to.</summary>
/// <param name="Changes">What follows Zoho Books: fields that only Zoho Books changed, or that are empty in Procore.</param>
/// <param name="Differences">What contradicts: Procore changed, or the two never said the same.</param>
/// <param name="Agreed">The fields as Procore has them where both sides say the same.</param>
internal sealed record VendorComparison(
    IReadOnlyList<FieldDifference> Changes, IReadOnlyList<FieldDifference> Differences, SortedDictionary<string, string> Agreed)
{
    /// <summary>Compares a vendor's fields, each with what both sides said last.</summary>
    /// <param name="zoho">The fields by the contact; one that it leaves empty says nothing.</param>
    /// <param name="procore">The fields as they are in Procore.</param>
    /// <param name="agreed">The fields as both sides had them last.</param>
    /// <param name="begun">What the sync was about to write, and nobody knows whether it did.</param>
    /// <param name="policy">Whose word counts.</param>
    public static VendorComparison Of(
        IReadOnlyDictionary<string, string> zoho,
        IReadOnlyDictionary<string, string> procore,
        IReadOnlyDictionary<string, string> agreed,
        IReadOnlyDictionary<string, string> begun,
        VendorPolicy policy)
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in agreed)
        {
            known[one.Key] = one.Value;
        }

        var (changes, differences) = (new List<FieldDifference>(), new List<FieldDifference>());
        foreach (var field in VendorFieldNames.All)
        {
            var (ours, theirs) = (ValueOf(zoho, field), ValueOf(procore, field));
            if (IsSame(field, ours, theirs))
            {
                known[field] = theirs;
                continue;
            }

            var owner = policy.Of(field);
            if (ours.Length == 0 || (owner == FieldOwner.Procore && !(theirs.Length == 0 && field == VendorFieldNames.Register)))
            {
                continue;
            }

            var isOurs = IsSame(field, ValueOf(begun, field), theirs) && begun.ContainsKey(field);
            var follows = isOurs || (known.TryGetValue(field, out var then) ? IsSame(field, then, theirs) : theirs.Length == 0);
            if (follows)
            {
                changes.Add(new(field, theirs, ours));
            }
            else if (owner == FieldOwner.Zoho)
            {
                differences.Add(new(field, theirs, ours));
            }
        }

        return new(changes, differences, known);
    }

    /// <summary>Whether two values of a field say the same, however they are written.</summary>
    public static bool IsSame(string field, string one, string other) => one == other || field switch
    {
        VendorFieldNames.Name => CompanyName.Parse(one).Canonical == CompanyName.Parse(other).Canonical,
        VendorFieldNames.Phone or VendorFieldNames.Mobile => Digits(one) == Digits(other) && Digits(one).Length > 0,
        VendorFieldNames.Street => IsSameText(VendorFacts.Address(one), VendorFacts.Address(other)) && Extra(one) == Extra(other),
        VendorFieldNames.City => IsSameText(VendorFacts.City(one), VendorFacts.City(other)),
        VendorFieldNames.Website => IsSameText(Site(one), Site(other)),
        _ => string.Equals(one, other, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>A field's value, or empty.</summary>
    public static string ValueOf(IReadOnlyDictionary<string, string> fields, string field) =>
        fields.TryGetValue(field, out var value) ? value : string.Empty;

    private static bool IsSameText(string one, string other) => one.Length > 0 && one == other;

    // What stands behind the street: a suite, a floor.
    private static string Extra(string address) => new([.. address.Where(char.IsDigit)]);

    private static string Digits(string phone) =>
        Telephone.Read(phone, null) is { Length: > 0 } read ? read : new([.. phone.Where(char.IsDigit)]);

    private static string Site(string website)
    {
        var site = website.Trim().TrimEnd('/').ToLowerInvariant();
        var scheme = site.IndexOf("://", StringComparison.Ordinal);
        site = scheme < 0 ? site : site.Substring(scheme + 3);
        return site.StartsWith("www.", StringComparison.Ordinal) ? site.Substring(4) : site;
    }
}
