namespace ZohoProcore.Sync;

/// <summary>
/// Checks that a connection's audit is as it was written: no entry changed, inserted, removed or moved. A chain proves that by itself for
/// all but its end: entries that were cut off, and a chain made anew from the start, show only against a head that was kept elsewhere.
/// </summary>
public static class AuditVerifier
{
    /// <summary>Reads the whole audit of a connection and checks it.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="expected">A head that an earlier check gave, or null.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static async ValueTask<AuditVerification> VerifyAsync(
        IAuditLog audit, string connectionId, AuditHead? expected = null, CancellationToken cancellationToken = default)
    {
        var head = new AuditHead(0, AuditChain.Genesis);
        await foreach (var entry in audit.ReadAsync(new() { ConnectionId = connectionId }, cancellationToken).ConfigureAwait(false))
        {
            if (Fault(entry, head) is { } fault)
            {
                return Broken(head, fault);
            }

            head = new(entry.Sequence, entry.Hash);
            if (expected?.Sequence == head.Sequence && !Same(expected.Hash, head.Hash))
            {
                return Broken(
                    new(head.Sequence - 1, entry.PreviousHash),
                    FormattableString.Invariant(
                        $"The audit was made anew: entry {head.Sequence} is not the one that was there at the earlier check."));
            }
        }

        if (expected is not null && expected.Sequence > head.Sequence)
        {
            return Broken(
                head,
                FormattableString.Invariant(
                    $"The audit was cut off: it ends with entry {head.Sequence}, but entry {expected.Sequence} was there at the earlier ")
                    + "check.");
        }

        return new()
        {
            IsValid = true,
            Entries = head.Sequence,
            Head = head.Sequence == 0 ? null : head,
            Message = FormattableString.Invariant($"All {head.Sequence} entries are there and as they were written."),
        };
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
}
