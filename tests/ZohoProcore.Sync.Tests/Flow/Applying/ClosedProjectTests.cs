namespace ZohoProcore.Sync.Tests;

/// <summary>Orders of a project that was closed in Procore: what stands there is left alone, and only what would be written is a question.</summary>
public sealed class ClosedProjectTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_whose_commitment_stands_asks_nothing_once_its_project_is_closed_until_it_would_be_written()
    {
        using var order = new OneOrder();
        order.Write(1_000m);
        await order.SyncAsync();
        await SetAsync(order, isActive: false);

        order.Edit(one => one with { Status = "billed" }); // as every order is, at the end of its project
        await order.SyncAsync();
        Assert.Empty(await order.ReviewsAsync());
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);

        var calls = order.Test.Sent.Count;
        order.EditLine(0, line => line with { Rate = 1_500m });
        await order.SyncAsync();
        Assert.Contains(FindingCodes.ProjectInactive, (await order.ReviewsAsync()).Select(item => item.Finding.Code));
        Assert.Empty(order.WritesSince(calls));

        order.EditLine(0, line => line with { Rate = 1_000m });
        await order.SyncAsync();
        Assert.Empty(await order.ReviewsAsync());
        Assert.Equal([1_000m], order.Lines());
    }

    [Fact]
    public async Task Nothing_is_committed_to_a_closed_project_and_no_code_is_made_for_it()
    {
        using var order = new OneOrder(new() { MissingBudgetLines = MissingBudgetLineTreatment.Create });
        order.Write(1_000m);
        var off = order.Projects[0].WbsCodes.First(code => code is { Active: true, OnBudget: false });
        order.EditLine(0, line => order.On(order.Projects[0], off) with { Id = line.Id, Quantity = 1, Rate = 1_000m });
        await SetAsync(order, isActive: false);

        var calls = order.Test.Sent.Count;
        await order.SyncAsync();

        Assert.Contains(FindingCodes.ProjectInactive, (await order.ReviewsAsync()).Select(item => item.Finding.Code));
        Assert.Empty(order.WritesSince(calls));
    }

    private static async Task SetAsync(OneOrder order, bool isActive)
    {
        order.Test.EditInProcore("change_project", 0, new() { ["active"] = isActive }, order.Projects[0].ProcoreId);
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "test", Token);
        await order.Test.ThroughAsync(order.Test.RunAsync());
    }
}
