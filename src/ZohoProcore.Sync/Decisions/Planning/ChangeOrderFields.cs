namespace ZohoProcore.Sync;

/// <summary>
/// What a decision about an amended commitment holds by, beside the fields of its image: what approved change orders come to, and a change
/// order of the sync by its mark. Pure.
/// </summary>
internal static class ChangeOrderFields
{
    /// <summary>Whether the change order that a decision allowed was found after all.</summary>
    public static bool IsMade(OrderDecision decision, ExistingCommitment existing, WrittenCommitmentValues written) =>
        written.Intent is { ChangeOrder: { } change } intent
        && intent.DecisionId == decision.Id
        && existing.ChangeOrders?.Any(one => one.Mark == change.Mark) == true;

    /// <summary>Whether a field says what a commitment costs and where: a line's, or one of a change order.</summary>
    public static bool IsOne(string field) =>
        CommitmentFields.IsLine(field) || IsOfApproved(field) || CommitmentFields.IsChangeOrder(field);

    /// <summary>Whether a line is on a tax code because the sync put it there or would: else it is a matter of people.</summary>
    public static bool HaveTaxCodes(OrderInput input, PlannedCommitment planned, ExistingCommitment existing) =>
        new CommitmentImageScope().With(input.Policies.Cost).TaxCodes
        || planned.Lines.Any(line => line.TaxCodeId is not null)
        || CommitmentFields.HasTaxCodes(existing.Image)
        || existing.ChangeOrders?.Any(change => change.Lines.Any(line => line.IsTaxCodeHidden)) == true;

    /// <summary>Whether a commitment has change orders that count, which may come to nothing in all.</summary>
    public static bool HasApproved(ExistingCommitment existing) =>
        existing.ApprovedChangeOrders is not null || existing.ChangeOrders?.Any(change => change.IsApproved) == true;

    /// <summary>
    /// Whether a person took a change order as it is: by its mark, also once it counts, or with all that counted then. Neither it nor what
    /// it lacks is made up for in another one.
    /// </summary>
    public static bool IsKept(ExistingChangeOrder change, IReadOnlyCollection<string> kept) =>
        (change.Mark.Length > 0 && kept.Contains(CommitmentFields.ChangeOrder(change.Mark)))
        || (change.IsApproved && kept.Contains(CommitmentFields.ApprovedChangeOrders));

    /// <summary>
    /// What a commitment holds in one of the fields that a decision is about: a change order that is one of them does not count a second
    /// time in what the approved ones come to.
    /// </summary>
    public static string Actual(string field, IReadOnlyCollection<string> fields, ExistingCommitment existing) =>
        field == CommitmentFields.EachApproved ? string.Join("; ", Approved(existing, fields, areNamed: false).Select(Describe))
        : field != CommitmentFields.ApprovedChangeOrders ? existing.ValueOf(field)
        : Text.Amount((existing.ApprovedChangeOrders ?? 0) - Approved(existing, fields, areNamed: true).Sum(change => change.Total));

    /// <summary>
    /// What an order would have in one of the fields that a decision is about: what change orders would come to is that of its lines alone,
    /// so that another line that changes ends nothing.
    /// </summary>
    public static string Desired(
        string field,
        IReadOnlyCollection<string> fields,
        PlannedCommitment planned,
        ExistingCommitment existing,
        WrittenCommitmentValues written)
    {
        var lines = fields.Where(CommitmentFields.IsLine).Select(CommitmentFields.LineOf).ToHashSet(StringComparer.Ordinal);
        if (field == CommitmentFields.ApprovedChangeOrders)
        {
            decimal Sum(IEnumerable<PlannedLine> some) => some.Where(line => lines.Contains(line.OriginId)).Sum(line => line.Amount);
            return Text.Amount(Sum(planned.Lines) - Sum(CommitmentFields.LinesOf(existing.Image)));
        }

        if (field == CommitmentFields.EachApproved)
        {
            return string.Empty;
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
            : CommitmentFields.Describe(number, Amended().Sum(line => line.Amount));

        IEnumerable<ChangeOrderLine> Amended()
        {
            var others = existing with { ChangeOrders = existing.ChangeOrders?.Where(change => !IsNamed(change, fields)).ToList() };
            var amended = OrderAmendment.Of(planned, others).Lines;
            var keys = lines.Select(OrderAmendment.KeyOf).ToHashSet(StringComparer.Ordinal);
            return OrderAmendment.IsTyped(existing) ? amended : amended.Where(line => keys.Contains(line.Key));
        }
    }

    /// <summary>
    /// What a decision is about: the fields as both sides have them. One about more of lines than their codes names what approved change
    /// orders come to, where there are any.
    /// </summary>
    /// <param name="fields">The fields that a person is asked about.</param>
    /// <param name="ordered">The commitment as the order has it, whatever was decided.</param>
    /// <param name="existing">The commitment as it stands.</param>
    /// <param name="written">What the sync wrote.</param>
    public static IReadOnlyList<FieldDifference> Differences(
        IEnumerable<string> fields,
        PlannedCommitment ordered,
        ExistingCommitment existing,
        WrittenCommitmentValues written)
    {
        List<string> named = [.. fields];
        if (!named.Contains(CommitmentFields.ApprovedChangeOrders) && HasApproved(existing)
            && named.Exists(field => IsOne(field) && !CommitmentFields.IsLineCode(field)))
        {
            named.Add(CommitmentFields.ApprovedChangeOrders);
        }

        // Others that come to the same were not decided about.
        if (named.Contains(CommitmentFields.ApprovedChangeOrders) && Approved(existing, named, areNamed: false).Any())
        {
            named.Add(CommitmentFields.EachApproved);
        }

        return
        [
            .. named.Select(field => new FieldDifference(
                field, Actual(field, named, existing), Desired(field, named, ordered, existing, written))),
        ];
    }

    /// <summary>Whether a field is of all approved change orders: what they come to, and which they are.</summary>
    private static bool IsOfApproved(string field) =>
        field is CommitmentFields.ApprovedChangeOrders or CommitmentFields.EachApproved;

    private static IEnumerable<ExistingChangeOrder> Approved(
        ExistingCommitment existing, IReadOnlyCollection<string> fields, bool areNamed) =>
        (existing.ChangeOrders ?? []).Where(change => change.IsApproved && IsNamed(change, fields) == areNamed);

    private static string Describe(ExistingChangeOrder change) => FormattableString.Invariant(
        $"{CommitmentFields.Describe(change.Number, change.Total)} ({change.Id} on ")
        + $"{string.Join(", ", change.Lines.Select(line => line.WbsCodeId).Distinct().OrderBy(code => code))})";

    private static bool IsNamed(ExistingChangeOrder change, IReadOnlyCollection<string> fields) =>
        change.Mark.Length > 0 && fields.Contains(CommitmentFields.ChangeOrder(change.Mark));
}
