namespace ZohoProcore.Sync;

/// <summary>
/// A decision that steers how one order is planned: it holds for the state of affairs it was made about and lapses when that changes.
/// </summary>
/// <param name="OrderId">The order's purchaseorder_id.</param>
/// <param name="Action"><see cref="ReviewAction.Skip"/>, <see cref="ReviewAction.KeepProcore"/> or
/// <see cref="ReviewAction.OverwriteProcore"/>.</param>
/// <param name="AppliesTo">The hash of what it was made about: the order for a skip, order and commitment for the other two.</param>
/// <param name="By">Who decided.</param>
public sealed record OrderDecision(string OrderId, ReviewAction Action, string AppliesTo, string By);
