namespace ZohoProcore.Sync;

/// <summary>
/// A rule or a validator threw, or answered null where that is no answer. Nothing was written. The message names it, the order, and what it
/// threw; whoever wrote it has to correct it.
/// </summary>
public sealed class RuleFailedException : SyncException
{
    /// <summary>Says which rule failed, and at which order.</summary>
    /// <param name="rule">The name of the rule or validator.</param>
    /// <param name="order">The number of the order.</param>
    /// <param name="failure">What it threw; null where it answered null.</param>
    public RuleFailedException(string rule, string order, Exception? failure)
        : base(
            $"The rule '{rule}' failed at order {order}: "
            + (failure is null ? "it answered null" : $"{failure.GetType().Name}, {Text.Clean(failure.Message).TrimEnd('.')}")
            + ". Nothing is written of the order until whoever wrote the rule corrects it.",
            failure) =>
        (Rule, OrderNumber) = (rule, order);

    /// <summary>Says which kind of record of a host's own failed, and at which record.</summary>
    internal RuleFailedException(RecordKind kind, string name, Exception? failure)
        : base(
            $"The records '{kind}' failed at {name}: "
            + (failure is null ? "they answered null" : $"{failure.GetType().Name}, {Text.Clean(failure.Message).TrimEnd('.')}")
            + ". Nothing is written of it until whoever wrote them corrects it.",
            failure) =>
        (Rule, OrderNumber) = (kind.Value, name);

    /// <summary>The name of the rule or validator.</summary>
    public string Rule { get; }

    /// <summary>The number of the order that it failed at.</summary>
    public string OrderNumber { get; }
}
