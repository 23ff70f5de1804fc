namespace ZohoProcore.Sync;

/// <summary>Says what the audit records of an order on its way. Reads and writes nothing.</summary>
internal static class OrderAudit
{
    /// <summary>Where the record stands now, if that is news.</summary>
    public static IEnumerable<AuditDraft> State(OrderWork work, SyncRecord record, IReadOnlyList<Finding> findings)
    {
        if (work.IsNews(record, findings))
        {
            yield return new()
            {
                Kind = AuditKind.StateChanged,
                Record = work.Key.ToString(),
                OrderNumber = record.OrderNumber,
                InputHash = record.InputHash,
                PlanHash = record.PlanHash,
                Result = record.State.ToString(),
                Reason = record.Reason,
            };
        }
    }

    /// <summary>
    /// Where the record stands after a look, if that is news; where policy leaves the order out, with what becomes of what was asked.
    /// </summary>
    public static IEnumerable<AuditDraft> Settled(OrderWork work, OrderPlan plan, SyncRecord record, IReadOnlyList<Finding> findings)
    {
        var isWithdrawn = plan.LeftToPeople is not null && work.Reviews.Any(item => item.Status == ReviewStatus.Open);
        return State(work, record, findings).Select(entry => isWithdrawn
            ? entry with { Reason = $"{entry.Reason} What was asked about it is withdrawn by policy." }
            : entry);
    }

    /// <summary>The links that the plan found.</summary>
    public static IEnumerable<AuditDraft> Links(OrderWork work, OrderPlan plan) => plan.NewLinks.Select(link => new AuditDraft
    {
        Kind = AuditKind.Linked,
        Actor = link.DecidedBy,
        Record = work.Key.ToString(),
        OrderNumber = plan.OrderNumber,
        Result = FormattableString.Invariant($"{link.Kind} {link.ZohoId} = {link.ProcoreId}"),
        Reason = link.Evidence,
    });

    /// <summary>
    /// What is known of one write: each commitment of an order has an outcome of its own, whatever became of the others. So has one that
    /// went while it was written: what the write left is told of the one in its place.
    /// </summary>
    public static IEnumerable<AuditDraft> Outcomes(OrderWork work, OrderPlan plan, CommitmentWrite write) =>
    [
        .. write.Former.Select(gone => Of(work, plan, AuditKind.Outcome, write) with
        {
            ContractId = gone,
            Result = "unknown",
            Reason = "It was deleted in Procore while it was written; "
                + FormattableString.Invariant($"commitment {write.ContractId} is in its place."),
        }),
        Outcome(work, plan, write),
    ];

    private static AuditDraft Outcome(OrderWork work, OrderPlan plan, CommitmentWrite write)
    {
        var (result, reason) = write switch
        {
            { Refusal: { } refusal } => ("refused", refusal.Sentence),
            { Failure: { } failure } => ("unknown", failure.Message),
            _ => ("written", $"The commitment comes to {Text.Amount(write.Planned.Total)} {write.Planned.Currency}."),
        };
        return Of(work, plan, AuditKind.Outcome, write) with
        {
            Result = result,
            Reason = reason,
            DecisionId = OrderDecisionEndings.Allowing(plan, write.Planned.OriginId) ?? string.Empty,
        };
    }

    /// <summary>What reading Procore showed of earlier writes of an order that is not settled.</summary>
    public static IEnumerable<AuditDraft> Resolved(OrderWork work, OrderPlan plan, IEnumerable<CommitmentIntent> told) =>
        work.OpenIntents.Except(told).Where(intent => work.Writes.All(write => write.Planned.OriginId != intent.OriginId)).Select(intent =>
        {
            var found = work.Existing.FirstOrDefault(existing => existing.OriginId == intent.OriginId);
            if (intent.ChangeOrder is { } change && found?.ChangeOrders?.Any(one => one.Mark == change.Mark) != true)
            {
                found = null;
            }

            return new AuditDraft
            {
                Kind = AuditKind.Outcome,
                Record = work.Key.ToString(),
                OrderNumber = plan.OrderNumber,
                ProjectId = intent.ProjectId,
                ContractId = found?.ContractId ?? 0,
                OriginId = intent.OriginId,
                PlanHash = intent.PlanHash,
                DecisionId = intent.DecisionId ?? string.Empty,
                Result = found is null ? "not written" : Otherwise(intent, found) is null ? "written" : "unknown",
                Reason = found is null
                    ? $"It was looked for: Procore does not have the {(intent.ChangeOrder is null ? "commitment" : "change order")}."
                    : "It was looked for: Procore has commitment "
                        + FormattableString.Invariant(
                            $"{found.ContractId}{(found.IsDeleted ? ", deleted" : string.Empty)}{Otherwise(intent, found)}."),
            };
        });

    // That a commitment stands there does not say that a later write of it arrived.
    private static string? Otherwise(CommitmentIntent intent, ExistingCommitment found)
    {
        if (found.IsDeleted || intent.ChangeOrder is not null || intent.Desired.Fields.Count == 0)
        {
            return null;
        }

        static decimal Sum(CommitmentImage image) => CommitmentFields.LinesOf(image).Sum(line => line.Amount);
        var (there, wanted) = (Sum(found.Image), Sum(intent.Desired));
        var differences = found.DifferencesTo(intent.Desired);
        if (differences.Count == 0)
        {
            return null;
        }

        var names = string.Join(", ", differences.Select(field => CommitmentWords.Name(field, intent.Desired, found.Image)));
        return (there != wanted ? $", whose lines come to {Text.Amount(there)} and not to {Text.Amount(wanted)}"
            : $", whose {names} {(differences.Count == 1 ? "is" : "are")} not as that write has it")
            + ": it was not written, or was changed since";
    }

    /// <summary>An entry about one write, without what came of it.</summary>
    public static AuditDraft Of(OrderWork work, OrderPlan plan, AuditKind kind, CommitmentWrite write) => new()
    {
        Kind = kind,
        Record = work.Key.ToString(),
        OrderNumber = plan.OrderNumber,
        ProjectId = write.Planned.ProjectId,
        ContractId = write.ContractId,
        OriginId = write.Planned.OriginId,
        InputHash = plan.InputHash,
        PlanHash = plan.PlanHash,
    };
}
