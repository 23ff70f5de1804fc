using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What orders come to on both sides, per currency and by how they stand: each order in one row.</summary>
internal static class MoneyInStep
{
    private static readonly string[] Standings = ["both sides agree", "waits for a person", "under way", "left out"];

    public static IReadOnlyList<MoneyTable> Of(IEnumerable<OrderSum> sums) =>
    [
        .. sums.GroupBy(sum => sum.Currency, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => TableOf(same.Key, [.. same])),
    ];

    private static MoneyTable TableOf(string currency, IReadOnlyList<OrderSum> sums)
    {
        var whole = Math.Max(sums.Sum(sum => sum.Cost), sums.Sum(sum => sum.Committed));
        return new(
            currency.Length > 0 ? currency : "not known yet",
            [.. Standings.Select(standing => Row(standing, sums.Where(sum => StandingOf(sum.State) == standing), whole)), Row("all", sums, whole)]);
    }

    private static MoneyRow Row(string standing, IEnumerable<OrderSum> sums, decimal whole)
    {
        var all = sums.ToList();
        var (zoho, procore) = (all.Sum(sum => sum.Cost), all.Sum(sum => sum.Committed));
        return new(standing, all.Sum(sum => sum.Orders), PageWords.Money(zoho), PageWords.Money(procore), [PageWords.Share(zoho, whole), PageWords.Share(procore, whole)]);
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
