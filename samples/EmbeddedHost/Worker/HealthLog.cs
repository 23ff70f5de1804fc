using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Says in the log when a connection loses one of its services, and when it has it back: one line each, however long it lasts.</summary>
internal sealed partial class HealthLog(ILogger logger)
{
    private readonly Dictionary<string, ServiceHealthState> _said = new(StringComparer.Ordinal);

    /// <summary>Looks at a connection's health. One caller at a time for each connection.</summary>
    public void Look(string connectionId, ConnectionHealth health)
    {
        Look(connectionId, "Zoho Books", health.Zoho);
        Look(connectionId, "Procore", health.Procore);
    }

    private void Look(string connectionId, string service, ServiceHealth health)
    {
        lock (_said)
        {
            var before = _said.GetValueOrDefault(connectionId + "\n" + service);
            if (before == health.State) return;
            _said[connectionId + "\n" + service] = health.State;
            if (health.State > ServiceHealthState.Healthy) LogLost(connectionId, service, health.State, health.Sentence);
            else if (before > ServiceHealthState.Healthy) LogBack(connectionId, service);
        }
    }

    [LoggerMessage(EventId = 1401, Level = LogLevel.Warning, Message = "{Connection}: {Service} is {State}: {Sentence}")]
    private partial void LogLost(string connection, string service, ServiceHealthState state, string sentence);

    [LoggerMessage(EventId = 1402, Level = LogLevel.Information, Message = "{Connection}: {Service} answers again. What waited goes on.")]
    private partial void LogBack(string connection, string service);
}
