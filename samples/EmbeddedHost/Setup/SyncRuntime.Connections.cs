using System.Collections.Concurrent;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <content>What becomes of connections while the process runs.</content>
internal sealed partial class SyncRuntime
{
    private readonly ConcurrentDictionary<string, string> _completed = new(StringComparer.Ordinal);

    /// <summary>What waits, for a person who is shown it: what was complete stays so while both sides are only being read once more, as every few minutes, and the go-ahead for it is taken meanwhile.</summary>
    public async Task<WaitingReport> WaitingAsync(string connectionId, CancellationToken cancellationToken)
    {
        var report = await Engine.GetWaitingAsync(connectionId, cancellationToken);
        if (report.IsComplete) _completed[connectionId] = report.Hash;
        else if (_completed.TryGetValue(connectionId, out var hash) && hash == report.Hash) return report with { IsComplete = true };
        else _completed.TryRemove(connectionId, out _);
        return report;
    }

    /// <summary>Makes this process the one that syncs: an earlier one stores and writes nothing more, and the scans are due.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in Connections)
        {
            await Engine.ConnectAsync(connection, cancellationToken);
            await Engine.TakeAsync(connection.Id, cancellationToken);
        }
    }

    /// <summary>Stores a connection that is new, with its credentials. It is taken up once it is configured.</summary>
    public async Task AddAsync(ConfiguredConnection configured, string by, CancellationToken cancellationToken)
    {
        var id = configured.Connection.Id;
        await Engine.ConnectAsync(configured.Connection, cancellationToken);
        await StoreCredentialsAsync(configured, cancellationToken);
        Clients.Forget(id);
        await NoteAsync(id, by, "set up", "Its credentials were stored, after both sides had been checked with them.", cancellationToken);
    }

    /// <summary>Is told of a connection that got other credentials, where another process may work with the old ones.</summary>
    public Action<string> Replaced { get; set; } = _ => { };

    /// <summary>Puts other credentials in the place of those that were there; nothing else changes. What runs ends with the old ones.</summary>
    public async Task ReplaceAsync(string connectionId, IReadOnlyDictionary<string, string> credentials, string by, string what, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in credentials) await Vault.WriteAsync(connectionId, name, value, cancellationToken);
        Clients.Forget(connectionId);
        Replaced(connectionId);
        await NoteAsync(connectionId, by, what, "Other credentials were stored, after they had been checked.", cancellationToken);
    }

    private async Task NoteAsync(string connectionId, string by, string what, string why, CancellationToken cancellationToken)
    {
        var entry = new AuditDraft { Kind = AuditKind.ConnectionChanged, Actor = by, Record = RecordKey.Connection.ToString(), Result = what, Reason = why };
        await Store.SaveAsync(connectionId, new ChangeSet { Audit = [entry] }, cancellationToken);
    }

    /// <summary>How many calls both services leave, as their answers told this process last: Zoho Books for the day, and of how many, Procore for the hour; null where none told.</summary>
    public async Task<(long? ZohoBooks, long? ADay, long? Procore)> CallsLeftAsync(Connection connection, CancellationToken cancellationToken)
    {
        try
        {
            using var clients = await Clients.GetAsync(connection, cancellationToken);
            return (clients.Books.QuotaLeft, clients.Books.Quota, clients.Procore.QuotaLeft);
        }
        catch (SyncException)
        {
            return (null, null, null); // without credentials nobody is called
        }
    }

    /// <summary>Ends a connection for good. The configuration has it as long as nobody takes it out there.</summary>
    public async Task RemoveAsync(string connectionId, string by, string note, CancellationToken cancellationToken)
    {
        await Engine.RemoveAsync(connectionId, by, note, cancellationToken);
        Forget(connectionId);
    }

    /// <summary>Gives up what is held in memory of a connection that somebody removed.</summary>
    public void Forget(string connectionId)
    {
        Taken.Remove(connectionId);
        Clients.Forget(connectionId);
        StandStills.Forget(connectionId);
    }

    /// <summary>Takes up a connection that was added or that changed while nothing of it runs here. Its clients stay where they would be made in the same way.</summary>
    public async Task TakeUpAsync(ConfiguredConnection configured, CancellationToken cancellationToken)
    {
        var id = configured.Connection.Id;
        await Engine.ConnectAsync(configured.Connection, cancellationToken);
        await StoreCredentialsAsync(configured, cancellationToken);
        if (Taken.Last(id)?.HasCredentialsOf(configured) == false) Clients.Forget(id);
        await Engine.TakeAsync(id, cancellationToken);
        StandStills.Forget(id);
        Taken.Put(configured);
    }

    /// <summary>Takes what changed of a connection that works on meanwhile: its name, its policies, its links.</summary>
    public async Task ChangeAsync(ConfiguredConnection configured, CancellationToken cancellationToken)
    {
        await Engine.ConnectAsync(configured.Connection, cancellationToken);
        Taken.Put(configured);
    }

    /// <summary>Leaves a connection alone that is not configured any more, once nothing of it runs here. All of it stays in the store.</summary>
    public async Task LeaveAsync(string connectionId, CancellationToken cancellationToken)
    {
        Taken.Leave(connectionId);
        StandStills.Forget(connectionId);
        await Engine.GiveBackAsync(connectionId, cancellationToken);
    }

    /// <summary>Gives the connections back, so that the next process need not wait for what this one was writing.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in Connections)
        {
            try
            {
                await Engine.GiveBackAsync(connection.Id, cancellationToken);
            }
            catch (ConnectionNotFoundException)
            {
                Forget(connection.Id); // somebody removed it at this moment
            }
        }
    }

    private async Task StoreCredentialsAsync(ConfiguredConnection configured, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in configured.Credentials)
            if (!await HoldsAsync(Vault, configured.Connection.Id, name, value, cancellationToken))
                await Vault.WriteAsync(configured.Connection.Id, name, value, cancellationToken);
    }

    // With a key ring that is lost nothing that was stored can be read; what the configuration still has is stored anew.
    private static async Task<bool> HoldsAsync(ICredentialVault vault, string connectionId, string name, string value, CancellationToken cancellationToken)
    {
        try
        {
            return await vault.ReadAsync(connectionId, name, cancellationToken) == value;
        }
        catch (CredentialUnreadableException)
        {
            return false;
        }
    }
}
