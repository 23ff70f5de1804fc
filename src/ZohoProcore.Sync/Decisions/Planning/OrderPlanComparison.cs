namespace ZohoProcore.Sync;

/// <summary>Whether two plans do the same. Pure.</summary>
internal static class OrderPlanComparison
{
    /// <summary>Whether both end alike, write alike and ask the same; which rule said so, and what it rested on, does not count.</summary>
    public static bool IsSame(OrderPlan one, OrderPlan other) => HashOf(one) == HashOf(other);

    private static string HashOf(OrderPlan plan) => ContentHash.Of(
        plan with { InputHash = string.Empty, PlanHash = string.Empty, Answers = [], NewLinks = [] },
        PlanningJson.Default.OrderPlan);
}
