namespace ZohoProcore.Sync;

/// <summary>
/// The primary contact of a vendor as one text, and whether both sides name the same person. It is shown and never written: Procore
/// documents no way to make a person. Pure.
/// </summary>
internal static class VendorPerson
{
    private const string Separator = ", ";

    /// <summary>A person as both sides are compared and shown; empty where there is neither name nor address.</summary>
    public static string Of(string? first, string? last, string? email, string? phone, string? mobile) => string.Join(
        Separator,
        new[] { $"{Clean(first)} {Clean(last)}".Trim(), Clean(email), Clean(phone), Clean(mobile) }.Where(part => part.Length > 0));

    /// <summary>What differs between both sides' persons; null where nothing does, Zoho Books names nobody or nobody asked.</summary>
    public static FieldDifference? Difference(VendorInZoho zoho, VendorInProcore procore, VendorPolicy policy)
    {
        var (ours, theirs) = (VendorComparison.ValueOf(zoho.Fields, VendorFieldNames.Person), procore[VendorFieldNames.Person]);
        return policy.ContactPersons == ContactPersonTreatment.Leave || ours.Length == 0 || IsSame(ours, theirs)
            ? null
            : new(VendorFieldNames.Person, theirs, ours);
    }

    /// <summary>
    /// Whether two texts name one person: each part of one that the other may contradict is in the other. A number that only one side has
    /// contradicts nothing.
    /// </summary>
    private static bool IsSame(string ours, string theirs)
    {
        var (one, other) = (Parts(ours), Parts(theirs));
        return one.Name == other.Name && (one.Email.Length == 0 || other.Email.Length == 0 || one.Email == other.Email)
            && (one.Phones.Count == 0 || other.Phones.Count == 0 || one.Phones.Overlaps(other.Phones));
    }

    private static (string Name, string Email, HashSet<string> Phones) Parts(string text)
    {
        var parts = text.Split([Separator], StringSplitOptions.RemoveEmptyEntries);
        var email = Array.Find(parts, part => part.AsSpan().IndexOf('@') >= 0) ?? string.Empty;
        var phones = parts.Where(part => part != email && IsNumber(part)).ToList();
        var name = string.Join(" ", parts.Where(part => part != email && !phones.Contains(part)));
        return (
            name.ToUpperInvariant(),
            email.ToLowerInvariant(),
            new(phones.Select(Digits), StringComparer.Ordinal));
    }

    private static bool IsNumber(string part) => part.Any(char.IsDigit) && !part.Any(char.IsLetter);

    private static string Digits(string phone) =>
        Telephone.Read(phone, null) is { Length: > 0 } read ? read : new([.. phone.Where(char.IsDigit)]);

    private static string Clean(string? text) => Text.Clean(text);
}
