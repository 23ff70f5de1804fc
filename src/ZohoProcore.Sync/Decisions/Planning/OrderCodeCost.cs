namespace ZohoProcore.Sync;

/// <summary>What an order costs on one WBS code of a project, in its commitments' currency.</summary>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="WbsCodeId">The WBS code.</param>
/// <param name="Amount">What it costs there.</param>
internal sealed record OrderCodeCost(long ProjectId, long WbsCodeId, decimal Amount)
{
    /// <summary>What commitments come to on each code.</summary>
    public static IReadOnlyList<OrderCodeCost> Of(IEnumerable<PlannedCommitment> commitments) =>
    [
        .. commitments.SelectMany(commitment => commitment.Lines.Select(line => (commitment.ProjectId, line.WbsCodeId, line.Amount)))
            .GroupBy(line => (line.ProjectId, line.WbsCodeId))
            .Select(same => new OrderCodeCost(same.Key.ProjectId, same.Key.WbsCodeId, same.Sum(line => line.Amount)))
            .OrderBy(code => code.ProjectId).ThenBy(code => code.WbsCodeId),
    ];
}
