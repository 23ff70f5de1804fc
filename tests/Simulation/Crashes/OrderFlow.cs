using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Orders that are new, edited and cancelled.</summary>
/// <param name="amends">Whether those that change after approval become change orders, which people approve.</param>
/// <param name="tiers">Whether they become potential ones, which people put into change orders.</param>
internal sealed class OrderFlow(bool amends = false, bool tiers = false) : CrashFlow
{
    private const int Orders = 5;

    public override IReadOnlyList<string> Writes => tiers ? ["PATCH /potential_change_orders/sync"] : amends ? ["POST /commitment_change_orders"] : ["PATCH /purchase_order_contracts/sync"];

    public override World Create(VirtualClock clock, int seed) => Amendments.Create(clock, seed, Orders, amends, tiers);

    public override async Task RunAsync(World world, Func<Func<Task>, Task> survive)
    {
        await survive(world.SettleAsync);
        People.Touch(world, world.Sandbox.Burst("b1", edits: 3, cancellations: 1));
        await survive(world.ScanEverythingAsync);
        if (amends)
        {
            await survive(() => Amendments.AnswerAsync(world));
            Assert.True(Amendments.Approve(world) > 0 || world.Process.IsDead, "No order was amended.");
            await survive(world.ScanEverythingAsync);
        }
    }
}
