using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ZohoProcore.Sync;

/// <summary>
/// The meter <c>ZohoProcore.Sync</c>: how it goes with each connection's services, as this process saw it last. Carries connections' ids
/// and no names.
/// </summary>
internal sealed class HealthGauge : IDisposable
{
    private readonly ConcurrentDictionary<string, ConnectionHealth> _seen = new(StringComparer.Ordinal);
    private readonly Meter _meter;

    /// <param name="owner">The meter's scope, by which several in a process are told apart.</param>
    public HealthGauge(object owner)
    {
        _meter = new("ZohoProcore.Sync", null, null, owner);
        _ = _meter.CreateObservableGauge(
            "sync.service.state", Measure, "{state}", "1 for the state that a connection's service is in, 0 for the others.");
    }

    /// <summary>Notes how it goes with a connection.</summary>
    public ConnectionHealth Note(string connectionId, ConnectionHealth health) => _seen[connectionId] = health;

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<int>> Of(string connection, string service, ServiceHealth health) =>
        new[]
        {
            ServiceHealthState.Unknown, ServiceHealthState.Healthy, ServiceHealthState.Throttled, ServiceHealthState.ClockApart,
            ServiceHealthState.Failing, ServiceHealthState.NeedsAuthorization,
        }.Select(state => new Measurement<int>(
            state == health.State ? 1 : 0,
            new KeyValuePair<string, object?>("connection", connection),
            new KeyValuePair<string, object?>("service", service),
            new KeyValuePair<string, object?>("state", state.ToString())));

    private IEnumerable<Measurement<int>> Measure() => _seen.SelectMany(one =>
        Of(one.Key, "Zoho Books", one.Value.Zoho).Concat(Of(one.Key, "Procore", one.Value.Procore)));
}
