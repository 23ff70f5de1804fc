using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Names of the same thing on both sides. Pure.</summary>
internal static class AlignedNames
{
    /// <summary>The name behind a code that stands in front of it.</summary>
    public static string Behind(string text, string code)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith(code, StringComparison.Ordinal) ? trimmed.Substring(code.Length).Trim() : trimmed;
    }

    /// <summary>Whether people read the same name, however it is spaced and capitalized, and whichever dashes it has.</summary>
    public static bool AreEqual(string one, string other) =>
        string.Equals(Spaced(one), Spaced(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a project of Zoho Books is called like one of Procore, with a number in front or without.</summary>
    public static bool MayBe(ZohoProject zoho, ProcoreProject project) => Spaced(project.Name).Length > 0
        && (AreEqual(zoho.Name, project.Name) || AreEqual(Behind(zoho.Name, LeadingCode.Of(zoho.Name)), project.Name));

    /// <summary>Whether people read the number in front of a name that by its signs has another one: a dash for a hyphen.</summary>
    public static bool LooksNumbered(string number, string zohoName) => number.Length > 0
        && !LeadingCode.StandsBefore(number, zohoName) && LeadingCode.StandsBefore(Plain(number), Plain(zohoName));

    /// <summary>Whether a project of Zoho Books has a name or number that another one would get.</summary>
    public static bool IsTaken(string name, string number, string zohoName) =>
        AreEqual(zohoName, name) || (number.Length > 0 && LeadingCode.StandsBefore(Plain(number), Plain(zohoName)));

    /// <summary>A status in words.</summary>
    public static string Status(bool isActive) => isActive ? "active" : "inactive";

    /// <summary>A text as people read it: one sign for all dashes, single spaces, and nothing that nobody sees.</summary>
    public static string Spaced(string text) =>
        string.Join(" ", Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Editors make dashes of hyphens, and put in what nobody sees.
    private static string Plain(string text) => new(
    [
        .. text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            .Select(c => c == '\u2212' || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation ? '-' : c),
    ]);
}
