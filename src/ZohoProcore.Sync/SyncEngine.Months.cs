using NodaTime;

namespace ZohoProcore.Sync;

/// <content>What a controller signs.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// Reads both ledgers fresh, lays them side by side, and says what changed since the last month was closed. Writes nothing.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public async ValueTask<ReconciliationReport> ReconcileAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        using var lent = await _sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var report = await new OrderReconciler(lent.Session, _store, _options.Rules, _time)
            .ReconcileAsync(cancellationToken).ConfigureAwait(false);
        var closed = await new MonthBooks(_store, connectionId).LastAsync(cancellationToken).ConfigureAwait(false);
        return closed is null ? report : report with
        {
            Closed = closed,
            ChangedAfterClose = MonthClosing.Changes(closed, report),
            OnlyInProcoreAfterClose = MonthClosing.OnlyInProcore(closed, report),
        };
    }

    /// <summary>
    /// Closes a month: reads both ledgers fresh and keeps every order that is dated in the month or before as it stands, with the hash of
    /// both sides and the head of the audit. What does not tie is part of it and stays open. What changes later is said by
    /// <see cref="ReconcileAsync"/>. Closing the last month again keeps it as it stands now; the earlier statement stays in the audit.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="month">The month; none that is earlier than one that is closed, and none that has not begun.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="note">What is to be known of it, in their words; may be empty.</param>
    /// <param name="without">What it is closed without, by number, name or id, because it can't be read: projects of Procore, as one that
    /// has no Commitments tool, and single orders and commitments. The statement and the audit name them, what they come to stays unknown,
    /// and no month ties that was closed without a single record.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="DecisionRefusedException">A later month is closed, the month has not begun, something else can't be read, what it
    /// is to be closed without can be read, or nobody is named; the message says which.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else closed a month at the same moment; nothing was stored.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public async ValueTask<MonthStatement> CloseMonthAsync(
        string connectionId,
        YearMonth month,
        string by,
        string note = "",
        IReadOnlyCollection<string>? without = null,
        CancellationToken cancellationToken = default)
    {
        _ = (Named(Given(by, nameof(by)), "Close month"), Given(note, nameof(note)));
        var report = await ReconcileAsync(connectionId, cancellationToken).ConfigureAwait(false);

        // It is tomorrow already somewhere.
        var today = Instant.FromDateTimeOffset(_time.GetUtcNow()).InZone(DateTimeZone.ForOffset(Offset.FromHours(14))).Date;
        return await new MonthBooks(_store, connectionId).CloseAsync(report, month, today, by, note, without ?? [], cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>A month as it was closed last; null where it was not.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<MonthStatement?> GetStatementAsync(
        string connectionId, YearMonth month, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await new MonthBooks(_store, connectionId).FindAsync(month, cancellationToken).ConfigureAwait(false);
    }
}
