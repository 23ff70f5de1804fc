namespace ZohoProcore.Sync;

/// <summary>
/// A form in which people write cost codes where the code does not stand in front: <c>02-300: Earthwork</c>, <c>Earthwork (02-300)</c>.
/// What is read out of the tag has to be exactly a code of the line's project; else the next rule is asked. Where the text in front is a
/// code of the project itself, that one is meant.
/// </summary>
/// <example><code>
/// // CC.02-300.Earthwork
/// var rule = new CostCodeFormRule("cost-code.dots", option => option.Split('.') is ["CC", var code, ..] ? [code] : []);
/// var rules = OrderRules.Default with { CostCode = [rule, .. OrderRules.Default.CostCode] };
/// </code></example>
/// <param name="name">A stable name for the audit; change it when the form changes.</param>
/// <param name="read">Reads what may be the code out of the chosen option of the cost code tag.</param>
public sealed class CostCodeFormRule(string name, Func<string, IEnumerable<string>> read) : IOrderMappingRule<ProcoreCostCode>
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public MappingResult<ProcoreCostCode> Map(OrderLineContext line)
    {
        var context = line ?? throw new ArgumentNullException(nameof(line));
        var option = CostCodeTagRule.OptionOf(context);
        if (option.Length == 0 || line.ProjectCodes is not { } project || project.CostCodes(CostCodeTagRule.CodeOf(option, project)).Any())
        {
            return MappingResult<ProcoreCostCode>.NoOpinion;
        }

        var codes = read(option).Distinct(StringComparer.Ordinal).ToList();
        var found = codes.SelectMany(project.CostCodes).Where(code => !code.IsDeleted && project.IsOwn(code)).ToList();
        return found switch
        {
            [] => MappingResult<ProcoreCostCode>.NoOpinion,
            [var one] when codes.TrueForAll(code => line.Namesakes(ListedKind.CostCode, code).Count == 0) =>
                MappingResult<ProcoreCostCode>.Mapped(one, $"'{option}' names the code '{one.FullCode}'"),
            _ => CostCodeTagRule.Rejected(
                line,
                FindingCodes.CostCodeAmbiguous,
                $"{line.Describe()} has the cost code '{option}', in which more than one code of {line.Place()} can be read.",
                "Link the code to the one that is meant.",
                [
                    .. found.Select(code => new Candidate(
                        code.Id, $"{code.FullCode} {code.Name}".TrimEnd(), $"'{code.FullCode}' stands in it")),
                ]),
        };
    }
}
