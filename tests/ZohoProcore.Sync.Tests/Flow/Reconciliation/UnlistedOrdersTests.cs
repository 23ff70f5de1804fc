using System.Net;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>That a list does not have what is known is no proof of its end: it is read by its id, and only the answer that there is none is one.</summary>
public sealed class UnlistedOrdersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_that_the_list_leaves_out_is_read_alone_whether_it_was_written_or_linked(bool isWritten)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var typed = isWritten ? 0 : await ByHand.TypeAsync(order, 1_000);
        await order.SyncAsync();
        if (!isWritten)
        {
            await ByHand.LinkAsync(order, LinkAction.Link, typed);
            await order.SyncAsync();
        }

        var listed = await order.RowAsync();
        Assert.Equal(1_000m, listed.ProcoreTotal);
        LeaveOut(order);

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(one => one.OrderId == order.Id);
        Assert.Equal((listed.Result, listed.Cause, 1_000m, 1_000m, order.Number), (row.Result, row.Cause, row.ZohoTotal, row.ProcoreTotal, row.OrderNumber));
        Assert.Equal((listed.Date, listed.VendorId), (row.Date, row.VendorId));
        Assert.Empty(report.Unreadable);
        Assert.Empty(report.OnlyInProcore);
    }

    /// <summary>An order that is known and has no commitment yet is no less missing in Procore because a list lags.</summary>
    [Fact]
    public async Task An_order_that_waits_is_in_month_end_whether_the_list_has_it_or_not()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await ByHand.TypeAsync(order, 900);
        await order.SyncAsync();
        var asked = await order.RowAsync();
        LeaveOut(order);
        Assert.Equal((asked.Result, asked.Cause), ((await order.RowAsync()).Result, (await order.RowAsync()).Cause));
    }

    [Fact]
    public async Task Only_that_there_is_none_by_its_id_is_an_order_s_end()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        LeaveOut(order);
        order.Test.Instead = request => ByHand.NotInZoho(order, request);

        var row = await order.RowAsync();

        Assert.Equal((ReconciliationResult.MissingInZoho, ReconciliationCause.OnlyInProcore, 1_000m), (row.Result, row.Cause, row.ProcoreTotal));
    }

    /// <summary>What neither the list nor its own record tells is not known, as of when it was asked, and the month stays open.</summary>
    [Fact]
    public async Task What_can_not_be_read_by_its_id_either_is_not_known()
    {
        using var order = new OneOrder(retries: 0);
        order.Write(1_000);
        await order.SyncAsync();
        await order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", cancellationToken: Token);
        LeaveOut(order);
        order.Test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith($"/purchaseorders/{order.Id}", StringComparison.Ordinal)
            ? new(HttpStatusCode.InternalServerError) { Content = new StringContent("""{"code":1000,"message":"Internal error"}""") }
            : null;

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(one => one.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.NotReadable, false, order.Number), (row.Result, row.IsSettled, row.OrderNumber));
        var one = Assert.Single(report.Unreadable);
        Assert.Equal((ListedKind.PurchaseOrder, order.Id, order.Number), (one.Kind, one.Id, Assert.Single(one.Names)));
        Assert.Contains("by its id it can't be read as of 2026-", one.Reason, StringComparison.Ordinal);
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Assert.Single(report.ChangedAfterClose).Kinds);
        await Assert.ThrowsAsync<DecisionRefusedException>(() => order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", cancellationToken: Token).AsTask());
    }

    /// <summary>A list that is older than what is known of an order says nothing of it.</summary>
    [Fact]
    public async Task A_row_that_is_older_than_the_order_as_it_is_known_is_read_anew()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.Spoil = (request, body) =>
        {
            foreach (var row in RowsOf(request, body).Where(row => (string?)row!["purchaseorder_id"] == order.Id))
            {
                row!["last_modified_time"] = "2026-01-02T03:04:05-0800";
                row["total"] = 7m;
                row["status"] = "draft";
            }
        };

        var one = await order.RowAsync();

        Assert.Equal((ReconciliationResult.Ties, 1_000m), (one.Result, one.ZohoTotal));
    }

    /// <summary>No scan would find that the order is another one than was read, so that the row would be one that is not read yet for ever.</summary>
    [Theory]
    [InlineData("total")]
    [InlineData("status")]
    public async Task A_row_that_does_not_say_what_an_order_comes_to_is_read_alone(string member)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.Spoil = (request, body) =>
        {
            foreach (var row in RowsOf(request, body).Where(row => (string?)row!["purchaseorder_id"] == order.Id))
            {
                row!.AsObject().Remove(member);
            }
        };

        var one = await order.RowAsync();

        Assert.Equal((ReconciliationResult.Ties, 1_000m, "open"), (one.Result, one.ZohoTotal, one.OrderStatus));
    }

    /// <summary>The same of Procore's side: what was written and is not listed is asked for by its id.</summary>
    [Fact]
    public async Task A_commitment_that_a_project_s_list_leaves_out_is_not_gone()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var id = order.Commitment().Id;
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal) && body is JsonArray rows
                && rows.FirstOrDefault(row => (long?)row!["id"] == id) is { } row)
            {
                rows.Remove(row);
            }
        };

        Assert.Equal((ReconciliationResult.Ties, id), ((await order.RowAsync()).Result, Assert.Single((await order.RowAsync()).ContractIds)));
    }

    private static void LeaveOut(OneOrder order) => order.Test.Spoil = (request, body) =>
    {
        var rows = RowsOf(request, body);
        if (rows.FirstOrDefault(row => (string?)row!["purchaseorder_id"] == order.Id) is { } row)
        {
            rows.Remove(row);
        }
    };

    private static JsonArray RowsOf(HttpRequestMessage request, JsonNode body) =>
        request.RequestUri!.AbsolutePath.EndsWith("/purchaseorders", StringComparison.Ordinal) ? (body as JsonObject)?["purchaseorders"] as JsonArray ?? [] : [];
}
