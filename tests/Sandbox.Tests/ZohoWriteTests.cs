using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ZohoWriteTests
{
    private static readonly HttpMethod Post = HttpMethod.Post;
    private static readonly HttpMethod Put = HttpMethod.Put;

    [Fact]
    public async Task A_new_order_is_a_draft_with_the_next_number_and_computed_totals_and_is_counted_once()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var vendor = Vendor(zoho);
        var answer = await zoho.WriteAsync(Post, "purchaseorders", $$"""
            {"vendor_id":"{{vendor}}","reference_number":"R-1","delivery_date":"2026-11-02","discount":"10%",
             "line_items":[{"name":"Rebar","quantity":"3","rate":49.99},{"name":"Sheets","quantity":2,"rate":10,"discount":"50%"}]}
            """);

        Assert.Equal((201, "Purchase Order has been added."), (answer.Status, (string?)answer.Body!["message"]));
        var order = answer.Body["purchaseorder"]!;
        Assert.Equal(("PO-00061", "draft", "R-1", "2026-10-05", "2026-11-02"), ((string?)order["purchaseorder_number"], (string?)order["status"], (string?)order["reference_number"], (string?)order["date"], (string?)order["delivery_date"]));
        Assert.Equal("143.97", order["total"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(order, (await zoho.GetAsync("purchaseorders/" + (string)order["purchaseorder_id"]!)).Body!["purchaseorder"]));
        Assert.Equal(1, zoho.Server.Log.Effects(SandboxSide.Zoho, "POST /books/v3/purchaseorders"));
        Assert.Equal(1, (int)zoho.Server.DescribeState()["effects"]!["zoho"]!["POST /books/v3/purchaseorders"]!);
        Assert.Equal((string?)order["purchaseorder_id"], zoho.Server.Log.Writes[0].ResourceIds[0].ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""{"line_items":[{"name":"x"}]}""", "vendor_id")]
    [InlineData("""{"vendor_id":"1","line_items":[{"name":"x"}]}""", "vendor_id")]
    [InlineData("""{"vendor_id":"V"}""", "line_items")]
    [InlineData("""{"vendor_id":"V","line_items":[]}""", "line_items")]
    [InlineData("""{"vendor_id":"V","line_items":{}}""", "line_items")]
    [InlineData("""{"vendor_id":"V","venndor":"","line_items":[{"name":"x"}]}""", "venndor")]
    [InlineData("""{"vendor_id":"V","line_items":[{"nname":"x"}]}""", "nname")]
    [InlineData("""{"vendor_id":"V","date":"5.10.2026","line_items":[{"name":"x"}]}""", "date")]
    [InlineData("""{"vendor_id":"V","purchaseorder_number":"X-1","line_items":[{"name":"x"}]}""", "purchaseorder_number")]
    [InlineData("""{"vendor_id":"V","currency_id":"7","line_items":[{"name":"x"}]}""", "currency_id")]
    [InlineData("""{"vendor_id":"V","discount":"ten","line_items":[{"name":"x"}]}""", "discount")]
    [InlineData("""{"vendor_id":"V","custom_fields":[{"customfield_id":"1","value":"x"}],"line_items":[{"name":"x"}]}""", "custom_fields")]
    [InlineData("""{"vendor_id":"V","line_items":[{"name":"x","quantity":"many"}]}""", "quantity")]
    [InlineData("""{"vendor_id":"V","line_items":[{"name":"x","tax_id":"7"}]}""", "tax_id")]
    [InlineData("""{"vendor_id":"V","line_items":[{"name":"x","project_id":"7"}]}""", "project_id")]
    [InlineData("""{"vendor_id":"V","line_items":[{"name":"x","line_item_category":"pallet"}]}""", "line_item_category")]
    [InlineData("""{"vendor_id":"V","line_items":[{"name":"x","line_item_id":"7"}]}""", "line_item_id")]
    [InlineData("""{"vendor_id":"V","line_items":[{"name":"x","tags":[{"tag_id":"7","tag_option_id":"7"}]}]}""", "tag_id")]
    public async Task A_wrong_order_is_refused_by_the_field_and_has_no_effect(string json, string field)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var answer = await zoho.WriteAsync(Post, "purchaseorders", json.Replace("\"V\"", $"\"{Vendor(zoho)}\"", StringComparison.Ordinal));

        Assert.Equal((400, 2, $"Invalid value passed for {field}"), (answer.Status, answer.Code, (string?)answer.Body!["message"]));
        Assert.Equal(60, zoho.Server.Zoho.Orders.Count);
        Assert.Empty(zoho.Server.Log.Writes);
    }

    [Fact]
    public async Task A_body_is_json_or_the_older_form_and_nothing_else()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var url = $"{ZohoCaller.Api}contacts?organization_id={zoho.Organization.OrganizationId}";

        foreach (var content in (HttpContent[])[new StringContent("{\"contact_name\":"), new FormUrlEncodedContent([new("contact_name", "A")]), new StringContent("{\"contact_name\":\"A\"}")])
        {
            var refused = await zoho.SendAsync(Post, url, content);
            Assert.Equal((400, 1038), (refused.Status, refused.Code));
        }

        var form = await zoho.SendAsync(Post, url, new FormUrlEncodedContent([new("JSONString", "{\"contact_name\":\"A & B\"}")]));
        Assert.Equal((201, "A & B", "customer"), (form.Status, (string?)form.Body!["contact"]!["contact_name"], (string?)form.Body["contact"]!["contact_type"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_update_changes_lines_by_id_adds_those_without_and_treats_omitted_ones_as_the_switch_says(bool removed)
    {
        using var zoho = await new ZohoCaller(new SandboxOptions { Switches = new() { Zoho = new() { OmittedLinesAreRemoved = removed } } }).SignInAsync();
        var created = (await zoho.WriteAsync(Post, "purchaseorders", $$"""
            {"vendor_id":"{{Vendor(zoho)}}","line_items":[{"name":"A","quantity":1,"rate":1},{"name":"B","quantity":1,"rate":2}]}
            """)).Body!["purchaseorder"]!;
        var id = (string)created["purchaseorder_id"]!;
        zoho.Time.Advance(TimeSpan.FromMinutes(1));

        var answer = await zoho.WriteAsync(Put, "purchaseorders/" + id, $$"""
            {"notes":"n","line_items":[{"line_item_id":"{{(string)created["line_items"]![1]!["line_item_id"]!}}","rate":5},{"name":"C","quantity":2,"rate":7}]}
            """);

        var order = answer.Body!["purchaseorder"]!;
        Assert.Equal((200, "n", removed ? "19" : "20"), (answer.Status, (string?)order["notes"], order["total"]!.ToJsonString()));
        Assert.Equal(removed ? ["B", "C"] : ["A", "B", "C"], order["line_items"]!.AsArray().Select(line => (string)line!["name"]!));
        Assert.NotEqual((string?)created["last_modified_time"], (string?)order["last_modified_time"]);
        Assert.Equal((string?)created["created_time"], (string?)order["created_time"]);
    }

    [Theory]
    [InlineData("status/open", "open")]
    [InlineData("status/billed", "billed")]
    [InlineData("status/cancelled", "cancelled")]
    [InlineData("submit", "pending_approval")]
    [InlineData("approve", "approved")]
    [InlineData("reject", "rejected")]
    public async Task A_status_call_moves_the_status(string path, string status)
    {
        foreach (var created in (bool[])[false, true])
        {
            using var zoho = await new ZohoCaller(new SandboxOptions { Switches = new() { Zoho = new() { StatusCallsAnswer201 = created } } }).SignInAsync();
            var id = zoho.Server.Zoho.Orders[0].Id;
            var answer = await zoho.WriteAsync(Post, $"purchaseorders/{id}/{path}");
            Assert.Equal((created ? 201 : 200, 0), (answer.Status, answer.Code));
            Assert.Equal(status, (string?)(await zoho.GetAsync("purchaseorders/" + id)).Body!["purchaseorder"]!["status"]);
            Assert.Equal(1, zoho.Server.Log.Effects(SandboxSide.Zoho, $"POST /books/v3/purchaseorders/{{id}}/{path}"));
            Assert.Equal(404, (await zoho.WriteAsync(Post, $"purchaseorders/1/{path}")).Status);
        }
    }

    [Fact]
    public async Task A_deleted_order_is_gone()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var id = zoho.Server.Zoho.Orders[0].Id;
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Delete, "purchaseorders/" + id)).Status);
        var again = await zoho.WriteAsync(HttpMethod.Delete, "purchaseorders/" + id);
        Assert.Equal((404, 5), (again.Status, again.Code));
        Assert.Equal(404, (await zoho.GetAsync("purchaseorders/" + id)).Status);
        Assert.Equal(1, zoho.Server.Log.Effects(SandboxSide.Zoho, "DELETE /books/v3/purchaseorders/{id}"));
    }

    [Fact]
    public async Task An_upsert_by_unique_field_creates_once_and_then_updates()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var order = $$"""{"vendor_id":"{{Vendor(zoho)}}","line_items":[{"name":"A","quantity":1,"rate":1}]}""";

        Assert.Equal(404, (await zoho.WriteAsync(Put, "purchaseorders", order, "X-1")).Status);
        var created = await zoho.WriteAsync(Put, "purchaseorders", order, "X-1", upsert: true);
        var updated = await zoho.WriteAsync(Put, "purchaseorders", """{"notes":"again"}""", "X-1", upsert: true);

        Assert.Equal((201, 200), (created.Status, updated.Status));
        Assert.Equal("X-1", (string?)updated.Body!["purchaseorder"]!["custom_field_hash"]!["cf_external_id"]);
        Assert.Equal((string?)created.Body!["purchaseorder"]!["purchaseorder_id"], (string?)updated.Body["purchaseorder"]!["purchaseorder_id"]);
        Assert.Equal(61, zoho.Server.Zoho.Orders.Count);
        Assert.Equal(400, (await zoho.WriteAsync(Put, "purchaseorders", order)).Status);
        var taken = await zoho.WriteAsync(Post, "purchaseorders", order.Replace("{\"vendor", """{"custom_fields":[{"customfield_id":"260815000000012845","value":"X-1"}],"vendor""", StringComparison.Ordinal));
        Assert.Equal("Invalid value passed for cf_external_id", (string?)taken.Body!["message"]);
    }

    [Fact]
    public async Task A_contact_is_created_changed_marked_and_deleted()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var created = await zoho.WriteAsync(Post, "contacts", """
            {"contact_name":"Zenith Steel","contact_type":"vendor","company_name":"Zenith Steel LLC","payment_terms":30,"payment_terms_label":"Net 30","track_1099":true,
             "tax_id_type":"EIN","tax_id_value":"12-3456789","billing_address":{"address":"1 Dock St","city":"Dover","zip":"19901"},"contact_persons":[{"first_name":"Will"}]}
            """);
        var contact = created.Body!["contact"]!;
        var id = (string)contact["contact_id"]!;
        Assert.Equal((201, "vendor", "30", "Dover", "Will"), (created.Status, (string?)contact["contact_type"], contact["payment_terms"]!.ToJsonString(), (string?)contact["billing_address"]!["city"], (string?)contact["contact_persons"]![0]!["first_name"]));
        Assert.Single((await zoho.GetAsync("contacts?contact_name=Zenith%20Steel")).Body!["contacts"]!.AsArray());

        zoho.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("n", (string?)(await zoho.WriteAsync(Put, "contacts/" + id, """{"notes":"n"}""")).Body!["contact"]!["notes"]);
        Assert.Equal(200, (await zoho.WriteAsync(Post, $"contacts/{id}/inactive")).Status);
        var read = (await zoho.GetAsync("contacts/" + id)).Body!["contact"]!;
        Assert.Equal(("inactive", "Zenith Steel LLC", "1 Dock St"), ((string?)read["status"], (string?)read["company_name"], (string?)read["billing_address"]!["address"]));
        Assert.NotEqual((string?)read["created_time"], (string?)read["last_modified_time"]);
        Assert.Equal(200, (await zoho.WriteAsync(Post, $"contacts/{id}/active")).Status);
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Delete, "contacts/" + id)).Status);
        Assert.Equal(404, (await zoho.GetAsync("contacts/" + id)).Status);
        Assert.Equal(400, (await zoho.WriteAsync(HttpMethod.Delete, "contacts/" + zoho.Server.Zoho.Orders[0].VendorId)).Status);
    }

    [Fact]
    public async Task A_contact_name_is_taken_once_whatever_the_type_also_when_it_is_changed()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var known = zoho.Server.Data.Vendors.First(vendor => vendor.ZohoId is not null);
        var json = new JsonObject { ["contact_name"] = known.ZohoName.ToUpperInvariant() }.ToJsonString();
        var other = (string)(await zoho.WriteAsync(Post, "contacts", """{"contact_name":"Zenith Steel"}""")).Body!["contact"]!["contact_id"]!;

        foreach (var answer in (ZohoAnswer[])[await zoho.WriteAsync(Post, "contacts", json), await zoho.WriteAsync(Put, "contacts/" + other, json)])
            Assert.Equal((400, 3062), (answer.Status, answer.Code));
        Assert.Equal(200, (await zoho.WriteAsync(Put, "contacts/" + known.ZohoId, json)).Status);
        Assert.Equal(400, (await zoho.WriteAsync(Post, "contacts", """{"company_name":"x"}""")).Status);
        Assert.Equal(400, (await zoho.WriteAsync(Post, "contacts", """{"contact_name":"x","contact_type":"partner"}""")).Status);
    }

    [Fact]
    public async Task A_write_needs_the_scope_of_its_verb()
    {
        using var zoho = await new ZohoCaller(new SandboxOptions { ZohoScopes = "ZohoBooks.purchaseorders.READ,ZohoBooks.purchaseorders.CREATE" }).SignInAsync();
        var id = zoho.Server.Zoho.Orders[0].Id;
        Assert.Equal(200, (await zoho.WriteAsync(Post, $"purchaseorders/{id}/status/open")).Status);
        Assert.Equal(401, (await zoho.WriteAsync(Post, $"purchaseorders/{id}/reject")).Status);
        Assert.Equal(401, (await zoho.WriteAsync(Put, "purchaseorders/" + id, "{}")).Status);
        Assert.Equal(401, (await zoho.WriteAsync(HttpMethod.Delete, "purchaseorders/" + id)).Status);
        Assert.Equal(401, (await zoho.WriteAsync(Post, "contacts", "{}")).Status);
    }

    [Fact]
    public async Task A_written_order_is_announced()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        using var sink = new HttpClient(new Sink());
        zoho.Server.SetWebhooks(new WebhookTargets(new Uri("http://hooks.example/zoho"), "secretsecret1", null, ""), sink);
        await zoho.WriteAsync(Post, "purchaseorders", $$"""{"vendor_id":"{{Vendor(zoho)}}","line_items":[{"name":"A","quantity":1,"rate":1}]}""");
        Assert.Equal(1, zoho.Server.PendingWebhooks);
    }

    [Fact]
    public async Task Rows_come_and_go_while_a_list_is_read_the_same_way_for_a_seed()
    {
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            using var zoho = await new ZohoCaller(new SandboxOptions { Seed = 5, Orders = 400, ZohoChurn = 4 }).SignInAsync();
            var before = zoho.Server.Zoho.Orders.Select(order => order.Id).ToHashSet();
            for (var i = 0; i < 20; i++) await zoho.GetAsync("purchaseorders?per_page=1");
            var after = zoho.Server.Zoho.Orders.Select(order => order.Id).ToHashSet();
            Assert.InRange(before.Except(after).Count(), 20, 300);
            Assert.InRange(after.Except(before).Count(), 20, 80);
            runs.Add(string.Join(",", after.Order()));
        }

        Assert.Equal(runs[0], runs[1]);
    }

    private static string Vendor(ZohoCaller zoho) => zoho.Server.Data.Vendors.First(vendor => vendor is { ZohoId: not null, CurrencyCode: "USD" }).ZohoId!;

    private sealed class Sink : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage());
    }
}
