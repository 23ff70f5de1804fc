using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>What the checks and those who ask must not get wrong themselves: whose limits a process was told, whose options there are, what a person said, and when to come back.</summary>
internal static class Checkers
{
    private const string Tag = "Cost Code";

    /// <summary>Zoho Books tells of its limits by the same name as Procore does of its own, which a new process knows nothing of until Procore answered it.</summary>
    public static async Task KnowWhoseLimitsAProcessWasTold(VirtualClock clock)
    {
        using var world = new World(clock, seed: 6, orders: 4, switches: SandboxSwitches.Default);
        await world.SettleAsync();
        Assert.True(world.Process.IsToldLimits);

        var later = world.StartProcess();
        var told = 0;
        world.Wire = async (request, send) =>
        {
            if (request.RequestUri!.Host.EndsWith(".procore.com", StringComparison.Ordinal))
            {
                throw new HttpRequestException("The connection was lost.");
            }

            var answer = await send();
            told += answer.Headers.Contains("X-Rate-Limit-Limit") ? 1 : 0;
            return answer;
        };
        await Assert.ThrowsAnyAsync<Exception>(() => later.Engine.AlignAsync(World.ConnectionId, later.Life).AsTask());
        Assert.True(told > 0, "Zoho Books told nothing of its limits");
        Assert.False(later.IsToldLimits);
    }

    /// <summary>An hour that slides gives a few calls back at a time: who is told to come back may be told so again. Who is told so for ever gives up.</summary>
    public static async Task ComeBackAsOftenAsTheyAreTold(VirtualClock clock)
    {
        using var world = new World(clock, seed: 6, orders: 1);
        var asked = 0;
        Assert.Equal(5, await world.AskAsync(() => ++asked < 5 ? throw Refused() : Task.FromResult(asked)));
        Assert.InRange(clock.Elapsed, TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(41));
        await Assert.ThrowsAsync<Procore.Client.ProcoreRateLimitException>(() => world.AskAsync<int>(() => throw Refused()));

        static Exception Refused() => new Procore.Client.ProcoreRateLimitException("The hour's calls are used up.") { RetryAfter = TimeSpan.FromMinutes(10) };
    }

    /// <summary>An option that was renamed, and whose former name an order is typed with, makes one more, which is the office's; one that nobody typed is nobody's.</summary>
    public static async Task TellTheOfficesOptionsFromOthers(VirtualClock clock)
    {
        using var world = new World(clock, seed: 6, orders: 6, switches: SandboxSwitches.Default);
        var zoho = world.Sandbox.Zoho;
        var alignments = new Alignments(world);
        var options = zoho.OptionsOf(Tag);
        var old = zoho.Orders.Where(order => order.Intent == OrderIntent.Clean).SelectMany(order => order.Lines).Select(line => line.CostCode).OfType<string>().First(code => options.Contains(code));
        zoho.RenameOption(Tag, old, "Renamed in the office");
        await world.SettleAsync();
        Assert.Contains(zoho.OptionsById(Tag).Values, option => option == (old, true));
        await alignments.HoldAsync([]);

        zoho.AddOption(Tag, "99-999 Nobody's");
        var told = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => alignments.HoldAsync([]));
        Assert.Contains("99-999 Nobody's", told.Message, StringComparison.Ordinal);
    }

    /// <summary>A person links a project of Zoho Books to another one of Procore than its own, whose codes are written into Zoho Books by nobody then.</summary>
    public static async Task LookForNoCodesOfAProjectThatAPersonLinkedElsewhere(VirtualClock clock)
    {
        using var world = new World(
            clock, seed: 6, orders: 6, switches: SandboxSwitches.Default, policies: new() { Approval = null, Alignment = new() { AddCodes = true, Unasked = true } });
        var alignments = new Alignments(world);
        world.PeopleDecided = true;
        await world.SettleAsync();
        var both = world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ProcoreId: not null, ZohoId: not null, CostCodes.Count: > 0 }).Take(2).ToList();
        await world.Engine.DecideLinkAsync(
            World.ConnectionId, new() { Action = LinkAction.Link, Kind = LinkKind.Project, ZohoId = both[1].ZohoId!, ProcoreId = both[0].ProcoreId!.Value, By = "bob" });
        (ProjectData Project, string Code)[] added = [(both[0], "76-100"), (both[1], "77-100")];
        foreach (var (project, code) in added)
        {
            var made = world.Sandbox.Procore.Edit(new() { ["action"] = "add_cost_code", ["project_id"] = project.ProcoreId, ["values"] = new JsonObject { ["code"] = code, ["name"] = "Added" } });
            Assert.Null(made["errors"]);
        }

        for (var look = 0; look < 2; look++)
        {
            await world.ScanEverythingAsync();
        }

        var options = world.Sandbox.Zoho.OptionsOf(Tag);
        Assert.Contains("76-100 Added", options);
        Assert.DoesNotContain("77-100 Added", options);
        await alignments.HoldAsync([.. added.Select(one => (one.Project.ProcoreId!.Value, one.Code))]);
    }
}
