using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>What is written about cost codes. Pure.</summary>
internal static class CodeSteps
{
    public static IEnumerable<AlignmentDraft> Of(AlignmentReport report, AlignmentPolicy policy, AlignmentFacts facts)
    {
        if (!policy.WritesCodes)
        {
            return [];
        }

        if (!report.IsTag)
        {
            return [AlignmentDraft.Asks(
                "cost codes",
                "The cost codes of orders are written in a field (the policy mapping.costCode), whose values people write themselves.",
                "Set addCodes, renameCodes and retireCodes under alignment to false; align says which codes on orders Procore does not "
                    + "have.")];
        }

        if (report.ZohoCodesUnknown is { } unknown)
        {
            return [AlignmentDraft.Asks("cost codes", unknown, "See to it, and look again: nothing is written about cost codes before.")];
        }

        if (facts.OptionsDoubtful is { } until)
        {
            return [AlignmentDraft.Asks(
                "cost codes",
                "Options of the reporting tag were sent to Zoho Books, which did not say whether it took them.",
                $"Look again after {InstantPattern.General.Format(until)}: nothing is written about cost codes before.")];
        }

        var texts = new HashSet<string>(report.Codes.SelectMany(code => code.Options), StringComparer.OrdinalIgnoreCase);
        var isFull = policy.AddCodes && report.OptionsNeeded > AlignmentReport.MostOptions
            && report.Codes.Any(code => code.Standing == AlignmentStanding.OnlyInProcore);
        var steps = report.Codes.SelectMany(code => code.Standing switch
        {
            AlignmentStanding.OnlyInProcore when policy.AddCodes && !isFull => Added(code, texts),
            AlignmentStanding.Different => Changed(code, policy, texts),
            AlignmentStanding.OnlyInZoho when policy.RetireCodes => Retired(code),
            _ => [],
        });
        return isFull ? steps.Prepend(AlignmentDraft.Asks(
            "cost codes",
            FormattableString.Invariant($"With what only Procore has the reporting tag would have {report.OptionsNeeded} options, and it ")
                + FormattableString.Invariant($"takes {AlignmentReport.MostOptions}: none is added."),
            "Write the cost codes elsewhere, such as in a custom field of items (the policy mapping.costCode), or delete options that "
                + "nothing uses.")) : steps;
    }

    private static IEnumerable<AlignmentDraft> Added(AlignedCode code, HashSet<string> texts)
    {
        var text = $"{code.Code} {code.ProcoreName}".Trim();
        yield return LeadingCode.Of(text, known => known == code.Code) != code.Code
            ? AlignmentDraft.Asks(
                text,
                $"The code '{code.Code}' of Procore can't be told from the name behind it in an option.",
                "Add an option for it by hand, and link that option to the code.")
            : !texts.Add(text)
                ? AlignmentDraft.Asks(
                    text,
                    $"The reporting tag has an option '{text}' already, in other capitals.",
                    "Correct the option in Zoho Books.")
                : AlignmentDraft.Writes(new()
                {
                    Kind = AlignmentStepKind.AddOption,
                    Name = text,
                    Sentence = $"Add option '{text}'.",
                });
    }

    private static IEnumerable<AlignmentDraft> Changed(AlignedCode code, AlignmentPolicy policy, HashSet<string> texts)
    {
        if (code.Found is not [var option])
        {
            yield break; // which of several stays is a person's to say
        }

        if (policy.AddCodes && option.IsActive == false)
        {
            yield return Marked(option, AlignmentStepKind.ActivateOption, $"Make option '{option.Text}' active: Procore has its code.");
        }

        if (!policy.RenameCodes || code.ProcoreName.Trim().Length == 0
            || code.Differences.All(difference => difference.Field != AlignmentField.Name))
        {
            yield break;
        }

        var text = $"{code.Code} {code.ProcoreName}".Trim();
        if (code.ProcoreNames.Count > 1)
        {
            yield return AlignmentDraft.Asks(
                option.Text,
                $"Projects of Procore call the code {code.Code} differently: "
                    + string.Join(", ", code.ProcoreNames.Select(name => $"'{name}'")) + ".",
                "Give the code one name in Procore, or leave the option's.");
        }
        else if (texts.Add(text) || string.Equals(text, option.Text, StringComparison.OrdinalIgnoreCase))
        {
            yield return AlignmentDraft.Writes(new()
            {
                Kind = AlignmentStepKind.RenameOption,
                ZohoId = option.Id,
                Name = text,
                Sentence = $"Rename option '{option.Text}' to '{text}'. Orders that have it read so from then on.",
            });
        }
    }

    private static IEnumerable<AlignmentDraft> Retired(AlignedCode code) =>
        code.DeletedProjectIds.Count == 0
            ? []
            : code.Found.Where(option => option.IsActive != false).Select(option => Marked(
                option,
                AlignmentStepKind.DeactivateOption,
                $"Make option '{option.Text}' inactive: its code was deleted in Procore, and no project that both sides have has it."));

    private static AlignmentDraft Marked(CodeOption option, AlignmentStepKind kind, string sentence) =>
        AlignmentDraft.Writes(new() { Kind = kind, ZohoId = option.Id, Sentence = sentence });
}
