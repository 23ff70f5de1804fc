using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Takes a person's decision about a review item: stores it, and makes due what it settles.</summary>
internal sealed class ReviewDesk(ISyncStore store, TimeProvider time)
{
    public async ValueTask<ReviewItem> DecideAsync(
        string connectionId, string reviewId, ReviewDecision decision, CancellationToken cancellationToken)
    {
        var open = await store.ListReviewsAsync(connectionId, ReviewStatus.Open, null, cancellationToken).ConfigureAwait(false);
        var item = open.FirstOrDefault(candidate => candidate.Id == reviewId)
            ?? throw new ReviewItemNotFoundException(reviewId);
        var links = new LinkSet(await store.ListLinksAsync(connectionId, cancellationToken).ConfigureAwait(false));
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var changes = ReviewDecider.Decide(item, decision with { At = now }, open, links);
        await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        return changes.Reviews[0];
    }
}
