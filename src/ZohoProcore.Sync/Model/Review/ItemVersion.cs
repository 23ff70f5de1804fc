namespace ZohoProcore.Sync;

/// <summary>The version of a review item: one part for both sides, one for what is asked about them. Pure.</summary>
internal static class ItemVersion
{
    private const int Length = 12;

    /// <summary>The version of an item as it is.</summary>
    public static string Of(ReviewItem item) => $"{Sides(item)}-{Question(item)}";

    /// <summary>What changed, in words, since somebody saw another version of an item.</summary>
    public static string Since(string seen, ReviewItem now) => seen.StartsWith(Sides(now) + "-", StringComparison.Ordinal)
        ? "what is asked changed since it was looked at, though neither side did"
        : "one of both sides changed since it was looked at";

    private static string Sides(ReviewItem item) => ContentHash.Of(item.StateHash).Substring(0, Length);

    private static string Question(ReviewItem item) =>
        ContentHash.Of(item.Finding, FindingJson.Default.Finding).Substring(0, Length);
}
