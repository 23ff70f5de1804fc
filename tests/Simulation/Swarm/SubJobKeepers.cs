using System.Text.Json.Nodes;
using Sandbox;

namespace Simulation;

/// <summary>
/// Who divides projects, by seed: each has sub jobs with codes that are called like its own, and the office names a sub job on some lines; later another one, one that is not there, or one that
/// has not the code, while the site retires one and takes it up again. In other seeds the office books lines to codes that their project does not have.
/// </summary>
internal sealed class SubJobKeepers(World world, Plan plan)
{
    /// <summary>The field of a line that names its sub job.</summary>
    public const string Field = "Sub job";
    private const int MostNewCodes = 6;

    private readonly Dice _dice = new(plan.Seed, "sub jobs");
    private readonly Dice _codes = new(plan.Seed, "new cost codes");
    private readonly List<(long Id, long Project, string Code)> _jobs = [];
    private readonly HashSet<long> _retired = [];
    private int _newCodes;

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they did before there was a sync: nothing is wrong with an order that names what is there.</summary>
    public void Begin()
    {
        if (plan.NamesSubJobs)
        {
            foreach (var site in Sites())
            {
                Divide(site);
            }
        }

        NewCodes(perCent: 30);
    }

    /// <summary>What they do while the host runs.</summary>
    public void Act()
    {
        if (plan.NamesSubJobs && _dice.Chance(20))
        {
            var order = _dice.OneOf([.. world.Sandbox.Zoho.Orders]);
            var lines = order.Lines.Where(IsOnSite).ToList();
            if (lines.Count > 0)
            {
                Change(order, _dice.OneOf(lines), line => Named(line, _dice.Pick("A", "B Basement", "C Court", string.Empty)));
                Count("SubJobNamed");
            }
        }

        if (plan.NamesSubJobs && _jobs.Count > 0 && _dice.Chance(4))
        {
            var job = _dice.OneOf(_jobs);
            var isBack = _retired.Remove(job.Id) || !_retired.Add(job.Id);
            Edit(new() { ["action"] = "change_sub_job", ["id"] = job.Id, ["values"] = new JsonObject { ["status"] = isBack ? "active" : "inactive" } });
            world.Touched.UnionWith(world.Sandbox.Zoho.Orders.Where(order => order.Lines.Any(line => line.CustomFields.ContainsKey(Field))).Select(order => order.Number));
            Count("SubJobRetired");
        }

        NewCodes(perCent: 3);
    }

    /// <summary>The project gets two sub jobs: the first one has every code of its orders, the other one some of them.</summary>
    private void Divide(ProjectData site)
    {
        var used = site.WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ToLookup(code => code.CostCodeId);
        var booked = world.Sandbox.Zoho.Orders.Where(order => order.Intent is OrderIntent.Clean or OrderIntent.Adjusted)
            .SelectMany(order => order.Lines.Where(line => line.ProjectId == site.ZohoId && IsOnSite(line)).Select(line => (Order: order, Line: line, Code: CodeOf(site, line)))).Where(one => one.Code is not null).ToList();
        foreach (var name in (string[])["A Annex", "B Basement"])
        {
            var job = (long)Edit(new() { ["action"] = "add_sub_job", ["project_id"] = site.ProcoreId, ["values"] = new JsonObject { ["code"] = name[..1], ["name"] = name[2..] } })["id"]!;
            _jobs.Add((job, site.ProcoreId!.Value, name[..1]));
            foreach (var code in booked.Select(one => one.Code!).Distinct().Where(_ => name[0] == 'A' || _dice.Chance(60)).ToList())
            {
                Edit(new()
                {
                    ["action"] = "add_cost_code",
                    ["project_id"] = site.ProcoreId,
                    ["sub_job_id"] = job,
                    ["cost_types"] = new JsonArray([.. used[code.Id].Select(wbs => (JsonNode)world.Sandbox.Data.CostTypes.Single(type => type.Id == wbs.CostTypeId).Code)]),
                    ["values"] = new JsonObject { ["code"] = code.FullCode, ["name"] = code.Name },
                });
                foreach (var (order, line, _) in booked.Where(one => one.Code == code && _dice.Chance(30)))
                {
                    world.Sandbox.Zoho.Edit(order.Number, one => With(one, line.Id, same => Named(same, name)));
                    Count("SubJobNamed");
                }
            }
        }
    }

    /// <summary>The office books lines to codes that nobody made yet, below a heading of their project.</summary>
    private void NewCodes(int perCent)
    {
        foreach (var order in plan.CodesAreNew ? world.Sandbox.Zoho.Orders.Where(_ => _codes.Chance(perCent)).ToList() : [])
        {
            var line = order.Lines.FirstOrDefault(one => IsOnSite(one) && Sites().Exists(site => site.ZohoId == one.ProjectId && CodeOf(site, one) is not null));
            if (line is not null && _newCodes < MostNewCodes)
            {
                Change(order, line, one => one with { CostCode = $"{line.CostCode!.Split('-')[0]}-{800 + (_codes.Flip() ? _newCodes++ : Math.Max(0, _newCodes - 1))} Extra work" });
                Count("CodeNew");
            }
        }
    }

    private void Change(OrderData order, OrderLineData line, Func<OrderLineData, OrderLineData> change)
    {
        world.Sandbox.Zoho.Edit(order.Number, one => With(one, line.Id, change));
        world.Touched.Add(order.Number);
    }

    private List<ProjectData> Sites() => [.. world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ZohoId: not null, ProcoreId: not null, CostCodes.Count: > 0 })];

    private bool IsOnSite(OrderLineData line) => line is { Category: "line_item", CostCode: not null, CostType: not null } && Sites().Exists(site => site.ZohoId == line.ProjectId);

    /// <summary>The code of a line, where the project's budget has it with the line's type.</summary>
    private CostCodeData? CodeOf(ProjectData site, OrderLineData line) => site.CostCodes.FirstOrDefault(code => line.CostCode == $"{code.FullCode} {code.Name}"
        && site.WbsCodes.Any(wbs => wbs is { Active: true, OnBudget: true } && wbs.CostCodeId == code.Id && world.Sandbox.Data.CostTypes.Any(type => type.Id == wbs.CostTypeId && line.CostType == $"{type.Code} {type.Name}")));

    private static OrderData With(OrderData order, string lineId, Func<OrderLineData, OrderLineData> change) => order with { Lines = [.. order.Lines.Select(line => line.Id == lineId ? change(line) : line)] };

    private static OrderLineData Named(OrderLineData line, string subJob) => line with { CustomFields = new Dictionary<string, string>(line.CustomFields, StringComparer.Ordinal) { [Field] = subJob } };

    private JsonObject Edit(JsonObject edit)
    {
        var edited = world.Sandbox.Procore.Edit(edit);
        Assert.Null(edited["errors"]);
        return edited;
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
