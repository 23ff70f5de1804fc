namespace ZohoProcore.Sync;

/// <content>What a person is asked about commitments that stand already.</content>
internal static partial class CommitmentAdoption
{
    /// <summary>What a person is asked about commitments that stand already.</summary>
    public static Finding Stands(OrderInput input, PlannedCommitment planned, IReadOnlyList<ExistingCommitment> there) => new()
    {
        Code = FindingCodes.CommitmentStands,
        Subject = planned.OriginId,
        Sentence = FormattableString.Invariant($"Procore project {planned.ProjectId} already has ")
            + string.Join(" and ", there.Select(one => Describe(input, planned, one)))
            + $". Order {input.Order.Number} would be {Text.Amount(planned.Total)} {planned.Currency}; nothing is made beside it."
            + string.Concat(there.Select(one => ChangeOrderWords.Waiting(one, Drafted(input, one)))),
        NextStep = "Link it if it is this order. If it is another one, "
            + string.Concat(there.Select(one => ChangeOrderWords.Void(one, Drafted(input, one))).Where(first => first.Length > 0)
                .Select(first => $"{Text.Small(first)}, "))
            + "reject it, and give one of the two another number.",
        LinkTarget = new(LinkKind.Commitment, input.Order.OrderId, planned.ProjectId),
        Candidates =
        [
            .. there.OrderByDescending(one => IsEqual(planned, one)).ThenBy(one => one.ContractId).Select(one =>
                new Candidate(
                    one.ContractId,
                    $"{one.Image[CommitmentFields.Number]} {one.Image[CommitmentFields.Title]}".Trim(),
                    one.Status.Length == 0
                        ? "it can't be seen now, which is no proof that it was deleted"
                        : Difference(input, planned, one))
                {
                    Number = one.Image[CommitmentFields.Number],
                    Amount = one.Status.Length == 0 ? null : one.GrandTotal + (one.ApprovedChangeOrders ?? 0),
                }),
        ],
    };

    /// <summary>What stands beside an order's own commitment with its number, and nobody said that it is another order's.</summary>
    public static IEnumerable<Finding> Doubled(OrderInput input, IReadOnlyList<PlannedCommitment> commitments) =>
        from planned in commitments
        let own = input.Existing.FirstOrDefault(one => one.OriginId == planned.OriginId && !one.IsDeleted) ?? Taken(input, planned)
        where own is { IsDeleted: false, Status: not CommitmentStatuses.Closed }
        let there = (input.Standing ?? [])
            .Where(one => one.ProjectId == planned.ProjectId && one.Status != CommitmentStatuses.Closed)
            .Where(one => one.ContractId != own.ContractId)
            .Where(one => !input.Links.IsRejected(LinkKind.Commitment, input.Order.OrderId, one.ContractId))
            .ToList()
        where there.Count > 0
        select Stands(input, planned, there) with
        {
            Code = FindingCodes.CommitmentDoubled,
            Sentence = FormattableString.Invariant(
                $"Order {input.Order.Number} is commitment {own.ContractId} in Procore project {planned.ProjectId}, and beside it stands ")
                + string.Join(" and ", there.Select(one => Describe(input, planned, one))) + ". It may be committed twice.",
            NextStep = "If it is the same order, "
                + Text.Small(CommitmentLock.End("the one that the sync did not make", [.. there.Select(one => one.Status)]))
                + "; or link it to keep that one. If it is another one, reject it.",
        };

    /// <summary>The number of the change order that the sync drafted last in one that is the order's no more; null for none.</summary>
    private static string? Drafted(OrderInput input, ExistingCommitment one) =>
        input.Recorded.FirstOrDefault(recorded => recorded.ContractId == one.ContractId)?.ChangeOrder?.Number;

    /// <summary>What is taken over now; null where nothing is.</summary>
    private static ExistingCommitment? Taken(OrderInput input, PlannedCommitment planned) => Of(input, planned)?.Adopted;

    private static string Describe(OrderInput input, PlannedCommitment planned, ExistingCommitment one) => one.Status.Length == 0
        ? FormattableString.Invariant($"contract {one.ContractId}, which was seen with the order's number and can't be seen now")
        : FormattableString.Invariant(
            $"purchase order '{one.Image[CommitmentFields.Number]}' (contract {one.ContractId}, {one.Status}) ")
            + (IsOnceOurs(input, one)
                ? "that the sync made for it and whose origin_id somebody took off since: "
                : "that the sync did not make: ")
            + Difference(input, planned, one);

    /// <summary>Whether the sync made a commitment for the order, and somebody took the origin_id off.</summary>
    private static bool IsOnceOurs(OrderInput input, ExistingCommitment one) => input.Recorded.Any(recorded =>
        recorded.ContractId == one.ContractId && !recorded.IsAdopted && IsGivenBack(input, recorded));

    private static string Difference(OrderInput input, PlannedCommitment planned, ExistingCommitment one)
    {
        var vendor = one.Image[CommitmentFields.Vendor];
        var isSame = vendor == FormattableString.Invariant($"{planned.VendorId}");
        var name = long.TryParse(vendor, out var id) ? input.Company.ProcoreVendor(id)?.Name ?? vendor : "none";
        var total = one.GrandTotal + (one.ApprovedChangeOrders ?? 0);
        var with = one.ApprovedChangeOrders is { } approved
            ? $" with approved change orders of {Text.Amount(approved)}"
            : string.Empty;
        var amount = Amount(input, planned, total, with);
        var lines = CommitmentFields.LinesOf(one.Image).Count;
        var codes = AreLinesEqual(planned, one) ? "the same amounts on its codes" : "other amounts on its codes";
        return $"{(isSame ? $"the same vendor ({name})" : $"another vendor ({name})")}, {amount}, in "
            + FormattableString.Invariant($"{lines} {(lines == 1 ? "line" : "lines")} with {codes}");
    }

    /// <summary>What something comes to, against the order, as a part of a sentence.</summary>
    public static string Amount(OrderInput input, PlannedCommitment planned, decimal total, string with = "")
    {
        bool IsHere(OrderLine line) => planned.Lines.Any(own => own.OriginId == OriginIds.Line(planned.OriginId, line.LineId));
        var isPart = input.Order.Lines.Any(line => line.IsItem && !IsHere(line));
        var net = input.Order.Lines.Where(IsHere).Sum(line => line.ItemTotal);
        return Text.Amount(total) + with
            + (total == planned.Total ? ", the same amount"
            : total == net ? ", the order's amount without tax"
            : total == input.Order.Total ? isPart ? ", the amount of the whole order" : ", the order's amount with all taxes"
            : $", {Text.Amount(Math.Abs(total - planned.Total))} {(total > planned.Total ? "more" : "less")} than the order's cost");
    }

    private static Finding Foreign(OrderInput input, PlannedCommitment planned, ExistingCommitment foreign) => new()
    {
        Code = FindingCodes.CommitmentForeign,
        Subject = planned.OriginId,
        Sentence = FormattableString.Invariant($"Procore project {planned.ProjectId} already has purchase order ")
            + $"'{foreign.Image[CommitmentFields.Number]}' ({foreign.ContractId}), "
            + (IsOnceOurs(input, foreign)
                ? $"which the sync made for the order and which carries '{foreign.OriginId}' of "
                    + $"{OriginMaker.Of(foreign.OriginId)} now. "
                : $"which {OriginMaker.Of(foreign.OriginId)} made as '{foreign.OriginId}'. ")
            + $"It is never taken over, and nothing is made beside it for order {input.Order.Number}.",
        NextStep = "Let one integration carry the order: skip it here. If it is another order, reject it, and give one of the two another "
            + "number.",
        LinkTarget = new(LinkKind.Commitment, input.Order.OrderId, planned.ProjectId),
        Candidates = [OrderTypedByHand.Candidate(foreign, $"{OriginMaker.Of(foreign.OriginId)} made it as '{foreign.OriginId}'")],
    };
}
