namespace ZohoProcore.Sync;

/// <summary>What two names can have in common that is no equality: hints that rank candidates.</summary>
internal static class NameLikeness
{
    public static bool SharesPart(CompanyName one, CompanyName other) =>
        one.Aliases.Contains(other.Canonical)
            || other.Aliases.Contains(one.Canonical)
            || one.Aliases.Intersect(other.Aliases, StringComparer.Ordinal).Any();

    public static bool BeginsWith(string name, string start) =>
        start.Length > 0 && name.Length > start.Length && name[start.Length] == ' ' && name.StartsWith(start, StringComparison.Ordinal);

    // A short word of one name that is made of the first letters of words in a row of the other, which has its other words too. Initials
    // stand for words, and not beside them.
    public static string? InitialsInside(CompanyName one, CompanyName other)
    {
        var words = other.Tokens.Where(word => !CommonWords.IsJoint(word)).ToList();
        foreach (var token in one.Tokens)
        {
            if (one.Tokens.Count < 2 || token.Length is < 3 or > 5 || words.Count <= token.Length
                || one.Tokens.Any(word => word != token && !words.Contains(word)))
            {
                continue;
            }

            for (var start = 0; start + token.Length <= words.Count; start++)
            {
                var at = 0;
                while (at < token.Length && words[start + at][0] == token[at] && !one.Tokens.Contains(words[start + at]))
                {
                    at++;
                }

                if (at == token.Length)
                {
                    return token;
                }
            }
        }

        return null;
    }

    public static bool AreInitials(CompanyName one, CompanyName other) =>
        one.Base.Length > 2 && one.Tokens.Count == 1 && VendorTerms.Initials(other) == one.Base;
}
