namespace ZohoProcore.Sync;

/// <summary>
/// A decision fits its item and can't work as things stand: what it names does not exist, or Procore locks what it would write, or what it
/// is about changed meanwhile. Nothing was stored.
/// </summary>
public sealed class DecisionRefusedException : SyncException
{
    /// <summary>Says which decision about an item can't work.</summary>
    /// <param name="item">The review item.</param>
    /// <param name="action">What was decided.</param>
    /// <param name="why">Why it can't work.</param>
    public DecisionRefusedException(ReviewItem item, ReviewAction action, string why)
        : base($"'{action}' can't work for this item, which is '{item.Finding.Code}' of {item.Key}: {why}") => Action = $"{action}";

    internal static DecisionRefusedException Outdated(ReviewItem item, ReviewAction action, string why) =>
        new(item, action, why) { Now = item };

    /// <summary>Says which decision can't work.</summary>
    /// <param name="action">What was decided.</param>
    /// <param name="why">Why it can't work.</param>
    public DecisionRefusedException(string action, string why)
        : base($"'{action}' can't work: {why}") => Action = action;

    /// <summary>
    /// The item as it is now, where the decision was taken on another version of it or does not say on which; null where something else
    /// is in its way.
    /// </summary>
    public ReviewItem? Now { get; init; }

    /// <summary>What was decided.</summary>
    public string Action { get; }
}
