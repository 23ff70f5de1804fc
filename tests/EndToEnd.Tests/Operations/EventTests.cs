using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmbeddedHost;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EndToEnd.Tests;

/// <summary>Every line of the log has a number that is documented, and stays one line whatever is in it.</summary>
public sealed partial class EventTests
{
    private static readonly FakeTimeProvider Clock = new(new(2026, 11, 30, 7, 0, 0, TimeSpan.Zero));

    /// <summary>The table in the documentation is what the code says. To change it on purpose, copy the rows that this prints.</summary>
    [Fact]
    public void The_numbers_of_events_are_documented_and_belong_to_one_event_each()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var events = typeof(SyncWorker).Assembly.GetTypes().SelectMany(type => type.GetMethods(All)).Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
            .OrderBy(one => one.EventId).ToList();
        Assert.NotEmpty(events);
        Assert.All(events, one => Assert.InRange(one.EventId, 1000, 9999));
        Assert.Equal(events.Count, events.Select(one => one.EventId).Distinct().Count());
        var expected = events.Select(one => FormattableString.Invariant($"| {one.EventId} | {Word(one.Level)} | {one.Message} |")).ToList();
        var rows = Row().Matches(OperationsPage.Section("Events")).Select(match => match.Value).ToList();
        Assert.True(expected.SequenceEqual(rows), "docs/operations.md has other rows under Events than these:\n" + string.Join('\n', expected));
    }

    [Theory]
    [InlineData("acme\n2026-11-30T07:00:00Z critical [1205] forged")]
    [InlineData("\u001b[2J\u202eforged\r\n")]
    [InlineData("\u2028forged\u0085\0")]
    public void A_line_stays_one_line_and_hides_nothing(string name)
    {
        var (people, programs) = (new StringWriter(), new StringWriter());
        var entry = new LogEntry<string>(LogLevel.Warning, "EmbeddedHost.Some", new EventId(1205), name, exception: null, (state, _) => $"{state}: stands still");
        new SentenceFormatter(Clock).Write(entry, scopeProvider: null, people);
        new JsonLineFormatter(Clock).Write(entry, scopeProvider: null, programs);
        foreach (var written in (string[])[people.ToString(), programs.ToString()])
        {
            var line = written[..^Environment.NewLine.Length];
            Assert.DoesNotContain(line, character => char.IsControl(character) || character is '\u2028' or '\u202e');
        }

        Assert.StartsWith("2026-11-30T07:00:00Z warning  [1205] ", people.ToString(), StringComparison.Ordinal);
        var json = JsonNode.Parse(programs.ToString())!;
        Assert.Equal((1205, "warning", "EmbeddedHost.Some"), ((int)json["event"]!, (string)json["level"]!, (string)json["category"]!));
        Assert.EndsWith(": stands still", (string)json["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_writes_its_log_as_JSON_where_that_is_wanted()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "2", "--speed", "60");
        using var data = new TemporaryDirectory();
        var environment = new Dictionary<string, string> { ["ZOHOPROCORE__LOGGING__FORMAT"] = "Json" };
        await using var host = Programs.Host(environment, "serve", "--urls", "http://127.0.0.1:0", "--sandbox", sandbox.Address, "--data", data.Path);
        await host.WaitForErrorAsync("Listening on", TestContext.Current.CancellationToken);
        await host.TerminateAsync();
        Assert.True(await host.ExitAsync(TimeSpan.FromMinutes(2)) == 0, host.Everything());
        var stopped = host.Error.Split('\n').Single(line => line.Contains("What is due is stored", StringComparison.Ordinal));
        Assert.Equal((1202, "info"), ((int)JsonNode.Parse(stopped)!["event"]!, (string)JsonNode.Parse(stopped)!["level"]!));
    }

    private static string Word(LogLevel level) => level == LogLevel.Information ? "info" : level.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^\| \d{4} \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
