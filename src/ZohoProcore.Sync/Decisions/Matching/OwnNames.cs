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
        First(match, ours, static (name, matched) =>
            name.IsBeside(matched) || name.IsRegisteredBeside(matched) || name.IsPlaceOf(matched) || name.SpeaksFor(matched))
        ?? Branch(match, ours) ?? OtherCompany(match, ours);

    /// <summary>The legal name in Zoho that is not the name that agrees, nor that with another form; null when none is.</summary>
    public static NameOf? RegisteredElsewhere(IReadOnlyList<NameOf> ours, CompanyName matched) =>
        Legal(ours) is { } legal && legal.Name.Base != matched.Base ? legal : null;

    /// <summary>The legal name in Procore of which no word that says something is in the one in Zoho; null when they agree.</summary>
    public static NameOf? OtherLegal(NameMatch match, IReadOnlyList<NameOf> ours) =>
        Legal(ours) is { } one && Legal(match.Entry.Names) is { } other && one.Name.Base != other.Name.Base
        && !one.Name.Tokens.Intersect(other.Name.Tokens, StringComparer.Ordinal).Any(word => Says(word, one.Name, other.Name))
            ? other
            : null;

    // A contact and its company have one name, unless they are two firms: "Kestwick Plumbing LLC" of "Kestwick Electric LLC". A legal name
    // may be quite another one.
    private static NameOf? OtherCompany(NameMatch match, IReadOnlyList<NameOf> ours)
    {
        foreach (var name in ours.Where(name => name.Kind != NameOf.Legal && match.Ours.Kind != NameOf.Legal))
        {
            if (name.Name.LegalForm.Length > 0 && match.Ours.Name.LegalForm.Length > 0 && name.Name.HasWordInPlaceOf(match.Ours.Name))
            {
                return name;
            }
        }

        return null;
    }

    // Both are called otherwise too, alike at first and each with a word of its own behind: "Kestwick - Tulsa" and "Kestwick - Macon".
    private static NameOf? Branch(NameMatch match, IReadOnlyList<NameOf> ours)
    {
        foreach (var theirs in match.Entry.Names.Where(name => name.Name.Canonical != match.Theirs.Name.Canonical))
        {
            if (ours.Any(name => name.Name.Canonical != match.Ours.Name.Canonical && name.Name.HasWordInPlaceOf(theirs.Name)))
            {
                return theirs;
            }
        }

        return null;
    }

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
            if (name.IsLegal)
            {
                return name;
            }
        }

        return null;
    }

    // Where a name is made of common words alone, these have to do.
    private static bool Says(string word, CompanyName one, CompanyName other) =>
        !CommonWords.IsJoint(word) && (IsTelling(word) || !one.Tokens.Except(other.Tokens).Any() || !other.Tokens.Except(one.Tokens).Any());

    private static bool IsTelling(string word) =>
        !CommonWords.IsJoint(word) && !CommonWords.Contains(word) && !FrequentWords.IsTrade(word);
}
