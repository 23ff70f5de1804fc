using System.Text.Json.Nodes;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// Projects and cost codes that are written into Zoho Books while processes die, answers are lost and people work on both sides. Nobody's option is lost, no project and no option
/// is there twice, nothing is made without policy and an intent, and once trouble has stopped it converges and writes nothing any more.
/// </summary>
internal sealed class AlignmentInStep(int seed, Variant? variant = null)
{
    private const string Tag = "Cost Code";
    private const int Rounds = 6;
    private const int Companies = 12;
    private static readonly TimeSpan MayStillCome = TimeSpan.FromMinutes(61);
    private readonly Dice _dice = new(seed, "alignment");
    private readonly List<string> _ofTheOffice = [];

    /// <summary>A checker that finds nothing proves nothing: what forgets what it has sent is found.</summary>
    public static async Task FindsAPlantedBug(VirtualClock clock)
    {
        for (var seed = 1; seed <= Companies; seed++)
        {
            try
            {
                await new AlignmentInStep(seed, Mutant.ForgetsOpenAlignments).RunAsync(clock);
            }
            catch (Xunit.Sdk.XunitException)
            {
                return;
            }
        }

        Assert.Fail($"{Mutant.ForgetsOpenAlignments.What} Nobody found it.");
    }

    /// <summary>Twelve companies, each with policies, trouble and people of its own.</summary>
    public static async Task ConvergesAndWritesNothing(VirtualClock clock)
    {
        var (made, added) = (0, 0);
        for (var seed = 1; seed <= Companies; seed++)
        {
            var (projects, options) = await new AlignmentInStep(seed).RunAsync(clock);
            (made, added) = (made + projects, added + options);
        }

        Assert.True(made >= 3 && added > 10, $"{made} projects and {added} options were made.");
    }

    private async Task<(int Projects, int Options)> RunAsync(VirtualClock clock)
    {
        var data = new ContractorSize(6, 20, 5);
        var policy = new AlignmentPolicy
        {
            CreateProjects = _dice.Chance(80),
            ProjectStatus = _dice.Flip(),
            AddCodes = _dice.Chance(80),
            RenameCodes = _dice.Flip(),
            RetireCodes = _dice.Flip(),
        };
        using var world = new World(clock, seed, orders: 2, switches: SandboxSwitches.Default, variant: variant, policies: new() { Approval = null }, size: data);
        var customer = world.Sandbox.Data.Projects[0].CustomerName;
        var connection = world.Connection with { Policies = world.Connection.Policies with { Alignment = policy with { Customer = customer } } };
        await world.SettleAsync();
        await world.Store.SaveConnectionAsync(connection);
        var before = (Projects: world.Sandbox.Zoho.ProjectNames.Count, Options: world.Sandbox.Zoho.OptionsOf(Tag).Count);

        var kinds = new[] { FaultKind.TimeoutAfter, FaultKind.TimeoutBefore, FaultKind.ResetAfter, FaultKind.ServerError, FaultKind.HtmlBody }.Where(_ => _dice.Flip()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            Work(world, round);
            world.Sandbox.Faults.Set([.. kinds.Select(kind => new FaultRule(SandboxSide.Zoho, kind, 150) { Method = _dice.Pick("PUT", "POST", "GET"), Count = 2 })]);
            var crashes = _dice.Below(2);
            world.Crash = _ => crashes > 0 && _dice.Below(60) == 0 && crashes-- > 0;
            WorkMeanwhile(world, round);
            await ApplyAsync(world);
            (world.Crash, world.Wire) = (null, null);
            AssertNothingIsLostOrTwice(world);
            await world.WaitAsync(TimeSpan.FromMinutes(_dice.Pick(1, 30, 90)));
        }

        world.Sandbox.Faults.Set([]);
        await world.WaitAsync(MayStillCome);
        for (var look = 0; look < 3; look++) // a project that is made or opened again brings its codes
        {
            await ApplyAsync(world);
        }

        AssertNothingIsLostOrTwice(world);
        var plan = await world.Engine.PlanAlignmentAsync(World.ConnectionId);
        Assert.True(plan.Steps.Count == 0, $"Seed {seed}: {string.Join(" ", plan.Steps.Select(step => step.Sentence))}");
        var writes = Writes(world);
        await ApplyAsync(world);
        Assert.Equal(writes, Writes(world));
        await AssertEvidenceAsync(world);
        var made = (world.Sandbox.Zoho.ProjectNames.Count - before.Projects, world.Sandbox.Zoho.OptionsOf(Tag).Count - before.Options - _ofTheOffice.Count);
        Assert.True(made.Item1 == 0 || policy.CreateProjects, $"Seed {seed}: projects were made without policy.");
        Assert.True(made.Item2 == 0 || policy.AddCodes, $"Seed {seed}: options were added without policy.");
        return made;
    }

    /// <summary>People on both sides: the office adds options of its own and takes numbers off projects; the site adds codes and renames them, and closes projects.</summary>
    private void Work(World world, int round)
    {
        var own = $"{90 + round}-555 Own {round}";
        _ofTheOffice.Add(own);
        world.Sandbox.Zoho.AddOption(Tag, own);
        var projects = world.Sandbox.Data.Projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null }).ToList();
        var project = projects[_dice.Below(projects.Count)];
        if (round == 0)
        {
            world.Sandbox.Zoho.RenameProject(world.Sandbox.Zoho.ProjectNames.First(name => name.StartsWith(project.Number, StringComparison.Ordinal)), "88-888 Another job");
        }

        Edit(world, "add_cost_code", 0, new() { ["code"] = $"{70 + round}-100", ["name"] = $"Added {round}" }, project.ProcoreId);
        if (_dice.Chance(40))
        {
            Edit(world, "change_project", 0, new() { ["active"] = _dice.Flip() }, projects[_dice.Below(projects.Count)].ProcoreId);
        }
    }

    /// <summary>While the plan is read once more before it is written, the office goes on working on the tag that was read already.</summary>
    private void WorkMeanwhile(World world, int round)
    {
        var reads = 0;
        world.Wire = (request, send) =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/users/", StringComparison.Ordinal) && ++reads == 2)
            {
                var own = $"{90 + round}-777 Meanwhile {round}";
                _ofTheOffice.Add(own);
                world.Sandbox.Zoho.AddOption(Tag, own);
            }

            return send();
        };
    }

    /// <summary>Somebody looks at the plan and has it written. What fails they try again another time; a process that dies is started again.</summary>
    private static async Task ApplyAsync(World world)
    {
        try
        {
            var plan = await world.Engine.PlanAlignmentAsync(World.ConnectionId, world.Process.Life);
            if (plan.Steps.Count > 0)
            {
                await world.Engine.ApplyAlignmentAsync(World.ConnectionId, plan.Hash, "Ann", world.Process.Life);
            }
        }
        catch (Exception failure) when (failure is ZohoBooksException or ProcoreException or DecisionRefusedException && !world.Process.IsDead)
        {
            // They read what happened and come back.
        }
        catch (Exception failure) when (world.Process.IsDead && failure is not Xunit.Sdk.XunitException)
        {
            await world.WaitAsync(TimeSpan.FromSeconds(61));
            world.Restart();
        }
    }

    private void AssertNothingIsLostOrTwice(World world)
    {
        var options = world.Sandbox.Zoho.OptionsOf(Tag);
        Assert.Empty(_ofTheOffice.Except(options));
        Assert.Equal(options.Count, options.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var names = world.Sandbox.Zoho.ProjectNames;
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    // Every write has an intent before it, and every intent an end.
    private static async Task AssertEvidenceAsync(World world)
    {
        var entries = (await world.AuditAsync()).Where(entry => entry.Record.StartsWith("alignment/", StringComparison.Ordinal)).ToList();
        foreach (var same in entries.GroupBy(entry => entry.Record))
        {
            Assert.Equal(same.Count(entry => entry.Kind == AuditKind.Intent), same.Count(entry => entry.Kind == AuditKind.Outcome && entry.Result != "unknown"));
        }
    }

    private static int Writes(World world) => world.Sandbox.Log.Writes.Count(write => write.Side == SandboxSide.Zoho);

    private static void Edit(World world, string action, long id, JsonObject values, long? project) =>
        Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = action, ["id"] = id, ["project_id"] = project, ["values"] = values })["errors"]);
}
