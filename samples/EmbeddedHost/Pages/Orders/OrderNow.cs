using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What would be done with an order by what stands in both systems now, and in what that differs from what was done then.</summary>
/// <param name="Connection">Its connection.</param>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsAsItWas">Whether it stands as it was left.</param>
/// <param name="Then">How it was left.</param>
/// <param name="Now">How it would end now, or why that could not be read.</param>
/// <param name="Differences">In what its commitments differ from what was written or seen to agree.</param>
/// <param name="Steps">What would be written.</param>
/// <param name="Findings">What keeps it from being written, each with what to do.</param>
/// <param name="Answers">Which rule decided what.</param>
/// <param name="Commitments">Both sides, project by project.</param>
/// <param name="Room">What is left on the budget, code by code.</param>
public sealed record OrderNow(
    string Connection,
    string Id,
    string Number,
    bool IsAsItWas,
    IReadOnlyList<string> Then,
    string Now,
    IReadOnlyList<string> Differences,
    IReadOnlyList<string> Steps,
    IReadOnlyList<Fact> Findings,
    IReadOnlyList<Fact> Answers,
    IReadOnlyList<BothSides> Commitments,
    IReadOnlyList<RoomRow> Room)
{
    internal static OrderNow Of(string connectionId, ReplannedOrder order, IReadOnlyList<WrittenCommitment> written, OrderPlan? withRoom) => new(
        connectionId,
        order.Record.Key.Id,
        PageWords.Name(order.Record.OrderNumber.Length > 0 ? order.Record.OrderNumber : order.Record.Key.Id),
        order.IsAsItWas,
        [
            $"It was left so: {PageWords.State(order.Record.State)}. {PageWords.Name(order.Record.Reason)}",
            order.IsDecidedAlike switch
            {
                true => "Today's rules decide the same about what was read then.",
                false => "Today's rules decide otherwise about what was read then.",
                null => "What was read then is not kept any more, so nothing is known of what today's rules would have said.",
            },
        ],
        order.Now is { } plan ? $"It would end so: {PageWords.State(plan.Outcome)}. {PageWords.Name(plan.Reason)}" : $"It can't be read now. {PageWords.Name(order.Unread ?? string.Empty)}",
        [.. order.Differences.Select(one => PageWords.Name(one.Sentence))],
        [.. (order.Now?.Steps ?? []).Select(one => PageWords.Name(one.Sentence))],
        [.. (order.Now?.Findings ?? []).Select(one => new Fact(PageWords.Name(one.Sentence), PageWords.Name(one.NextStep)))],
        [.. (order.Now?.Answers ?? []).Select(one => new Fact(
            PageWords.Name($"{(one.Subject.Length == 0 ? "order" : $"line {one.Subject}")}: {one.Target} by {one.Rule}"),
            PageWords.Name($"{(one.Value.Length == 0 ? "refused" : one.Value)} ({one.Evidence})")))],
        BothSides.Of(order.Now?.Commitments ?? [], written),
        RoomRow.Of(withRoom));
}
