using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What an order of Zoho Books is read as.</summary>
public sealed class OrderReaderTests
{
    private static readonly PurchaseOrder Order = new()
    {
        PurchaseOrderId = "1",
        PurchaseOrderNumber = "PO-1",
        Status = new("Partially_Billed"),
        Total = 30m,
        LineItems = [Line("b", 2, 20m), Line("a", 1, 10m)],
    };

    [Fact]
    public void Lines_stand_in_the_orders_order_and_the_status_in_small_letters()
    {
        var read = OrderReader.Read(Order);

        Assert.Equal(["a", "b"], read.Lines.Select(line => line.LineId));
        Assert.Equal(("partially_billed", 30m, 2), (read.Status, read.Total, read.Precision));
    }

    [Fact]
    public void Headings_and_subtotals_are_no_goods_and_their_amounts_do_not_count()
    {
        var read = OrderReader.Read(Order with { LineItems = [Line("h", 1, 99m) with { Category = LineItemCategory.Header }, Line("a", 2, 10m), Line("s", 3, 10m) with { Category = LineItemCategory.Subtotal }] });

        Assert.Equal([(false, 0m), (true, 10m), (false, 0m)], read.Lines.Select(line => (line.IsItem, line.ItemTotal)));
    }

    [Fact]
    public void Only_a_discount_of_the_whole_order_is_one_of_the_order()
    {
        Assert.Equal(3m, OrderReader.Read(Order with { DiscountType = DiscountType.EntityLevel, DiscountTotal = 3m }).OrderDiscount);
        Assert.Equal(0m, OrderReader.Read(Order with { DiscountType = DiscountType.ItemLevel, DiscountTotal = 3m }).OrderDiscount);
    }

    [Fact]
    public void Tags_are_found_whatever_their_capitals_and_empty_ones_are_left_out()
    {
        var line = Line("a", 1, 1m) with
        {
            Tags = [new() { TagName = "Cost Code", TagOptionName = "02-300 Earthwork" }, new() { TagName = "Cost Type", TagOptionName = "" }, new() { TagName = "", TagOptionName = "x" }],
        };

        var tags = OrderReader.Read(Order with { LineItems = [line] }).Lines[0].Tags;

        Assert.Equal("02-300 Earthwork", tags["COST CODE"]);
        Assert.Single(tags);
    }

    [Fact]
    public void Without_a_date_of_delivery_the_expected_one_counts()
    {
        Assert.Equal(new(2026, 3, 4), OrderReader.Read(Order with { ExpectedDeliveryDate = new(2026, 3, 4) }).DeliveryDate);
        Assert.Equal(new(2026, 3, 1), OrderReader.Read(Order with { DeliveryDate = new(2026, 3, 1), ExpectedDeliveryDate = new(2026, 3, 4) }).DeliveryDate);
    }

    [Fact]
    public void What_every_decision_needs_is_not_made_up()
    {
        Assert.Throws<AnswerNotUnderstoodException>(() => OrderReader.Read(Order with { Total = null }));
        Assert.Throws<AnswerNotUnderstoodException>(() => OrderReader.Read(Order with { LineItems = [Line("", 1, 1m)] }));
        Assert.Throws<AnswerNotUnderstoodException>(() => OrderReader.Read(Order with { LineItems = [Line("a", 1, null)] }));
    }

    private static PurchaseOrderLine Line(string id, int position, decimal? total) => new() { LineItemId = id, ItemOrder = position, ItemTotal = total };
}
