using System.Net;
using System.Text.Json.Nodes;
using Zoho.Procore.Sdk.Testing;

namespace EndToEnd.Tests;

/// <summary>What an auditor or a script asks has one address: by the order's number, by the commitment in Procore, by the origin_id, and for a month.</summary>
[Collection(SimulatedTime.Name)]
public sealed class AuditorRouteTests(StartedHost host) : IClassFixture<StartedHost>
{
    private readonly PagedHost _host = host.Host;

    [Fact]
    public async Task An_order_is_found_by_whatever_names_it()
    {
        var order = (await AskAsync("/api/orders?state=synced")).AsArray().First(one => one!["commitments"]!.AsArray().Count > 0)!;
        var (number, id, commitment) = ((string)order["number"]!, (string)order["orderId"]!, order["commitments"]![0]!);
        foreach (var path in (string[])
        [
            $"/api/orders/{number}", $"/api/orders/{number.ToLowerInvariant()}", $"/api/orders/{id}",
            $"/api/commitments/{commitment["contractId"]}", $"/api/origins/{commitment["originId"]}", $"/api/origins/{commitment["originId"]}:line:1",
        ])
        {
            var found = Assert.Single((await AskAsync(path)).AsArray())!;
            Assert.True((id, number) == ((string)found["orderId"]!, (string)found["number"]!), path);
        }

        // And everything that happened to it, and what was decided.
        Assert.Equal((await AskAsync($"/api/orders/{number}/audit")).AsArray().Count, (await AskAsync($"/api/orders/{number.ToLowerInvariant()}/audit")).AsArray().Count);
        Assert.Empty((await AskAsync($"/api/orders/{number.ToLowerInvariant()}/decisions")).AsArray());
        foreach (var unknown in (string[])["/api/orders/PO-99999", "/api/commitments/1", "/api/origins/zb:1:po:2:3"])
            Assert.Equal(HttpStatusCode.NotFound, (await _host.MeanwhileAsync(_host.Web.SendAsync("GET", unknown))).Status);
    }

    [Fact]
    public async Task A_month_is_closed_in_the_name_of_who_is_signed_in()
    {
        var (open, _) = await _host.MeanwhileAsync(_host.Web.SendAsync("GET", "/api/months/2026-09"));
        Assert.Equal(HttpStatusCode.NotFound, open);
        var (status, said) = await _host.MeanwhileAsync(_host.Web.SendAsync("POST", "/api/months", """{"month":"2026-09","note":"signed"}"""));
        Assert.True(status == HttpStatusCode.OK, said);
        var closed = JsonNode.Parse(said)!;
        Assert.Equal(("2026-09", Environment.UserName, "signed"), ((string)closed["month"]!, (string)closed["by"]!, (string)closed["note"]!));
        Assert.Equal((string)closed["zohoHash"]!, (string)(await AskAsync("/api/months/2026-09"))["zohoHash"]!);
        var ledgers = await AskAsync("/api/reconciliation");
        Assert.Equal("2026-09", (string)ledgers["closedMonth"]!);
        Assert.NotEmpty(ledgers["orders"]!.AsArray());
        var (named, why) = await _host.MeanwhileAsync(_host.Web.SendAsync("POST", "/api/months", """{"month":"2026-09","by":"The CFO"}"""));
        Assert.True(named == HttpStatusCode.BadRequest && why.Contains("Who decides is whoever is signed in", StringComparison.Ordinal), why);
        var (early, reason) = await _host.MeanwhileAsync(_host.Web.SendAsync("POST", "/api/months", """{"month":"2026-08"}"""));
        Assert.True(early == HttpStatusCode.Conflict, reason);
    }

    [Fact]
    public async Task Links_are_told_by_kind_and_status()
    {
        var all = (await AskAsync("/api/links")).AsArray();
        var vendors = (await AskAsync("/api/links?kind=vendor&status=confirmed")).AsArray();
        Assert.NotEmpty(vendors);
        Assert.All(vendors, link => Assert.Equal(("Vendor", "Confirmed"), ((string)link!["kind"]!, (string)link["status"]!)));
        Assert.True(all.Count >= vendors.Count);
    }

    private async Task<JsonNode> AskAsync(string path)
    {
        var (status, text) = await _host.MeanwhileAsync(_host.Web.SendAsync("GET", path));
        Assert.True(status == HttpStatusCode.OK, $"{path} -> {(int)status} {text}");
        return JsonNode.Parse(text)!;
    }
}

/// <summary>One host for the tests of a class, none of which needs it as it was before the others.</summary>
public sealed class StartedHost : IAsyncLifetime
{
    internal PagedHost Host { get; } = new();

    public ValueTask InitializeAsync() => Host.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
