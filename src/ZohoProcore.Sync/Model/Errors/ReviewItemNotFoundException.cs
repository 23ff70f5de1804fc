namespace ZohoProcore.Sync;

/// <summary>There is no open review item of that id.</summary>
public sealed class ReviewItemNotFoundException : SyncException
{
    /// <summary>Says which review item there is not.</summary>
    /// <param name="reviewId">The id that was asked for.</param>
    public ReviewItemNotFoundException(string reviewId)
        : base($"There is no open review item '{reviewId}'. It may have been decided or have settled itself; list the open items again.") =>
        ReviewId = reviewId;

    /// <summary>The id that was asked for.</summary>
    public string ReviewId { get; }
}
