namespace ZohoProcore.Sync;

/// <summary>
/// What a record's other names say against the two that agree. A clerk writes the plan, the joint venture or the second firm into one field
/// and the firm into another, so that every name of both records is looked at, but for those that both have.
/// </summary>
internal static class OwnNames
{
    /// <summary>The name that says that another party is meant, whatever number both have; null when none does.</summary>
    public static NameOf? OfAnotherParty(NameMatch match, IReadOnlyList<NameOf> ours) =>
        First(match, ours, static (name, matched) => name.IsBeside(matched));

    /// <summary>The name that says that another firm, or another place of it, is meant; null when none does.</summary>
    public static NameOf? OfAnotherFirm(NameMatch match, IReadOnlyList<NameOf> ours) =>
        First(match, ours, static (name, matched) => name.IsBeside(matched) || name.IsRegisteredBeside(matched));

    /// <summary>The legal name in Procore of which no word that says something is in the one in Zoho; null when they agree.</summary>
    public static NameOf? OtherLegal(NameMatch match, IReadOnlyList<NameOf> ours) =>
        Legal(ours) is { } one && Legal(match.Entry.Names) is { } other && one.Name.Base != other.Name.Base
        && !one.Name.Tokens.Intersect(other.Name.Tokens, StringComparer.Ordinal).Any(word => Says(word, one.Name, other.Name))
            ? other
            : null;

    private static NameOf? First(NameMatch match, IReadOnlyList<NameOf> ours, Func<CompanyName, CompanyName, bool> isOther)
    {
        var theirs = match.Entry.Names;
        string[] matched = [match.Ours.Name.Canonical, match.Theirs.Name.Canonical];
        foreach (var (name, others) in ours.Select(name => (name, theirs)).Concat(theirs.Select(name => (name, ours))))
        {
            if (Array.IndexOf(matched, name.Name.Canonical) < 0
                && !others.Any(other => other.Name.Canonical == name.Name.Canonical)
                && (isOther(name.Name, match.Ours.Name) || isOther(name.Name, match.Theirs.Name)))
            {
                return name;
            }
        }

        return null;
    }

    private static NameOf? Legal(IReadOnlyList<NameOf> names)
    {
        foreach (var name in names)
        {
            if (name.Kind == NameOf.Legal)
            {
                return name;
            }
        }

        return null;
    }

    // Where a name is made of common words alone, these have to do.
    private static bool Says(string word, CompanyName one, CompanyName other) =>
        !CommonWords.IsJoint(word) && (IsTelling(word) || !one.Tokens.Any(IsTelling) || !other.Tokens.Any(IsTelling));

    private static bool IsTelling(string word) =>
        !CommonWords.IsJoint(word) && !CommonWords.Contains(word) && !FrequentWords.IsTrade(word);
}
