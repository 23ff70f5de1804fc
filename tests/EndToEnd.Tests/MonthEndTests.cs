using System.Text.Json.Nodes;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>Month end in one command, beside a host that serves: as text, JSON and CSV, and a month that is closed.</summary>
public sealed class MonthEndTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    [Fact]
    public async Task One_command_shows_both_ledgers_and_keeps_what_was_signed()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "20", "--speed", "20");
        using var data = new TemporaryDirectory();
        await using (var host = await ServingHost.StartAsync(sandbox, data))
        {
            await host.UntilQuietAsync();
        }

        var (csv, codes) = (Path.Combine(data.Path, "month.csv"), Path.Combine(data.Path, "codes.csv"));
        var closed = await RunAsync("--close", "2026-10", "--note", "signed", "--csv", csv, "--csv-codes", codes, "--json");
        Assert.Equal("2026-10", (string?)closed["closedMonth"]);
        Assert.Empty(closed["changedAfterClose"]!.AsArray());
        Assert.Equal(20, closed["orders"]!.AsArray().Count);
        Assert.All(closed["orders"]!.AsArray(), order => Assert.Equal((string)order!["cause"]! == "None", ((string)order["why"]!).Length == 0));
        var lines = await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken);
        Assert.Equal(closed["orders"]!.AsArray().Sum(order => Math.Max(1, order!["projects"]!.AsArray().Count)) + closed["onlyInProcore"]!.AsArray().Count + closed["budgets"]!.AsArray().Count + 1, lines.Length - 1);

        Assert.All(closed["orders"]!.AsArray().Where(order => (string)order!["result"]! == "Ties"), order => Assert.NotEmpty(order!["codes"]!.AsArray()));
        Assert.NotEmpty(closed["budgets"]!.AsArray());
        Assert.All(closed["budgets"]!.AsArray(), budget => Assert.True((bool?)budget!["ties"], budget.ToJsonString()));
        Assert.Equal(Sum("projects", "cost"), Sum("codes", "cost"));
        Assert.Equal(Sum("projects", "procore"), Sum("codes", "procore"));
        var byCode = await File.ReadAllLinesAsync(codes, TestContext.Current.CancellationToken);
        Assert.Equal(closed["orders"]!.AsArray().Sum(order => Math.Max(1, order!["codes"]!.AsArray().Count)), byCode.Length - 1);
        Assert.All([lines[0], byCode[0]], header => Assert.EndsWith(",as of", header, StringComparison.Ordinal));
        Assert.All(lines.Skip(1).Concat(byCode.Skip(1)), line => Assert.EndsWith($",\"{closed["at"]}\"", line, StringComparison.Ordinal));

        var ties = closed["orders"]!.AsArray().First(order => (string)order!["result"]! == "Ties")!;
        await sandbox.PostAsync("/_sandbox/zoho/edit", new JsonObject { ["number"] = (string)ties["number"]!, ["line"] = 1, ["quantity"] = 9999 }.ToJsonString());
        var changed = Assert.Single((await RunAsync("--json"))["changedAfterClose"]!.AsArray())!;
        Assert.Equal(((string)ties["number"]!, (string)ties["cost"]!), ((string)changed["number"]!, (string)changed["costBefore"]!));

        await using var text = Command([]);
        Assert.Equal(1, await text.ExitAsync(Limit));
        Assert.Contains("Changed after the close", text.Output, StringComparison.Ordinal);
        Assert.Contains($"{ties["number"]} {ties["vendor"]}: was", text.Output, StringComparison.Ordinal);
        Assert.Contains("By project", text.Output, StringComparison.Ordinal);
        Assert.Contains("codes tie.", text.Output, StringComparison.Ordinal);
        Assert.Contains("In the budget", text.Output, StringComparison.Ordinal);

        // One month, as it was closed: the same orders, and nothing of others.
        await using var month = Programs.Host("reconcile", "--month", "2026-10", "--json", "--sandbox", sandbox.Address, "--data", data.Path);
        var ended = await month.ExitAsync(Limit);
        Assert.True(ended is 0 or 1, month.Error);
        var one = JsonNode.Parse(month.Output)!;
        Assert.Equal((bool)one["ledgers"]!["ties"]!, ended == 0);
        Assert.Equal("2026-10", (string)one["month"]!);
        Assert.NotNull(one["closed"]);
        Assert.Equal(Numbers(closed["orders"]!, "2026-10"), Numbers(one["ledgers"]!["orders"]!, string.Empty));
        await using var all = Programs.Host("reconcile", "--json", "--sandbox", sandbox.Address, "--data", data.Path);
        Assert.True(await all.ExitAsync(Limit) is 0 or 1, all.Error);
        Assert.Equal(Numbers(closed["orders"]!, string.Empty), Numbers(JsonNode.Parse(all.Output)!["ledgers"]!["orders"]!, string.Empty));

        await using var earlier = Command(["--close", "2026-09"]);
        Assert.Equal(2, await earlier.ExitAsync(Limit));
        Assert.Contains("2026-10 is closed already", earlier.Error, StringComparison.Ordinal);

        decimal Sum(string totals, string name) => closed[totals]!.AsArray().Sum(total => decimal.Parse((string)total![name]!, System.Globalization.CultureInfo.InvariantCulture));

        // Those of a month, or all; what has no date is of every month.
        static List<string> Numbers(JsonNode orders, string dated) =>
            [.. orders.AsArray().Where(order => ((string?)order!["date"])?.StartsWith(dated, StringComparison.Ordinal) != false).Select(order => (string)order!["number"]!).Order(StringComparer.Ordinal)];

        Program Command(string[] arguments) => Programs.Host(["monthend", .. arguments, "--sandbox", sandbox.Address, "--data", data.Path]);

        async Task<JsonNode> RunAsync(params string[] arguments)
        {
            await using var command = Command(arguments);
            Assert.Equal(1, await command.ExitAsync(Limit)); // questions are open
            return JsonNode.Parse(command.Output)!;
        }
    }

    /// <summary>To look at everything for the first time is to own the connection, and a directory has its owner.</summary>
    [Fact]
    public async Task A_plan_of_everything_takes_no_connection_from_the_host_that_has_it()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "3");
        using var data = new TemporaryDirectory();
        using (var directory = DataDirectory.Own(data.Path))
        {
            using var made = await SyncRuntime.OpenStoreAsync(directory, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await using var plan = Programs.Host("plan", "--all", "--sandbox", sandbox.Address, "--data", data.Path);

        Assert.Equal(2, await plan.ExitAsync(Limit));
        Assert.Contains("No host has looked at this connection yet. Start the host that owns", plan.Error, StringComparison.Ordinal);
        using var visited = DataDirectory.Visit(data.Path);
        using var store = await SyncRuntime.OpenStoreAsync(visited, TimeProvider.System, TestContext.Current.CancellationToken);
        var connection = Assert.Single(await store.ListConnectionsAsync(TestContext.Current.CancellationToken));
        Assert.Null(await store.GetOwnerAsync(connection.Id, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Acme, Inc.", "\"Acme, Inc.\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM", "\"'@SUM\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\uff1d1", "\"'\uff1d1\"")]
    [InlineData("", "\"\"")]
    public void A_text_is_no_formula(string text, string cell) => Assert.Equal(cell, MonthEndCsv.Cell(text));

    [Theory]
    [InlineData("--close x", "--close needs a month")]
    [InlineData("--close 2026-10 --by Cora", "Who decides is the account of the operating system")]
    [InlineData("--note signed", "--note and --without go with --close")]
    [InlineData("--without 24-101", "--note and --without go with --close")]
    public async Task What_is_missing_is_said(string arguments, string expected)
    {
        await using var host = Programs.Host(["monthend", .. arguments.Split(' ')]);
        Assert.Equal(2, await host.ExitAsync(Limit));
        Assert.Contains(expected, host.Error, StringComparison.Ordinal);
    }
}
