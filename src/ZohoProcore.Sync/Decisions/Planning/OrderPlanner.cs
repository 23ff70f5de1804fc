using System.Runtime.CompilerServices;

namespace ZohoProcore.Sync;

/// <summary>
/// Decides what has to be done for one order. Pure: the same input and the same rules always give the same plan, and making one writes
/// nothing.
/// </summary>
/// <param name="rules">The rules to ask.</param>
internal sealed class OrderPlanner(OrderRules rules)
{
    // What was decided to know what would be made is what a plan of the same input rests on: it is not decided twice.
    private readonly ConditionalWeakTable<OrderInput, DecidedOrder> _made = new();

    /// <summary>Makes the plan of one order.</summary>
    /// <param name="input">Everything the decision rests on.</param>
    public OrderPlan Plan(OrderInput input)
    {
        var (stateHash, decided, decision) = _made.TryGetValue(input, out var made) ? made : Decide(input);
        var content = CommitmentAdoption.GiveBack(input, decision);
        var plan = new OrderPlan
        {
            OrderId = input.Order.OrderId,
            OrderNumber = input.Order.Number,
            Outcome = content.Outcome,
            Reason = content.Reason,
            Commitments = content.Commitments,
            Steps = content.Steps,
            Findings = AboutCommitment.In(content.Findings, input.Existing, null),
            Answers = content.Answers,
            NewLinks = content.NewLinks,
            Forgotten = content.Forgotten,
            Cost = content.Costs is { Corrections.Count: > 0 } or { IsConverted: true } ? content.Costs.Total : null,
            CostCurrency = content.Costs is { IsConverted: true } converted ? converted.Currency : null,
            Corrections = content.Costs is { Corrections.Count: > 0 } corrected ? corrected.Corrections : null,
            Amounts = content.Costs?.Table,
            CostByProject = content.CostByProject,
            CostByCode = content.CostByCode,
            DecisionUses = decided.Uses,
            Kept = content.Kept,
            Next = content.Next,
            LeftToPeople = content.LeftToPeople,
            StateHash = stateHash,
            InputHash = ContentHash.Of(OrderInputManifest.From(input, rules), PlanningJson.Default.OrderInputManifest),
            PlanHash = string.Empty,
        };
        return plan with { PlanHash = ContentHash.Of(plan, PlanningJson.Default.OrderPlan) };
    }

    /// <summary>What would be made anew.</summary>
    internal IReadOnlyList<PlannedCommitment> Made(OrderInput input) => _made.GetValue(input, Decide).Content.Made;

    private DecidedOrder Decide(OrderInput input)
    {
        var stateHash = OrderStateHash.Of(input);
        var standing = new StandingOrderDecisions(input, stateHash);
        return new(stateHash, standing, Decide(input, standing));
    }

    private OrderPlanContent Decide(OrderInput input, StandingOrderDecisions decided)
    {
        var order = input.Order;
        var routing = input.Routing ?? OrderRouting.Of(input, rules);
        var filter = OrderFilter.Of(input, routing, rules);
        if (filter is { IsByPolicy: true })
        {
            return OrderLeftToPeople.Plan(input, decided, filter);
        }

        if (decided.Skip() is { } skip)
        {
            return SkippedOrder.Plan(input, rules, $"{skip.By} decided that the order is left out until it changes in Zoho Books.");
        }

        if (decided.Earlier is { Action: ReviewAction.Skip or ReviewAction.KeepProcore } person)
        {
            var what = person.Action == ReviewAction.Skip ? "left out" : "kept as it is in Procore";
            return SkippedOrder.Plan(input, rules, $"{person.By} decided that the order is {what} until something changes.");
        }

        if (filter is not null)
        {
            return WithdrawnOrder.Plan(input, decided, filter);
        }

        // A person hears of everything at once, not of the next thing when this one is put right. What is no line is not mapped.
        var outside = OrderOutsideLineCheck.Of(input);
        Finding?[] unchosen = [OrderCompanyCurrency.Asked(input), OrderTaxCheck.Missing(input), OrderTaxRuleCheck.Unknown(input), outside];
        var findings = unchosen.OfType<Finding>().ToList();
        var (mapper, fields) = (new OrderMapper(input, routing, rules), new OrderFieldMapping(input, routing, rules));
        var mapped = outside is null ? mapper.Map() : null;
        var made = decided.Created(mapper.Missing, isMapped: mapped is not null);
        findings.AddRange(OrderGap.Left(mapper.Findings, made));
        findings.AddRange(mapper.Objections);
        var checks = decided.NotWaived(OrderCompanyCurrency.Freed(input, mapped is not null
            ? AskedValidators.Of(rules.OrderValidators, mapped, order.Number)
            : outside is null ? rules.OrderValidators.OfType<IPartlyMappedOrderValidator>().SelectMany(one => one.Validate(mapper.Partly))
            : []));
        var unbudgeted = MissingOrderBudgetLine.Of(checks, mapper.Partly);
        if (mapped is null || unchosen.Any(finding => finding is not null))
        {
            // A line of the budget is for an amount: none is made before all of the order is known.
            findings.AddRange(OrderGap.Left(checks, MissingOrderBudgetLine.Filled(unbudgeted, input)));
            var known = unchosen.All(finding => finding is null) ? RoutedOrder.QuestionsOf(input, routing) : null;
            findings.AddRange([.. known?.Findings ?? [], .. known?.Costs?.Negatives ?? []]);
            findings.AddRange(outside is null ? fields.Unclear() : []);
            return (findings.Count > 0 ? NeedsReview(mapper, findings) : OrderGap.Plan(mapper, made)).Costed(known?.Costs);
        }

        decided.EndChosen(mapped);
        var costs = CostedOrder.Of(input, RoutedOrder.Of(mapped));
        var (ownLines, wrong) = OrderOwnLines.Of(input, costs);
        var missing = decided.NotWaived(wrong);
        made = decided.Budgeted([.. unbudgeted, .. MissingOrderBudgetLine.Of(missing, input, ownLines)], costs.Findings.Count == 0);
        findings.AddRange(OrderGap.Left(checks, made));
        missing = [.. OrderGap.Left(missing, made)];
        var (taxCodes, unknown) = OrderTaxCodes.Of(input, costs);
        if (costs.Findings.Count > 0 || missing.Count > 0 || unknown.Count > 0)
        {
            findings.AddRange([.. costs.Findings, .. missing, .. unknown, .. fields.Unclear()]);
            var known = findings.Exists(SkippedOrder.IsAboutCost) ? null : RoutedOrder.QuestionsOf(input, routing)?.Costs;
            return NeedsReview(mapper, findings).Explained(costs, costs.Answers).Costed(known);
        }

        var (basis, retainage) = (new OrderQuantityBasis(input), new CommitmentRetainage(input, mapped, costs));
        var built = CommitmentBuilder.Build(input, mapped, costs, ownLines, taxCodes, input.Policies.Statuses[order.Status]);
        var measured = CommitmentNumbers
            .Give(input, [.. built.Select(one => CommitmentPrivacy.Of(input, fields.Of(one)))])
            .Select(basis.Of)
            .ToList();
        var kept = measured.ConvertAll(one => retainage.Of(one.Commitment));
        var commitments = kept.ConvertAll(one => one.Commitment);
        IReadOnlyList<RuleAnswer> answers =
            [.. costs.Answers, .. fields.Answers, .. OrderCostAnswers.Of(input.Policies.Cost ?? new(), ownLines, taxCodes, commitments)];
        findings.AddRange([.. fields.Findings, .. measured.Concat(kept).SelectMany(one => one.Findings), .. costs.Negatives]);
        findings.AddRange(decided.NotWaived(commitments.SelectMany(commitment => AskedValidators.Of(
            rules.CommitmentValidators, new() { Commitment = commitment, Mapped = mapped }, order.Number))));

        // What stands in Procore as it shall be is left alone, whatever would keep it from being written today.
        var compared = Compare(input, mapper, mapped.Vendor, commitments, decided);
        var content = findings.Count == 0 && made.Count > 0 && compared.IsWritten
            ? OrderGap.Plan(mapper, made) with { Next = compared }
            : findings.Count == 0 || compared is { Steps.Count: 0, Findings.Count: 0 } ? compared : NeedsReview(
            mapper, [.. findings, .. compared.Findings.Where(finding => !IsYetToBeWritten(finding, compared.Commitments))], compared.Made);
        return content.Explained(costs, answers) with
        {
            Costs = findings.Exists(SkippedOrder.IsAboutCost) ? null : costs,
            CostByProject = findings.Exists(SkippedOrder.IsAboutCost) ? null : SkippedOrder.ByProject(
                commitments.Select(one => compared.Commitments.FirstOrDefault(kept => kept.OriginId == one.OriginId) is { } kept
                    ? one with { ExchangeRate = kept.ExchangeRate }
                    : one)),
            CostByCode = findings.Exists(SkippedOrder.IsAboutCost) ? null : OrderCodeCost.Of(commitments),
        };
    }

    private static OrderPlanContent Compare(
        OrderInput input,
        OrderMapper mapper,
        ProcoreVendor vendor,
        IReadOnlyList<PlannedCommitment> commitments,
        StandingOrderDecisions decided)
    {
        var comparisons = commitments
            .Select(commitment => CommitmentComparison.Of(input, decided.Weigh(commitment), vendor))
            .ToList();
        var steps = comparisons.SelectMany(comparison => comparison.Steps).ToList();
        var made = OrderTypedOtherwise.Made(input, comparisons.Select(comparison => comparison.Planned), steps).ToList();
        List<Finding> findings =
        [
            .. comparisons.SelectMany(comparison => comparison.Findings),
            .. OrderLeftBehind.Of(input, commitments),
            .. CommitmentAdoption.Doubled(input, commitments),
            .. OrderTypedOtherwise.Of(input, commitments, made, OrderTypedOtherwise.HasNoLines),
            .. decided.NotWaived(
            [
                .. OrderTypedWhole.Of(input, commitments),
                .. ChangeOrdersByHand.Beside(input, comparisons.Select(comparison => comparison.Planned)),
                .. steps.Count == 0 ? OrderFileAttachment.NotAttached(input) : [],
            ]),
        ];
        IReadOnlyList<RuleAnswer> answers =
        [
            .. mapper.Answers,
            .. comparisons.SelectMany(comparison => CommitmentOwnership.Explain(comparison.Planned)),
            .. ClosedOrder.Explain(input),
            .. OrderFileAttachment.Explain(input),
            .. OrderTypedOtherwise.Explain(input, made),
        ];
        var kept = comparisons
            .Where(comparison => comparison.Kept.Count > 0)
            .ToDictionary(comparison => comparison.Planned.OriginId, comparison => comparison.Kept);
        IReadOnlyList<Link> links = [.. mapper.NewLinks, .. comparisons.Select(comparison => comparison.NewLink).OfType<Link>()];
        if (findings.Count > 0)
        {
            // What a person has to look at is not written; only whose a commitment is, is said in Procore meanwhile.
            var goesOn = findings.TrueForAll(finding => finding.Code == FindingCodes.ChangeOrderPending);
            findings.RemoveAll(finding => !goesOn && IsYetToBeWritten(finding, comparisons.Select(comparison => comparison.Planned)));
            steps.RemoveAll(step => !goesOn && !step.IsAboutOwner);
            return NeedsReview(mapper, AboutCommitment.In(findings, input.Existing, commitments), made) with
            {
                Answers = answers,
                Commitments =
                [
                    .. comparisons.Select(comparison => comparison.Planned)
                        .Where(planned => goesOn || steps.Exists(step => step.OriginId == planned.OriginId)),
                ],
                Steps = steps,
                Kept = kept,
                NewLinks = links,
                Forgotten = [.. CommitmentAdoption.Forgotten(input, commitments)],
            };
        }

        var content = kept.Count == 0
            ? new OrderPlanContent(RecordState.Synced, "Both sides agree.")
            : new(RecordState.Skipped, "A person decided that Procore's values stay in what differs, until one of them changes.");
        var isWritten = steps.Count == 0;
        steps.AddRange(OrderFileAttachment.Steps(input, comparisons.Select(comparison => comparison.Planned)));
        if (isWritten && OrderWriteBack.Of(input, [.. comparisons.Select(comparison => comparison.Planned)]) is { } back)
        {
            steps.Add(back);
        }

        return content with
        {
            Commitments = [.. comparisons.Select(comparison => comparison.Planned)],
            Kept = kept,
            Steps = steps,
            Made = made,
            Answers = answers,
            NewLinks = links,
            Forgotten = [.. OrderPlanContent.Gone(input, commitments), .. CommitmentAdoption.Forgotten(input, commitments)],
        };
    }

    /// <summary>Whether a finding tells of a change order that is not written as long as another finding is open.</summary>
    private static bool IsYetToBeWritten(Finding finding, IEnumerable<PlannedCommitment> commitments) =>
        finding.Code == FindingCodes.ChangeOrderPending
        && commitments.Any(planned => planned.OriginId == finding.Subject && planned.ChangeOrder is not null);

    private static OrderPlanContent NeedsReview(
        OrderMapper mapper, IReadOnlyList<Finding> findings, IReadOnlyList<PlannedCommitment>? made = null) =>
        new(OrderPlanContent.StateOf(findings), string.Join(" ", findings.Select(finding => finding.Sentence)))
        {
            Made = made ?? [],
            Findings = findings,
            Answers = mapper.Answers,
            NewLinks = mapper.NewLinks,
        };
}
