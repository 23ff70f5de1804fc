using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Both sides' projects, cost codes and cost types on one page: counts first, then what is not in both alike.</summary>
internal static class AlignmentText
{
    public static void Write(TextWriter output, AlignmentReport report)
    {
        output.WriteLine($"Both sides as of {Words.Time(report.At)}.");
        TextSection.Write(output, "Projects", Counts(report.Projects.Select(project => project.Standing)));
        TextSection.Write(output, "Cost codes", [.. Counts(report.Codes.Select(code => code.Standing)), .. Notes(report)]);
        TextSection.Write(output, "Cost types", report.CostTypes.Count == 0 ? [] : Counts(report.CostTypes.Select(type => type.Standing)));
        TextSection.Write(output, "Projects to look at", report.Projects.Where(project => project.Standing != AlignmentStanding.InBoth).Select(project => Line(AlignmentWords.Sentence(project), AlignmentWords.NextStep(project))));
        TextSection.Write(output, "Cost codes to look at", report.Codes.Where(code => code.Standing != AlignmentStanding.InBoth).Select(code => Line(AlignmentWords.Sentence(code), AlignmentWords.NextStep(code))));
        TextSection.Write(output, "Cost types to look at", report.CostTypes.Where(type => type.Standing != AlignmentStanding.InBoth).Select(type => Line(AlignmentWords.Sentence(type), AlignmentWords.NextStep(type))));
        TextSection.Write(output, "Can't be read", report.Unreadable.Select(one => $"{one.Kind} {one.Id} {string.Join(", ", one.Names)}: {one.Reason}"));
    }

    public static void Write(TextWriter output, AlignmentPlan plan)
    {
        output.WriteLine($"Both sides as of {Words.Time(plan.At)}.");
        TextSection.Write(output, "To write into Zoho Books", plan.Steps.Select(step => step.Sentence));
        TextSection.Write(output, "To see to first", plan.Questions.Select(question => Line(question.Sentence, question.NextStep)));
        output.WriteLine(plan.Steps.Count == 0
            ? plan.Questions.Count > 0
                ? "Nothing would be written before somebody has seen to that."
                : "Nothing would be written: both sides have the same, or no policy (alignment) has it written."
            : $"To have it written as it is shown: align --write --hash {plan.Hash}");
    }

    public static void Write(TextWriter output, AlignmentResultView result)
    {
        if (result.Outcomes.Count == 0) output.WriteLine("There was nothing to write.");
        foreach (var outcome in result.Outcomes) output.WriteTinted(outcome.Ending == nameof(AlignmentEnding.Written) ? Tone.Good : Tone.Bad, $"{outcome.Step} {outcome.Sentence}".TrimEnd());
    }

    /// <summary>How something stands.</summary>
    public static string Word(AlignmentStanding standing) => standing switch
    {
        AlignmentStanding.InBoth => "in both",
        AlignmentStanding.Different => "in both, and different",
        AlignmentStanding.OnlyInZoho => "only in Zoho Books",
        AlignmentStanding.OnlyInProcore => "only in Procore",
        AlignmentStanding.Ambiguous => "may be one of several",
        _ => "not known",
    };

    /// <summary>What is to be said of the cost codes and cost types as a whole.</summary>
    public static IEnumerable<string> Notes(AlignmentReport report)
    {
        if (report.ZohoCodesUnknown is { } unknown) yield return unknown;
        if (report.ZohoCostTypesUnknown is { } types && types != report.ZohoCodesUnknown) yield return types;
        if (report.OptionsNeeded is { } needed and > 0 && needed > AlignmentReport.MostOptions)
            yield return FormattableString.Invariant($"With what only Procore has the reporting tag would have {needed} options, and Zoho Books takes {AlignmentReport.MostOptions}: have items or accounts as cost codes (the policy mapping.costCode: {{itemName}} or {{account}}) or records of a custom module (mapping.costCodeModule), or write them in a custom field.");
        if (report.CostTypeOptionsNeeded is { } all && all > AlignmentReport.MostOptions)
            yield return FormattableString.Invariant($"With what only Procore has the reporting tag of cost types would have {all} options, and Zoho Books takes {AlignmentReport.MostOptions}: delete options that nothing uses, or have the cost types of orders in a field (the policy mapping.costType).");
    }

    private static IEnumerable<string> Counts(IEnumerable<AlignmentStanding> standings) =>
        standings.GroupBy(standing => standing).OrderBy(same => same.Key).Select(same => FormattableString.Invariant($"{same.Count(),6} {Word(same.Key)}")).DefaultIfEmpty("     0");

    private static string Line(string sentence, string nextStep) => nextStep.Length > 0 ? $"{sentence} {nextStep}" : sentence;
}
