using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Texts as they are looked for: in capitals, each on a line of its own and no longer than an index takes.</summary>
internal static class SoughtText
{
    /// <summary>How much of a text can be looked for.</summary>
    public const int Longest = 200;

    /// <summary>A text in capitals.</summary>
    public static string Fold(string text) => text.ToUpperInvariant();

    /// <summary>What an order is looked for by.</summary>
    public static string Of(SyncRecord record) => Lines(record.OrderNumber, record.VendorName);

    /// <summary>What a link is looked for by.</summary>
    public static string Of(Link link) =>
        Lines(link.ZohoName, link.ProcoreName, link.ZohoId, link.ProcoreId.ToString(CultureInfo.InvariantCulture));

    /// <summary>What a link that an item asks for is looked for by; empty where it asks for none.</summary>
    public static string Of(ReviewItem item)
    {
        if (item.Finding.LinkTarget is not { } target)
        {
            return string.Empty;
        }

        var best = item.Finding.Candidates.Count > 0 ? item.Finding.Candidates[0] : null;
        var name = target.Name ?? (target.Kind == LinkKind.Commitment ? item.OrderNumber : null);
        return Lines(name, target.ZohoId, best?.Name, best?.Number);
    }

    /// <summary>What a person looks for, as it is held against such texts: null for everything.</summary>
    public static string? Part(string? text) => text?.Trim() is { Length: > 0 } part ? Fold(Whole(part)) : null;

    /// <summary>The same as SQL's <c>like</c> takes it, with <c>!</c> before what is meant as it stands.</summary>
    public static string Like(string part) => $"%{part.Replace("!", "!!").Replace("%", "!%").Replace("_", "!_")}%";

    /// <summary>The Procore project that a link is asked for in; a decided cost code holds for the company, so in none.</summary>
    public static long ProjectOf(LinkTarget target) => target.Kind == LinkKind.CostCode ? 0 : target.ProjectId;

    private static string Lines(params string?[] texts) => string.Join("\n", texts.OfType<string>().Where(text => text.Length > 0)
        .Select(text => Fold(Whole(text.Length > Longest ? text.Substring(0, Longest) : text))));

    // SQLite's "like" ends at a zero, so a text that begins with one would be found in everything.
    private static string Whole(string text) => text.Replace('\0', '\uFFFD');
}
