using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>How long edits in Zoho Books took to stand in Procore's commitments, and so in the project's budget.</summary>
/// <param name="HeardBy">How the sync heard of them.</param>
/// <param name="Edits">How many there were.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="P95">95 of a hundred took no longer.</param>
/// <param name="Longest">The longest.</param>
public sealed record EditLatency(WorkPriority HeardBy, int Edits, Duration Median, Duration P95, Duration Longest)
{
    /// <summary>By how the sync heard of them, the quickest way first. What waited for a person is left out.</summary>
    /// <param name="edits">The edits, in any order.</param>
    public static IReadOnlyList<EditLatency> Of(IEnumerable<LandedEdit> edits)
    {
        _ = edits ?? throw new ArgumentNullException(nameof(edits));
        return
        [
            .. edits.Where(edit => !edit.Waited).GroupBy(edit => edit.HeardBy).OrderBy(same => same.Key).Select(same =>
            {
                List<Duration> took = [.. same.Select(edit => edit.Took).Order()];
                return new EditLatency(same.Key, took.Count, AtRank(took, 50), AtRank(took, 95), took[^1]);
            }),
        ];
    }

    /// <summary>The smallest of them that so many of a hundred do not exceed.</summary>
    private static Duration AtRank(List<Duration> sorted, int percent) => sorted[((sorted.Count * percent) + 99) / 100 - 1];
}
