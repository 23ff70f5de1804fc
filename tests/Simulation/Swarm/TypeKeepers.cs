using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// Who keeps cost types, by seed: the site adds some, calls them and others otherwise, gives those that it added another code and deletes them; the office adds options to the tag of cost types that
/// name none of Procore, which a person is asked about.
/// </summary>
internal sealed class TypeKeepers(World world, Plan plan)
{
    private const int Most = 4;
    private readonly Dice _dice = new(plan.Seed, "type keepers");
    private readonly AlignedTypes _types = new(world);
    private readonly SortedDictionary<long, (string Code, string Name)> _there = new(world.Sandbox.Data.CostTypes.ToDictionary(type => type.Id, type => (type.Code, type.Name)));
    private readonly List<long> _added = [];
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private int _acts;

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they do while the host runs.</summary>
    public void Act()
    {
        if (!plan.TypesMove)
        {
            return;
        }

        if (_dice.Chance(15))
        {
            Add();
        }

        if (_dice.Chance(8))
        {
            Rename(_dice.OneOf([.. _there.Keys]));
        }

        if (_added.Count > 0 && _dice.Chance(10))
        {
            var (id, isNewCode) = (_dice.OneOf(_added), _dice.Flip());
            if (isNewCode)
            {
                Recode(id);
            }
            else
            {
                Delete(id);
            }
        }

        if (_dice.Chance(6) && _types.OfTheOffice.Count < Most)
        {
            _types.Add($"Q{_types.OfTheOffice.Count} Own type");
            Count("TypeOptionAdded");
        }
    }

    /// <summary>Each such seed has what could be lost, and what follows from it is written after that: one that both sides have had is called otherwise, one is deleted, and one is new.</summary>
    public async Task EndAsync()
    {
        if (plan.TypesMove)
        {
            Add();
            await LookAsync();
            Rename(_there.Keys.First());
            Delete(_added[^1]);
            Add();
        }
    }

    /// <summary>Nobody's option is lost, none is there twice, and what the site did stands in the tag where policy says so, or is a question.</summary>
    public Task HoldAsync() => plan.TypesMove ? _types.HoldAsync([.. _there.Values.Select(type => type.Code)], _gone) : Task.CompletedTask;

    private async Task LookAsync()
    {
        await world.Engine.SubmitAsync(World.ConnectionId, RecordKey.Directory, WorkPriority.Person, "test", world.Process.Life);
        await world.SettleAsync();
    }

    private void Add()
    {
        if (_added.Count < Most)
        {
            var (code, name) = ($"T{_acts}", $"Added {_acts++}");
            var id = Edit("add_cost_type", null, new() { ["csv_import_code"] = code, ["name"] = name });
            _added.Add(id);
            _there[id] = (code, name);
        }
    }

    private void Rename(long id)
    {
        var name = $"Called {_acts++} otherwise";
        Edit("change_cost_type", id, new() { ["name"] = name });
        _there[id] = (_there[id].Code, name);
    }

    private void Recode(long id)
    {
        var code = $"U{_acts++}";
        Edit("change_cost_type", id, new() { ["csv_import_code"] = code });
        _gone.Add(_there[id].Code);
        _there[id] = (code, _there[id].Name);
    }

    private void Delete(long id)
    {
        Edit("delete_cost_type", id, []);
        _gone.Add(_there[id].Code);
        _there.Remove(id);
        _added.Remove(id);
    }

    private long Edit(string action, long? id, JsonObject values)
    {
        var edited = world.Sandbox.Procore.Edit(new() { ["action"] = action, ["id"] = id, ["values"] = values });
        Assert.Null(edited["errors"]);
        Count(action);
        return (long)edited["id"]!;
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
