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
            .Select(existing => ContentHash.Of(existing.Image, CommitmentJson.Default.CommitmentImage))
            .Prepend(ContentHash.Of(input.Order with { LastModified = null }, OrderJson.Default.OrderSnapshot))));

    private Decision Decide(OrderInput input)
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
            return NotACommitment(input, $"its status in Zoho is '{order.Status}'");
        }

        if (input.Policies.OrdersFrom is { } from && order.Date is { } date && date < from)
        {
            return NotACommitment(input, $"it is dated before {from:uuuu-MM-dd}");
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
            Decisions = [.. mapper.Decisions, .. costs.Decisions],
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

    private static Decision Compare(
        OrderInput input, OrderMapper mapper, ProcoreVendor vendor, IReadOnlyList<PlannedCommitment> commitments, bool overwrite)
    {
        var comparisons = commitments.Select(commitment => CommitmentComparison.Of(input, commitment, vendor, overwrite)).ToList();
        var leftBehind = LeftBehind(input, commitments).ToList();
        var findings = comparisons.SelectMany(comparison => comparison.Findings).Concat(leftBehind).ToList();
        if (findings.Count > 0)
        {
            return NeedsReview(mapper, findings);
        }

        return new(RecordState.Synced, "Both sides agree.")
        {
            Commitments = commitments,
            Steps = [.. comparisons.SelectMany(comparison => comparison.Steps)],
            Decisions = mapper.Decisions,
            NewLinks = mapper.NewLinks,
            Forgotten = Gone(input, commitments),
        };
    }

    private static Decision NeedsReview(OrderMapper mapper, IReadOnlyList<Finding> findings) =>
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

    /// <summary>An order that is no commitment (any more): nothing to do, unless it already became one.</summary>
    private static Decision NotACommitment(OrderInput input, string why)
    {
        var live = input.Existing.Where(existing => !existing.IsDeleted).ToList();
        if (live.Count == 0)
        {
            return new(RecordState.Filtered, $"The order is not synced: {why}.") { Forgotten = Gone(input, []) };
        }

        var cancelled = input.Order.Status == "cancelled";
        var findings = live.Select(existing => new Finding
        {
            Code = cancelled ? FindingCodes.OrderCancelled : FindingCodes.OrderReopened,
            Subject = existing.OriginId,
            Sentence = FormattableString.Invariant(
                $"Order {input.Order.Number} already is commitment {existing.ContractId} in Procore project {existing.ProjectId}, and ")
                + FormattableString.Invariant($"now {why}."),
            NextStep = cancelled
                ? "Delete or close the commitment in Procore."
                : "Issue the order again in Zoho Books, or delete the commitment in Procore.",
        }).ToList();
        return new(RecordState.NeedsReview, string.Join(" ", findings.Select(finding => finding.Sentence))) { Findings = findings };
    }

    /// <summary>Commitments of the order in projects that none of its lines belongs to any more.</summary>
    private static IEnumerable<Finding> LeftBehind(OrderInput input, IReadOnlyList<PlannedCommitment> commitments) =>
        input.Existing
            .Where(existing => !existing.IsDeleted && commitments.All(commitment => commitment.ProjectId != existing.ProjectId))
            .Select(existing => new Finding
            {
                Code = FindingCodes.CommitmentLeftBehind,
                Subject = existing.OriginId,
                Sentence = FormattableString.Invariant(
                    $"Order {input.Order.Number} is commitment {existing.ContractId} in Procore project {existing.ProjectId}, but has ")
                    + "no lines for that project any more.",
                NextStep = "Delete the commitment in Procore, or put the project back on the order's lines.",
            });

    /// <summary>Recorded commitments that were deleted and are not wanted any more.</summary>
    private static IReadOnlyList<string> Gone(OrderInput input, IReadOnlyList<PlannedCommitment> commitments) =>
    [
        .. input.Recorded
            .Where(recorded => commitments.All(commitment => commitment.OriginId != recorded.OriginId))
            .Where(recorded => input.Existing.All(existing => existing.OriginId != recorded.OriginId || existing.IsDeleted))
            .Select(recorded => recorded.OriginId),
    ];

    private sealed record Decision(RecordState Outcome, string Reason)
    {
        public IReadOnlyList<PlannedCommitment> Commitments { get; init; } = [];

        public IReadOnlyList<OrderStep> Steps { get; init; } = [];

        public IReadOnlyList<Finding> Findings { get; init; } = [];

        public IReadOnlyList<RuleDecision> Decisions { get; init; } = [];

        public IReadOnlyList<Link> NewLinks { get; init; } = [];

        public IReadOnlyList<string> Forgotten { get; init; } = [];

        public CostedOrder? Costs { get; init; }
    }
}
