using System.Text.Json;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Compares what the host believes with what the sandbox holds.</summary>
internal sealed class SummaryReader(SyncRuntime runtime, Connection connection)
{
    public async Task<DemoOutcome> ReadAsync(SandboxState state, int writesAfterConvergence, CancellationToken cancellationToken)
    {
        var orders = runtime.Store.ReadRecordsAsync(connection.Id, new() { Kind = RecordKind.PurchaseOrder }, cancellationToken);
        var records = await orders.ToDictionaryAsync(record => record.Key.Id, StringComparer.Ordinal, cancellationToken);
        var states = records.ToDictionary(record => record.Key, record => record.Value.State, StringComparer.Ordinal);
        var reviews = await runtime.Store.CountReviewsAsync(connection.Id, ReviewStatus.Open, cancellationToken);
        var audit = await AuditVerifier.VerifyAsync(runtime.Store, connection.Id, cancellationToken: cancellationToken);

        var commitments = state.Commitments.Where(commitment => !commitment.Deleted && OrderOf(commitment) is not null).ToLookup(commitment => OrderOf(commitment)!);
        var synced = state.Orders.Where(order => states.TryGetValue(order.Id, out var at) && at == RecordState.Synced).ToList();
        var summary = new DemoSummary
        {
            Seed = state.Seed,
            Projects = Projects(state, []),
            Orders = Count(state.Orders, states),
            Commitments = commitments.Sum(group => group.Count()),
            Money = Compare(synced, records, commitments),
            Review = new(reviews.ToDictionary(), StringComparer.Ordinal),
            Calls = CallCounter.Count(state.Calls, state.Orders.Count),
            Limits = new LimitCounts(
                state.Limits.Zoho.MaxPerMinute, state.Limits.Zoho.MaxInFlight, state.Limits.Zoho.Responses429 + state.Limits.Procore.Responses429),
            WritesAfterConvergence = writesAfterConvergence,
            Audit = new AuditCounts(audit.Entries, audit.IsValid),
        };
        return new DemoOutcome(summary, [.. Problems(summary, audit, synced, records, commitments)]);
    }

    /// <summary>Adds what both services say when they are read fresh, as a controller would at month end.</summary>
    /// <param name="summary">What was counted.</param>
    /// <param name="state">What the sandbox holds.</param>
    /// <param name="since">From when on edits count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<DemoSummary> WithBothSidesAsync(DemoSummary summary, SandboxState state, Instant since, CancellationToken cancellationToken)
    {
        var (engine, id) = (runtime.Engine, connection.Id);
        var ledgers = await engine.ReconcileAsync(id, cancellationToken);
        var alignment = await engine.AlignAsync(id, cancellationToken);
        var latency = await engine.GetLatencyAsync(id, since, cancellationToken);
        var links = await runtime.Store.ListLinksAsync(id, new() { Kind = LinkKind.Vendor }, cancellationToken);
        var waiting = await runtime.Store.ListReviewsAsync(id, new() { Status = ReviewStatus.Open }, cancellationToken);
        var records = await runtime.Store.ReadRecordsAsync(id, new() { Kind = RecordKind.PurchaseOrder }, cancellationToken)
            .ToDictionaryAsync(record => record.Key.Id, StringComparer.Ordinal, cancellationToken);
        return summary with
        {
            Ledger = DemoLedger.Of(ledgers),
            Story = new DemoStory(ledgers, records, waiting, state.Commitments).Tell(),
            Vendors = VendorCounts.Of(records.Values, links, waiting),
            Projects = Projects(state, alignment.Projects.Select(project => project.Standing)),
            CostCodes = ByStanding(alignment.Codes.Select(code => code.Standing)),
            Budget = BudgetCounts.Of(ledgers.Budgets),
            Reconciliation = new(
                Words.Time(ledgers.At),
                ledgers.Rows.Count,
                ledgers.Rows.Count(row => row.Result == ReconciliationResult.Ties),
                ledgers.Rows.Count(row => !row.IsSettled),
                new(ledgers.Rows.Where(row => !row.IsSettled).CountBy(row => row.Cause.ToString()).ToDictionary(), StringComparer.Ordinal)),
            Latency = [.. latency.Select(LatencyWayView.Of)],
        };
    }

    private static SortedDictionary<string, int> Projects(SandboxState state, IEnumerable<AlignmentStanding> standings) =>
        new(ByStanding(standings), StringComparer.Ordinal) { ["count"] = state.Procore.ActiveProjects };

    private static SortedDictionary<string, int> ByStanding(IEnumerable<AlignmentStanding> standings) =>
        new(standings.CountBy(standing => JsonNamingPolicy.CamelCase.ConvertName(standing.ToString())).ToDictionary(), StringComparer.Ordinal);

    private static OrderCounts Count(IReadOnlyCollection<SandboxOrder> orders, Dictionary<string, RecordState> states)
    {
        var counts = orders.CountBy(order => states.TryGetValue(order.Id, out var state) ? Group(state) : OrderGroup.Failed).ToDictionary();
        return new OrderCounts(
            orders.Count,
            counts.GetValueOrDefault(OrderGroup.Synced),
            counts.GetValueOrDefault(OrderGroup.NeedsReview),
            counts.GetValueOrDefault(OrderGroup.Filtered),
            counts.GetValueOrDefault(OrderGroup.Failed));
    }

    private static OrderGroup Group(RecordState state) => state switch
    {
        RecordState.Synced => OrderGroup.Synced,
        RecordState.NeedsReview or RecordState.Conflict or RecordState.Orphaned => OrderGroup.NeedsReview,
        RecordState.Filtered or RecordState.Skipped => OrderGroup.Filtered,
        _ => OrderGroup.Failed,
    };

    /// <summary>What an order costs: its total, unless policy corrects it or has it converted.</summary>
    private static (decimal Amount, string Currency) CostOf(SandboxOrder order, SyncRecord record) => (record.Cost ?? order.Total, record.CostCurrency ?? order.Currency);

    private static SortedDictionary<string, MoneyTie> Compare(
        IEnumerable<SandboxOrder> synced, Dictionary<string, SyncRecord> records, ILookup<string, SandboxCommitment> commitments) => new(
        synced.GroupBy(order => CostOf(order, records[order.Id]).Currency).ToDictionary(
            group => group.Key,
            group => new MoneyTie(
                Words.Money(group.Where(order => order.Currency == group.Key).Sum(order => order.Total)),
                Words.Money(group.Sum(order => CostOf(order, records[order.Id]).Amount)),
                Words.Money(group.Sum(order => commitments[order.Id].Sum(commitment => commitment.GrandTotal))))),
        StringComparer.Ordinal);

    private static IEnumerable<string> Problems(
        DemoSummary summary, AuditVerification audit, List<SandboxOrder> synced, Dictionary<string, SyncRecord> records, ILookup<string, SandboxCommitment> commitments)
    {
        if (summary.Orders.Failed > 0) yield return $"{summary.Orders.Failed} orders are neither synced nor in review nor filtered.";
        foreach (var order in synced)
        {
            var ((cost, currency), total) = (CostOf(order, records[order.Id]), commitments[order.Id].Sum(commitment => commitment.GrandTotal));
            if (total != cost) yield return $"Order {order.Number} costs {currency} {Words.Money(cost)}, its commitments come to {Words.Money(total)}.";
        }

        foreach (var twice in commitments.SelectMany(group => group).GroupBy(commitment => commitment.OriginId).Where(group => group.Count() > 1))
            yield return $"The commitment {twice.Key} is there {twice.Count()} times.";
        if (summary.WritesAfterConvergence > 0) yield return $"{summary.WritesAfterConvergence} writes were made though both sides agreed.";
        if (summary.Limits.Responses429 > 0) yield return $"{summary.Limits.Responses429} requests were answered 429: a limit was exceeded.";
        if (summary.Limits.ZohoMaxPerMinute > 100) yield return $"{summary.Limits.ZohoMaxPerMinute} requests reached Zoho Books within 60 seconds; 100 are allowed.";
        if (summary.Limits.ZohoMaxInFlight > 10) yield return $"{summary.Limits.ZohoMaxInFlight} requests were in flight to Zoho Books at a time; 10 are allowed.";
        if (!audit.IsValid) yield return audit.Message;
    }

    private string? OrderOf(SandboxCommitment commitment) => OriginIds.TryReadOrder(commitment.OriginId, connection.OrganizationId);

    private enum OrderGroup
    {
        Synced,
        NeedsReview,
        Filtered,
        Failed,
    }
}
