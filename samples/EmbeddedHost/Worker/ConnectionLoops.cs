namespace EmbeddedHost;

/// <summary>The loops of all connections, one each. Each ends alone; none waits for another.</summary>
/// <param name="run">Is the loop of a connection: it gets its id, how long it waits first, what asks it to end, and what cuts it off.</param>
/// <param name="stopping">Asks all of them to end.</param>
/// <param name="drained">Cuts all of them off.</param>
internal sealed class ConnectionLoops(Func<string, TimeSpan, CancellationToken, CancellationToken, Task> run, CancellationToken stopping, CancellationToken drained) : IAsyncDisposable
{
    private readonly Dictionary<string, Loop> _loops = new(StringComparer.Ordinal);

    /// <summary>Starts the loop of a connection, if it has none. One that ended by itself stays so until <see cref="EndAsync"/>.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="pause">How long it waits first.</param>
    public void Start(string connectionId, TimeSpan pause)
    {
        if (_loops.ContainsKey(connectionId)) return;
        var (leaves, cut) = (CancellationTokenSource.CreateLinkedTokenSource(stopping), CancellationTokenSource.CreateLinkedTokenSource(drained));
        _loops[connectionId] = new(run(connectionId, pause, leaves.Token, cut.Token), leaves, cut);
    }

    /// <summary>Asks the loop of a connection to end, and waits until it has.</summary>
    public async Task EndAsync(string connectionId)
    {
        if (!_loops.Remove(connectionId, out var loop)) return;
        using (loop)
        {
            loop.Cut.CancelAfter(SyncWorker.DrainTime);
            await loop.Leaves.CancelAsync();
            await loop.Running;
        }
    }

    /// <summary>Waits until all have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_loops.Values.Select(loop => loop.Running));
        foreach (var loop in _loops.Values) loop.Dispose();
    }

    private sealed record Loop(Task Running, CancellationTokenSource Leaves, CancellationTokenSource Cut) : IDisposable
    {
        public void Dispose()
        {
            Leaves.Dispose();
            Cut.Dispose();
        }
    }
}
