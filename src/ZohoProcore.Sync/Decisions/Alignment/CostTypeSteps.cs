namespace ZohoProcore.Sync;

/// <summary>What is written about cost types: options of the tag that policy has those of orders in. Pure.</summary>
internal static class CostTypeSteps
{
    private const string Subject = "cost types";

    public static IEnumerable<AlignmentDraft> Of(AlignmentReport report, AlignmentPolicy policy, AlignmentFacts facts)
    {
        if (!policy.WritesTypes)
        {
            return [];
        }

        if (report.CostTypesInNoTag is { } none)
        {
            return [AlignmentDraft.Asks(
                Subject, none, "Set addTypes, renameTypes and retireTypes under alignment to false, or name the tag under costTypeTag.")];
        }

        if (CodeSteps.Held(Subject, report.ZohoCostTypesUnknown, facts.TypesDoubtful, facts) is { } held)
        {
            return [held];
        }

        if (AreNone(report))
        {
            return [AlignmentDraft.Asks(
                Subject,
                "Procore shows no cost types at all.",
                "See to what the service account may read in Procore, and look again: no option is changed before.")];
        }

        var texts = new HashSet<string>(report.TypeOptions.Select(option => option.Text), StringComparer.OrdinalIgnoreCase);
        var lone = new LoneTypeOptions(report, policy, facts, texts);
        var alone = lone.Drafts().ToList();
        var missing = !policy.AddTypes ? [] : report.CostTypes
            .Where(type => type.Standing == AlignmentStanding.OnlyInProcore && !lone.Given.Overlaps(type.Ids)).ToList();
        var needed = report.TypeOptions.Count + missing.Count;
        var added = needed > AlignmentReport.MostOptions && missing.Count > 0 ? [Full(needed)] : missing.Select(type => Added(type, texts));
        var changed = report.CostTypes.Where(type => type.Standing == AlignmentStanding.Different)
            .SelectMany(type => Changed(type, report, policy, texts));
        return alone.Concat(added).Concat(changed).Concat(Unread(report)).Select(OfType).ToList();
    }

    /// <summary>Whether nothing can be said of options now: what was asked about them stays asked.</summary>
    public static bool AreUnknown(AlignmentReport report, AlignmentFacts facts) => AreNone(report)
        || CodeSteps.Held(Subject, report.ZohoCostTypesUnknown, facts.TypesDoubtful, facts) is not null
        || report.Unreadable.Any(one => one.Kind == ListedKind.CostType);

    /// <summary>A cost type as the cost codes of a tag are, of which it takes the same steps.</summary>
    public static AlignedCode CodeOf(AlignedCostType type) => new()
    {
        Code = type.Code,
        Standing = type.Standing,
        Options = type.Options,
        Found = Chosen(type),
        ProcoreName = type.ProcoreNames.Count == 0 ? string.Empty : type.ProcoreNames[0],
        ProcoreNames = type.ProcoreNames,
        Differences = type.Differences,
    };

    /// <summary>What keeps a text from being read as a cost type's; null where nothing does.</summary>
    public static AlignmentDraft? Unreadable(string code, string text) => LeadingCode.Of(text) == code ? null : AlignmentDraft.Asks(
        text,
        $"The code '{code}' of Procore can't be told from the name behind it in an option '{text}'.",
        "Give the cost type a code of one word in Procore, or a name that does not begin with digits.");

    // Whoever lost the right to see them is shown none.
    private static bool AreNone(AlignmentReport report) => report.TypeOptions.Count > 0
        && report.CostTypes.All(type => type.Ids.Count == 0) && report.Unreadable.All(one => one.Kind != ListedKind.CostType);

    private static IReadOnlyList<CodeOption> Chosen(AlignedCostType type) =>
        type.Found.Any(option => option.IsActive != false) ? [.. type.Found.Where(option => option.IsActive != false)] : type.Found;

    private static AlignmentDraft Added(AlignedCostType type, HashSet<string> texts)
    {
        var code = CodeOf(type);
        return Unreadable(code.Code, CodeSteps.TextOf(code)) ?? CodeSteps.Added(code, texts);
    }

    private static IEnumerable<AlignmentDraft> Changed(
        AlignedCostType type, AlignmentReport report, AlignmentPolicy policy, HashSet<string> texts)
    {
        var code = CodeOf(type);
        var text = CodeSteps.TextOf(code);
        var isNamedSo = type.Differences.All(difference => difference.Field != AlignmentField.Name);
        var isWritten = policy.RenameTypes || (policy.AddTypes && code.Found.All(option => option.IsActive == false));

        // Whoever gives a code to another cost type moves every order that says it.
        if (!isNamedSo && isWritten && report.TypesSeen.Any(seen => seen.Value == type.Code && !type.Ids.Contains(seen.Key)))
        {
            return [AlignmentDraft.Asks(
                code.Options[0],
                $"'{code.Options[0]}' stood for another cost type of Procore, and its code {type.Code} is '{code.ProcoreName}' there now: "
                    + "orders that say it are of that one from now on. It is left as it is.",
                "Give the cost types in Procore the codes that they had, or rename the option in Zoho Books yourself.")];
        }

        if (isNamedSo || !policy.RenameTypes)
        {
            return CodeSteps.Changed(code, Codes(policy), texts);
        }

        var called = report.TypesElsewhere?.Names[type.Code].FirstOrDefault(name => !AlignedNames.AreEqual(name, code.ProcoreName));
        return called is not null || report.TypesElsewhere is { IsWhole: false } ? [AlignmentDraft.Asks(
                code.Options[0],
                $"The cost type {type.Code} is '{code.ProcoreName}' in Procore, and "
                    + (called is not null ? $"'{called}' in another company that shares the tag." : "another company that shares the tag "
                        + $"may call it otherwise, to which connection {report.TypesElsewhere!.Unread} leads."),
                "Give it one name in both companies, or rename the option in Zoho Books yourself.")]
            : Unreadable(type.Code, text) is { } unreadable ? [unreadable]
            : CodeSteps.Changed(code, Codes(policy), texts);
    }

    private static AlignmentPolicy Codes(AlignmentPolicy policy) =>
        policy with { AddCodes = policy.AddTypes, RenameCodes = policy.RenameTypes };

    private static AlignmentDraft Full(int needed) => AlignmentDraft.Asks(
        Subject,
        FormattableString.Invariant($"With what only Procore has the reporting tag would have {needed} options, and it takes ")
            + FormattableString.Invariant($"{AlignmentReport.MostOptions}: none is added."),
        "Delete options of the tag that nothing uses, or have the cost types of orders in a field (the policy mapping.costType).");

    private static IEnumerable<AlignmentDraft> Unread(AlignmentReport report) =>
        report.Unreadable.Where(one => one.Kind == ListedKind.CostType).Take(1).Select(one => AlignmentDraft.Asks(
            Subject,
            $"Not all cost types of Procore can be read: {one.Reason}",
            "See to it, and look again: what an option may stand for is left as it is before."));

    private static AlignmentDraft OfType(AlignmentDraft draft) => draft.Step is not { } step ? draft : AlignmentDraft.Writes(
        step with { IsCostType = true, Sentence = $"Cost types: {step.Sentence}" });
}
