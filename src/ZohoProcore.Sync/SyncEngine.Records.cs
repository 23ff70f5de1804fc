namespace ZohoProcore.Sync;

/// <content>Records of a host's own kinds.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// Says what would be done with a record of a kind that the host added (<see cref="SyncOptions.AddRecords"/>), and why. Writes nothing.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="key">The record.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ArgumentException">No record of a kind that the host added is named.</exception>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="RuleFailedException">What the host makes of the record failed.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    /// <remarks>What the host throws where it reads the record comes out as it is.</remarks>
    public async ValueTask<PlannedRecord> PlanRecordAsync(
        string connectionId, RecordKey key, CancellationToken cancellationToken = default)
    {
        using var lent = await _sessions.OpenAsync(Given(connectionId, nameof(connectionId)), cancellationToken).ConfigureAwait(false);
        var records = _options.Records.FirstOrDefault(one => one.Kind == key.Kind && !string.IsNullOrEmpty(key.Id))
            ?? throw new ArgumentException($"'{key}' names no record of a kind that was added with AddRecords.", nameof(key));
        return (await new HostedReader(lent.Session, _store).PlanAsync(records, key, cancellationToken).ConfigureAwait(false)).Plan.Record;
    }
}
