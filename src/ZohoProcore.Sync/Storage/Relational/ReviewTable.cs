namespace ZohoProcore.Sync;

/// <summary>The tables of what people have to decide, and of what they decided for orders.</summary>
internal static class ReviewTable
{
    /// <summary>An item; null when there is none of that id.</summary>
    public static ValueTask<ReviewItem?> FindAsync(
        SqlUnit unit, string connectionId, string reviewId, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select document from sync_review where connection_id = @connection and review_id = @review_id",
            DocumentTables.Read(StoreJson.Default.ReviewItem),
            cancellationToken,
            ("connection", connectionId),
            ("review_id", reviewId));

    /// <summary>The items of a query, the oldest first.</summary>
    public static async ValueTask<IReadOnlyList<ReviewItem>> ListAsync(
        SqlUnit unit, string connectionId, ReviewQuery query, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter("select document from sync_review where connection_id = @connection", ("connection", connectionId))
            .Where("status", query.Status?.ToString())
            .Where("kind", query.Key?.Kind.Value)
            .Where("id", query.Key?.Id)
            .Where("code", query.Code)
            .Where("subject", query.Subject is { } subject ? LookedUpText.Of(subject) : null);
        if (query.Group is { } group)
        {
            filter.And("code = @group_code", ("group_code", group.Code))
                .Where("group_kind", group.Kind?.ToString() ?? string.Empty)
                .Where("group_id", LookedUpText.Of(group.ZohoId));
        }

        if (query.Target is { } target)
        {
            filter.Where("target_kind", target.Kind.ToString()).Where("target_id", LookedUpText.Of(target.ZohoId))
                .Where("target_project", SoughtText.ProjectOf(target));
        }

        if (query.After is { } after)
        {
            filter.And(
                "(opened_at, review_id) > (@after_at, @after_id)",
                ("after_at", after.OpenedAt.ToUnixTimeTicks()),
                ("after_id", after.Id));
        }

        var read = DocumentTables.Read(StoreJson.Default.ReviewItem);
        var items = query.Most is { } most
            ? await filter.ListAsync(
                unit, FormattableString.Invariant($"order by opened_at, review_id limit {most}"), read, cancellationToken)
                .ConfigureAwait(false)
            : await filter.ListAsync(unit, read, cancellationToken).ConfigureAwait(false);
        return [.. items.OrderBy(item => item.OpenedAt).ThenBy(item => item.Id, StringComparer.Ordinal)];
    }

    /// <summary>How many items stand somewhere, by the codes of their findings.</summary>
    public static async ValueTask<Dictionary<string, int>> CountAsync(
        SqlUnit unit, string connectionId, ReviewStatus status, CancellationToken cancellationToken)
    {
        var counts = await unit.ListAsync(
            "select code, count(*) from sync_review where connection_id = @connection and status = @status group by code",
            row => (Code: row.GetString(0), Count: (int)row.GetInt64(1)),
            cancellationToken,
            ("connection", connectionId),
            ("status", status.ToString())).ConfigureAwait(false);
        return counts.ToDictionary(count => count.Code, count => count.Count, StringComparer.Ordinal);
    }

    /// <summary>What people decided for an order.</summary>
    public static ValueTask<List<OrderDecision>> DecisionsAsync(
        SqlUnit unit, string connectionId, string orderId, CancellationToken cancellationToken) =>
        unit.ListAsync(
            "select document from sync_decision where connection_id = @connection and order_id = @order_id order by decision_id",
            DocumentTables.Read(StoreJson.Default.OrderDecision),
            cancellationToken,
            ("connection", connectionId),
            ("order_id", orderId));

    /// <summary>A standing decision; null when there is none of that id.</summary>
    public static ValueTask<OrderDecision?> DecisionAsync(
        SqlUnit unit, string connectionId, string decisionId, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select document from sync_decision where connection_id = @connection and decision_id = @decision_id",
            DocumentTables.Read(StoreJson.Default.OrderDecision),
            cancellationToken,
            ("connection", connectionId),
            ("decision_id", decisionId));

    /// <summary>
    /// Takes over the decisions of a database that has one an order. Those to overwrite Procore are left behind: nothing says whether they
    /// were used up, and asking once more harms less than writing once more.
    /// </summary>
    public static async ValueTask GiveIdsAsync(SqlUnit unit, CancellationToken cancellationToken)
    {
        var decisions = await unit.ListAsync(
            "select document, connection_id from sync_decision_before",
            row => (Decision: DocumentTables.Read(StoreJson.Default.OrderDecision)(row), ConnectionId: row.GetString(1)),
            cancellationToken).ConfigureAwait(false);
        foreach (var (decision, connectionId) in decisions.Where(one => one.Decision.Action != ReviewAction.OverwriteProcore))
        {
            var named = decision with { Id = $"before-{decision.OrderId}" };
            await unit.ExecuteAsync(
                """
                insert into sync_decision (connection_id, decision_id, order_id, document)
                values (@connection, @decision_id, @order_id, @document)
                """,
                cancellationToken,
                ("connection", connectionId),
                ("decision_id", named.Id),
                ("order_id", named.OrderId),
                ("document", System.Text.Json.JsonSerializer.Serialize(named, StoreJson.Default.OrderDecision))).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what is asked for by out of the documents into columns of its own, for a database that has it only there.</summary>
    public static async ValueTask ExtractFindingsAsync(SqlUnit unit, CancellationToken cancellationToken)
    {
        var items = await unit.ListAsync(
            "select document, connection_id from sync_review",
            row => (Item: DocumentTables.Read(StoreJson.Default.ReviewItem)(row), ConnectionId: row.GetString(1)),
            cancellationToken).ConfigureAwait(false);
        foreach (var (item, connectionId) in items)
        {
            await unit.ExecuteAsync(
                "update sync_review set code = @code, subject = @subject where connection_id = @connection and review_id = @review_id",
                cancellationToken,
                ("code", item.Finding.Code),
                ("subject", LookedUpText.Of(item.Finding.Subject)),
                ("connection", connectionId),
                ("review_id", item.Id)).ConfigureAwait(false);
        }
    }
}
