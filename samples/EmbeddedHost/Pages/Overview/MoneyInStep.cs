using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Adds up what orders come to on both sides, per currency and by how they stand: each order in one row.</summary>
internal sealed class MoneyInStep
{
    private static readonly string[] Standings = ["both sides agree", "waits for a person", "under way", "left out"];

    private readonly SortedDictionary<string, Dictionary<string, Sum>> _currencies = new(StringComparer.Ordinal);

    public void Add(SyncRecord record, IEnumerable<WrittenCommitment> commitments)
    {
        var currency = record.CostCurrency ?? record.Currency;
        if (!_currencies.TryGetValue(currency, out var sums)) _currencies[currency] = sums = new(StringComparer.Ordinal);
        var standing = StandingOf(record.State);
        sums[standing] = sums.GetValueOrDefault(standing) + new Sum(1, record.Cost ?? record.Total, commitments.Sum(one => one.Total + (one.ApprovedChangeOrders ?? 0)));
    }

    public IReadOnlyList<MoneyTable> Tables() => [.. _currencies.Select(one => TableOf(one.Key, one.Value))];

    private static MoneyTable TableOf(string currency, Dictionary<string, Sum> sums)
    {
        var all = sums.Values.Aggregate((known, some) => known + some);
        var whole = Math.Max(all.Zoho, all.Procore);
        return new(currency.Length > 0 ? currency : "not known yet", [.. Standings.Select(standing => sums.GetValueOrDefault(standing).Row(standing, whole)), all.Row("all", whole)]);
    }

    private static string StandingOf(RecordState state) => state switch
    {
        RecordState.Synced => Standings[0],
        RecordState.NeedsReview or RecordState.Conflict or RecordState.Orphaned or RecordState.AwaitingApproval or RecordState.Aborted => Standings[1],
        RecordState.Applying or RecordState.Failed => Standings[2],
        RecordState.Filtered or RecordState.Skipped => Standings[3],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private readonly record struct Sum(int Orders, decimal Zoho, decimal Procore)
    {
        public static Sum operator +(Sum one, Sum other) => new(one.Orders + other.Orders, one.Zoho + other.Zoho, one.Procore + other.Procore);

        public MoneyRow Row(string standing, decimal whole) =>
            new(standing, Orders, PageWords.Money(Zoho), PageWords.Money(Procore), [PageWords.Share(Zoho, whole), PageWords.Share(Procore, whole)]);
    }
}
