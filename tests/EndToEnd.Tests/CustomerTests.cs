using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Sandbox;

namespace EndToEnd.Tests;

/// <summary>
/// A customer with years of orders switches the host on: 400 orders, 60 of them typed into Procore by hand, 3,000 vendors. The first pass plans, what stands there is taken over by decision,
/// a pilot writes one project, and the next word all. Procore never holds a write that was in no plan a person approved.
/// </summary>
public sealed class CustomerTests
{
    private const int Typed = 60;

    private static readonly ContractorData Customer =
        ContractorData.Generate(1, 400, new DateTimeOffset(2026, 10, 5, 14, 0, 0, TimeSpan.Zero), ContractorSize.OfVendors(3000));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_ever_in_Procore_that_was_in_no_approved_plan()
    {
        Assert.InRange(Customer.Vendors.Count, 2900, 3100);
        await using var sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "400", "--vendors", "3000", "--speed", "20");
        var typed = await TypeAsync(sandbox);
        var before = await WritesAsync(sandbox);
        using var data = new TemporaryDirectory();
        await using var host = await ServingHost.StartAsync(sandbox, data, planFirst: true);
        var first = await host.UntilPlannedAsync();
        Assert.Equal(400, first["orders"]!.AsObject().Sum(state => (int)state.Value!));
        await AssertShownAsync(sandbox, data, first);

        // What people typed is recognised, each shown with what stands there, and taken over in one go.
        var standing = (await host.GetAsync("/api/review")).AsArray().Where(item => (string?)item!["code"] == "CommitmentStands").ToList();
        Assert.Equal(typed.Keys.Order(StringComparer.Ordinal), standing.Select(item => (string)item!["orderNumber"]!).Order(StringComparer.Ordinal));
        foreach (var item in standing)
        {
            var candidate = Assert.Single(item!["candidates"]!.AsArray())!;
            Assert.Equal(typed[(string)item["orderNumber"]!], (long)candidate["procoreId"]!);
            using var decided = await host.PostAsync($"/api/review/{item["id"]}", $$"""{"action":"link","procoreId":{{candidate["procoreId"]}},"version":"{{item["version"]}}"}""");
            Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        }

        var all = await host.UntilPlannedAsync();
        Assert.Equal(before, await WritesAsync(sandbox)); // links and decisions write nothing before the go-ahead

        // The pilot. What is taken over has our mark a moment before it has our lines.
        var stood = (await sandbox.StateAsync())["commitments"]!.AsArray().Where(one => typed.ContainsValue((long)one!["id"]!)).ToDictionary(one => (long)one!["id"]!, GrandTotal);
        var pilot = all["projects"]!.AsArray().MaxBy(project => (int)project!["commitments"]!)!;
        var approved = Approved(all, (long)long.Parse((string)pilot["id"]!, CultureInfo.InvariantCulture));
        Assert.NotEmpty(approved);
        using (var started = await host.PostAsync("/api/start", $$"""{"projects":[{{pilot["id"]}}],"hash":"{{all["hash"]}}"}""")) Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        await host.UntilQuietAsync(() => AssertApprovedAsync(sandbox, approved, stood));
        await AssertWrittenAsync(sandbox, approved);

        // All of it.
        var rest = await host.UntilPlannedAsync();
        foreach (var one in Approved(rest, null)) approved[one.Key] = one.Value;
        using (var started = await host.PostAsync("/api/start", $$"""{"everything":true,"hash":"{{rest["hash"]}}"}""")) Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        await host.UntilQuietAsync(() => AssertApprovedAsync(sandbox, approved, stood));
        await AssertWrittenAsync(sandbox, approved);

        // None is doubled.
        var live = (await sandbox.StateAsync())["commitments"]!.AsArray().Where(one => !(bool)one!["deleted"]!).ToList();
        Assert.All(typed, one => Assert.Equal(one.Value, (long)Assert.Single(live, commitment => (string?)commitment!["number"] == one.Key)!["id"]!));
    }

    /// <summary>People typed orders of one project into Procore before anybody thought of a sync.</summary>
    private static async Task<Dictionary<string, long>> TypeAsync(SandboxProgram sandbox)
    {
        var totals = (await sandbox.StateAsync())["orders"]!.AsArray().ToDictionary(order => (string)order!["number"]!, order => order!["total"]!.ToString(), StringComparer.Ordinal);
        var vendors = Customer.Vendors.Where(vendor => vendor is { ZohoId: not null, ProcoreId: not null, ProcoreActive: true }).ToDictionary(vendor => vendor.ZohoId!, vendor => vendor.ProcoreId!.Value);
        var typed = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var order in Customer.Orders.Where(order => order.Intent == OrderIntent.Clean && vendors.ContainsKey(order.VendorId)))
        {
            var lines = order.Lines.Where(line => line.Category == "line_item").ToList();
            if (typed.Count == Typed || lines.Select(line => line.ProjectId).Distinct().Count() != 1) continue;
            var project = Customer.Projects.First(project => project.ZohoId == lines[0].ProjectId);
            var code = project.WbsCodes.First(code => code is { Active: true, OnBudget: true } && lines[0].CostCode!.Contains(project.CostCodes.First(one => one.Id == code.CostCodeId).FullCode, StringComparison.Ordinal));
            await PersonAsync(new() { ["action"] = "add_vendor_to_project", ["id"] = vendors[order.VendorId], ["project_id"] = project.ProcoreId });
            var id = await PersonAsync(new()
            {
                ["action"] = "create_commitment",
                ["project_id"] = project.ProcoreId,
                ["values"] = new JsonObject { ["number"] = order.Number, ["title"] = $"By hand {order.Number}", ["vendor_id"] = vendors[order.VendorId] },
            });
            await PersonAsync(new() { ["action"] = "add_line", ["id"] = id, ["values"] = new JsonObject { ["amount"] = totals[order.Number], ["wbs_code_id"] = code.Id } });
            await PersonAsync(new() { ["action"] = "change_commitment", ["id"] = id, ["values"] = new JsonObject { ["status"] = typed.Count % 2 == 0 ? "Approved" : "Draft" } });
            typed.Add(order.Number, id);
        }

        Assert.Equal(Typed, typed.Count);
        return typed;

        async Task<long> PersonAsync(JsonObject edit)
        {
            var answer = await sandbox.PostAsync("/_sandbox/procore/edit", edit.ToJsonString());
            Assert.True(answer["errors"] is null, answer.ToJsonString());
            return (long)answer["id"]!;
        }
    }

    /// <summary>The command shows the same plan as the web side, and both of its tables add up to it.</summary>
    private static async Task AssertShownAsync(SandboxProgram sandbox, TemporaryDirectory data, JsonNode waiting)
    {
        await using var command = Programs.Host("plan", "--all", "--json", "--sandbox", sandbox.Address, "--data", data.Path);
        Assert.Equal(1, await command.ExitAsync(TimeSpan.FromMinutes(5))); // people have to decide something
        var plan = JsonNode.Parse(command.Output)!;
        Assert.Equal(waiting["waiting"]!.ToJsonString(), plan["waiting"]!["waiting"]!.ToJsonString());
        var planned = waiting["waiting"]!.AsArray().SelectMany(order => order!["commitments"]!.AsArray()).ToList();
        foreach (var table in (string[])["projects", "vendors"])
        {
            var rows = plan[table]!.AsArray();
            Assert.Equal(planned.Count, rows.Sum(row => (int)row!["made"]!["count"]! + (int)row["changed"]!["count"]!));
            Assert.Equal(planned.Sum(Total), rows.Sum(row => Total(row!["made"]) + Total(row["changed"])));
        }

        Assert.Equal(400, waiting["waiting"]!.AsArray().Count + plan["left"]!.AsArray().Sum(row => (int)row!["orders"]!));
    }

    /// <summary>What a go-ahead for a project, or for everything, approves: order and project, and what the commitment comes to.</summary>
    private static Dictionary<(string Order, long Project), decimal> Approved(JsonNode waiting, long? project) => waiting["waiting"]!.AsArray()
        .Where(order => project is null || order!["commitments"]!.AsArray().All(one => (long)one!["projectId"]! == project))
        .SelectMany(order => order!["commitments"]!.AsArray().Select(one => (((string)order["orderId"]!, (long)one!["projectId"]!), Total(one))))
        .ToDictionary(one => one.Item1, one => one.Item2);

    private static async Task AssertApprovedAsync(SandboxProgram sandbox, Dictionary<(string Order, long Project), decimal> approved, Dictionary<long, decimal> stood)
    {
        foreach (var (key, (id, total)) in await OursAsync(sandbox))
            Assert.True(
                approved.TryGetValue(key, out var planned) && (total == planned || total == (stood.TryGetValue(id, out var before) ? before : 0)),
                $"Procore holds {total} of order {key.Order} in project {key.Project}, and nobody approved that: approved was {(approved.TryGetValue(key, out var said) ? said : null)}, and {(stood.TryGetValue(id, out var typed) ? typed : null)} stood there.");
    }

    /// <summary>What was approved stands there, to the cent, and nothing else does.</summary>
    private static async Task AssertWrittenAsync(SandboxProgram sandbox, Dictionary<(string Order, long Project), decimal> approved) =>
        Assert.Equal(approved.OrderBy(one => one.Key), (await OursAsync(sandbox)).ToDictionary(one => one.Key, one => one.Value.Total).OrderBy(one => one.Key));

    /// <summary>What stands in Procore with our mark, by the order and the project that it names.</summary>
    private static async Task<Dictionary<(string Order, long Project), (long Id, decimal Total)>> OursAsync(SandboxProgram sandbox) => (await sandbox.StateAsync())["commitments"]!.AsArray()
        .Where(one => !(bool)one!["deleted"]! && ((string?)one["origin_id"])?.StartsWith("zb:", StringComparison.Ordinal) == true)
        .ToDictionary(
            one => ((string)one!["origin_id"]!).Split(':') is var parts ? (parts[3], long.Parse(parts[4], CultureInfo.InvariantCulture)) : default,
            one => ((long)one!["id"]!, GrandTotal(one)));

    private static decimal GrandTotal(JsonNode? commitment) => decimal.Parse(commitment!["grand_total"]!.ToString(), CultureInfo.InvariantCulture);

    private static async Task<int> WritesAsync(SandboxProgram sandbox) => (int)(await sandbox.StateAsync())["writes"]!["procore"]!;

    private static decimal Total(JsonNode? node) => decimal.Parse((string)node!["total"]!, CultureInfo.InvariantCulture);
}
