using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>The file of an order, and where it is attached already.</summary>
public sealed record OrderFile
{
    private const int LongestName = 100;
    private const int HashShown = 8;

    /// <summary>The name that it has in Zoho Books.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 of its bytes in lower-case hex; empty where it could not be read.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>Why it could not be read, in a sentence; null where it was.</summary>
    public string? Unread { get; init; }

    /// <summary>The commitments that have, or once had, a file of these bytes from the sync, by their id in Procore.</summary>
    public IReadOnlyList<long> AttachedTo { get; init; } = [];

    /// <summary>What tells whether the bytes have to be read again: the file's name and when the order was last changed.</summary>
    internal string Version { get; init; } = string.Empty;

    /// <summary>
    /// The name that it gets in Procore: with the beginning of its hash, so that what was attached is found again, whatever became of the
    /// answer, and another version is another file.
    /// </summary>
    internal string NameInProcore
    {
        get
        {
            var plain = new string([.. Name.Where(IsOfName)]).Trim();
            var dot = plain.LastIndexOf('.');
            var (stem, ending) = dot > 0 ? (plain.Substring(0, dot), plain.Substring(dot)) : (plain, string.Empty);
            stem = stem.Length > LongestName ? stem.Substring(0, LongestName) : stem;
            return $"{stem} ({Hash.Substring(0, HashShown)}){ending}";
        }
    }

    /// <summary>Whether a character is one that can be sent, and that people see where it stands.</summary>
    private static bool IsOfName(char c) =>
        c is not ('/' or '\\' or '"') && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
