using System.Text.Json.Serialization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A plan as JSON.</summary>
internal sealed record PlanView(
    string OrderId,
    string OrderNumber,
    string Outcome,
    string Reason,
    string? Cost,
    IReadOnlyList<CorrectionView> Corrections,
    IReadOnlyList<PlannedCommitmentView> Commitments,
    IReadOnlyList<RoomView>? Room,
    string? OverBudget,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<RuleAnswer> Decisions,
    string InputHash,
    string PlanHash,
    IReadOnlyList<UnverifiedView> Unverified)
{
    public static PlanView Of(OrderPlan plan, IReadOnlyList<UnverifiedView> unverified) => new(
        plan.OrderId,
        plan.OrderNumber,
        plan.Outcome.ToString(),
        plan.Reason,
        plan.Cost is { } cost ? Words.Money(cost) : null,
        [.. (plan.Corrections ?? []).Select(one => new CorrectionView(one.Name, Words.Money(one.Amount)))],
        [.. plan.Commitments.Select(PlannedCommitmentView.Of)],
        plan.Room is null ? null : [.. plan.Room.Select(RoomView.Of)],
        plan.OverBudget,
        [.. plan.Steps.Select(step => new StepView(step.Kind.ToString(), step.ProjectId, step.OriginId, step.Sentence))],
        plan.Findings,
        plan.Answers,
        plan.InputHash,
        plan.PlanHash,
        unverified);
}

/// <summary>A commitment as it would be.</summary>
internal sealed record PlannedCommitmentView(
    long ProjectId, string OriginId, long VendorId, string Number, string Title, string Status, string Currency, string Total, IReadOnlyList<PlannedLineView> Lines)
{
    public static PlannedCommitmentView Of(PlannedCommitment commitment) => new(
        commitment.ProjectId,
        commitment.OriginId,
        commitment.VendorId,
        commitment.Number,
        commitment.Title,
        commitment.Status,
        commitment.Currency,
        Words.Money(commitment.Total),
        [.. commitment.Lines.Select(line => new PlannedLineView(line.OriginId, Words.Money(line.Amount), line.WbsCodeId, line.Description, line.Explanation))]);
}

/// <summary>A line as it would be.</summary>
internal sealed record PlannedLineView(string OriginId, string Amount, long WbsCodeId, string Description, string? Explanation);

/// <summary>What leads from the order's total to its cost.</summary>
internal sealed record CorrectionView(string Name, string Amount);

/// <summary>What is left of the budget on a code.</summary>
internal sealed record RoomView(
    long ProjectId, long WbsCodeId, string Code, string? RevisedBudget, string? Committed, string? Pending, string? DirectCosts, string Change, string? Before, string? After, string? Unknown)
{
    public static RoomView Of(BudgetRoom room) => new(
        room.ProjectId,
        room.WbsCodeId,
        room.Code,
        Money(room.RevisedBudget),
        Money(room.Committed),
        Money(room.Pending),
        Money(room.DirectCosts),
        Words.Money(room.Change),
        Money(room.Before),
        Money(room.After),
        room.Unknown);

    private static string? Money(decimal? amount) => amount is { } known ? Words.Money(known) : null;
}

/// <summary>One write that would be made.</summary>
internal sealed record StepView(string Kind, long ProjectId, string OriginId, string Sentence);

/// <summary>The JSON of a plan, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PlanView))]
internal sealed partial class PlanJson : JsonSerializerContext;
