using System.Collections.Concurrent;

namespace EmbeddedHost;

/// <summary>
/// Whether the worker turns, told by the wall's clock: its look at the connections comes round every few seconds, and a run of a connection ends. A process can live on and do nothing, and
/// only this tells the two apart.
/// </summary>
internal sealed class WorkerPulse(TimeProvider wall)
{
    /// <summary>Longer than this the look at the connections never takes, even while the last run of one is being waited for.</summary>
    public static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(2);

    /// <summary>Longer than this a run never takes, with all waits for the limits of both services.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, long> _runs = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long? _turned;
    private bool _hasEnded;

    /// <summary>It looked at the connections.</summary>
    public void Turns()
    {
        lock (_gate) (_turned, _hasEnded) = (wall.GetTimestamp(), false);
    }

    /// <summary>It has ended.</summary>
    public void Ends()
    {
        lock (_gate) _hasEnded = true;
    }

    /// <summary>A run of a connection begins.</summary>
    public void Works(string connectionId) => _runs[connectionId] = wall.GetTimestamp();

    /// <summary>It is over.</summary>
    public void Waits(string connectionId) => _runs.TryRemove(connectionId, out _);

    /// <summary>Whether it was started.</summary>
    public bool HasBegun
    {
        get
        {
            lock (_gate) return _turned is not null;
        }
    }

    /// <summary>What of it stands still, a sentence each; connections are named by their ids.</summary>
    public IReadOnlyList<string> StandingStill()
    {
        var troubles = new List<string>();
        lock (_gate)
        {
            if (_hasEnded) troubles.Add("The worker has ended.");
            else if (_turned is { } turned && wall.GetElapsedTime(turned) is var look && look > LongestLook)
                troubles.Add(FormattableString.Invariant($"The worker has not looked at its connections for {look.TotalMinutes:0} minutes."));
        }

        foreach (var (id, begun) in _runs)
            if (wall.GetElapsedTime(begun) is var run && run > LongestRun) troubles.Add(FormattableString.Invariant($"{id}: a run has not ended for {run.TotalMinutes:0} minutes."));
        return troubles;
    }
}
