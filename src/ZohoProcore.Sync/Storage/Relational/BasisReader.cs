namespace ZohoProcore.Sync;

/// <summary>Asks the tables for what changes were decided on, as it is now.</summary>
internal static class BasisReader
{
    /// <summary>Refuses changes whose basis is another one by now; the unit holds the write lock.</summary>
    public static async ValueTask CheckAsync(SqlUnit unit, string connectionId, ChangeBasis? basis, CancellationToken cancellationToken)
    {
        if (basis is null)
        {
            return;
        }

        var records = await RecordTable.NowAsync(unit, connectionId, basis.Records, cancellationToken).ConfigureAwait(false);
        var reviews = new Dictionary<string, ReviewItem?>(StringComparer.Ordinal);
        foreach (var id in basis.Reviews.Keys)
        {
            reviews[id] = await ReviewTable.FindAsync(unit, connectionId, id, cancellationToken).ConfigureAwait(false);
        }

        var links = new List<LinkBasis>();
        foreach (var one in basis.Links)
        {
            var query = new LinkQuery { Kind = one.Kind, ZohoIds = [one.ZohoId] };
            links.Add(one with { Links = await LinkTable.ListAsync(unit, connectionId, query, cancellationToken).ConfigureAwait(false) });
        }

        var decisions = new List<string>();
        foreach (var id in basis.Decisions)
        {
            if (await ReviewTable.DecisionAsync(unit, connectionId, id, cancellationToken).ConfigureAwait(false) is not null)
            {
                decisions.Add(id);
            }
        }

        var cursors = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var name in basis.Cursors.Keys)
        {
            cursors[name] = await DocumentTables.CursorAsync(unit, connectionId, name, cancellationToken).ConfigureAwait(false);
        }

        BasisCheck.Check(connectionId, basis, new()
        {
            Records = records,
            Reviews = reviews,
            Links = links,
            Decisions = decisions,
            Cursors = cursors,
        });
    }
}
