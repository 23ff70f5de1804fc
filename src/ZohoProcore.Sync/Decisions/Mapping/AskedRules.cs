namespace ZohoProcore.Sync;

/// <summary>What the rules said about a line: the first one with an opinion, or none.</summary>
/// <param name="Rule">The name of the rule that had an opinion; empty when none had.</param>
/// <param name="Result">Its opinion.</param>
internal sealed record AskedRules<TTarget>(string Rule, MappingResult<TTarget> Result)
    where TTarget : class
{
    /// <summary>Asks the rules in their order.</summary>
    public static AskedRules<TTarget> Of(IReadOnlyList<IOrderMappingRule<TTarget>> rules, OrderLineContext line)
    {
        foreach (var rule in rules)
        {
            var result = rule.Map(line);
            if (!result.IsNoOpinion)
            {
                return new(rule.Name, result);
            }
        }

        return new(string.Empty, MappingResult<TTarget>.NoOpinion);
    }
}
