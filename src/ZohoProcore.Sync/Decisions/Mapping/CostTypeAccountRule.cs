namespace ZohoProcore.Sync;

/// <summary>The cost type that the connection's policies give for the line's account.</summary>
internal sealed class CostTypeAccountRule : IOrderMappingRule<ProcoreCostType>
{
    public string Name => "cost-type.account";

    public MappingResult<ProcoreCostType> Map(OrderLineContext line) =>
        line.Policies.CostTypeByAccount.TryGetValue(line.Line.AccountName, out var code)
            ? CostTypeTagRule.Find(line, code, $"policy for account '{line.Line.AccountName}'")
            : MappingResult<ProcoreCostType>.NoOpinion;
}
