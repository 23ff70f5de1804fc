namespace Sandbox;

/// <summary>A vendor's bill: for a purchase order it is the order with the quantities that were billed, line by line, and else what a person entered.</summary>
/// <param name="Id">The bill's id.</param>
/// <param name="Number">The vendor's number of it.</param>
/// <param name="Billed">The order with the billed quantities; its lines have ids of their own.</param>
/// <param name="OrderId">The order; empty where none stands behind it.</param>
/// <param name="OrderLineIds">The order's lines, in the order of the bill's; none where there is no order.</param>
internal sealed record ZohoBill(string Id, string Number, OrderData Billed, string OrderId, IReadOnlyList<string> OrderLineIds)
{
    /// <summary>Bills of the first day: half of what was ordered on partially billed orders, everything on billed ones.</summary>
    public static IEnumerable<ZohoBill> Of(ContractorData data)
    {
        var ids = new IdSource(data.Seed) { ZohoOffset = 6_000_000_000 };
        foreach (var order in data.Orders.Where(order => order.Status is "partially_billed" or "billed"))
        {
            var share = order.Status == "billed" ? 1m : 0.5m;
            var lines = order.Lines.Where(line => line.Category == "line_item").ToList();
            yield return new ZohoBill(
                ids.Zoho(),
                "B-" + order.Number[3..],
                order with
                {
                    Status = "open",
                    Date = order.Date.AddDays(14),
                    Adjustment = share == 1 ? order.Adjustment : 0,
                    Discount = order.Discount is { IsPercent: false } fixedAmount ? fixedAmount with { Value = OrderTotals.Cents(fixedAmount.Value * share) } : order.Discount,
                    Lines = [.. lines.Select(line => line with { Id = ids.Zoho(), Quantity = OrderTotals.Cents(line.Quantity * share) })],
                },
                order.Id,
                [.. lines.Select(line => line.Id)]);
        }
    }
}
