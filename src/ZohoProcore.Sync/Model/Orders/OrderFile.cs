using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The file of an order, and where it is attached already.</summary>
internal sealed record OrderFile
{
    private const int LongestName = 100;
    private const int LongestEnding = 20;
    private const int HashShown = 8;

    /// <summary>The name that it has in Zoho Books.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 of its bytes in lower-case hex; empty where it could not be read.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>Why it could not be read, in a sentence; null where it was.</summary>
    public string? Unread { get; init; }

    /// <summary>The commitments that have, or once had, a file of these bytes from the sync, by their id in Procore.</summary>
    public IReadOnlyList<long> AttachedTo { get; init; } = [];

    /// <summary>
    /// The commitments to which it was sent less than an hour ago without an answer, by their id in Procore: it may still come, and is not
    /// sent again. Null where there are none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<long>? MayCome { get; init; }

    /// <summary>
    /// The commitments to which it was sent twice, an hour apart, without an answer, and that do not show it: a person has to look. Null
    /// where there are none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<long>? Lost { get; init; }

    /// <summary>When it was last sent to which commitment without an answer, and how often.</summary>
    internal IReadOnlyDictionary<long, (Instant At, int Times)> Sent { get; init; } = new Dictionary<long, (Instant At, int Times)>();

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
            return $"{Short(stem, LongestName)} {Mark}{Short(ending, LongestEnding)}";
        }
    }

    private string Mark => $"({Hash.Substring(0, HashShown)})";

    /// <summary>Whether a file in Procore is this one, by the hash in its name: renamed in Zoho Books, it is no other one.</summary>
    internal bool IsCalled(string? filename) => filename?.Contains(Mark, StringComparison.Ordinal) == true;

    // Never cut between the two halves of one character.
    private static string Short(string text, int most) =>
        text.Length <= most ? text : text.Substring(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most);

    /// <summary>Whether a character is one that can be sent, and that people see where it stands.</summary>
    private static bool IsOfName(char c) =>
        c is not ('/' or '\\' or '"') && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
