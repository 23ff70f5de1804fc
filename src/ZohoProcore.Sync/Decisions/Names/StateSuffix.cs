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
        /// <summary>In brackets, or behind a comma, a dash or another sign.</summary>
        Apart,

        /// <summary>Behind a slash.</summary>
        Slash,

        /// <summary>Between two slashes, as only registries write it.</summary>
        Enclosed,
    }

    /// <summary>The state that a name has behind it.</summary>
    /// <param name="Code">The state in lower case, or empty.</param>
    /// <param name="Style">How it is written.</param>
    public readonly record struct Found(string Code, Style Style);

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

    /// <summary>
    /// Whether two letters behind a name are a legal form in one of two equal names and set apart in the other, as a place is:
    /// "Wexcombe Paving Co" and "Wexcombe Paving - Co", "Wexcombe Bau AG" and "Wexcombe Bau (AG)".
    /// </summary>
    public static bool IsApartInOne(CompanyName one, CompanyName other) =>
        one.LegalForm.Length > 0 && one.LegalForm == other.LegalForm && IsSetApart(one) != IsSetApart(other);

    /// <summary>Whether the two letters that a name ends with stand behind a dash or in brackets.</summary>
    public static bool IsSetApart(CompanyName name)
    {
        var raw = name.Raw.TrimEnd(' ', '.', ')', ']', '}');
        if (raw.Length < 4 || !char.IsLetter(raw[raw.Length - 1]) || !char.IsLetter(raw[raw.Length - 2]))
        {
            return false;
        }

        var before = raw.Substring(0, raw.Length - 2).TrimEnd();
        return before.Length > 1 && before[before.Length - 1] is '-' or '–' or '—' or '(' or '[' or '{';
    }

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
    /// <param name="state">The state.</param>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> name, out Found state)
    {
        state = new(string.Empty, Style.Apart);
        var end = name.Length;
        while (end > 0 && !char.IsLetterOrDigit(name[end - 1]) && name[end - 1] != '.')
        {
            end--;
        }

        if (end < 5 || char.IsLetterOrDigit(name[end - 3]))
        {
            return name;
        }

        var code = name.Slice(end - 2, 2).ToString();
        var rest = name.Slice(0, end - 2).TrimEnd();
        var isCapital = !code.Any(char.IsLower);
        code = code.ToLowerInvariant();
        if (rest.Length < 3 || !IsCode(code))
        {
            return name;
        }

        var before = rest[rest.Length - 1];
        var isSlash = before is '/' or '\\';
        var isBracket = before is '(' or '[' or '{' or '<' && end < name.Length;
        if (!isBracket && (!American.Contains(code) || !(isSlash || (isCapital && IsApart(name, rest, code)))))
        {
            return name;
        }

        var isClosed = name.Slice(end).Trim() is { Length: > 0 } closing && closing[0] is '/' or '\\';
        rest = rest.Slice(0, rest.Length - 1).TrimEnd();

        // "SA/NV" is the legal form of a Belgian firm with two languages.
        if (rest.Length < 2 || (isSlash && rest.EndsWith(" sa".AsSpan(), StringComparison.OrdinalIgnoreCase)))
        {
            return name;
        }

        state = new(code, !isSlash ? Style.Apart : isClosed ? Style.Enclosed : Style.Slash);
        return rest;
    }

    // "Baker, Co" may be a firm's form; "Baker, CO", "Baker - CO", "Baker *CO*" and "Baker-CO" are a place. "& CO" belongs to the name, and
    // so does what a hyphen joins, unless it may be read as a form.
    private static bool IsApart(ReadOnlySpan<char> name, ReadOnlySpan<char> rest, string code)
    {
        var before = rest[rest.Length - 1];
        return before is '-' or '–' or '—'
            ? LegalForms.AreForms([code]) || (name[rest.Length] == ' ' && rest[rest.Length - 2] == ' ')
            : before is '\'' or '’' ? !char.IsLetterOrDigit(rest[rest.Length - 2])
            : !char.IsLetterOrDigit(before) && before is not ('.' or '&' or '+' or '@');
    }
}
