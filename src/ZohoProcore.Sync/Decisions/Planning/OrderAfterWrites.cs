namespace ZohoProcore.Sync;

/// <summary>An order's input as the next look would read it: what was written after it was read stands in Procore now. Pure.</summary>
internal static class OrderAfterWrites
{
    /// <summary>The input with what was written since.</summary>
    /// <param name="input">The input as it was stored with the order's last plan.</param>
    /// <param name="written">What is remembered of the order's commitments now.</param>
    public static OrderInput Of(OrderInput input, IReadOnlyList<WrittenCommitment> written)
    {
        var since = written.Where(commitment => IsWrittenSince(input, commitment)).ToList();
        return since.Count == 0 ? input : input with
        {
            Existing =
            [
                .. input.Existing.Where(existing => since.TrueForAll(commitment => commitment.OriginId != existing.OriginId)),
                .. since.Select(AsItStands),
            ],
            Recorded = written,
            OpenIntents = [],
        };
    }

    // What a person keeps is no value of the sync's, so what is remembered is not what stands there.
    private static bool IsWrittenSince(OrderInput input, WrittenCommitment written) =>
        input.Recorded.All(recorded => recorded.OriginId != written.OriginId || recorded.At != written.At)
        && input.Decisions.All(decision => decision.Action != ReviewAction.KeepProcore)
        && input.Existing.FirstOrDefault(existing => existing.OriginId == written.OriginId) is var existing
        && (existing is null || existing.Image.DifferencesTo(written.Image).Count > 0);

    private static ExistingCommitment AsItStands(WrittenCommitment written) => new()
    {
        ProjectId = written.ProjectId,
        ContractId = written.ContractId,
        OriginId = written.OriginId,
        Status = written.Status,
        GrandTotal = written.Total,
        ApprovedChangeOrders = written.ApprovedChangeOrders,
        Image = written.Image,
    };
}
