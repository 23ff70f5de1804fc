namespace ZohoProcore.Sync;

/// <summary>
/// Compares one commitment as it shall be with what Procore holds and with what the sync last wrote. From the three follow the steps, or
/// why a person has to look. Pure.
/// </summary>
internal sealed class CommitmentComparison
{
    private CommitmentComparison(IReadOnlyList<OrderStep> steps, IReadOnlyList<Finding> findings)
    {
        Steps = steps;
        Findings = findings;
    }

    public IReadOnlyList<OrderStep> Steps { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public static CommitmentComparison Of(OrderInput input, PlannedCommitment planned, ProcoreVendor vendor, bool overwrite)
    {
        var recorded = input.Recorded.FirstOrDefault(record => record.OriginId == planned.OriginId);
        var intent = input.OpenIntents.FirstOrDefault(open => open.OriginId == planned.OriginId);
        var existing = input.Existing.FirstOrDefault(candidate => candidate.OriginId == planned.OriginId);
        var desired = CommitmentFields.Of(planned);
        if (existing is null)
        {
            return recorded is null
                ? new(StepsOf(planned, vendor, desired, null), [])
                : Finds(
                    FindingCodes.CommitmentDeleted,
                    planned,
                    $"Commitment {recorded.ContractId} of order {input.Order.Number} can't be found in Procore any more.",
                    "Permit the project to the service account again, or skip the order.");
        }

        if (existing.IsDeleted)
        {
            return Finds(
                FindingCodes.CommitmentDeleted,
                planned,
                $"Commitment {existing.ContractId} of order {input.Order.Number} was deleted in Procore.",
                "Cancel the order in Zoho Books, restore the commitment in Procore, or skip the order.");
        }

        var differences = desired.DifferencesTo(existing.Image);
        if (differences.Count == 0)
        {
            return existing.GrandTotal == planned.Total ? new([], []) : Finds(
                FindingCodes.TotalMismatch,
                planned,
                $"Commitment {existing.ContractId} of order {planned.Number} comes to {Text.Amount(existing.GrandTotal)} in Procore, but "
                + $"its lines are those of the plan and add up to {Text.Amount(planned.Total)}.",
                "Take out in Procore what it adds to the lines, such as a tax or a mark-up, then retry.");
        }

        var byPeople = overwrite
            ? []
            : differences.Where(field => !IsOurs(field, existing.Image[field], recorded?.Image, intent?.Desired)).ToList();
        if (byPeople.Count > 0)
        {
            return Finds(
                FindingCodes.CommitmentChanged,
                planned,
                $"Commitment {existing.ContractId} of order {input.Order.Number} was changed in Procore: "
                + $"{Describe(byPeople, desired, existing.Image)}.",
                "Decide whether Procore or Zoho is right.");
        }

        return Locks(existing.Status) && differences.Any(CommitmentFields.IsLockable)
            ? Finds(
                FindingCodes.CommitmentLocked,
                planned,
                $"Commitment {existing.ContractId} of order {input.Order.Number} is {existing.Status} in Procore, which locks it, and the "
                + $"order changed: {Describe([.. differences.Where(CommitmentFields.IsLockable)], desired, existing.Image)}.",
                "Enter a change order in Procore, or set the commitment back to Draft and let the order overwrite it.")
            : new(StepsOf(planned, vendor, desired, existing), []);
    }

    /// <summary>
    /// Procore locks vendor and lines of an approved commitment. Whether Closed locks too is not known, so it is taken to.
    /// </summary>
    private static bool Locks(string status) => status is "Approved" or "Complete" or "Closed";

    /// <summary>
    /// Whether a value that Procore holds is one that the sync wrote: last time, or in a write whose outcome is not known, in which the
    /// commitment is a draft with some of its lines for a while.
    /// </summary>
    private static bool IsOurs(string field, string actual, CommitmentImage? recorded, CommitmentImage? intended) =>
        (recorded is not null && recorded[field] == actual)
        || (intended is not null && (intended[field] == actual || IsOnTheWay(field, actual)));

    /// <summary>What a commitment of ours holds while it is being written.</summary>
    private static bool IsOnTheWay(string field, string actual) => field == CommitmentFields.Status
        ? actual == CommitmentFields.Draft
        : (CommitmentFields.IsLine(field) || field == CommitmentFields.Currency) && actual.Length == 0;

    private static IReadOnlyList<OrderStep> StepsOf(
        PlannedCommitment planned, ProcoreVendor vendor, CommitmentImage desired, ExistingCommitment? existing)
    {
        var differences = desired.DifferencesTo(existing?.Image ?? new());
        var lines = differences.Where(CommitmentFields.IsLine).Select(CommitmentFields.LineOf).Distinct().ToList();
        var wanted = new HashSet<string>(planned.Lines.Select(line => line.OriginId), StringComparer.Ordinal);
        var written = lines.Where(wanted.Contains).ToList();
        var removed = lines.Where(line => !wanted.Contains(line)).ToList();
        var steps = new List<OrderStep>();
        if (differences.Contains(CommitmentFields.Vendor))
        {
            steps.Add(
                Step(
                    planned,
                    OrderStepKind.AddVendorToProject,
                    FormattableString.Invariant(
                        $"Add vendor '{vendor.Name}' ({vendor.Id}) to project {planned.ProjectId}, unless it is in it.")));
        }

        var head = differences.Where(field => field != CommitmentFields.Status && !CommitmentFields.IsLine(field)).ToList();
        if (existing is null)
        {
            var create = FormattableString.Invariant($"Create commitment {planned.Number} as a draft in project {planned.ProjectId}.");
            steps.Add(Step(planned, OrderStepKind.WriteCommitment, create));
        }
        else if (head.Count > 0)
        {
            var where = FormattableString.Invariant($"commitment {existing.ContractId} in project {planned.ProjectId}");
            steps.Add(Step(planned, OrderStepKind.WriteCommitment, $"Update {where}: {Describe(head, desired, existing.Image)}."));
        }

        if (written.Count > 0)
        {
            steps.Add(
                Step(
                    planned,
                    OrderStepKind.WriteLines,
                    $"Write {written.Count} of {planned.Lines.Count} lines, in all {Text.Amount(planned.Total)} "
                    + $"{planned.Currency}.{Explain(planned, written)}") with
                { Lines = written });
        }

        if (removed.Count > 0)
        {
            steps.Add(Step(planned, OrderStepKind.RemoveLines, $"Remove {removed.Count} lines that the order no longer has.") with
            {
                Lines = [.. removed.Select(line => FormattableString.Invariant($"{existing!.LineIds[line]}"))],
            });
        }

        if ((existing?.Status ?? CommitmentFields.Draft) != planned.Status)
        {
            steps.Add(Step(planned, OrderStepKind.SetStatus, $"Set the status to {planned.Status}."));
        }

        return steps;
    }

    private static string Explain(PlannedCommitment planned, IReadOnlyList<string> written)
    {
        var explained = planned.Lines.Where(line => written.Contains(line.OriginId));
        return string.Concat(explained.Select(line => $" {line.OriginId.Substring(planned.OriginId.Length + 1)}: {line.Explanation}."));
    }

    private static OrderStep Step(PlannedCommitment planned, OrderStepKind kind, string sentence) =>
        new() { Kind = kind, ProjectId = planned.ProjectId, OriginId = planned.OriginId, Sentence = sentence };

    private static CommitmentComparison Finds(string code, PlannedCommitment planned, string sentence, string nextStep) =>
        new([], [new() { Code = code, Subject = planned.OriginId, Sentence = sentence, NextStep = nextStep }]);

    private static string Describe(IReadOnlyList<string> fields, CommitmentImage desired, CommitmentImage actual)
    {
        const int Most = 4;
        var shown = fields.Take(Most).Select(field => $"{Name(field)} is '{actual[field]}' and would be '{desired[field]}'");
        return string.Join("; ", shown) + (fields.Count > Most ? $"; and {fields.Count - Most} more" : string.Empty);
    }

    private static string Name(string field) => CommitmentFields.IsLine(field)
        ? $"{field.Substring(field.LastIndexOf('/') + 1).Replace('_', ' ')} of line {CommitmentFields.LineOf(field).Split(':')[^1]}"
        : field.Replace('_', ' ');
}
