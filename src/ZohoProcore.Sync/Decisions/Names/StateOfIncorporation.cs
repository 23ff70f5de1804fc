namespace ZohoProcore.Sync;

/// <summary>The state of incorporation that registries of the USA write behind a name's slash, as in "Masco Corp /DE/".</summary>
internal static class StateOfIncorporation
{
    // Codes of the states of the USA, its capital and territories.
    private static readonly HashSet<string> States = new(
        [
            "al", "ak", "az", "ar", "ca", "co", "ct", "dc", "de", "fl", "ga", "gu", "hi", "ia", "id", "il", "in", "ks", "ky", "la", "ma",
            "md", "me", "mi", "mn", "mo", "ms", "mt", "nc", "nd", "ne", "nh", "nj", "nm", "nv", "ny", "oh", "ok", "or", "pa", "pr", "ri",
            "sc", "sd", "tn", "tx", "ut", "va", "vi", "vt", "wa", "wi", "wv", "wy",
        ],
        StringComparer.Ordinal);

    /// <summary>The name in front of the state, and the state in lower case; all of the name where no state is written.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> name, out string state)
    {
        state = string.Empty;
        var rest = name.TrimEnd();
        if (rest.Length > 0 && rest[rest.Length - 1] is '/' or '\\')
        {
            rest = rest.Slice(0, rest.Length - 1).TrimEnd();
        }

        if (rest.Length < 6)
        {
            return name;
        }

        var code = rest.Slice(rest.Length - 2).ToString().ToLowerInvariant();
        rest = rest.Slice(0, rest.Length - 2).TrimEnd();
        if (rest.Length == 0 || rest[rest.Length - 1] is not ('/' or '\\'))
        {
            return name;
        }

        rest = rest.Slice(0, rest.Length - 1).TrimEnd();
        // "SA/NV" is the legal form of a Belgian firm with two languages.
        if (!States.Contains(code) || rest.Length < 2 || rest.EndsWith(" sa".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }

        state = code;
        return rest;
    }
}
