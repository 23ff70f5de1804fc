using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sandbox.Tests;

/// <summary>Details of the wire that a client can get wrong.</summary>
public sealed partial class ProcoreWireTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_root_cost_code_has_an_empty_parent_or_none_by_switch(bool empty)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { RootsHaveAnEmptyParent = empty });
        JsonArray codes = caller.Get($"/rest/v1.0/cost_codes?project_id={caller.ProjectId()}").Array;
        List<JsonNode> roots = [.. codes.Where(code => !((string)code!["full_code"]!).Contains('-', StringComparison.Ordinal)).Select(code => code!)];
        Assert.NotEmpty(roots);
        Assert.All(roots, root => Assert.Equal(empty ? """{"id":null}""" : "null", root["parent"]?.ToJsonString() ?? "null"));
        Assert.All(codes.Except(roots), code => Assert.IsType<long>((long)code!["parent"]!["id"]!));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Times_are_utc_or_carry_the_offset_of_the_company_by_switch(bool offsets)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { TimesCarryOffsets = offsets });
        long order = caller.NewOrder(caller.ProjectId(), "a");
        Assert.Equal(offsets ? "2026-03-02T08:00:00-07:00" : "2026-03-02T15:00:00Z", (string?)caller.ShowOrder(caller.ProjectId(), order)["created_at"]);

        // Every time on every list of the API, found by its name.
        string[] lists = [$"/rest/v1.1/projects?company_id={caller.Company}", $"/rest/v1.0/vendors?company_id={caller.Company}", $"/rest/v1.0/cost_codes?project_id={caller.ProjectId()}"];
        List<string> times = [.. lists.SelectMany(url => TimeMembers().Matches(caller.Get(url).Array.ToJsonString()).Select(match => match.Groups[1].Value))];
        Assert.NotEmpty(times);
        Assert.All(times, time => Assert.EndsWith(offsets ? "-07:00" : "Z", time, StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_does_not_exist_answers_differently_from_a_record_that_does_not()
    {
        ProcoreCaller caller = new(new ProcoreSwitches { ErrorShape = ProcoreErrorShape.Message });
        ProcoreAnswer hidden = caller.Get($"/rest/v1.0/purchase_order_contracts/1?project_id={caller.ProjectId()}");
        ProcoreAnswer wrong = caller.Get($"/rest/v1.0/purchase_orders/1?project_id={caller.ProjectId()}");
        Assert.Equal((404, 404), (hidden.Status, wrong.Status));
        Assert.Equal("Not Found", (string?)hidden.Object["message"]);
        Assert.Equal("No route matches [GET] \"/rest/v1.0/purchase_orders/1\"", (string?)wrong.Object["message"]);
        Assert.Contains("No route matches [DELETE]", (string?)caller.Delete("/rest/v1.0/vendors/1").Object["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_that_do_not_exist_are_listed_in_the_state()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        await zoho.GetAsync("purchase_orders");
        await zoho.GetAsync("purchaseorders/1");
        await zoho.SendAsync(HttpMethod.Get, "https://api.procore.com/rest/v1.0/nothing");
        JsonNode calls = zoho.Server.DescribeState()["calls"]!;
        Assert.Equal("""["GET /books/v3/purchase_orders"]""", calls["zoho"]!["unknown"]!.ToJsonString());
        Assert.Equal("""["GET /rest/v1.0/nothing"]""", calls["procore"]!["unknown"]!.ToJsonString());
    }

    [Fact]
    public void The_currency_configuration_names_both_currencies_and_the_rate()
    {
        ProcoreCaller caller = new();
        long order = caller.NewOrder(caller.ProjectId(), "a");
        JsonNode currency = caller.ShowOrder(caller.ProjectId(), order)["currency_configuration"]!;
        Assert.Equal("""{"currency_iso_code":"USD","base_currency_iso_code":"USD","currency_exchange_rate":"1.0"}""", currency.ToJsonString());
    }

    [GeneratedRegex("\"[a-z]+_at\":\"([^\"]+)\"")]
    private static partial Regex TimeMembers();
}
