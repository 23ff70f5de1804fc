using System.Globalization;
using System.Text.Json;
using CsCheck;
using NodaTime;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

public sealed class StoredValueTests
{
    [Theory]
    [InlineData("1.00", "1")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("100", "100")]
    [InlineData("-12.3400", "-12.34")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Equal_decimals_have_one_spelling(string value, string text) =>
        Assert.Equal(text, DecimalJsonConverter.ToText(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Decimals_round_trip() => Gen.Decimal.Sample(value =>
        decimal.Parse(DecimalJsonConverter.ToText(value), CultureInfo.InvariantCulture) == value
        && ContentHash.Of(Order(value), OrderJson.Default.OrderSnapshot) == ContentHash.Of(Order(value), OrderJson.Default.OrderSnapshot));

    [Fact]
    public void Times_round_trip() => Gen.Long[0, 253_402_300_799_999_999_9].Sample(ticks =>
    {
        var order = Order(1) with { LastModified = Instant.FromUnixTimeTicks(ticks), Date = Instant.FromUnixTimeTicks(ticks).InUtc().Date };
        return RoundTrip(order) is var back && back.LastModified == order.LastModified && back.Date == order.Date;
    });

    [Fact]
    public void A_hash_does_not_depend_on_trailing_zeros_but_on_everything_else()
    {
        var hash = ContentHash.Of(Order(1.5m), OrderJson.Default.OrderSnapshot);
        Assert.Equal(hash, ContentHash.Of(Order(1.500m), OrderJson.Default.OrderSnapshot));
        Assert.NotEqual(hash, ContentHash.Of(Order(1.51m), OrderJson.Default.OrderSnapshot));
        Assert.NotEqual(hash, ContentHash.Of(Order(1.5m) with { Notes = " " }, OrderJson.Default.OrderSnapshot));
    }

    // Hashes are stored for years: a change of these values means that old records look changed. They are what every framework computes.
    [Fact]
    public void Hashes_stay_as_they_are()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.Of("abc"));
        Assert.Equal(
            """{"fields":{"line/B/amount":"1","line/a/amount":"12.5","status":"Draft","vendor":"7"}}""",
            JsonSerializer.Serialize(Image(), CommitmentJson.Default.CommitmentImage));
        Assert.Equal(
            """{"orderId":"1","number":"PO-1","reference":"","status":"open","vendorId":"","vendorName":"","currency":"","precision":2,"total":"1.5","date":"2026-03-02","paymentTerms":"","shipVia":"","notes":"","isInclusiveTax":false,"orderDiscount":"0","taxTotal":"0","adjustment":"0","lastModified":"2026-03-02T12:00:00.1234567Z","lines":[{"lineId":"l","position":0,"isItem":true,"name":"","description":"","quantity":"2","unit":"","rate":"0.75","itemTotal":"1.5","taxPercentage":"0","projectId":"","accountName":"","tags":{"Cost Code":"02-300"}}]}""",
            JsonSerializer.Serialize(Order(1.50m), OrderJson.Default.OrderSnapshot));
        Assert.Equal("a5775d729b720ebfd463620de9259202f42272749c7d6863ef5fecdeec5c04dc", ContentHash.Of(Order(1.5m), OrderJson.Default.OrderSnapshot));
    }

    [Fact]
    public void Maps_keep_their_order_and_their_comparison_when_they_are_read_back()
    {
        var image = RoundTrip(Image(), CommitmentJson.Default.CommitmentImage);
        Assert.Equal(["line/B/amount", "line/a/amount", "status", "vendor"], image.Fields.Keys);
        Assert.Equal("02-300", RoundTrip(Order(1)).Lines[0].Tags["cost code"]);
    }

    [Fact]
    public void A_connection_reads_back_as_it_was()
    {
        var text = JsonSerializer.Serialize(Connection(), ConnectionJson.Default.Connection);
        Assert.Contains("\"region\":\"Europe\"", text, StringComparison.Ordinal);
        Assert.Contains("\"environment\":\"Production\"", text, StringComparison.Ordinal);
        Assert.Contains("\"orderScanEvery\":\"0:05:00\"", text, StringComparison.Ordinal);

        var back = JsonSerializer.Deserialize(text, ConnectionJson.Default.Connection)!;

        Assert.Equal(text, JsonSerializer.Serialize(back, ConnectionJson.Default.Connection));
        Assert.Equal("M", back.Policies.CostTypeByAccount["job materials"]);
    }

    [Fact]
    public void Policies_that_an_earlier_version_did_not_know_get_their_defaults()
    {
        var connection = JsonSerializer.Deserialize(
            """
            {"id":"acme","name":"","region":"Europe","organizationId":"1","environment":"Production","companyId":42,
             "policies":{"commitmentStatusByOrderStatus":{"open":"Draft"},"requireBudgetedWbsCode":false,"removedLongAgo":1}}
            """,
            ConnectionJson.Default.Connection)!;

        Assert.Equal("Draft", Assert.Single(connection.Policies.Statuses).Value);
        Assert.False(connection.Policies.RequireBudgetedWbsCode);
        Assert.Equal(new SyncPolicies().OrderScanEvery, connection.Policies.OrderScanEvery);
        Assert.Equal(new SyncPolicies().MaxAttempts, connection.Policies.MaxAttempts);
        Assert.Equal("Cost Code", connection.Policies.CostCodeTag);
    }

    private static OrderSnapshot Order(decimal total) => new()
    {
        OrderId = "1",
        Number = "PO-1",
        Status = "open",
        Total = total,
        Date = new LocalDate(2026, 3, 2),
        LastModified = Noon,
        Lines = [new() { LineId = "l", Quantity = 2.0m, Rate = 0.750m, ItemTotal = 1.5m, Tags = new(StringComparer.OrdinalIgnoreCase) { ["Cost Code"] = "02-300" } }],
    };

    private static OrderSnapshot RoundTrip(OrderSnapshot order) => RoundTrip(order, OrderJson.Default.OrderSnapshot);

    private static T RoundTrip<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> typeInfo) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(value, typeInfo), typeInfo)!;
}
