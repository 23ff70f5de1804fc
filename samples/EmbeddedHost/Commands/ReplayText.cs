using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Orders that were planned again, for people.</summary>
internal static class ReplayText
{
    public static void Write(TextWriter output, IReadOnlyList<ReplannedOrder> orders)
    {
        var others = orders.Where(order => !order.IsAsItWas).ToList();
        foreach (var order in others)
        {
            var stood = PageWords.State(order.Record.State);
            var now = order.Now is { } plan ? $"{stood} -> {PageWords.State(plan.Outcome)}. {plan.Reason}" : $"{stood}. It could not be read: {order.Unread}";
            TextSection.Write(
                output,
                $"{order.Record.OrderNumber}: {now}",
                [
                    .. order.IsDecidedAlike == false ? ["Today's rules decide otherwise about what was read then."] : Array.Empty<string>(),
                    .. order.Differences.Select(difference => difference.Sentence),
                    .. (order.Now?.Steps ?? []).Select(step => "Would: " + step.Sentence),
                    .. (order.Now?.Findings ?? []).Select(finding => $"{finding.Sentence} {finding.NextStep}"),
                ]);
        }

        output.WriteLine();
        output.WriteLine(FormattableString.Invariant(
            $"{orders.Count:N0} orders: {orders.Count - others.Count:N0} stand as they were left, {orders.Count(order => order.Differences.Count > 0):N0} differ from what was written, ")
            + FormattableString.Invariant($"{orders.Count(order => order.Now?.Steps.Count > 0):N0} would be written, {orders.Count(order => order.Unread is not null):N0} could not be read."));
    }
}
