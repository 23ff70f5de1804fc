using System.Net;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>Orders that are looked at again: dry with the difference to what was done (<see cref="OrderReplanner"/>), and which are meant (<see cref="SelectedOrders"/>).</summary>
[Trait("Takes", "long")]
public sealed class OrderReplannerTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Where_nothing_changed_nothing_differs_and_nothing_is_stored_or_written()
    {
        await _test.SettleAsync();
        var (sent, audit, work) = (_test.Sent.Count, await AuditAsync(), await _test.Store.ListWorkAsync(Sandboxed.Id, Token));

        var orders = await ReplanAsync(new());

        Assert.Equal(_test.Vendors.Zoho.Orders.Count, orders.Count);
        Assert.Contains(orders, order => order.Record.State == RecordState.Synced);
        Assert.All(orders, order => Assert.Equal((null, 0, order.Record.State), (order.Unread, order.Differences.Count, order.Now!.Outcome)));
        Assert.All(orders, order => Assert.True(order.IsAsItWas));
        Assert.All(orders.Where(order => order.Record.InputHash.Length > 0), order => Assert.True(order.IsDecidedAlike));
        Assert.DoesNotContain(_test.Sent.Skip(sent), one => one.Method != "GET");
        Assert.Equal((audit, work), (await AuditAsync(), work));
        Assert.Equal(work, await _test.Store.ListWorkAsync(Sandboxed.Id, Token));
    }

    [Fact]
    public async Task What_changed_since_is_told_field_by_field_and_done_when_somebody_asks_for_it()
    {
        using var order = new OneOrder(new() { CommitmentStatusByOrderStatus = new() { ["open"] = "Draft" } });
        order.Write(1_000, 500);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_250 });
        order.Edit(data => data with { Lines = [.. data.Lines, data.Lines[1] with { Id = "260815000000994711" }] });

        var again = Assert.Single(await order.Test.Engine.ReplanOrdersAsync(Sandboxed.Id, new() { Orders = [order.Number] }, Token).ToListAsync(Token));

        Assert.True(again.IsDecidedAlike);
        Assert.False(again.IsAsItWas);
        var amount = Assert.Single(again.Differences, difference => difference.Then == "1000");
        Assert.Equal(("1250", true), (amount.Now, amount.Field.EndsWith("/amount", StringComparison.Ordinal)));
        Assert.Contains("was '1000' and would be '1250'", amount.Sentence, StringComparison.Ordinal);
        Assert.Contains(again.Differences, difference => (difference.Then, difference.Now) == (string.Empty, "500"));
        Assert.Equal([1_000m, 500m], order.Lines());

        Assert.Equal(1, await order.Test.Engine.ReplayOrdersAsync(Sandboxed.Id, new() { Orders = [order.Id] }, "ada", Token));
        await order.Test.RunAsync();

        Assert.Equal([1_250m, 500m, 500m], order.Lines());
    }

    [Fact]
    public async Task Each_filter_takes_what_it_says_and_all_that_are_given_have_to_fit()
    {
        await _test.SettleAsync();
        var all = await ReplanAsync(new());
        var asked = all.First(order => order.Record.State == RecordState.NeedsReview).Record;
        var uncosted = all.First(order => ProjectOf(order.Record) is not null).Record;
        var vendor = all[0].Record.VendorName;

        await TakesAsync(new() { States = [RecordState.NeedsReview] }, record => record.State == RecordState.NeedsReview);
        await TakesAsync(new() { FindingCodes = asked.FindingCodes }, record => record.FindingCodes.Intersect(asked.FindingCodes).Any());
        await TakesAsync(new() { Vendors = [vendor.ToUpperInvariant()] }, record => record.VendorName == vendor);
        await TakesAsync(new() { Orders = [asked.OrderNumber, all[0].Record.Key.Id] }, record => record.Key == asked.Key || record.Key == all[0].Record.Key);
        await TakesAsync(new() { States = [RecordState.NeedsReview], Vendors = [asked.VendorName] }, record => record.State == RecordState.NeedsReview && record.VendorName == asked.VendorName);

        // By a line as well: one of an earlier version has no cost by project.
        var linked = new Link { Kind = LinkKind.Project, ZohoId = ProjectOf(uncosted)!, ProcoreId = 4711 };
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Links = [linked], Records = [uncosted with { CostByProject = null }] }, Token);
        var inProject = _test.Vendors.Zoho.Orders.Where(order => order.Lines.Any(line => line.ProjectId == linked.ZohoId)).Select(order => order.Id).ToHashSet();
        await TakesAsync(new() { ProjectIds = [4711] }, record => inProject.Contains(record.Key.Id));
        Assert.Contains(uncosted.Key.Id, inProject);
        var written = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token))[0];
        await TakesAsync(new() { ProjectIds = [written.ProjectId], Orders = [written.OrderNumber] }, record => record.OrderNumber == written.OrderNumber);

        string? ProjectOf(SyncRecord record) => _test.Vendors.Zoho.Orders.Single(order => order.Id == record.Key.Id).Lines.Select(line => line.ProjectId).FirstOrDefault(id => id is not null);

        async Task TakesAsync(OrderSelection selection, Func<SyncRecord, bool> fits)
        {
            var taken = (await ReplanAsync(selection)).Select(order => order.Record.OrderNumber).ToList();
            Assert.NotEmpty(taken);
            Assert.Equal(all.Select(order => order.Record).Where(fits).Select(record => record.OrderNumber).Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
            Assert.Equal(taken, await new SelectedOrders(_test.Store, _test.Connection).ReadAsync(selection, Token).Select(record => record.OrderNumber).ToListAsync(Token));
            Assert.Equal(taken.Count, await _test.Engine.ReplayOrdersAsync(Sandboxed.Id, selection, "ada", Token));
        }
    }

    [Fact]
    public async Task What_was_read_lately_can_be_left_out()
    {
        await _test.SettleAsync();
        var record = await _test.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token).FirstAsync(Token);
        _test.Time.Advance(TimeSpan.FromSeconds(20));
        await _test.Engine.ReplayOrdersAsync(Sandboxed.Id, new() { Orders = [record.OrderNumber] }, "ada", Token);
        await _test.RunAsync();

        var earlier = await new SelectedOrders(_test.Store, _test.Connection).ReadAsync(new() { ReadBefore = _test.Now }, Token).ToListAsync(Token);

        Assert.Equal(_test.Vendors.Zoho.Orders.Count - 1, earlier.Count);
        Assert.DoesNotContain(earlier, one => one.Key == record.Key);
    }

    [Fact]
    public async Task The_audit_says_who_asked_and_for_which()
    {
        await _test.SettleAsync();
        var record = (await ReplanAsync(new() { States = [RecordState.Synced] }))[0].Record;

        await _test.Engine.ReplayOrdersAsync(Sandboxed.Id, new() { Vendors = [record.VendorName], States = [RecordState.Synced] }, "ada", Token);
        await _test.Engine.ReplayOrdersAsync(Sandboxed.Id, new(), "bob", Token);

        var entries = (await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token)).Where(entry => entry.Kind == AuditKind.Replayed).ToList();
        Assert.Equal([("ada", $"vendors {record.VendorName}; states Synced"), ("bob", "all orders")], entries.Select(entry => (entry.Actor, entry.Reason)));
    }

    [Fact]
    public async Task An_order_that_was_never_looked_at_is_named_and_nothing_is_due()
    {
        await _test.SettleAsync();
        var (known, work) = (_test.Vendors.Zoho.Orders[0].Number, await _test.Store.ListWorkAsync(Sandboxed.Id, Token));

        var problem = await Assert.ThrowsAsync<OrderNotFoundException>(async () => await _test.Engine.ReplayOrdersAsync(Sandboxed.Id, new() { Orders = [known, "PO-99999"] }, "ada", Token));

        Assert.Equal("PO-99999", problem.Order);
        Assert.Equal(work, await _test.Store.ListWorkAsync(Sandboxed.Id, Token));
        await Assert.ThrowsAsync<OrderNotFoundException>(() => ReplanAsync(new() { Orders = ["PO-99999"] }));
    }

    [Fact]
    public async Task One_that_is_gone_in_Zoho_says_so_and_one_that_can_not_be_read_costs_no_other()
    {
        await _test.SettleAsync();
        var synced = (await ReplanAsync(new() { States = [RecordState.Synced] })).Select(order => order.Record).ToList();
        var (gone, odd) = (synced[0].Key.Id, synced[1].Key.Id);
        _test.Instead = request => request.RequestUri!.AbsolutePath == $"/books/v3/purchaseorders/{gone}"
            ? new(HttpStatusCode.NotFound) { Content = new StringContent("""{"code":1002,"message":"Purchase order does not exist."}""") }
            : null;
        _test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath == $"/books/v3/purchaseorders/{odd}") ((JsonObject)body["purchaseorder"]!).Remove("total");
        };

        var orders = await ReplanAsync(new() { States = [RecordState.Synced] });

        Assert.Equal(synced.Count, orders.Count);
        Assert.Equal((RecordState.Orphaned, FindingCodes.OrderDeleted), (orders[0].Now!.Outcome, orders[0].Now!.Findings[0].Code));
        Assert.Null(orders[1].Now);
        Assert.Contains("total", orders[1].Unread, StringComparison.Ordinal);
        Assert.All(orders.Skip(2), order => Assert.Equal(RecordState.Synced, order.Now!.Outcome));
    }

    [Fact]
    public async Task Where_a_service_does_not_answer_the_whole_ends()
    {
        await _test.SettleAsync();
        _test.Instead = request => request.RequestUri!.AbsolutePath.StartsWith("/books/", StringComparison.Ordinal)
            ? new(HttpStatusCode.Unauthorized) { Content = new StringContent("""{"code":57,"message":"no"}""") }
            : null;

        await Assert.ThrowsAsync<ZohoBooks.Client.ZohoBooksAuthenticationException>(() => ReplanAsync(new()));
    }

    private async Task<List<ReplannedOrder>> ReplanAsync(OrderSelection selection)
    {
        _test.Time.Advance(TimeSpan.FromHours(1)); // no limit is reached
        using var session = _test.NewSession();
        return await new OrderReplanner(session, _test.Store, OrderRules.Default).ReadAsync(selection, Token).ToListAsync(Token);
    }

    private async Task<int> AuditAsync() => await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).CountAsync(Token);
}
