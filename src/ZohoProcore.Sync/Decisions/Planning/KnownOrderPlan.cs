namespace ZohoProcore.Sync;

/// <summary>Plans what was kept of an order. A rule that fails at one order does not end what is asked about all of them.</summary>
internal static class KnownOrderPlan
{
    /// <summary>The whole plan; null where nothing was kept, or a rule fails at it.</summary>
    public static OrderPlan? Of(OrderPlanner planner, OrderInput? input)
    {
        try
        {
            return input is null ? null : planner.Plan(input).Whole;
        }
        catch (RuleFailedException)
        {
            return null;
        }
    }
}
