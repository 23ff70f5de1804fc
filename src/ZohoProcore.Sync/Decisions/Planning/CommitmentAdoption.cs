namespace ZohoProcore.Sync;

/// <summary>
/// An order for which a commitment stands in Procore already, typed there by hand: nothing is made beside it. It is linked by a person's
/// decision, or by policy where it is certainly the same; one of another integration is never touched. Pure.
/// </summary>
internal static partial class CommitmentAdoption
{
    /// <summary>
    /// What stands there for a commitment that the sync has not made, or was about to take over and nobody knows whether it did.
    /// </summary>
    /// <returns>Null when nothing does, and the commitment can be made.</returns>
    public static (ExistingCommitment? Adopted, Link? Found, Finding? Finding)? Of(OrderInput input, PlannedCommitment planned)
    {
        var orderId = input.Order.OrderId;
        if (input.Existing.FirstOrDefault(one => one.OriginId == planned.OriginId) is { } taken)
        {
            return (taken, null, null);
        }

        var there = (input.Standing ?? [])
            .Where(one => one.ProjectId == planned.ProjectId && !one.IsDeleted)
            .Where(one => !input.Links.IsRejected(LinkKind.Commitment, orderId, one.ContractId))
            .ToList();
        if (there.Find(one => one.OriginId.Length > 0 && one.OriginId != planned.OriginId) is { } foreign)
        {
            return (null, null, Foreign(input, planned, foreign));
        }

        if (LinkOf(input, planned.ProjectId) is { } link)
        {
            var linked = there.Find(one => one.ContractId == link.ProcoreId && one.Status.Length > 0);
            return linked is not null ? (linked, null, null) : (null, null, new()
            {
                Code = FindingCodes.CommitmentNotFound,
                Subject = planned.OriginId,
                Sentence = FormattableString.Invariant(
                    $"Commitment {link.ProcoreId}, which order {input.Order.Number} was linked to, can't be found in Procore any more. ")
                    + "That is no proof that it was deleted.",
                NextStep = "Permit the commitment to the service account again, or unlink the two.",
            });
        }

        if (there.Count == 0)
        {
            return null;
        }

        return there is [var only] && input.Policies.Adoption == AdoptionTreatment.WhenEqual && IsEqual(planned, only)
            && !IsTakenOff(input, only.ContractId, default)
            ? (only, new()
            {
                Kind = LinkKind.Commitment,
                ZohoId = orderId,
                ProjectId = planned.ProjectId,
                ProcoreId = only.ContractId,
                Status = LinkStatus.Confirmed,
                Evidence = "project, number, vendor and the amount on every code are the same",
                DecidedBy = "policy.adoption",
            }, null)
            : (null, null, Stands(input, planned, there));
    }

    /// <summary>
    /// The link of the order and the commitment that stands for it in a project; null when there is none. One to a commitment that says
    /// itself that it was deleted joins nothing any more, nor one that is older than what somebody took the order's origin_id off.
    /// </summary>
    public static Link? LinkOf(OrderInput input, long projectId) =>
        input.Links.Find(LinkKind.Commitment, input.Order.OrderId, projectId) is { } link
        && !input.Existing.Any(existing => existing.ContractId == link.ProcoreId && existing.IsDeleted)
        && !IsTakenOff(input, link.ProcoreId, link.At) ? link : null;

    /// <summary>
    /// The link by which one that was typed is the order's commitment in place of the one that the sync made; null where the sync's own is.
    /// </summary>
    public static Link? ReplacedBy(OrderInput input, long projectId, string originId)
    {
        var recorded = input.Recorded.FirstOrDefault(one => one.OriginId == originId);
        var own = input.Existing.FirstOrDefault(one => one.OriginId == originId)?.ContractId ?? recorded?.ContractId;
        var isOwn = own is not null && recorded is not { IsAdopted: true } && input.GivenBack?.Contains(originId) != true;
        return isOwn && LinkOf(input, projectId) is { } link && link.ProcoreId != own ? link : null;
    }

    /// <summary>Whether a commitment was adopted and the two are not linked any more.</summary>
    public static bool IsReleased(OrderInput input, WrittenCommitment? recorded) =>
        recorded is { IsAdopted: true }
        && input.Links.Find(LinkKind.Commitment, recorded.OrderId, recorded.ProjectId)?.ProcoreId != recorded.ContractId;

    /// <summary>Whether one was about to be taken over under an origin_id, and nobody knows yet whether it was.</summary>
    public static bool IsTaking(OrderInput input, string originId) =>
        input.Recorded.All(recorded => recorded.OriginId != originId)
        && input.OpenIntents.Any(intent => intent.OriginId == originId && intent is { Desired.Fields.Count: 0, ChangeOrder: null });

    /// <summary>Whether nothing that is the order's stands, or is to stand, under an origin_id that was one's who was taken over.</summary>
    public static bool IsGivenUp(OrderInput input, string originId) =>
        IsReleased(input, input.Recorded.FirstOrDefault(recorded => recorded.OriginId == originId))
        || (IsTaking(input, originId) && !input.Existing.Any(existing => existing.OriginId == originId && IsLinked(input, existing)));

    /// <summary>Whether a commitment was seen in Procore and carries the order's origin_id no more.</summary>
    public static bool IsGivenBack(OrderInput input, WrittenCommitment recorded) => input.GivenBack?.Contains(recorded.OriginId) == true;

    /// <summary>Whether somebody took an origin_id off the commitment that had it, and that is not the order's by a link.</summary>
    public static bool IsTakenOffNow(OrderInput input, long projectId, string originId) => input.Recorded.Any(recorded =>
        recorded.OriginId == originId && IsGivenBack(input, recorded)
        && LinkOf(input, projectId)?.ProcoreId != recorded.ContractId);

    /// <summary>
    /// What carries the order's origin_id no more and is no question either: where another one is the order's by now, or of another project
    /// than the order's and released. What was not seen is remembered, because it may carry the origin_id still.
    /// </summary>
    public static IEnumerable<string> Forgotten(OrderInput input, IReadOnlyList<PlannedCommitment> planned) => input.Recorded
        .Where(recorded => IsGivenBack(input, recorded) && (HasAnother(input, recorded, planned)
            || (IsReleased(input, recorded) && planned.All(commitment => commitment.ProjectId != recorded.ProjectId))))
        .Where(recorded => planned.All(commitment => commitment.OriginId != recorded.OriginId))
        .Select(recorded => recorded.OriginId);

    /// <summary>Whatever becomes of an order, what was released of it is given back.</summary>
    public static OrderPlanContent GiveBack(OrderInput input, OrderPlanContent content)
    {
        var released = input.Existing
            .Where(existing => IsStillMarked(input, existing) && content.Steps.All(step => step.OriginId != existing.OriginId))
            .ToList();
        return released.Count == 0 ? content : content with
        {
            Commitments =
            [
                .. content.Commitments.Where(commitment => released.TrueForAll(one => one.OriginId != commitment.OriginId)),
                .. released.Select(existing => UntouchedCommitment.Plan(input, existing)),
            ],
            Steps = [.. content.Steps, .. released.Select(CommitmentSteps.Release)],
        };
    }

    /// <summary>
    /// Whether a commitment was released and carries the order's origin_id still, or again. The sync may have made one of its own under
    /// the same origin_id since, and not know yet.
    /// </summary>
    public static bool IsStillMarked(OrderInput input, ExistingCommitment existing) => !existing.IsDeleted
        && (IsReleased(input, input.Recorded.FirstOrDefault(recorded =>
                recorded.OriginId == existing.OriginId && recorded.ContractId == existing.ContractId))
            || ((IsTaking(input, existing.OriginId) || LateCommitmentWrites.IsMark(input, existing)) && !IsLinked(input, existing)));

    /// <summary>
    /// The lines of a commitment that was adopted, where they come to what the order's come to on every code: they stay as they were typed.
    /// </summary>
    public static PlannedCommitment KeepLines(OrderInput input, PlannedCommitment planned, ExistingCommitment existing) =>
        (planned.Adopts == existing.ContractId || IsLinked(input, existing)) && AreLinesEqual(planned, existing)
            ? planned with { Lines = CommitmentFields.LinesOf(existing.Image) }
            : planned;

    /// <summary>Whether whoever typed the commitment that is taken over left a field empty: writing it overwrites nothing.</summary>
    public static bool IsEmpty(
        PlannedCommitment planned, ExistingCommitment existing, WrittenCommitmentValues written, string field) =>
        (planned.Adopts == existing.ContractId || written.IsTyped(field))
        && !CommitmentFields.IsLine(field) && existing.Image[field].Length == 0;

    /// <summary>Whether somebody took the order's origin_id off a commitment that had it, and nobody linked the two since.</summary>
    private static bool IsTakenOff(OrderInput input, long contractId, NodaTime.Instant linked) => input.Recorded.Any(recorded =>
        recorded.ContractId == contractId && linked < recorded.At && IsGivenBack(input, recorded));

    /// <summary>Whether the order has another commitment in the project of one that was recorded.</summary>
    private static bool HasAnother(OrderInput input, WrittenCommitment recorded, IReadOnlyList<PlannedCommitment> planned) =>
        planned.Any(commitment => commitment.ProjectId == recorded.ProjectId
            && input.Existing.Any(existing => existing.OriginId == commitment.OriginId && !existing.IsDeleted));

    private static bool IsLinked(OrderInput input, ExistingCommitment existing) =>
        input.Links.Find(LinkKind.Commitment, input.Order.OrderId, existing.ProjectId)?.ProcoreId == existing.ContractId;

    private static bool IsEqual(PlannedCommitment planned, ExistingCommitment existing) =>
        existing.Image[CommitmentFields.Vendor] == FormattableString.Invariant($"{planned.VendorId}")
        && new[] { CommitmentFields.Currency, CommitmentFields.ExchangeRate }.All(field =>
            existing.Image[field] == CommitmentFields.Of(planned)[field])
        && existing.GrandTotal == planned.Total
        && existing.ApprovedChangeOrders is null
        && AreLinesEqual(planned, existing);

    private static bool AreLinesEqual(PlannedCommitment planned, ExistingCommitment existing)
    {
        static Dictionary<long, decimal> ByCode(IEnumerable<PlannedLine> lines) => lines.GroupBy(line => line.WbsCodeId)
            .ToDictionary(code => code.Key, code => code.Sum(line => line.Amount));
        var (wanted, there) = (ByCode(planned.Lines), ByCode(CommitmentFields.LinesOf(existing.Image)));
        return wanted.Count == there.Count && wanted.All(code => there.TryGetValue(code.Key, out var amount) && amount == code.Value);
    }
}
