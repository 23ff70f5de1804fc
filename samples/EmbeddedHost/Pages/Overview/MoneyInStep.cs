using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What orders come to on both sides, per currency and by how they stand: each order in one row.</summary>
internal static class MoneyInStep
{
    private static readonly string[] Standings = ["both sides agree", "waits for a person", "under way", "left out"];

    public static IReadOnlyList<MoneyTable> Of(IEnumerable<OrderSum> sums) =>
    [
        .. sums.GroupBy(sum => sum.Currency, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => new MoneyTable(
            same.Key.Length > 0 ? same.Key : "not known yet",
            [.. Standings.Select(standing => Row(standing, same.Where(sum => StandingOf(sum.State) == standing))), Row("all", same)])),
    ];

    private static MoneyRow Row(string standing, IEnumerable<OrderSum> sums)
    {
        var all = sums.ToList();
        return new(standing, all.Sum(sum => sum.Orders), PageWords.Money(all.Sum(sum => sum.Cost)), PageWords.Money(all.Sum(sum => sum.Committed)));
    }

    private static string StandingOf(RecordState state) => state switch
    {
        RecordState.Synced => Standings[0],
        RecordState.NeedsReview or RecordState.Conflict or RecordState.Orphaned or RecordState.AwaitingApproval or RecordState.Aborted => Standings[1],
        RecordState.Applying or RecordState.Failed => Standings[2],
        RecordState.Filtered or RecordState.Skipped => Standings[3],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
