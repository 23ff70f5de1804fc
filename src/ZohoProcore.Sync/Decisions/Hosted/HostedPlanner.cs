namespace ZohoProcore.Sync;

/// <summary>Puts what a host's own kind makes of a record together with what people decided about it. Pure.</summary>
internal static class HostedPlanner
{
    /// <summary>The plan of a record.</summary>
    /// <param name="key">The record.</param>
    /// <param name="snapshot">What was read.</param>
    /// <param name="decisions">What people decided about it.</param>
    /// <param name="decide">What the host makes of it.</param>
    public static HostedPlan Plan(
        RecordKey key, RecordSnapshot snapshot, IReadOnlyList<OrderDecision> decisions, Func<RecordSnapshot, RecordPlan> decide)
    {
        var source = ContentHash.Of(snapshot.Source);
        var lapsed = decisions.Where(decision => decision.OrderVersion != source).ToList();
        var standing = decisions.Except(lapsed).ToList();
        var record = standing.FirstOrDefault(decision => decision.Action == ReviewAction.Skip) is { } skip
            ? Of(RecordState.Skipped, $"{skip.By} left it out until it changes.", [], null)
            : Judged(decide(snapshot));
        return new()
        {
            Record = record,
            SourceHash = source,
            StateHash = ContentHash.Of(string.Join("\n", record.Hash, source, ContentHash.Of(snapshot.Standing))),
            Lapsed = lapsed,
            Standing = standing,
        };

        PlannedRecord Judged(RecordPlan plan)
        {
            var open = plan.Findings.Where(finding => !standing.Any(decision => Accepts(decision, finding))).ToList();
            return open.Count > 0 ? Of(RecordState.NeedsReview, open[0].Sentence, open, null)
                : plan.IsLeftOut ? Of(RecordState.Filtered, plan.Sentence, [], null)
                : Of(plan.Write is null ? RecordState.Synced : RecordState.Applying, plan.Sentence, [], plan.Write);
        }

        PlannedRecord Of(RecordState state, string sentence, IReadOnlyList<Finding> findings, RecordWrite? write) => new()
        {
            Key = key,
            Name = snapshot.Name,
            State = state,
            Sentence = sentence,
            Findings = findings,
            Write = write,
        };
    }

    // What was accepted holds as long as nothing is in it that was not.
    private static bool Accepts(OrderDecision decision, Finding finding) => decision.Action == ReviewAction.Waive
        && finding.Severity == FindingSeverity.Asks
        && decision.Code == finding.Code
        && decision.Subject == finding.Subject
        && finding.Accepted.All(fact => decision.Accepted?.Contains(fact) == true);
}
