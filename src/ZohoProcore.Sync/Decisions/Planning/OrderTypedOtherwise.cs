namespace ZohoProcore.Sync;

/// <summary>
/// What stands where a commitment is about to be made, and may be the order though it is no purchase order with its number: a subcontract,
/// or what has its vendor and its amount under no number or under one that no other order has. Once it was asked about it stays a question,
/// whatever becomes of the order, until a person answers or it is over. Pure.
/// </summary>
internal static partial class OrderTypedOtherwise
{
    /// <summary>What became of an order in a project that it is not of any more.</summary>
    public const string HasNoLines = "has no lines for that project any more";

    /// <summary>The commitments that a plan makes anew.</summary>
    public static IEnumerable<PlannedCommitment> Made(
        OrderInput input, IEnumerable<PlannedCommitment> commitments, IReadOnlyCollection<OrderStep> steps) => commitments
        .Where(planned => planned.Adopts is null && input.Existing.All(one => one.OriginId != planned.OriginId))
        .Where(planned => steps.Any(step =>
            step.Kind == OrderStepKind.WriteCommitment && step.OriginId == planned.OriginId));

    /// <summary>Whether one may be what is about to be made.</summary>
    public static bool MayBe(OrderInput input, PlannedCommitment planned, TypedContract one) =>
        one.ProjectId == planned.ProjectId && !one.IsEnded
        && ((one.VendorId == planned.VendorId && IsOfAmount(input, planned, one))
            || (one.IsSubcontract && IsOfNumber(input, planned, one)));

    /// <summary>Whether a number is the order's, as it is there or as it would be.</summary>
    public static bool IsOfNumber(OrderInput input, PlannedCommitment? planned, TypedContract one)
    {
        var project = input.Company.ProcoreProject(one.ProjectId)?.Number;
        return CommitmentNumbers.IsNumberOf(one.Number, input.Order.Number, project)
            || (planned is not null && CommitmentNumbers.IsNumberOf(one.Number, planned.Number, project));
    }

    /// <summary>
    /// Whether a decision is a person's answer about one order and its subcontracts: it holds for as long as they come to the same, and
    /// does not end with a version of the order.
    /// </summary>
    public static bool IsAnswer(OrderDecision decision) =>
        decision is { Action: ReviewAction.Waive, Code: FindingCodes.SubcontractStands };

    /// <summary>What a person is asked: before anything is made, and for as long as nobody answered.</summary>
    /// <param name="input">The order.</param>
    /// <param name="commitments">The commitments that it has or would have.</param>
    /// <param name="made">Those of them that would be made anew.</param>
    /// <param name="became">What became of the order in a project where it has none, as in <c>was cancelled</c>.</param>
    public static IEnumerable<Finding> Of(
        OrderInput input, IReadOnlyList<PlannedCommitment> commitments, IReadOnlyList<PlannedCommitment> made, string became) =>
        from one in input.Beside ?? []
        where one is { OfOrder: null, IsEnded: false } && (one.IsAsked || made.Any(planned => MayBe(input, planned, one)))
        where one.IsSubcontract || !(input.Links.IsRejected(LinkKind.Commitment, input.Order.OrderId, one.ContractId)
            || (input.Standing ?? []).Any(standing => standing.ContractId == one.ContractId)
            || input.Existing.Any(existing => existing.ContractId == one.ContractId))
        group one by (one.ProjectId, one.IsSubcontract) into there
        let pair = new Question(
            input,
            there.Key.ProjectId,
            commitments.FirstOrDefault(planned => planned.ProjectId == there.Key.ProjectId),
            input.Existing.FirstOrDefault(own => own is { IsDeleted: false, Status: not CommitmentStatuses.Closed }
                && own.ProjectId == there.Key.ProjectId && !CommitmentAdoption.IsStillMarked(input, own)),
            [.. there],
            became,
            commitments.Count)
        let finding = there.Key.IsSubcontract ? Subcontracts(pair) : Orders(pair)
        where !IsAccepted(input, finding)
        select finding;

    /// <summary>What the plan says where subcontracts can't be seen, which is no proof that there is none.</summary>
    public static IEnumerable<RuleAnswer> Explain(OrderInput input, IEnumerable<PlannedCommitment> made) =>
        from planned in made
        where input.SubcontractsUnseen?.Contains(planned.ProjectId) == true
        select new RuleAnswer(
            planned.OriginId,
            "subcontract with its number",
            "commitment.adoption",
            "unknown",
            FormattableString.Invariant($"the service account is not shown all subcontracts of Procore project {planned.ProjectId}"));

    private static bool IsOfAmount(OrderInput input, PlannedCommitment planned, TypedContract one)
    {
        bool IsHere(OrderLine line) => planned.Lines.Any(own => own.OriginId == OriginIds.Line(planned.OriginId, line.LineId));
        bool Is(decimal amount) => amount != 0 && (amount == planned.Total || amount == input.Order.Total
            || amount == input.Order.Lines.Where(IsHere).Sum(line => line.ItemTotal));
        return Is(one.Total) || Is(one.Total - one.ApprovedChangeOrders);
    }

    private static bool IsAccepted(OrderInput input, Finding finding) => input.Decisions.Any(decision =>
        IsAnswer(decision) && finding.Code == decision.Code && finding.Subject == decision.Subject
        && finding.Accepted.All(fact => decision.Accepted?.Contains(fact) == true));

    /// <summary>What a subcontract comes to, which is what a person accepts; as it was accepted where it can't be seen now.</summary>
    private static string Fact(OrderInput input, TypedContract one)
    {
        var what = FormattableString.Invariant($"subcontract {one.ContractId} ");
        return one.Status.Length > 0 ? $"{what}comes to {Text.Amount(one.Total)}"
            : input.Decisions.Where(IsAnswer).SelectMany(decision => decision.Accepted ?? [])
                .FirstOrDefault(fact => fact.StartsWith(what, StringComparison.Ordinal)) ?? $"{what}can't be seen";
    }

    /// <summary>What is asked about one project.</summary>
    /// <param name="Input">The order.</param>
    /// <param name="ProjectId">The project.</param>
    /// <param name="Planned">What the order has or would have there; null for nothing.</param>
    /// <param name="Own">The order's commitment that stands there; null for none.</param>
    /// <param name="There">What was typed.</param>
    /// <param name="Became">What became of the order where it has nothing there.</param>
    /// <param name="Commitments">In how many projects the order is.</param>
    private sealed record Question(
        OrderInput Input,
        long ProjectId,
        PlannedCommitment? Planned,
        ExistingCommitment? Own,
        IReadOnlyList<TypedContract> There,
        string Became,
        int Commitments)
    {
        public string Order => Input.Order.Number;

        /// <summary>The commitment's first origin_id: an answer outlives one that is written again.</summary>
        public string Subject => OriginIds.Commitment(Input.OrganizationId, Input.Order.OrderId, ProjectId);
    }
}
