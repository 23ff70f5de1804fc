using Sandbox;

namespace Simulation;

/// <summary>Who keeps the WBS codes of projects, by seed: one that orders use is taken out of use, and into it again. What stands on it stays there, and nothing that is new goes to it or to another one in its place.</summary>
internal sealed class WbsKeepers(World world, Plan plan)
{
    private readonly Dice _dice = new(plan.Seed, "wbs keepers");
    private readonly List<long> _retired = [];

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they do while the host runs.</summary>
    public void Act()
    {
        if (!plan.WbsCodesRetire || !_dice.Chance(15))
        {
            return;
        }

        if (_retired.Count > 0 && _dice.Flip())
        {
            var back = _dice.OneOf(_retired);
            _retired.Remove(back);
            Use(back, isActive: true);
        }
        else if (Used() is { Count: > 0 } used)
        {
            var (project, code) = _dice.OneOf(used);
            world.Touched.Add(project); // its orders are a question from now on, or were one
            _retired.Add(code);
            Use(code, isActive: false);
        }
    }

    /// <summary>Some are taken into use again, and what waited for them goes on.</summary>
    public void End()
    {
        foreach (var code in _retired.Where(_ => _dice.Flip()))
        {
            Use(code, isActive: true);
        }
    }

    private List<(string Project, long Code)> Used() =>
    [
        .. world.Sandbox.Zoho.Orders.SelectMany(order => order.Lines)
            .SelectMany(line => world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ProcoreId: not null, ZohoId: not null } && one.ZohoId == line.ProjectId)
                .Select(project => (Project: project.ZohoId!, Code: Clerks.Code(world, project, line))))
            .Where(one => one.Code is { } code && !_retired.Contains(code)).Select(one => (one.Project, one.Code!.Value)).Distinct(),
    ];

    private void Use(long code, bool isActive)
    {
        var edited = world.Sandbox.Procore.Edit(new() { ["action"] = "change_wbs_code", ["id"] = code, ["values"] = new System.Text.Json.Nodes.JsonObject { ["status"] = isActive ? "active" : "inactive" } });
        Assert.Null(edited["errors"]);
        Acts["WbsCodeRetired"] = Acts.GetValueOrDefault("WbsCodeRetired") + 1;
    }
}
