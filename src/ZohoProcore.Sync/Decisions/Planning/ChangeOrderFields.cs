namespace ZohoProcore.Sync;

/// <summary>
/// What a decision about an amended commitment holds by, beside the fields of its image: what approved change orders come to, and a change
/// order of the sync by its mark. Pure.
/// </summary>
internal static class ChangeOrderFields
{
    /// <summary>Whether a field says what a commitment costs and where: a line's, or one of a change order.</summary>
    public static bool IsOne(string field) =>
        CommitmentFields.IsLine(field) || field == CommitmentFields.ApprovedChangeOrders || CommitmentFields.IsChangeOrder(field);

    /// <summary>Whether a line is on a tax code because the sync put it there or would: else it is a matter of people.</summary>
    public static bool HaveTaxCodes(OrderInput input, PlannedCommitment planned, ExistingCommitment existing) =>
        new CommitmentImageScope().With(input.Policies.Cost).TaxCodes
        || planned.Lines.Any(line => line.TaxCodeId is not null)
        || CommitmentFields.HasTaxCodes(existing.Image)
        || existing.ChangeOrders?.Any(change => change.Lines.Any(line => line.IsTaxCodeHidden)) == true;

    /// <summary>What an order would have in a field.</summary>
    public static string Desired(string field, PlannedCommitment planned, ExistingCommitment existing, WrittenCommitmentValues written)
    {
        if (field == CommitmentFields.ApprovedChangeOrders)
        {
            return Text.Amount(planned.Total - existing.GrandTotal);
        }

        if (!CommitmentFields.IsChangeOrder(field))
        {
            return CommitmentFields.Of(planned)[field];
        }

        var mark = CommitmentFields.MarkOf(field);
        var number = existing.ChangeOrders?.FirstOrDefault(change => change.Mark == mark)?.Number
            ?? (written.ChangeOrder is { } expected && expected.Mark == mark ? expected.Number : null);
        return number is null
            ? string.Empty
            : CommitmentFields.Describe(number, OrderAmendment.Of(planned, existing).Lines.Sum(line => line.Amount));
    }

    /// <summary>In what an order and its commitment differ, with one change order of the sync where the finding is about it.</summary>
    public static IReadOnlyList<FieldDifference> Differences(
        PlannedCommitment planned, ExistingCommitment existing, WrittenCommitmentValues written, string? mark, bool withApproved)
    {
        var desired = CommitmentFields.Of(planned);
        var fields = desired.DifferencesTo(existing.Image).Where(CommitmentFields.IsLine);
        fields = mark is null ? fields : fields.Append(CommitmentFields.ChangeOrder(mark));
        fields = withApproved ? fields.Append(CommitmentFields.ApprovedChangeOrders) : fields;
        return
        [
            .. fields.Select(field => new FieldDifference(
                field, existing.ValueOf(field), Desired(field, planned, existing, written))),
        ];
    }
}
