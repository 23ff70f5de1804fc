using System.Text.Json.Nodes;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Projects and cost codes that policy has an alignment write into Zoho by itself: made, renamed, made inactive and active again.</summary>
internal sealed class AlignmentFlow : CrashFlow
{
    private const string Tag = "Cost Code";

    public override IReadOnlyList<string> Writes { get; } =
    [
        "POST /projects", "POST /projects/{id}/inactive", "POST /projects/{id}/active", "PUT /reportingtags/{id}/options", "POST /option/{id}/inactive", "POST /option/{id}/active",
    ];

    /// <summary>What was sent and has no answer may still come for an hour.</summary>
    public override TimeSpan Gone => TimeSpan.FromMinutes(61);

    public override World Create(VirtualClock clock, int seed) => new(
        clock,
        seed,
        orders: 3,
        policies: new()
        {
            Approval = null,
            Alignment = new() { CreateProjects = true, ProjectStatus = true, AddCodes = true, RenameCodes = true, RetireCodes = true, Unasked = true },
        },
        size: new(2, 10, 5));

    public override async Task RunAsync(World world, Func<Func<Task>, Task> survive)
    {
        var alignments = new Alignments(world);
        var sites = world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ZohoId: not null, ProcoreId: not null, CostCodes.Count: > 0 }).ToList();
        var (made, kept) = (sites[0], sites[1]);
        world.Touched.UnionWith([made.ZohoId!, kept.ZohoId!]);

        // From now on the first one has no project in Zoho.
        world.Sandbox.Zoho.RenameProject(made.ZohoName, "88-800 Another job");
        await survive(world.SettleAsync);
        await LookAsync(world, survive);
        alignments.Add("90-555 Own");
        var code = Edit(world, kept.ProcoreId, new() { ["action"] = "add_cost_code", ["values"] = new JsonObject { ["code"] = "70-100", ["name"] = "Added" } });
        Edit(world, kept.ProcoreId, new() { ["action"] = "change_cost_code", ["id"] = kept.CostCodes[^1].Id, ["values"] = new JsonObject { ["name"] = "Renamed on site" } });
        IsActive(world, made.ProcoreId, false);
        await LookAsync(world, survive);
        Edit(world, kept.ProcoreId, new() { ["action"] = "delete_cost_code", ["id"] = code, ["values"] = new JsonObject() });
        IsActive(world, made.ProcoreId, true);
        await LookAsync(world, survive);
        Edit(world, kept.ProcoreId, new() { ["action"] = "change_cost_code", ["id"] = code, ["values"] = new JsonObject { ["name"] = "Added" } }); // and is no longer deleted
        await LookAsync(world, survive);
        world.Crash = null;
        await alignments.HoldAsync([(kept.ProcoreId!.Value, "70-100")]);
    }

    public override async Task<IReadOnlyList<string>> EndAsync(World world) =>
    [
        .. await base.EndAsync(world),
        .. world.Sandbox.Zoho.ProjectNames.Order(StringComparer.Ordinal),
        .. world.Sandbox.Zoho.OptionsOf(Tag).Order(StringComparer.Ordinal),
    ];

    /// <summary>Both sides are read, and once more: a project that is made or opened again brings its codes.</summary>
    private static async Task LookAsync(World world, Func<Func<Task>, Task> survive)
    {
        for (var look = 0; look < 2; look++)
        {
            await survive(async () =>
            {
                await world.Engine.SubmitAsync(World.ConnectionId, RecordKey.Directory, WorkPriority.Person, "test", world.Process.Life);
                await world.SettleAsync();
            });
        }
    }

    private static void IsActive(World world, long? project, bool isActive) =>
        Edit(world, project, new() { ["action"] = "change_project", ["values"] = new JsonObject { ["active"] = isActive } });

    private static long Edit(World world, long? project, JsonObject edit)
    {
        edit["project_id"] = project;
        var edited = world.Sandbox.Procore.Edit(edit);
        Assert.Null(edited["errors"]);
        return (long)edited["id"]!;
    }
}
