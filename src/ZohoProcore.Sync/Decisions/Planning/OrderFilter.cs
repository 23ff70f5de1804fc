namespace ZohoProcore.Sync;

/// <summary>
/// Which orders are none of the connection's: by their status, by their date, because another connection's company has their projects, by
/// the rules of the scope. Pure.
/// </summary>
/// <param name="Why">Why, as the end of a sentence.</param>
/// <param name="Ends">What lets the order in, where it has a commitment already.</param>
internal sealed record OrderFilter(string Why, string Ends)
{
    private const string Approved = "approved";

    /// <summary>
    /// Whether policy leaves the order out, and not what became of it in Zoho Books: what stands of it in Procore is left to people.
    /// </summary>
    public bool IsByPolicy { get; init; }

    /// <summary>Whether a status is that of an issued order: where policy does not name it, policy leaves such orders out.</summary>
    public static bool IsIssued(string status) => status != Approved && SyncPolicies.UsualStatuses.ContainsKey(status);

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
                order.Status is "draft" or "pending_approval" or "rejected" or Approved or "cancelled"
                    ? "Issue the order again in Zoho Books"
                    : "Say in the connection's policies (CommitmentStatusByOrderStatus) what such orders become")
            {
                IsByPolicy = IsIssued(order.Status) || IsOfEarlierPolicies(input)
                    || IsLeftOutWhenIssued(input, routing, rules),
            };
        }

        if (input.Policies.OrdersFrom is { } from && order.Date is { } date && date < from)
        {
            return new($"it is dated before {from:uuuu-MM-dd}", "Let the connection's policies take the order in (OrdersFrom)")
            {
                IsByPolicy = true,
            };
        }

        if (routing.Elsewhere is { } elsewhere)
        {
            return new(
                $"its project is {elsewhere.Called}", "Choose a project of this connection's company on the order's lines in Zoho Books");
        }

        return OrderScopeRules.Excluding(routing.ScopeOf(input), rules.Scope) is { } excluding
            ? new(excluding, "Let the rule take the order in (policy scope)") { IsByPolicy = true }
            : null;
    }

    /// <summary>Whether policy would leave an order out in every status that it takes in: then its status is no matter.</summary>
    private static bool IsLeftOutWhenIssued(OrderInput input, OrderRouting routing, OrderRules rules)
    {
        var areAlike = rules.Scope.Count == 0 && (input.Policies.Scope?.Rules ?? []).All(rule => rule.Statuses is null);
        var statuses = input.Policies.Statuses.Keys.Take(areAlike ? 1 : int.MaxValue).ToList();
        return statuses.Count > 0 && statuses.TrueForAll(status =>
            Of(input with { Order = input.Order with { Status = status } }, routing, rules) is not null);
    }

    /// <summary>
    /// Whether an order that is not issued yet was written with what no status becomes any more: policy took such orders in, and does not
    /// now. One that went back to the status has what issued orders become.
    /// </summary>
    private static bool IsOfEarlierPolicies(OrderInput input) => input.Order.Status is Approved or "pending_approval"
        && input.Recorded.Count > 0
        && input.Recorded.All(recorded => !input.Policies.Statuses.ContainsValue(recorded.Status));
}
