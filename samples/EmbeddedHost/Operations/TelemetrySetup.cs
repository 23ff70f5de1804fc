using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EmbeddedHost;

/// <summary>
/// Sends traces, metrics and logs of the clients, the core and the host to a collector, where one is configured. What instruments every HTTP call of a process is left out on purpose: it would
/// send addresses with ids, where the clients say routes.
/// </summary>
internal static class TelemetrySetup
{
    /// <summary>The name of the service in all that is sent.</summary>
    public const string ServiceName = "zohoprocore";

    /// <summary>The activity sources that are listened to; the packages log under the same names.</summary>
    public static readonly string[] Sources = ["ZohoBooks.Client", "Procore.Client", "ZohoProcore.Sync"];

    /// <summary>The meters that are listened to.</summary>
    public static readonly string[] Meters = ["ZohoBooks.Client", "Procore.Client", "ZohoProcore.Sync", HostMeter.Name];

    public static void AddTelemetry(this WebApplicationBuilder builder, TelemetrySettings settings)
    {
        builder.Services.AddSingleton<HostMeter>();
        if (settings.Endpoint.Length == 0) return;
        if (!Uri.TryCreate(settings.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            throw new InputException("The configuration can't be used:\n  Telemetry:Endpoint has to be the address of a collector, such as http://127.0.0.1:4318.");
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>((category, level) => level >= LogLevel.Information && category is { } name && (name.StartsWith(nameof(EmbeddedHost), StringComparison.Ordinal) || Sources.Contains(name)));
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion))
            .WithTracing(tracing => tracing.AddSource(Sources).AddOtlpExporter(exporter => Lead(exporter, "v1/traces")))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(exporter => Lead(exporter, "v1/metrics")))
            .WithLogging(logging => logging.AddProcessor(new NamelessLogs()).AddOtlpExporter((OtlpExporterOptions exporter) => Lead(exporter, "v1/logs")));

        // An address that is set in code is taken as it is, so over HTTP each kind needs its own.
        void Lead(OtlpExporterOptions exporter, string path)
        {
            var isHttp = settings.Protocol == TelemetryProtocol.Http;
            exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
            exporter.Endpoint = isHttp ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}") : endpoint;
        }
    }
}
