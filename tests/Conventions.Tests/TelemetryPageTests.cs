using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Conventions.Tests;

/// <summary>
/// docs/telemetry.md names what the packages measure and log, the dashboard and the alarms only what it names. Nothing is listened to here: other tests of this process measure what a call
/// allocates that nobody listens to.
/// </summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string Page = Repository.Read(Path.Combine("docs", "telemetry.md"));

    [Fact]
    public void Every_instrument_of_the_packages_is_documented_with_its_kind_and_unit()
    {
        var instruments = Instruments();
        var made = instruments.Select(one => $"{one.Name} {one.Meter.Name} {Kind(one)} {one.Unit}").Distinct().Order(StringComparer.Ordinal);
        var rows = Rows().SelectMany(row => row.Meters.Where(meter => Packages.Names.Contains(meter)).Select(meter => $"{row.Name} {meter} {row.Kind} {row.Unit}"));
        Assert.Equal(rows.Order(StringComparer.Ordinal), made);
        Assert.All(instruments, one => Assert.False(string.IsNullOrEmpty(one.Description), one.Name));
    }

    /// <summary>The default bounds are for milliseconds: in seconds everything falls into the first two.</summary>
    [Fact]
    public void Every_histogram_says_which_bounds_fit_it()
    {
        var histograms = Instruments().OfType<Histogram<double>>().ToList();
        Assert.Equal(3, histograms.Select(one => one.Name).Distinct().Count());
        Assert.All(histograms, one =>
        {
            var bounds = one.Advice!.HistogramBucketBoundaries!;
            Assert.Equal("s", one.Unit);
            Assert.True(bounds.Count >= 10 && bounds.Max() >= 300 && bounds.SequenceEqual(bounds.Order()), one.Name);
            var words = string.Join(", ", bounds.Select(bound => bound.ToString(CultureInfo.InvariantCulture)));
            Assert.Contains($"`{one.Name}`: {words}.", Page.ReplaceLineEndings(" "), StringComparison.Ordinal);
        });
    }

    /// <summary>To change it on purpose, copy the rows that this prints.</summary>
    [Fact]
    public void Every_event_of_the_packages_is_documented_by_its_number()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var events = Packages.Names.SelectMany(name => Packages.Assembly(name).GetTypes()).SelectMany(type => type.GetMethods(All)).Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>().Select(one => (one.EventId, one.Level, one.Message)).Distinct().OrderBy(one => one.EventId).ToList();
        Assert.Equal(events.Count, events.Select(one => one.EventId).Distinct().Count());
        Assert.Contains(events, one => one.EventId > 2000);
        var expected = events.ConvertAll(one => FormattableString.Invariant($"| {one.EventId} | {(one.Level == LogLevel.Information ? "info" : one.Level.ToString().ToLowerInvariant())} | {one.Message} |"));
        var rows = EventRow().Matches(Page).Select(match => match.Value).ToList();
        Assert.True(expected.SequenceEqual(rows), "docs/telemetry.md has other rows of events than these:\n" + string.Join('\n', expected));
    }

    [Theory, InlineData("grafana-dashboard.json"), InlineData("alert-rules.yml")]
    public void What_the_dashboard_and_the_alarms_name_exists(string file)
    {
        var text = Deployed(file);
        var known = Rows().SelectMany(Collected).ToHashSet(StringComparer.Ordinal);
        var named = Collection().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(named.Count > 5);
        Assert.Empty(named.Except(known));

        // And what it groups and asks by are tags.
        var tags = Rows().SelectMany(row => Ticked().Matches(row.Tags).Select(match => match.Groups[1].Value.Replace('.', '_'))).Append("le").ToHashSet(StringComparer.Ordinal);
        var asked = Grouped().Matches(text).SelectMany(match => match.Groups[1].Value.Split(", ")).Concat(Asked().Matches(text).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.True(asked.Count > 3);
        Assert.Empty(asked.Except(tags));
    }

    /// <summary>A word that no tag ever has makes an alarm that never rings, and nothing says so.</summary>
    [Theory, InlineData("grafana-dashboard.json"), InlineData("alert-rules.yml")]
    public void What_they_ask_of_a_tag_is_something_that_it_says(string file)
    {
        var text = Deployed(file);
        var words = Word().Matches(text).SelectMany(match => match.Groups[1].Value.Split('|')).Where(word => !word.StartsWith('$')).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.True(Page.Contains($"`{word}`", StringComparison.Ordinal) || Enum.GetNames<ServiceHealthState>().Contains(word), word));
    }

    /// <summary>A label in a sentence that the question does not group by is empty there, and a person is told that "" does not answer.</summary>
    [Fact]
    public void Every_alarm_says_how_bad_it_is_what_happened_to_whom_and_where_to_look()
    {
        var alarms = Deployed("alert-rules.yml").Split("      - alert: ")[1..];
        Assert.True(alarms.Length > 5);
        Assert.Equal(alarms.Length, alarms.Select(alarm => alarm.Split('\n')[0]).Distinct(StringComparer.Ordinal).Count());
        var events = EventRow().Matches(Page + Repository.Read(Path.Combine("docs", "operations.md")).ReplaceLineEndings("\n")).Select(match => match.Value.Split(' ')[1]).ToHashSet(StringComparer.Ordinal);
        Assert.All(alarms, alarm =>
        {
            Assert.Matches(@"\n        expr: (>-\n {10})?\S", alarm);
            Assert.Matches(@"\n        labels: \{ severity: (warning|critical) \}\n        annotations:\n          summary: ""[^""]+""\n          description: ""[^""]+""\n", alarm);
            var grouped = Grouped().Matches(alarm).SelectMany(match => match.Groups[1].Value.Split(", ")).ToList();
            Assert.Empty(Label().Matches(alarm).Select(match => match.Groups[1].Value).Except(grouped));
            if (alarm.Contains(" events ", StringComparison.Ordinal)) Assert.Empty(Number().Matches(alarm.Split(" events ")[1]).Select(match => match.Value).Except(events));
        });
    }

    [Fact]
    public void Everything_that_is_measured_is_on_the_dashboard()
    {
        var text = Deployed("grafana-dashboard.json");
        Assert.NotNull(JsonNode.Parse(text)!["panels"]);
        Assert.Empty(Rows().Where(row => !Collected(row).Any(name => Collection().Matches(text).Any(match => match.Value == name))).Select(row => row.Name));
    }

    [Fact]
    public void Every_activity_of_the_core_has_its_row()
    {
        var made = Repository.Files("*.cs", "src", "ZohoProcore.Sync").SelectMany(path => Activity().Matches(Repository.Read(path)).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(ActivityRow().Matches(Page.ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal), made);
    }

    private static string Deployed(string file) => Repository.Read(Path.Combine("samples", "EmbeddedHost", "Deploy", file)).ReplaceLineEndings("\n");

    /// <summary>The instruments as they are made, those of other tests in this process among them.</summary>
    private static List<Instrument> Instruments()
    {
        var made = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            lock (made)
                if (Packages.Names.Contains(instrument.Meter.Name)) made.Add(instrument);
        };
        listener.Start();
        using var books = ZohoBooksClient.Create(new() { Region = ZohoRegion.Europe, OrganizationId = "1", ClientId = "id", ClientSecret = "secret", RefreshToken = "token" });
        using var procore = ProcoreClient.Create(new() { Environment = ProcoreEnvironment.Production, CompanyId = 1, ClientId = "id", ClientSecret = "secret" });
        using var engine = new SyncEngine(new InMemorySyncStore(), new Pair(books, procore));
        lock (made) return [.. made];
    }

    private static string Kind(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "Histogram" => "histogram",
        "Counter" => "counter",
        "ObservableGauge" => "gauge",
        var other => other,
    };

    private static IReadOnlyList<(string Name, string[] Meters, string Kind, string Unit, string Tags)> Rows()
    {
        List<(string, string[], string, string, string)> rows =
        [
            .. Row().Matches(Page).Select(match => (match.Groups[1].Value, match.Groups[2].Value.Split(", "), match.Groups[3].Value, match.Groups[4].Value, match.Groups[5].Value)),
        ];
        Assert.True(rows.Count > 10);
        return rows;
    }

    // As OpenTelemetry's collector names it for Prometheus.
    private static IEnumerable<string> Collected((string Name, string[] Meters, string Kind, string Unit, string Tags) row)
    {
        var name = row.Name.Replace('.', '_') + (row.Unit == "s" ? "_seconds" : "");
        return row.Kind switch
        {
            "histogram" => [name + "_bucket", name + "_sum", name + "_count"],
            "counter" => [name + "_total"],
            _ => [name],
        };
    }

    [GeneratedRegex(@"^\| `([a-z_.]+)` \| ([A-Za-z., ]+?) \| (counter|gauge|histogram) \| (\S+) \| ([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| \d+ \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"\b(sync|client|host)_[a-z_]+")]
    private static partial Regex Collection();

    [GeneratedRegex(@"\bby \(([a-z_, ]+)\)")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[{,] ?([a-z_]+)(?:=~|!=|=)")]
    private static partial Regex Asked();

    [GeneratedRegex("""(?:=~|!=|[a-z_]=)\\?"([^"\\]+)\\?"[,}]""")]
    private static partial Regex Word();

    [GeneratedRegex(@"\$labels\.([a-z_]+)")]
    private static partial Regex Label();

    [GeneratedRegex(@"\b\d{4}\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"\bDuringAsync\(""(\w+)""")]
    private static partial Regex Activity();

    [GeneratedRegex(@"^\| `(\w+)` \| ZohoProcore\.Sync \| `zohoprocore\.connection`, `zohoprocore\.kind`, `zohoprocore\.keys` \|$", RegexOptions.Multiline)]
    private static partial Regex ActivityRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ticked();

    private sealed class Pair(IZohoBooksClient books, IProcoreClient procore) : IConnectionClientProvider
    {
        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) => new(new ConnectionClients(books, procore));

        public void Forget(string connectionId)
        {
        }
    }
}
