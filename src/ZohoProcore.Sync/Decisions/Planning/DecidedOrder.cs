namespace ZohoProcore.Sync;

/// <summary>What was decided about an order.</summary>
/// <param name="StateHash">The state of affairs that it was decided in.</param>
/// <param name="Standing">What people decided, and what became of that.</param>
/// <param name="Content">What is to be done.</param>
internal sealed record DecidedOrder(string StateHash, StandingOrderDecisions Standing, OrderPlanContent Content);
