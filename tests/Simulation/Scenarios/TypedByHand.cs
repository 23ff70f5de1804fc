using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A company that typed its orders into Procore by hand before it had the sync.</summary>
internal static class TypedByHand
{
    private const int Orders = 200;

    public static async Task EndAdoptedOrInReview(VirtualClock clock)
    {
        using var world = new World(clock, seed: 1, Orders, policies: new() { Approval = null, Adoption = AdoptionTreatment.WhenEqual });
        var clerks = new Clerks(world, seed: 1);
        Assert.True(clerks.Type(perCent: 100, otherwise: 30) >= Orders, $"They typed {clerks.Typed.Count}.");
        world.IsUntouched = true;
        await world.SettleAsync();

        var there = world.State()["commitments"]!.AsArray().Select(one => new CommitmentSeen(one!)).ToList();
        var open = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => item.OrderNumber).ToHashSet();
        var made = there.Where(one => !clerks.Typed.Contains(one.Id)).ToList();
        Assert.All(made, one => Assert.Contains(there, typed => world.TypedFor.TryGetValue(typed.Id, out var order) && order.Id == one.OrderId && typed.Project == one.Project && IsOther(world, typed, order, one)));
        var cancelled = world.Sandbox.Zoho.Orders.Where(order => order.Status == "cancelled").Select(order => order.Number).ToHashSet();
        var none = (await world.OrdersAsync()).Where(order => order.State == RecordState.Filtered).Select(order => order.OrderNumber).Where(number => !cancelled.Contains(number!)).ToHashSet();
        Assert.All(there.Except(made).Where(one => made.TrueForAll(beside => beside.OrderId != world.TypedFor[one.Id].Id)), one => Assert.True(
            one.IsOurs || open.Contains(world.TypedFor[one.Id].Number) || none.Contains(world.TypedFor[one.Id].Number), $"commitment {one.Id} '{one.Number}' is neither adopted nor in review"));
        Assert.True(there.Except(made).Count(one => one.IsOurs) > Orders / 4, $"{there.Count(one => one.IsOurs)} were adopted.");
        var codes = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => item.Finding.Code).ToList();
        Assert.True(codes.Count(code => code == FindingCodes.SubcontractStands) > 10 && codes.Count(code => code == FindingCodes.CommitmentMayStand) > 10, string.Join(' ', codes.Distinct()));
        await world.WaitAsync(TimeSpan.FromHours(1)); // month end reads both books, and Procore gives so many calls an hour
        await Invariants.HoldAsync(world);
    }

    /// <summary>Policy leaves all orders but one vendor's out, and people type the others, before the sync sees them and after that: it is right as it is.</summary>
    public static async Task AskNothingWherePolicyLeavesOrdersOut(VirtualClock clock)
    {
        var pilot = new ScopePolicy { Otherwise = ScopeEffect.Out, Rules = [new() { Name = "pilot", Effect = ScopeEffect.In, Vendors = ["nobody"] }] };
        using var world = new World(clock, seed: 9, orders: 60, policies: new() { Approval = null, Scope = pilot });
        var (before, after) = (new Clerks(world, seed: 9), new Clerks(world, seed: 10));
        before.Type(perCent: 50);
        await world.SettleAsync();
        after.Type(perCent: 50, otherwise: 30);
        await world.ScanEverythingAsync();
        await world.SettleAsync();

        // A cancelled order may have been committed by mistake: of those nothing is said here.
        var cancelled = world.Sandbox.Zoho.Orders.Where(order => order.Status == "cancelled").Select(order => order.Number).ToHashSet();
        Assert.True(before.Typed.Count > 10 && after.Typed.Count > 10, $"They typed {before.Typed.Count} and {after.Typed.Count}.");
        Assert.All((await world.OrdersAsync()).Where(order => !cancelled.Contains(order.OrderNumber)), order => Assert.True(
            order is { State: RecordState.Filtered, FindingCodes.Count: 0 }, $"order {order.OrderNumber} is {order.State}: {order.Reason}"));
        await world.WaitAsync(TimeSpan.FromHours(1));
        var report = await world.AskAsync(() => world.Engine.ReconcileAsync(World.ConnectionId).AsTask());
        Assert.True(report.Ties && report.OnlyInProcore.Count(one => one.Cause == UnclaimedCause.OutOfScope) > 10, string.Join(' ', report.OnlyInProcore.Select(one => $"{one.Number} {one.Cause}")));
        Assert.DoesNotContain(world.State()["commitments"]!.AsArray().Select(one => new CommitmentSeen(one!)), one => one.IsOurs);
    }

    /// <summary>What was typed under another number and comes to another amount says nowhere that it is the order.</summary>
    private static bool IsOther(World world, CommitmentSeen typed, OrderData order, CommitmentSeen made) =>
        typed.Number != order.Number && typed.GrandTotal != made.GrandTotal && typed.GrandTotal != world.Sandbox.Zoho.Total(order);

    /// <summary>Orders that were typed by hand move to another project, and the sync's own of them with those that stand beside it.</summary>
    public static async Task AreNotForgottenWhereOrdersMove(VirtualClock clock)
    {
        using var world = new World(clock, seed: 4, orders: 60, switches: SandboxSwitches.Default with { Procore = new() { ContractNumbers = ProcoreNumberScope.Free } });
        var clerks = new Clerks(world, seed: 4);
        Assert.True(clerks.Type(perCent: 50) > 20, $"They typed {clerks.Typed.Count}.");
        await world.SettleAsync();
        var moved = 0;
        foreach (var order in world.Sandbox.Zoho.Orders.Where(order => order.Lines.Select(line => line.ProjectId).Distinct().Count() == 1).ToList())
        {
            var other = world.Sandbox.Data.Projects.FirstOrDefault(project => project is { Active: true, Permitted: true, ProcoreId: not null, ZohoId: not null }
                && project.ZohoId != order.Lines[0].ProjectId && order.Lines.All(line => Clerks.Code(world, project, line) is not null));
            if (other is not null)
            {
                moved++;
                world.Touched.Add(order.Number);
                world.Sandbox.Zoho.Edit(order.Number, zoho => zoho with { Lines = [.. zoho.Lines.Select(line => line with { ProjectId = other.ZohoId })] });
            }
        }

        Assert.True(moved > 5, $"{moved} moved.");
        await world.ScanEverythingAsync();
        await world.SettleAsync();
        await Invariants.HoldAsync(world);
        var left = new ReviewQuery { Status = ReviewStatus.Open, Code = FindingCodes.CommitmentLeftBehind };
        Assert.True((await world.Store.ListReviewsAsync(World.ConnectionId, left)).Any(item => item.Finding.Candidates.Count > 0), "Nobody is asked about what was typed.");
    }

    /// <summary>What was typed otherwise is asked about; then orders are amended, cancelled, sent back or relinked, and people answer and take it back.</summary>
    public static async Task StayQuestionsUntilSomebodyAnswers(VirtualClock clock)
    {
        using var world = new World(clock, seed: 7, orders: 60, switches: SandboxSwitches.Default with { Procore = new() { ContractNumbers = ProcoreNumberScope.Free } }, policies: new() { Approval = null });
        var (clerks, dice) = (new Clerks(world, seed: 7), new Dice(7, "events"));
        Assert.True(clerks.Type(perCent: 100, otherwise: 100) > 40, $"They typed {clerks.Typed.Count}.");
        await world.SettleAsync();
        var asked = await AskedAsync(world);
        Assert.True(asked.Count > 20, $"{asked.Count} are asked about.");
        for (var round = 0; round < 3; round++)
        {
            foreach (var item in await AskedAsync(world))
            {
                await EventAsync(world, item, dice);
            }

            await TakeBackAsync(world, dice);
            await world.WaitAsync(TimeSpan.FromHours(1));
            await world.ScanEverythingAsync();
            await world.SettleAsync();
            await Invariants.HoldAsync(world);
        }

        Assert.True((await AskedAsync(world)).Count > 5, "Nobody is asked any more.");
    }

    private static async Task<IReadOnlyList<ReviewItem>> AskedAsync(World world) =>
        [.. (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Where(item => item.Finding.Code is FindingCodes.SubcontractStands or FindingCodes.CommitmentMayStand)];

    private static async Task EventAsync(World world, ReviewItem item, Dice dice)
    {
        world.Touched.Add(item.OrderNumber);
        switch (dice.Below(7))
        {
            case 0:
                world.Sandbox.Zoho.Edit(item.OrderNumber, zoho => zoho with { Lines = [.. zoho.Lines.Select(line => line with { Rate = line.Rate + 1 })] });
                break;
            case 1:
                world.Sandbox.Zoho.Edit(item.OrderNumber, zoho => zoho with { Status = "cancelled" });
                break;
            case 2:
                world.Sandbox.Zoho.Edit(item.OrderNumber, zoho => zoho with { Status = zoho.Status == "draft" ? "open" : "draft" });
                break;
            case 3:
                var vendor = world.Sandbox.Zoho.Orders.Single(order => order.Number == item.OrderNumber).VendorId;
                var firms = world.Sandbox.Data.Vendors.Where(one => one is { ProcoreId: not null, ProcoreActive: true }).ToList();
                world.PeopleDecided = true;
                world.Touched.Add(vendor);
                await TriedAsync(() => world.Engine.DecideLinkAsync(World.ConnectionId, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = vendor, ProcoreId = dice.OneOf(firms).ProcoreId!.Value, By = "ann" }).AsTask());
                break;
            default:
                var action = item.Finding.Code == FindingCodes.SubcontractStands ? dice.Pick(ReviewAction.Waive, ReviewAction.Skip) : ReviewAction.Reject;
                world.PeopleDecided = true;
                await TriedAsync(() => world.Engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = action, ProcoreId = item.Finding.Candidates.Count > 0 ? item.Finding.Candidates[0].ProcoreId : 0, By = "ada" }).AsTask());
                break;
        }
    }

    /// <summary>Half of the answers were by mistake.</summary>
    private static async Task TakeBackAsync(World world, Dice dice)
    {
        foreach (var order in await world.OrdersAsync())
        {
            foreach (var decision in (await world.Store.ListDecisionsAsync(World.ConnectionId, order.Key.Id)).Where(_ => dice.Flip()))
            {
                await TriedAsync(() => world.Engine.WithdrawAsync(World.ConnectionId, decision.Id!, "bob").AsTask());
            }
        }

        foreach (var link in (await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Commitment })).Where(link => link.Status == LinkStatus.Rejected && dice.Flip()))
        {
            await TriedAsync(() => world.Engine.DecideLinkAsync(World.ConnectionId, new() { Action = LinkAction.Allow, Kind = link.Kind, ZohoId = link.ZohoId, ProcoreId = link.ProcoreId, ProjectId = link.ProjectId, By = "bob" }).AsTask());
        }
    }

    private static async Task TriedAsync(Func<Task> decide)
    {
        try
        {
            await decide();
        }
        catch (SyncException)
        {
            // What was decided meanwhile is refused.
        }
    }
}
