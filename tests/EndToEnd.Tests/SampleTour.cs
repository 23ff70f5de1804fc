using System.Globalization;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>What <c>samples/FrameworkConsole</c> says of a sandbox, whatever it runs on.</summary>
internal static class SampleTour
{
    /// <summary>A sandbox for it, and the number of an order to plan.</summary>
    public static async Task<(SandboxProgram Sandbox, string Order)> SandboxAsync()
    {
        var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "40");
        return (sandbox, (string)(await sandbox.StateAsync())["orders"]!.AsArray().First(order => (string?)order!["status"] == "open")!["number"]!);
    }

    /// <summary>It lists what is there, its options are those of the configuration, and it plans an order without writing.</summary>
    public static async Task CheckAsync(SandboxProgram sandbox, string order, string output)
    {
        var (state, own) = (await sandbox.StateAsync(), await sandbox.OwnAsync());
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToLookup(cells => cells[0]);
        Assert.Equal(
            state["orders"]!.AsArray().Select(Describe!).Order(StringComparer.Ordinal),
            lines["order"].Select(cells => string.Join(' ', cells[1..5])).Order(StringComparer.Ordinal));
        Assert.Equal(["orders", "40"], Assert.Single(lines["orders"]));
        Assert.Equal(
            [
                $"zoho UnitedStates {own["ZOHO_ORGANIZATION_ID"]} 90",
                $"procore {own["PROCORE_COMPANY_ID"]} 00:05:00",
                "sync 10",
            ],
            lines["option"].Select(cells => string.Join(' ', cells.Skip(1))));
        Assert.Equal((int)state["procore"]!["vendors"]!, lines["vendor"].Select(cells => cells[1]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(order, Assert.Single(lines["plan"])[1]);
        Assert.NotEmpty(lines["step"].Concat(lines["finding"]));
        Assert.Equal((0, 0), ((int)state["writes"]!["procore"]!, (int)state["writes"]!["zoho"]!));
    }

    private static string Describe(JsonNode order) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(string)order["number"]!} {(string)order["status"]!} {(string)order["currency"]!} {(decimal)order["total"]!:0.00}");
}
