namespace ZohoProcore.Sync;

/// <summary>A decision does not fit the review item that it is about. Nothing was stored.</summary>
public sealed class DecisionMismatchException : SyncException
{
    /// <summary>Says which decision does not fit.</summary>
    /// <param name="item">The review item.</param>
    /// <param name="action">What was decided.</param>
    /// <param name="why">Why it does not fit.</param>
    public DecisionMismatchException(ReviewItem item, ReviewAction action, string why)
        : base($"'{action}' does not fit this item, which is '{item.Finding.Code}' of {item.Key}: {why}") =>
        (ReviewId, Action) = (item.Id, action);

    /// <summary>The review item.</summary>
    public string ReviewId { get; }

    /// <summary>What was decided.</summary>
    public ReviewAction Action { get; }
}
