using System.Text.Json.Nodes;
using Sandbox;

namespace Simulation;

/// <summary>Who says which cost types a cost code takes, by seed: some take those alone with which they have WBS codes, so that none is made of another type before they take it, which Procore shows or not.</summary>
internal sealed class BoundCodes(World world, Plan plan)
{
    private readonly Dice _dice = new(plan.Seed, "bound codes");
    private readonly List<long> _bound = [];

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they did before there was a sync.</summary>
    public void Begin()
    {
        foreach (var site in plan.TypesAreBound ? world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ProcoreId: not null }) : [])
        {
            foreach (var same in site.WbsCodes.GroupBy(code => code.CostCodeId).Where(_ => _dice.Chance(50)))
            {
                Allow(same.Key, same.Select(code => code.CostTypeId).Distinct(), "CodeBound");
                _bound.Add(same.Key);
            }
        }
    }

    /// <summary>What they do while the host runs.</summary>
    public void Act()
    {
        if (_bound.Count > 0 && _dice.Chance(10))
        {
            Loosen(_dice.OneOf(_bound));
        }
    }

    /// <summary>Half of them take every type, and what waited for that goes on.</summary>
    public void End() => _bound.Where(_ => _dice.Flip()).ToList().ForEach(Loosen);

    private void Loosen(long code)
    {
        _bound.Remove(code);
        Allow(code, world.Sandbox.Data.CostTypes.Select(type => type.Id), "CodeLoosened");
    }

    private void Allow(long code, IEnumerable<long> types, string what)
    {
        Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = "allow_cost_types", ["id"] = code, ["values"] = new JsonObject { ["ids"] = new JsonArray([.. types.Select(JsonNode? (type) => JsonValue.Create(type))]) } })["errors"]);
        Acts[what] = Acts.GetValueOrDefault(what) + 1;
    }
}
