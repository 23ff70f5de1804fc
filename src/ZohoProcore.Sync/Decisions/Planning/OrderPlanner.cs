namespace ZohoProcore.Sync;

/// <summary>
/// Decides what has to be done for one order. Pure: the same input and the same rules always give the same plan, and making one writes
/// nothing.
/// </summary>
/// <param name="rules">The rules to ask.</param>
public sealed class OrderPlanner(OrderRules rules)
{
    /// <summary>Makes the plan of one order.</summary>
    /// <param name="input">Everything the decision rests on.</param>
    public OrderPlan Plan(OrderInput input)
    {
        var decision = Decide(input);
        var plan = new OrderPlan
        {
            OrderId = input.Order.OrderId,
            OrderNumber = input.Order.Number,
            Outcome = decision.Outcome,
            Reason = decision.Reason,
            Commitments = decision.Commitments,
            Steps = decision.Steps,
            Findings = decision.Findings,
            Decisions = decision.Decisions,
            NewLinks = decision.NewLinks,
            Forgotten = decision.Forgotten,
            Cost = decision.Costs is { Corrections.Count: > 0 } or { IsConverted: true } ? decision.Costs.Total : null,
            CostCurrency = decision.Costs is { IsConverted: true } converted ? converted.Currency : null,
            Corrections = decision.Costs is { Corrections.Count: > 0 } corrected ? corrected.Corrections : null,
            StateHash = StateHash(input),
            InputHash = ContentHash.Of(OrderInputManifest.From(input, rules), PlanningJson.Default.OrderInputManifest),
            PlanHash = string.Empty,
        };
        return plan with { PlanHash = ContentHash.Of(plan, PlanningJson.Default.OrderPlan) };
    }

    /// <summary>What a person's decision is bound to: the order and its commitments as they are.</summary>
    private static string StateHash(OrderInput input) => ContentHash.Of(string.Join(
        "\n",
        input.Existing
            .OrderBy(existing => existing.OriginId, StringComparer.Ordinal)
            .Select(existing => ContentHash.Of(existing.Image, CommitmentJson.Default.CommitmentImage) + string.Concat(
                (existing.ChangeOrders ?? []).Select(change => $" {change.Id} {change.Status} {Text.Amount(change.Total)}")))
            .Prepend(ContentHash.Of(input.Order with { LastModified = null }, OrderJson.Default.OrderSnapshot))));

    private PlanDraft Decide(OrderInput input)
    {
        var order = input.Order;
        var person = input.Decisions.FirstOrDefault(decision => decision.AppliesTo == StateHash(input));
        if (person is { Action: ReviewAction.Skip or ReviewAction.KeepProcore })
        {
            var what = person.Action == ReviewAction.Skip ? "left out" : "kept as it is in Procore";
            return new(RecordState.Skipped, $"{person.By} decided that the order is {what} until something changes.");
        }

        if (!input.Policies.CommitmentStatusByOrderStatus.TryGetValue(order.Status, out var status))
        {
            return WithdrawnOrder.Plan(input, $"its status in Zoho is '{order.Status}'");
        }

        if (input.Policies.OrdersFrom is { } from && order.Date is { } date && date < from)
        {
            return WithdrawnOrder.Plan(input, $"it is dated before {from:uuuu-MM-dd}");
        }

        if (OrderTaxCheck.Missing(input) is { } unchosen)
        {
            return new(RecordState.NeedsReview, unchosen.Sentence) { Findings = [unchosen] };
        }

        var mapper = new OrderMapper(input, input.Routing ?? OrderRouting.Of(input, rules), rules);
        var mapped = mapper.Map();
        if (mapped is null)
        {
            return NeedsReview(mapper, mapper.Findings);
        }

        var findings = rules.OrderValidators.SelectMany(validator => validator.Validate(mapped)).ToList();
        var costs = CostedOrder.Of(input, mapped);
        var (ownLines, missing) = OwnLineBooking.Of(input, costs);
        var (taxCodes, unknown) = TaxCodeBooking.Of(input, costs);
        findings.AddRange([.. costs.Findings, .. missing, .. unknown]);
        if (findings.Count > 0)
        {
            return NeedsReview(mapper, findings) with { Decisions = [.. mapper.Decisions, .. costs.Decisions] };
        }

        var basis = new QuantityBasis(input);
        var measured = CommitmentNumbers
            .Give(input, CommitmentBuilder.Build(mapped, costs, ownLines, taxCodes, input.OrganizationId, status))
            .Select(basis.Of)
            .ToList();
        var commitments = measured.ConvertAll(one => one.Commitment);
        findings.AddRange(measured.SelectMany(one => one.Findings));
        findings.AddRange(commitments.Where(commitment => commitment.Total < 0).Select(commitment => Negative(order, commitment, costs)));
        findings.AddRange(
            commitments.SelectMany(commitment => rules.CommitmentValidators.SelectMany(validator => validator.Validate(commitment))));
        var decision = findings.Count > 0
            ? NeedsReview(mapper, findings)
            : Compare(input, mapper, mapped.Vendor, commitments, overwrite: person?.Action == ReviewAction.OverwriteProcore);
        return decision with
        {
            Decisions = [.. decision.Decisions, .. costs.Decisions],
            Findings = [.. decision.Findings.Select(finding => finding.Table is null ? finding with { Table = costs.Table } : finding)],
            Costs = costs,
        };
    }

    private static Finding Negative(OrderSnapshot order, PlannedCommitment commitment, CostedOrder costs) => new()
    {
        Code = FindingCodes.CommitmentNegative,
        Subject = commitment.OriginId,
        Sentence = $"Order {order.Number} would become a commitment of {Text.Amount(commitment.Total)} {commitment.Currency} in Procore "
            + FormattableString.Invariant($"project {commitment.ProjectId}."),
        NextStep = "Put the credit on the project that it belongs to in Zoho Books, or name its item or account in the connection's "
            + "policies (Cost.RetentionLines, Cost.AdvanceLines) if it is retention or settles an advance.",
        Table = costs.Table,
    };

    private static PlanDraft Compare(
        OrderInput input, OrderMapper mapper, ProcoreVendor vendor, IReadOnlyList<PlannedCommitment> commitments, bool overwrite)
    {
        var comparisons = commitments.Select(commitment => CommitmentComparison.Of(input, commitment, vendor, overwrite)).ToList();
        var leftBehind = LeftBehind(input, commitments).ToList();
        var findings = comparisons.SelectMany(comparison => comparison.Findings).Concat(leftBehind).ToList();
        IReadOnlyList<RuleDecision> decisions =
        [
            .. mapper.Decisions,
            .. comparisons.SelectMany(comparison => FieldOwnership.Explain(comparison.Planned)),
            .. ClosedOrder.Explain(input),
        ];
        if (findings.Count > 0)
        {
            var goesOn = findings.TrueForAll(finding => finding.Code == FindingCodes.ChangeOrderPending);
            return NeedsReview(mapper, findings) with
            {
                Decisions = decisions,
                Commitments = goesOn ? [.. comparisons.Select(comparison => comparison.Planned)] : [],
                Steps = goesOn ? [.. comparisons.SelectMany(comparison => comparison.Steps)] : [],
            };
        }

        return new(RecordState.Synced, "Both sides agree.")
        {
            Commitments = [.. comparisons.Select(comparison => comparison.Planned)],
            Steps = [.. comparisons.SelectMany(comparison => comparison.Steps)],
            Decisions = decisions,
            NewLinks = mapper.NewLinks,
            Forgotten = PlanDraft.Gone(input, commitments),
        };
    }

    private static PlanDraft NeedsReview(OrderMapper mapper, IReadOnlyList<Finding> findings) =>
        new(StateOf(findings), string.Join(" ", findings.Select(finding => finding.Sentence)))
        {
            Findings = findings,
            Decisions = mapper.Decisions,
            NewLinks = mapper.NewLinks,
        };

    private static RecordState StateOf(IReadOnlyList<Finding> findings) => findings[0].Code switch
    {
        FindingCodes.CommitmentChanged => RecordState.Conflict,
        FindingCodes.CommitmentDeleted or FindingCodes.OrderDeleted => RecordState.Orphaned,
        _ => RecordState.NeedsReview,
    };

    /// <summary>Commitments of the order in projects that none of its lines belongs to any more.</summary>
    private static IEnumerable<Finding> LeftBehind(OrderInput input, IReadOnlyList<PlannedCommitment> commitments) =>
        input.Existing
            .Where(existing => existing is { IsDeleted: false, Status: not CommitmentStatuses.Closed })
            .Where(existing => commitments.All(commitment => commitment.ProjectId != existing.ProjectId))
            .Select(existing => new Finding
            {
                Code = FindingCodes.CommitmentLeftBehind,
                Subject = existing.OriginId,
                Sentence = FormattableString.Invariant(
                    $"Order {input.Order.Number} is commitment {existing.ContractId} in Procore project {existing.ProjectId}, but has ")
                    + "no lines for that project any more.",
                NextStep = "Delete or close the commitment in Procore, or put the project back on the order's lines.",
            });
}
