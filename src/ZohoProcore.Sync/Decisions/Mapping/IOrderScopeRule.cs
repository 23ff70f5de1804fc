namespace ZohoProcore.Sync;

/// <summary>
/// Says whether an order is synced at all, where <see cref="SyncPolicies.Scope"/> can't. Asked before its rules; synchronous and pure.
/// </summary>
public interface IOrderScopeRule
{
    /// <summary>
    /// A stable name, which an order that it leaves out shows. Change it when the rule decides otherwise than before: it is part of every
    /// plan's hash.
    /// </summary>
    string Name { get; }

    /// <summary>Judges an order.</summary>
    /// <param name="order">The order and where its lines go.</param>
    /// <returns>Whether it is in or out; null when the rule has no opinion.</returns>
    ScopeEffect? Judge(OrderScopeContext order);
}
