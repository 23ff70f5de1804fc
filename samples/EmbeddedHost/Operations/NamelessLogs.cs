using OpenTelemetry;
using OpenTelemetry.Logs;

namespace EmbeddedHost;

/// <summary>
/// What of a line of the log leaves this machine: the number of its event, its sentence without what is filled in, and of that only what can hold no name. A sentence of a service or of an order
/// stays in the log beside the host.
/// </summary>
internal sealed class NamelessLogs : BaseProcessor<LogRecord>
{
    // Whatever else is text may be a sentence of somebody's.
    private static readonly string[] KeptTexts = ["Connection", "Service", "Channel"];

    // What the packages fill in is from lists of their own.
    private static readonly string[] PackageTexts = [.. KeptTexts, "Error", "HeardBy", "Kind", "Method", "Outcome", "Route", "Scan"];

    public override void OnEnd(LogRecord data)
    {
        var kept = data.CategoryName is { } category && TelemetrySetup.Sources.Contains(category) ? PackageTexts : KeptTexts;
        data.Attributes = [.. (data.Attributes ?? []).Where(one => one.Value is Enum or int or long || kept.Contains(one.Key)), new KeyValuePair<string, object?>("event.id", data.EventId.Id)];
        data.FormattedMessage = null;
        data.Exception = null;
    }
}
