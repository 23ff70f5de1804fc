using System.Globalization;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Procore.Client;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>The demo, as a person runs it.</summary>
public sealed class DemoTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10); // against a hang only

    [Fact]
    public async Task Both_sides_agree_and_no_limit_is_exceeded()
    {
        await using var host = Programs.Host("demo", "--seed", "7", "--orders", "60", "--json");
        Assert.True(await host.ExitAsync(Limit) == 0, host.Everything());
        var summary = JsonNode.Parse(host.Output)!;
        DemoSummary.AssertAgrees(summary);
        Assert.Equal(7, (int)summary["seed"]!);
        Assert.Equal(15, (int)summary["projects"]!["count"]!);
        Assert.Equal(60, (int)summary["orders"]!["total"]!);
        Assert.InRange((int)summary["orders"]!["synced"]!, 40, 60);
        Assert.InRange((int)summary["commitments"]!, (int)summary["orders"]!["synced"]!, 200);
        Assert.NotEmpty(summary["review"]!.AsObject());
        Assert.InRange((int)summary["limits"]!["zohoMaxPerMinute"]!, 1, 100);
        Assert.InRange((int)summary["limits"]!["zohoMaxInFlight"]!, 1, 10);
        Assert.Equal(0, (int)summary["limits"]!["responses429"]!);
        AssertTold(summary);
    }

    // Every order and every commitment is in one row of the ledger, the rows add up, and what is told of single orders is in them.
    private static void AssertTold(JsonNode summary)
    {
        var (orders, commitments) = (0, 0);
        foreach (var ledger in summary["ledger"]!.AsArray())
        {
            var rows = ledger!["rows"]!.AsArray().Select(row => row!).ToList();
            var (parts, all) = (rows[..^1], rows[^1]);
            Assert.Equal("all", (string)all["standing"]!);
            Assert.Equal((int)all["orders"]!, parts.Sum(row => (int)row["orders"]!));
            Assert.Equal((int)all["commitments"]!, parts.Sum(row => (int)row["commitments"]!));
            foreach (var side in new[] { "zoho", "procore" }) Assert.Equal(Money(all[side]!), parts.Sum(row => Money(row[side]!)));
            Assert.Equal(Money(rows[0]["zoho"]!), Money(rows[0]["procore"]!));
            (orders, commitments) = (orders + (int)all["orders"]!, commitments + (int)all["commitments"]!);
        }

        Assert.Equal((int)summary["orders"]!["total"]!, orders);
        Assert.Equal((int)summary["commitments"]!, commitments);
        Assert.Equal((string)summary["money"]!["USD"]!["procore"]!, (string)summary["ledger"]!.AsArray().Single(one => (string)one!["currency"]! == "USD")!["rows"]![0]!["procore"]!);

        var stories = summary["story"]!.AsArray().Select(story => story!).ToList();
        Assert.Equal(3, stories.Count);
        Assert.All(stories, story => Assert.True(((string)story["standing"]!).EndsWith('.') && ((string)story["next"]!).Length > 0, story.ToJsonString()));
        Assert.All(stories, story => Assert.All(new[] { "order", "vendor" }, what => Assert.NotEmpty((string)story[what]!)));
        Assert.All(stories[..2].SelectMany(story => story["parts"]!.AsArray()), part => Assert.All(new[] { "project", "code" }, what => Assert.NotEmpty((string)part![what]!)));
        Assert.All(stories[..2], story => Assert.Equal(Money(story["amount"]!), story["parts"]!.AsArray().Sum(part => Money(part!["inProcore"]!))));
        Assert.Contains("edited in Zoho Books after the first sync", (string)stories[1]["standing"]!, StringComparison.Ordinal);

        Assert.Equal((int)summary["orders"]!["needsReview"]!, (int)summary["reconciliation"]!["open"]!);
        Assert.Equal((int)summary["orders"]!["synced"]!, (int)summary["reconciliation"]!["tie"]!);
        Assert.Equal((int)summary["reconciliation"]!["open"]!, summary["reconciliation"]!["reasons"]!.AsObject().Sum(reason => (int)reason.Value!));
        Assert.Equal((int)summary["budget"]!["projects"]!, (int)summary["budget"]!["same"]!);
        Assert.InRange((int)summary["vendors"]!["linked"]!, 1, (int)summary["vendors"]!["inOrders"]!);
        Assert.Equal((int)summary["vendors"]!["inOrders"]!, new[] { "linked", "waiting", "uncommitted" }.Sum(how => (int)summary["vendors"]![how]!));
        Assert.InRange((int)summary["projects"]!["inBoth"]!, 1, 100);
        Assert.NotEmpty(summary["costCodes"]!.AsObject());
        foreach (var side in new[] { "zoho", "procore" }) Assert.Equal((int)summary["calls"]![side]!, summary["calls"]!["byKind"]![side]!.AsObject().Sum(kind => (int)kind.Value!));
        var sync = summary["firstSync"]!;
        Assert.InRange((int)sync["writing"]!, (int)sync["commitments"]! + (int)sync["newVendors"]! + (2 * (int)sync["projects"]!), (int)sync["allowed"]!);
        Assert.Equal((int)sync["commitments"]! + (int)sync["newVendors"]! + (4 * (int)sync["turns"]!), (int)sync["allowed"]!);
        Assert.Equal("""{"zoho":0,"procore":0}""", sync["attachments"]!.ToJsonString()); // the demo's policy attaches no file
        Assert.InRange((int)sync["zohoOrders"]!, 1, 2 * (int)summary["orders"]!["total"]!);
        Assert.All(summary["latency"]!.AsArray(), way => Assert.True((double)way!["medianSeconds"]! <= (double)way["p95Seconds"]! && (double)way["p95Seconds"]! <= (double)way["longestSeconds"]!));
        Assert.NotEmpty(summary["latency"]!.AsArray());
    }

    private static decimal Money(JsonNode amount) => decimal.Parse((string)amount!, CultureInfo.InvariantCulture);

    /// <summary>What the demo shows it shows with root cost codes as Procore writes them: <c>"parent":{"id":null}</c>.</summary>
    [Fact]
    public async Task The_sandbox_of_the_demo_writes_root_cost_codes_as_Procore_does()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var systems = await VendorSystems.SandboxAsync(new HostSettings(), sandbox: null, new SandboxDraw(Seed: 7, Orders: 60, SandboxInside.DefaultSpeed), stop);
        var given = systems.Connections[0];
        var options = new ProcoreOptions
        {
            Environment = given.Connection.Environment,
            CompanyId = given.Connection.CompanyId,
            ClientId = given.Credentials[CredentialNames.ProcoreClientId],
            ClientSecret = given.Credentials[CredentialNames.ProcoreClientSecret],
        };
        systems.Configure(options);
        using var procore = ProcoreClient.Create(options);
        var projects = 0;
        await foreach (var project in procore.Projects.ListAsync(cancellationToken: stop))
        {
            using var answer = await procore.SendAsync(new() { Path = "/rest/v1.0/cost_codes", Query = [new("project_id", project.Id.ToString(CultureInfo.InvariantCulture)), new("per_page", "1000")] }, stop);
            var codes = JsonNode.Parse(await answer.Content.ReadAsStringAsync(stop))!.AsArray();
            var roots = codes.Where(code => code!["parent"]?["id"] is null).ToList();
            Assert.NotEmpty(roots);
            Assert.All(roots, code => Assert.Equal("""{"id":null}""", code!["parent"]?.ToJsonString()));
            projects++;
        }

        Assert.True(projects > 10, $"{projects} projects");
    }

    [Fact]
    public async Task Without_json_the_summary_is_for_people()
    {
        await using var host = Programs.Host("demo", "--orders", "10");
        Assert.True(await host.ExitAsync(Limit) == 0, host.Everything());
        Assert.Contains("Both sides agree.", host.Output, StringComparison.Ordinal);
        Assert.Contains("First sync: both sides agree (", host.Error, StringComparison.Ordinal);
        Assert.All(new[] { RecordState.NeedsReview, RecordState.AwaitingApproval }, state => Assert.DoesNotContain($"{state}", host.Output, StringComparison.Ordinal));
        Assert.Contains("Three of the orders", host.Output, StringComparison.Ordinal);
        Assert.Contains("Attachments 0 calls to Zoho Books and 0 to Procore", host.Output, StringComparison.Ordinal);
        Assert.All(typeof(FindingCodes).GetFields(), code => Assert.DoesNotContain($" {code.Name}", host.Output, StringComparison.Ordinal)); // words, not codes
    }
}

/// <summary>Checks of the demo's summary.</summary>
internal static class DemoSummary
{
    public static void AssertAgrees(JsonNode summary)
    {
        var orders = summary["orders"]!;
        var sum = (int)orders["synced"]! + (int)orders["needsReview"]! + (int)orders["filtered"]! + (int)orders["failed"]!;
        Assert.Equal((int)orders["total"]!, sum);
        Assert.Equal(0, (int)orders["failed"]!);
        Assert.NotEmpty(summary["money"]!.AsObject());
        foreach (var (_, money) in summary["money"]!.AsObject())
        {
            Assert.Equal((string)money!["cost"]!, (string)money["procore"]!);
            Assert.True(decimal.Parse((string)money["zoho"]!, CultureInfo.InvariantCulture) > 0);
        }

        Assert.Equal(0, (int)summary["writesAfterConvergence"]!);
        Assert.True((bool)summary["audit"]!["verified"]!);
        Assert.True((long)summary["audit"]!["entries"]! > 0);
    }
}
