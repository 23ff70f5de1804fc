using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>Whether policy wants a person's approval before a plan is written. Pure.</summary>
internal static class OrderApprovalNeed
{
    /// <summary>Why it does, as a sentence; null when it does not.</summary>
    /// <param name="plan">What would be done.</param>
    /// <param name="recorded">What is remembered of the order's commitments.</param>
    /// <param name="company">The projects by their numbers; null when the order is gone in Zoho.</param>
    /// <param name="vendorName">The vendor's name, where nothing of this vendor was ever written; null where something was.</param>
    /// <param name="date">The order's date; null where it has none or is gone.</param>
    /// <param name="policy">The policy.</param>
    public static string? Of(
        OrderPlan plan,
        IReadOnlyList<WrittenCommitment> recorded,
        CompanyIndex? company,
        string? vendorName,
        LocalDate? date,
        ApprovalPolicy policy)
    {
        if (plan.Steps.Count == 0)
        {
            return null;
        }

        var written = new HashSet<string>(plan.Steps.Select(step => step.OriginId), StringComparer.Ordinal);
        var changed = plan.Commitments
            .Where(commitment => written.Contains(commitment.OriginId))
            .Select(commitment => (After: commitment, Before: Find(recorded, commitment.OriginId)))
            .Where(one => one.Before?.Total != one.After.Total)
            .ToList();
        return policy.All ? "Policy asks before every write."
            : policy.FirstOrderOfVendor && vendorName is not null && recorded.Count == 0 ? $"It is the first order of {vendorName}."
            : Locked(date, company, policy)
                ?? Above(plan, changed.Count > 0, policy)
                ?? InProject(plan, company, policy)
                ?? Changed(changed, policy);
    }

    private static WrittenCommitment? Find(IReadOnlyList<WrittenCommitment> recorded, string originId) =>
        recorded.FirstOrDefault(commitment => commitment.OriginId == originId);

    private static string? Locked(LocalDate? date, CompanyIndex? company, ApprovalPolicy policy) =>
        policy.LockedPeriods && date is { } day && company?.Directory.Locks?.FirstOrDefault(one => one.Holds(day)) is { } held
            ? $"It is dated {Iso(day)}, and transactions up to {Iso(held.Until)} are locked in Zoho Books"
                + (held.Name.Length > 0 ? $" ({held.Name})." : ".")
            : null;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string? Above(OrderPlan plan, bool isChanged, ApprovalPolicy policy) => !isChanged ? null : plan.Commitments
        .GroupBy(commitment => commitment.Currency, StringComparer.Ordinal)
        .Select(group => (Currency: group.Key, Total: group.Sum(commitment => commitment.Total)))
        .Where(sum => policy.Above.TryGetValue(sum.Currency, out var limit) && sum.Total > limit)
        .Select(sum =>
            $"It comes to {Text.Amount(sum.Total)} {sum.Currency}, which is above {Text.Amount(policy.Above[sum.Currency])}.")
        .FirstOrDefault();

    private static string? InProject(OrderPlan plan, CompanyIndex? company, ApprovalPolicy policy) => plan.Steps
        .Select(step => step.ProjectId)
        .Distinct()
        .SelectMany(id => NamesOf(id, company))
        .Where(name => policy.Projects.Any(one => name.Length > 0 && name.Equals(one.Trim(), StringComparison.OrdinalIgnoreCase)))
        .Select(name => $"Policy asks before every write in project {name}.")
        .FirstOrDefault();

    private static string[] NamesOf(long id, CompanyIndex? company)
    {
        var name = FormattableString.Invariant($"{id}");
        return company?.ProcoreProject(id) is { } project ? [project.Number, project.AccountingNumber, name] : [name];
    }

    private static string? Changed(
        IEnumerable<(PlannedCommitment After, WrittenCommitment? Before)> changed, ApprovalPolicy policy) => changed
        .Where(one => policy.ChangesAbovePercent is { } percent && one.Before is { } before
            && Math.Abs(one.After.Total - before.Total) > Math.Abs(before.Total) / 100 * percent)
        .Select(one => $"It changes commitment {one.After.Number} from {Text.Amount(one.Before!.Total)} to "
            + $"{Text.Amount(one.After.Total)} {one.After.Currency}, by more than {Text.Amount(policy.ChangesAbovePercent!.Value)} %.")
        .FirstOrDefault();
}
