using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Shows to a person what lists held and could not be read.</summary>
internal sealed class UnreadableReviews(ISyncStore store, string connectionId)
{
    /// <summary>
    /// Rows of orders and commitments that do not even say which they are, as what names itself shows when its order is read; and projects
    /// whose commitments are not shown.
    /// </summary>
    /// <param name="records">The rows; null for none.</param>
    /// <param name="refused">The projects.</param>
    /// <param name="isAll">Whether everything was read, so that what is not among them is settled.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<ReviewItem>> NamelessAsync(
        IReadOnlyList<UnreadableRecord>? records,
        IReadOnlyList<ProcoreProject> refused,
        bool isAll,
        Instant now,
        CancellationToken cancellationToken)
    {
        if (!isAll && records is null && refused.Count == 0)
        {
            return [];
        }

        IReadOnlyList<Finding> findings = [.. Incompleteness.Findings(records), .. Incompleteness.NotShown(refused)];
        var kept = await KeepAsync(RecordKey.FullScan, findings, now, cancellationToken).ConfigureAwait(false);
        return isAll ? kept : [.. kept.Where(item => item.Status == ReviewStatus.Open)];
    }

    /// <summary>Codes of projects.</summary>
    public async Task<IEnumerable<ReviewItem>> CodesAsync(IEnumerable<CodeIndex> projects, Instant now, CancellationToken cancellationToken)
    {
        var items = new List<ReviewItem>();
        foreach (var codes in projects.Select(project => project.Codes))
        {
            var findings = Incompleteness.Findings(codes.Unreadable, FormattableString.Invariant($" of project {codes.ProjectId}"));
            var key = RecordKey.ProjectCodes(codes.ProjectId);
            items.AddRange(await KeepAsync(key, findings, now, cancellationToken).ConfigureAwait(false));
        }

        return items;
    }

    private async Task<IReadOnlyList<ReviewItem>> KeepAsync(
        RecordKey key, IReadOnlyList<Finding> findings, Instant now, CancellationToken cancellationToken)
    {
        var existing = await store.ListReviewsAsync(connectionId, new() { Key = key }, cancellationToken).ConfigureAwait(false);
        return ReviewKeeper.Keep(key, string.Empty, findings, string.Empty, existing, now);
    }
}
