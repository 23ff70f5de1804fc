namespace ZohoProcore.Sync;

/// <summary>What an order was committed as in projects that it is not of any more. Pure.</summary>
internal static class OrderLeftBehind
{
    /// <summary>Commitments of the order in projects that none of its lines belongs to any more.</summary>
    public static IEnumerable<Finding> Of(OrderInput input, IReadOnlyList<PlannedCommitment> commitments) =>
        input.Existing
            .Where(existing => existing is { IsDeleted: false, Status: not CommitmentStatuses.Closed })
            .Where(existing => commitments.All(commitment => commitment.ProjectId != existing.ProjectId))
            .Where(existing => !CommitmentAdoption.IsStillMarked(input, existing))
            .Select(existing => new Finding
            {
                Code = FindingCodes.CommitmentLeftBehind,
                Subject = existing.OriginId,
                Sentence = FormattableString.Invariant(
                    $"Order {input.Order.Number} is commitment {existing.ContractId} in Procore project {existing.ProjectId}, but has ")
                    + "no lines for that project any more.",
                NextStep = "Delete or close the commitment in Procore, or put the project back on the order's lines.",
            })
            .Concat(input.Recorded
                .Where(recorded => commitments.All(commitment => commitment.ProjectId != recorded.ProjectId))
                .Where(recorded => input.Existing.All(existing => existing.OriginId != recorded.OriginId))
                .Where(recorded => !(CommitmentAdoption.IsReleased(input, recorded) && CommitmentAdoption.IsGivenBack(input, recorded)))
                .Select(recorded => UnseenBehind(input, recorded)));

    /// <summary>What can't be found there now may stand there all the same, and the order would be committed twice.</summary>
    private static Finding UnseenBehind(OrderInput input, WrittenCommitment recorded) => new()
    {
        Code = FindingCodes.CommitmentLeftBehind,
        Subject = recorded.OriginId,
        Sentence = FormattableString.Invariant(
            $"Order {input.Order.Number} has no lines for Procore project {recorded.ProjectId} any more, and its commitment ")
            + FormattableString.Invariant($"{recorded.ContractId} ")
            + (CommitmentAdoption.IsGivenBack(input, recorded)
                ? "there does not carry the order's origin id any more: whether it stands there for the order is not known."
                : "can't be found there now. That is no proof that it was deleted."),
        NextStep = CommitmentAdoption.IsGivenBack(input, recorded)
            ? "Put the project back on the order's lines, or see to the commitment in Procore and skip this item."
            : "Permit the commitment and its project to the service account again, then delete or close the commitment in Procore; "
            + "or put the project back on the order's lines; or skip this item.",
    };
}
