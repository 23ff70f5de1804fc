using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>How two names of one firm differ, so that figures can be told apart by what a clerk or a registry does to a name.</summary>
internal static class NameDifference
{
    /// <summary>The kind of the difference, the slightest first.</summary>
    public static string Of(string written, string registered)
    {
        var (one, other) = (CompanyName.Parse(written), CompanyName.Parse(registered));
        return Plain(written) == Plain(registered) ? "1 case, spaces and punctuation"
            : one.Canonical == other.Canonical ? "2 spelling of the legal form, accents, articles"
            : one.State != other.State && one.Base == other.Base ? "3 a state on one side"
            : one.Base == other.Base && one.LegalForm.Length == 0 ? "4 the legal form left out"
            : one.Base == other.Base ? "5 another legal form, or one that is only here"
            : one.Aliases.Count != other.Aliases.Count ? "6 several names in one: dba, brackets, slash"
            : IsPrefix(one, other) || IsPrefix(other, one) ? "7 words left out at the end"
            : one.Tokens.Intersect(other.Tokens, StringComparer.Ordinal).Any() ? "8 abbreviations and other words"
            : "9 another name, initials, another language";
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool IsPrefix(CompanyName one, CompanyName other) =>
        one.Tokens.Count > 0 && one.Tokens.Count < other.Tokens.Count && one.Tokens.SequenceEqual(other.Tokens.Take(one.Tokens.Count), StringComparer.Ordinal);
}
