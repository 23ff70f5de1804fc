using NodaTime;

namespace Simulation;

/// <summary>A month that is closed, edited and closed again, after the one before it.</summary>
internal sealed class MonthFlow : CrashFlow
{
    private static readonly YearMonth October = new(2026, 10);
    private static readonly YearMonth November = new(2026, 11);

    /// <summary>Nothing is written in either service: the statement and what the audit says of it are.</summary>
    public override IReadOnlyList<string> Writes { get; } = [];

    public override World Create(VirtualClock clock, int seed) => new(clock, seed, orders: 4, size: new(2, 20, 5));

    public override async Task RunAsync(World world, Func<Func<Task>, Task> survive)
    {
        var closed = new ClosedMonths(world);
        await survive(world.SettleAsync);
        await survive(() => closed.CloseAsync(world.Process, October, isTrue: true));
        await survive(() => closed.CloseAsync(world.Process, November, isTrue: true));
        People.Touch(world, world.Sandbox.Burst("b1", edits: 2, cancellations: 0));
        await survive(world.ScanEverythingAsync);
        await survive(() => closed.CloseAsync(world.Process, November, isTrue: true));
        People.Touch(world, world.Sandbox.Burst("b2", edits: 1, cancellations: 0));
        world.Crash = null;
        await world.ScanEverythingAsync();
        await closed.HoldAsync();
    }

    public override async Task<IReadOnlyList<string>> EndAsync(World world)
    {
        var statement = await world.Engine.GetStatementAsync(World.ConnectionId, November);
        return [.. await base.EndAsync(world), .. statement!.Rows.Select(row => $"{row.OrderNumber} {row.ZohoTotal} {row.ProcoreTotal}"), $"{statement.ZohoHash}"];
    }
}
