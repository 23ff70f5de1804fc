namespace ZohoProcore.Sync;

/// <summary>
/// Whether a line below zero could be one that policy leaves out by a name with a slip of the pen: it would lower the commitment. Pure.
/// </summary>
internal static class OrderOutsideLineCheck
{
    /// <summary>The finding that holds an order up; null where nothing does.</summary>
    public static Finding? Unknown(OrderInput input)
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
