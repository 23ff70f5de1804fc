using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// Programs of the office that write a vendor in turns, by seed, each its own way, whenever the sync has written what the one before wrote: nothing that is written stays, and no write is wrong.
/// Somebody is asked after each way took as many turns as one way may.
/// </summary>
internal sealed class TurnTakers(World world, Plan plan)
{
    /// <summary>How often a record is written in each way before somebody is asked.</summary>
    private const int Most = 5;
    private static readonly IReadOnlyList<string> Cities = ["Waco", "Tyler", "Laredo"];
    private readonly Dice _dice = new(plan.Seed, "turn takers");
    private string? _contact;
    private int _turn;

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they do while the host runs.</summary>
    public void Act()
    {
        if (plan.TakesTurns && _dice.Chance(30))
        {
            Next();
        }
    }

    /// <summary>Nothing goes wrong any more, and the turns go on until somebody is asked: nothing more is written then, unless a person has it written.</summary>
    public async Task EndAsync()
    {
        if (!plan.TakesTurns)
        {
            return;
        }

        Next();
        await LookAsync();
        var before = Written();
        // What is counted is counted anew a day after the first of it, which may end among them.
        for (var turn = 0; turn < ((2 * Most) + 3) * plan.Turns && await AskedAsync() is null; turn++)
        {
            Next();
            await LookAsync();
        }

        var asked = await AskedAsync();
        await Invariant.HoldAsync(nameof(SameWrites), () =>
        {
            Assert.True(asked is not null || Written() - before < 2 * Most * plan.Turns, $"vendor {_contact} was written {Written() - before} times in {plan.Turns} ways that take turns, and nobody is asked");
            return Task.CompletedTask;
        });
        if (asked is null)
        {
            return;
        }

        Count("TurnsAsked");
        var then = Written();
        Next();
        await LookAsync();
        await Invariant.HoldAsync(nameof(SameWrites), () =>
        {
            Assert.True(Written() == then || plan.Turns == 1, $"vendor {_contact} was written again, and nobody answered");
            return Task.CompletedTask;
        });
        if (_dice.Flip() && await AskedAsync() is { } item)
        {
            await world.Engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = ReviewAction.Retry, By = "Ann" }, world.Process.Life);
            await LookAsync();
        }
    }

    private void Next()
    {
        if (_contact is null)
        {
            _contact = world.Sandbox.Zoho.AddVendor("Zyxwell Tilery LLC");
            world.Touched.Add(_contact);
        }

        world.Sandbox.Zoho.EditContact(_contact, city: Cities[_turn++ % plan.Turns]);
        Count("VendorTurned");
    }

    private int Written() => world.Sandbox.Log.Writes.Count(write => write.Side == SandboxSide.Procore && write.ProjectId is null && write.Route.EndsWith("/vendors/{id}", StringComparison.Ordinal)
        && write.ResourceIds.Any(id => world.Sandbox.Procore.OriginsOfVendors.GetValueOrDefault(id, string.Empty).EndsWith($":contact:{_contact}", StringComparison.Ordinal)));

    private async Task<ReviewItem?> AskedAsync() => (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open, Code = FindingCodes.WriteRepeated }))
        .FirstOrDefault(item => item.Key == RecordKey.Vendor(_contact!));

    private async Task LookAsync()
    {
        await world.Engine.SubmitAsync(World.ConnectionId, RecordKey.Directory, WorkPriority.Person, "test", world.Process.Life);
        await world.SettleAsync();
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
