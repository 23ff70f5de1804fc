using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>Whether policy wants a person's approval before a plan is written. Pure.</summary>
internal static class OrderApprovalNeed
{
    /// <summary>Every reason why it does, as sentences: one approval is of all of them. Null when it does not.</summary>
    /// <param name="plan">What would be done.</param>
    /// <param name="input">What it rests on; of an order that is gone in Zoho, what is known of it.</param>
    /// <param name="vendorName">The vendor's name, where nothing of this vendor was ever written; null where something was.</param>
    /// <param name="policy">The policy.</param>
    public static string? Of(OrderPlan plan, OrderInput input, string? vendorName, ApprovalPolicy policy)
    {
        var written = new HashSet<string>(plan.Steps.Select(step => step.OriginId), StringComparer.Ordinal);
        var changed = plan.Commitments
            .Where(commitment => written.Contains(commitment.OriginId))
            .Select(commitment => new Change(
                commitment,
                OrderAmendedTotal.Then(commitment, Find(input, commitment.OriginId)),
                input.Recorded.FirstOrDefault(one => one.OriginId == commitment.OriginId) is { } recorded
                    ? OrderAmendedTotal.Now(recorded, Find(input, commitment.OriginId))
                    : null))
            .ToList();
        string?[] reasons = plan.Steps.Count == 0 ? [] :
        [
            policy.All ? "Policy asks before every write." : null,
            policy.FirstOrderOfVendor && vendorName is not null && changed.Exists(one => IsOfAnotherVendor(one.Planned, input))
                ? $"It is the first order of {vendorName.TrimEnd('.')}."
                : null,
            Locked(input, policy),
            .. Above(plan, input, changed.Exists(one => one.Before != one.After), policy),
            .. InProjects(plan, input.Company, policy),
            .. Changed(changed, policy),
        ];
        return reasons.OfType<string>().ToList() is { Count: > 0 } asked ? string.Join(" ", asked) : null;
    }

    private static ExistingCommitment? Find(OrderInput input, string originId) =>
        input.Existing.FirstOrDefault(existing => existing.OriginId == originId && !existing.IsDeleted);

    /// <summary>Whether no commitment of the order is the vendor's yet, as it was written or as it stands.</summary>
    private static bool IsOfAnotherVendor(PlannedCommitment planned, OrderInput input)
    {
        var ours = new HashSet<string>(input.Recorded.Select(recorded => recorded.OriginId), StringComparer.Ordinal);
        return input.Recorded.Select(recorded => recorded.Image)
            .Concat(input.Existing.Where(existing => ours.Contains(existing.OriginId)).Select(existing => existing.Image))
            .All(image => image[CommitmentFields.Vendor] != FormattableString.Invariant($"{planned.VendorId}"));
    }

    /// <summary>
    /// By the day of the order, and by the days that its commitments were written with: who moves one out of a period changes what that
    /// period comes to.
    /// </summary>
    private static string? Locked(OrderInput input, ApprovalPolicy policy)
    {
        var days = !policy.LockedPeriods ? [] : input.Recorded
            .Select(recorded => CommitmentFields.Date(recorded.Image[CommitmentFields.ContractDate]))
            .Prepend(input.Order.Date)
            .OfType<LocalDate>();
        return (from day in days
                from held in (input.Company.Directory.Locks ?? []).OrderBy(one => one.Doubt is not null)
                where held.Holds(day)
                select (day == input.Order.Date ? $"It is dated {Iso(day)}" : $"It was dated {Iso(day)} when it was written")
                    + (held.Doubt is { } doubt
                        ? $", and whether that is locked in Zoho Books is not known: {doubt.TrimEnd('.')}"
                        : $", and transactions up to {Iso(held.Until)} are locked in Zoho Books")
                    + (held.Name.Length > 0 ? $" ({held.Name})." : ".")).FirstOrDefault();
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static IEnumerable<string> Above(OrderPlan plan, OrderInput input, bool isChanged, ApprovalPolicy policy) =>
        from commitment in isChanged ? plan.Commitments : []
        group OrderAmendedTotal.Then(commitment, Find(input, commitment.OriginId)) by commitment.Currency into amounts
        let total = amounts.Sum()
        where policy.Above.TryGetValue(amounts.Key, out var limit) && total > limit
        select $"It comes to {Text.Amount(total)} {amounts.Key}, which is above {Text.Amount(policy.Above[amounts.Key])}.";

    private static IEnumerable<string> InProjects(OrderPlan plan, CompanyIndex company, ApprovalPolicy policy) => plan.Steps
        .Select(step => step.ProjectId)
        .Distinct()
        .Select(id => Array.Find(NamesOf(id, company), name =>
            policy.Projects.Any(one => name.Length > 0 && name.Equals(one.Trim(), StringComparison.OrdinalIgnoreCase))))
        .OfType<string>()
        .Select(name => $"Policy asks before every write in project {name}.");

    private static string[] NamesOf(long id, CompanyIndex company)
    {
        var name = FormattableString.Invariant($"{id}");
        return company.ProcoreProject(id) is { } project ? [project.Number, project.AccountingNumber, name] : [name];
    }

    private static IEnumerable<string> Changed(IEnumerable<Change> changed, ApprovalPolicy policy) =>
        from one in changed
        where policy.ChangesAbovePercent is { } percent && one.Before is { } before
            && Math.Abs(one.After - before) > Math.Abs(before) / 100 * percent
        select $"It changes commitment {one.Planned.Number} from {Text.Amount(one.Before!.Value)} to "
            + $"{Text.Amount(one.After)} {one.Planned.Currency}, by more than {Text.Amount(policy.ChangesAbovePercent!.Value)} %.";

    private sealed record Change(PlannedCommitment Planned, decimal After, decimal? Before);
}
