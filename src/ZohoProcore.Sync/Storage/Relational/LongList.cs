namespace ZohoProcore.Sync;

/// <summary>
/// A list in a query that may be longer than a statement takes values (32,766 of SQLite, 65,535 of PostgreSQL): after a change of every
/// vendor it has all of them. It is asked for part by part.
/// </summary>
internal static class LongList
{
    /// <summary>
    /// How many values a part has; a query with several such lists has room for each. SQLite looks each value of a statement up by its name
    /// among all of them, so ten times as many in one statement cost a hundred times as much.
    /// </summary>
    public const int Part = 1_000;

    /// <summary>The parts of a list; null where all of it is asked for at once.</summary>
    public static IEnumerable<IReadOnlyList<T>>? PartsOf<T>(IReadOnlyCollection<T>? list) =>
        list is { Count: > Part } ? Parts([.. list.Distinct()]) : null;

    private static IEnumerable<IReadOnlyList<T>> Parts<T>(List<T> all)
    {
        for (var from = 0; from < all.Count; from += Part)
        {
            yield return all.GetRange(from, Math.Min(Part, all.Count - from));
        }
    }
}
