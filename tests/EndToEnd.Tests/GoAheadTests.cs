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

        // How far it reaches has to be said; who says so is known.
        foreach (var nonsense in (string[])["{}", """{"by":"The CFO","everything":true}""", """{"everything":true,"projects":[1]}""", """{"everything":true,"connection":"nope"}"""])
        {
            using var refused = await host.PostAsync("/api/start", nonsense);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        foreach (var unseen in (string[])["""{"everything":true}""", """{"everything":true,"hash":"00"}""", """{"projects":[1],"hash":"00"}"""])
        {
            using var refused = await host.PostAsync("/api/start", unseen);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        using var started = await host.PostAsync("/api/start", $$"""{"everything":true,"hash":"{{waiting["hash"]}}"}""");
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        await host.UntilQuietAsync();
        var orders = (await host.GetAsync("/api/orders?state=synced")).AsArray();
        Assert.Equal(shown, orders.SelectMany(order => order!["commitments"]!.AsArray()).Sum(Amount));

        using var paused = await host.PostAsync("/api/pause", """{"note":"month end"}""");
        Assert.Equal("Paused", (string)(await host.GetAsync("/api/status"))["connections"]![0]!["state"]!["stage"]!);

        // A restart is no go-ahead.
        await host.Program.TerminateAsync();
        Assert.Equal(0, await host.Program.ExitAsync(TimeSpan.FromMinutes(5)));
        await using var again = await ServingHost.StartAsync(sandbox, data);
        Assert.Equal("Paused", (string)(await again.GetAsync("/api/status"))["connections"]![0]!["state"]!["stage"]!);
    }

    [Fact]
    public async Task A_data_directory_is_of_one_company_whichever_command_brings_another()
    {
        using var data = new TemporaryDirectory();
        await using var ours = await Programs.SandboxAsync("--seed", "1", "--orders", "8", "--speed", "20");
        await using var others = await Programs.SandboxAsync("--seed", "2", "--orders", "8", "--speed", "20");
        await using (var host = await ServingHost.StartAsync(ours, data))
        {
            await host.UntilQuietAsync();
            await RefusedAsync("ping"); // beside the host that works
            await host.Program.TerminateAsync();
            Assert.Equal(0, await host.Program.ExitAsync(TimeSpan.FromMinutes(5)));
        }

        await RefusedAsync("ping");
        await RefusedAsync("serve", "--urls", "http://127.0.0.1:0");
        await using var back = Programs.Host("ping", "--sandbox", ours.Address, "--data", data.Path); // the way out, with its credentials as they were
        Assert.True(await back.ExitAsync(TimeSpan.FromMinutes(5)) == 0, back.Everything());
        Assert.Equal(0, (int)(await others.StateAsync())["writes"]!["procore"]!);

        async Task RefusedAsync(params string[] command)
        {
            await using var refused = Programs.Host([.. command, "--sandbox", others.Address, "--data", data.Path]);
            Assert.True(await refused.ExitAsync(TimeSpan.FromMinutes(5)) == 2, refused.Everything());
            Assert.Contains("add this one under an id of its own", refused.Error, StringComparison.Ordinal);
        }
    }

    private static decimal Amount(JsonNode? node) => decimal.Parse((string)node!["total"]!, CultureInfo.InvariantCulture);
}
