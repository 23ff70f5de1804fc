using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Vendors that policy has made, renamed, moved, made inactive and active again, and one that a person links.</summary>
internal sealed class VendorFlow : CrashFlow
{
    public override IReadOnlyList<string> Writes { get; } = ["PATCH /vendors/sync", "PATCH /vendors/{id}", "PATCH /vendors/inactive/{id}"];

    public override World Create(VirtualClock clock, int seed) => new(
        clock,
        seed,
        orders: 3,
        policies: new() { Approval = null, Vendors = new() { Treatment = VendorTreatment.Create, Deactivation = VendorDeactivation.Deactivate } },
        size: new(2, 20, 5));

    public override async Task RunAsync(World world, Func<Func<Task>, Task> survive)
    {
        await survive(world.SettleAsync);
        var links = (await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor })).Where(link => link.Status == LinkStatus.Confirmed).ToList();
        var ordered = world.Sandbox.Zoho.Orders.Select(order => order.VendorId).ToHashSet(StringComparer.Ordinal);
        var idle = world.Sandbox.Data.Vendors.Where(one => links.Exists(link => link.ZohoId == one.ZohoId && link.ProcoreId == one.ProcoreId) && !ordered.Contains(one.ZohoId!)).ToList();
        Assert.True(idle.Count > 2, $"Only {idle.Count} vendors without orders are linked.");
        world.VendorsMoved = true;
        world.Touched.UnionWith(idle.Take(3).Select(one => one.ZohoId!));

        // The first one is parted from its company, and a person links the two again.
        await survive(() => DecideAsync(world, LinkAction.Unlink, idle[0].ZohoId!, idle[0].ProcoreId!.Value));
        await survive(() => DecideAsync(world, LinkAction.Link, idle[0].ZohoId!, idle[0].ProcoreId!.Value));
        world.Sandbox.Zoho.AddVendor("Quarrymade Limestone LLC");
        world.Sandbox.Zoho.EditContact(idle[1].ZohoId!, name: $"{idle[1].ZohoName} Holdings", city: "Waco");
        world.Sandbox.Zoho.EditContact(idle[2].ZohoId!, isActive: false);
        await LookAsync(world, survive);
        world.Sandbox.Zoho.EditContact(idle[2].ZohoId!, isActive: true);
        await LookAsync(world, survive);
    }

    public override async Task<IReadOnlyList<string>> EndAsync(World world)
    {
        var origins = world.Sandbox.Procore.OriginsOfVendors;
        return
        [
            .. await StatesAsync(world, RecordKind.PurchaseOrder),
            .. await StatesAsync(world, RecordKind.Vendor),
            .. world.Sandbox.Procore.NamesOfVendors.Select(company => $"{company.Value} {origins[company.Key]}").Order(StringComparer.Ordinal),
        ];
    }

    private static async Task LookAsync(World world, Func<Func<Task>, Task> survive)
    {
        await world.WaitAsync(TimeSpan.FromMinutes(2));
        await survive(world.ScanEverythingAsync);
    }

    /// <summary>What a person says of a link. Where it was stored before the process died, it is refused the second time.</summary>
    private static async Task DecideAsync(World world, LinkAction action, string vendor, long company)
    {
        var links = await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor });
        if (links.Any(link => link.ZohoId == vendor && link.ProcoreId == company && link.Status == LinkStatus.Confirmed) != (action == LinkAction.Link))
        {
            await world.Engine.DecideLinkAsync(World.ConnectionId, new() { Action = action, Kind = LinkKind.Vendor, ZohoId = vendor, ProcoreId = company, By = "Ann" }, world.Process.Life);
        }
    }
}
