namespace ZohoProcore.Sync;

/// <summary>
/// A decision fits its item and can't work as things stand: what it names does not exist, or Procore locks what it would write, or what it
/// is about changed meanwhile. Nothing was stored.
/// </summary>
public sealed class DecisionRefusedException : SyncException
{
    internal DecisionRefusedException(ReviewItem item, ReviewAction action, string why)
        : base($"'{action}' can't work for this item, which is '{item.Finding.Code}' of {item.Key}: {why}") => Action = $"{action}";

    internal DecisionRefusedException(string action, string why)
        : base($"'{action}' can't work: {why}") => Action = action;

    /// <summary>What was decided.</summary>
    public string Action { get; }
}
