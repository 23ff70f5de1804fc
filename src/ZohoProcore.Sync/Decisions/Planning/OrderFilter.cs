namespace ZohoProcore.Sync;

/// <summary>
/// Which orders are none of the connection's: by their status, by their date, because another connection's company has their projects, by
/// the rules of the scope. Pure.
/// </summary>
/// <param name="Why">Why, as the end of a sentence.</param>
/// <param name="Ends">What lets the order in, where it has a commitment already.</param>
internal sealed record OrderFilter(string Why, string Ends)
{
    /// <summary>Whether nothing filters an order but its status.</summary>
    public static bool IsOnlyWithdrawn(OrderInput input, OrderRouting routing, OrderRules rules) =>
        input.Policies.Statuses is { Count: > 0 } statuses && !statuses.ContainsKey(input.Order.Status)
        && Of(input with { Order = input.Order with { Status = statuses.Keys.First() } }, routing, rules) is null;

    /// <summary>What filters an order; null when nothing does.</summary>
    public static OrderFilter? Of(OrderInput input, OrderRouting routing, OrderRules rules)
    {
        var order = input.Order;
        if (!input.Policies.Statuses.ContainsKey(order.Status))
        {
            return new(
                $"its status in Zoho is '{order.Status}'",
                order.Status is "draft" or "pending_approval" or "rejected" or "approved" or "cancelled"
                    ? "Issue the order again in Zoho Books"
                    : "Say in the connection's policies (CommitmentStatusByOrderStatus) what such orders become");
        }

        if (input.Policies.OrdersFrom is { } from && order.Date is { } date && date < from)
        {
            return new($"it is dated before {from:uuuu-MM-dd}", "Let the connection's policies take the order in (OrdersFrom)");
        }

        if (routing.Elsewhere is { } elsewhere)
        {
            return new(
                $"its project is {elsewhere.Called}", "Choose a project of this connection's company on the order's lines in Zoho Books");
        }

        return OrderScopeRules.Excluding(routing.ScopeOf(input), rules.Scope) is { } excluding
            ? new(excluding, "Let the rule take the order in (policy scope)")
            : null;
    }
}
