namespace ZohoProcore.Sync;

/// <content>The words of what is asked.</content>
internal static partial class OrderTypedOtherwise
{
    private static Finding Orders(Question asked) => new()
    {
        Code = FindingCodes.CommitmentMayStand,
        Subject = asked.Own?.OriginId ?? asked.Planned?.OriginId ?? $"{asked.Subject}:typed",
        Sentence = Sentence(asked) + (asked.Own is { } own
            ? FormattableString.Invariant($" It may be order {asked.Order}, which is commitment {own.ContractId} there, and would be ")
                + "committed twice."
            : asked.Planned is { } planned
            ? $" It may be order {asked.Order}, which would be {Text.Amount(planned.Total)} {planned.Currency} there; nothing is made "
                + "beside it."
            : $" It may be order {asked.Order}, which {asked.Became}."),
        NextStep = Unseen(asked) + (asked.Planned is not null ? "Link it if it is this order. "
                : $"If it is this order, {Text.Small(CommitmentLock.End("it", [.. asked.There.Select(one => one.Status)]))}. ")
            + "If it is another one, reject it.",
        LinkTarget = new(LinkKind.Commitment, asked.Input.Order.OrderId, asked.ProjectId),
        Candidates =
        [
            .. asked.There.OrderBy(one => one.ContractId).Select(one => new Candidate(
                one.ContractId,
                $"{one.Number} {one.Title}".Trim(),
                one.Status.Length == 0 ? Evidence(asked, one) : $"{Evidence(asked, one)}, and is {one.Status}")
            {
                Number = one.Number.Length == 0 ? null : one.Number,
                Amount = one.Status.Length == 0 ? null : one.Total,
            }),
        ],
    };

    private static Finding Subcontracts(Question asked) => new()
    {
        Code = FindingCodes.SubcontractStands,
        Severity = FindingSeverity.Asks,
        Subject = asked.Subject,
        Sentence = Sentence(asked) + " What a subcontract comes to is committed as well: if it is order "
            + asked.Order + (asked.Own is { } own
            ? FormattableString.Invariant($", which is commitment {own.ContractId} there, the order is committed twice.")
            : asked.Planned is { } planned
            ? $", the order's {Text.Amount(planned.Total)} {planned.Currency} would be committed twice. Nothing is made beside it."
            : $", which {asked.Became}, it stays committed."),
        Facts = [.. asked.There.OrderBy(one => one.ContractId).Select(one => Fact(asked.Input, one))],
        NextStep = Unseen(asked) + (asked.Planned is null || asked.Own is not null
                ? "If it is this order, void the subcontract in Procore and retry. "
                : $"If it is this order, skip the order to leave it to the subcontract{Elsewhere(asked)}, or void the subcontract in "
                    + "Procore and retry. ")
            + "If it is another one, accept it.",
    };

    /// <summary>What else is left out with an order of several projects.</summary>
    private static string Elsewhere(Question asked) =>
        asked.Commitments > 1 ? " (what it has in other projects is left out with it)" : string.Empty;

    private static string Unseen(Question asked) => asked.There.Any(one => one.Status.Length == 0)
        ? "Permit it and its project to the service account again. "
        : string.Empty;

    private static string Sentence(Question asked) =>
        FormattableString.Invariant($"Procore project {asked.ProjectId} already has ")
        + string.Join(" and ", asked.There.OrderBy(one => one.ContractId).Select(one =>
            (one.IsSubcontract ? "subcontract " : "purchase order ")
            + (one.Status.Length == 0
                ? FormattableString.Invariant($"{one.ContractId}, which {Evidence(asked, one)}")
                : FormattableString.Invariant($"{Name(one)} (contract {one.ContractId}, {one.Status}) that the sync did not make: ")
                    + Evidence(asked, one))))
        + ".";

    private static string Name(TypedContract one) => one.Number.Length == 0 ? "without a number" : $"'{one.Number}'";

    private static string Evidence(Question asked, TypedContract one)
    {
        if (one.Status.Length == 0)
        {
            return "was a question of the order and can't be seen now, which is no proof that it was deleted";
        }

        var (input, planned) = (asked.Input, asked.Planned);
        var name = input.Company.ProcoreVendor(one.VendorId)?.Name ?? FormattableString.Invariant($"{one.VendorId}");
        return (one.Number.Length == 0 ? string.Empty : IsOfNumber(input, planned, one) ? "the order's number, " : "another number, ")
            + (one.VendorId == 0 ? "no vendor, "
                : planned is null ? $"vendor {name}, "
                : one.VendorId == planned.VendorId ? $"the same vendor ({name}), " : $"another vendor ({name}), ")
            + Amount(input, planned, one)
            + (one.Alike is { } alike ? $"; the vendor's order {string.Join(", ", alike)} comes to the same" : string.Empty);
    }

    private static string Amount(OrderInput input, PlannedCommitment? planned, TypedContract one)
    {
        var with = one.ApprovedChangeOrders == 0 ? string.Empty
            : $" with approved change orders of {Text.Amount(one.ApprovedChangeOrders)}";
        return planned is null ? Text.Amount(one.Total) + with : CommitmentAdoption.Amount(input, planned, one.Total, with);
    }
}
