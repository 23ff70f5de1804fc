using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>One order of the demo, told so that a controller can follow it: what it is, where it stands, and what comes next.</summary>
internal sealed record OrderStory
{
    public required string Order { get; init; }

    public required string Vendor { get; init; }

    public required string Currency { get; init; }

    public required string Amount { get; init; }

    public required IReadOnlyList<OrderStoryPart> Parts { get; init; }

    /// <summary>Where it stands, in a sentence.</summary>
    public required string Standing { get; init; }

    /// <summary>What to do or to look at next.</summary>
    public required string Next { get; init; }
}

/// <summary>What an order costs on one code of one project.</summary>
internal sealed record OrderStoryPart(string Project, string Code, string Amount, string InProcore);

/// <summary>Picks three orders that show what the sync is for: one that was carried over, one that was edited meanwhile, and one that a person has to decide.</summary>
internal sealed class DemoStory(ReconciliationReport ledgers, IReadOnlyDictionary<string, SyncRecord> records, IReadOnlyList<ReviewItem> waiting, IReadOnlyList<SandboxCommitment> commitments)
{
    /// <summary>The orders, as far as there are such.</summary>
    public IReadOnlyList<OrderStory> Tell()
    {
        var ties = ledgers.Rows.Where(row => row.Result == ReconciliationResult.Ties && row.Codes.Count > 0).OrderByDescending(row => row.Codes.Count).ThenBy(row => row.OrderNumber, StringComparer.Ordinal).ToList();
        var edited = ties.Find(row => records[row.OrderId].Landed is { Waited: false });
        var carried = ties.Find(row => row != edited);
        var asked = ledgers.Rows.Where(row => row.Cost != 0 && ItemOf(row) is not null).MinBy(row => row.OrderNumber, StringComparer.Ordinal);
        return [.. new[] { carried, edited, asked }.OfType<ReconciledOrder>().Select(Tell)];
    }

    private OrderStory Tell(ReconciledOrder row)
    {
        var item = row.Result == ReconciliationResult.Ties ? null : ItemOf(row);
        return new()
        {
            Order = row.OrderNumber,
            Vendor = row.VendorName,
            Currency = row.Currency,
            Amount = Words.Money(row.Cost),
            Parts = [.. row.Codes.Select(code => new OrderStoryPart(ProjectOf(row, code.ProjectId), code.Code, Words.Money(code.Cost), Words.Money(code.ProcoreTotal)))],
            Standing = item?.Finding.Sentence ?? $"{string.Join(" and ", row.ContractIds.Select(Name))} in Procore, and what Procore shows is the order's cost, to the cent.{Edited(row)}",
            Next = item?.Finding.NextStep ?? "Nothing. What the office edits is seen by itself; where it changes amounts of an approved commitment, policy has a person asked or a change order made.",
        };
    }

    private ReviewItem? ItemOf(ReconciledOrder row) => waiting.FirstOrDefault(item => item.OrderNumber == row.OrderNumber);

    private string Edited(ReconciledOrder row) => records[row.OrderId].Landed is { Waited: false } landed
        ? $" It was edited in Zoho Books after the first sync, {(landed.HeardBy == WorkPriority.Webhook ? "a webhook" : "a scan")} told of it, and it stood in Procore {Span(landed.Took)} after the edit."
        : string.Empty;

    private string Name(long contractId) => commitments.FirstOrDefault(commitment => commitment.Id == contractId) is { } one
        ? $"Commitment {one.Number} stands as {one.Status}"
        : $"Commitment {contractId} stands";

    private static string ProjectOf(ReconciledOrder row, long id) => row.Projects.FirstOrDefault(project => project.ProjectId == id)?.ProjectName ?? string.Empty;

    private static string Span(Duration took) => took.TotalMinutes < 2 ? FormattableString.Invariant($"{took.TotalSeconds:0} seconds") : FormattableString.Invariant($"{took.TotalMinutes:0} minutes");
}
