using System.Collections.Concurrent;
using System.Threading.Channels;

namespace EmbeddedHost;

/// <summary>Tells the worker of a connection that there is new work. A signal carries nothing: what to do stands in the store.</summary>
internal sealed class WakeUps
{
    private readonly ConcurrentDictionary<string, Channel<bool>> _signals = new(StringComparer.Ordinal);

    /// <summary>Is told of each, where another process may run the connection.</summary>
    public Action<string> Beyond { get; set; } = _ => { };

    /// <summary>Wakes a connection, whoever runs it.</summary>
    public void Wake(string connectionId)
    {
        WakeHere(connectionId);
        Beyond(connectionId);
    }

    /// <summary>Wakes its loop in this process.</summary>
    public void WakeHere(string connectionId) => Signal(connectionId).Writer.TryWrite(true);

    /// <summary>Waits until the connection is woken or <paramref name="delay"/> has passed; null waits for a wake-up alone.</summary>
    public async Task WaitAsync(string connectionId, TimeSpan? delay, TimeProvider time, CancellationToken cancellationToken)
    {
        var signal = Signal(connectionId);
        var due = delay is { } span && span < LongestTimer ? span : LongestTimer;
        await using var timer = time.CreateTimer(_ => signal.Writer.TryWrite(true), null, due, Timeout.InfiniteTimeSpan);
        await signal.Reader.ReadAsync(cancellationToken);
    }

    // Not longer, in case that the clock by which something is due is set meanwhile.
    private static TimeSpan LongestTimer => TimeSpan.FromMinutes(1);

    private Channel<bool> Signal(string connectionId) => _signals.GetOrAdd(
        connectionId, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
