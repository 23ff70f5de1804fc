using System.Data.Common;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// Looks again and again at which connections there are, in the configuration and in the store, and takes up what became of them: added, changed, removed, paused, started. The others are not touched.
/// What can't be read changes nothing.
/// </summary>
internal sealed partial class ConnectionWatch(SyncRuntime runtime, ConnectionLoops loops, WakeUps wakeUps, ILogger logger)
{
    /// <summary>How often it looks, by the wall's clock, as people do.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SyncStage Stage, Instant? Since)> _states = new(StringComparer.Ordinal);
    private IReadOnlyList<ConfiguredConnection>? _done; // all of them were taken up

    /// <summary>Looks until it is asked to end.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            using var timer = new PeriodicTimer(Every, TimeProvider.System);
            do await LookAsync(stopping); // at once, too: what changes is told by what was there at the start
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // It stops, and what it looked at may be gone.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        runtime.Pulse.Turns();
        try
        {
            await LookAtStoreAsync(cancellationToken);
            if (Read() is not { } configured || ReferenceEquals(configured, _done)) return;
            var (changes, isDone) = (ConnectionChanges.Between(runtime.Taken.All, runtime.Taken.Wanted(configured)), true);
            foreach (var id in changes.Left) isDone &= await TryAsync(id, () => LeaveAsync(id, cancellationToken));
            foreach (var one in changes.Changed) isDone &= await TryAsync(one.Connection.Id, () => ChangeAsync(one, cancellationToken));
            foreach (var one in changes.Moved.Concat(changes.Added)) isDone &= await TryAsync(one.Connection.Id, () => TakeUpAsync(one, cancellationToken));
            _done = isDone ? configured : null;
        }
        catch (DbException)
        {
            // The loops say what is wrong with the store.
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            if (IsNew(string.Empty, Problem.SentenceOf(problem))) LogNotLooked(Problem.SentenceOf(problem));
        }
    }

    private async Task LookAtStoreAsync(CancellationToken cancellationToken)
    {
        var stored = (await runtime.Store.ListConnectionsAsync(cancellationToken)).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var connection in runtime.Connections)
        {
            if (!stored.Contains(connection.Id))
            {
                runtime.Forget(connection.Id);
                wakeUps.Wake(connection.Id); // its loop finds that it is gone, and ends
                continue;
            }

            // What another process said, or asked for with it, is due at once.
            var state = await StateAsync(connection.Id, cancellationToken);
            if (state is { } now && _states.TryGetValue(connection.Id, out var before) && before != now) wakeUps.Wake(connection.Id);
            if (state is { } seen) _states[connection.Id] = seen;
        }
    }

    private async Task<(SyncStage Stage, Instant? Since)?> StateAsync(string connectionId, CancellationToken cancellationToken)
    {
        try
        {
            var state = await runtime.Engine.GetStateAsync(connectionId, cancellationToken);
            return (state.Stage, state.Since);
        }
        catch (ConnectionNotFoundException)
        {
            return null; // it was removed at this moment
        }
    }

    // None at all is what a file that is missing looks like; who wants to end the last connection removes it.
    private IReadOnlyList<ConfiguredConnection>? Read()
    {
        try
        {
            var read = runtime.Systems.ReadConnections();
            if (read.Count == 0 && runtime.Connections.Count > 0) throw new InputException("No connection is configured any more. Put the configuration right, or remove the last connection.");
            if (runtime.Unread is not null) LogRead();
            runtime.Unread = null;
            return read;
        }
        catch (InputException problem)
        {
            var why = problem.Message.ReplaceLineEndings(string.Empty);
            if (runtime.Unread != why) LogUnread(why);
            runtime.Unread = why;
            return null;
        }
    }

    private async Task TakeUpAsync(ConfiguredConnection connection, CancellationToken cancellationToken)
    {
        var (id, isNew) = (connection.Connection.Id, runtime.Taken.Find(connection.Connection.Id) is null);
        await loops.EndAsync(id);
        try
        {
            await runtime.TakeUpAsync(connection, cancellationToken);
        }
        finally
        {
            if (runtime.Taken.Find(id) is not null) loops.Start(id, TimeSpan.Zero); // as it was, where it could not be taken up
        }

        if (isNew) LogAdded(id, OverviewSentences.Of(await runtime.Engine.GetStateAsync(id, cancellationToken)));
        else LogMoved(id);
    }

    private async Task ChangeAsync(ConfiguredConnection connection, CancellationToken cancellationToken)
    {
        var id = connection.Connection.Id;
        await runtime.ChangeAsync(connection, cancellationToken);
        wakeUps.Wake(id);
        LogChanged(id);
        if (await runtime.ProposedWithEffectAsync(id, cancellationToken) is { } proposed) LogProposed(id, proposed);
    }

    private async Task LeaveAsync(string connectionId, CancellationToken cancellationToken)
    {
        await loops.EndAsync(connectionId);
        await runtime.LeaveAsync(connectionId, cancellationToken);
        LogLeft(connectionId);
    }

    // One that can't be taken up keeps none of the others waiting, and is tried again; it is said once.
    private async Task<bool> TryAsync(string connectionId, Func<Task> take)
    {
        runtime.Pulse.Turns(); // one after the other takes its time
        try
        {
            await take();
            _said.Remove(connectionId);
            return true;
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or DbException))
        {
            if (IsNew(connectionId, Problem.SentenceOf(problem))) LogNotTaken(connectionId, Problem.SentenceOf(problem));
            return false;
        }
    }

    private bool IsNew(string about, string sentence)
    {
        var isNew = _said.GetValueOrDefault(about) != sentence;
        _said[about] = sentence;
        return isNew;
    }

    [LoggerMessage(EventId = 1301, Level = LogLevel.Information, Message = "{Connection}: it was added. {State}")]
    private partial void LogAdded(string connection, string state);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Information, Message = "{Connection}: it is configured with other systems or credentials, and goes on with those.")]
    private partial void LogMoved(string connection);

    [LoggerMessage(EventId = 1303, Level = LogLevel.Information, Message = "{Connection}: it is configured otherwise, and goes on with that.")]
    private partial void LogChanged(string connection);

    [LoggerMessage(EventId = 1304, Level = LogLevel.Warning, Message = "{Connection}: {Proposed}")]
    private partial void LogProposed(string connection, string proposed);

    [LoggerMessage(EventId = 1305, Level = LogLevel.Warning, Message = "{Connection}: it is not configured any more, so it is not synced. All of it stays in the store, its credentials too, which `connections remove` deletes.")]
    private partial void LogLeft(string connection);

    [LoggerMessage(EventId = 1306, Level = LogLevel.Error, Message = "{Connection}: what is configured of it can't be taken up, and is tried again every few seconds. {Problem}")]
    private partial void LogNotTaken(string connection, string problem);

    [LoggerMessage(EventId = 1307, Level = LogLevel.Error, Message = "What became of the connections can't be seen, and is looked for again every few seconds. {Problem}")]
    private partial void LogNotLooked(string problem);

    [LoggerMessage(EventId = 1308, Level = LogLevel.Error, Message = "The connections can't be read again; what runs goes on as it was configured. {Problem}")]
    private partial void LogUnread(string problem);

    [LoggerMessage(EventId = 1309, Level = LogLevel.Information, Message = "The connections can be read again.")]
    private partial void LogRead();
}
