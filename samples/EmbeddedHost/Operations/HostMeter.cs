using System.Diagnostics.Metrics;

namespace EmbeddedHost;

/// <summary>What the host measures beside the clients and the core: whether its worker stands still, and what became of what it told people.</summary>
internal sealed class HostMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "EmbeddedHost";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _notifications;

    public HostMeter(SyncRuntime runtime)
    {
        _notifications = _meter.CreateCounter<long>("host.notifications", "{notification}", "Notifications that were tried to send, by channel and outcome.");
        _ = _meter.CreateObservableGauge("host.worker.standing", () => Standing(runtime), "{loop}", "How many parts of the worker stand still.");
    }

    /// <summary>Somebody was to be told something.</summary>
    public void Told(string channel, SendingState outcome) => _notifications.Add(1, new("channel", channel), new("outcome", outcome.ToString()));

    public void Dispose() => _meter.Dispose();

    private static int Standing(SyncRuntime runtime) => runtime.Pulse.StandingStill().Count + runtime.Connections.Count(connection => runtime.StandStills.Of(connection.Id) is not null);
}
