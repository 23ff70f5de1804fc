using System.Net;
using System.Text.Json.Nodes;
using EmbeddedHost;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Policies by API and by command: what they would change is said first, and only what was looked at is taken.</summary>
public sealed class PolicyApiTests
{
    [Fact]
    public async Task Policies_are_shown_looked_at_and_taken()
    {
        await using var host = await HostInside.StartAsync(orders: 8, speed: 200);
        await UntilPlannedAsync(host);
        var before = await GetAsync(host, "/api/policies");
        Assert.Equal((1, "connect", "InCost"), ((int)before["version"]!, (string)before["by"]!, (string?)before["policies"]!["cost"]?["rounding"] ?? "InCost"));

        var (status, said) = await host.SendAsync("POST", "/api/policies/preview", """{"policies":{"ordersFrom":"2099-01-01"}}""");
        Assert.True(status == HttpStatusCode.OK, said);
        var preview = JsonNode.Parse(said)!;
        Assert.StartsWith("8 orders would be planned anew, ", (string)preview["sentence"]!, StringComparison.Ordinal);
        Assert.NotEmpty(preview["orders"]!.AsArray());

        await RefusedAsync(host, """{"policies":{"ordersFrom":"2099-01-01"}}""", HttpStatusCode.BadRequest, "Look first at what they would change");
        await RefusedAsync(host, """{"policies":{"ordersFrom":"2099-01-01"},"hash":"00"}""", HttpStatusCode.Conflict, "is not what the preview said");
        await RefusedAsync(host, """{"policies":{"ordersFrom":"tomorrow","cost":{"x":1}},"hash":"00"}""", HttpStatusCode.BadRequest, "ordersFrom is \"tomorrow\": it has to be a date");

        var (taken, now) = await host.SendAsync("POST", "/api/policies", $$"""{"note":"none yet","policies":{"ordersFrom":"2099-01-01"},"hash":"{{preview["hash"]}}"}""");
        Assert.True(taken == HttpStatusCode.OK, now);
        var after = await GetAsync(host, "/api/policies");
        Assert.Equal((2, Environment.UserName, "none yet", "2099-01-01"), ((int)after["version"]!, (string)after["by"]!, (string)after["note"]!, (string)after["policies"]!["ordersFrom"]!));

        // A start of the host with the configuration as it was changes nothing.
        await host.Runtime.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, (int)(await GetAsync(host, "/api/policies"))["version"]!);
    }

    [Fact]
    public async Task A_command_that_only_looks_changes_no_policies()
    {
        using var directory = new TemporaryDirectory();
        await using var sandbox = await Programs.SandboxAsync("--orders", "3", "--speed", "60");
        await using (var host = await ServingHost.StartAsync(sandbox, directory))
        {
            await host.UntilQuietAsync();
            var preview = JsonNode.Parse(await (await host.PostAsync("/api/policies/preview", """{"policies":{"maxAttempts":3}}""")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal("3 orders would be planned anew, 0 would change.", (string)preview["sentence"]!);
            var taken = await host.PostAsync("/api/policies", $$"""{"policies":{"maxAttempts":3},"hash":"{{preview["hash"]}}"}""");
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        var file = Path.Combine(directory.Path, "policies.json");
        await File.WriteAllTextAsync(file, """{ "maxAttempts": 5 }""", TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(0, await CommandLine.RunAsync(["policies", "check", file, "--sandbox", sandbox.Address, "--data", directory.Path], output, error));
        Assert.Equal("maxAttempts: 3 -> 5\n3 orders would be planned anew, 0 would change.", output.ToString().ReplaceLineEndings("\n").Trim());
        await File.WriteAllTextAsync(file, """{ "maxAttempts": "5", "curency": "USD" }""", TestContext.Current.CancellationToken);
        Assert.Equal(2, await CommandLine.RunAsync(["policies", "check", file, "--sandbox", sandbox.Address, "--data", directory.Path], output, error));
        Assert.Contains("curency: this is a key that nothing reads.", error.ToString(), StringComparison.Ordinal);

        var shown = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["policies", "show", "--sandbox", sandbox.Address, "--data", directory.Path], shown, error));
        Assert.Equal(3, (int)JsonNode.Parse(shown.ToString())!["maxAttempts"]!);
    }

    /// <summary>Another configuration is not taken by a start: it is said everywhere, and a person takes it by what it would change.</summary>
    [Fact]
    public async Task A_start_with_another_configuration_waits_for_a_person()
    {
        await using var host = await HostInside.StartAsync(orders: 8, speed: 200);
        await UntilPlannedAsync(host);
        var order = (await GetAsync(host, "/api/waiting"))["waiting"]![0]!;
        await host.SendAsync("POST", "/api/approve", $$"""{"orderId":"{{order["orderId"]}}","hash":"{{order["hash"]}}"}""");
        var connection = host.Runtime.Connections[0];
        await host.Runtime.Engine.ConnectAsync(connection with { Policies = CommitmentLanding.In(connection.Policies, "Draft") }, TestContext.Current.CancellationToken);

        var policies = await GetAsync(host, "/api/policies");
        Assert.Equal(1, (int)policies["version"]!);
        var sentence = (string)policies["proposed"]!["sentence"]!;
        Assert.Contains("commitmentStatusByOrderStatus.open: \"Approved\" -> \"Draft\"", sentence, StringComparison.Ordinal);
        Assert.Equal(sentence, (string)(await GetAsync(host, "/api/status"))["connections"]![0]!["proposed"]!);
        Assert.EndsWith(sentence, (string)(await GetAsync(host, "/ready"))["proposed"]![0]!, StringComparison.Ordinal);

        // What it would change is said before anybody takes it, to whoever asks for the policies or starts the host.
        var effect = (string)policies["proposed"]!["effect"]!;
        Assert.Matches(@"^8 orders would be planned anew, [1-8] would change\.$", effect);
        Assert.Contains($"With it {effect} POST", await host.Runtime.ProposedWithEffectAsync(connection.Id, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await RefusedAsync(host, """{"proposed":true,"policies":{},"hash":"00"}""", HttpStatusCode.BadRequest, "Send either \"policies\" or \"proposed\": true.");
        var preview = JsonNode.Parse((await host.SendAsync("POST", "/api/policies/preview", """{"proposed":true}""")).Body)!;
        Assert.NotEmpty(preview["orders"]!.AsArray());
        Assert.Equal(effect, (string)preview["sentence"]!);
        var (taken, said) = await host.SendAsync("POST", "/api/policies", $$"""{"proposed":true,"hash":"{{preview["hash"]}}"}""");
        Assert.True(taken == HttpStatusCode.OK, said);
        policies = await GetAsync(host, "/api/policies");
        Assert.Equal((2, "Draft", null), ((int)policies["version"]!, (string)policies["policies"]!["commitmentStatusByOrderStatus"]!["open"]!, policies["proposed"]));
        await RefusedAsync(host, """{"proposed":true,"hash":"00"}""", HttpStatusCode.BadRequest, "Nothing is proposed");
    }

    [Fact]
    public async Task A_plan_is_approved_as_it_was_seen()
    {
        await using var host = await HostInside.StartAsync(orders: 8, speed: 200);
        await UntilPlannedAsync(host);
        var order = (await GetAsync(host, "/api/waiting"))["waiting"]![0]!;
        var (refused, why) = await host.SendAsync("POST", "/api/approve", $$"""{"orderId":"{{order["orderId"]}}","hash":"00"}""");
        Assert.True(refused == HttpStatusCode.Conflict, why);
        Assert.Contains("is not what was looked at. It is now:", why, StringComparison.Ordinal);

        var (approved, said) = await host.SendAsync("POST", "/api/approve", $$"""{"orderId":"{{order["orderId"]}}","hash":"{{order["hash"]}}"}""");
        Assert.True(approved == HttpStatusCode.OK, said);
        var now = (await GetAsync(host, "/api/waiting"))["waiting"]!.AsArray().Single(one => (string)one!["orderId"]! == (string)order["orderId"]!)!;
        Assert.Equal(Environment.UserName, (string)now["approvedBy"]!);
    }

    private static async Task RefusedAsync(HostInside host, string body, HttpStatusCode expected, string sentence)
    {
        var (status, answer) = await host.SendAsync("POST", "/api/policies", body);
        Assert.True(status == expected, answer);
        Assert.Contains(sentence, (string)JsonNode.Parse(answer)!["detail"]!, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> GetAsync(HostInside host, string path) => JsonNode.Parse((await host.SendAsync("GET", path)).Body)!;

    private static async Task UntilPlannedAsync(HostInside host)
    {
        while (!(bool)(await GetAsync(host, "/api/waiting"))["isComplete"]!) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
    }
}
