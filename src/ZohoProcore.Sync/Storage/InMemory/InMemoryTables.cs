using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// All that is known of one connection, in memory. Changes are undone together when one of them fails. Not safe for concurrent use.
/// </summary>
internal sealed partial class InMemoryTables
{
    private readonly Stack<Action> _undo = new();

    public Dictionary<RecordKey, WorkRow> Work { get; } = [];

    public Dictionary<RecordKey, SyncRecord> Records { get; } = [];

    public Dictionary<LinkIdentity, Link> Links { get; } = [];

    public Dictionary<string, WrittenCommitment> Commitments { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CommitmentIntent> Intents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ReviewItem> Reviews { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, OrderDecision> Decisions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Cursors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ProtectedSecret> Secrets { get; } = new(StringComparer.Ordinal);

    public List<AuditEntry> Audit { get; } = [];

    public ConnectionOwner? Owner { get; set; }

    /// <summary>Whether anything is kept of the books that the connection joins.</summary>
    public bool HasBooks => Records.Count + Links.Count + Snapshots.Count > 0;

    /// <summary>Applies changes together or not at all.</summary>
    public void Save(ChangeSet changes, Instant now)
    {
        try
        {
            Apply(changes, now);
            _undo.Clear();
        }
        catch
        {
            while (_undo.Count > 0)
            {
                _undo.Pop()();
            }

            throw;
        }
    }

    private void Apply(ChangeSet changes, Instant now)
    {
        if (changes.RemovesConnection)
        {
            RemoveAll(Secrets);
            RemoveAll(Work);
        }

        foreach (var record in changes.Records)
        {
            Set(Records, record.Key, record);
        }

        foreach (var link in changes.RemovedLinks)
        {
            Forget(LinkIdentity.Of(link), link.ProcoreId);
        }

        foreach (var link in changes.Links)
        {
            Store(link);
        }

        foreach (var link in changes.FoundLinks)
        {
            var isRejected = Links.ContainsKey(LinkIdentity.OppositeOf(link));
            if (!isRejected && (!Links.TryGetValue(LinkIdentity.Of(link), out var known) || LinkIdentity.TakesNames(known, link)))
            {
                Store(link);
            }
        }

        foreach (var originId in changes.RemovedCommitments)
        {
            Remove(Commitments, originId);
        }

        foreach (var commitment in changes.Commitments)
        {
            Set(Commitments, commitment.OriginId, commitment);
        }

        foreach (var originId in changes.ClosedIntents)
        {
            Remove(Intents, originId);
        }

        foreach (var intent in changes.OpenedIntents)
        {
            Set(Intents, intent.OriginId, intent);
        }

        foreach (var review in changes.Reviews)
        {
            Set(Reviews, review.Id, review);
        }

        foreach (var decisionId in changes.EndedDecisions)
        {
            Remove(Decisions, decisionId);
        }

        foreach (var decision in changes.Decisions)
        {
            Set(Decisions, decision.Id ?? string.Empty, decision);
        }

        ApplySnapshots(changes, now);
        foreach (var name in changes.RemovedCursors)
        {
            Remove(Cursors, name);
        }

        foreach (var cursor in changes.Cursors)
        {
            Set(Cursors, cursor.Key, cursor.Value);
        }

        ApplyWork(changes);
        foreach (var draft in changes.Audit)
        {
            Append(draft, now);
        }
    }

    private void ApplyWork(ChangeSet changes)
    {
        foreach (var claimed in changes.Completed)
        {
            if (Work.TryGetValue(claimed.Item.Key, out var row))
            {
                Replace(claimed.Item.Key, row.Complete(claimed));
            }
        }

        foreach (var claimed in changes.Deferred)
        {
            if (Work.TryGetValue(claimed.Item.Key, out var row))
            {
                Replace(claimed.Item.Key, row.Defer(claimed));
            }
        }

        foreach (var item in changes.Submitted)
        {
            Replace(item.Key, WorkRow.Submit(Work.TryGetValue(item.Key, out var row) ? row : null, item));
        }
    }

    private void Replace(RecordKey key, WorkRow? row)
    {
        if (row is null)
        {
            Remove(Work, key);
        }
        else
        {
            Set(Work, key, row);
        }
    }

    private void Store(Link link)
    {
        Forget(LinkIdentity.OppositeOf(link), link.ProcoreId);
        Set(Links, LinkIdentity.Of(link), link);
    }

    private void Forget(LinkIdentity key, long procoreId)
    {
        if (Links.TryGetValue(key, out var known) && known.ProcoreId == procoreId)
        {
            Remove(Links, key);
        }
    }

    private void Append(AuditDraft draft, Instant now)
    {
        Audit.Add(AuditChain.Seal(draft, Audit.Count + 1, now, Audit.Count == 0 ? AuditChain.Genesis : Audit[Audit.Count - 1].Hash));
        _undo.Push(() => Audit.RemoveAt(Audit.Count - 1));
        var head = Audit[Audit.Count - 1];
        Set(Cursors, AuditHead.Cursor, new AuditHead(head.Sequence, head.Hash).ToString());
    }

    private void Set<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
        where TValue : notnull
    {
        var undo = Restore(table, key);
        table[key] = value;
        _undo.Push(undo);
    }

    private void Remove<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key)
        where TKey : notnull
    {
        var undo = Restore(table, key);
        table.Remove(key);
        _undo.Push(undo);
    }

    private void RemoveAll<TKey, TValue>(Dictionary<TKey, TValue> table)
        where TKey : notnull
    {
        foreach (var key in table.Keys.ToList())
        {
            Remove(table, key);
        }
    }

    private static Action Restore<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key)
        where TKey : notnull =>
        table.TryGetValue(key, out var before) ? () => table[key] = before : () => table.Remove(key);
}
