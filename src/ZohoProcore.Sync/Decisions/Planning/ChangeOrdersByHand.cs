namespace ZohoProcore.Sync;

/// <summary>
/// Change orders that people entered and nobody approved yet: before the sync drafts one of its own beside them a person is asked, because
/// both approved would count twice. Pure.
/// </summary>
internal static class ChangeOrdersByHand
{
    /// <summary>What waits on codes of which a change order is to be drafted.</summary>
    public static IEnumerable<Finding> Beside(OrderInput input, IEnumerable<PlannedCommitment> commitments) =>
        from planned in commitments
        let own = planned.ChangeOrder
        where own is { Id: 0 }
        let existing = input.Existing.FirstOrDefault(one => one.OriginId == planned.OriginId)
        where existing is not null
        let codes = own.Lines.Select(line => line.WbsCodeId)
        let waiting = (existing.ChangeOrders ?? [])
            .Where(change => change is { Mark.Length: 0, IsOpen: true })
            .Where(change => change.Lines.Count == 0 || change.Lines.Any(line => codes.Contains(line.WbsCodeId)))
            .ToList()
        where waiting.Count > 0
        select new Finding
        {
            Code = FindingCodes.ChangeOrderDoubled,
            Severity = FindingSeverity.Asks,
            Subject = planned.OriginId,
            Sentence = FormattableString.Invariant($"Commitment {existing.ContractId} of order {input.Order.Number} needs a change order ")
                + $"for {Text.Amount(own.Lines.Sum(line => line.Amount))}, and one that people entered waits there on the "
                + $"same codes: {ChangeOrderWords.List(waiting)}. None is drafted beside it.",
            Facts =
            [
                FormattableString.Invariant($"commitment {existing.ContractId} needs {Amounts(own.Lines)}"),
                .. waiting.Select(change => FormattableString.Invariant($"{change.Kind} {change.Id} has {Amounts(change.Lines)}")),
            ],
            NextStep = "Approve it in Procore if it is what the order changed, or void it there if it is not; or accept it, if both are "
                + "meant.",
        };

    private static string Amounts(IEnumerable<ChangeOrderLine> lines) => string.Join(
        ", ",
        lines.OrderBy(line => line.WbsCodeId).ThenBy(line => line.Amount)
            .Select(line => FormattableString.Invariant($"{Text.Amount(line.Amount)} on {line.WbsCodeId}")));
}
