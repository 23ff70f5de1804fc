using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Tells whoever listens what the core did: the meter and the log. What a host's listener throws is its own, and ends no work; where nobody
/// listens nothing is made.
/// </summary>
internal sealed class SyncTelemetry : IDisposable
{
    private const string Written = "written";

    // What people did in Procore stands against what the sync keeps there.
    private static readonly string[] Conflicts =
    [
        FindingCodes.CommitmentChanged, FindingCodes.LineRecoded, FindingCodes.CommitmentDeleted, FindingCodes.CommitmentDoubled,
        FindingCodes.CommitmentForeign, FindingCodes.ChangeOrderTouched, FindingCodes.ChangeOrderDoubled, FindingCodes.LinkChanged,
    ];

    // When each question was opened that is open, so that one whose words change is not counted again.
    private readonly ConcurrentDictionary<(string Connection, string Id), Instant> _open = new();
    private readonly ConcurrentDictionary<string, (long? Zoho, long? Procore)> _left = new(StringComparer.Ordinal);
    private readonly SyncMeter _meter;
    private readonly ILogger? _log;
    private readonly Instant _begun;

    /// <param name="owner">The meter's scope.</param>
    /// <param name="logs">Makes the logger; null where nothing is logged.</param>
    /// <param name="time">The clock.</param>
    public SyncTelemetry(object owner, ILoggerFactory? logs, TimeProvider time)
    {
        _meter = new(owner, time);
        _begun = Instant.FromDateTimeOffset(time.GetUtcNow());
        ILogger? log = null;
        if (logs is not null)
        {
            Tell(() => log = logs.CreateLogger(SyncMeter.Name));
        }

        _log = log;
    }

    /// <summary>Whether anybody wants to know how many questions are open.</summary>
    public bool WantsOpen => _meter.WantsOpen;

    /// <summary>Whether anybody wants to know how far connections go.</summary>
    public bool WantsStage => _meter.WantsStage;

    /// <summary>What came of an owner's work was stored.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="changes">What was stored.</param>
    /// <param name="before">What it was about, as it stood before; null where it was about nothing alone.</param>
    public void Saved(string connection, ChangeSet changes, SyncRecord? before)
    {
        if (_log is null && !_meter.IsHeard)
        {
            return;
        }

        TellLanded(connection, changes, before);
        foreach (var entry in changes.Audit.Where(entry => entry.Kind == AuditKind.Outcome))
        {
            TellWritten(connection, KindOf(entry.Record), entry.Result);
        }

        foreach (var item in changes.Reviews)
        {
            TellAsked(connection, item);
        }
    }

    /// <summary>A scan came to its end.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="scan">Its kind.</param>
    /// <param name="keys">How many keys it found to look at.</param>
    /// <param name="failure">What it failed with; null where it ended well.</param>
    public void Scanned(string connection, string scan, int keys, Exception? failure)
    {
        if (_log is null && !_meter.IsHeard)
        {
            return;
        }

        if (failure is null)
        {
            TellFound(connection, scan, keys);
        }
        else
        {
            TellFailed(connection, scan, failure.GetType().Name);
        }
    }

    /// <summary>What both services leave to be called, as their answers told last.</summary>
    public void Left(string connection, long? zoho, long? procore) => _left[connection] = (zoho, procore);

    /// <summary>What the last turn of a connection knew; null where there was none yet.</summary>
    public KnownTurn? LastOf(string connection) => _meter.Find(connection);

    /// <summary>A turn of a connection ended.</summary>
    public void Turned(string connection, int keys, KnownTurn turn)
    {
        var left = _left.TryGetValue(connection, out var told) ? told : default;
        var before = _meter.Find(connection);
        _meter.Note(connection, turn with { ZohoLeft = left.Zoho, ProcoreLeft = left.Procore });
        Log(log =>
        {
            SyncLog.Turned(log, connection, keys);
            TellHealth(log, connection, "Zoho Books", before?.Health.Zoho, turn.Health.Zoho);
            TellHealth(log, connection, "Procore", before?.Health.Procore, turn.Health.Procore);
        });
    }

    /// <summary>A turn of a connection ended with an exception.</summary>
    public void Broke(string connection, Exception failure)
    {
        var error = failure.GetType().Name;
        Log(log => SyncLog.Broke(log, connection, error));
    }

    /// <summary>This process took a connection.</summary>
    public void Took(string connection, long epoch) => Log(log => SyncLog.Took(log, connection, epoch));

    /// <summary>Another process took a connection.</summary>
    public void Lost(OwnerReplacedException lost)
    {
        Forget(lost.ConnectionId);
        Log(log => SyncLog.Lost(log, lost.ConnectionId, lost.Current, lost.Epoch));
    }

    /// <summary>This process gave a connection back.</summary>
    public void GaveBack(string connection)
    {
        Forget(connection);
        Log(log => SyncLog.GaveBack(log, connection));
    }

    /// <summary>Tells nothing more of a connection that is another process's now, or gone.</summary>
    public void Forget(string connection)
    {
        _meter.Forget(connection);
        _left.TryRemove(connection, out _);
        foreach (var one in _open.Keys.Where(one => one.Connection == connection))
        {
            _open.TryRemove(one, out _);
        }
    }

    public void Dispose() => _meter.Dispose();

    private static void Tell(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception)
        {
            // What a host's listener throws is its own.
        }
    }

    private static void TellHealth(ILogger log, string connection, string service, ServiceHealth? before, ServiceHealth now)
    {
        if (now.State == before?.State)
        {
            return;
        }

        if (now.State > ServiceHealthState.Healthy)
        {
            SyncLog.Away(log, connection, service, now.State);
        }
        else if (before?.State > ServiceHealthState.Healthy)
        {
            SyncLog.Back(log, connection, service);
        }
    }

    // What stands before the id.
    private static string KindOf(string thing) => thing.Split(':', '/')[0];

    private void Log(Action<ILogger> say)
    {
        if (_log is { } log)
        {
            Tell(() => say(log));
        }
    }

    private void TellFound(string connection, string scan, int keys)
    {
        Tell(() => _meter.Found(connection, scan, keys));
        Log(log => SyncLog.Scanned(log, connection, scan, keys));
    }

    private void TellFailed(string connection, string scan, string error) =>
        Log(log => SyncLog.ScanFailed(log, connection, scan, error));

    private void TellLanded(string connection, ChangeSet changes, SyncRecord? before)
    {
        var landed = before is null ? null : changes.Records.FirstOrDefault(one => one.Key == before.Key)?.Landed;
        if (landed is not null && landed != before!.Landed)
        {
            Tell(() => _meter.Landed(connection, landed));
            Log(log => SyncLog.Landed(log, connection, landed.HeardBy, landed.Took.TotalSeconds));
        }
    }

    private void TellWritten(string connection, string kind, string outcome)
    {
        Tell(() => _meter.Written(connection, kind, outcome));
        Log(log =>
        {
            if (outcome == Written)
            {
                SyncLog.Written(log, connection, kind, outcome);
            }
            else
            {
                SyncLog.NotWritten(log, connection, kind, outcome);
            }
        });
    }

    private void TellAsked(string connection, ReviewItem item)
    {
        var (id, code) = ((connection, item.Id), item.Finding.Code);
        if (item.Status != ReviewStatus.Open)
        {
            _open.TryRemove(id, out _);
            Log(log => SyncLog.Closed(log, connection, code));
            return;
        }

        // What was open when this process began was counted by the one before it.
        if (item.OpenedAt >= _begun && !(_open.TryGetValue(id, out var at) && at == item.OpenedAt))
        {
            _open[id] = item.OpenedAt;
            Tell(() => _meter.Asked(connection, code, Conflicts.Contains(code)));
            Log(log => SyncLog.Opened(log, connection, code));
        }
    }
}
