using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Reporting tags and their options, read and written.</summary>
public sealed class ZohoTagTests
{
    private static readonly HttpMethod Post = HttpMethod.Post;
    private static readonly HttpMethod Put = HttpMethod.Put;

    [Fact]
    public async Task Tags_are_listed_without_pages_and_their_options_in_two_ways()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var answer = (await zoho.GetAsync("reportingtags")).Body!;
        Assert.Equal(["Cost Code", "Cost Type"], answer["reporting_tags"]!.AsArray().Select(tag => (string?)tag!["tag_name"]));
        Assert.Null(answer["page_context"]);
        var id = (string)answer["reporting_tags"]![0]!["tag_id"]!;

        var page = (await zoho.GetAsync($"reportingtags/options?tag_id={id}&per_page=5")).Body!;
        Assert.Equal((5, true, "Cost Code"), (page["options"]!.AsArray().Count, (bool)page["page_context"]!["has_more_page"]!, (string?)page["tag_name"]));
        var all = (await zoho.GetAsync($"reportingtags/{id}/options/all?tag_id={id}")).Body!["results"]!.AsArray();
        Assert.Equal("01-500 Temporary Facilities", (string?)all[0]!["option_name"]);
        Assert.Equal("untagged", (string?)(await zoho.GetAsync($"reportingtags/{id}/options/all?tag_id={id}&show_untagged=true")).Body!["results"]![0]!["option_id"]);
        Assert.Equal(404, (await zoho.GetAsync("reportingtags/1/options/all?tag_id=1")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_list_adds_renames_moves_and_removes_options(bool omittedAreDeleted)
    {
        using var zoho = await Caller(new ZohoSwitches { OmittedTagOptionsAreDeleted = omittedAreDeleted }).SignInAsync();
        var tag = await NewTagAsync(zoho, "Phase");
        await WriteAsync(zoho, tag, """[{"option_name":"A"},{"option_name":"B","children":[{"option_name":"B1"}]},{"option_name":"C"}]""");
        var made = await OptionsAsync(zoho, tag);
        Assert.Equal(["A 0", "B 0", "B1 1", "C 0"], made.Select(option => $"{option["option_name"]} {option["depth"]}"));

        await WriteAsync(zoho, tag, $$"""[{"option_id":"{{made[3]["option_id"]}}","option_name":"C2"},{"option_id":"{{made[0]["option_id"]}}"},{"option_name":"D"}]""");
        var now = await OptionsAsync(zoho, tag);
        Assert.Equal(omittedAreDeleted ? ["C2", "A", "D"] : ["C2", "A", "D", "B", "B1"], now.Select(option => (string?)option["option_name"]));
        Assert.Equal((string?)made[3]["option_id"], (string?)now[0]["option_id"]);
    }

    [Theory]
    [InlineData("""[{"option_name":""}]""")]
    [InlineData("""[{"option_id":"1","option_name":"A"}]""")]
    [InlineData("""[{"option_name":"A"},{"option_name":"a"}]""")]
    [InlineData("""[{"name":"A"}]""")]
    [InlineData("""{"option_name":"A"}""")]
    [InlineData("""[{"option_name":"1","children":[{"option_name":"2","children":[{"option_name":"3","children":[{"option_name":"4","children":[{"option_name":"5","children":[{"option_name":"6"}]}]}]}]}]}]""")]
    public async Task Wrong_options_change_nothing(string options)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var tag = await NewTagAsync(zoho, "Phase");
        await WriteAsync(zoho, tag, """[{"option_name":"Kept"}]""");
        Assert.Equal(400, (await zoho.WriteAsync(Put, $"reportingtags/{tag}/options", $$"""{"options":{{options}}}""")).Status);
        Assert.Equal("Kept", (string?)Assert.Single(await OptionsAsync(zoho, tag))["option_name"]);
    }

    [Fact]
    public async Task A_tag_holds_500_options_and_an_organization_ten_tags()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var tag = await NewTagAsync(zoho, "Phase");
        string Many(int count) => $"[{string.Join(',', Enumerable.Range(1, count).Select(i => $$"""{"option_name":"{{i}}"}"""))}]";
        Assert.Equal(400, (await zoho.WriteAsync(Put, $"reportingtags/{tag}/options", $$"""{"options":{{Many(501)}}}""")).Status);
        await WriteAsync(zoho, tag, Many(500));
        Assert.Equal(500, (await OptionsAsync(zoho, tag)).Count);
        var page = (await zoho.GetAsync($"reportingtags/options?tag_id={tag}&page=3")).Body!;
        Assert.Equal((100, false), (page["options"]!.AsArray().Count, (bool)page["page_context"]!["has_more_page"]!));

        for (var i = 4; i <= 10; i++) await NewTagAsync(zoho, "T" + i);
        Assert.Equal(400, (await zoho.WriteAsync(Post, "reportingtags", Tag("One too many"))).Status);
    }

    [Fact]
    public async Task A_renamed_option_reads_differently_on_orders_which_were_not_changed()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var (order, code) = await TaggedOrderAsync(zoho);
        var before = (await zoho.GetAsync("purchaseorders/" + order)).Body!["purchaseorder"]!;
        var options = await OptionsAsync(zoho, (string)code["tag_id"]!);
        var renamed = string.Join(',', options.Select(option =>
            $$"""{"option_id":"{{option["option_id"]}}","option_name":"{{((string?)option["option_id"] == (string?)code["tag_option_id"] ? "99-999 New name" : (string?)option["option_name"])}}"}"""));
        await WriteAsync(zoho, (string)code["tag_id"]!, $"[{renamed}]");

        var after = (await zoho.GetAsync("purchaseorders/" + order)).Body!["purchaseorder"]!;
        Assert.Contains("99-999 New name", after["line_items"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((string?)before["last_modified_time"], (string?)after["last_modified_time"]);
        Assert.Equal(400, (await zoho.WriteAsync(Put, $"reportingtags/{code["tag_id"]}/options", """{"options":[{"option_name":"Only one"}]}""")).Status);
        Assert.Equal(400, (await zoho.WriteAsync(HttpMethod.Delete, $"reportingtags/{code["tag_id"]}")).Status);
    }

    [Fact]
    public async Task A_new_tag_is_a_draft_that_lines_carry_once_it_is_active()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var tag = await NewTagAsync(zoho, "Phase");
        await WriteAsync(zoho, tag, """[{"option_name":"Shell"}]""");
        var option = (string)(await OptionsAsync(zoho, tag))[0]["option_id"]!;
        var vendor = zoho.Server.Data.Vendors.First(known => known.ZohoId is not null).ZohoId;
        var order = $$"""{"vendor_id":"{{vendor}}","line_items":[{"name":"x","quantity":1,"rate":1,"tags":[{"tag_id":"{{tag}}","tag_option_id":"{{option}}"}]}]}""";
        Assert.Equal(400, (await zoho.WriteAsync(Post, "purchaseorders", order)).Status);
        Assert.Equal(200, (await zoho.WriteAsync(Post, $"reportingtags/{tag}/active")).Status);
        var made = await zoho.WriteAsync(Post, "purchaseorders", order);
        Assert.Equal("Shell", (string?)made.Body!["purchaseorder"]!["line_items"]![0]!["tags"]![0]!["tag_option_name"]);

        Assert.Equal(200, (await zoho.WriteAsync(Post, $"reportingtags/{tag}/option/{option}/inactive")).Status);
        Assert.Equal(400, (await zoho.WriteAsync(Post, "purchaseorders", order)).Status);
        Assert.Equal(200, (await zoho.WriteAsync(Post, $"reportingtags/{tag}?default_option_id={option}")).Status);
        Assert.True((bool)(await zoho.GetAsync($"reportingtags/options?tag_id={tag}")).Body!["options"]![0]!["is_default"]!);
    }

    [Theory]
    [InlineData("""{"entities":[],"multi_preference_entities":{}}""")]
    [InlineData("""{"tag_name":"X","multi_preference_entities":{}}""")]
    [InlineData("""{"tag_name":"X","entities":[]}""")]
    [InlineData("""{"tag_name":"X","entities":[],"multi_preference_entities":{"preference":"lines"}}""")]
    [InlineData("""{"tag_name":"X","entities":[],"multi_preference_entities":{},"options":[]}""")]
    public async Task A_tag_needs_what_the_document_requires(string tag)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        Assert.Equal(400, (await zoho.WriteAsync(Post, "reportingtags", tag)).Status);
    }

    private static ZohoCaller Caller(ZohoSwitches switches) => new(new SandboxOptions { Switches = new SandboxSwitches { Zoho = switches } });

    private static string Tag(string name) =>
        """{"tag_name":"NAME","entities":[{"entity_name":"items","is_enabled":true}],"multi_preference_entities":{"preference":"line_item","entities":[{"entity_name":"purchases","is_enabled":true}]}}"""
            .Replace("NAME", name, StringComparison.Ordinal);

    private static async Task<string> NewTagAsync(ZohoCaller zoho, string name)
    {
        var made = await zoho.WriteAsync(Post, "reportingtags", Tag(name));
        Assert.Equal(201, made.Status);
        return (string)made.Body!["tag"]!["tag_id"]!;
    }

    private static async Task WriteAsync(ZohoCaller zoho, string tag, string options)
    {
        var written = await zoho.WriteAsync(Put, $"reportingtags/{tag}/options", $$"""{"options":{{options}}}""");
        Assert.Equal((200, "Options updated successfully"), (written.Status, (string?)written.Body!["message"]));
    }

    private static async Task<List<JsonNode>> OptionsAsync(ZohoCaller zoho, string tag) =>
        [.. (await zoho.GetAsync($"reportingtags/{tag}/options/all?tag_id={tag}")).Body!["results"]!.AsArray().Select(option => option!)];

    private static async Task<(string Order, JsonNode Code)> TaggedOrderAsync(ZohoCaller zoho)
    {
        foreach (var order in zoho.Server.Zoho.Orders.Where(order => order.Lines.Any(line => line.CostCode is not null)))
        {
            var tags = (await zoho.GetAsync("purchaseorders/" + order.Id)).Body!["purchaseorder"]!["line_items"]!.AsArray().SelectMany(line => line!["tags"]!.AsArray());
            if (tags.FirstOrDefault(tag => (string?)tag!["tag_name"] == "Cost Code") is { } code) return (order.Id, code);
        }

        throw new InvalidOperationException("No order has a cost code.");
    }
}
