namespace ZohoProcore.Sync;

/// <summary>What becomes due once options, items or records were renamed: Zoho Books stamps no order for that.</summary>
internal static class RenamedOptions
{
    /// <summary>
    /// The orders that wait for a code or a cost type that Procore does not have, where one of these steps renamed something.
    /// </summary>
    public static async Task<IReadOnlyList<WorkItem>> WaitingAsync(
        ConnectionSession session, ISyncStore store, IEnumerable<AlignmentStep> written, CancellationToken cancellationToken)
    {
        if (written.All(step => step.Kind != AlignmentStepKind.RenameOption))
        {
            return [];
        }

        var open = await store.ListReviewsAsync(session.Connection.Id, new() { Status = ReviewStatus.Open }, cancellationToken)
            .ConfigureAwait(false);
        var orders = open.Where(item => item.Finding.Code is FindingCodes.CostCodeUnknown or FindingCodes.CostTypeUnknown)
            .Select(item => item.Key).Distinct();
        return WorkMaker.Due(orders, session.Now, WorkPriority.Person, "what it says is called otherwise");
    }
}
