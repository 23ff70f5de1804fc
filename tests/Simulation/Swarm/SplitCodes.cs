using System.Text.Json.Nodes;
using Sandbox;

namespace Simulation;

/// <summary>
/// The WBS codes of some companies have segments of their own, phases and areas, which are numbered alike; a cost code has one for several of them with the same cost type. In some seeds a line says in
/// fields which phase and area it is of, rightly or not; in others no order does, and people say which code is meant.
/// </summary>
internal sealed class SplitCodes(World world, Plan plan)
{
    /// <summary>The fields of a line that say its values, by segments.</summary>
    public static readonly IReadOnlyList<string> Fields = ["Phase", "Area"];

    /// <summary>The values of either segment, which stand at the end of a flat code: <c>02-300.M.1.2</c>.</summary>
    public static readonly IReadOnlyList<string> Values = ["1", "2"];

    private static readonly IReadOnlyList<IReadOnlyList<string>> Places = [["1", "1"], ["1", "2"], ["2", "1"], ["2", "2"]];
    private readonly Dice _dice = new(plan.Seed, "split codes");
    private readonly Dictionary<long, List<IReadOnlyList<string>>> _split = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>The policy that says where a line says them.</summary>
    public static string Policy { get; } = string.Join("; ", Fields.Select(field => $"{field}={{line:{field}}}"));

    /// <summary>The end of the flat code that a line says; null where it does not say both.</summary>
    public static string? EndOf(OrderLineData line) =>
        Fields.Select(field => line.CustomFields.GetValueOrDefault(field, string.Empty)).ToList() is var said && said.TrueForAll(value => value.Length > 0) ? string.Concat(said.Select(value => $".{value.Split(' ')[0]}")) : null;

    /// <summary>What they did before there was a sync: nothing is wrong with a line that says a phase and an area of which there is a code.</summary>
    public void Begin()
    {
        if (plan is { CodesAreSplit: false, NamesSegments: false })
        {
            return;
        }

        HashSet<string> ownLines = world.Connection.Policies.Cost is { } cost ? [.. cost.OwnLineCodes.Values] : [];
        foreach (var site in world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ZohoId: not null, ProcoreId: not null }))
        {
            foreach (var field in Fields)
            {
                Edit("add_segment", null, site.ProcoreId, new()
                {
                    ["name"] = field,
                    ["required"] = true,
                    ["items"] = new JsonArray([.. Values.Select(JsonNode? (number) => new JsonObject { ["code"] = number, ["name"] = $"{field} {number}" })]),
                });
            }

            var booked = Lines().Where(one => one.Site == site).Select(one => one.Code).ToHashSet();
            foreach (var code in site.WbsCodes.Where(one => booked.Contains(one.Id) && !ownLines.Contains(one.FlatCode) && _dice.Chance(60)).Select(one => one.Id))
            {
                var places = _dice.Shuffle(Places)[.._dice.Between(2, 3)];
                Edit("split_wbs_code", code, null, new() { ["values"] = new JsonArray([.. places.Select(JsonNode? (place) => new JsonArray([.. place.Select(JsonNode? (value) => JsonValue.Create(value))]))]) });
                _split[code] = places;
            }
        }

        world.House += House;
        House();
    }

    /// <summary>Each line on such a code that is new says of which it is, or not. Nobody reads its order between that and what made the line.</summary>
    private void House()
    {
        foreach (var (order, line, _, code) in Lines().Where(one => _split.ContainsKey(one.Code) && _said.Add(one.Line.Id)).ToList())
        {
            Say(order, line, _split[code]);
        }
    }

    private IEnumerable<(string Order, OrderLineData Line, ProjectData Site, long Code)> Lines() =>
        from order in world.Sandbox.Zoho.Orders
        from line in order.Lines
        from site in world.Sandbox.Data.Projects
        where site is { Active: true, Permitted: true, ZohoId: not null, ProcoreId: not null } && site.ZohoId == line.ProjectId
        let code = Clerks.Code(world, site, line)
        where code is not null
        select (order.Number, line, site, code.Value);

    private void Say(string order, OrderLineData line, List<IReadOnlyList<string>> places)
    {
        var place = plan.NamesSegments && !_dice.Chance(8) ? _dice.OneOf(_dice.Chance(92) ? places : Places) : null;
        if (place is null || !places.Contains(place))
        {
            world.Touched.Add(order); // a question, or a code that is made
        }

        if (place is not null)
        {
            var fields = new Dictionary<string, string>(line.CustomFields, StringComparer.Ordinal) { [Fields[0]] = place[0], [Fields[1]] = _dice.Flip() ? place[1] : $"{place[1]} {Fields[1]} {place[1]}" };
            world.Sandbox.Zoho.Edit(order, one => one with { Lines = [.. one.Lines.Select(same => same.Id == line.Id ? same with { CustomFields = fields } : same)] });
            Count("SegmentNamed");
        }
    }

    private void Edit(string action, long? id, long? project, JsonObject values)
    {
        Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = action, ["id"] = id, ["project_id"] = project, ["values"] = values })["errors"]);
        Count(action);
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
