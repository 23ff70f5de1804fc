using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Checks a decision against the directory and the commitment as they are, before it is stored.</summary>
internal sealed class DecisionCheck(ConnectionSession session, ISyncStore store)
{
    /// <summary>Whether an action names something outside of the store, so that it has to be checked.</summary>
    public static bool Needs(ReviewAction action) =>
        action is not (ReviewAction.Retry or ReviewAction.Skip or ReviewAction.Waive or ReviewAction.Create);

    /// <summary>Checks it.</summary>
    /// <returns>The name of what was chosen to link to; null for other decisions.</returns>
    /// <exception cref="DecisionRefusedException">It can't work as things stand.</exception>
    public async Task<string?> CheckAsync(ReviewItem item, ReviewDecision decision, LinkSet links, CancellationToken cancellationToken)
    {
        if (decision.Action is ReviewAction.Link or ReviewAction.Reject && item.Finding.LinkTarget is { } target)
        {
            var (name, whyNot) = await new LinkEnds(session, store).ProcoreAsync(
                target.Kind, decision.ProcoreId, target.ProjectId, target.ZohoId, cancellationToken).ConfigureAwait(false);

            // What was offered or is linked may be rejected, whatever became of it.
            var isKnown = name is not null || links.All.Any(link => link.ProcoreId == decision.ProcoreId)
                || item.Finding.Candidates.Any(candidate => candidate.ProcoreId == decision.ProcoreId);
            whyNot ??= item.Finding.Code is FindingCodes.CommitmentDoubled or FindingCodes.CommitmentMayStand
                && decision.Action == ReviewAction.Link
                ? await WhyNotKeptAsync(item, target.ProjectId, decision.ProcoreId, cancellationToken).ConfigureAwait(false)
                : null;
            return whyNot is null || (decision.Action == ReviewAction.Reject && isKnown)
                ? name
                : throw new DecisionRefusedException(item, decision.Action, whyNot);
        }

        if (decision.Action == ReviewAction.Choose && item.Finding.Code == FindingCodes.CustomerUnknown)
        {
            return await new CustomerLookup(session).FindAsync(decision.ZohoId!.Trim(), cancellationToken).ConfigureAwait(false) switch
            {
                null => throw new DecisionRefusedException(
                    item, decision.Action, $"Zoho Books has no customer '{decision.ZohoId}'. Give its contact_id as Zoho Books lists it."),
                { IsActive: false } idle => throw new DecisionRefusedException(
                    item, decision.Action, $"customer '{idle.Name}' is inactive in Zoho Books. Make it active first."),
                var customer => customer.Name,
            };
        }

        // What a decision about a vendor rests on is held against both sides when it is planned.
        if (item.Key.Kind != RecordKind.Vendor && (item.Finding.IsAboutDifferences || decision.Action == ReviewAction.WriteAgain))
        {
            await CheckCommitmentAsync(item, decision, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Why a commitment that was typed can't be kept in place of the sync's own; null where it can.</summary>
    private async Task<string?> WhyNotKeptAsync(
        ReviewItem item, long projectId, long contractId, CancellationToken cancellationToken)
    {
        var intents = await store.ListOpenIntentsAsync(session.Connection.Id, item.Key.Id, cancellationToken).ConfigureAwait(false);
        if (intents.Count > 0)
        {
            return "a write of the order is under way, and its outcome is not known yet. Try again when it is.";
        }

        var typed = await new CommitmentReader(session).GetAsync(projectId, contractId, cancellationToken).ConfigureAwait(false);
        return typed?.Status == CommitmentStatuses.Closed
            ? FormattableString.Invariant($"commitment {contractId} is Closed in Procore, and nothing of it is committed. Open it there ")
                + "again first; as it is, the item settles by itself."
            : null;
    }

    private async Task CheckCommitmentAsync(ReviewItem item, ReviewDecision decision, CancellationToken cancellationToken)
    {
        var originId = item.Finding.Subject;
        var projectId = originId.Split(':') is [_, _, _, _, var project, ..] ? long.Parse(project, CultureInfo.InvariantCulture) : 0;
        var recorded = await store.ListCommitmentsAsync(session.Connection.Id, new() { OriginIds = [originId] }, cancellationToken)
            .ConfigureAwait(false);
        var reader = new CommitmentReader(session);
        var scope = await reader.ScopeAsync(cancellationToken, recorded.Count == 0 ? null : recorded[0].Image).ConfigureAwait(false);
        long? known = recorded.Count == 0 ? null : recorded[0].ContractId;
        var found = await reader.FindAsync(projectId, originId, known, scope, cancellationToken)
            .ConfigureAwait(false);
        var existing = found?.OriginId == originId
            ? found
            : throw Refused("the commitment can't be found in Procore, which is no proof that it was deleted. Permit it and its project "
                + "to the service account again.");
        if (decision.Action == ReviewAction.WriteAgain)
        {
            _ = existing.IsDeleted ? true : throw Refused(FormattableString.Invariant(
                $"commitment {existing.ContractId} is in Procore. Look at the item again."));
            return;
        }

        var differences = item.Finding.Differences ?? [];
        var names = differences.Select(field => field.Field).ToList();
        if (existing.IsDeleted || differences.Any(field => ChangeOrderFields.Actual(field.Field, names, existing) != field.Procore))
        {
            throw Refused(FormattableString.Invariant(
                $"commitment {existing.ContractId} changed in Procore since the item was opened. Retry the item, and decide about it as ")
                + "it is.");
        }

        if (decision.Action == ReviewAction.OverwriteProcore
            && CommitmentLock.Of(existing, item.Finding) is not OverwriteLock.None and var reason)
        {
            var first = CommitmentLock.First(existing, reason);
            throw Refused(FormattableString.Invariant($"commitment {existing.ContractId} {CommitmentLock.Why(existing, reason)}. ")
                + $"{Text.Capital(first)} first, or keep it as it is.");
        }

        DecisionRefusedException Refused(string why) => new(item, decision.Action, why);
    }
}
