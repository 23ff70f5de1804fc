using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>A host that is killed with <c>kill -9</c> again and again loses nothing and does nothing twice.</summary>
public sealed class CrashTests
{
    private const int Kills = 20;

    [Fact]
    public async Task Twenty_kills_at_random_moments_leave_nothing_behind()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "42", "--orders", "40", "--speed", "60");
        using var data = new TemporaryDirectory();
        var moments = new Random(42);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = Demo(sandbox, data);
            await host.WaitForErrorAsync("Talks to", TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(moments.Next(50, 4000)), TimeProvider.System, TestContext.Current.CancellationToken);
            await host.KillAsync();
            await sandbox.PostAsync("/_sandbox/burst", $$"""{"id":"between-{{kill}}","edits":2,"cancellations":0}""");
        }

        await using var last = Demo(sandbox, data);
        Assert.True(await last.ExitAsync(TimeSpan.FromMinutes(10)) == 0, last.Everything());
        DemoSummary.AssertAgrees(JsonNode.Parse(last.Output)!);

        var state = await sandbox.StateAsync();
        var live = state["commitments"]!.AsArray().Where(commitment => !(bool)commitment!["deleted"]!).ToList();
        Assert.NotEmpty(live);
        Assert.Equal(live.Count, live.Select(commitment => (string)commitment!["origin_id"]!).Distinct(StringComparer.Ordinal).Count());
        await AssertTracesAsync(sandbox, data, state);
    }

    /// <summary>Every write that the sandbox saw has an intent before it, and every commitment leads to its order and back.</summary>
    private static async Task AssertTracesAsync(SandboxProgram sandbox, TemporaryDirectory data, JsonNode state)
    {
        await using var host = await ServingHost.StartAsync(sandbox, data);
        var intents = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var byContract = new Dictionary<long, string>();
        foreach (var order in (await host.GetAsync("/api/orders")).AsArray())
        {
            var number = (string)order!["number"]!;
            foreach (var entry in (await host.GetAsync($"/api/orders/{number}/audit")).AsArray().Where(entry => (string)entry!["kind"]! == "Intent"))
            {
                var originId = (string)entry!["originId"]!;
                if (!intents.TryGetValue(originId, out var times)) intents[originId] = times = [];
                times.Add((string)entry["at"]!);
            }

            foreach (var commitment in order["commitments"]!.AsArray()) byContract[(long)commitment!["contractId"]!] = number;
        }

        foreach (var write in state["writes"]!["items"]!.AsArray().Where(write => ((string)write!["route"]!).Contains("purchase_order_contracts/sync", StringComparison.Ordinal)))
            foreach (var originId in write!["origin_ids"]!.AsArray().Select(id => (string)id!))
            {
                Assert.True(intents.TryGetValue(originId, out var times), $"{originId} was written without an intent.");
                Assert.True(DateTimeOffset.Parse(times.Min(StringComparer.Ordinal)!, null) <= DateTimeOffset.Parse((string)write["at"]!, null), $"{originId} was written before its intent.");
            }

        var orders = state["orders"]!.AsArray().ToDictionary(order => (string)order!["id"]!, order => (string)order!["number"]!, StringComparer.Ordinal);
        foreach (var commitment in state["commitments"]!.AsArray().Where(commitment => !(bool)commitment!["deleted"]!))
        {
            var orderId = ((string)commitment!["origin_id"]!).Split(':')[3];
            Assert.Equal(orders[orderId], byContract[(long)commitment["id"]!]);
        }
    }

    private static Program Demo(SandboxProgram sandbox, TemporaryDirectory data) =>
        Programs.Host("demo", "--data", data.Path, "--sandbox", sandbox.Address, "--json");
}
