using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ZohoReadTests
{
    [Fact]
    public async Task Every_call_names_the_organization_except_the_list_of_organizations()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var list = await zoho.SendAsync(HttpMethod.Get, ZohoCaller.Api + "organizations");
        var wrong = await zoho.SendAsync(HttpMethod.Get, ZohoCaller.Api + "projects?organization_id=1");
        var none = await zoho.SendAsync(HttpMethod.Get, ZohoCaller.Api + "projects");

        Assert.Equal(zoho.Organization.OrganizationId, (string?)list.Body!["organizations"]![0]!["organization_id"]);
        Assert.Equal(JsonValueKind.Number, list.Body["organizations"]![0]!["fiscal_year_start_month"]!.GetValueKind());
        Assert.Null(list.Body["page_context"]);
        Assert.Equal((400, 6041), (wrong.Status, wrong.Code));
        Assert.Equal((400, 6041), (none.Status, none.Code));
        var one = await zoho.SendAsync(HttpMethod.Get, $"{ZohoCaller.Api}organizations/{zoho.Organization.OrganizationId}");
        Assert.Equal("january", (string?)one.Body!["organization"]!["fiscal_year_start_month"]);
    }

    [Fact]
    public async Task Unknown_parameters_are_ignored_and_wrong_values_refused()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        Assert.Equal(60, Orders(await zoho.GetAsync("purchaseorders?modified_since=2030-01-01&filter=nothing")).Count);
        foreach (var wrong in new[] { "filter_by=Status.Nonsense", "status=nonsense", "sort_column=nonsense", "page=0", "per_page=x", "date=5.10.2026", "last_modified_time=2026-10-05", "last_modified_time=2026-10-05T00:00:00+0000" })
            Assert.Equal((wrong, 400, 2), (wrong, (await zoho.GetAsync("purchaseorders?" + wrong)).Status, (await zoho.GetAsync("purchaseorders?" + wrong)).Code));
    }

    /// <summary>A wrong path in a client shows: both are 404 with the code 5, and the words are others.</summary>
    [Theory]
    [InlineData("purchase_orders/1")]
    [InlineData("purchaseorders/1/nothing")]
    [InlineData("contacts/1/purchaseorders")]
    [InlineData("nonsense")]
    public async Task An_unknown_route_answers_differently_from_a_hidden_record(string path)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var (route, record) = (await zoho.GetAsync(path), await zoho.GetAsync("purchaseorders/1"));
        Assert.Equal((404, 404), (route.Status, record.Status));
        Assert.NotEqual((string?)record.Body!["message"], (string?)route.Body!["message"]);
        foreach (var other in new[] { "contacts/1", "projects/1", "settings/taxes/1", "items/1", "bills/1" })
            Assert.NotEqual((string?)(await zoho.GetAsync(other)).Body!["message"], (string?)route.Body["message"]);
    }

    [Fact]
    public async Task What_is_not_there_is_404_and_a_wrong_verb_405()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var url = $"{ZohoCaller.Api}purchaseorders/1?organization_id={zoho.Organization.OrganizationId}";

        Assert.Equal((404, 5), await StatusAsync(zoho.GetAsync("purchaseorders/1")));
        Assert.Equal((404, 5), await StatusAsync(zoho.GetAsync("nonsense")));
        Assert.Equal((404, 5), await StatusAsync(zoho.SendAsync(HttpMethod.Post, url)));
        Assert.Equal(405, (await zoho.SendAsync(HttpMethod.Patch, url)).Status);
    }

    [Fact]
    public async Task Contacts_come_two_hundred_a_page_and_each_once()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var first = await zoho.GetAsync("contacts?contact_type=vendor");
        var second = await zoho.GetAsync("contacts?contact_type=vendor&page=2");

        Assert.True((bool)first.Body!["page_context"]!["has_more_page"]!);
        Assert.False((bool)second.Body!["page_context"]!["has_more_page"]!);
        var ids = Ids(first).Concat(Ids(second)).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(zoho.Server.Data.Vendors.Count(vendor => vendor.ZohoId is not null), ids.Count);
        Assert.Equal(200, Ids(await zoho.GetAsync("contacts?contact_type=vendor&per_page=1000")).Count());

        static IEnumerable<string> Ids(ZohoAnswer answer) => answer.Body!["contacts"]!.AsArray().Select(row => (string)row!["contact_id"]!);
    }

    [Fact]
    public async Task Contacts_are_sorted_as_asked_and_purchase_orders_always_newest_first()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var contacts = (await zoho.GetAsync("contacts?sort_column=last_modified_time&sort_order=A")).Body!["contacts"]!.AsArray().Select(row => (string)row!["last_modified_time"]!).ToList();
        var orders = await zoho.GetAsync("purchaseorders?sort_column=created_time&sort_order=A");

        Assert.Equal(contacts.Select(Time).Order(), contacts.Select(Time));
        Assert.Equal("D", (string?)orders.Body!["page_context"]!["sort_order"]);
        var created = Orders(orders).Select(row => Time((string)row!["created_time"]!)).ToList();
        Assert.Equal(created.OrderDescending(), created);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_orders_modified_after_the_time_are_listed(bool inclusive)
    {
        using var zoho = await new ZohoCaller(new SandboxOptions { Switches = new SandboxSwitches { Zoho = new ZohoSwitches { ModifiedTimeInclusive = inclusive } } }).SignInAsync();
        var newest = (string)Orders(await zoho.GetAsync("purchaseorders?sort_column=last_modified_time"))[1]!["last_modified_time"]!;

        var since = Orders(await zoho.GetAsync("purchaseorders?last_modified_time=" + Uri.EscapeDataString(newest)));

        Assert.Equal(inclusive ? 2 : 1, since.Count);
    }

    [Fact]
    public async Task Absent_values_are_empty_texts_and_timestamps_have_no_colon_in_the_offset()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var row = Orders(await zoho.GetAsync("purchaseorders"))[0]!;
        var detail = (await zoho.GetAsync("purchaseorders/" + (string)row["purchaseorder_id"]!)).Body!["purchaseorder"]!;
        var vendor = (await zoho.GetAsync("contacts/" + (string)row["vendor_id"]!)).Body!["contact"]!;

        Assert.Equal("", (string?)row["price_precision"]);
        Assert.Equal("", (string?)row["due_in_days"]);
        Assert.Equal(2, (int)detail["price_precision"]!);
        Assert.Equal("", (string?)detail["expected_delivery_date"]);
        Assert.Equal("", (string?)vendor["exchange_rate"]);
        Assert.Matches("^2026-10-05T[0-9:]{8}-0600$", (string)row["created_time"]!);
        Assert.Equal((string?)row["vendor_name"], (string?)detail["vendor_name"]);
    }

    [Fact]
    public async Task The_offset_of_timestamps_follows_daylight_saving()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        zoho.Time.Advance(TimeSpan.FromDays(60));
        await zoho.SignInAsync();
        var number = zoho.Server.Zoho.Orders[0].Number;
        zoho.Server.Zoho.Edit(number, order => order with { Notes = "changed in December" });

        var changed = Orders(await zoho.GetAsync("purchaseorders?sort_column=last_modified_time"))[0]!;

        Assert.Equal(number, (string?)changed["purchaseorder_number"]);
        Assert.Equal("2026-12-04T06:00:00-0700", (string?)changed["last_modified_time"]);
        Assert.EndsWith("-0600", (string?)changed["created_time"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_details_of_every_order_add_up_to_the_total_in_the_list()
    {
        using var zoho = await new ZohoCaller(new SandboxOptions { Seed = 7, Orders = 90 }).SignInAsync();
        foreach (var row in Orders(await zoho.GetAsync("purchaseorders")))
        {
            var order = (await zoho.GetAsync("purchaseorders/" + (string)row!["purchaseorder_id"]!)).Body!["purchaseorder"]!;
            zoho.Time.Advance(TimeSpan.FromSeconds(1));
            var lines = order["line_items"]!.AsArray().Where(line => (string)line!["line_item_category"]! == "line_item").Sum(line => (decimal)line!["item_total"]!);
            var total = (decimal)order["total"]!;

            Assert.Equal((decimal)row["total"]!, total);
            if ((bool)order["is_inclusive_tax"]!)
            {
                Assert.Equal(total, (decimal)order["sub_total_inclusive_of_tax"]! - (decimal)order["discount_amount"]! + (decimal)order["adjustment"]!);
                continue;
            }

            Assert.Equal(lines, (decimal)order["sub_total"]!);
            Assert.Equal(total, lines - (decimal)order["discount_amount"]! + (decimal)order["tax_total"]! + (decimal)order["adjustment"]!);
        }
    }

    private static JsonArray Orders(ZohoAnswer answer) => answer.Body!["purchaseorders"]!.AsArray();

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static async Task<(int Status, int Code)> StatusAsync(Task<ZohoAnswer> answer) => ((await answer).Status, (await answer).Code);
}
