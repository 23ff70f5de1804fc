namespace ZohoProcore.Sync;

/// <summary>The project's cost code whose full code is exactly the one in the line's cost code tag.</summary>
internal sealed class CostCodeTagRule : IOrderMappingRule<ProcoreCostCode>
{
    public string Name => "cost-code.tag.3";

    public MappingResult<ProcoreCostCode> Map(OrderLineContext line)
    {
        var code = CodeOf(line);
        if (code.Length == 0)
        {
            return Rejected(
                line,
                FindingCodes.CostCodeMissing,
                line.Policies.Mapping?.CostCode is { } place
                    ? $"{line.Describe()} has nothing in '{place}', where its cost code is written."
                    : $"{line.Describe()} has no '{line.Policies.CostCodeTag}' tag.",
                "Choose the cost code on the line in Zoho Books.");
        }

        var all = line.ProjectCodes!.CostCodes(code).Where(line.ProjectCodes.IsOwn).ToList();
        var live = all.Where(candidate => !candidate.IsDeleted).ToList();
        var unreadable = line.Namesakes(ListedKind.CostCode, code);
        return live switch
        {
            [_] when unreadable.Count > 0 => Rejected(
                line,
                FindingCodes.DirectoryIncomplete,
                $"{line.Describe()} has the cost code '{code}', and another one of {line.Place()} with that code cannot be read: "
                + Incompleteness.List(unreadable),
                Incompleteness.First + "Or link the code to the one that is meant.",
                Candidates(live)),
            [var found] => MappingResult<ProcoreCostCode>.Mapped(found, $"full code '{code}' is equal"),
            [] when all.Count > 0 => Rejected(
                line,
                FindingCodes.CostCodeInactive,
                $"{line.Describe()} has the cost code '{code}', which was deleted in {line.Place()}.",
                "Restore the cost code in Procore, or choose another one on the line.",
                OrderCodeCandidates.OfCostCode(line, OptionOf(line))),
            [] => Rejected(
                line,
                FindingCodes.CostCodeUnknown,
                $"{line.Describe()} has the cost code '{CodeForms.NameOf(OptionOf(line))}', which {line.Place()} does not have.",
                "Add the cost code to the project in Procore, link it to the one that it is, or choose another one on the line.",
                OrderCodeCandidates.OfCostCode(line, OptionOf(line))),
            _ => Rejected(
                line,
                FindingCodes.CostCodeAmbiguous,
                $"{line.Describe()} has the cost code '{code}', which {line.Place()} has {live.Count} times.",
                "Link the code to the one that is meant.",
                Candidates(live)),
        };
    }

    private static IReadOnlyList<Candidate> Candidates(IEnumerable<ProcoreCostCode> codes) =>
        [.. codes.Select(candidate => new Candidate(candidate.Id, $"{candidate.FullCode} {candidate.Name}".TrimEnd(), "equal code")
        {
            Number = candidate.FullCode,
        })];

    /// <summary>
    /// The code of the line's project that stands in front of what is written, the longest one; or what is written there.
    /// </summary>
    internal static string CodeOf(OrderLineContext line) => CodeOf(OptionOf(line), line.ProjectCodes!);

    /// <inheritdoc cref="CodeOf(OrderLineContext)"/>
    internal static string CodeOf(string option, CodeIndex project) => LeadingCode.Of(option, code => project.CostCodes(code).Any());

    /// <summary>What a decision about the line's code is kept under; empty where none is written.</summary>
    internal static string Written(OrderLineContext line) =>
        OptionOf(line) is { Length: > 0 } option ? In(line.ProjectCodes?.SubJob?.Code, CodeForms.KeyOf(option)) : string.Empty;

    /// <summary>What is written where policy has the cost code, or empty.</summary>
    internal static string OptionOf(OrderLineContext line) => OptionOf(line.Order, line.Line, line.Item, line.Policies);

    /// <inheritdoc cref="OptionOf(OrderLineContext)"/>
    internal static string OptionOf(OrderSnapshot order, OrderLine line, ZohoItem? item, SyncPolicies policies) =>
        policies.Mapping?.CostCode is { } place ? OrderFieldText.Of(FieldText.Of(place), order, line, item)
        : line.Tags.TryGetValue(policies.CostCodeTag, out var option) ? option.Trim()
        : string.Empty;

    /// <summary>What links of the line's code are kept under, within the sub job that it names; none where it has no code.</summary>
    internal static IEnumerable<string> KeysOf(OrderLineContext line) => Keys(OptionOf(line), line.ProjectCodes?.SubJob?.Code);

    /// <summary>What they may be kept under before it is known which sub jobs there are.</summary>
    internal static IEnumerable<string> KeysOf(OrderSnapshot order, OrderLine line, ZohoItem? item, SyncPolicies policies)
    {
        var option = OptionOf(order, line, item, policies);
        return OrderSubJob.Written(order, line, item, policies) is { Length: > 0 } subJob
            ? CodeForms.Possible(subJob).SelectMany(code => Keys(option, code))
            : Keys(option, null);
    }

    private static IEnumerable<string> Keys(string option, string? subJob) =>
        option.Length == 0 ? [] : CodeForms.KeysOf(option).Select(key => In(subJob, key));

    private static string In(string? subJob, string key) => subJob is null ? key : CodeForms.InSubJob(subJob, key);

    internal static MappingResult<ProcoreCostCode> Rejected(
        OrderLineContext line, string code, string sentence, string nextStep, IReadOnlyList<Candidate>? candidates = null) =>
        MappingResult<ProcoreCostCode>.Rejected(new()
        {
            Code = code,
            Subject = line.Line.LineId,
            LinkTarget = Written(line) is { Length: > 0 } written ? new(LinkKind.CostCode, written, line.Project!.Id) : null,
            Sentence = sentence,
            NextStep = nextStep,
            Candidates = candidates ?? [],
        });
}
