using System.Text.Json.Nodes;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>The first pass is shown and approved by command, as it was shown, through the host that serves.</summary>
[Collection(SimulatedTime.Name)]
public sealed class FirstPassCommandTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    public ValueTask InitializeAsync() => _host.StartAsync(goesAhead: false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_was_shown_is_approved_and_nothing_else()
    {
        // The sandbox's clock stands, and the command's own goes on: to it the scans are long overdue, and not everything was looked at.
        var shown = JsonNode.Parse((await RunAsync(1, "--json")).Output)!["waiting"]!;
        var hash = (string)shown["hash"]!;
        Assert.False((bool)shown["isComplete"]!);
        Assert.DoesNotContain($"--approve {hash}", (await RunAsync(1)).Output, StringComparison.Ordinal);
        Assert.Contains("what waits is not what was looked at", (await RunAsync(2, "--approve", "00")).Error, StringComparison.Ordinal);
        Assert.False((await StateAsync()).IsStarted);

        var project = (string)shown["projects"]![0]!["id"]!;
        Assert.Contains("It writes what it plans of the pilot.", (await RunAsync(0, "--approve", hash, "--project", project, "--note", "pilot")).Output, StringComparison.Ordinal);
        var state = await StateAsync();
        Assert.Equal((SyncStage.Running, Account.Name, "pilot"), (state.Stage, state.By, state.Note));
        Assert.Equal(long.Parse(project, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(state.Projects!));
    }

    private ValueTask<SyncState> StateAsync() => _host.Web.Runtime.Engine.GetStateAsync("sandbox", TestContext.Current.CancellationToken);

    private async Task<(string Output, string Error)> RunAsync(int code, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var ended = await _host.MeanwhileAsync(CommandLine.RunAsync(["first-pass", .. arguments, "--data", _host.Web.Directory.Path], output, error));
        Assert.True(code == ended, $"{string.Join(' ', arguments)} -> {ended}: {output} {error}");
        return (output.ToString(), error.ToString());
    }
}
