using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// Nothing is written to Procore without a plan that has nothing for a person to decide, or a decision that was taken and not yet used up. Read from the audit, and from what was kept of
/// each plan's input.
/// </summary>
internal static class Permissions
{
    private static readonly HashSet<AuditKind> Ends = [AuditKind.DecisionUsed, AuditKind.DecisionLapsed, AuditKind.DecisionWithdrawn];

    public static async Task HoldAsync(World world, Evidence evidence)
    {
        var (taken, ended) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var plans = new Dictionary<string, OrderPlan>(StringComparer.Ordinal);
        var (approved, begun) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var asksForLocked = world.Connection.Policies.Approval is { LockedPeriods: true };
        var untold = evidence.Audit.FirstOrDefault(entry => entry.Kind == AuditKind.Intent && Closures.IsPaused(world, entry.At));
        Assert.True(untold is null, $"{untold?.Record} is written at {untold?.At}, and a person has stopped all writes");
        foreach (var entry in evidence.Audit.Where(entry => !Alignments.IsOf(entry)))
        {
            if (entry.Kind == AuditKind.Decided && entry.DecisionId.Length > 0)
            {
                Assert.True(taken.Add(entry.DecisionId), $"decision {entry.DecisionId} about {entry.OrderNumber} was taken twice");
            }
            else if (entry is { Kind: AuditKind.Decided, Result: "Approved", InputHash.Length: > 0 })
            {
                var seen = await PlanAsync(entry);
                approved.UnionWith(seen.Commitments.Select(Amounts));
            }
            else if (entry is { Kind: AuditKind.Decided, Result: "Approved", InputHash.Length: 0 })
            {
                _ = shown.Add(entry.Record); // what other policies make of it, by who took them
            }
            else if (Ends.Contains(entry.Kind))
            {
                Assert.True(taken.Contains(entry.DecisionId) && ended.Add(entry.DecisionId), $"decision {entry.DecisionId} about {entry.OrderNumber} ended twice, or was never taken: {entry.Kind}");
            }
            else if (entry.Kind == AuditKind.Intent && entry.DecisionId.Length > 0)
            {
                Assert.True(taken.Contains(entry.DecisionId) && !ended.Contains(entry.DecisionId), $"{entry.OrderNumber} is written by decision {entry.DecisionId}, which does not stand");
            }
            else if (entry.Kind == AuditKind.Intent && VendorsHeld.IsOf(entry))
            {
                continue; // what a vendor's policy allows is held there
            }
            else if (entry is { Kind: AuditKind.Intent, InputHash.Length: 0 })
            {
                var givesBack = FormattableString.Invariant($"Give back commitment {entry.ContractId} in project {entry.ProjectId}: its origin id is taken off, and nothing else of it is changed.");
                Assert.True(entry.Reason == givesBack, $"Zoho does not have {entry.Record}, and more is written than its origin id taken off: {entry.Reason}");
            }
            else if (entry.Kind == AuditKind.Intent)
            {
                var plan = await PlanAsync(entry);
                Assert.True(IsAllowed(plan, entry.OriginId), $"{entry.OrderNumber} is written, and a person was to decide: {string.Join(" ", plan.Findings.Select(finding => finding.Sentence))}");
                if (plan.Commitments.FirstOrDefault(commitment => commitment.OriginId == entry.OriginId) is { } planned && WritesAmounts(plan, entry.OriginId))
                {
                    var amounts = Amounts(planned);
                    if (shown.Remove(entry.Record)) approved.UnionWith(plan.Commitments.Select(Amounts)); // the order was shown whole, in each of its projects
                    Assert.False(Closures.IsClosed(world, planned.ProjectId, entry.At), $"{entry.OrderNumber} is written at {entry.At} with {amounts}, into a project that was closed");
                    Assert.True(
                        !IsAbove(planned) || approved.Contains(amounts) || (begun.TryGetValue(entry.OriginId, out var before) && before == amounts),
                        $"{entry.OrderNumber} is written with {amounts}, which nobody approved");
                    Assert.True(
                        !asksForLocked || approved.Contains(amounts) || (begun.TryGetValue(entry.OriginId, out before) && before == amounts) || !Closures.IsLocked(world, entry.Record, entry.At),
                        $"{entry.OrderNumber} is dated in a period that is locked, and is written at {entry.At} with {amounts}, which nobody approved");
                    begun[entry.OriginId] = amounts;
                }
            }
        }

        async Task<OrderPlan> PlanAsync(AuditEntry entry)
        {
            if (!plans.TryGetValue(entry.InputHash, out var plan))
            {
                Assert.NotNull(plan = await world.Engine.ReplanAsync(World.ConnectionId, entry.InputHash));
                plans[entry.InputHash] = plan;
            }

            return plan;
        }

        bool IsAbove(PlannedCommitment planned) => world.Connection.Policies.Approval?.Above.TryGetValue(planned.Currency, out var limit) == true && planned.Total + (planned.ChangeOrder?.Total ?? 0) > limit;
    }

    private static bool WritesAmounts(OrderPlan plan, string originId) => plan.Steps.Any(step => step.OriginId == originId
        && (step.Kind is OrderStepKind.WriteLines or OrderStepKind.RemoveLines or OrderStepKind.WriteChangeOrder));

    /// <summary>
    /// What a commitment comes to with what is planned, line by line. One that is approved in Procore has its lines as they stand there, in another order than its order has them: which stands first
    /// was nobody's to approve.
    /// </summary>
    public static string Amounts(PlannedCommitment planned)
    {
        var lines = planned.Lines.OrderBy(line => line.OriginId, StringComparer.Ordinal).Select(line => FormattableString.Invariant($"{line.OriginId} {line.Amount:0.00####}"));
        return FormattableString.Invariant($"{planned.OriginId} at vendor {planned.VendorId}: {string.Join(", ", lines)}; {(planned.ChangeOrder is { Total: not 0 and var total } ? total : null)}");
    }

    /// <summary>What waits for an approval in Procore holds nothing up, and whose a commitment is may be said meanwhile.</summary>
    private static bool IsAllowed(OrderPlan plan, string originId) =>
        plan.Findings.All(finding => finding.Code == FindingCodes.ChangeOrderPending)
        || plan.Steps.Where(step => step.OriginId == originId).All(step => step.Kind is OrderStepKind.AdoptCommitment or OrderStepKind.ReleaseCommitment);
}
