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

    /// <summary>Whether people read the same name, however it is spaced and capitalized.</summary>
    public static bool AreEqual(string one, string other) =>
        string.Equals(Spaced(one), Spaced(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A status in words.</summary>
    public static string Status(bool isActive) => isActive ? "active" : "inactive";

    private static string Spaced(string text) =>
        string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
