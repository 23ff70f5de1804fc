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
        await items.UpdateCustomFieldsAsync(item, [new() { CustomFieldId = ItemCode, Value = FullCode(order, Other(order)) }], Token);
        order.Write(1_000);
        order.EditLine(0, line => line with { ItemId = item, CostCode = null });
        await SettleAsync(order);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
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
