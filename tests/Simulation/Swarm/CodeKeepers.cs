using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// Who keeps projects and cost codes, by seed: the office adds options of its own to the tag and gives projects other names, the site adds, renames and deletes codes. Where policy does not
/// have an alignment written by itself, somebody looks at it now and then and has it written.
/// </summary>
internal sealed class CodeKeepers(World world, Plan plan)
{
    private const int Most = 6;
    private readonly Dice _dice = new(plan.Seed, "code keepers");
    private readonly Alignments _alignments = new(world);
    private readonly List<(long Id, long Project, string Code)> _added = [];
    private int _codes;

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they do while the host runs.</summary>
    public async Task ActAsync()
    {
        if (plan.Alignment is null)
        {
            return;
        }

        if (_dice.Chance(15))
        {
            AddOption();
        }

        if (_dice.Chance(5) && Numbered() is { Count: > 0 } names)
        {
            Rename(_dice.OneOf(names));
        }

        WorkOnSite();
        if (!plan.Alignment.Unasked && _dice.Chance(30) && world.Receiving is { IsDead: false } process)
        {
            await ApplyAsync(process);
        }
    }

    /// <summary>Nothing goes wrong any more: what was sent and lost has come or will not, and the plan is written until there is none.</summary>
    public async Task EndAsync()
    {
        if (plan.Alignment is not null)
        {
            AddOption(); // so that each such seed has what a list of options that is sent could lose, and a reason to send one
            AddCode();
        }

        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open, Code = FindingCodes.WriteRepeated }))
        {
            if (item.Key == RecordKey.Alignment)
            {
                await world.Engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = ReviewAction.Retry, By = "Ann" }, world.Process.Life);
            }
        }

        for (var look = 0; look < (plan.Alignment is null ? 0 : plan.AsksForCustomers ? 4 : 2); look++) // a project that is made or opened again brings its codes
        {
            if (plan.AsksForCustomers && look == 1)
            {
                await SayForWhomAsync();
            }

            if (plan.Alignment is { Unasked: false })
            {
                await world.Engine.TakeAsync(World.ConnectionId, world.Process.Life);
                await world.AskAsync(() => ApplyAsync(world.Process));
            }

            await world.Engine.SubmitAsync(World.ConnectionId, RecordKey.Directory, WorkPriority.Person, "test", world.Process.Life);
            await world.SettleAsync();
        }
    }

    /// <summary>Nothing of theirs is lost, nothing is there twice, nothing is left to write, and what the site added stands in the tag, unless a person said that the project is none of Zoho's, or that Zoho's is another one.</summary>
    public Task HoldAsync() =>
        _alignments.HoldAsync([.. _added.Where(one => !plan.ProjectsClose && !plan.RightsWithdrawn && IsInBoth(one.Project)).Select(one => (one.Project, one.Code))]);

    /// <summary>Of most projects that are to be made somebody says for whom.</summary>
    private async Task SayForWhomAsync()
    {
        foreach (var item in (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open, Code = FindingCodes.CustomerUnknown })).Where(item => item.Finding.Candidates.Count > 0 && _dice.Chance(75)).ToList())
        {
            world.PeopleDecided = true;
            await world.AskAsync(() => world.Engine.DecideAsync(
                World.ConnectionId, item.Id, new() { Version = item.Version, Action = ReviewAction.Choose, ZohoId = _dice.OneOf(item.Finding.Candidates).ZohoId, By = "eve" }, world.Process.Life).AsTask());
            Count("CustomerSaid");
        }
    }

    private void AddOption()
    {
        if (_alignments.OfTheOffice.Count < Most)
        {
            _alignments.Add($"{90 + _alignments.OfTheOffice.Count}-555 Own");
            Count("OptionAdded");
        }
    }

    private void AddCode()
    {
        if (_codes < Most)
        {
            var (project, code) = (_dice.OneOf(Sites()).ProcoreId!.Value, $"{70 + _codes++}-100");
            var made = Edit("add_cost_code", null, new() { ["code"] = code, ["name"] = "Added" }, project);
            _added.Add(((long)made["id"]!, project, code));
        }
    }

    private List<ProjectData> Sites() => [.. world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ProcoreId: not null, CostCodes.Count: > 0 })];

    /// <summary>Whether nobody can doubt that a project of Procore is one of Zoho's: the number is nobody else's, and both sides call it the same.</summary>
    private bool IsInBoth(long id) => Sites().Find(one => one.ProcoreId == id) is { } project
        && world.Sandbox.Data.Projects.Count(other => other.Number == project.Number) == 1
        && world.Sandbox.Zoho.ProjectNames.Count(name => name == $"{project.Number} {project.Name}") == 1;

    private List<string> Numbered() =>
        [.. world.Sandbox.Zoho.ProjectNames.Where(name => world.Sandbox.Data.Projects.Any(one => one is { Active: true, Permitted: true, ProcoreId: not null } && one.ZohoName == name))];

    /// <summary>A project of Zoho is another job from now on, so that Procore's has none there.</summary>
    private void Rename(string name)
    {
        world.Sandbox.Zoho.RenameProject(name, $"88-{Acts.GetValueOrDefault("ProjectRenamed") + 800} Another job");
        Touch(world.Sandbox.Data.Projects.First(one => one.ZohoName == name));
        Count("ProjectRenamed");
    }

    private void WorkOnSite()
    {
        if (_dice.Chance(15))
        {
            AddCode();
        }

        if (_dice.Chance(8))
        {
            var project = _dice.OneOf(Sites());
            Edit("change_cost_code", _dice.OneOf([.. project.CostCodes]).Id, new() { ["name"] = _dice.Pick("Renamed on site", "Called otherwise") }, project.ProcoreId!.Value);
            Touch(project);
        }

        if (_added.Count > 0 && _dice.Chance(8))
        {
            var gone = _dice.OneOf(_added);
            _added.Remove(gone);
            Edit("delete_cost_code", gone.Id, [], gone.Project);
        }
    }

    private void Touch(ProjectData project) => world.Touched.Add(project.ZohoId ?? string.Empty);

    private JsonObject Edit(string action, long? id, JsonObject values, long project)
    {
        var edited = world.Sandbox.Procore.Edit(new() { ["action"] = action, ["id"] = id, ["project_id"] = project, ["values"] = values });
        Assert.Null(edited["errors"]);
        Count(action);
        return edited;
    }

    /// <summary>Somebody looks at the plan and has it written. What fails they try again another time.</summary>
    private async Task ApplyAsync(HostProcess process)
    {
        try
        {
            var shown = await process.Engine.PlanAlignmentAsync(World.ConnectionId, process.Life);
            if (shown.Steps.Count > 0)
            {
                await process.Engine.ApplyAlignmentAsync(World.ConnectionId, shown.Hash, "Ann", process.Life);
                Count("AlignmentApplied");
            }
        }
        catch (Exception refused) when (world.CalmSince is null && (People.IsRefusal(refused) || process.IsDead))
        {
            // It changed meanwhile, a service does not answer, or the process died.
        }
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
