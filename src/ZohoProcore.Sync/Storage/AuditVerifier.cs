namespace ZohoProcore.Sync;

/// <summary>
/// Checks that a connection's audit is as it was written: no entry changed, inserted, removed or moved. A chain proves that by itself for
/// all but its end. Entries that were cut off show against the head that the store notes beside them, and against the records and
/// commitments that must have entries; what someone changed who can write to the whole store shows against a head that was kept elsewhere.
/// </summary>
public static class AuditVerifier
{
    /// <summary>
    /// Reads the whole audit of a connection and checks it, by itself and against what else the store holds: the last head, and the records
    /// and commitments that must have entries.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="expected">A head that an earlier check gave, or null.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static async ValueTask<AuditVerification> VerifyAsync(
        ISyncStore store, string connectionId, AuditHead? expected = null, CancellationToken cancellationToken = default)
    {
        // What must have entries is read first: what is written meanwhile only adds some.
        var noted = AuditHead.Parse(await store.GetCursorAsync(connectionId, AuditHead.Cursor, cancellationToken).ConfigureAwait(false));
        var audited = await AuditedThings.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        return await WalkAsync(store, connectionId, Known(expected, noted), audited, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the whole audit of a connection and checks it by itself.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="expected">A head that an earlier check gave, or null.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static ValueTask<AuditVerification> VerifyAsync(
        IAuditLog audit, string connectionId, AuditHead? expected = null, CancellationToken cancellationToken = default) =>
        WalkAsync(audit, connectionId, Known(expected, null), new(), cancellationToken);

    private static async ValueTask<AuditVerification> WalkAsync(
        IAuditLog audit, string connectionId, List<KnownHead> known, AuditedThings audited, CancellationToken cancellationToken)
    {
        var head = new AuditHead(0, AuditChain.Genesis);
        await foreach (var entry in audit.ReadAsync(new() { ConnectionId = connectionId }, cancellationToken).ConfigureAwait(false))
        {
            if (Fault(entry, head) is { } fault)
            {
                return Broken(head, fault);
            }

            head = new(entry.Sequence, entry.Hash);
            audited.CrossOff(entry);
            if (known.Find(one => one.Head.Sequence == head.Sequence && !Same(one.Head.Hash, head.Hash)) is { } other)
            {
                return Broken(
                    new(head.Sequence - 1, entry.PreviousHash),
                    FormattableString.Invariant(
                        $"The audit was made anew: entry {head.Sequence} is not the one that was there {other.When}."));
            }
        }

        if (known.Find(one => one.Head.Sequence > head.Sequence) is { } gone)
        {
            return Broken(
                head,
                FormattableString.Invariant(
                    $"The audit was cut off: it ends with entry {head.Sequence}, but entry {gone.Head.Sequence} was there {gone.When}."));
        }

        if (audited.Missing is { } missing)
        {
            return Broken(head, $"Entries were removed: the store holds {missing}, and the audit does not tell of it.");
        }

        return new()
        {
            IsValid = true,
            Entries = head.Sequence,
            Head = head.Sequence == 0 ? null : head,
            Message = head.Sequence == 0
                ? "The audit has no entries yet, and nothing that must have one."
                : FormattableString.Invariant($"All {head.Sequence} entries are there and as they were written."),
        };
    }

    private static List<KnownHead> Known(AuditHead? earlier, AuditHead? noted)
    {
        var known = new List<KnownHead>();
        if (earlier is not null)
        {
            known.Add(new(earlier, "at the earlier check"));
        }

        if (noted is not null)
        {
            known.Add(new(noted, "when the store was last written"));
        }

        return known;
    }

    private static string? Fault(AuditEntry entry, AuditHead previous)
    {
        var due = previous.Sequence + 1;
        if (entry.Sequence != due)
        {
            return FormattableString.Invariant($"Entry {due} is missing: the next one found is entry {entry.Sequence}.");
        }

        if (!Same(entry.PreviousHash, previous.Hash))
        {
            return FormattableString.Invariant($"Entry {due} does not follow from the entry before it: one of the two was replaced.");
        }

        return Same(entry.Hash, AuditChain.HashOf(entry))
            ? null
            : FormattableString.Invariant($"Entry {due} is not as it was written: its content does not fit its hash.");
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static AuditVerification Broken(AuditHead lastGood, string message) => new()
    {
        IsValid = false,
        Entries = lastGood.Sequence,
        FirstBroken = lastGood.Sequence + 1,
        Head = lastGood.Sequence == 0 ? null : lastGood,
        Message = message,
    };

    /// <param name="Head">A head that was true once.</param>
    /// <param name="When">When, for people.</param>
    private sealed record KnownHead(AuditHead Head, string When);
}
