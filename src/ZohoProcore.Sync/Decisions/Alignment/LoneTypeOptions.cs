using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// What becomes of options that people can choose and that name no cost type of Procore: what a person said, else what they stood for
/// before, else a question. Pure.
/// </summary>
internal sealed class LoneTypeOptions(AlignmentReport report, AlignmentPolicy policy, AlignmentFacts facts, HashSet<string> texts)
{
    /// <summary>The cost types of Procore that an option becomes the one of, by id.</summary>
    public HashSet<long> Given { get; } = [];

    /// <summary>The steps and questions about them, and about those whose cost type is back.</summary>
    public IEnumerable<AlignmentDraft> Drafts() =>
        In(report).Select(one => Of(one.Type, one.Option)).OfType<AlignmentDraft>().Concat(Back());

    /// <summary>The options that a person is asked about, and decides about. What another company has is that one's.</summary>
    public static IEnumerable<(AlignedCostType Type, CodeOption Option)> In(AlignmentReport report) =>
        from type in report.CostTypes
        where type.Standing == AlignmentStanding.OnlyInZoho && report.TypesElsewhere?.Names.Contains(type.Code) != true
        from option in type.Found
        where option is { IsActive: not false, Id.Length: > 0 }
        select (type, option);

    /// <summary>The cost types that an option may stand for, those that are called like it first.</summary>
    public static IReadOnlyList<Candidate> CandidatesOf(AlignmentReport report, CodeOption option) =>
    [
        .. from type in report.CostTypes
           where type is { Ids.Count: 1, Standing: not AlignmentStanding.Ambiguous }
           let isNamed = AlignedNames.AreEqual(AlignedNames.Behind(option.Text, LeadingCode.Of(option.Text)), type.ProcoreNames[0])
               || AlignedNames.AreEqual(option.Text, type.ProcoreNames[0])
           orderby isNamed descending, type.Code
           select new Candidate(
               type.Ids[0],
               type.ProcoreNames[0],
               (isNamed ? "it is called like the option; " : string.Empty)
                   + (type.Options.Count == 0 ? "it has no option yet" : $"it has the option '{type.Options[0]}'"))
           {
               Number = type.Code,
           },
    ];

    private AlignmentDraft? Of(AlignedCostType type, CodeOption option)
    {
        var before = report.TypesSeen.Where(seen => seen.Value == type.Code).Select(seen => seen.Key).ToList();
        var (id, now) = before is [var one] ? (one, TypeOf(one)) : (0L, null);
        var isNotFound = id != 0 && now is null && policy.RetireTypes && facts.TypesNotFound.Contains(id);
        if (facts.TypeChoices.TryGetValue(option.Id, out var choice) && (choice.GoneId == 0 || (isNotFound && choice.GoneId == id)))
        {
            return choice.GoneId != 0 ? Retired(option, choice.By)
                : choice.ProcoreId == 0 ? null
                : TypeOf(choice.ProcoreId) is { Ids.Count: 1 } chosen
                    ? Into(option, chosen, choice.ProcoreId, $"{choice.By} chose it") : Asked(type, option);
        }

        return isNotFound ? NotFound(option, id)
            : now is { Ids.Count: 1, Options.Count: 0 } && policy.RenameTypes && (policy.RetireTypes || !Given.Contains(id))
                ? Into(option, now, id, $"Procore gave the cost type {type.Code} this code")
            : Asked(type, option);
    }

    private AlignedCostType? TypeOf(long id) => report.CostTypes.FirstOrDefault(type => type.Ids.Contains(id));

    private AlignmentDraft Into(CodeOption option, AlignedCostType type, long id, string why)
    {
        if (IsUnsure(option) is { } unsure)
        {
            _ = Given.Add(id); // no second option is added beside the one that will be its own
            return unsure;
        }

        var code = CostTypeSteps.CodeOf(type);
        var text = CodeSteps.TextOf(code);
        var isGiven = Given.Contains(id);
        var stands = code.Found.FirstOrDefault(one => one.IsActive != false)?.Text ?? (isGiven ? text : null);
        if (stands is not null)
        {
            return Resting(isGiven ? text : null, CodeSteps.Marked(
                code,
                option,
                AlignmentStepKind.DeactivateOption,
                $"Make option '{option.Text}' inactive: '{stands}' is the cost type that it stands for ({why}). Orders that have it "
                    + "keep it."));
        }

        if (CostTypeSteps.Unreadable(type.Code, text) is { } unreadable)
        {
            return unreadable;
        }

        if (!texts.Add(text) && !string.Equals(text, option.Text, StringComparison.OrdinalIgnoreCase))
        {
            return AlignmentDraft.Asks(
                option.Text,
                $"The tag of cost types has an option '{text}' already, which is inactive or written in other capitals.",
                "Correct that option in Zoho Books, and look again.");
        }

        _ = Given.Add(id);
        return AlignmentDraft.Writes(new()
        {
            Kind = AlignmentStepKind.RenameOption,
            ZohoId = option.Id,
            Name = text,
            Sentence = $"Rename option '{option.Text}' to '{text}' ({why}). Orders that have it read so from then on.",
        });
    }

    /// <summary>
    /// Options that were made inactive while Procore did not have their cost type, and whose cost type is back under another code: none is
    /// added beside them.
    /// </summary>
    private IEnumerable<AlignmentDraft> Back()
    {
        foreach (var type in report.CostTypes.Where(type => policy.AddTypes && type is { Ids.Count: 1, Options.Count: 0 }))
        {
            var id = type.Ids[0];
            if (Given.Contains(id) || !report.TypesSeen.TryGetValue(id, out var before)
                || report.CostTypes.Any(one => one.Code == before) || report.TypesElsewhere?.Names.Contains(before) == true
                || report.TypeOptions.Where(one => LeadingCode.Of(one.Text) == before).ToList()
                    is not [{ IsActive: false, Id.Length: > 0 } option])
            {
                continue;
            }

            if (!policy.RenameTypes)
            {
                _ = Given.Add(id);
                yield return AlignmentDraft.Asks(
                    option.Text,
                    $"The cost type '{type.Code} {type.ProcoreNames[0]}' of Procore was option '{option.Text}' in Zoho Books, which is "
                        + "inactive now, and policy does not rename options of cost types. No second one is added.",
                    "Set renameTypes under alignment, or rename that option in Zoho Books yourself and make it active.");
                continue;
            }

            var renamed = Into(option, type, id, $"Procore has its cost type again, with the code {type.Code}");
            yield return renamed;
            if (renamed.Step is { } step)
            {
                var words = $"Make option '{step.Name}' active: Procore has its cost type again.";
                yield return Resting(
                    step.Name, CodeSteps.Marked(CostTypeSteps.CodeOf(type), option, AlignmentStepKind.ActivateOption, words));
            }
        }
    }

    // Made after what is refused, it would leave nothing that stands for the cost type.
    private static AlignmentDraft Resting(string? name, AlignmentDraft draft) =>
        draft.Step is { } step ? AlignmentDraft.Writes(step with { RestsOn = name }) : draft;

    private AlignmentDraft Retired(CodeOption option, string by) => IsUnsure(option) ?? AlignmentDraft.Writes(new()
    {
        Kind = AlignmentStepKind.DeactivateOption,
        ZohoId = option.Id,
        Sentence = $"Make option '{option.Text}' inactive: its cost type is gone from Procore, as {by} said.",
    });

    private AlignmentDraft NotFound(CodeOption option, long id) => IsUnsure(option) ?? new(
        null,
        new(
            option.Text,
            FormattableString.Invariant($"Option '{option.Text}' of Zoho Books stood for cost type {id} of Procore, which is not listed ")
                + "there any more and is not found by its id. It was deleted, or the service account may not see it any more: Procore "
                + "answers the same to both. An order that says it waits.",
            "If it was deleted in Procore, accept that, and the option is made inactive with the alignment that is written next. If not, "
                + "let the service account see it again, then retry. Or choose the cost type that the option stands for by now, or skip "
                + "it, and nothing is done about it.")
        {
            TypeOptionId = option.Id,
            TypeNotFound = id,
        });

    /// <summary>What another company may use is nobody's to take; null where none may.</summary>
    private AlignmentDraft? IsUnsure(CodeOption option) => report.TypesElsewhere is not { IsWhole: false } elsewhere ? null
        : AlignmentDraft.Asks(
            option.Text,
            $"Another company may use the option '{option.Text}', to which connection {elsewhere.Unread} leads from the same "
                + "organization: not all of its cost types are known.",
            "See to what can't be read there, then look again; or make the change in Zoho Books yourself.");

    private static AlignmentDraft Asked(AlignedCostType type, CodeOption option) => new(
        null,
        new(
            option.Text,
            string.Format(
                CultureInfo.InvariantCulture,
                "'{0}' can be chosen in Zoho Books as a cost type, and Procore has no cost type '{1}': an order that says it waits.",
                option.Text,
                type.Code),
            "Choose which cost type of Procore it stands for, or skip it, and nothing is done about it. Or add the cost type in Procore, "
                + "or make the option inactive in Zoho Books, and retry.")
        {
            TypeOptionId = option.Id,
        });
}
