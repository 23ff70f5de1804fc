using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>A new customer switches the host on: it plans, shows, and writes after a person's word only.</summary>
public sealed class GoAheadTests
{
    [Fact]
    public async Task Nothing_is_written_before_the_go_ahead_and_then_what_was_shown()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "20", "--speed", "20");
        using var data = new TemporaryDirectory();
        await using var host = await ServingHost.StartAsync(sandbox, data, planFirst: true);
        var waiting = await host.UntilPlannedAsync();

        Assert.Equal(0, (int)(await sandbox.StateAsync())["writes"]!["procore"]!);
        Assert.Equal("Planning", (string)waiting["state"]!["stage"]!);
        Assert.NotEmpty(waiting["waiting"]!.AsArray());
        Assert.Contains("only plans, nothing is written", host.Program.Error, StringComparison.Ordinal);
        var shown = waiting["projects"]!.AsArray().Sum(Amount);
        Assert.Equal(shown, waiting["vendors"]!.AsArray().Sum(Amount));

        // How far it reaches and who says so has to be said.
        foreach (var nonsense in (string[])["{}", """{"by":"Ann"}""", """{"everything":true}""", """{"by":"Ann","everything":true,"projects":[1]}""", """{"by":"Ann","everything":true,"connection":"nope"}"""])
        {
            using var refused = await host.PostAsync("/api/start", nonsense);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        foreach (var unseen in (string[])["""{"by":"Ann","everything":true}""", """{"by":"Ann","everything":true,"hash":"00"}""", """{"by":"Ann","projects":[1],"hash":"00"}"""])
        {
            using var refused = await host.PostAsync("/api/start", unseen);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        using var started = await host.PostAsync("/api/start", $$"""{"by":"Ann","everything":true,"hash":"{{waiting["hash"]}}"}""");
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        await host.UntilQuietAsync();
        var orders = (await host.GetAsync("/api/orders?state=synced")).AsArray();
        Assert.Equal(shown, orders.SelectMany(order => order!["commitments"]!.AsArray()).Sum(Amount));

        using var paused = await host.PostAsync("/api/pause", """{"by":"Bob","note":"month end"}""");
        Assert.Equal("Paused", (string)(await host.GetAsync("/api/status"))["connections"]![0]!["state"]!["stage"]!);

        // A restart is no go-ahead.
        await host.Program.TerminateAsync();
        Assert.Equal(0, await host.Program.ExitAsync(TimeSpan.FromMinutes(5)));
        await using var again = await ServingHost.StartAsync(sandbox, data);
        Assert.Equal("Paused", (string)(await again.GetAsync("/api/status"))["connections"]![0]!["state"]!["stage"]!);
    }

    private static decimal Amount(JsonNode? node) => decimal.Parse((string)node!["total"]!, CultureInfo.InvariantCulture);
}
