namespace ZohoProcore.Sync;

/// <summary>Under which origin_id an order's commitment in a project stands, or is to be written. Pure.</summary>
internal static class CommitmentOrigins
{
    /// <summary>
    /// The newest origin_id that is known of and not given back, one that stands before one that was deleted; the next one where a person
    /// decided that a commitment, which says itself that it was deleted, is written again, or that one which was typed is the order's in
    /// place of the sync's own; and where somebody took it off a commitment that is not linked since: lines of that may carry theirs
    /// still, and Procore has each once.
    /// </summary>
    public static string Of(OrderInput input, long projectId)
    {
        var newest = input.Recorded.Where(record => record.ProjectId == projectId).Select(record => record.OriginId)
            .Concat(input.OpenIntents.Where(intent => intent.ProjectId == projectId).Select(intent => intent.OriginId))
            .Concat(input.Existing.Where(existing => existing.ProjectId == projectId).Select(existing => existing.OriginId))
            .OrderBy(origin => CommitmentAdoption.IsGivenUp(input, origin))
            .ThenBy(origin => input.Existing.Any(existing => existing.OriginId == origin && existing.IsDeleted))
            .ThenByDescending(OriginIds.Generation)
            .FirstOrDefault()
            ?? OriginIds.Commitment(input.OrganizationId, input.Order.OrderId, projectId);
        var isDeleted = input.Existing.Any(existing => existing.OriginId == newest && existing.IsDeleted);
        return CommitmentAdoption.ReplacedBy(input, projectId, newest) is not null
            || CommitmentAdoption.IsTakenOffNow(input, projectId, newest)
            || (isDeleted && input.Decisions.Any(decision => IsAgain(decision, newest))) ? OriginIds.Next(newest) : newest;
    }

    /// <summary>
    /// Whether a commitment stands under an origin_id that the order had before the one that is known: it was deleted or given back, and
    /// somebody restored it, or put the origin_id on it again.
    /// </summary>
    public static bool IsEarlier(OrderInput input, ExistingCommitment existing)
    {
        var later = input.Recorded.Where(recorded => recorded.ProjectId == existing.ProjectId).Select(recorded => recorded.OriginId)
            .Concat(input.OpenIntents.Where(intent => intent.ProjectId == existing.ProjectId).Select(intent => intent.OriginId))
            .ToList();
        return !existing.IsDeleted && !later.Contains(existing.OriginId)
            && later.Exists(origin => OriginIds.Generation(origin) > OriginIds.Generation(existing.OriginId));
    }

    /// <summary>The origin_ids to look for in a project: those that are known of, and those that they came after.</summary>
    public static IReadOnlyList<string> ToRead(
        string first, IEnumerable<string> known, IReadOnlyList<OrderDecision> decisions)
    {
        var origins = known.DefaultIfEmpty(first).ToList();
        return [.. origins
            .Concat(Earlier(first, origins.Max(OriginIds.Generation)))
            .Concat(origins.Where(origin => decisions.Any(decision => IsAgain(decision, origin))).Select(OriginIds.Next))
            .Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Earlier(string first, int generation)
    {
        for (var origin = first; OriginIds.Generation(origin) < generation; origin = OriginIds.Next(origin))
        {
            yield return origin;
        }
    }

    private static bool IsAgain(OrderDecision decision, string originId) =>
        decision.Action == ReviewAction.WriteAgain && decision.Subject == originId;
}
