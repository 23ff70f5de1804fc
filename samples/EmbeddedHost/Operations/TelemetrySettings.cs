namespace EmbeddedHost;

/// <summary>Where traces, metrics and logs go, by the OpenTelemetry protocol.</summary>
public sealed class TelemetrySettings
{
    /// <summary>The address of a collector, such as <c>http://127.0.0.1:4318</c>. Empty: nothing is sent. What it wants in headers stands in <c>OTEL_EXPORTER_OTLP_HEADERS</c>.</summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>In which of its two forms.</summary>
    public TelemetryProtocol Protocol { get; set; }
}

/// <summary>The forms of the OpenTelemetry protocol.</summary>
public enum TelemetryProtocol
{
    /// <summary>Protocol buffers over HTTP, by convention on port 4318.</summary>
    Http,

    /// <summary>gRPC, by convention on port 4317.</summary>
    Grpc,
}
