namespace ZohoProcore.Sync;

/// <summary>
/// Makes the plan that gives Zoho Books what policy has it get of Procore's projects, cost codes and cost types. Pure: where both sides
/// have the same, or policy says nothing, it has no steps.
/// </summary>
internal static class AlignmentPlanner
{
    /// <summary>Makes the plan.</summary>
    /// <param name="report">Both sides as they were read.</param>
    /// <param name="policy">What may be written; null for nothing.</param>
    /// <param name="facts">What it rests on beside them.</param>
    public static AlignmentPlan Plan(AlignmentReport report, AlignmentPolicy? policy, AlignmentFacts facts)
    {
        var drafts = policy is null
            ? []
            : ProjectSteps.Of(report, policy, facts).Concat(CodeSteps.Of(report, policy, facts))
                .Concat(CostTypeSteps.Of(report, policy, facts)).ToList();
        List<AlignmentStep> steps = [.. drafts.Select(draft => draft.Step).OfType<AlignmentStep>()];

        // The codes of projects that become one of both sides now are looked at the next time: none is retired before.
        if (steps.Exists(step => step.Kind is AlignmentStepKind.CreateProject or AlignmentStepKind.ActivateProject))
        {
            _ = steps.RemoveAll(step => step is { Kind: AlignmentStepKind.DeactivateOption, IsCostType: false });
        }

        return new()
        {
            ConnectionId = report.ConnectionId,
            At = report.At,
            Steps = steps,
            Questions = [.. drafts.Select(draft => draft.Question).OfType<AlignmentQuestion>()],
            Hash = HashOf(steps),
        };
    }

    /// <summary>The plan with other steps.</summary>
    public static AlignmentPlan With(AlignmentPlan plan, IReadOnlyList<AlignmentStep> steps) =>
        plan with { Steps = steps, Hash = HashOf(steps) };

    /// <summary>What a word about steps is bound to; empty where there are none.</summary>
    public static string HashOf(IReadOnlyList<AlignmentStep> steps) =>
        steps.Count == 0 ? string.Empty : ContentHash.Of(string.Join("\n", steps.Select(Text)));

    private static string Text(AlignmentStep step) => FormattableString.Invariant(
        $"{step.Kind}\t{step.ProjectId}\t{step.ZohoId}\t{step.Name}\t{step.CustomerId}\t{step.LeadId}\t{step.BillingType}")
        + (step.IsOfRecord ? $"\t{step.Home}\t{step.Was}\t{step.AccountId}" : string.Empty)
        + (step.Module is { } module ? $"\t{module}" : string.Empty)
        + (step.IsCostType ? "\tcost type" : string.Empty);
}

/// <summary>A step, or what is in its way.</summary>
internal sealed record AlignmentDraft(AlignmentStep? Step, AlignmentQuestion? Question)
{
    public static AlignmentDraft Writes(AlignmentStep step) => new(step, null);

    public static AlignmentDraft Asks(string subject, string sentence, string nextStep) => new(null, new(subject, sentence, nextStep));
}
