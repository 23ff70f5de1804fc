using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoBooks.Client.Tests;

/// <summary>The service ignores filters and orders without saying so; what was asked for is what is handed out all the same.</summary>
public class ListCheckTests
{
    private static readonly Instant Since = Instant.FromUtc(2026, 6, 9, 12, 0, 0) + Duration.FromMilliseconds(700);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_an_ignored_filter_let_through_are_dropped_and_rows_that_do_not_tell_are_kept()
    {
        const string rows = """
            {"purchaseorder_id":"1","vendor_id":"7","last_modified_time":"2026-06-09T08:00:00-0400"},{"purchaseorder_id":"2","vendor_id":"8","last_modified_time":"2026-06-09T13:00:00Z"},
            {"purchaseorder_id":"3","vendor_id":"7","last_modified_time":"2026-06-09T11:59:59Z"},{"purchaseorder_id":"4","vendor_id":"","last_modified_time":""}
            """;
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, $$$"""{"code":0,"purchaseorders":[{{{rows}}}],"page_context":{"page":1,"per_page":200,"has_more_page":false}}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        List<PurchaseOrderSummary> kept = await books.PurchaseOrders.ListAsync(new() { VendorId = "7", LastModifiedAfter = Since }, Token).ToListAsync(Token);
        Assert.Equal(["1", "4"], kept.Select(row => row.PurchaseOrderId));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 4)]
    public async Task Changed_contacts_are_found_whether_or_not_the_service_keeps_the_order(bool ordered, int pages)
    {
        // Each contact was changed a minute before the one above it: 60 since noon, and some in the second that was asked for.
        List<int> table = [.. Enumerable.Range(0, 140)];
        if (!ordered)
            table = [.. table.OrderBy(minute => minute * 7919 % 140)];
        var zoho = new FakeZoho { Api = (_, call, _) => Task.FromResult(Page(call, table)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        List<string> seen = [];
        await foreach (ZohoPage<Contact> page in books.Contacts.ListAsync(new() { Type = ContactType.Vendor, LastModifiedAfter = Since }, Token).AsPages(pageSize: 40))
            seen.AddRange(page.Items.Select(contact => contact.ContactId));
        Assert.Equal(Enumerable.Range(0, 61).Select(Id).Order(), seen.Order());
        Assert.Equal(pages, zoho.Calls.Count);
        Assert.StartsWith("?contact_type=vendor&sort_column=last_modified_time&sort_order=D&", zoho.Calls[0].Uri.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_a_new_record_lacks_is_named_at_once()
    {
        using IZohoBooksClient books = FakeZoho.Client(new FakeZoho(), new FakeTimeProvider());
        (Func<Task> Call, string[] Names)[] calls =
        [
            (() => books.PurchaseOrders.CreateAsync(new(), Token), ["VendorId", "LineItems"]),
            (() => books.Contacts.CreateAsync(new(), Token), ["ContactName", "ContactType"]),
            (() => books.Bills.CreateAsync(new(), Token), ["VendorId", "BillNumber"]),
            (() => books.Expenses.CreateAsync(new(), Token), ["AccountId", "PaidThroughAccountId", "Date", "Amount"]),
            (() => books.VendorPayments.CreateAsync(new(), Token), ["VendorId", "Amount"]),
            (() => books.VendorPayments.CreateRefundAsync("1", new(), Token), ["Date", "Amount", "ToAccountId"]),
            (() => books.VendorCredits.CreateRefundAsync("1", new(), Token), ["Date", "Amount", "AccountId"]),
            (() => books.Projects.CreateAsync(new(), Token), ["ProjectName", "CustomerId", "BillingType", "UserId"]),
            (() => books.Items.CreateAsync(new(), Token), ["Name", "Rate"]),
            (() => books.ReportingTags.CreateAsync(new(), Token), ["TagName", "Entities", "MultiPreferenceEntities"]),
            (() => books.Taxes.CreateGroupAsync(new(), Token), ["TaxGroupName", "TaxIds"]),
            (() => books.Locations.CreateAsync(new(), Token), ["LocationName", "Country", "TaxSettingsId"]),
        ];
        foreach ((Func<Task> call, string[] names) in calls)
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(call);
            Assert.All(names, name => Assert.Contains(name, error.Message, StringComparison.Ordinal));
        }
    }

    private static string Id(int minute) => (1000 + minute).ToString(CultureInfo.InvariantCulture);

    private static HttpResponseMessage Page(FakeZoho.Call call, List<int> table)
    {
        Dictionary<string, string> query = call.Uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        int page = int.Parse(query["page"], CultureInfo.InvariantCulture), size = int.Parse(query["per_page"], CultureInfo.InvariantCulture);
        IEnumerable<string> rows = table.Skip((page - 1) * size).Take(size).Select(minute =>
        {
            var changed = new DateTimeOffset(2026, 6, 9, 13, 0, 0, TimeSpan.Zero).AddMinutes(-minute);
            return $$"""{"contact_id":"{{Id(minute)}}","contact_type":"vendor","last_modified_time":"{{changed.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture)}}"}""";
        });
        bool more = page * size < table.Count;
        return FakeZoho.Json(200, $$$"""{"code":0,"contacts":[{{{string.Join(",", rows)}}}],"page_context":{"page":{{{page}}},"per_page":{{{size}}},"has_more_page":{{{(more ? "true" : "false")}}}}}""");
    }
}
