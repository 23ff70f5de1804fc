using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What is left of the budget on a code, before and after what an order's plan does.</summary>
/// <param name="Code">The WBS code, with its project.</param>
/// <param name="Steps">From the budget to what is left now, each amount with its name; empty where that is not known.</param>
/// <param name="Before">What is left now, or why that is not known.</param>
/// <param name="Change">What the plan commits more.</param>
/// <param name="After">What is left after it; a dash where that is not known.</param>
public sealed record RoomRow(string Code, string Steps, string Before, string Change, string After)
{
    internal static IReadOnlyList<RoomRow> Of(OrderPlan? plan) => [.. (plan?.Room ?? []).Select(Of)];

    private static RoomRow Of(BudgetRoom room) => new(
        PageWords.Name(FormattableString.Invariant($"{room.Code} (project {room.ProjectId})")),
        room.Unknown is not null ? string.Empty
            : $"{Money(room.RevisedBudget)} budget, {Money(room.Committed)} committed, {Money(room.Pending)} pending, {Money(room.DirectCosts)} direct costs",
        room.Unknown is { } why ? PageWords.Name(why) : Money(room.Before),
        PageWords.Money(room.Change),
        Money(room.After));

    private static string Money(decimal? amount) => amount is { } known ? PageWords.Money(known) : "–";
}
