namespace ZohoProcore.Sync;

/// <summary>
/// Maps an order's line to one thing in Procore: a vendor, a project, a cost code or a cost type. Rules are synchronous and pure;
/// everything they may look at is in the context. They are asked in order, the first with an opinion wins, and the audit says which it was
/// and why.
/// </summary>
/// <typeparam name="TTarget"><see cref="ProcoreVendor"/>, <see cref="ProcoreProject"/>, <see cref="ProcoreCostCode"/> or
/// <see cref="ProcoreCostType"/>.</typeparam>
public interface IOrderMappingRule<TTarget>
    where TTarget : class
{
    /// <summary>A stable name for the audit. Change it when the rule's behaviour changes: it is part of every plan's hash.</summary>
    string Name { get; }

    /// <summary>Maps one line.</summary>
    /// <param name="line">The line, its order and what is known of both sides.</param>
    /// <returns>No opinion, a value with evidence, or a rejection with a reason.</returns>
    MappingResult<TTarget> Map(OrderLineContext line);
}
