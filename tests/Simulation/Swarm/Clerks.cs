using System.Globalization;
using System.Text.Json.Nodes;
using Sandbox;

namespace Simulation;

/// <summary>Who typed orders into Procore before the sync came, by seed: rightly, or with another amount, as a subcontract, or under no number or another.</summary>
internal sealed class Clerks(World world, int seed)
{
    private readonly Dice _dice = new(seed, "clerks");
    private readonly Dice _forms = new(seed, "forms");
    private readonly List<long> _typed = [];
    private int _otherwise;

    /// <summary>The commitments that they made.</summary>
    public IReadOnlyList<long> Typed => _typed;

    /// <summary>They type so many of a hundred orders.</summary>
    /// <param name="perCent">How many.</param>
    /// <param name="otherwise">How many of a hundred of those they type as a subcontract, or under no number or another.</param>
    /// <param name="which">Which orders they may type; null: all.</param>
    /// <returns>How many commitments they made.</returns>
    public int Type(int perCent, int otherwise = 0, Func<OrderData, bool>? which = null)
    {
        _otherwise = otherwise;
        IReadOnlyList<TaxData> taxes = [.. world.Sandbox.Data.AllTaxes];
        foreach (var order in world.Sandbox.Zoho.Orders.Where(order => _dice.Below(100) < perCent && which?.Invoke(order) != false).ToList())
        {
            var costs = LineCosts.Of(order, taxes, world.Connection.Policies.Cost ?? new(), world.Switches.Zoho).Lines;
            var vendor = world.Sandbox.Data.Vendors.FirstOrDefault(vendor => vendor.ZohoId == order.VendorId)?.ProcoreId;
            foreach (var lines in order.Lines.Where(line => costs.ContainsKey(line.Id)).GroupBy(line => world.Sandbox.Data.Projects.FirstOrDefault(project => project.ZohoId == line.ProjectId)))
            {
                if (vendor is { } firm && lines.Key is { ProcoreId: { } project })
                {
                    Type(order, firm, project, [.. lines.Select(line => (Code(world, lines.Key, line), decimal.Round(costs[line.Id], 2)))]);
                }
            }
        }

        return _typed.Count;
    }

    /// <summary>They let everybody see what they typed.</summary>
    public void Show() => _typed.ForEach(id => world.Sandbox.Procore.Edit(new()
    {
        ["action"] = "change_commitment",
        ["id"] = id,
        ["values"] = new JsonObject { ["private"] = false },
    }));

    /// <summary>The budget code that a line means.</summary>
    public static long? Code(World world, ProjectData project, OrderLineData line) => project.WbsCodes.FirstOrDefault(code =>
        code.Active
        && project.CostCodes.Any(one => one.Id == code.CostCodeId && line.CostCode?.StartsWith(one.FullCode + " ", StringComparison.Ordinal) == true)
        && world.Sandbox.Data.CostTypes.Any(type => type.Id == code.CostTypeId && line.CostType?.StartsWith(type.Code + " ", StringComparison.Ordinal) == true))?.Id;

    private void Type(OrderData order, long vendor, long project, IReadOnlyList<(long? Code, decimal Amount)> lines)
    {
        world.Sandbox.Procore.Edit(new() { ["action"] = "add_vendor_to_project", ["id"] = vendor, ["project_id"] = project });
        var (type, number) = !_forms.Chance(_otherwise) ? (null, order.Number) : _forms.Below(4) switch
        {
            0 => ("WorkOrderContract", order.Number),
            1 => ("WorkOrderContract", $"SC-{_typed.Count}"),
            2 => (null, string.Empty),
            _ => ((string?)null, $"CT-{_typed.Count}"),
        };
        var made = world.Sandbox.Procore.Edit(new()
        {
            ["action"] = "create_commitment",
            ["type"] = type,
            ["project_id"] = project,
            ["values"] = new JsonObject { ["number"] = number, ["title"] = "Typed by hand", ["vendor_id"] = vendor },
        });
        if ((long?)made["id"] is not { } id)
        {
            return;
        }

        var wrong = _dice.Chance(30) ? 1 : 0;
        foreach (var (code, amount) in lines)
        {
            var values = new JsonObject { ["amount"] = (amount + wrong).ToString(CultureInfo.InvariantCulture), ["wbs_code_id"] = code };
            world.Sandbox.Procore.Edit(new() { ["action"] = "add_line", ["id"] = id, ["type"] = type, ["values"] = values });
        }

        world.Sandbox.Procore.Edit(new() { ["action"] = "change_commitment", ["id"] = id, ["type"] = type, ["values"] = new JsonObject { ["status"] = _dice.Pick("Approved", "Approved", "Draft") } });
        world.Touched.Add(order.Number);
        _typed.Add(id);
        world.TypedFor[id] = order;
    }
}
