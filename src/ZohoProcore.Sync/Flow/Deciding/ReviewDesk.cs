using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Takes what a person decides: about a review item, about a link, or that an earlier decision ends. Each is checked against what is
/// there, stored with the audit, and makes due what it settles.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="sessions">The connections' clients.</param>
/// <param name="time">The time.</param>
/// <param name="kinds">The kinds of record of the host's own; null for none.</param>
internal sealed class ReviewDesk(
    ISyncStore store, SessionCache sessions, TimeProvider time, IReadOnlyList<RecordKind>? kinds = null)
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Takes a decision about a review item.</summary>
    public ValueTask<ReviewItem> DecideAsync(
        string connectionId, string reviewId, ReviewDecision decision, CancellationToken cancellationToken) =>
        Afresh.DecideAsync(() => DecideOnceAsync(connectionId, reviewId, decision, cancellationToken));

    /// <summary>Takes a decision about a link.</summary>
    public ValueTask<IReadOnlyList<RecordKey>> DecideAsync(
        string connectionId, LinkDecision decision, CancellationToken cancellationToken) =>
        Afresh.DecideAsync(() => DecideOnceAsync(connectionId, decision, cancellationToken));

    /// <summary>Ends a decision that stands.</summary>
    public ValueTask<OrderDecision> WithdrawAsync(
        string connectionId, string decisionId, string by, string note, CancellationToken cancellationToken) =>
        Afresh.DecideAsync(() => WithdrawOnceAsync(connectionId, decisionId, by, note, cancellationToken));

    private async ValueTask<ReviewItem> DecideOnceAsync(
        string connectionId, string reviewId, ReviewDecision decision, CancellationToken cancellationToken)
    {
        var item = await store.GetReviewAsync(connectionId, reviewId, cancellationToken).ConfigureAwait(false);
        if (item is not { Status: ReviewStatus.Open })
        {
            throw new ReviewItemNotFoundException(reviewId);
        }

        ReviewDecider.Fit(item, decision);
        var target = item.Finding.LinkTarget;
        var open = target is null
            ? []
            : await store.ListReviewsAsync(connectionId, new() { Status = ReviewStatus.Open }, cancellationToken).ConfigureAwait(false);
        LinkSet links = target is null ? LinkSet.Empty : new(await store.ListLinksAsync(
            connectionId, new() { Kind = target.Kind, ZohoIds = [target.ZohoId] }, cancellationToken).ConfigureAwait(false));
        if (target is not null && decision.LinksVersion is { Length: > 0 } seen && seen != LinkVersion.Of(target, links.All))
        {
            throw DecisionRefusedException.Outdated(
                item,
                decision.Action,
                "what it would link was linked, or kept apart, since it was looked at. Look at it again, and decide about that.");
        }

        var claims = decision.Action != ReviewAction.Link || target is null ? CommitmentClaim.None
            : await CommitmentClaim.ReadAsync(store, connectionId, target.Kind, decision.ProcoreId, cancellationToken)
                .ConfigureAwait(false);
        string? chosen = null;
        if (DecisionCheck.Needs(decision.Action))
        {
            using var lent = await sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
            chosen = await new DecisionCheck(lent.Session, store).CheckAsync(item, decision, links, cancellationToken)
                .ConfigureAwait(false);
        }

        var changes = ReviewDecider.Decide(
            item,
            decision with { At = Now },
            open,
            links,
            await store.ListDecisionsAsync(connectionId, item.Key.Owner, cancellationToken).ConfigureAwait(false),
            decision.Action is ReviewAction.Skip or ReviewAction.Waive
                ? await OrderVersionAsync(connectionId, item.Key, cancellationToken).ConfigureAwait(false)
                : string.Empty,
            target is not null && decision.Action is ReviewAction.Link or ReviewAction.Reject
                ? await LinkedOrders.ReadAsync(
                    store, connectionId, Known(links, target, decision.ProcoreId), decision.ProcoreId, cancellationToken)
                    .ConfigureAwait(false)
                : [],
            chosen);
        var basis = new ChangeBasis
        {
            Reviews = new Dictionary<string, ReviewItem?>(StringComparer.Ordinal) { [item.Id] = item },
            Links = target is null ? [] : [new(target.Kind, target.ZohoId, links.All)],
            Decisions = changes.EndedDecisions,
            Cursors = claims,
        };
        changes = changes with { Basis = basis, Cursors = CommitmentClaim.By(claims, item.Key.Id, Now) };
        if (target is not null && decision.Action is ReviewAction.Link or ReviewAction.Reject)
        {
            changes = await WithHostedAsync(connectionId, target.Kind, changes, cancellationToken).ConfigureAwait(false);
        }

        await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        return changes.Reviews[0];
    }

    private async ValueTask<IReadOnlyList<RecordKey>> DecideOnceAsync(
        string connectionId, LinkDecision decision, CancellationToken cancellationToken)
    {
        var query = new LinkQuery { Kind = decision.Kind, ZohoIds = [decision.ZohoId] };
        var links = new LinkSet(await store.ListLinksAsync(connectionId, query, cancellationToken).ConfigureAwait(false));
        var claims = decision.Action != LinkAction.Link ? CommitmentClaim.None
            : await CommitmentClaim.ReadAsync(store, connectionId, decision.Kind, decision.ProcoreId, cancellationToken)
                .ConfigureAwait(false);
        string? zohoName = null, procoreName = null;
        if (decision.Action is LinkAction.Link or LinkAction.Reject)
        {
            using var lent = await sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
            var ends = new LinkEnds(lent.Session, store);
            zohoName = await ends.ZohoNameAsync(decision, cancellationToken).ConfigureAwait(false);
            (procoreName, var whyNot) = await ends.ProcoreAsync(
                decision.Kind, decision.ProcoreId, decision.ProjectId, decision.ZohoId, cancellationToken).ConfigureAwait(false);
            if (whyNot is not null && !(decision.Action == LinkAction.Reject && procoreName is not null))
            {
                throw new DecisionRefusedException($"{decision.Action}", whyNot);
            }
        }

        var known = Known(links, new(decision.Kind, decision.ZohoId, decision.ProjectId), decision.ProcoreId);
        var orders = await LinkedOrders.ReadAsync(store, connectionId, known, decision.ProcoreId, cancellationToken).ConfigureAwait(false);
        var named = decision.Kind is LinkKind.Vendor or LinkKind.CostCode ? procoreName : null;
        var changes = LinkDecider.Decide(
            decision with { At = Now }, links, decision.Kind == LinkKind.Vendor ? zohoName : null, named, orders);
        var basis = new ChangeBasis { Links = [new(decision.Kind, decision.ZohoId, links.All)], Cursors = claims };
        changes = changes with { Basis = basis, Cursors = CommitmentClaim.By(claims, decision.ZohoId, Now) };
        changes = await WithHostedAsync(connectionId, decision.Kind, changes, cancellationToken).ConfigureAwait(false);
        await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        return orders;
    }

    /// <summary>Has the records of the host's own kinds looked at again, which may rest on the link too.</summary>
    private async ValueTask<ChangeSet> WithHostedAsync(
        string connectionId, LinkKind link, ChangeSet changes, CancellationToken cancellationToken)
    {
        if (kinds is not { Count: > 0 } || link == LinkKind.Commitment)
        {
            return changes;
        }

        var noted = await StoredLinkChanges.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        var scans = kinds.Select(kind => new RecordKey(kind, string.Empty));
        return changes with
        {
            Basis = changes.Basis! with
            {
                Cursors = changes.Basis.Cursors.Append(noted).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            },
            Cursors = changes.Cursors.Append(StoredLinkChanges.After(noted.Value))
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            Submitted = [.. changes.Submitted, .. WorkMaker.Due(scans, Now, WorkPriority.Poll, "a link changed")],
        };
    }

    private static Link Known(LinkSet links, LinkTarget target, long procoreId) =>
        links.Find(target.Kind, target.ZohoId, target.ProjectId) ?? new Link
        {
            Kind = target.Kind,
            ZohoId = target.ZohoId,
            ProcoreId = procoreId,
            ProjectId = target.ProjectId,
        };

    private async ValueTask<OrderDecision> WithdrawOnceAsync(
        string connectionId, string decisionId, string by, string note, CancellationToken cancellationToken)
    {
        var decision = await store.GetDecisionAsync(connectionId, decisionId, cancellationToken).ConfigureAwait(false)
            ?? throw new DecisionRefusedException(
                "Withdraw", $"no decision '{decisionId}' stands. It was used up, lapsed or was withdrawn; the audit says which.");
        var key = RecordKey.OfOwner(decision.OrderId);
        var record = await store.GetRecordAsync(connectionId, key, cancellationToken).ConfigureAwait(false);
        var intents = await store.ListOpenIntentsAsync(connectionId, decision.OrderId, cancellationToken).ConfigureAwait(false);
        if (intents.Any(intent => intent.DecisionId == decisionId))
        {
            throw new DecisionRefusedException(
                "Withdraw", "a write that the decision allows is under way, and its outcome is not known yet. Try again when it is.");
        }

        // A write that begins meanwhile changes the record, so that it is seen on the second look.
        var basis = new ChangeBasis
        {
            Records = new Dictionary<RecordKey, SyncRecord?> { [key] = record },
            Decisions = [decisionId],
        };
        var changes = ReviewDecider.Withdraw(decision, key, record?.OrderNumber ?? string.Empty, by, note, Now);
        await store.SaveAsync(connectionId, changes with { Basis = basis }, cancellationToken).ConfigureAwait(false);
        return decision;
    }

    private async ValueTask<string> OrderVersionAsync(string connectionId, RecordKey key, CancellationToken cancellationToken)
    {
        var record = await store.GetRecordAsync(connectionId, key, cancellationToken).ConfigureAwait(false);
        if (key.Kind == RecordKind.Vendor || key.Kind.IsHosts)
        {
            return record?.OrderHash ?? string.Empty;
        }

        var json = record is { OrderHash.Length: > 0 }
            ? await store.GetSnapshotAsync(connectionId, record.OrderHash, cancellationToken).ConfigureAwait(false)
            : null;
        var connection = await store.GetConnectionAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return json is not null && StoredDocument.Read(json, OrderJson.Default.OrderSnapshot) is { } order
            ? OrderVersion.Of(order, connection?.Policies ?? new())
            : OrderVersion.Missing;
    }
}
