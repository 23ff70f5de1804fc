using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Codes without a code above them, as Procore's newest description writes them (<c>"parent":{"id":null}</c>), and without a parent at all.</summary>
internal static class RootCostCodes
{
    private const int Seed = 11;

    /// <summary>Whichever way they come, the same commitments are written, and then nothing more.</summary>
    public static async Task AreReadAsProcoreWritesThem(VirtualClock clock)
    {
        var written = await CommitmentsAsync(clock, empty: true);
        Assert.True(written.Count > 10, $"{written.Count} commitments");
        Assert.Equal(written, await CommitmentsAsync(clock, empty: false));
    }

    private static async Task<IReadOnlyList<string>> CommitmentsAsync(VirtualClock clock, bool empty)
    {
        var switches = SandboxSwitches.Default;
        using var world = new World(clock, Seed, switches: switches with { Procore = switches.Procore with { RootsHaveAnEmptyParent = empty } });
        var (asObject, asNothing) = (0, 0);
        world.Wire = async (request, send) =>
        {
            var answer = await send();
            if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/cost_codes", StringComparison.Ordinal))
            {
                foreach (var code in JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray())
                {
                    asObject += code!["parent"] is JsonObject parent && parent["id"] is null ? 1 : 0;
                    asNothing += code["parent"] is null ? 1 : 0;
                }
            }

            return answer;
        };

        await world.SettleAsync();
        Assert.True(empty ? asObject > 0 && asNothing == 0 : asNothing > 0 && asObject == 0, $"{asObject} with an empty parent, {asNothing} without one");
        Assert.Contains(await world.OrdersAsync(), order => order.State == RecordState.Synced);
        await world.AssertConvergedAsync();
        return [.. world.State()["commitments"]!.AsArray().Select(commitment => $"{commitment!["origin_id"]} {commitment["grand_total"]}").Order(StringComparer.Ordinal)];
    }
}
