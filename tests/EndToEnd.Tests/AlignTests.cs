using System.Text.Json.Nodes;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>Projects and cost codes of both sides in one command, as text and as JSON.</summary>
public sealed class AlignTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    [Fact]
    public async Task One_command_shows_what_both_sides_have_and_what_to_do_about_the_rest()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "3");

        await using var json = Programs.Host("align", "--json", "--sandbox", sandbox.Address);
        Assert.Equal(1, await json.ExitAsync(Limit)); // the sandbox's contractor has projects that only Zoho Books has
        var report = JsonNode.Parse(json.Output)!;
        Assert.False((bool)report["isAligned"]!);
        Assert.Contains(report["projects"]!.AsArray(), project => (string?)project!["standing"] == "InBoth");
        var alone = report["projects"]!.AsArray().First(project => (string?)project!["standing"] == "OnlyInZoho")!;
        Assert.NotEmpty(report["codes"]!.AsArray());

        await using var text = Programs.Host("align", "--sandbox", sandbox.Address);
        Assert.Equal(1, await text.ExitAsync(Limit));
        Assert.Contains($"{alone["sentence"]} {alone["nextStep"]}", text.Output, StringComparison.Ordinal);
        Assert.Contains("only in Zoho Books", text.Output, StringComparison.Ordinal);
    }

    /// <summary>The host writes what was looked at, and nothing that was not.</summary>
    [Fact]
    public async Task What_policy_has_written_is_shown_first_and_written_by_its_hash()
    {
        var inside = new SandboxInside(new SandboxDraw(1, 3, 200), new SandboxSettings());
        await using var host = await HostInside.StartAsync(inside);
        var connection = host.Runtime.Connections[0];
        Assert.Empty((await GetAsync(host))["steps"]!.AsArray()); // no policy says so
        await GoAheadAsync(host.Runtime.Engine, connection.Id);

        var project = (await host.Runtime.Engine.AlignAsync(connection.Id, TestContext.Current.CancellationToken)).Projects.First(one => one is { Zoho.IsActive: true, Procore.IsActive: true }).Procore!.Id;
        using var http = new HttpClient(inside.CreateHandler());
        var edit = $$$"""{"action":"add_cost_code","project_id":{{{project}}},"values":{"code":"17-100","name":"Landscaping"}}""";
        using var edited = await http.PostAsync("https://www.zohoapis.com/_sandbox/procore/edit", new StringContent(edit, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("errors", await edited.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var alone = (await host.Runtime.Engine.AlignAsync(connection.Id, TestContext.Current.CancellationToken)).Codes.Count(code => code.Standing == ZohoProcore.Sync.AlignmentStanding.OnlyInProcore);
        const string Policies = """{"alignment":{"addCodes":true}}""";
        var (_, preview) = await host.SendAsync("POST", "/api/policies/preview", $$"""{"policies":{{Policies}}}""");
        var (taken, said) = await host.SendAsync("POST", "/api/policies", $$"""{"policies":{{Policies}},"hash":"{{JsonNode.Parse(preview)!["hash"]}}"}""");
        Assert.True(taken == System.Net.HttpStatusCode.OK, said);
        var plan = await GetAsync(host);
        Assert.Equal(alone, plan["steps"]!.AsArray().Count);
        Assert.NotEqual(0, alone);

        var (named, _) = await host.SendAsync("POST", "/api/alignment", $$"""{"hash":"{{plan["hash"]}}","by":"The CFO"}""");
        var (other, why) = await host.SendAsync("POST", "/api/alignment", """{"hash":"00"}""");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, named);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, other);
        Assert.Contains("Look at it again", why, StringComparison.Ordinal);
        var (written, result) = await host.SendAsync("POST", "/api/alignment", $$"""{"hash":"{{plan["hash"]}}"}""");
        Assert.True(written == System.Net.HttpStatusCode.OK, result);
        Assert.True((bool)JsonNode.Parse(result)!["isWritten"]!);
        Assert.Empty((await GetAsync(host))["steps"]!.AsArray());
    }

    // Once everything was looked at, somebody lets the connection write.
    private static async Task GoAheadAsync(ZohoProcore.Sync.SyncEngine engine, string connectionId)
    {
        var stop = TestContext.Current.CancellationToken;
        for (var waiting = await engine.GetWaitingAsync(connectionId, stop); ; waiting = await engine.GetWaitingAsync(connectionId, stop))
        {
            if (!waiting.IsComplete) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, stop);
            else
            {
                await engine.StartAsync(connectionId, new() { By = "Ann", Hash = waiting.Hash }, stop);
                return;
            }
        }
    }

    private static async Task<JsonNode> GetAsync(HostInside host)
    {
        var (status, body) = await host.SendAsync("GET", "/api/alignment");
        Assert.True(status == System.Net.HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }
}
