using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// What the orders of one currency come to on both sides, by where they stand. Every order is in one row, so that both sums can be followed. What can't be read is in a row of its own and in no sum.
/// </summary>
/// <param name="Currency">The currency.</param>
/// <param name="Rows">The rows, which add up to the last.</param>
internal sealed record DemoLedger(string Currency, IReadOnlyList<LedgerRow> Rows)
{
    private static readonly string[] Groups = ["both sides agree", "a person has to decide", "no commitment by their status", "not done", "can't be read"];

    public static IReadOnlyList<DemoLedger> Of(ReconciliationReport report) =>
    [
        .. report.Rows.GroupBy(row => row.Currency).OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new DemoLedger(same.Key, [.. Groups.Select(group => Row(group, [.. same.Where(row => GroupOf(row) == group)])), Row("all", [.. same])])),
    ];

    private static LedgerRow Row(string standing, List<ReconciledOrder> rows)
    {
        var read = rows.Where(row => row.IsReadable).ToList();
        var isKnown = read.Count > 0 || rows.Count == 0;
        return new(
            standing,
            rows.Count,
            isKnown ? Words.Money(read.Sum(row => row.Cost)) : null,
            rows.Sum(row => row.ContractIds.Count),
            isKnown ? Words.Money(read.Where(row => row.Difference is not null).Sum(row => row.ProcoreTotal)) : null,
            rows.Count - read.Count);
    }

    private static string GroupOf(ReconciledOrder row) => row switch
    {
        { IsReadable: false } => Groups[4],
        { Result: ReconciliationResult.Ties } => Groups[0],
        { State: RecordState.NeedsReview or RecordState.Conflict or RecordState.Orphaned } => Groups[1],
        { Result: ReconciliationResult.NotExpected or ReconciliationResult.LeftToPeople } => Groups[2],
        _ => Groups[3],
    };
}

/// <summary>
/// Orders that stand alike: how many, what they cost, and their commitments in Procore with what these come to; null where none of them can be read. Those that can't be read are in no sum.
/// </summary>
internal sealed record LedgerRow(string Standing, int Orders, string? Zoho, int Commitments, string? Procore, int NotRead);
