namespace ZohoProcore.Sync;

/// <summary>
/// Which company of Procore a line goes to, where several connections lead from one organization of Zoho Books: the company that has its
/// project by a link, else by its number. An order in two companies would be committed, and counted, twice. Pure.
/// </summary>
internal static class OrderElsewhere
{
    private const string Rule = "project.other-company";

    /// <summary>What the project rules said about a line, beside what other connections have.</summary>
    /// <param name="asked">What they said.</param>
    /// <param name="line">The line.</param>
    /// <param name="elsewhere">What other connections have of the order's projects; null for nothing.</param>
    /// <returns>What holds, and where the line goes if it certainly goes to another company.</returns>
    public static (AskedRules<ProcoreProject> Asked, ForeignProject? Elsewhere) Weigh(
        AskedRules<ProcoreProject> asked, OrderLineContext line, IReadOnlyList<ForeignProject>? elsewhere)
    {
        var others = (elsewhere ?? []).Where(one => one.ZohoId == line.Line.ProjectId).ToList();
        if (line.Links.Find(LinkKind.Project, line.Line.ProjectId) is not null)
        {
            var first = others.Find(one => one is { IsLinked: true, IsFirst: true });
            return (first is null ? asked : Rejected(LinkedInBoth(line, first)), null);
        }

        if (others.Find(one => one.IsLinked) is { } linked)
        {
            return (Rejected(InOther(line, linked)), linked);
        }

        if (others.Count == 0)
        {
            return (asked, null);
        }

        if (asked.Result.Value is { } own)
        {
            return (Rejected(OfOneNumber(line, own, others[0])), null);
        }

        // A project that may be one of this company's all the same, which can't be read, or is not one alone, is asked about as ever.
        return asked.Result.Rejection is null or { Code: FindingCodes.ProjectUnknown }
            ? (Rejected(InOther(line, others[0])), others[0])
            : (asked, (ForeignProject?)null);
    }

    private static AskedRules<ProcoreProject> Rejected(Finding finding) =>
        new(Rule, MappingResult<ProcoreProject>.Rejected(finding));

    private static Finding InOther(OrderLineContext line, ForeignProject other) => Of(
        line,
        $"which is {other.Called}. An order is written into one company alone.",
        "Choose projects of one company on all lines of the order in Zoho Books.");

    private static Finding LinkedInBoth(OrderLineContext line, ForeignProject other) => Of(
        line,
        $"which is linked here, and was linked before to {other.Called}. An order is written into one company alone.",
        "Unlink the project in one of the two connections.");

    private static Finding OfOneNumber(OrderLineContext line, ProcoreProject own, ForeignProject other) => Of(
        line,
        $"whose number '{own.Name}' has here, and so has {other.Called}. An order is written into one company alone.",
        "Link the project to the one that it is, here or in the other connection.") with
    {
        Candidates = [new(own.Id, own.Name, "its number is the same") { Number = own.Number }],
    };

    private static Finding Of(OrderLineContext line, string why, string nextStep) => new()
    {
        Code = FindingCodes.ProjectElsewhere,
        Subject = line.Line.ProjectId,
        LinkTarget = new(LinkKind.Project, line.Line.ProjectId),
        Sentence = $"{line.Describe()} belongs to project "
            + $"'{line.Company.ZohoProject(line.Line.ProjectId)?.Name ?? line.Line.ProjectId}', {why}",
        NextStep = nextStep,
    };
}
