namespace ZohoProcore.Sync;

/// <summary>
/// Some pages that stand together, and what they are stored as: the list of their hashes. A large directory names its groups and not its
/// pages, so that what is written for one change does not grow with it.
/// </summary>
internal sealed class PageGroup(IReadOnlyList<string> pages)
{
    private string? _hash;

    /// <summary>The hashes of the pages.</summary>
    public IReadOnlyList<string> Pages => pages;

    /// <summary>The stored form.</summary>
    public string Json => System.Text.Json.JsonSerializer.Serialize(pages, DirectoryJson.Default.IReadOnlyListString);

    /// <summary>The hash of the stored form.</summary>
    public string Hash => _hash ??= ContentHash.Of(pages, DirectoryJson.Default.IReadOnlyListString);
}
