namespace ZohoProcore.Sync;

/// <summary>The writes that make a commitment what it shall be, in the one order that Procore allows. Pure.</summary>
internal static class CommitmentSteps
{
    public static IReadOnlyList<OrderStep> Of(PlannedCommitment planned, ProcoreVendor? vendor, ExistingCommitment? existing)
    {
        var desired = CommitmentFields.Of(planned);
        var differences = existing?.DifferencesTo(desired) ?? desired.DifferencesTo(new());
        var lines = differences.Where(CommitmentFields.IsLine).Select(CommitmentFields.LineOf).Distinct().ToList();
        var wanted = new HashSet<string>(planned.Lines.Select(line => line.OriginId), StringComparer.Ordinal);
        var written = lines.Where(wanted.Contains).ToList();
        var removed = lines.Where(line => !wanted.Contains(line)).ToList();
        var steps = new List<OrderStep>();
        if (vendor is not null && differences.Contains(CommitmentFields.Vendor))
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
            var words = CommitmentWords.Describe(head, desired, existing.Image);
            var named = (planned.CustomFields ?? []).Aggregate(words, (now, custom) =>
                now.Replace(CommitmentWords.Name(CommitmentFields.Custom(custom.DefinitionId)), $"custom field '{custom.Label}'"));
            var update = $"Update {where}: {named}.";
            steps.Add(Step(planned, OrderStepKind.WriteCommitment, update) with { Fields = head });
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

        var status = existing?.Status ?? CommitmentFields.Draft;
        if (status != planned.Status)
        {
            var effect = CommitmentStatuses.Effect(status, planned.Status, $"{Text.Amount(planned.Total)} {planned.Currency}");
            steps.Add(Step(planned, OrderStepKind.SetStatus, $"Set the status to {planned.Status}{effect}."));
        }

        if (planned.ChangeOrder is { } change)
        {
            var changed = change.Lines.Select((line, i) => $" {line.Description}: {Text.Amount(line.Amount)}, {change.Reasons[i]}.");
            steps.Add(
                Step(
                    planned,
                    OrderStepKind.WriteChangeOrder,
                    $"{(change.Id == 0 ? "Make" : "Change")} draft {change.Kind} {change.Number} of commitment {existing?.ContractId} to "
                    + $"{Text.Amount(change.Total)} {planned.Currency}, which a person approves.{string.Concat(changed)}"));
        }

        return steps;
    }

    /// <summary>Takes over a commitment that somebody typed.</summary>
    public static OrderStep Adopt(PlannedCommitment planned, ExistingCommitment adopted) => Step(
        planned,
        OrderStepKind.AdoptCommitment,
        FormattableString.Invariant($"Take over commitment {adopted.ContractId} in project {planned.ProjectId}: ")
        + $"it gets the origin id '{planned.OriginId}', and nothing that was typed there is changed.");

    /// <summary>Gives back a commitment that was taken over.</summary>
    public static OrderStep Release(ExistingCommitment adopted) => new()
    {
        Kind = OrderStepKind.ReleaseCommitment,
        ProjectId = adopted.ProjectId,
        OriginId = adopted.OriginId,
        Sentence = FormattableString.Invariant($"Give back commitment {adopted.ContractId} in project {adopted.ProjectId}: ")
            + "its origin id is taken off, and nothing else of it is changed.",
    };

    private static string Explain(PlannedCommitment planned, IReadOnlyList<string> written)
    {
        var explained = planned.Lines.Where(line => written.Contains(line.OriginId));
        return string.Concat(explained.Select(line => $" {line.OriginId.Substring(planned.OriginId.Length + 1)}: {line.Explanation}."));
    }

    private static OrderStep Step(PlannedCommitment planned, OrderStepKind kind, string sentence) =>
        new() { Kind = kind, ProjectId = planned.ProjectId, OriginId = planned.OriginId, Sentence = sentence };
}
