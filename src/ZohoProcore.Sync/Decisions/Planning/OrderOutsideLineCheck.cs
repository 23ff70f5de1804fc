namespace ZohoProcore.Sync;

/// <summary>
/// Lines that could be meant to be left out, and are not: one below zero, by a name with a slip of the pen, would lower the commitment; one
/// that policy names and that adds would raise it. Pure.
/// </summary>
internal static class OrderOutsideLineCheck
{
    /// <summary>The finding that holds an order up; null where nothing does.</summary>
    public static Finding? Of(OrderInput input) => Unknown(input) ?? Adding(input);

    private static Finding? Adding(OrderInput input) =>
        input.Order.Lines.FirstOrDefault(line => OrderOutsideLines.IsNamedAndAdds(line, input.Policies.Cost)) is not { } line ? null : new()
        {
            Code = FindingCodes.CostUndecided,
            Subject = line.LineId,
            Sentence = $"Line {line.LineId} of order {input.Order.Number} has an item or account that policy leaves out as retention or "
                + $"advance, and adds {Text.Amount(line.ItemTotal)} instead of taking it away: is it part of the contract's value?",
            NextStep = "Put the line below zero in Zoho Books if it is kept back or settles an advance; else give it another item or "
                + "account there, or take its name out of the connection's policies (Cost.RetentionLines, Cost.AdvanceLines).",
        };

    private static Finding? Unknown(OrderInput input)
    {
        var (order, policy) = (input.Order, input.Policies.Cost);
        var credit = order.Lines.FirstOrDefault(line =>
            line is { IsItem: true, ItemTotal: < 0 } && OrderOutsideLines.NameOf(line, policy) is null);
        var unknown = credit is null ? null : NamedInPolicy.Unknown(policy, input.Company.Directory)
            .Where(name => name is { IsAccount: true, IsItem: true })
            .FirstOrDefault(name => !order.Lines.Any(line => OrderOutsideLines.IsCalled(line, name.Name)));
        return unknown is null ? null : new()
        {
            Code = FindingCodes.PolicyNameUnknown,
            Subject = credit!.LineId,
            Sentence = $"Line {credit.LineId} of order {order.Number} is below zero, and no policy names it. {unknown.Policy} names "
                + $"{unknown.InWords}: is it meant for that line?",
            NextStep = unknown.NextStep,
        };
    }
}
