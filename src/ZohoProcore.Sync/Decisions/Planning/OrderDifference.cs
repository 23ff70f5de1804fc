namespace ZohoProcore.Sync;

/// <summary>What is another in a commitment than it was last written or seen to agree.</summary>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="OriginId">The commitment's origin_id.</param>
/// <param name="Field">
/// The field's name in the commitment's image, as in <c>title</c> or <c>line/{origin_id}/amount</c>; <c>commitment</c> for one that is only
/// on one side.
/// </param>
/// <param name="Then">What it was; empty for nothing.</param>
/// <param name="Now">What it would be; empty for nothing.</param>
public sealed record OrderDifference(long ProjectId, string OriginId, string Field, string Then, string Now)
{
    private const string Whole = "commitment";

    /// <summary>It in one sentence.</summary>
    public string Sentence => FormattableString.Invariant($"In project {ProjectId}: ") + (Field != Whole
        ? $"{CommitmentWords.Name(Field)} was '{Then}' and would be '{Now}'."
        : Then.Length == 0 ? $"commitment {Now} would be made."
        : $"commitment {Then} is no part of the order any more.");

    /// <summary>
    /// In what a plan differs from what was written before it, field by field; nothing where the plan holds the order back. What is
    /// Procore's, or stays because a person decided so, is no difference.
    /// </summary>
    internal static IReadOnlyList<OrderDifference> Between(IReadOnlyList<WrittenCommitment> written, OrderPlan plan) =>
        plan.Commitments.Count == 0 ? [] :
        [
            .. plan.Commitments.SelectMany(planned =>
                Between(written.FirstOrDefault(one => one.OriginId == planned.OriginId), planned, plan)),
            .. written.Where(one => plan.Commitments.All(planned => planned.OriginId != one.OriginId))
                .Select(gone => new OrderDifference(
                    gone.ProjectId,
                    gone.OriginId,
                    Whole,
                    CommitmentFields.Describe(gone.Image[CommitmentFields.Number], gone.Total),
                    string.Empty)),
        ];

    private static IEnumerable<OrderDifference> Between(WrittenCommitment? written, PlannedCommitment planned, OrderPlan plan)
    {
        if (written is null)
        {
            var now = CommitmentFields.Describe(planned.Number, planned.Total);
            return [new(planned.ProjectId, planned.OriginId, Whole, string.Empty, now)];
        }

        var image = CommitmentFields.Of(planned);
        var kept = plan.Kept.TryGetValue(planned.OriginId, out var fields) ? fields : [];
        return written.Image.DifferencesTo(image)
            .Except(kept)
            .Except(planned.ProcoreFields ?? [])
            .Select(field => new OrderDifference(planned.ProjectId, planned.OriginId, field, written.Image[field], image[field]));
    }
}
