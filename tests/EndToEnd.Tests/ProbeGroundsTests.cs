using System.Text.Json.Nodes;
using EmbeddedHost;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>A connection says which of its policies rest on what nobody has asked its services.</summary>
public sealed class ProbeGroundsTests
{
    private static readonly SyncPolicies Most = new()
    {
        Numbering = CommitmentNumbering.OrderNumber,
        AmendedOrders = AmendedOrderTreatment.ChangeOrder,
        CancelledOrders = CancelledOrderTreatment.Close,
        PotentialChangeOrdersIn = ["24-101"],
        RequireBudgetedWbsCode = false,
        Alignment = new() { CreateProjects = true, CustomerIsOwner = true },
        Cost = new() { Tax = CostTreatment.TaxCode, Basis = CommitmentBasis.Quantity, ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency },
    };

    [Fact]
    public void Every_ground_is_a_question_of_the_probe_and_a_policy_that_is_documented()
    {
        var keys = File.ReadAllText(Path.Combine(ProbedSandbox.Repository, "docs", "policies.md"));
        Assert.All(ProbeGrounds.Named, named =>
        {
            Assert.Contains(named.Switch, ProbeQuestions.All.Select(question => question.Switch));
            Assert.Contains($"| `{named.Policy}` |", keys, StringComparison.Ordinal);
        });
        Assert.Equal(ProbeGrounds.Named, ProbeGrounds.Unverified(Most, new ProbeReport()).Select(one => (one.Policy, one.Switch)));
    }

    [Fact]
    public void What_was_told_is_no_longer_named_and_what_policy_does_not_use_never_was()
    {
        var plain = ProbeGrounds.Unverified(new(), new ProbeReport()).Select(one => one.Policy).ToList();
        Assert.DoesNotContain("amendedOrders", plain);
        Assert.DoesNotContain("numbering", plain);
        using var folder = new TemporaryDirectory();
        foreach (var name in ProbeGrounds.Named.Select(named => named.Switch).Distinct())
        {
            var path = Path.Combine(folder.Path, name);
            File.WriteAllText(path, new JsonObject { ["answers"] = new JsonArray(new JsonObject { ["switch"] = name, ["position"] = false }) }.ToJsonString());
            var left = ProbeGrounds.Unverified(Most, ProbeReport.Read(path)).Select(one => one.Switch);
            Assert.Equal(ProbeGrounds.Named.Select(named => named.Switch).Where(one => one != name), left);
        }
    }

    [Fact]
    public async Task Plan_status_and_health_say_it_until_the_probe_was_there()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "5", "--speed", "40");
        using var directory = new TemporaryDirectory();
        Assert.Contains("procore.LineChangeTouchesContract", await PlanAsync(directory, sandbox), StringComparison.Ordinal);
        await using (var probe = Programs.HostIn(directory.Path, "probe", "--sandbox", sandbox.Address, "--write", "--project", ProbedSandbox.ProjectNumber()))
            Assert.True(await probe.ExitAsync(TimeSpan.FromMinutes(2)) == 0, probe.Everything());
        var plan = await PlanAsync(directory, sandbox);
        Assert.DoesNotContain("procore.LineChangeTouchesContract", plan, StringComparison.Ordinal);
        Assert.Contains("procore.PrivateCommitmentsAreHidden", plan, StringComparison.Ordinal);

        await using var host = await HostInside.StartAsync(orders: 3);
        var status = JsonNode.Parse((await host.SendAsync("GET", "/api/status")).Body)!["connections"]![0]!;
        Assert.Contains(status["unverified"]!.AsArray(), one => $"{one!["switch"]}" == "procore.LineChangeTouchesContract");
        var (code, health) = await host.SendAsync("GET", "/ready");
        Assert.Contains("procore.LineChangeTouchesContract", health, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, code);
        File.WriteAllText(
            ProbeReport.PathOf(host.Directory.Path, "sandbox"), """{"answers":[{"switch":"procore.LineChangeTouchesContract","position":true}]}""");
        Assert.DoesNotContain("procore.LineChangeTouchesContract", (await host.SendAsync("GET", "/ready")).Body, StringComparison.Ordinal);
        File.WriteAllText(ProbeReport.PathOf(host.Directory.Path, "sandbox"), "nonsense");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await host.SendAsync("GET", "/ready")).Status);
    }

    private static async Task<string> PlanAsync(TemporaryDirectory directory, SandboxProgram sandbox)
    {
        await using var plan = Programs.HostIn(directory.Path, "plan", "PO-00001", "--sandbox", sandbox.Address);
        await plan.ExitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Ends as", plan.Output, StringComparison.Ordinal);
        await using var all = Programs.HostIn(directory.Path, "plan", "--all", "--sandbox", sandbox.Address);
        await all.ExitAsync(TimeSpan.FromMinutes(2));
        foreach (var one in ProbeGrounds.Named) Assert.Equal(plan.Output.Contains(one.Switch, StringComparison.Ordinal), all.Output.Contains(one.Switch, StringComparison.Ordinal));
        return plan.Output;
    }
}
