namespace ZohoProcore.Sync;

/// <summary>
/// Says what rules have to know of an order and neither service tells, such as what another system of the host's has of it. It is asked
/// when an order is read, before any rule is, so that rules need no call and no clock; what it says is part of what the plan rests on, and
/// is stored with it. Implementations may be called for several orders at once.
/// </summary>
public interface IOrderFactProvider
{
    /// <summary>
    /// Reads the facts of an order, each under a name of the host's own; none where there is nothing to say. It is asked once for an order
    /// as it is, and again when the order is looked at again. Facts that change make no order due: the host
    /// submits its key. What it throws fails this order with a <see cref="RuleFailedException"/>, and the order is tried again.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="order">The order as it was read.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyDictionary<string, string>> ReadAsync(
        Connection connection, OrderSnapshot order, CancellationToken cancellationToken = default);
}
