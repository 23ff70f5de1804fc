using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>Plans that policy wants approved wait, are approved one by one as they were seen, and are written then.</summary>
[Trait("Takes", "long")]
public sealed class ApprovalTests : IDisposable
{
    private readonly Sandboxed _test = new(seed: 3, orders: 10, asks: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task The_first_order_of_each_vendor_waits_and_the_others_follow_by_themselves()
    {
        await RunAsync();
        Assert.Empty(Live());
        var waiting = (await WaitingAsync()).ToList();
        Assert.NotEmpty(waiting);
        Assert.All(waiting, order => Assert.StartsWith($"It is the first order of {order.VendorName.TrimEnd('.')}. A person has to approve it. Then:", order.Reason, StringComparison.Ordinal));

        foreach (var first in waiting.GroupBy(order => order.VendorId).Select(group => group.First()))
        {
            var approved = await _test.Engine.ApproveAsync(Sandboxed.Id, first.OrderId, first.Hash, "Ann", "known from before", Token);
            Assert.Equal("Ann", approved.Waiting!.ApprovedBy);
            await _test.RunThroughAsync();
            Assert.Contains(Live(), commitment => IsOf(commitment, first.OrderId));
        }

        var audit = await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.All(audit.Where(entry => entry.Result == "Approved"), entry => Assert.True(entry is { Kind: AuditKind.Decided, Actor: "Ann", PlanHash.Length: > 0 } && entry.Reason.EndsWith("known from before", StringComparison.Ordinal)));

        // Those that waited are no first orders any more at their next look.
        await _test.Engine.ReplayAsync(Sandboxed.Id, null, "Ann", Token);
        await _test.RunThroughAsync();
        Assert.Empty(await WaitingAsync());
        Assert.All(waiting, order => Assert.Contains(Live(), commitment => IsOf(commitment, order.OrderId)));
    }

    [Fact]
    public async Task What_waited_when_the_go_ahead_came_needs_no_second_word()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await _test.RunThroughAsync();
        var waiting = await WaitingAsync();
        await _test.GoAheadAsync();
        await _test.RunThroughAsync();
        Assert.Empty(await WaitingAsync());
        Assert.All(waiting, order => Assert.Contains(Live(), commitment => IsOf(commitment, order.OrderId)));
    }

    [Fact]
    public async Task An_approval_of_what_was_is_refused_with_what_it_is_now()
    {
        await RunAsync();
        var order = (await WaitingAsync())[0];
        _test.Vendors.Zoho.Edit(order.OrderNumber, data => data with { Lines = [.. data.Lines.Select(line => line with { Rate = line.Rate * 2 })] });
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.OrderId), WorkPriority.Person, "a test asks", Token);
        await _test.RunThroughAsync();

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, order.Hash, "Ann", cancellationToken: Token).AsTask());
        Assert.Contains($"what would be written of order {order.OrderNumber} is not what was looked at. It is now: It is the first order", refused.Message, StringComparison.Ordinal);
        var now = (await WaitingAsync()).Single(one => one.OrderId == order.OrderId);
        Assert.Null(now.ApprovedBy);
        var (was, project) = (order.Commitments[0], now.Commitments[0]);
        Assert.NotEqual(was.Total, project.Total);
        Assert.Contains(
            $"{was.ProjectName}: {Text.Amount(was.Total)} USD, new, {was.Status} before, {Text.Amount(project.Total)} USD, new, {project.Status} now", refused.Message, StringComparison.Ordinal);
        await _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, now.Hash, "Ann", cancellationToken: Token);
        await _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, now.Hash, "Ann", cancellationToken: Token); // safe to repeat
        await _test.RunThroughAsync();
        var done = await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, now.Hash, "Ann", cancellationToken: Token).AsTask());
        Assert.Contains("does not wait for an approval. It is Synced", done.Message, StringComparison.Ordinal);
        var unknown = await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.ApproveAsync(Sandboxed.Id, "none", now.Hash, "Ann", cancellationToken: Token).AsTask());
        Assert.Contains("no order 'none' is known", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Above_an_amount_is_asked_again_when_the_amount_changes_and_not_for_words()
    {
        _test.Connection = _test.Connection with { Policies = new() { Approval = new() { FirstOrderOfVendor = false, Above = new() { ["USD"] = 0 } } } };
        await RunAsync();
        Assert.Empty(Live());
        foreach (var order in await WaitingAsync()) await _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, order.Hash, "Ann", cancellationToken: Token);
        await _test.RunThroughAsync();
        Assert.Empty(await WaitingAsync());
        Assert.NotEmpty(Live());
    }

    /// <summary>A write that was allowed and whose outcome nobody knows is settled, not asked about.</summary>
    [Fact]
    public async Task A_write_that_began_is_not_asked_about_again()
    {
        await RunAsync();
        var order = (await WaitingAsync())[0];
        await _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, order.Hash, "Ann", cancellationToken: Token);
        await CutOffAsync(order.OrderId);
        _test.Instead = null;
        await _test.RunThroughAsync();
        Assert.DoesNotContain(await WaitingAsync(), one => one.OrderId == order.OrderId);
        Assert.Contains(Live(), commitment => IsOf(commitment, order.OrderId) && commitment["lines"]!.AsArray().Count > 0);
    }

    /// <summary>An approval, or a go-ahead, is for what was looked at, whatever became of its write.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task What_an_order_became_while_its_write_was_cut_off_is_not_what_was_approved(bool isGoAhead)
    {
        WaitingOrder order;
        if (isGoAhead)
        {
            await _test.Engine.ConnectAsync(_test.Connection, Token);
            await _test.RunThroughAsync();
            order = (await WaitingAsync())[0];
            await _test.GoAheadAsync(new() { By = "Ann" });
        }
        else
        {
            await RunAsync();
            order = (await WaitingAsync())[0];
            await _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, order.Hash, "Ann", cancellationToken: Token);
        }

        await CutOffAsync(order.OrderId);
        _test.Vendors.Zoho.Edit(order.OrderNumber, data => data with { Lines = [.. data.Lines.Select(line => line with { Rate = line.Rate * 900 })] });
        _test.Instead = null;
        await _test.Engine.ReplayAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.OrderId), "Ann", Token);
        await _test.RunThroughAsync();

        var changed = Assert.Single(await WaitingAsync(), one => one.OrderId == order.OrderId);
        Assert.StartsWith("It is the first order of ", changed.Reason, StringComparison.Ordinal); // why policy asks is said as well
        Assert.Contains(" It leaves -", changed.Reason, StringComparison.Ordinal);
        Assert.Contains(" The order, or what stands in Procore, changed after Ann approved its plan. It is now:", changed.Reason, StringComparison.Ordinal);
        Assert.All(Live().Where(commitment => IsOf(commitment, order.OrderId)), commitment => Assert.Equal("Draft", (string?)commitment["status"]));
        Assert.All(Live().Where(commitment => IsOf(commitment, order.OrderId)), commitment => Assert.Empty(commitment["lines"]!.AsArray()));

        await _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, changed.Hash, "Bea", cancellationToken: Token);
        await _test.RunThroughAsync();
        Assert.Contains(Live(), commitment => IsOf(commitment, order.OrderId) && commitment["lines"]!.AsArray().Count > 0);
        Assert.Null((await _test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.OrderId), Token))!.Waiting);
    }

    /// <summary>The order's commitment is made, and its lines never get through.</summary>
    private async Task CutOffAsync(string orderId)
    {
        _test.Instead = request => request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("line_items", StringComparison.Ordinal)
            ? throw new HttpRequestException("cut off")
            : null;
        for (var tries = 0; tries < 20 && (await _test.Store.ListOpenIntentsAsync(Sandboxed.Id, orderId, Token)).Count == 0; tries++)
        {
            await _test.ThroughAsync(_test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask());
        }

        Assert.NotEmpty(await _test.Store.ListOpenIntentsAsync(Sandboxed.Id, orderId, Token));
    }

    private async Task RunAsync()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await _test.GoAheadAsync(new() { By = "Bea" });
        await _test.RunThroughAsync();
    }

    private async Task<IReadOnlyList<WaitingOrder>> WaitingAsync() => (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders;

    private List<JsonNode> Live() =>
        [.. _test.Vendors.Procore.Describe()["commitments"]!.AsArray().Select(one => one!).Where(one => !(bool)one["deleted"]! && ((string?)one["origin_id"])?.StartsWith("zb:", StringComparison.Ordinal) == true)];

    private static bool IsOf(JsonNode commitment, string orderId) => ((string)commitment["origin_id"]!).Contains(orderId, StringComparison.Ordinal);
}
