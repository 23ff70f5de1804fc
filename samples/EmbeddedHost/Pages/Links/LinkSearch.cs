using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What a person looks for: part of a name or a number of either side, or an id. Nothing finds every link.</summary>
internal sealed class LinkSearch(string? text)
{
    /// <summary>The text that is looked for.</summary>
    public string Text { get; } = text?.Trim() ?? string.Empty;

    public bool FindsAll => Text.Length == 0;

    public bool Finds(params string?[] words) => FindsAll || Array.Exists(words, word => word?.Contains(Text, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>Where a page of links begins, as an address says it.</summary>
internal static class LinkPlace
{
    public static string Of(Link link) =>
        string.Create(CultureInfo.InvariantCulture, $"{link.ProjectId} {(link.Status == LinkStatus.Rejected ? link.ProcoreId : 0)} {link.ZohoId}");

    public static string Of(LinkTarget target) => string.Create(CultureInfo.InvariantCulture, $"{target.ProjectId} 0 {target.ZohoId}");

    public static Link? Read(LinkKind kind, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return text.Split(' ', 3) is [var project, var rejected, var zohoId] && Number(project) is { } projectId && Number(rejected) is { } procoreId
            ? new() { Kind = kind, ZohoId = zohoId, ProjectId = projectId, ProcoreId = procoreId, Status = procoreId == 0 ? LinkStatus.Confirmed : LinkStatus.Rejected }
            : throw Unreadable();
    }

    /// <summary>What is said of an address that nobody was given.</summary>
    public static InputException Unreadable() => new("The address does not say where the page begins. Open the page of links again and go on from there.");

    /// <summary>A number and nothing else.</summary>
    public static long? Number(string? text) => long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
