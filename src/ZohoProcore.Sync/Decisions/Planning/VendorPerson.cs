namespace ZohoProcore.Sync;

/// <summary>
/// The primary contact of a vendor as one text, and whether both sides name the same person. It is shown and never written: who is in
/// Procore's directory is for those to say who let people in. Pure.
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
    /// Whether two texts name one person: each part of one that the other may contradict is in the other. A number or an extension that
    /// only one side has contradicts nothing, and neither does a name where both have one e-mail address.
    /// </summary>
    private static bool IsSame(string ours, string theirs)
    {
        var (one, other) = (Parts(ours), Parts(theirs));
        var isNameless = (one.Name.Length == 0 || other.Name.Length == 0) && one.Email.Length > 0 && one.Email == other.Email;
        return (one.Name == other.Name || isNameless)
            && (one.Email.Length == 0 || other.Email.Length == 0 || one.Email == other.Email)
            && (one.Phones.Count == 0 || other.Phones.Count == 0 || one.Phones.Any(phone => other.Phones.Any(phone.IsSame)));
    }

    private static (string Name, string Email, List<Phone> Phones) Parts(string text)
    {
        var parts = text.Split([Separator], StringSplitOptions.RemoveEmptyEntries);
        var email = Array.Find(parts, part => part.AsSpan().IndexOf('@') >= 0) ?? string.Empty;
        var phones = parts.Where(part => part != email && Phone.IsOne(part)).ToList();
        var name = string.Join(" ", parts.Where(part => part != email && !phones.Contains(part)));
        return (name.ToUpperInvariant(), email.ToLowerInvariant(), phones.ConvertAll(Phone.Of));
    }

    private static string Clean(string? text) => Text.Clean(text);

    /// <summary>A telephone number, and the extension behind it: <c>ext. 12</c>, <c>x12</c>, <c>#12</c>.</summary>
    private readonly record struct Phone(string Number, string Extension)
    {
        private const int FewestDigits = 7; // in front of a word: "3M" is no number

        public static bool IsOne(string part)
        {
            var digits = part.Take(End(part)).Count(char.IsDigit);
            return digits >= (part.Any(char.IsLetter) ? FewestDigits : 1);
        }

        public static Phone Of(string part)
        {
            var end = End(part);
            return new(Digits(part.Substring(0, end)), new([.. part.Skip(end).Where(char.IsDigit)]));
        }

        public bool IsSame(Phone other) => Number == other.Number
            && (Extension.Length == 0 || other.Extension.Length == 0 || Extension == other.Extension);

        private static int End(string part)
        {
            var at = 0;
            while (at < part.Length && !char.IsLetter(part[at]) && part[at] is not ('#' or ';'))
            {
                at++;
            }

            return at;
        }
    }

    private static string Digits(string phone) =>
        Telephone.Read(phone, null) is { Length: > 0 } read ? read : new([.. phone.Where(char.IsDigit)]);
}
