namespace ZohoProcore.Sync;

/// <summary>
/// What stands where a commitment is about to be made, and may be the order though it is no purchase order with its number: a subcontract,
/// or what has its vendor and its amount under no number or under one that no other order has. Pure.
/// </summary>
internal static class OrderTypedOtherwise
{
    /// <summary>The commitments that a plan makes anew.</summary>
    public static IEnumerable<PlannedCommitment> Made(
        OrderInput input, IEnumerable<PlannedCommitment> commitments, IReadOnlyCollection<OrderStep> steps) => commitments
        .Where(planned => planned.Adopts is null && input.Existing.All(one => one.OriginId != planned.OriginId))
        .Where(planned => steps.Any(step =>
            step.Kind == OrderStepKind.WriteCommitment && step.OriginId == planned.OriginId));

    /// <summary>Whether one may be what is about to be made.</summary>
    public static bool MayBe(OrderInput input, PlannedCommitment planned, TypedContract one) =>
        one.ProjectId == planned.ProjectId && !one.IsEnded
        && (IsOfVendorAndAmount(input, planned, one)
            || (one.IsSubcontract && one.VendorId is var vendor && (vendor == planned.VendorId || vendor == 0)
                && IsOfNumber(input, planned, one)));

    /// <summary>Whether a number is the order's, as it is there or as it would be.</summary>
    public static bool IsOfNumber(OrderInput input, PlannedCommitment planned, TypedContract one)
    {
        var project = input.Company.ProcoreProject(planned.ProjectId)?.Number;
        return CommitmentNumbers.IsNumberOf(one.Number, input.Order.Number, project)
            || CommitmentNumbers.IsNumberOf(one.Number, planned.Number, project);
    }

    /// <summary>What a person is asked before anything is made.</summary>
    public static IEnumerable<Finding> Of(OrderInput input, IEnumerable<PlannedCommitment> made) =>
        from planned in made
        from kind in (input.Beside ?? [])
            .Where(one => MayBe(input, planned, one))
            .Where(one => one.IsSubcontract
                || !input.Links.IsRejected(LinkKind.Commitment, input.Order.OrderId, one.ContractId))
            .OrderBy(one => one.ContractId)
            .ToLookup(one => one.IsSubcontract)
        select kind.Key ? Subcontracts(input, planned, [.. kind]) : Orders(input, planned, [.. kind]);

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

    private static bool IsOfVendorAndAmount(OrderInput input, PlannedCommitment planned, TypedContract one)
    {
        bool IsHere(OrderLine line) => planned.Lines.Any(own => own.OriginId == OriginIds.Line(planned.OriginId, line.LineId));
        return one.VendorId == planned.VendorId && one.Total != 0
            && (one.Total == planned.Total || one.Total == input.Order.Total
                || one.Total == input.Order.Lines.Where(IsHere).Sum(line => line.ItemTotal));
    }

    private static Finding Orders(OrderInput input, PlannedCommitment planned, IReadOnlyList<TypedContract> there) => new()
    {
        Code = FindingCodes.CommitmentMayStand,
        Subject = planned.OriginId,
        Sentence = Sentence(input, planned, there)
            + $" It may be order {input.Order.Number}, which would be {Text.Amount(planned.Total)} {planned.Currency} there; nothing is "
            + "made beside it.",
        NextStep = "Link it if it is this order. If it is another one, reject it.",
        LinkTarget = new(LinkKind.Commitment, input.Order.OrderId, planned.ProjectId),
        Candidates =
        [
            .. there.Select(one => new Candidate(
                one.ContractId, $"{one.Number} {one.Title}".Trim(), $"{Evidence(input, planned, one)}, and is {one.Status}")
            {
                Number = one.Number.Length == 0 ? null : one.Number,
                Amount = one.Total,
            }),
        ],
    };

    private static Finding Subcontracts(OrderInput input, PlannedCommitment planned, IReadOnlyList<TypedContract> there) => new()
    {
        Code = FindingCodes.SubcontractStands,
        Severity = FindingSeverity.Asks,
        Subject = planned.OriginId,
        Sentence = Sentence(input, planned, there)
            + $" What a subcontract comes to is committed as well: if it is order {input.Order.Number}, the order's "
            + $"{Text.Amount(planned.Total)} {planned.Currency} would be committed twice. Nothing is made beside it.",
        Facts =
        [
            FormattableString.Invariant($"the order comes to {Text.Amount(planned.Total)} in project {planned.ProjectId}"),
            .. there.Select(one => FormattableString.Invariant($"subcontract {one.ContractId} comes to {Text.Amount(one.Total)}")),
        ],
        NextStep = "If it is this order, skip the order to leave it to the subcontract, or void the subcontract in Procore and retry. If "
            + "it is another one, accept it.",
    };

    private static string Sentence(OrderInput input, PlannedCommitment planned, IReadOnlyList<TypedContract> there) =>
        FormattableString.Invariant($"Procore project {planned.ProjectId} already has ")
        + string.Join(" and ", there.Select(one => FormattableString.Invariant(
            $"{(one.IsSubcontract ? "subcontract" : "purchase order")} {Name(one)} (contract {one.ContractId}, {one.Status}) ")
            + $"that the sync did not make: {Evidence(input, planned, one)}"))
        + ".";

    private static string Name(TypedContract one) => one.Number.Length == 0 ? "without a number" : $"'{one.Number}'";

    private static string Evidence(OrderInput input, PlannedCommitment planned, TypedContract one) =>
        (one.Number.Length == 0 ? string.Empty : IsOfNumber(input, planned, one) ? "the order's number, " : "another number, ")
        + (one.VendorId == 0 ? "no vendor, "
            : $"the same vendor ({input.Company.ProcoreVendor(one.VendorId)?.Name ?? FormattableString.Invariant($"{one.VendorId}")}), ")
        + CommitmentAdoption.Amount(input, planned, one.Total);
}
