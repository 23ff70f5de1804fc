namespace ZohoProcore.Sync;

/// <summary>
/// Ends what an alignment sent and nobody knew the end of, perhaps because the process died: it is there now, or did not come.
/// </summary>
internal sealed class AlignmentLookback(ConnectionSession session, ISyncStore store, string by)
{
    /// <summary>Who does what no person asked for.</summary>
    public const string Nobody = "sync";

    private readonly OpenAlignment _open = new(session, store);

    /// <summary>Looks for all of it. What is not there and may still come stays open.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        var open = await _open.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (open.Count == 0)
        {
            return;
        }

        var lookup = new AlignmentLookup(session);
        var (left, ends, written) = (new List<OpenAlignmentStep>(), new List<AuditDraft>(), new List<(AlignmentStep Step, string? Id)>());
        foreach (var one in open)
        {
            var stands = await lookup.StandsAsync(one.Step, cancellationToken).ConfigureAwait(false);
            if (stands is null || (stands == false && one.Until > session.Now))
            {
                left.Add(one);
                continue;
            }

            written.AddRange(stands == true ? [(one.Step, lookup.IdOf(one.Step))] : []);
            ends.Add(Entry(
                by,
                one.PlanHash,
                one.Step,
                AuditKind.Outcome,
                stands == true ? "written" : "not written",
                stands == true ? "It was looked for later, and stands in Zoho Books."
                    : "It was looked for an hour later, and is not there."));
        }

        if (ends.Count > 0)
        {
            var waiting = await RenamedOptions.WaitingAsync(session, store, written.Select(one => one.Step), cancellationToken)
                .ConfigureAwait(false);
            await session.SaveAsync(
                new() { Audit = ends, Cursors = OpenAlignment.Of(left, written), Submitted = waiting }, cancellationToken)
                .ConfigureAwait(false);
            await new UsedChoice(session, store).EndAsync(written.Select(one => one.Step), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What the audit says of a step.</summary>
    public static AuditDraft Entry(string by, string planHash, AlignmentStep step, AuditKind kind, string result, string why) => new()
    {
        Kind = kind,
        Actor = by,
        Record = step.IsOfProject
            ? FormattableString.Invariant($"alignment/project/{step.ProjectId}")
            : $"alignment/{(step.IsCostType ? "type" : step.Home.Noun())}/{(step.ZohoId.Length > 0 ? step.ZohoId : step.Name)}",
        ProjectId = step.ProjectId,
        PlanHash = planHash,
        Result = result,
        Reason = why,
    };
}
