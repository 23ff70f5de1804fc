using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Where lines have their codes from items or from records of a custom module, what those say by now is month end's, though no stamp of an order tells it.</summary>
public sealed class CodeSourcesTests
{
    private const string ItemCode = "260815000000012871";
    private const string Field = "Cost code record";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData(""), InlineData("name"), InlineData("code")]
    public async Task An_order_whose_item_says_another_code_by_now_does_not_tie_and_is_due(string changed)
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = "{item:Cost code}" } });
        var items = order.Test.Clients.Books.Items;
        var item = (await items.ListAsync(null, Token).FirstAsync(Token)).ItemId;
        await OnItemAsync(order, item);
        var (reads, calls) = (order.Test.ReadsOf(order.Id), Calls(order, "/itemdetails"));
        if (changed == "name")
        {
            await items.UpdateAsync(item, new() { Name = "Called otherwise" }, Token);
        }
        else if (changed == "code")
        {
            await items.UpdateCustomFieldsAsync(item, [new() { CustomFieldId = ItemCode, Value = FullCode(order, order.Code) }], Token);
        }

        await AssertAsync(order, changed == "code");
        Assert.Equal(reads, order.Test.ReadsOf(order.Id));
        Assert.InRange(Calls(order, "/itemdetails") - calls, 1, 2); // month end was asked twice, and asks for all items at once
        await order.Test.RunAsync();
        Assert.Equal(changed == "code", order.Test.ReadsOf(order.Id) > reads); // the sync reads it, as the next step says
    }

    /// <summary>What names an item that nobody can read is not known to be as it was, and month end comes to its end for all others.</summary>
    [Fact]
    public async Task An_item_that_cannot_be_read_costs_month_end_no_other_order()
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = "{item:Cost code}" } }, orders: 6);
        var (other, items) = (order.Beside(), await order.Test.Clients.Books.Items.ListAsync(null, Token).Take(2).ToListAsync(Token));
        await OnItemAsync(order, items[0].ItemId);
        await OnItemAsync(other, items[1].ItemId);
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/itemdetails", StringComparison.Ordinal) && body["items"] is JsonArray rows)
            {
                foreach (var row in rows.Where(row => (string?)row!["item_id"] == items[0].ItemId))
                {
                    row!["name"] = new JsonObject { ["odd"] = true };
                }
            }
        };

        var report = await order.Test.ReconcileAsync();

        Assert.Equal(ReconciliationCause.NotReadYet, report.Rows.Single(row => row.OrderId == order.Id).Cause);
        Assert.Equal(ReconciliationResult.Ties, report.Rows.Single(row => row.OrderId == other.Id).Result);
    }

    /// <summary>The list does not say its status, so that it is read by its id, and there is none any more.</summary>
    [Fact]
    public async Task An_order_that_is_gone_needs_nothing_of_its_items()
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = "{item:Cost code}" } });
        var items = order.Test.Clients.Books.Items;
        var item = (await items.ListAsync(null, Token).FirstAsync(Token)).ItemId;
        await OnItemAsync(order, item);
        await items.UpdateCustomFieldsAsync(item, [new() { CustomFieldId = ItemCode, Value = FullCode(order, order.Code) }], Token);
        order.Test.Instead = request => ByHand.NotInZoho(order, request);
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/purchaseorders", StringComparison.Ordinal) && body["purchaseorders"] is JsonArray rows)
            {
                foreach (var row in rows.Where(row => (string?)row!["purchaseorder_id"] == order.Id))
                {
                    row!.AsObject().Remove("status");
                }
            }
        };

        Assert.NotEqual(ReconciliationResult.Ties, (await order.RowAsync()).Result);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_order_whose_record_is_called_by_another_code_by_now_does_not_tie_and_is_due(bool isRenamed)
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = $"{{line:{Field}}}", CostCodeModule = "cm_cost_code" } });
        var record = order.Test.Vendors.Zoho.EditRecord(null, FullCode(order, Other(order)) + " Works");
        order.Write(1_000);
        order.EditLine(0, line => order.On(order.Projects[0], Other(order)) with { Id = line.Id, Quantity = 1, Rate = 1_000, CostCode = null, CustomFields = new Dictionary<string, string> { [Field] = record } });
        await SettleAsync(order);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        if (isRenamed)
        {
            order.Test.Vendors.Zoho.EditRecord(record, FullCode(order, order.Code) + " Works");
        }

        var (reads, calls) = (order.Test.ReadsOf(order.Id), Calls(order, "/cm_cost_code"));
        await AssertAsync(order, isRenamed);
        Assert.Equal(reads + (isRenamed ? 2 : 0), order.Test.ReadsOf(order.Id)); // month end was asked twice
        Assert.InRange(Calls(order, "/cm_cost_code") - calls, 1, 2);
        await order.Test.RunAsync();
        Assert.Equal(isRenamed, order.Test.ReadsOf(order.Id) > reads + 2);
    }

    /// <summary>The order's only line has its code from this item, and it was written.</summary>
    private static async Task OnItemAsync(OneOrder order, string item)
    {
        await order.Test.Clients.Books.Items.UpdateCustomFieldsAsync(item, [new() { CustomFieldId = ItemCode, Value = FullCode(order, Other(order)) }], Token);
        order.Write(1_000);
        order.EditLine(0, line => line with { ItemId = item, CostCode = null });
        await SettleAsync(order);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    private static async Task AssertAsync(OneOrder order, bool isOther) => Assert.Equal(
        isOther ? (ReconciliationCause.NotReadYet, false) : (ReconciliationCause.None, true),
        ((await order.RowAsync()).Cause, (await order.Test.ReconcileAsync()).Rows.Single(row => row.OrderId == order.Id).Result == ReconciliationResult.Ties));

    // Long enough after it was written for its stamp to prove it.
    private static async Task SettleAsync(OneOrder order)
    {
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromSeconds(1));
    }

    private static WbsCodeData Other(OneOrder order) => order.Projects[0].WbsCodes.Last(one =>
        one is { Active: true, OnBudget: true } && one.CostTypeId == order.Code.CostTypeId && one.CostCodeId != order.Code.CostCodeId);

    private static string FullCode(OneOrder order, WbsCodeData code) => order.Projects[0].CostCodes.First(one => one.Id == code.CostCodeId).FullCode;

    private static int Calls(OneOrder order, string path) => order.Test.Sent.Count(sent => sent.Uri.AbsolutePath.EndsWith(path, StringComparison.Ordinal));
}
