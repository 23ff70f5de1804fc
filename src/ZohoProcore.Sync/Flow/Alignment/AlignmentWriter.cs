using NodaTime;
using NodaTime.Text;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Writes an alignment's plan into Zoho Books, step by step, each with an intent before it and an outcome after it. None of these writes
/// has a key to repeat it by: each is made once, and what became of a lost one is looked up.
/// </summary>
internal sealed class AlignmentWriter(ConnectionSession session, TimeProvider time, string by)
{
    private readonly List<AlignmentOutcome> _outcomes = [];

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Writes the plan.</summary>
    public async Task<AlignmentResult> WriteAsync(AlignmentPlan plan, TagReading tag, CancellationToken cancellationToken)
    {
        var decided = new AuditDraft
        {
            Kind = AuditKind.Decided,
            Actor = by,
            PlanHash = plan.Hash,
            Result = "alignment applied",
            Reason = FormattableString.Invariant($"{plan.Steps.Count} writes into Zoho Books, as they were shown."),
        };
        await session.SaveAsync(new() { Audit = [decided] }, cancellationToken).ConfigureAwait(false);
        List<IReadOnlyList<AlignmentStep>> writes =
        [
            .. plan.Steps.Where(step => step.IsOfProject).Select(step => new[] { step }),
            .. plan.Steps.Where(step => step.IsOfList).GroupBy(_ => true).Select(listed => listed.ToList()),
            .. plan.Steps.Where(step => !step.IsOfProject && !step.IsOfList).Select(step => new[] { step }),
        ];
        var stopped = false;
        foreach (var steps in writes)
        {
            stopped = stopped || !await WriteAsync(plan, steps, tag, cancellationToken).ConfigureAwait(false);
            if (stopped)
            {
                _outcomes.AddRange(steps.Where(step => _outcomes.TrueForAll(one => one.Step != step))
                    .Select(step => new AlignmentOutcome(step, AlignmentEnding.NotTried, "It was not sent: a write before it failed.")));
            }
        }

        var read = WorkMaker.Due(RecordKey.CompanyDirectory, Now, WorkPriority.Person, "both sides were aligned");
        await session.SaveAsync(new() { Submitted = [read] }, cancellationToken).ConfigureAwait(false);
        return new() { Plan = plan, Outcomes = _outcomes };
    }

    /// <returns>Whether others may be tried after it.</returns>
    private async Task<bool> WriteAsync(
        AlignmentPlan plan, IReadOnlyList<AlignmentStep> steps, TagReading tag, CancellationToken cancellationToken)
    {
        var made = steps.Where(step => step.Kind == AlignmentStepKind.CreateProject)
            .Select(step => AlignmentPlanReader.Name(step.ProjectId)).ToList();
        await session.SaveAsync(
            new()
            {
                Audit = [.. steps.Select(step => Entry(plan, step, AuditKind.Intent, "to be written", step.Sentence))],
                Cursors = made.ToDictionary(name => name, _ => InstantPattern.ExtendedIso.Format(Now), StringComparer.Ordinal),
            },
            cancellationToken).ConfigureAwait(false);
        var (ending, why) = (AlignmentEnding.Written, "It stands in Zoho Books.");
        try
        {
            _ = await session.ToWriteAsync(cancellationToken).ConfigureAwait(false);
            await SendAsync(steps, tag, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoBooksException failure)
        {
            (ending, why) = (failure.OutcomeUnknown ? AlignmentEnding.Unknown : AlignmentEnding.Refused, failure.Message);
        }

        if (ending != AlignmentEnding.Refused)
        {
            try
            {
                (ending, why) = await StandsAsync(steps, tag, cancellationToken).ConfigureAwait(false)
                    ? (AlignmentEnding.Written, "It was looked for, and stands in Zoho Books.")
                    : ending == AlignmentEnding.Written
                        ? (AlignmentEnding.Unknown, "Zoho Books took it, and does not show it.")
                        : (ending, $"{why} It was looked for, and is not there yet.");
            }
            catch (ZohoBooksException failure)
            {
                (ending, why) = (AlignmentEnding.Unknown, $"What became of it could not be read: {failure.Message}");
            }
        }

        await session.SaveAsync(
            new()
            {
                Audit = [.. steps.Select(step => Entry(plan, step, AuditKind.Outcome, Word(ending), why))],
                Cursors = ending == AlignmentEnding.Unknown
                    ? new Dictionary<string, string>()
                    : made.ToDictionary(name => name, _ => string.Empty, StringComparer.Ordinal),
            },
            cancellationToken).ConfigureAwait(false);
        _outcomes.AddRange(steps.Select(step => new AlignmentOutcome(step, ending, why)));
        return ending == AlignmentEnding.Written;
    }

    private async Task SendAsync(IReadOnlyList<AlignmentStep> steps, TagReading tag, CancellationToken cancellationToken)
    {
        var (books, step) = (session.Clients.Books, steps[0]);
        await (step.Kind switch
        {
            AlignmentStepKind.CreateProject => books.Projects.CreateAsync(
                new()
                {
                    ProjectName = step.Name,
                    CustomerId = step.CustomerId,
                    UserId = step.LeadId,
                    BillingType = step.BillingType,
                },
                cancellationToken),
            AlignmentStepKind.ActivateProject => books.Projects.MarkActiveAsync(step.ZohoId, cancellationToken),
            AlignmentStepKind.DeactivateProject => books.Projects.MarkInactiveAsync(step.ZohoId, cancellationToken),
            AlignmentStepKind.ActivateOption => books.ReportingTags.MarkOptionActiveAsync(tag.TagId, step.ZohoId, cancellationToken),
            AlignmentStepKind.DeactivateOption => books.ReportingTags.MarkOptionInactiveAsync(tag.TagId, step.ZohoId, cancellationToken),
            _ => books.ReportingTags.UpdateOptionsAsync(
                tag.TagId,
                tag.With(
                    steps.Where(one => one.ZohoId.Length > 0).ToDictionary(one => one.ZohoId, one => one.Name, StringComparer.Ordinal),
                    steps.Where(one => one.ZohoId.Length == 0).Select(one => one.Name)),
                cancellationToken),
        }).ConfigureAwait(false);
    }

    /// <summary>Whether what was to be written stands, and of the tag's list everything else as before.</summary>
    private async Task<bool> StandsAsync(IReadOnlyList<AlignmentStep> steps, TagReading tag, CancellationToken cancellationToken)
    {
        if (steps[0] is { IsOfProject: true } step)
        {
            var projects = await DirectoryReader.ReadZohoProjectsAsync(session.Clients, new(), cancellationToken).ConfigureAwait(false);
            return step.Kind == AlignmentStepKind.CreateProject
                ? projects.Any(project => project.Name == step.Name)
                : projects.Any(project =>
                    project.Id == step.ZohoId && project.IsActive == (step.Kind == AlignmentStepKind.ActivateProject));
        }

        var now = (await new TagReader(session).ReadAsync(cancellationToken).ConfigureAwait(false)).Options ?? [];
        bool IsThere(string id, string? name, bool? isActive = null) => now.Any(option =>
            option.OptionId == id && (name is null || option.OptionName == name) && (isActive is null || option.IsActive == isActive));
        var renamed = steps.Where(one => one.Kind == AlignmentStepKind.RenameOption).Select(one => one.ZohoId).ToList();
        return steps.All(one => one.Kind switch
        {
            AlignmentStepKind.AddOption => now.Any(option => option.OptionName == one.Name),
            AlignmentStepKind.RenameOption => IsThere(one.ZohoId, one.Name),
            _ => IsThere(one.ZohoId, null, one.Kind == AlignmentStepKind.ActivateOption),
        }) && (!steps[0].IsOfList || tag.Options!.All(option =>
            IsThere(option.OptionId, renamed.Contains(option.OptionId) ? null : option.OptionName)));
    }

    private AuditDraft Entry(AlignmentPlan plan, AlignmentStep step, AuditKind kind, string result, string why) => new()
    {
        Kind = kind,
        Actor = by,
        Record = step.IsOfProject
            ? FormattableString.Invariant($"alignment/project/{step.ProjectId}")
            : $"alignment/option/{(step.ZohoId.Length > 0 ? step.ZohoId : step.Name)}",
        ProjectId = step.ProjectId,
        PlanHash = plan.Hash,
        Result = result,
        Reason = kind == AuditKind.Intent ? step.Sentence : why,
    };

    private static string Word(AlignmentEnding ending) => ending switch
    {
        AlignmentEnding.Written => "written",
        AlignmentEnding.Refused => "refused",
        _ => "unknown",
    };
}
