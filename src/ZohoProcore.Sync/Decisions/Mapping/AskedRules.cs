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
            var result = Ask(rule, line);
            if (!result.IsNoOpinion)
            {
                return new(rule.Name, RejectedByPeople(result.Value, line) is { } no ? MappingResult<TTarget>.Rejected(no) : result);
            }
        }

        return new(string.Empty, MappingResult<TTarget>.NoOpinion);
    }

    /// <exception cref="RuleFailedException">The rule threw, or answered null.</exception>
    private static MappingResult<TTarget> Ask(IOrderMappingRule<TTarget> rule, OrderLineContext line)
    {
        try
        {
            return rule.Map(line) ?? throw new RuleFailedException(rule.Name, line.Order.Number, null);
        }
        catch (Exception failure) when (failure is not SyncException)
        {
            throw new RuleFailedException(rule.Name, line.Order.Number, failure);
        }
    }

    /// <summary>
    /// What a rule found and a person rejected is not used, whatever the rule; null where nobody did. For vendors, matching knows it.
    /// </summary>
    private static Finding? RejectedByPeople(TTarget? found, OrderLineContext line) => found switch
    {
        ProcoreProject project when line.Links.IsRejected(LinkKind.Project, line.Line.ProjectId, project.Id) => new()
        {
            Code = FindingCodes.ProjectUnknown,
            Subject = line.Line.ProjectId,
            LinkTarget = new(LinkKind.Project, line.Line.ProjectId),
            Sentence = $"{line.Describe()} belongs to a project that would be '{project.Name}' in Procore, and a person rejected that.",
            NextStep = "Link the project to the one that it is, or allow that one again.",
            Candidates = OrderCodeCandidates.OfProject(line, line.Company.ZohoProject(line.Line.ProjectId)?.Name ?? string.Empty),
        },
        ProcoreCostCode code when RejectedFor(code, line) is { } text =>
            CostCodeTagRule.Rejected(
                line,
                FindingCodes.CostCodeUnknown,
                $"{line.Describe()} has a cost code that would be '{code.FullCode}' of {line.Place()}, and a person rejected that "
                    + $"for '{text}'.",
                "Link the cost code to the one that it is, or allow that one again.",
                OrderCodeCandidates.OfCostCode(line, CostCodeTagRule.OptionOf(line))).Rejection,
        _ => null,
    };

    // What is said of all that is written goes before what is said of the code in front of it.
    private static string? RejectedFor(ProcoreCostCode code, OrderLineContext line) =>
        CostCodeTagRule.KeysOf(line)
            .TakeWhile(key => line.Links.Find(LinkKind.CostCode, key, line.ProjectCodes!.Codes.ProjectId)?.ProcoreId != code.Id)
            .FirstOrDefault(key => line.Links.IsRejected(LinkKind.CostCode, key, code.Id));
}
