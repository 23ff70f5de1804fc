using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>A text with names in braces says what stands in Zoho Books, and nothing where nothing stands there.</summary>
public sealed class OrderFieldTextTests
{
    private static readonly ZohoItem Item = new() { ItemId = "77", CustomFields = new() { ["Cost code"] = "02-300" }, Tags = new() { ["Trade"] = "Digging" } };

    private static readonly OrderLine Line = Scenario.Line("1", 10m) with { Description = "by hand", AccountName = "Job Costs", CustomFields = new() { ["Area"] = "B2" } };

    private static readonly OrderSnapshot Order = Scenario.Order(Line) with
    {
        Reference = "REV-1",
        Notes = "call first",
        DeliveryDate = new LocalDate(2026, 12, 1),
        PaymentTerms = "Net 30",
        ShipVia = "Truck",
        CustomFields = new() { ["Job title"] = "Roof" },
    };

    [Theory]
    [InlineData("{order:job TITLE}", "Roof")]
    [InlineData("{line:Area}", "B2")]
    [InlineData("{item:Cost code}", "02-300")]
    [InlineData("{tag:Cost Code}", "02-300 Earthwork")]
    [InlineData("{itemTag:Trade}", "Digging")]
    [InlineData("{number}", "PO-00012")]
    [InlineData("{reference}", "REV-1")]
    [InlineData("{notes}", "call first")]
    [InlineData("{vendor}", "Acme Electric, Incorporated")]
    [InlineData("{date}", "2026-11-02")]
    [InlineData("{deliveryDate}", "2026-12-01")]
    [InlineData("{paymentTerms}", "Net 30")]
    [InlineData("{shipVia}", "Truck")]
    [InlineData("{lineName}", "Item 1")]
    [InlineData("{lineDescription}", "by hand")]
    [InlineData("{account}", "Job Costs")]
    [InlineData("{ order: Nothing | item:Cost code }", "02-300")]
    [InlineData("Job {order:Job title}, {order:Nothing}{number}", "Job Roof, PO-00012")]
    [InlineData("Job {order:Nothing}", "")]
    public void It_says_what_stands_there(string text, string expected)
    {
        Assert.Null(FieldText.Problem(text));
        Assert.Equal(expected, OrderFieldText.Of(FieldText.Of(text), Order, Line, Item));
    }

    [Fact]
    public void Without_an_item_its_fields_say_nothing() => Assert.Empty(OrderFieldText.Of(FieldText.Of("{item:Cost code}{itemTag:Trade}"), Order, Line, null));
}
