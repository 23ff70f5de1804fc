namespace ZohoProcore.Sync;

/// <summary>Which orders are none of the sync's: by their status, by their date, by the rules of the scope. Pure.</summary>
/// <param name="Why">Why, as the end of a sentence.</param>
/// <param name="NextStep">What to do about a commitment that stands already; null where that is what the order's status says.</param>
internal sealed record OrderFilter(string Why, string? NextStep)
{
    /// <summary>What filters an order; null when nothing does.</summary>
    public static OrderFilter? Of(OrderInput input, OrderRouting routing, OrderRules rules)
    {
        var order = input.Order;
        if (!input.Policies.Statuses.ContainsKey(order.Status))
        {
            return new($"its status in Zoho is '{order.Status}'", null);
        }

        if (input.Policies.OrdersFrom is { } from && order.Date is { } date && date < from)
        {
            return new($"it is dated before {from:uuuu-MM-dd}", null);
        }

        return OrderScopeRules.Excluding(routing.ScopeOf(input), rules.Scope) is { } excluding
            ? new(excluding, "Let the rule take the order in (policy scope), or delete or close the commitment in Procore.")
            : null;
    }
}
