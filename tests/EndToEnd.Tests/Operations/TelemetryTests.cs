using System.Buffers.Binary;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmbeddedHost;
using Microsoft.Extensions.Logging;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>A collector gets what the clients, the core and the host say of themselves, and nothing of what people do with them.</summary>
public sealed partial class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TelemetryProtocol.Http, "/v1/traces", "/v1/metrics", "/v1/logs")]
    [InlineData(TelemetryProtocol.Grpc, "/opentelemetry.proto.collector.trace.v1.TraceService/Export", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", "/opentelemetry.proto.collector.logs.v1.LogsService/Export")]
    public async Task A_collector_gets_traces_metrics_and_logs_and_no_name_and_no_payload(TelemetryProtocol protocol, string tracePath, string metricPath, string logPath)
    {
        var isGrpc = protocol == TelemetryProtocol.Grpc;
        var measured = new HashSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            lock (measured)
                if (TelemetrySetup.Meters.Contains(instrument.Meter.Name)) measured.Add($"{instrument.Meter.Name} {instrument.Name}");
        };
        listener.Start();

        await using var collector = await LoopbackReceiver.StartAsync(isGrpc);
        var secret = new List<string>();
        var systems = await VendorSystems.SandboxAsync(new(), sandbox: null, new SandboxDraw(Seed: 1, Orders: 8, Speed: 200), Token);
        secret.AddRange(systems.Connections[0].Credentials.Values);
        await using (var host = await HostInside.StartAsync(systems, LogLevel.Information, settings: new() { Telemetry = new() { Endpoint = collector.Address.ToString(), Protocol = protocol } }))
        {
            while (!(bool)JsonNode.Parse((await host.SendAsync("GET", "/api/waiting")).Body)!["isComplete"]!) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
            var records = await host.Runtime.Store.ReadRecordsAsync("sandbox", new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);
            Assert.NotEmpty(records);
            secret.AddRange(records.SelectMany(record => (string[])[record.OrderNumber, record.VendorName, record.Key.Id]));
        }

        string Sent(string path) => string.Concat(collector.All.Where(one => one.Path == path).Select(one => Encoding.UTF8.GetString(one.Body)));
        var (traces, metrics, logs) = (Sent(tracePath), Sent(metricPath), Sent(logPath));
        if (isGrpc) Assert.All(collector.All, IsOneMessage);
        foreach (var source in TelemetrySetup.Sources) Assert.Contains(source, traces, StringComparison.Ordinal);
        Assert.Contains("client.request.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("sync.scan.found", metrics, StringComparison.Ordinal); // what gauges say ends with the worker, which gives its connections back
        Assert.Contains("stopped. What is due is stored and goes on at the next start.", logs, StringComparison.Ordinal);
        Assert.Contains(TelemetrySetup.ServiceName, logs, StringComparison.Ordinal);
        foreach (var word in secret.Where(word => word.Length > 3).Distinct())
            Assert.False(traces.Contains(word, StringComparison.Ordinal) || metrics.Contains(word, StringComparison.Ordinal) || logs.Contains(word, StringComparison.Ordinal), $"\"{word}\" was sent to the collector.");

        // Every instrument has its row in the documentation, and every row its instrument.
        lock (measured)
        {
            Assert.Equal(Documented(OperationsPage.Section("Metrics")).Order(StringComparer.Ordinal), measured.Order(StringComparer.Ordinal));
            Assert.Equal(Documented(OperationsPage.Section("Instruments", "telemetry.md")).Order(StringComparer.Ordinal), measured.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Nothing_is_sent_where_no_collector_is_configured_and_a_wrong_address_is_refused()
    {
        await using (var host = await HostInside.StartAsync(new StandingSandbox(orders: 1))) Assert.Null(host.App.Services.GetService(typeof(OpenTelemetry.Trace.TracerProvider)));
        await using var systems = new StandingSandbox(orders: 1);
        using var directory = DataDirectory.Temporary();
        using var runtime = await SyncRuntime.OpenAsync(directory, systems, Token);
        var said = Assert.Throws<InputException>(() => WebHost.Build(runtime, "http://127.0.0.1:0", LogLevel.Critical, settings: new() { Telemetry = new() { Endpoint = "localhost:4318" } })).Message;
        Assert.Contains("Telemetry:Endpoint has to be the address of a collector", said, StringComparison.Ordinal);
    }

    // Not compressed, and as long as it says.
    private static void IsOneMessage(ReceivedRequest call)
    {
        Assert.StartsWith("application/grpc", call.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(0, call.Body[0]);
        Assert.Equal(call.Body.Length - 5, BinaryPrimitives.ReadInt32BigEndian(call.Body.AsSpan(1)));
    }

    private static IEnumerable<string> Documented(string section) =>
        from row in Row().Matches(section)
        from meter in row.Groups[2].Value.Split(", ")
        select $"{meter} {row.Groups[1].Value}";

    [GeneratedRegex(@"^\| `([a-z.]+)` \| ([A-Za-z., ]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
