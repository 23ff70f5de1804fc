using Sandbox;

namespace Simulation;

/// <summary>
/// The office of a company whose cost codes are items, a field of items, accounts or records of a custom module, by seed: each line names one, and what its tag says is of former times and counts no
/// more. They are called otherwise, given to another code, and taken out of use and into it again, of which no stamp of an order tells.
/// </summary>
internal sealed class HomeKeepers(World world, Plan plan)
{
    private const int MostMoves = 4;
    private readonly Dice _dice = new(plan.Seed, "home keepers");
    private readonly HashSet<string> _retired = new(StringComparer.Ordinal);
    private int _moves;

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they did before there was a sync.</summary>
    public void Begin()
    {
        world.Codes = new(plan.CodeHome);
        world.House = House;
        House();
    }

    /// <summary>What they do while the host runs.</summary>
    public void Act()
    {
        if (plan.CodeHome == CodeHome.Tag || world.Codes.Names.Count == 0 || !_dice.Chance(20))
        {
            return;
        }

        var id = _dice.OneOf([.. world.Codes.Names.Keys]);
        switch (_dice.Below(3))
        {
            case 0:
                Put(id, $"{world.Codes.Names[id].Split(" (")[0]} ({_dice.Below(100)})");
                Count("HomeRenamed");
                break;
            case 1:
                Use(id, !_retired.Add(id) && _retired.Remove(id));
                Count("HomeRetired");
                break;
            default:
                Move();
                break;
        }
    }

    /// <summary>Once more one is given to another code at the end, and noticed when what was read is as old as it may be.</summary>
    public async Task EndAsync()
    {
        if (plan.CodeHome != CodeHome.Tag)
        {
            Move();
            await world.WaitAsync(TimeSpan.FromHours(7));
        }
    }

    /// <summary>A line that only has its tag names its item, account or record, too. Nobody reads the order between that and what made the line.</summary>
    private void House()
    {
        foreach (var order in plan.CodeHome == CodeHome.Tag ? [] : world.Sandbox.Zoho.Orders.Where(order => order.Lines.Any(IsHomeless)).ToList())
        {
            world.Sandbox.Zoho.Edit(order.Number, one => one with { Lines = [.. one.Lines.Select(line => IsHomeless(line) ? Housed(line) : line)] });
        }
    }

    private bool IsHomeless(OrderLineData line) => line is { Category: "line_item", CostCode: not null } && world.Codes.IdOf(line) is null;

    private OrderLineData Housed(OrderLineData line)
    {
        var code = line.CostCode!;
        var id = world.Codes.Names.FirstOrDefault(known => known.Value.Split(' ')[0] == code.Split(' ')[0]).Key; // whoever writes an order takes what says its code by now
        if (id is null)
        {
            id = Made(code);
            world.Codes.Names[id] = code;
        }

        // In some the tag is another one's of the project: what counts is the home.
        var former = _dice.Chance(30) && world.Sandbox.Data.Projects.FirstOrDefault(one => one.ZohoId is not null && one.ZohoId == line.ProjectId) is { CostCodes.Count: > 0 } project
            ? _dice.OneOf([.. project.CostCodes]) : null;
        var homed = line with { CostCode = former is null ? code : $"{former.FullCode} {former.Name}" };
        return plan.CodeHome switch
        {
            CodeHome.Account => homed with { AccountId = id },
            CodeHome.Record => homed with { CustomFields = new Dictionary<string, string>(line.CustomFields, StringComparer.Ordinal) { [HomedCodes.Field] = id } },
            _ => homed with { ItemId = id },
        };
    }

    private string Made(string code) => plan.CodeHome switch
    {
        CodeHome.Item => world.Sandbox.Zoho.EditItem(null, code),
        CodeHome.ItemField => world.Sandbox.Zoho.EditItem(null, $"Item {world.Codes.Names.Count + 1}", code),
        CodeHome.Account => world.Sandbox.Zoho.EditAccount(null, code),
        _ => world.Sandbox.Zoho.EditRecord(null, code),
    };

    private void Put(string id, string code)
    {
        world.Codes.Names[id] = code;
        _ = plan.CodeHome switch
        {
            CodeHome.Item => world.Sandbox.Zoho.EditItem(id, code),
            CodeHome.ItemField => world.Sandbox.Zoho.EditItem(id, code: code),
            CodeHome.Account => world.Sandbox.Zoho.EditAccount(id, code),
            _ => world.Sandbox.Zoho.EditRecord(id, code),
        };
    }

    private void Use(string id, bool isActive)
    {
        _ = plan.CodeHome switch
        {
            CodeHome.Account => world.Sandbox.Zoho.EditAccount(id, isActive: isActive),
            CodeHome.Record => world.Sandbox.Zoho.EditRecord(id, isActive: isActive),
            _ => world.Sandbox.Zoho.EditItem(id, isActive: isActive),
        };
    }

    /// <summary>One that a line names says another code from now on, which the line's project has with the line's type on its budget.</summary>
    private void Move()
    {
        var lines = world.Sandbox.Zoho.Orders.Where(order => order.Intent == OrderIntent.Clean).SelectMany(order => order.Lines).Where(line => world.Codes.IdOf(line) is not null).ToList();
        if (lines.Count == 0 || _moves >= MostMoves)
        {
            return;
        }

        var line = _dice.OneOf(lines);
        var project = world.Sandbox.Data.Projects.FirstOrDefault(one => one.ZohoId is not null && one.ZohoId == line.ProjectId);
        var (id, type) = (world.Codes.IdOf(line)!, world.Sandbox.Data.CostTypes.FirstOrDefault(one => line.CostType?.StartsWith(one.Code + " ", StringComparison.Ordinal) == true));
        var others = project?.CostCodes.Where(code => !world.Codes.Names[id].StartsWith(code.FullCode + " ", StringComparison.Ordinal)
            && project.WbsCodes.Any(wbs => wbs is { Active: true, OnBudget: true } && wbs.CostCodeId == code.Id && wbs.CostTypeId == type?.Id)).ToList() ?? [];
        if (others.Count > 0)
        {
            _moves++;
            var other = _dice.OneOf(others);
            Put(id, $"{other.FullCode} {other.Name}{(plan.CodeHome == CodeHome.ItemField ? string.Empty : $" {_moves}")}"); // two of one name would be one too many
            world.Touched.UnionWith(world.Sandbox.Zoho.Orders.Where(order => order.Lines.Any(one => world.Codes.IdOf(one) == id)).Select(order => order.Number));
            Count("HomeMoved");
        }
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
