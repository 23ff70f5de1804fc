using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Takes a person's decision about a review item: stores it, and makes due what it settles.</summary>
internal sealed class ReviewDesk(ISyncStore store, TimeProvider time)
{
    public async ValueTask<ReviewItem> DecideAsync(
        string connectionId, string reviewId, ReviewDecision decision, CancellationToken cancellationToken)
    {
        var item = await store.GetReviewAsync(connectionId, reviewId, cancellationToken).ConfigureAwait(false);
        if (item is not { Status: ReviewStatus.Open })
        {
            throw new ReviewItemNotFoundException(reviewId);
        }

        var query = new ReviewQuery { Status = ReviewStatus.Open, Code = item.Finding.Code, Subject = item.Finding.Subject };
        var alike = await store.ListReviewsAsync(connectionId, query, cancellationToken).ConfigureAwait(false);
        var links = item.Finding.LinkTarget is { Kind: var kind, ZohoId: var zohoId }
            ? await store.ListLinksAsync(connectionId, new() { Kind = kind, ZohoIds = [zohoId] }, cancellationToken).ConfigureAwait(false)
            : [];
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var changes = ReviewDecider.Decide(item, decision with { At = now }, alike, new(links));
        await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        return changes.Reviews[0];
    }
}
