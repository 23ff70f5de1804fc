namespace ZohoProcore.Sync;

/// <summary>
/// A state behind a name. Registries of the USA write the state of incorporation behind the legal form, as in "Masco Corp /DE/"; clerks
/// write the state of a branch, as in "Tillman Paving/FL", "Westfall Drilling (CO)" or "Tillman Paving - TX".
/// </summary>
internal static class StateSuffix
{
    // Codes of the states of the USA, its capital and territories.
    private static readonly HashSet<string> American = new(
        [
            "al", "ak", "az", "ar", "ca", "co", "ct", "dc", "de", "fl", "ga", "gu", "hi", "ia", "id", "il", "in", "ks", "ky", "la", "ma",
            "md", "me", "mi", "mn", "mo", "ms", "mt", "nc", "nd", "ne", "nh", "nj", "nm", "nv", "ny", "oh", "ok", "or", "pa", "pr", "ri",
            "sc", "sd", "tn", "tx", "ut", "va", "vi", "vt", "wa", "wi", "wv", "wy",
        ],
        StringComparer.Ordinal);

    // Codes of Canada's provinces and of Australia's states; some are legal forms of other countries.
    private static readonly HashSet<string> Others = new(
        ["ab", "bc", "mb", "nb", "nl", "ns", "on", "pe", "qc", "sk", "sa", "nt"], StringComparer.Ordinal);

    /// <summary>How a state is written behind a name.</summary>
    public enum Style
    {
        /// <summary>In brackets, or behind a comma or a dash.</summary>
        Apart,

        /// <summary>Behind a slash.</summary>
        Slash,

        /// <summary>Between two slashes, as only registries write it.</summary>
        Enclosed,
    }

    /// <summary>Whether a word in lower case is the code of a state or province, and no legal form where it is set apart.</summary>
    public static bool IsCode(string word) => American.Contains(word) || Others.Contains(word);

    /// <summary>
    /// Whether the legal form that a name ends with may be a state: "Zandvoort Paving PA", and "Westfall Drilling CO" where not all of the
    /// name is in capitals.
    /// </summary>
    public static bool MayBeForm(CompanyName name) =>
        EndsWithCode(name, StringComparison.Ordinal) && (name.LegalForm != "co" || name.Raw.Any(char.IsLower));

    /// <summary>Whether what may be a state in one of two equal names is written otherwise in the other: "PA" and "P.A.".</summary>
    public static bool IsFormInOne(CompanyName one, CompanyName other) =>
        MayBeForm(one) != MayBeForm(other)
            && (one.LegalForm == "co"
                || EndsWithCode(one, StringComparison.OrdinalIgnoreCase) != EndsWithCode(other, StringComparison.OrdinalIgnoreCase));

    private static bool EndsWithCode(CompanyName name, StringComparison comparison)
    {
        var raw = name.Raw.TrimEnd();
        return American.Contains(name.LegalForm)
            && raw.Length > 3
            && raw[raw.Length - 3] is ' ' or ','
            && raw.EndsWith(name.LegalForm.ToUpperInvariant(), comparison);
    }

    /// <summary>The name in front of the state; all of the name where no state is written.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="state">The state in lower case, or empty.</param>
    /// <param name="style">How it is written.</param>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> name, out string state, out Style style)
    {
        state = string.Empty;
        style = Style.Apart;
        var rest = name.TrimEnd();
        if (rest.Length < 5)
        {
            return name;
        }

        var last = rest[rest.Length - 1];
        if (last is ')' or ']')
        {
            return InBrackets(name, rest, last == ')' ? '(' : '[', out state);
        }

        var isClosed = last is '/' or '\\';
        if (isClosed)
        {
            rest = rest.Slice(0, rest.Length - 1).TrimEnd();
        }

        if (rest.Length < 5)
        {
            return name;
        }

        var written = rest.Slice(rest.Length - 2).ToString();
        var code = written.ToLowerInvariant();
        rest = rest.Slice(0, rest.Length - 2).TrimEnd();
        if (!American.Contains(code) || rest.Length < 3)
        {
            return name;
        }

        var before = rest[rest.Length - 1];
        var isSlash = before is '/' or '\\';

        // "Baker, Co" may be a firm's form; "Baker, CO" and "Baker - CO" are a place.
        if (!isSlash && !(IsApart(name, rest) && string.Equals(written, written.ToUpperInvariant(), StringComparison.Ordinal)))
        {
            return name;
        }

        rest = rest.Slice(0, rest.Length - 1).TrimEnd();

        // "SA/NV" is the legal form of a Belgian firm with two languages.
        if (rest.Length < 2 || rest.EndsWith(" sa".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }

        state = code;
        style = isClosed ? Style.Enclosed : isSlash ? Style.Slash : Style.Apart;
        return rest;
    }

    private static bool IsApart(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) =>
        name[rest.Length] == ' '
            && (rest[rest.Length - 1] == ',' || (rest[rest.Length - 1] is '-' or '–' or '—' && rest[rest.Length - 2] == ' '));

    private static ReadOnlySpan<char> InBrackets(ReadOnlySpan<char> name, ReadOnlySpan<char> rest, char opening, out string state)
    {
        state = string.Empty;
        var inside = rest.Slice(0, rest.Length - 1).TrimEnd();
        if (inside.Length < 4)
        {
            return name;
        }

        var code = inside.Slice(inside.Length - 2).ToString().ToLowerInvariant();
        inside = inside.Slice(0, inside.Length - 2).TrimEnd();
        if (!IsCode(code) || inside.Length < 3 || inside[inside.Length - 1] != opening)
        {
            return name;
        }

        state = code;
        return inside.Slice(0, inside.Length - 1).TrimEnd();
    }
}
