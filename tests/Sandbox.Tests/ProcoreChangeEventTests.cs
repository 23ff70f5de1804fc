using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Change events: what has changed is told in lines, with costs as numbers and revenues as texts.</summary>
public sealed class ProcoreChangeEventTests
{
    private const string Root = "/rest/v1.1/change_events";

    private const long Open = 7400000000001;

    [Fact]
    public void A_change_event_has_the_project_in_the_query_and_lines_that_are_added_and_deleted_by_updates()
    {
        ProcoreCaller caller = new();
        string query = $"?project_id={caller.ProjectId()}";
        Assert.Equal(400, caller.Post(Root, Event(caller)).Status);
        ProcoreAnswer made = caller.Post(Root + query, Event(caller));
        Assert.Equal(201, made.Status);
        long id = (long)made.Object["id"]!;
        JsonObject line = Assert.Single(made.Object["change_items"]!.AsArray())!.AsObject();
        Assert.Equal(("001", "Open", "erp:1"), (Text(made.Object["number"]), Text(made.Object["status"]!["name"]), Text(made.Object["external_data"]!["origin_id"])));
        Assert.Equal(("1200.5", "1500", caller.Wbs()), (
            Text(line["cost_impact"]!["estimate"]!["amount"]), Text(line["revenue_impact"]!["estimate"]!["amount"]), (long)line["budget_code"]!["id"]!));

        ProcoreAnswer changed = caller.Patch($"{Root}/{id}{query}", Body(new JsonObject
        {
            ["change_items"] = new JsonArray(
                new JsonObject { ["id"] = (long)line["id"]!, ["deleted"] = true },
                new JsonObject { ["cost_impact"] = new JsonObject { ["estimate"] = new JsonObject { ["quantity"] = 3, ["unit_cost"] = 10.5 } } }),
        }));
        Assert.Equal("31.5", Text(Assert.Single(changed.Object["change_items"]!.AsArray())!["cost_impact"]!["estimate"]!["amount"]));
        Assert.Equal(2, caller.Get($"{Root}/{id}{query}&include_deleted_change_event_line_items=true").Object["change_items"]!.AsArray().Count);
        Assert.Equal(404, caller.Get($"{Root}/{id}?project_id={caller.ProjectId(1)}").Status);
    }

    [Fact]
    public void What_is_not_documented_is_refused()
    {
        ProcoreCaller caller = new();
        string url = $"{Root}?project_id={caller.ProjectId()}";
        Assert.Equal(406, caller.Post(url, Event(caller, change => change["origin_id"] = "x")).Status);
        Assert.Equal(400, caller.Post(url, Event(caller, change => change.Remove("scope"))).Status);
        Assert.Equal(400, caller.Post(url, Event(caller, change => change["status"] = new JsonObject { ["id"] = 1 })).Status);
        Assert.Equal(400, caller.Post(url, Event(caller, change => Cost(change)["amount"] = "1200.5")).Status);
        Assert.Equal(406, caller.Post(url, Event(caller, change => Cost(change)["nonsense"] = 1)).Status);
        Assert.Empty(caller.Get(url).Array);
        Assert.Equal(201, caller.Post(url, Event(caller)).Status);
        Assert.Equal(new ProcoreSwitches().DuplicateOriginStatus, caller.Post(url, Event(caller)).Status);
    }

    [Fact]
    public void A_deleted_one_is_listed_when_asked_for_and_comes_back_when_restored()
    {
        ProcoreCaller caller = new();
        string query = $"?project_id={caller.ProjectId()}";
        long id = (long)caller.Post(Root + query, Event(caller)).Object["id"]!;
        Assert.Equal(204, caller.Delete($"{Root}/{id}{query}").Status);
        Assert.Empty(caller.Get(Root + query).Array);
        Assert.Single(caller.Get($"{Root}{query}&filters[include_deleted]=only").Array);
        Assert.Equal(200, caller.Send("PUT", $"{Root}/{id}/restore{query}", (JsonNode?)null).Status);
        Assert.Single(caller.Get(Root + query).Array);
        JsonObject copy = caller.Send("POST", $"{Root}/{id}/clone{query}", (JsonNode?)null).Object;
        Assert.NotEqual(id, (long)copy["id"]!);
        Assert.Null(copy["external_data"]!["origin_id"]);
        Assert.Single(copy["change_items"]!.AsArray());
    }

    [Fact]
    public void Lists_that_sort_change_events_and_settings_of_a_project_are_read_and_written()
    {
        ProcoreCaller caller = new();
        string company = $"/rest/v2.0/companies/{caller.Company}";
        Assert.Equal(4, caller.Get($"/rest/v1.0/change_event/statuses?project_id={caller.ProjectId()}").Array.Count);
        Assert.Equal(3, caller.Get($"/rest/v1.0/change_types?company_id={caller.Company}").Array.Count);
        JsonObject renamed = new() { ["change_event_status"] = new JsonObject { ["name"] = "Under way" } };
        Assert.Equal("Under way", Text(caller.Patch($"{company}/change_events/statuses/{Open}", renamed).Object["data"]!["name"]));

        JsonObject made = caller.Post(
            $"{company}/change_order_change_reasons",
            new JsonObject { ["change_order_change_reason"] = new JsonObject { ["change_reason"] = "Weather" } }).Object["data"]!.AsObject();
        Assert.Equal(200, caller.Delete($"{company}/change_order_change_reasons/{Text(made["id"])}").Status);
        Assert.Equal(2, caller.Get($"{company}/change_order_change_reasons").Object["data"]!.AsArray().Count);

        string settings = $"{company}/projects/{caller.ProjectId()}/change_event_settings";
        Assert.Equal(200, caller.Patch(settings, new JsonObject { ["settings"] = new JsonObject { ["sync_wbs_code"] = true } }).Status);
        Assert.True((bool)caller.Get(settings).Object["data"]!["sync_wbs_code"]!);
    }

    [Fact]
    public void Quantities_are_of_one_change_event_and_want_a_unit()
    {
        ProcoreCaller caller = new();
        long id = (long)caller.Post($"{Root}?project_id={caller.ProjectId()}", Event(caller)).Object["id"]!;
        string url = $"/rest/v1.0/projects/{caller.ProjectId()}/change_events/{id}/change_event_production_quantities";
        JsonObject Quantity(string unit) => new()
        {
            ["change_event_production_quantity"] = new JsonObject { ["wbs_code_id"] = caller.Wbs(), ["quantity"] = 3, ["uom"] = unit },
        };
        Assert.Equal(422, caller.Post(url, Quantity("hr")).Status);
        Assert.Equal(201, caller.Post(url, Quantity("cy")).Status);
        JsonNode quantity = Assert.Single(caller.Get(url).Array)!;
        Assert.Equal("3.0", Text(quantity["quantity"]));
        Assert.Equal(204, caller.Delete($"{url}/{quantity["id"]}").Status);
        Assert.Empty(caller.Get(url).Array);
    }

    private static JsonObject Event(ProcoreCaller caller, Action<JsonObject>? change = null)
    {
        JsonObject values = new()
        {
            ["title"] = "Rock",
            ["scope"] = "out_of_scope",
            ["status"] = new JsonObject { ["id"] = Open },
            ["external_data"] = new JsonObject { ["origin_id"] = "erp:1" },
            ["change_items"] = new JsonArray(new JsonObject
            {
                ["description"] = "Blasting",
                ["budget_code"] = new JsonObject { ["id"] = caller.Wbs() },
                ["cost_impact"] = new JsonObject { ["estimate"] = new JsonObject { ["amount"] = 1200.5 } },
                ["revenue_impact"] = new JsonObject { ["estimate"] = new JsonObject { ["amount"] = "1500" } },
            }),
        };
        change?.Invoke(values);
        return Body(values);
    }

    private static JsonObject Cost(JsonObject change) => change["change_items"]![0]!["cost_impact"]!["estimate"]!.AsObject();

    private static JsonObject Body(JsonObject values) => new() { ["change_event"] = values };

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
