using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Items, accounts, users, taxes, currencies and custom fields.</summary>
public sealed class ZohoSettingsTests
{
    private const string ExternalId = "260815000000012845";
    private static readonly HttpMethod Post = HttpMethod.Post;
    private static readonly HttpMethod Put = HttpMethod.Put;

    [Fact]
    public async Task An_item_is_made_used_on_a_line_changed_and_not_deleted_while_it_is_used()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var made = await zoho.WriteAsync(Post, "items", """{"name":"Rebar #4","rate":12.5,"unit":"ton","sku":"R4","item_type":"purchases","purchase_rate":"11.25","purchase_account_id":"260815000000034003"}""");
        Assert.Equal((201, "The item has been added."), (made.Status, (string?)made.Body!["message"]));
        var id = (string)made.Body["item"]!["item_id"]!;
        Assert.Equal(("ton", "11.25", "Cost of Goods Sold"), ((string?)made.Body["item"]!["unit"], made.Body["item"]!["purchase_rate"]!.ToJsonString(), (string?)made.Body["item"]!["purchase_account_name"]));
        Assert.Equal(id, (string?)Assert.Single((await zoho.GetAsync("items?name_contains=rebar")).Body!["items"]!.AsArray())!["item_id"]);

        var order = await zoho.WriteAsync(Post, "purchaseorders", $$"""{"vendor_id":"{{Vendor(zoho)}}","line_items":[{"item_id":"{{id}}","quantity":2}]}""");
        var line = order.Body!["purchaseorder"]!["line_items"]![0]!;
        Assert.Equal((id, "Rebar #4", "22.5"), ((string?)line["item_id"], (string?)line["name"], line["item_total"]!.ToJsonString()));
        Assert.Equal(400, (await zoho.WriteAsync(HttpMethod.Delete, "items/" + id)).Status);
        Assert.Equal("R5", (string?)(await zoho.WriteAsync(Put, "items/" + id, """{"sku":"R5"}""")).Body!["item"]!["sku"]);
        Assert.Equal(200, (await zoho.WriteAsync(Post, $"items/{id}/inactive")).Status);
        Assert.Equal("inactive", (string?)(await zoho.GetAsync("items/" + id)).Body!["item"]!["status"]);
        Assert.DoesNotContain(id, (await zoho.GetAsync("items?filter_by=Status.Active")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"rate":1}""", "name")]
    [InlineData("""{"name":"A"}""", "rate")]
    [InlineData("""{"name":"A","rate":1,"price":2}""", "price")]
    [InlineData("""{"name":"A","rate":1,"item_type":"purchases"}""", "purchase_account_id")]
    [InlineData("""{"name":"A","rate":1,"account_id":"7"}""", "account_id")]
    [InlineData("""{"name":"A","rate":1,"tax_id":"7"}""", "tax_id")]
    [InlineData("""{"name":"A","rate":1,"sku":"02-300"}""", "sku")]
    public async Task A_wrong_item_is_refused_by_the_field(string json, string field)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var answer = await zoho.WriteAsync(Post, "items", json);
        Assert.Equal((400, $"Invalid value passed for {field}"), (answer.Status, (string?)answer.Body!["message"]));
        Assert.Empty(zoho.Server.Log.Writes);
    }

    [Theory]
    [InlineData("items", """{"name":"A","rate":1}""", true)]
    [InlineData("items", """{"name":"A","rate":1}""", false)]
    [InlineData("contacts", """{"contact_name":"A","contact_type":"vendor"}""", false)]
    public async Task Whether_an_upsert_copies_its_key_decides_whether_it_finds_its_record_again(string path, string json, bool copies)
    {
        using var zoho = await Caller(new ZohoSwitches { UpsertCopiesTheKey = copies }).SignInAsync();
        Assert.Equal(201, (await zoho.WriteAsync(Put, path, json, "K-1", upsert: true)).Status);
        var again = json.Replace("\"A\"", "\"B\"", StringComparison.Ordinal);
        Assert.Equal(copies ? 200 : 201, (await zoho.WriteAsync(Put, path, again, "K-1", upsert: true)).Status);

        // A body that carries the key is found whatever the switch says.
        string Carrying(string name) => again.Replace("\"B\"", $"\"{name}\"", StringComparison.Ordinal)[..^1] + $$""","custom_fields":[{"customfield_id":"{{ExternalId}}","value":"K-2"}]}""";
        Assert.Equal(201, (await zoho.WriteAsync(Put, path, Carrying("C"), "K-2", upsert: true)).Status);
        Assert.Equal(200, (await zoho.WriteAsync(Put, path, Carrying("D"), "K-2", upsert: true)).Status);
    }

    [Theory]
    [InlineData("purchaseorders", "customfield_id", true)]
    [InlineData("purchaseorders", "custom_field_id", false)]
    [InlineData("purchaseorders", "api_name", false)]
    [InlineData("purchaseorders", "label", false)]
    [InlineData("items", "customfield_id", true)]
    [InlineData("items", "api_name", false)]
    [InlineData("contacts", "customfield_id", true)]
    [InlineData("contacts", "label", true)]
    [InlineData("contacts", "index", true)]
    [InlineData("contacts", "api_name", false)]
    public async Task Each_resource_takes_its_own_spelling_of_custom_fields(string path, string member, bool taken)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var name = member switch { "label" => "External id", "index" => "1", "api_name" => "cf_external_id", _ => ExternalId };
        var record = path switch
        {
            "purchaseorders" => $$"""{"vendor_id":"{{Vendor(zoho)}}","line_items":[{"name":"x"}]""",
            "items" => """{"name":"A","rate":1""",
            _ => """{"contact_name":"A" """,
        };
        var answer = await zoho.WriteAsync(Post, path, $$"""{{record}},"custom_fields":[{"{{member}}":"{{name}}","value":"V"}]}""");
        Assert.Equal(taken ? 201 : 400, answer.Status);
        if (taken) Assert.Contains("\"cf_external_id\":\"V\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Custom_fields_alone_are_a_bare_list_at_a_path_in_the_singular()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var order = zoho.Server.Zoho.Orders[0].Id;
        var fields = $$"""[{"customfield_id":"{{ExternalId}}","value":"V"}]""";
        Assert.Equal(404, (await zoho.WriteAsync(Put, $"purchaseorders/{order}/customfields", fields)).Status);
        Assert.Equal(400, (await zoho.WriteAsync(Put, $"purchaseorder/{order}/customfields", $$"""{"custom_fields":{{fields}}}""")).Status);
        Assert.Equal(200, (await zoho.WriteAsync(Put, $"purchaseorder/{order}/customfields", fields)).Status);
        Assert.Equal("V", (string?)(await zoho.GetAsync("purchaseorders/" + order)).Body!["purchaseorder"]!["custom_field_hash"]!["cf_external_id"]);
        var item = (string)(await zoho.GetAsync("items?per_page=1")).Body!["items"]![0]!["item_id"]!;
        Assert.Equal(200, (await zoho.WriteAsync(Put, $"item/{item}/customfields", fields)).Status);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Custom_fields_of_orders_lines_and_items_stand_in_answers_when_they_have_a_value_and_items_come_by_many_ids(bool fails)
    {
        using var zoho = await Caller(new ZohoSwitches { UnknownItemFailsDetails = fails }).SignInAsync();
        var items = (await zoho.GetAsync("items?per_page=2")).Body!["items"]!.AsArray().Select(item => (string)item!["item_id"]!).ToList();
        Assert.Equal(200, (await zoho.WriteAsync(Put, $"item/{items[1]}/customfields", """[{"customfield_id":"260815000000012871","value":"02-300"}]""")).Status);
        var both = (await zoho.GetAsync($"itemdetails?item_ids={items[0]},{items[1]}")).Body!["items"]!.AsArray();
        Assert.Equal([null, "02-300"], both.Select(item => (string?)item!["custom_field_hash"]!["cf_cost_code"]));
        var beside = await zoho.GetAsync($"itemdetails?item_ids={items[0]},1");
        Assert.Equal(fails ? 404 : 200, beside.Status);
        Assert.Equal(400, (await zoho.GetAsync("itemdetails?item_ids=")).Status);

        var line = """{"name":"x","item_custom_fields":[{"index":1,"value":"03-100"}]}""";
        var made = await zoho.WriteAsync(Post, "purchaseorders", $$"""{"vendor_id":"{{Vendor(zoho)}}","custom_fields":[{"customfield_id":"260815000000012851","value":"Roof"}],"line_items":[{{line}}]}""");
        var order = made.Body!["purchaseorder"]!;
        Assert.Equal(("Roof", "Job title"), ((string?)order["custom_fields"]![0]!["value"], (string?)order["custom_fields"]![0]!["label"]));
        Assert.Equal("03-100", (string?)order["line_items"]![0]!["item_custom_fields"]![0]!["value"]);
        Assert.Equal(400, (await zoho.WriteAsync(Post, "purchaseorders", $$"""{"vendor_id":"{{Vendor(zoho)}}","line_items":[{"name":"x","item_custom_fields":[{"index":9,"value":"03-100"}]}]}""")).Status);
    }

    [Fact]
    public async Task Accounts_are_listed_when_active_in_one_page_and_written()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var list = (await zoho.GetAsync("chartofaccounts")).Body!;
        Assert.Equal((5000, "AccountType.Active"), ((int)list["page_context"]!["per_page"]!, (string?)list["page_context"]!["applied_filter"]));
        Assert.DoesNotContain("Former Job Costs", list.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Former Job Costs", (await zoho.GetAsync("chartofaccounts?filter_by=AccountType.All")).Text, StringComparison.Ordinal);

        var made = await zoho.WriteAsync(Post, "chartofaccounts", """{"account_name":"Job Costs - Equipment","account_code":"5040","account_type":"cost_of_goods_sold","parent_account_id":"260815000000000427"}""");
        Assert.Equal((201, "The account has been created.", "Job Costs"), (made.Status, (string?)made.Body!["message"], (string?)made.Body["chart_of_account"]!["parent_account_name"]));
        var id = (string)made.Body["chart_of_account"]!["account_id"]!;
        Assert.Equal("5041", (string?)(await zoho.WriteAsync(Put, "chartofaccounts/" + id, """{"account_code":"5041"}""")).Body!["chart_of_account"]!["account_code"]);
        Assert.Equal(400, (await zoho.WriteAsync(Post, "chartofaccounts", """{"account_name":"X","account_type":"cogs"}""")).Status);
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Delete, "chartofaccounts/" + id)).Status);
        Assert.Equal(404, (await zoho.GetAsync("chartofaccounts/" + id)).Status);
        Assert.Equal(400, (await zoho.WriteAsync(HttpMethod.Delete, "chartofaccounts/260815000000034003")).Status);
        Assert.Equal(400, (await zoho.WriteAsync(Post, "purchaseorders", $$"""{"vendor_id":"{{Vendor(zoho)}}","line_items":[{"name":"x","account_id":"{{id}}"}]}""")).Status);
    }

    [Fact]
    public async Task Users_taxes_and_currencies_are_read()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        Assert.Equal(3, (await zoho.GetAsync("users")).Body!["users"]!.AsArray().Count);
        Assert.Equal(2, (await zoho.GetAsync("users?filter_by=Status.Active")).Body!["users"]!.AsArray().Count);
        var me = (await zoho.GetAsync("users/me")).Body!["user"]!;
        Assert.Equal(("office@frontrange.example", ""), ((string?)me["email_ids"]![0]!["email"], (string?)me["custom_fields"]));
        Assert.Equal(404, (await zoho.GetAsync("users/1")).Status);
        var taxes = (await zoho.GetAsync("settings/taxes")).Body!;
        Assert.Equal("Taxes.Active", (string?)taxes["page_context"]!["applied_filter"]);
        Assert.Equal("8.81", taxes["taxes"]!.AsArray().Single(tax => (string?)tax!["tax_name"] == "Denver Sales Tax")!["tax_percentage"]!.ToJsonString());
        Assert.Equal(["CAD", "EUR", "JPY", "KWD", "USD"], (await zoho.GetAsync("settings/currencies")).Body!["currencies"]!.AsArray().Select(currency => (string?)currency!["currency_code"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_tax_is_a_list_and_the_tax_of_an_item_a_text_by_switch(bool odd)
    {
        using var zoho = await Caller(new ZohoSwitches { OneTaxIsAnArray = odd, ItemTaxPercentageAsText = odd }).SignInAsync();
        var tax = zoho.Server.Data.Taxes[1];
        var one = (await zoho.GetAsync("settings/taxes/" + tax.Id)).Body!["tax"]!;
        Assert.Equal(odd, one is JsonArray);
        var item = (await zoho.WriteAsync(Post, "items", $$"""{"name":"A","rate":1,"tax_id":"{{tax.Id}}"}""")).Body!["item"]!;
        Assert.Equal(odd ? "\"8.81%\"" : "8.81", item["tax_percentage"]!.ToJsonString());
    }

    [Fact]
    public async Task Scopes_guard_accounts_and_settings()
    {
        using var zoho = await new ZohoCaller(new SandboxOptions { ZohoScopes = "ZohoBooks.settings.READ" }).SignInAsync();
        Assert.Equal(200, (await zoho.GetAsync("items")).Status);
        Assert.Equal(401, (await zoho.GetAsync("chartofaccounts")).Status);
        Assert.Equal(401, (await zoho.WriteAsync(Post, "items", """{"name":"A","rate":1}""")).Status);
    }

    private static ZohoCaller Caller(ZohoSwitches switches) => new(new SandboxOptions { Switches = new SandboxSwitches { Zoho = switches } });

    private static string Vendor(ZohoCaller zoho) => zoho.Server.Data.Vendors.First(vendor => vendor.ZohoId is not null).ZohoId!;
}
