using System.Globalization;
using System.Text.Json.Nodes;

namespace Framework.Tests;

/// <summary>The netstandard2.0 builds of the three packages, registered, bound to configuration and used by a .NET Framework 4.7.2 program.</summary>
public sealed class FrameworkConsoleTests
{
    [Fact]
    public async Task Lists_what_the_sandbox_holds_and_plans_an_order_without_writing()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "40");
        var before = await sandbox.StateAsync();
        var open = before["orders"]!.AsArray().First(order => (string?)order!["status"] == "open")!;
        var number = (string)open["number"]!;

        var addresses = sandbox.Address.Split(',');
        var credentials = await Newcomer.OwnAsync(sandbox);
        var (exitCode, output, error) = await MonoProgram.RunAsync(credentials, addresses[0], addresses[1], number);

        Assert.True(exitCode == 0, $"Exit code {exitCode}.\n{output}\n{error}");
        Assert.Empty(error);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToLookup(cells => cells[0]);
        Assert.Equal(
            before["orders"]!.AsArray().Select(Describe!).Order(StringComparer.Ordinal),
            lines["order"].Select(cells => string.Join(' ', cells[1..5])).Order(StringComparer.Ordinal));
        Assert.Equal(["orders", "40"], Assert.Single(lines["orders"]));
        Assert.Equal(
            [
                $"zoho UnitedStates {credentials["ZOHO_ORGANIZATION_ID"]} 90",
                $"procore {credentials["PROCORE_COMPANY_ID"]} 00:05:00",
                "sync 10",
            ],
            lines["option"].Select(cells => string.Join(' ', cells.Skip(1))));
        Assert.Equal((int)before["procore"]!["vendors"]!, lines["vendor"].Select(cells => cells[1]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(number, Assert.Single(lines["plan"])[1]);
        Assert.NotEmpty(lines["step"].Concat(lines["finding"]));

        var after = await sandbox.StateAsync();
        Assert.Equal(0, (int)after["writes"]!["procore"]!);
        Assert.Equal(0, (int)after["writes"]!["zoho"]!);
    }

    [Fact]
    public async Task Says_what_is_missing_and_ends_with_2()
    {
        var none = new Dictionary<string, string> { ["ZOHO_ORGANIZATION_ID"] = "" };

        var (exitCode, output, error) = await MonoProgram.RunAsync(none, "http://127.0.0.1:1", "http://127.0.0.1:2");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("ZOHO_ORGANIZATION_ID", error, StringComparison.Ordinal);
    }

    private static string Describe(JsonNode order) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(string)order["number"]!} {(string)order["status"]!} {(string)order["currency"]!} {(decimal)order["total"]!:0.00}");
}
