namespace ZohoProcore.Sync;

/// <summary>What is asked of the table of review items by what they ask for.</summary>
internal static class ReviewGroupTable
{
    /// <summary>Items that ask the same, counted together; the largest group first.</summary>
    public static async ValueTask<IReadOnlyList<ReviewGroup>> GroupAsync(
        SqlUnit unit, string connectionId, ReviewStatus status, int skip, int most, CancellationToken cancellationToken) =>
        await unit.ListAsync(
            """
            select code, group_kind, group_id, count(*) as items from sync_review where connection_id = @connection and status = @status
            group by code, group_kind, group_id order by items desc, code, group_id, group_kind limit @most offset @skip
            """,
            row => new ReviewGroup(row.GetString(0), KindOf(row.GetString(1)), row.GetString(2), (int)row.GetInt64(3)),
            cancellationToken,
            ("connection", connectionId),
            ("status", status.ToString()),
            ("most", most),
            ("skip", skip)).ConfigureAwait(false);

    /// <summary>The links that open items ask for.</summary>
    public static async ValueTask<IReadOnlyList<LinkProposal>> ProposalsAsync(
        SqlUnit unit, string connectionId, ProposalQuery query, CancellationToken cancellationToken)
    {
        var filter = Open("select target_id, target_project, count(*)", connectionId, query.Kind).And("proposes = 1");
        if (SoughtText.Part(query.Find) is { } part)
        {
            // Found or not, all that ask for the link are counted.
            filter.And(
                """
                (target_id, target_project) in (
                    select target_id, target_project from sync_review where connection_id = @connection and status = @status
                        and target_kind = @target_kind and proposes = 1 and sought like @part escape '!')
                """,
                ("part", SoughtText.Like(part)));
        }

        if (query.After is { } after)
        {
            filter.And(
                "(target_id, target_project) > (@after_id, @after_project)",
                ("after_id", LookedUpText.Of(after.ZohoId)),
                ("after_project", SoughtText.ProjectOf(after)));
        }

        var limit = query.Most is { } most ? FormattableString.Invariant($" limit {most}") : string.Empty;
        var targets = await filter.ListAsync(
            unit,
            $"group by target_id, target_project order by target_id, target_project{limit}",
            row => (Id: row.GetString(0), Project: row.GetInt64(1), Asking: (int)row.GetInt64(2)),
            cancellationToken).ConfigureAwait(false);
        var read = DocumentTables.Read(StoreJson.Default.ReviewItem);
        var proposals = new List<LinkProposal>();
        foreach (var (id, project, asking) in targets)
        {
            var items = await Open("select document", connectionId, query.Kind)
                .And("proposes = 1")
                .Where("target_id", id)
                .Where("target_project", project)
                .ListAsync(unit, "order by opened_at, review_id limit 1", read, cancellationToken).ConfigureAwait(false);
            proposals.AddRange(items.Select(item => new LinkProposal(item, asking)));
        }

        return proposals;
    }

    /// <summary>How many open items ask for a link and have nothing to choose from.</summary>
    public static async ValueTask<int> CountUnproposedAsync(
        SqlUnit unit, string connectionId, LinkKind kind, CancellationToken cancellationToken)
    {
        var counts = await Open("select count(*)", connectionId, kind).And("proposes = 0")
            .ListAsync(unit, row => (int)row.GetInt64(0), cancellationToken).ConfigureAwait(false);
        return counts[0];
    }

    private static SqlFilter Open(string select, string connectionId, LinkKind kind) =>
        new SqlFilter($"{select} from sync_review where connection_id = @connection", ("connection", connectionId))
            .Where("status", nameof(ReviewStatus.Open))
            .Where("target_kind", kind.ToString());

    private static LinkKind? KindOf(string text) =>
        text.Length == 0 ? null
        : Enum.TryParse<LinkKind>(text, out var kind) ? kind
        : throw new StoreNotOursException(
            $"The database has a question about a link of the kind '{text}', which this version does not know. "
            + "Run the version that wrote it.");
}
