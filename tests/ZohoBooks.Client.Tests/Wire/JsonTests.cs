using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

public class JsonTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_read_as_it_is_sent()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, Wire.Order)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        PurchaseOrder order = await books.PurchaseOrders.GetAsync("260815000000103019", Token);

        Assert.Equal("PO-00002", order.PurchaseOrderNumber);
        Assert.Null(order.ReferenceNumber);
        Assert.Equal(new LocalDate(2026, 6, 9), order.Date);
        Assert.Null(order.DeliveryDate);
        Assert.Equal(PurchaseOrderStatus.Draft, order.Status);
        Assert.Equal(default, order.BilledStatus);
        Assert.Equal("", order.BilledStatus.Value);
        Assert.Null(order.ExchangeRate);
        Assert.Equal(2, order.PricePrecision);
        Assert.True(order.IsDiscountBeforeTax);
        Assert.Equal(DiscountType.EntityLevel, order.DiscountType);
        Assert.Equal(new Discount(10, true), order.Discount);
        Assert.Equal((14.99m, 14.997m, -0.005m, 149.97m, 134.97m), (order.DiscountAmount, order.DiscountTotal, order.Adjustment, order.SubTotal, order.Total));
        Assert.Empty(order.CustomFields);
        Assert.Empty(order.Tags);
        Assert.Equal(12.50m, Assert.Single(order.Bills).Total);
        Assert.Equal("1 Dock St", order.DeliveryAddress!.Street);
        Assert.Equal(Instant.FromUtc(2026, 6, 9, 17, 15, 55), order.CreatedTime);
        Assert.Equal(Instant.FromUtc(2026, 6, 9, 13, 30, 0) + NodaTime.Duration.FromMilliseconds(250), order.LastModifiedTime);
        Assert.Equal("[1,2]", order.AdditionalMembers!["some_new_field"].GetProperty("a").GetRawText());

        Assert.Equal(3, order.LineItems.Count);
        PurchaseOrderLine line = order.LineItems[0];
        Assert.Equal((3m, 49.99m, 149.97m), (line.Quantity, line.Rate, line.ItemTotal));
        Assert.Null(line.ItemId);
        Assert.Null(line.TaxPercentage);
        Assert.Equal("90300000087378", line.ProjectId);
        Assert.Equal("02-300 Earthwork", Assert.Single(line.Tags).TagOptionName);
        Assert.Equal(["Normal", "12.5"], line.CustomFields.Select(field => field.Text));
        Assert.Equal("VAT (0%)", Assert.Single(line.LineItemTaxes).TaxName);
        Assert.Contains("item_code", line.AdditionalMembers!.Keys);
        Assert.Equal(LineItemCategory.Header, order.LineItems[1].Category);
        Assert.Null(order.LineItems[1].Quantity);
        Assert.Empty(order.LineItems[1].Tags);
        Assert.Equal("pallet", order.LineItems[2].Category.Value);
        Assert.Empty(order.LineItems[2].LineItemTaxes); // not sent at all
        Assert.Equal(3, order.LineItems[2].ItemOrder);
    }

    [Fact]
    public async Task A_contact_is_read_as_it_is_sent()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, Wire.Contact)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        Contact contact = await books.Contacts.GetAsync("260815000000097001", Token);
        Assert.Equal(ContactType.Vendor, contact.ContactType);
        Assert.Equal("12-3456789", contact.TaxIdValue);
        Assert.True(contact.Track1099);
        Assert.Equal(30, contact.PaymentTerms);
        Assert.Equal("NY", contact.BillingAddress!.State);
        Assert.Null(contact.ShippingAddress);
        Assert.Equal("GBGD078", Assert.Single(contact.CustomFields).Text);
        Assert.Equal("09 Jun 2026", contact.AdditionalMembers!["created_date"].GetString());
    }

    [Fact]
    public async Task A_list_is_read_as_it_is_sent()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, Wire.Orders)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        var filter = new PurchaseOrderFilter { LastModifiedAfter = Instant.FromUtc(2026, 6, 9, 1, 2, 3), Status = PurchaseOrderStatus.Open };
        List<PurchaseOrderSummary> rows = [];
        await foreach (PurchaseOrderSummary row in books.PurchaseOrders.ListAsync(filter, Token))
            rows.Add(row);
        Assert.Equal(["1", "2"], rows.Select(row => row.PurchaseOrderId));
        Assert.Equal(40.50m, rows[1].Total);
        Assert.Null(rows[0].Date);
        Assert.Null(rows[1].LastModifiedTime);
        Assert.Contains("last_modified_time=2026-06-09T01%3A02%3A03%2B0000&status=open&page=1&per_page=200&organization_id=20061234567", zoho.Calls[0].Uri.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-09T13:15:55-0400", "2026-06-09T17:15:55Z")]
    [InlineData("2026-06-09T13:15:55+05:30", "2026-06-09T07:45:55Z")]
    [InlineData("2026-06-09T13:15:55Z", "2026-06-09T13:15:55Z")]
    [InlineData("2026-06-09T13:15:55.123456789Z", "2026-06-09T13:15:55.123456789Z")]
    public void Time_stamps_keep_their_instant(string wire, string instant)
    {
        Assert.True(WireTime.TryParseInstant(Encoding.UTF8.GetBytes(wire), out Instant value));
        Assert.Equal(NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value, value);
    }

    [Fact]
    public void Every_offset_and_second_is_read_back() =>
        Gen.Select(Gen.Long[-2_000_000_000, 4_000_000_000], Gen.Int[-14 * 60, 14 * 60]).Sample((seconds, minutes) =>
        {
            var stamp = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(minutes));
            string wire = stamp.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture).Remove(22, 1);
            return WireTime.TryParseInstant(Encoding.UTF8.GetBytes(wire), out Instant value) && value.ToUnixTimeSeconds() == seconds;
        });

    [Fact]
    public void Junk_is_never_a_time() => Gen.String[0, 30].Sample(text =>
    {
        bool read = WireTime.TryParseInstant(Encoding.UTF8.GetBytes(text), out _);
        return !read || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    });

    [Theory]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("1e2", "100")]
    [InlineData("\"-0.005\"", "-0.005")]
    [InlineData("12345678901234567890.12", "12345678901234567890.12")]
    [InlineData("\" 7 \"", "7")]
    public void Numbers_come_in_many_clothes(string json, string? value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture), LenientReader.Decimal(ref reader));
    }

    [Fact]
    public async Task A_wrong_type_names_the_field_and_not_the_value()
    {
        string body = Wire.Order.Replace("\"total\":134.97", "\"total\":{\"secret\":\"ZZ-CANARY\"}", StringComparison.Ordinal);
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, body)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, TimeProvider.System, o => o.MaxRetries = 0);
        var error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Contains("$.purchaseorder.total", error.Message, StringComparison.Ordinal);
        Assert.Contains("/books/v3/purchaseorders/{purchaseorder_id}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", error.ToString(), StringComparison.Ordinal);
        Assert.False(error.OutcomeUnknown);
    }

    [Theory]
    [InlineData("<html><body>gateway</body></html>")]
    [InlineData("{\"code\":0,\"purchaseorder\":{\"purchaseorder_id\":\"1\"")]
    [InlineData("")]
    [InlineData("{\"code\":0,\"message\":\"success\"}")]
    public async Task A_broken_body_is_a_transient_typed_failure(string body)
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, body)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, TimeProvider.System, o => o.MaxRetries = 0);
        var error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("1", Token));
        Assert.True(error.IsTransient);
        Assert.Equal(200, error.Status);
    }

    [Fact]
    public void Open_values_compare_by_what_they_say()
    {
        Assert.Equal(default, new PurchaseOrderStatus(""));
        Assert.Equal(PurchaseOrderStatus.Open, new PurchaseOrderStatus("open"));
        Assert.NotEqual(PurchaseOrderStatus.Open, new PurchaseOrderStatus("drop_shipped"));
    }
}
