using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Everything that is known of one order.</summary>
/// <param name="Connection">Its connection.</param>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Facts">What it is and where it stands, each with its name.</param>
/// <param name="Amounts">From its total to its cost, step by step.</param>
/// <param name="Findings">What keeps it from being synced, each with what to do.</param>
/// <param name="Commitments">Both sides, project by project.</param>
/// <param name="Room">What was left on the budget when it was planned last, code by code; none where policy did not ask for it.</param>
/// <param name="Decisions">What people decided about it and still stands, each with its way back.</param>
/// <param name="Events">What happened to it, the latest first.</param>
/// <param name="Links">Where it and its commitments are found in the services' own pages.</param>
public sealed record OrderDetail(
    string Connection,
    string Id,
    string Number,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Fact> Amounts,
    IReadOnlyList<Fact> Findings,
    IReadOnlyList<BothSides> Commitments,
    IReadOnlyList<RoomRow> Room,
    IReadOnlyList<StandingDecision> Decisions,
    IReadOnlyList<OrderEvent> Events,
    IReadOnlyList<Fact> Links)
{
    internal static OrderDetail Of(
        string connectionId, SyncRecord record, OrderPlan? plan, IReadOnlyList<WrittenCommitment> written, IReadOnlyList<OrderDecision> decisions, IReadOnlyList<AuditEntry> events, IReadOnlyList<Fact> links) => new(
        connectionId,
        record.Key.Id,
        PageWords.Name(record.OrderNumber.Length > 0 ? record.OrderNumber : record.Key.Id),
        [
            new("Vendor", PageWords.Name(record.VendorName)),
            new("Status in Zoho Books", PageWords.Name(record.OrderStatus)),
            new("Where it stands", $"{PageWords.State(record.State)}, since {PageWords.Time(record.ChangedAt)}"),
            new("Why", PageWords.Name(record.Reason)),
            new("Last read", record.ReadAt is { } read ? PageWords.Time(read) : "never"),
            .. record.Landed is { } landed ? [new Fact("Last edit", $"made {PageWords.Time(landed.EditedAt)}, stood in Procore {PageWords.Time(landed.LandedAt)}")] : Array.Empty<Fact>(),
        ],
        [
            new("Total of the order", $"{record.Currency} {PageWords.Money(record.Total)}"),
            .. (record.Corrections ?? []).Select(one => new Fact(PageWords.Name(one.Name), $"{record.Currency} {PageWords.Money(one.Amount)}")),
            new("Cost", $"{record.CostCurrency ?? record.Currency} {PageWords.Money(record.Cost ?? record.Total)}"),
        ],
        [.. (plan?.Findings ?? []).Select(one => new Fact(PageWords.Name(one.Sentence), PageWords.Name(one.NextStep)))],
        BothSides.Of(plan?.Commitments ?? [], written),
        RoomRow.Of(plan),
        [.. decisions.Select(StandingDecision.Of)],
        [.. events.OrderByDescending(one => one.Sequence).Select(OrderEvent.Of)],
        links);
}

/// <summary>Something with its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Words">What it is.</param>
public sealed record Fact(string Name, string Words);

/// <summary>A decision that stands.</summary>
/// <param name="Words">What was decided, by whom and when.</param>
/// <param name="Back">The way back.</param>
public sealed record StandingDecision(string Words, WayBack Back)
{
    internal static StandingDecision Of(OrderDecision decision) =>
        new($"{PageWords.Decision(decision)}: so said {PageWords.Name(decision.By)}{(decision.At is { } at ? $", {PageWords.Time(at)}" : string.Empty)}.", WayBack.Of(decision));
}

/// <summary>One thing that happened.</summary>
/// <param name="Sequence">Its place in the audit.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="What">What happened.</param>
/// <param name="Reason">Why, or what exactly.</param>
public sealed record OrderEvent(string Sequence, string At, string Actor, string What, string Reason)
{
    internal static OrderEvent Of(AuditEntry entry) => new(
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        PageWords.Time(entry.At),
        PageWords.Name(entry.Actor),
        entry.Result.Length > 0 ? $"{Words(entry.Kind)}: {Result(entry)}" : Words(entry.Kind),
        PageWords.Name(entry.Reason));

    // The audit has the names that programs read; a person gets the words that the rest of the page has.
    private static string Result(AuditEntry entry) =>
        entry.Kind == AuditKind.StateChanged && Named.TryFind<RecordState>(entry.Result, out var state) ? PageWords.State(state)
        : entry.Kind != AuditKind.StateChanged && Named.TryFind<ReviewAction>(entry.Result, out var action) ? PageWords.Action(action)
        : PageWords.Name(entry.Result);

    private static string Words(AuditKind kind) => kind switch
    {
        AuditKind.StateChanged => "where it stands",
        AuditKind.Intent => "about to be written",
        AuditKind.Outcome => "what became of the write",
        AuditKind.Linked => "linked",
        AuditKind.Decided => "a person decided",
        AuditKind.WebhookAccepted => "a webhook was accepted",
        AuditKind.WebhookRefused => "a webhook was refused",
        AuditKind.ConnectionChanged => "the connection changed",
        AuditKind.Replayed => "looked at again, as somebody asked",
        AuditKind.DecisionUsed => "a decision was used up",
        AuditKind.DecisionLapsed => "a decision ended",
        AuditKind.DecisionWithdrawn => "a decision was taken back",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
