namespace ZohoProcore.Sync;

/// <summary>
/// Reads from its lines why an order is closed: it was received, billed, both, or items of it were cancelled. Zoho's status says none of
/// it, and only the last makes a commitment smaller. Pure.
/// </summary>
internal static class ClosedOrder
{
    /// <summary>
    /// How many units of a closed order are neither billed nor cancelled; null where none is, where Zoho does not tell it of every line,
    /// and of any other order.
    /// </summary>
    public static decimal? Unbilled(OrderSnapshot order)
    {
        var items = order.Lines.Where(line => line.IsItem && line.Quantity > 0).ToList();
        if (order.Status != "closed"
            || items.Exists(line => line.BilledQuantity is null || Quantities(line).Any(OrderAmountLimits.IsTooLarge)))
        {
            return null;
        }

        var left = items.Sum(line => Math.Max(0, line.Quantity - (line.CancelledQuantity ?? 0) - (line.BilledQuantity ?? 0)));
        return left == 0 ? null : left;
    }

    /// <summary>What the plan of a closed order says; nothing of any other.</summary>
    public static IEnumerable<RuleAnswer> Explain(OrderInput input)
    {
        var items = input.Order.Lines.Where(line => line.IsItem).ToList();

        // Of quantities that nobody orders a person is told as of amounts, and there is no sum of them.
        if (input.Order.Status == "closed" && !items.SelectMany(Quantities).Any(OrderAmountLimits.IsTooLarge))
        {
            var (ordered, received) = (items.Sum(line => line.Quantity), items.Sum(line => line.ReceivedQuantity ?? 0));
            var (billed, cancelled) = (items.Sum(line => line.BilledQuantity ?? 0), items.Sum(line => line.CancelledQuantity ?? 0));
            var why = string.Join(
                " and ",
                new[] { (received, "received"), (billed, "billed"), (cancelled, cancelled < ordered ? "cancelled in part" : "cancelled") }
                    .Where(part => part.Item1 != 0)
                    .Select(part => part.Item2));
            yield return new(
                string.Empty,
                "closed",
                "zoho.lines",
                why.Length == 0 ? "closed by hand" : why,
                $"of {Text.Amount(ordered)} units ordered {Text.Amount(received)} are received, {Text.Amount(billed)} billed and "
                + $"{Text.Amount(cancelled)} cancelled; what is not cancelled stays committed");
        }
    }

    private static decimal[] Quantities(OrderLine line) =>
        [line.Quantity, line.ReceivedQuantity ?? 0, line.BilledQuantity ?? 0, line.CancelledQuantity ?? 0];
}
