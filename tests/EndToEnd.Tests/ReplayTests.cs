using System.Net;
using System.Text.Json.Nodes;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>Orders that are looked at again, by command and by API: dry with the difference to what was done, and for good.</summary>
public sealed class ReplayTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_changed_is_told_first_and_done_when_somebody_asks()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "12", "--speed", "20");
        using var data = new TemporaryDirectory();
        await using (var host = await ServingHost.StartAsync(sandbox, data))
        {
            await host.UntilQuietAsync();
        }

        var (code, all) = await JsonAsync("--all", "--dry");
        Assert.Equal((0, 12), (code, all["orders"]!.AsArray().Count));
        var synced = (string)all["orders"]!.AsArray().First(order => (string)order!["state"]! == "Synced")!["number"]!;
        foreach (var line in new[] { 1, 2 }) // the first may be a heading
        {
            await sandbox.PostAsync("/_sandbox/zoho/edit", new JsonObject { ["number"] = synced, ["line"] = line, ["quantity"] = 9999 }.ToJsonString());
        }


        var (changed, one) = await JsonAsync(synced, "--dry");
        Assert.True(changed == 1, one.ToJsonString());
        Assert.Equal(synced, (string)Assert.Single(one["orders"]!.AsArray())!["number"]!);
        await using var text = Command(synced, "--dry");
        Assert.Equal(1, await text.ExitAsync(Limit));
        Assert.Contains($"{synced}: both sides agree -> ", text.Output, StringComparison.Ordinal);
        Assert.Contains("1 orders: 0 stand as they were left", text.Output, StringComparison.Ordinal);

        foreach (var (filter, value) in new[] { ("--finding", "Nope"), ("--vendor", "Nobody"), ("--project", "1") })
        {
            await using var none = Command(filter, value, "--dry");
            Assert.Equal(ExitCode.BadInput, await none.ExitAsync(Limit));
            Assert.Contains("No order that was read fits all of that.", none.Error, StringComparison.Ordinal);
        }

        await using (var asked = Command("--state", "Synced"))
        {
            Assert.Equal(0, await asked.ExitAsync(Limit));
            Assert.Contains("orders are to be looked at again", asked.Output, StringComparison.Ordinal);
        }

        await using (var host = await ServingHost.StartAsync(sandbox, data))
        {
            await host.UntilQuietAsync();
            var again = await host.PostAsync("/api/replay/preview", $$"""{"orders":["{{synced}}"]}""");
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            var order = Assert.Single(JsonNode.Parse(await again.Content.ReadAsStringAsync(Token))!["orders"]!.AsArray())!;
            Assert.Equal(((string)one["orders"]![0]!["outcome"]!, (string)order["outcome"]!), ((string)order["outcome"]!, (string)order["state"]!));
            var due = await host.PostAsync("/api/replay", $$"""{"orders":["{{synced}}"]}""");
            Assert.Equal(1, (int)JsonNode.Parse(await due.Content.ReadAsStringAsync(Token))!["due"]!);
        }

        Program Command(params string[] arguments) => Programs.Host(["replay", .. arguments, "--sandbox", sandbox.Address, "--data", data.Path]);

        async Task<(int Code, JsonNode Output)> JsonAsync(params string[] arguments)
        {
            await using var command = Command([.. arguments, "--json"]);
            var code = await command.ExitAsync(Limit);
            return (code, JsonNode.Parse(command.Output)!);
        }
    }

    [Theory]
    [InlineData("--json", "Say which orders")]
    [InlineData("--all --by ada", "Who decides is the account of the operating system that runs the command")]
    [InlineData("--all --state Synced --dry", "Say which orders")]
    [InlineData("--all --dray", "There is no option \"--dray\" of \"replay\". Did you mean \"--dry\"?")]
    [InlineData("--state 1 --dry", "There is no state \"1\"")]
    [InlineData("--state Synced,Failed --dry", "There is no state \"Synced,Failed\"")]
    [InlineData("--project 25-101 --dry", "--project needs the id of a project")]
    [InlineData("--dry --read-before yesterday", "--read-before needs a time in UTC")]
    public async Task What_is_asked_for_is_said_in_words(string arguments, string sentence)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        Assert.Equal(ExitCode.BadInput, await CommandLine.RunAsync(["replay", .. arguments.Split(' ')], output, error));

        Assert.Contains(sentence, error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A file without a name is said in words of this program.</summary>
    [Theory]
    [InlineData("--csv", "monthend")]
    [InlineData("--csv-codes", "monthend")]
    [InlineData("--out", "audit", "export")]
    public async Task A_file_needs_a_name(string option, params string[] command)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(ExitCode.BadInput, await CommandLine.RunAsync([.. command, option, ""], output, error));
        Assert.Contains($"{option} needs the name of a file.", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "Say which orders")]
    [InlineData("""{"all":true,"orders":["PO-00001"]}""", "Say which orders")]
    [InlineData("""{"all":true,"by":"The CFO"}""", "Who decides is whoever is signed in")]
    [InlineData("""{"states":["Done"]}""", "There is no state")]
    [InlineData("""{"orders":[""]}""", "has an empty value")]
    [InlineData("""{"orders":[null]}""", "has an empty value")]
    [InlineData("""{"vendors":["Nobody at all"]}""", "No order that was read fits all of that. Vendors go by their name on the order")]
    [InlineData("""{"readBefore":"yesterday"}""", "has to be a time in UTC")]
    [InlineData("""{"orders":["PO-99999"]}""", "There is no purchase order 'PO-99999'")]
    public async Task What_is_sent_is_checked_in_words(string body, string sentence)
    {
        await using var host = await HostInside.StartAsync(orders: 2, speed: 200);

        var (status, said) = await host.SendAsync("POST", "/api/replay", body);

        Assert.InRange((int)status, 400, 404);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }
}
