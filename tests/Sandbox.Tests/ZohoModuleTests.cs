using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>The organization's own module: its records, and the field of lines that looks one up.</summary>
public sealed class ZohoModuleTests
{
    private static readonly HttpMethod Post = HttpMethod.Post;
    private static readonly HttpMethod Put = HttpMethod.Put;

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_record_is_made_changed_and_deleted_and_its_other_field_stays_or_not(bool cleared)
    {
        using var zoho = await Caller(new ZohoSwitches { OmittedRecordFieldsAreCleared = cleared }).SignInAsync();
        var module = Assert.Single((await zoho.GetAsync("settings/modules")).Body!["modules"]!.AsArray())!;
        Assert.Equal("cm_cost_code", (string?)module["module_api_name"]);
        Assert.Equal("Cost Codes", (string?)(await zoho.GetAsync("settings/modules/cm_cost_code")).Body!["module"]!["plural_name"]);
        Assert.Equal(404, (await zoho.GetAsync("settings/modules/cm_other")).Status);

        var made = await zoho.WriteAsync(Post, "cm_cost_code", """{"record_name":"02-300 Earthwork","cf_trade":"Site"}""");
        Assert.Equal((200, "Site"), (made.Status, (string?)made.Body!["module_record"]![0]!["cf_trade"]));
        var id = (string)made.Body["module_record"]![0]!["module_record_id"]!;
        Assert.Equal(200, (await zoho.WriteAsync(Put, "cm_cost_code/" + id, """{"record_name":"02-300 Earthworks"}""")).Status);
        var read = (await zoho.GetAsync("cm_cost_code/" + id)).Body!;
        var fields = read["module_record"]!["module_fields"]!.AsArray().ToDictionary(field => (string)field!["api_name"]!, field => (string?)field!["value"]);
        Assert.Equal(("02-300 Earthworks", cleared ? "" : "Site"), (fields["record_name"], fields["cf_trade"]));
        Assert.Equal("02-300 Earthworks", (string?)read["module_record_hash"]!["record_name"]);
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Delete, "cm_cost_code/" + id)).Status);
        Assert.Equal(404, (await zoho.GetAsync("cm_cost_code/" + id)).Status);
    }

    [Theory]
    [InlineData("""{"cf_trade":"Site"}""", "record_name")]
    [InlineData("""{"record_name":""}""", "record_name")]
    [InlineData("""{"record_name":"A","cf_nothing":1}""", "cf_nothing")]
    [InlineData("""{"record_name":"A","status":"inactive"}""", "status")]
    public async Task A_wrong_record_is_refused_by_the_field(string json, string field)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var refused = await zoho.WriteAsync(Post, "cm_cost_code", json);
        Assert.Equal((400, $"Invalid value passed for {field}"), (refused.Status, (string?)refused.Body!["message"]));
        Assert.Empty((await zoho.GetAsync("cm_cost_code")).Body!["module_record"]!.AsArray());
    }

    [Fact]
    public async Task Ten_are_a_page_unless_more_are_asked_for_and_what_is_out_of_use_is_found_by_a_filter_alone()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var ids = Enumerable.Range(10, 12).Select(number => zoho.Server.Zoho.EditRecord(null, $"{number}-100 Code", "Site")).ToList();
        var page = (await zoho.GetAsync("cm_cost_code")).Body!;
        Assert.Equal((10, true, 10), (page["module_record"]!.AsArray().Count, (bool)page["page_context"]!["has_more_page"]!, (int)page["page_context"]!["per_page"]!));
        Assert.Equal(12, (await zoho.GetAsync("cm_cost_code?per_page=200")).Body!["module_record"]!.AsArray().Count);
        zoho.Server.Zoho.EditRecord(ids[3], isActive: false);
        Assert.Equal(ids[3], (string?)Assert.Single((await zoho.GetAsync("cm_cost_code?filter_by=Status.Inactive")).Body!["module_record"]!.AsArray())!["module_record_id"]);
        Assert.Equal(11, (await zoho.GetAsync("cm_cost_code?filter_by=Status.Active&per_page=200")).Body!["module_record"]!.AsArray().Count);
        var row = (JsonObject)(await zoho.GetAsync("cm_cost_code?search_text=13-100")).Body!["module_record"]![0]!;
        Assert.DoesNotContain(row, member => member.Key.Contains("active", StringComparison.Ordinal) || member.Key.Contains("status", StringComparison.Ordinal));
        Assert.Equal(400, (await zoho.GetAsync("cm_cost_code?filter_by=Status.Gone")).Status);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_line_looks_a_record_up_and_shows_its_id_or_its_name(bool isName)
    {
        using var zoho = await Caller(new ZohoSwitches { LookupIsName = isName }).SignInAsync();
        var id = zoho.Server.Zoho.EditRecord(null, "02-300 Earthwork");
        var vendor = zoho.Server.Data.Vendors.First(vendor => vendor.ZohoId is not null).ZohoId;
        string Order(string record) => $$"""{"vendor_id":"{{vendor}}","line_items":[{"name":"x","item_custom_fields":[{"index":2,"value":"{{record}}"}]}]}""";
        var made = await zoho.WriteAsync(Post, "purchaseorders", Order(id));
        Assert.Equal(isName ? "02-300 Earthwork" : id, (string?)made.Body!["purchaseorder"]!["line_items"]![0]!["item_custom_fields"]![0]!["value"]);
        Assert.Equal(400, (await zoho.WriteAsync(Post, "purchaseorders", Order("260815000000999999"))).Status);
    }

    private static ZohoCaller Caller(ZohoSwitches switches) => new(new SandboxOptions { Switches = SandboxSwitches.Default with { Zoho = switches } });
}
