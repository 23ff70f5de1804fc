namespace ZohoProcore.Sync;

/// <summary>
/// What a commitment takes of the budget on each code and is not in the committed costs: as it stands, and as it may yet. Pure.
/// </summary>
internal static class OrderBudgetTakes
{
    /// <summary>What it takes, by code.</summary>
    /// <param name="projectId">The Procore project.</param>
    /// <param name="stands">The commitment as it stands; null where none does.</param>
    /// <param name="begun">What is being written, or was and nobody knows whether it was: the more of it and of what stands counts.</param>
    /// <param name="rate">The rate where Procore shows none.</param>
    public static IEnumerable<BudgetTake> Of(
        long projectId,
        ExistingCommitment? stands,
        IEnumerable<(CommitmentImage Image, PlannedChangeOrder? ChangeOrder)> begun,
        decimal rate = 1)
    {
        stands = stands is { IsDeleted: true } ? null : stands;
        var standing = Comes(stands?.Image, stands, null, rate);
        var committed = stands is not null && CommitmentStatuses.IsCommitted(stands.Status)
            ? ByCode(Lines(stands.Image).Concat(OrderBudgetRoom.Approved(stands)), OrderBudgetRoom.RateOf(stands.Image, rate))
            : [];
        var all = begun.Select(one => Comes(one.Image, stands, one.ChangeOrder, rate)).Prepend(standing).ToList();
        return
        [
            .. from code in all.SelectMany(one => one.Keys).Concat(committed.Keys).Distinct().OrderBy(code => code)
               let amount = all.Max(one => On(one, code)) - On(committed, code)
               where amount > 0 // what lowers it frees nothing before it is approved
               select new BudgetTake(projectId, code, amount),
        ];
    }

    /// <summary>What it takes as far as it is remembered, where nobody has read it since that is noted.</summary>
    /// <param name="written">The commitment as it was written.</param>
    /// <param name="isChangeWaiting">Whether its change order waits to be approved.</param>
    public static IEnumerable<BudgetTake> Remembered(WrittenCommitment written, bool isChangeWaiting)
    {
        var lines = written.Status == CommitmentStatuses.Closed || CommitmentStatuses.IsCommitted(written.Status) ? []
            : Lines(written.Image);
        var changes = isChangeWaiting ? Added(written.ChangeOrder!.Lines.Select(line => (line.WbsCodeId, line.Amount))) : [];
        return ByCode(lines.Concat(changes), OrderBudgetRoom.RateOf(written.Image))
            .Where(code => code.Value > 0)
            .Select(code => new BudgetTake(written.ProjectId, code.Key, code.Value));
    }

    private static Dictionary<long, decimal> Comes(
        CommitmentImage? image, ExistingCommitment? stands, PlannedChangeOrder? change, decimal rate) =>
        image is null || image[CommitmentFields.Status] == CommitmentStatuses.Closed ? [] : ByCode(
            Lines(image)
                .Concat(stands is null ? [] : OrderBudgetRoom.Approved(stands, change?.Mark))
                .Concat(OrderAmendedTotal.Waiting(stands, change?.Mark)
                    .SelectMany(one => Added(one.Lines.Select(line => (line.WbsCodeId, line.Amount)))))
                .Concat(Added((change?.Lines ?? []).Select(line => (line.WbsCodeId, line.Amount)))),
            OrderBudgetRoom.RateOf(image, rate));

    // Each change order is approved, or declined, on its own: what one takes away is not there for another.
    private static IEnumerable<(long Code, decimal Amount)> Added(IEnumerable<(long Code, decimal Amount)> lines) =>
        lines.GroupBy(line => line.Code)
            .Select(same => (Code: same.Key, Amount: same.Sum(line => line.Amount)))
            .Where(one => one.Amount > 0);

    private static IEnumerable<(long Code, decimal Amount)> Lines(CommitmentImage image) =>
        CommitmentFields.LinesOf(image).Select(line => (line.WbsCodeId, line.Amount));

    private static Dictionary<long, decimal> ByCode(IEnumerable<(long Code, decimal Amount)> lines, decimal rate) =>
        OrderBudgetRoom.ByCode(lines, rate);

    private static decimal On(Dictionary<long, decimal> amounts, long code) => amounts.TryGetValue(code, out var amount) ? amount : 0;
}
