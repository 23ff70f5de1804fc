using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Keeps the review items of a record in step with its findings. Pure.</summary>
internal static class ReviewKeeper
{
    /// <summary>The items to store so that exactly the findings are open.</summary>
    public static IReadOnlyList<ReviewItem> Keep(
        RecordKey key,
        string orderNumber,
        IReadOnlyList<Finding> findings,
        string stateHash,
        IReadOnlyList<ReviewItem> existing,
        Instant now)
    {
        var changed = new List<ReviewItem>();
        var byId = existing.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var id = IdOf(key, finding);
            if (!wanted.Add(id))
            {
                continue;
            }

            var known = byId.TryGetValue(id, out var item) ? item : null;
            if (known is { Status: ReviewStatus.Open } && known.StateHash == stateHash && known.Finding.SaysTheSameAs(finding))
            {
                continue;
            }

            changed.Add(new()
            {
                Id = id,
                Key = key,
                OrderNumber = orderNumber,
                Finding = finding,
                StateHash = stateHash,
                Status = ReviewStatus.Open,
                OpenedAt = known is { Status: ReviewStatus.Open } ? known.OpenedAt : now,
            });
        }

        changed.AddRange(existing
            .Where(item => item.Status == ReviewStatus.Open && !wanted.Contains(item.Id))
            .Select(item => item with { Status = ReviewStatus.Settled, ClosedAt = now }));
        return changed;
    }

    private static string IdOf(RecordKey key, Finding finding) =>
        ContentHash.Of($"{key}\n{finding.Code}\n{finding.Subject}").Substring(0, 16);
}
