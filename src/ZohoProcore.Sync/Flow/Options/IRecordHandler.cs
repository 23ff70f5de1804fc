using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// A kind of record of a host's own, such as a bill that becomes a direct cost. It says what is its own: what changed, what a record says,
/// what follows from that, and how it is written. The rest is as for orders: due keys and when to try again, one owner, the go-ahead,
/// questions and decisions, the intent before each write and its outcome after it, the audit, replay. A record is worked off by one call at
/// a time; several connections may be at work at once.
/// </summary>
public interface IRecordHandler
{
    /// <summary>
    /// The kind, as it is stored, in lower case with a dot, as in <c>acme.bill</c>; names that begin with <c>zoho.</c>, <c>procore.</c> or
    /// <c>scan.</c> are the core's.
    /// </summary>
    RecordKind Kind { get; }

    /// <summary>How often it is looked for what changed.</summary>
    Duration ScanEvery { get; }

    /// <summary>Looks for what changed. What it throws is tried again, and a person is told when it keeps failing.</summary>
    /// <param name="context">The connection.</param>
    /// <param name="since">What the last look that ended well said of how far it came; null at the first.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<RecordChanges> FindAsync(RecordContext context, string? since, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one record fresh, and what stands for it on the other side under its <see cref="RecordContext.OriginId"/>. Writes nothing.
    /// What it throws fails this record, which is tried again. A record that is gone has an empty <see cref="RecordSnapshot.Source"/>.
    /// </summary>
    /// <param name="context">The connection and the record.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<RecordSnapshot> ReadAsync(RecordContext context, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says what follows from a snapshot. Pure: no clock, no call, no state; where both sides agree there is nothing to write.
    /// </summary>
    /// <param name="snapshot">What was read.</param>
    RecordPlan Plan(RecordSnapshot snapshot);

    /// <summary>
    /// Writes what was planned, and reads it back. The same write may come again, after a crash or an answer that was lost: it is written
    /// once all the same, by an upsert under <see cref="RecordContext.OriginId"/> or by looking for that before it writes. What it throws
    /// means that nobody knows whether it was written; the record is then read again before anything more is.
    /// </summary>
    /// <param name="context">The connection and the record.</param>
    /// <param name="write">What the plan says.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<RecordOutcome> ApplyAsync(RecordContext context, RecordWrite write, CancellationToken cancellationToken = default);
}
