using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// Vendors that are kept in step by a policy that the seed draws, while processes die, answers are lost and people edit both sides. A contact becomes one company at most,
/// nothing is made without policy, and once trouble has stopped it converges and writes nothing any more.
/// </summary>
internal sealed class VendorsInStep(int seed)
{
    private const int Rounds = 2;
    private readonly Dice _dice = new(seed, "vendors");

    public static async Task BecomeOneCompanyEachAndConverge(VirtualClock clock)
    {
        var made = 0;
        for (var seed = 1; seed <= 6; seed++)
        {
            made += await new VendorsInStep(seed).RunAsync(clock);
        }

        Assert.True(made > 0, "No company was made by any seed.");
    }

    private async Task<int> RunAsync(VirtualClock clock)
    {
        var policy = new VendorPolicy
        {
            Treatment = seed == 1 ? VendorTreatment.Create : _dice.Pick(Enum.GetValues<VendorTreatment>()),
            Deactivation = _dice.Pick(VendorDeactivation.Review, VendorDeactivation.Deactivate, VendorDeactivation.Leave),
            Address = _dice.Pick(FieldOwner.Zoho, FieldOwner.ProcoreOnceTouched, FieldOwner.Procore),
            Name = _dice.Pick(FieldOwner.Zoho, FieldOwner.Procore),
        };
        var kinds = new[] { FaultKind.TimeoutAfter, FaultKind.ResetAfter, FaultKind.ServerError, FaultKind.TooManyRequests }.Where(_ => _dice.Flip());
        using var world = new World(clock, seed, orders: 3, policies: new() { Approval = null, Vendors = policy }, size: new(2, 20, 5));
        var before = Companies(world).Select(company => company.Id).ToHashSet();
        world.Sandbox.Faults.Set([.. kinds.Select(kind => new FaultRule(SandboxSide.Procore, kind, 100) { Count = 4 })]);
        var crashes = _dice.Below(4);
        world.Crash = _ => crashes > 0 && _dice.Below(200) == 0 && crashes-- > 0;
        await SurviveAsync(world, world.SettleAsync);
        for (var round = 0; round < Rounds; round++)
        {
            Edit(world, round);
            await world.WaitAsync(TimeSpan.FromMinutes(2));
            await SurviveAsync(world, world.ScanEverythingAsync);
        }

        world.Crash = null;
        world.Sandbox.Faults.Set([]);
        await world.ScanEverythingAsync();

        var made = Companies(world).Where(company => !before.Contains(company.Id)).ToList();
        var ours = Companies(world).Where(company => company.Origin.StartsWith("zb:", StringComparison.Ordinal)).ToList();
        Assert.Equal(ours.Count, ours.Select(company => company.Origin).Distinct(StringComparer.Ordinal).Count());
        Assert.True(policy.Treatment == VendorTreatment.Create || made.Count == 0, $"Seed {seed}: {made.Count} companies were made where policy says {policy.Treatment}.");
        Assert.All(made, company => Assert.StartsWith($"zb:{world.Connection.OrganizationId}:contact:", company.Origin, StringComparison.Ordinal));
        var links = (await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor })).Where(link => link.Status == LinkStatus.Confirmed).ToList();
        Assert.All(made, company => Assert.Single(links, link => link.ProcoreId == company.Id && company.Origin.EndsWith(":" + link.ZohoId, StringComparison.Ordinal)));
        Assert.Empty(await world.Store.ListOpenIntentsAsync(World.ConnectionId));
        var audit = await world.AuditAsync();
        Assert.All(made, company => Assert.Contains(audit, entry => entry.Kind == AuditKind.Intent && entry.OriginId == company.Origin));
        var open = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => item.Key).ToHashSet();
        await foreach (var vendor in world.Store.ReadRecordsAsync(World.ConnectionId, new() { Kind = RecordKind.Vendor }))
        {
            Assert.True(vendor.State is RecordState.Synced or RecordState.Filtered || open.Contains(vendor.Key), $"Seed {seed}: {vendor.Key} is {vendor.State} and nobody would notice: {vendor.Reason}");
        }

        await world.AssertConvergedAsync();
        return made.Count;
    }

    /// <summary>People in the office and in Procore.</summary>
    private void Edit(World world, int round)
    {
        var contacts = world.Sandbox.Data.Vendors.Where(vendor => vendor is { ZohoId: not null, ZohoActive: true }).ToList();
        world.Sandbox.Zoho.AddVendor(_dice.Pick("Quarrymade Limestone", "Graniteworks Supply", "Harborlight Rigging") + $" {round} LLC");
        for (var i = 0; i < 4; i++)
        {
            var vendor = _dice.OneOf(contacts);
            switch (_dice.Below(4))
            {
                case 0:
                    world.Sandbox.Zoho.EditContact(vendor.ZohoId!, name: $"{vendor.ZohoName} {round}{i}");
                    break;
                case 1:
                    world.Sandbox.Zoho.EditContact(vendor.ZohoId!, city: _dice.Pick("Dallas", "Fort Worth", "Waco"));
                    break;
                case 2:
                    world.Sandbox.Zoho.EditContact(vendor.ZohoId!, isActive: _dice.Flip());
                    break;
                default:
                    if (Companies(world) is { Count: > 0 } companies)
                    {
                        world.Sandbox.Procore.Edit(new() { ["action"] = "change_vendor", ["id"] = _dice.OneOf(companies).Id, ["values"] = new JsonObject { ["city"] = _dice.Pick("Austin", "Houston") } });
                    }

                    break;
            }
        }
    }

    private static List<(long Id, string Origin)> Companies(World world) =>
    [
        .. world.Sandbox.Procore.OriginsOfVendors.OrderBy(vendor => vendor.Key).Select(vendor => (vendor.Key, vendor.Value)),
    ];

    /// <summary>Whatever happens to a process, the next one goes on.</summary>
    private static async Task SurviveAsync(World world, Func<Task> action)
    {
        while (true)
        {
            try
            {
                await action();
                return;
            }
            catch (OperationCanceledException) when (world.Process.IsDead)
            {
                await world.WaitAsync(TimeSpan.FromSeconds(61));
                world.Restart();
            }
        }
    }
}
