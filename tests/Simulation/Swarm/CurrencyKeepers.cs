using System.Text.Json.Nodes;
using Sandbox;

namespace Simulation;

/// <summary>
/// Who says what Procore counts in, by seed: one project in another currency than the books, or none of which anybody is told; and in seeds in which commitments are in the orders' currencies, who
/// gives one of them another rate.
/// </summary>
internal sealed class CurrencyKeepers(World world, Plan plan)
{
    private const string Books = "USD";

    private readonly Dice _dice = new(plan.Seed, "currency keepers");

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they did before there was a sync. Nothing may be written where Procore counts otherwise, or where nobody knows it.</summary>
    public void Begin()
    {
        List<ProjectData> sites = [.. world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ZohoId: not null, ProcoreId: not null })];
        switch (plan.Counting)
        {
            case ProcoreCounting.OneProjectOtherwise when sites.Count > 0:
                var site = _dice.OneOf(sites);
                Change(site.ProcoreId, new() { ["currency_iso_code"] = _dice.Pick("CAD", "EUR") });
                Forbid([site]);
                Count("ProjectCountsOtherwise");
                break;
            case ProcoreCounting.Untold:
                Change(null, new() { ["tells"] = false });
                Forbid(world.Sandbox.Data.Projects.Where(one => one.ProcoreId is not null));
                Count("CurrencyUntold");
                break;
            case ProcoreCounting.UntoldAndNamed:
                Change(null, new() { ["tells"] = false });
                Count("CurrencyUntold");
                break;
        }
    }

    /// <summary>What they do while the host runs.</summary>
    public void Act()
    {
        if (plan.RatesMove && _dice.Chance(30))
        {
            MoveARate();
        }
    }

    /// <summary>What they do once all trouble has stopped, before everything is looked at again.</summary>
    public void End()
    {
        if (plan.RatesMove)
        {
            MoveARate();
        }
    }

    private void MoveARate()
    {
        var foreign = world.Sandbox.Procore.Describe()["commitments"]!.AsArray().Select(node => node!)
            .Where(node => new CommitmentSeen(node) is { Deleted: false, IsOurs: true } seen && seen.Currency != Books && seen.Lines.Count > 0).ToList();
        if (foreign.Count == 0)
        {
            return;
        }

        var moved = new CommitmentSeen(_dice.OneOf(foreign));
        Assert.Null(world.Sandbox.Procore.Edit(new()
        {
            ["action"] = "change_commitment",
            ["id"] = moved.Id,
            ["values"] = new JsonObject { ["currency_exchange_rate"] = (moved.Rate ?? 1) + 0.25m },
        })["errors"]);
        world.Touched.UnionWith(world.Sandbox.Zoho.Orders.Where(order => order.Id == moved.OrderId).Select(order => order.Number));
        Count("RateMoved");
    }

    /// <summary>No amount of the sync may stand in these, and no order for them is right as it is.</summary>
    private void Forbid(IEnumerable<ProjectData> sites)
    {
        foreach (var site in sites)
        {
            world.CountedOtherwise.Add(site.ProcoreId!.Value);
            if (site.ZohoId is { } id)
            {
                world.Touched.Add(id);
            }
        }
    }

    private void Change(long? project, JsonObject values) =>
        Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = "change_currency", ["project_id"] = project, ["values"] = values })["errors"]);

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
