using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// The meter <c>ZohoProcore.Sync</c>. Its tags are connections' ids, kinds, codes and states: no names, no numbers, no ids of what is
/// synced. What it is asked for it has in memory, as the last turn of each connection knew it.
/// </summary>
internal sealed class SyncMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "ZohoProcore.Sync";

    // Seconds after a webhook, minutes after a scan, days where something was in the way.
    private static readonly double[] EditSeconds = [1, 5, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 14_400, 86_400];

    private readonly ConcurrentDictionary<string, KnownTurn> _turns = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private readonly Histogram<double> _edits;
    private readonly Counter<long> _writes;
    private readonly Counter<long> _asked;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _found;
    private readonly ObservableGauge<int> _open;
    private readonly ObservableGauge<int> _stage;

    /// <param name="owner">The meter's scope, by which several in a process are told apart.</param>
    /// <param name="time">The clock.</param>
    public SyncMeter(object owner, TimeProvider time)
    {
        _time = time;
        _meter = new(Name, null, null, owner);
        _edits = _meter.CreateHistogram<double>(
            "sync.edit.duration",
            "s",
            "Time from an edit in Zoho Books until it stood in Procore.",
            advice: new() { HistogramBucketBoundaries = EditSeconds });
        _writes = _meter.CreateCounter<long>("sync.writes", "{write}", "Writes, by the kind of what was written for and by outcome.");
        _asked = _meter.CreateCounter<long>("sync.reviews.opened", "{review}", "Questions that were opened, by code.");
        _conflicts = _meter.CreateCounter<long>(
            "sync.conflicts", "{conflict}", "Questions that were opened because people changed in Procore what the sync keeps, by code.");
        _found = _meter.CreateCounter<long>(
            "sync.scan.found", "{key}", "Keys that scans found to look at; those of scan.all nothing else had told of.");
        _ = _meter.CreateObservableGauge(
            "sync.service.state", States, "{state}", "1 for the state that a connection's service is in, 0 for the others.");
        _stage = _meter.CreateObservableGauge(
            "sync.connection.stage", Stages, "{stage}", "1 for how far a connection goes, 0 for the other stages.");
        _open = _meter.CreateObservableGauge("sync.reviews.open", Open, "{review}", "Questions that are open, by code.");
        _ = _meter.CreateObservableGauge(
            "sync.work.oldest", Oldest, "s", "How long the key that is due the longest has been due; 0 where none is.");
        _ = _meter.CreateObservableGauge("sync.turn.age", Ages, "s", "Time since the last turn of a connection ended.");
        _ = _meter.CreateObservableGauge(
            "sync.quota.left", Left, "{call}", "Calls that a service leaves: Zoho Books for the day, Procore for the hour.");
    }

    /// <summary>Whether anybody wants to know what changes.</summary>
    public bool IsHeard => _edits.Enabled || _writes.Enabled || _asked.Enabled || _conflicts.Enabled || _found.Enabled;

    /// <summary>Whether anybody wants to know how many questions are open.</summary>
    public bool WantsOpen => _open.Enabled;

    /// <summary>Whether anybody wants to know how far connections go.</summary>
    public bool WantsStage => _stage.Enabled;

    /// <summary>What the last turn of a connection knew; null where there was none yet.</summary>
    public KnownTurn? Find(string connection) => _turns.TryGetValue(connection, out var turn) ? turn : null;

    /// <summary>Notes what a turn knew.</summary>
    public void Note(string connection, KnownTurn turn) => _turns[connection] = turn;

    /// <summary>Tells nothing more of a connection that is another process's now, or gone.</summary>
    public void Forget(string connection) => _turns.TryRemove(connection, out _);

    public void Landed(string connection, LandedEdit edit) => _edits.Record(
        edit.Took.TotalSeconds,
        Tag("connection", connection),
        Tag("heard_by", edit.HeardBy.ToString()),
        Tag("waited", edit.Waited ? "true" : "false"));

    public void Written(string connection, string kind, string outcome) =>
        _writes.Add(1, Tag("connection", connection), Tag("kind", kind), Tag("outcome", outcome));

    public void Asked(string connection, string code, bool isConflict)
    {
        _asked.Add(1, Tag("connection", connection), Tag("code", code));
        if (isConflict)
        {
            _conflicts.Add(1, Tag("connection", connection), Tag("code", code));
        }
    }

    public void Found(string connection, string scan, int keys)
    {
        if (keys > 0)
        {
            _found.Add(keys, Tag("connection", connection), Tag("scan", scan));
        }
    }

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static IEnumerable<Measurement<int>> StatesOf(string connection, string service, ServiceHealth health) =>
        new[]
        {
            ServiceHealthState.Unknown, ServiceHealthState.Healthy, ServiceHealthState.Throttled, ServiceHealthState.ClockApart,
            ServiceHealthState.Failing, ServiceHealthState.NeedsAuthorization,
        }.Select(state => new Measurement<int>(
            state == health.State ? 1 : 0, Tag("connection", connection), Tag("service", service), Tag("state", state.ToString())));

    private static IEnumerable<Measurement<long>> LeftOf(string connection, string service, long? calls) => calls is { } left
        ? [new Measurement<long>(left, Tag("connection", connection), Tag("service", service))]
        : [];

    private IEnumerable<Measurement<int>> States() => _turns.SelectMany(one =>
        StatesOf(one.Key, "Zoho Books", one.Value.Health.Zoho).Concat(StatesOf(one.Key, "Procore", one.Value.Health.Procore)));

    private IEnumerable<Measurement<int>> Stages() =>
        from one in _turns
        where one.Value.Stage is not null
        from stage in new[] { SyncStage.NotStarted, SyncStage.Linking, SyncStage.Planning, SyncStage.Running, SyncStage.Paused }
        select new Measurement<int>(stage == one.Value.Stage ? 1 : 0, Tag("connection", one.Key), Tag("stage", stage.ToString()));

    private IEnumerable<Measurement<int>> Open() =>
        from one in _turns
        from count in one.Value.Open ?? new Dictionary<string, int>()
        select new Measurement<int>(count.Value, Tag("connection", one.Key), Tag("code", count.Key));

    private IEnumerable<Measurement<double>> Oldest() => _turns.Select(one => new Measurement<double>(
        one.Value.NextDue is { } due && Now() > due ? (Now() - due).TotalSeconds : 0, Tag("connection", one.Key)));

    private IEnumerable<Measurement<double>> Ages() => _turns.Select(one => new Measurement<double>(
        Math.Max(0, (Now() - one.Value.At).TotalSeconds), Tag("connection", one.Key)));

    private IEnumerable<Measurement<long>> Left() => _turns.SelectMany(one =>
        LeftOf(one.Key, "Zoho Books", one.Value.ZohoLeft).Concat(LeftOf(one.Key, "Procore", one.Value.ProcoreLeft)));

    private Instant Now() => Instant.FromDateTimeOffset(_time.GetUtcNow());
}
