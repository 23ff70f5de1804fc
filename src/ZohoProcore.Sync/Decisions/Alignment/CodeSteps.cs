using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>What is written about cost codes. Pure.</summary>
internal static class CodeSteps
{
    private const string Subject = "cost codes";

    public static IEnumerable<AlignmentDraft> Of(AlignmentReport report, AlignmentPolicy policy, AlignmentFacts facts)
    {
        if (!policy.WritesCodes)
        {
            return [];
        }

        if (report.Home == CostCodeHome.Field)
        {
            return [AlignmentDraft.Asks(
                Subject,
                "The cost codes of orders are written in a field (the policy mapping.costCode), whose values people write themselves.",
                "Set addCodes, renameCodes and retireCodes under alignment to false; align says which codes on orders Procore does not "
                    + "have.")];
        }

        if (Held(Subject, report.ZohoCodesUnknown, facts.OptionsDoubtful, facts) is { } held)
        {
            return [held];
        }

        var texts = new HashSet<string>(report.Codes.SelectMany(code => code.Options), StringComparer.OrdinalIgnoreCase);
        var alone = report.Codes.Where(code => code.Standing == AlignmentStanding.OnlyInZoho)
            .ToLookup(code => AlignedNames.Spaced(code.Code), StringComparer.Ordinal);
        var lacking = !policy.AddCodes ? []
            : report.Codes.Where(code => code.Standing == AlignmentStanding.OnlyInProcore).ToList();
        var oddly = lacking.Where(code => alone.Contains(AlignedNames.Spaced(code.Code))).ToList();
        var missing = lacking.Except(oddly).ToList();
        var others = Certain(report, [.. report.Codes.SelectMany(code => (code.Standing switch
        {
            AlignmentStanding.Different when !IsHeading(code, report) => Changed(code, policy, texts),
            AlignmentStanding.OnlyInZoho when policy.RetireCodes => Retired(code),
            _ => [],
        }).Select(draft => Owned(draft, code, facts)))]);
        var all = missing.Count == 0 ? others
            : report.Home.IsRecords() ? CodeEntrySteps.Added(missing, report.Home, facts, texts).Concat(others)
            : report.OptionsNeeded > AlignmentReport.MostOptions ? others.Prepend(Full(report))
            : missing.Select(code => Added(code, texts)).Concat(others);
        all = all.Concat(oddly.Select(code => Oddly(code, alone[AlignedNames.Spaced(code.Code)].First().Options[0])));
        return report.Home == CostCodeHome.Module ? all.Select(draft => InModule(draft, facts)) : all;
    }

    /// <summary>What keeps anything from being written about options; null where nothing does.</summary>
    /// <param name="subject">What they are of.</param>
    /// <param name="unknown">Why they are not known.</param>
    /// <param name="doubtful">Until when some may still come that were sent without an answer.</param>
    /// <param name="facts">What the plan rests on.</param>
    internal static AlignmentDraft? Held(string subject, string? unknown, Instant? doubtful, AlignmentFacts facts)
    {
        var before = $"nothing is written about {subject} before.";
        return unknown is not null ? AlignmentDraft.Asks(subject, unknown, $"See to it, and look again: {before}")
            : doubtful is { } until ? AlignmentDraft.Asks(
                subject,
                "Options of the reporting tag were sent to Zoho Books, which did not say whether it took them.",
                $"Look again after {InstantPattern.General.Format(until)}: {before}")
            : facts.CodesOfAnother is var (sentence, end) ? AlignmentDraft.Asks(
                subject, sentence, $"Look again in a minute, or after {InstantPattern.General.Format(end)} at the latest: {before}")
            : null;
    }

    /// <summary>Whether a record of a custom module can be chosen is told by a filter of its list, and no operation changes it.</summary>
    private static AlignmentDraft InModule(AlignmentDraft draft, AlignmentFacts facts) => draft.Step switch
    {
        null => draft,
        { Kind: AlignmentStepKind.ActivateOption or AlignmentStepKind.DeactivateOption } step => AlignmentDraft.Asks(
            step.Was,
            $"{step.Sentence} Zoho Books has no operation that does so to a record of a custom module.",
            "Make the change in Zoho Books yourself."),
        var step => AlignmentDraft.Writes(step with { Module = facts.CodeModule }),
    };

    /// <summary>What keeps a code from being told from the name behind it, or from being chosen; null where nothing does.</summary>
    internal static AlignmentDraft? Unreadable(AlignedCode code, string text) =>
        code.HeadingProjectIds.Count > 0 ? AlignmentDraft.Asks(text, AlignmentWords.Sentence(code), AlignmentWords.NextStep(code))
        : LeadingCode.Of(text, known => known == code.Code) == code.Code ? null : AlignmentDraft.Asks(
            text,
            $"The code '{code.Code}' of Procore can't be told from the name behind it in {code.Home.One()}.",
            $"Add {code.Home.One()} for it by hand, and link that {code.Home.Noun()} to the code.");

    /// <summary>The code with its name behind it, as it is written in Zoho Books.</summary>
    internal static string TextOf(AlignedCode code) => $"{code.Code} {code.ProcoreName}".Trim();

    // Nobody buys by a heading: an item that begins with one is called so for another reason.
    private static bool IsHeading(AlignedCode code, AlignmentReport report) => code.Home.IsShared()
        && report.Codes.Any(other => other.Code.StartsWith($"{code.Code}-", StringComparison.Ordinal));

    /// <summary>
    /// An item or account may be something that is bought under a code, and begin with it: it is changed only where it is called as the
    /// code is, or as the sync called it.
    /// </summary>
    private static AlignmentDraft Owned(AlignmentDraft draft, AlignedCode code, AlignmentFacts facts) =>
        draft.Step is not { IsOfRecord: true } step || facts.OwnNames.Contains(step.Was)
        || (step.Kind == AlignmentStepKind.ActivateOption && code.Differences.All(difference => difference.Field != AlignmentField.Name))
            ? draft
            : AlignmentDraft.Asks(
                step.Was,
                $"'{step.Was}' has the code {code.Code} in front and a name that the sync did not give it, so it may be something that is "
                    + $"bought under the code. It is left as it is. Else this would be done: {step.Sentence}",
                $"Make the change in Zoho Books yourself if the {code.Home.Noun()} stands for the code.");

    /// <summary>
    /// What is renamed and retired only where the codes of every project that both sides have are seen: in one that is not, the code may
    /// stand, and be called otherwise.
    /// </summary>
    private static IReadOnlyList<AlignmentDraft> Certain(AlignmentReport report, IReadOnlyList<AlignmentDraft> drafts)
    {
        var taken = drafts.Where(draft => draft.Step is { Kind: AlignmentStepKind.RenameOption or AlignmentStepKind.DeactivateOption })
            .ToList();
        var unseen = report.Projects.FirstOrDefault(row => row.IsUnseen);
        var bare = report.Projects.FirstOrDefault(row => row.Procore is { } one && report.WithoutCodes.Contains(one.Id));
        return taken.Count == 0 || (unseen ?? bare) is null ? drafts :
        [
            .. drafts.Except(taken),
            AlignmentDraft.Asks(
                Subject,
                FormattableString.Invariant($"{taken.Count} of the {report.Home.Several()} would be renamed or made inactive, and a ")
                    + "project whose codes are not seen may have them. "
                    + (unseen is not null ? AlignmentWords.Sentence(unseen)
                        : $"'{bare!.Procore!.Number} {bare.Procore.Name}' shows no cost codes at all."),
                "See to that project, or make it inactive in Zoho Books if it is done. Then look again."),
        ];
    }

    private static AlignmentDraft Full(AlignmentReport report) => AlignmentDraft.Asks(
        Subject,
        FormattableString.Invariant($"With what only Procore has the reporting tag would have {report.OptionsNeeded} options, and it ")
            + FormattableString.Invariant($"takes {AlignmentReport.MostOptions}: none is added."),
        "Have items or accounts as cost codes (the policy mapping.costCode: {itemName} or {account}) or records of a custom module "
            + "(mapping.costCodeModule), write them in a custom field, or delete options that nothing uses.");

    // Whoever types a dash for a hyphen means the code: a second one beside it would split what is booked.
    private static AlignmentDraft Oddly(AlignedCode code, string option) => AlignmentDraft.Asks(
        option,
        $"The {code.Home.Noun()} '{option}' of Zoho Books may be the code '{code.Code}' of Procore, with another dash in it: none "
            + "is added.",
        $"Write the code in the {code.Home.Noun()} as Procore has it, or link it to the code. If they are two, give one "
            + "of them another code.");

    internal static AlignmentDraft Added(AlignedCode code, HashSet<string> texts)
    {
        var text = TextOf(code);
        return Unreadable(code, text) ?? (!texts.Add(text)
            ? AlignmentDraft.Asks(
                text,
                $"The reporting tag has an option '{text}' already, in other capitals.",
                "Correct the option in Zoho Books.")
            : AlignmentDraft.Writes(new()
            {
                Kind = AlignmentStepKind.AddOption,
                Name = text,
                Sentence = $"Add option '{text}'.",
            }));
    }

    internal static IEnumerable<AlignmentDraft> Changed(AlignedCode code, AlignmentPolicy policy, HashSet<string> texts)
    {
        if (code.Found is not [var option])
        {
            yield break; // which of several stays is a person's to say
        }

        var noun = code.Home.Noun();
        if (policy.AddCodes && option.IsActive == false)
        {
            yield return Marked(
                code, option, AlignmentStepKind.ActivateOption, $"Make {noun} '{option.Text}' active: Procore has its code.");
        }

        if (!policy.RenameCodes || code.ProcoreName.Trim().Length == 0
            || code.Differences.All(difference => difference.Field != AlignmentField.Name))
        {
            yield break;
        }

        var text = TextOf(code);
        if (code.ProcoreNames.Count > 1)
        {
            yield return AlignmentDraft.Asks(
                option.Text,
                $"Projects of Procore, or sub jobs of them, call the code {code.Code} differently: "
                    + string.Join(", ", code.ProcoreNames.Select(name => $"'{name}'")) + ".",
                $"Give the code one name in Procore, or leave the {noun}'s.");
        }
        else if (code.IsUnsure)
        {
            yield return AlignmentDraft.Asks(
                option.Text,
                $"The code {code.Code} is '{code.ProcoreName}' in Procore as far as it can be read; a project, or a sub job, whose codes "
                    + "can't all be read may call it otherwise"
                    + (code.UnreadElsewhere.Length == 0 ? "."
                        : $", also in the other company to which connection {code.UnreadElsewhere} leads."),
                $"See to what can't be read there, then look again; or rename the {noun} in Zoho Books yourself.");
        }
        else if (code.Home.IsRecords() && CodeEntrySteps.TooLong(text, code.Home) is { } tooLong)
        {
            yield return tooLong;
        }
        else if (texts.Add(text) || string.Equals(text, option.Text, StringComparison.OrdinalIgnoreCase))
        {
            yield return AlignmentDraft.Writes(new()
            {
                Kind = AlignmentStepKind.RenameOption,
                Home = code.Home,
                ZohoId = option.Id,
                Was = code.Home.IsRecords() ? option.Text : string.Empty,
                Name = text,
                Sentence = $"Rename {noun} '{option.Text}' to '{text}'. Orders that have it read so from then on.",
            });
        }
    }

    private static IEnumerable<AlignmentDraft> Retired(AlignedCode code) =>
        code.DeletedProjectIds.Count == 0
            ? []
            : code.Found.Where(option => option is { IsActive: not false, Id.Length: > 0 }).Select(option => Marked(
                code,
                option,
                AlignmentStepKind.DeactivateOption,
                $"Make {code.Home.Noun()} '{option.Text}' inactive: its code was deleted in Procore, and no project that both sides have "
                    + "has it."));

    internal static AlignmentDraft Marked(AlignedCode code, CodeOption option, AlignmentStepKind kind, string sentence) =>
        AlignmentDraft.Writes(new()
        {
            Kind = kind,
            Home = code.Home,
            ZohoId = option.Id,
            Was = code.Home.IsRecords() ? option.Text : string.Empty,
            Sentence = sentence,
        });
}
