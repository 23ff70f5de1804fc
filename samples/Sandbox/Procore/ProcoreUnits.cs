using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A unit of measure of the company.</summary>
internal sealed record ProcoreUnit(long Id, string Name, long CategoryId, bool IsStandard)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["is_standard"] = IsStandard,
        ["uom_category"] = new JsonObject { ["id"] = CategoryId, ["name"] = "Other" },
    };
}

/// <summary>The company's units of measure: those that Procore provides, and its own.</summary>
internal sealed class ProcoreUnits
{
    private const long FirstStandard = 7200000000000;

    private static readonly string[] Standard =
        ["bag", "box", "cf", "cy", "day", "ea", "gal", "hr", "lb", "lf", "lot", "ls", "mo", "roll", "set", "sf", "sheet", "sy", "ton", "wk"];

    private readonly SortedDictionary<long, ProcoreUnit> _units = [];

    public ProcoreUnits()
    {
        foreach (string name in Standard)
            Put(new ProcoreUnit(FirstStandard + _units.Count, name, 1, true));
    }

    public IEnumerable<ProcoreUnit> All => _units.Values;

    public ProcoreUnit? Find(long id) => _units.GetValueOrDefault(id);

    public bool Contains(string name) => Named(name) is not null;

    public ProcoreUnit? Named(string name) => _units.Values.FirstOrDefault(unit => string.Equals(unit.Name, name, StringComparison.OrdinalIgnoreCase));

    public void Put(ProcoreUnit unit) => _units[unit.Id] = unit;

    public void Remove(long id) => _units.Remove(id);
}
