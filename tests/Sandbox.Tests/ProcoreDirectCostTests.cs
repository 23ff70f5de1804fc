using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Direct costs: one at a time with their lines in version 1.1, many of them and single lines in version 1.0.</summary>
public sealed class ProcoreDirectCostTests
{
    [Fact]
    public void One_is_written_with_its_lines_and_its_amounts_are_numbers_in_requests_alone()
    {
        ProcoreCaller caller = new();
        string root = Costs(caller, "1.1");
        JsonObject body = Body(caller);
        ProcoreAnswer made = caller.Post(root, body);
        Assert.Equal(201, made.Status);
        JsonObject line = Assert.Single(made.Object["line_items"]!.AsArray())!.AsObject();
        Assert.Equal(("100.25", "100.25", "2026-03-01"), (Text(made.Object["grand_total"]), Text(line["amount"]), Text(made.Object["direct_cost_date"])));
        string one = $"{root}/{made.Object["id"]}";
        ProcoreAnswer changed = caller.Patch(one, new JsonObject
        {
            ["direct_cost"] = new JsonObject { ["line_items"] = new JsonArray(new JsonObject { ["id"] = (long)line["id"]!, ["manual_amount"] = 90 }) },
        });
        Assert.Equal(("90.0", "INV-1"), (Text(changed.Object["grand_total"]), Text(changed.Object["invoice_number"])));
        Assert.Equal(new ProcoreSwitches().DuplicateOriginStatus, caller.Post(root, Body(caller)).Status);
        Assert.Single(caller.Get($"{root}?filters[invoice_number]=INV-1&filters[id]=[{made.Object["id"]}]").Array);
        Assert.Equal(200, caller.Delete(one).Status);
        Assert.Equal(404, caller.Get(one).Status);
        Assert.Empty(caller.Get(root).Array);
        Assert.Equal(201, caller.Post(root, Body(caller)).Status);
    }

    [Fact]
    public void A_line_in_text_or_off_the_project_s_codes_is_refused_and_nothing_is_written()
    {
        ProcoreCaller caller = new();
        string root = Costs(caller, "1.1");
        Assert.Equal(400, caller.Post(root, Body(caller, line => line["manual_amount"] = "100.25")).Status);
        Assert.Equal(422, caller.Post(root, Body(caller, line => line["wbs_code_id"] = caller.Wbs(project: 1))).Status);
        Assert.Equal(406, caller.Post(root, Body(caller, line => line["amount"] = 1)).Status);
        Assert.Empty(caller.Get(root).Array);
    }

    [Fact]
    public void Both_are_synced_by_their_origin_ids()
    {
        ProcoreCaller caller = new();
        string root = Costs(caller, "1.0");
        JsonObject first = Synced(caller, root, new JsonObject { ["origin_id"] = "dc", ["direct_cost_type"] = "expense" });
        JsonObject again = Synced(caller, root, new JsonObject { ["origin_id"] = "dc", ["description"] = "Fuel" });
        long id = (long)first["id"]!;
        Assert.Equal((id, "expense", "Fuel"), ((long)again["id"]!, Text(again["direct_cost_type"]), Text(again["description"])));

        JsonObject line = Synced(caller, root + "/line_items", new JsonObject
        {
            ["origin_id"] = "l",
            ["direct_cost_id"] = id,
            ["wbs_code_id"] = caller.Wbs(),
            ["amount"] = 12.5,
        });
        Assert.Equal("12.5", Text(line["amount"]));
        JsonObject stray = Updates(new JsonObject { ["origin_id"] = "m", ["wbs_code_id"] = caller.Wbs(), ["amount"] = 1 });
        Assert.NotNull(caller.Patch(root + "/line_items/sync", stray).ItemError("direct_cost_id"));
        Assert.Single(caller.Get($"{root}/line_items?filters[direct_cost_id]={id}").Array);
        Assert.Equal("12.5", Text(caller.Get($"{Costs(caller, "1.1")}/{id}").Object["grand_total"]));
    }

    [Fact]
    public void Lines_of_one_are_written_one_by_one()
    {
        ProcoreCaller caller = new();
        long id = (long)caller.Post(Costs(caller, "1.1"), Body(caller)).Object["id"]!;
        string lines = $"{Costs(caller, "1.0")}/{id}/line_items";
        JsonObject written = new()
        {
            ["line_item"] = new JsonObject { ["wbs_code_id"] = caller.Wbs(1), ["extended_type"] = "calculated", ["quantity"] = 3, ["unit_cost"] = 2.5 },
        };
        JsonObject made = caller.Post(lines, written).Object;
        Assert.Equal("7.5", Text(made["amount"]));
        JsonObject more = new() { ["line_item"] = new JsonObject { ["quantity"] = 4 } };
        Assert.Equal("10.0", Text(caller.Patch($"{lines}/{made["id"]}", more).Object["amount"]));
        Assert.Equal(200, caller.Delete($"{lines}/{made["id"]}").Status);
        Assert.Single(caller.Get(lines).Array);
        Assert.Equal(404, caller.Get($"{lines}/{made["id"]}").Status);
    }

    private static JsonObject Synced(ProcoreCaller caller, string root, JsonObject item)
    {
        ProcoreAnswer answer = caller.Patch(root + "/sync", Updates(item));
        Assert.Equal(200, answer.Status);
        return Assert.Single(answer.Entities)!.AsObject();
    }

    private static JsonObject Updates(JsonObject item) => new() { ["updates"] = new JsonArray(item) };

    private static string Costs(ProcoreCaller caller, string version) => $"/rest/v{version}/projects/{caller.ProjectId()}/direct_costs";

    private static JsonObject Body(ProcoreCaller caller, Action<JsonObject>? change = null)
    {
        JsonObject line = new() { ["wbs_code_id"] = caller.Wbs(), ["manual_amount"] = 100.25, ["origin_id"] = "line:1" };
        change?.Invoke(line);
        return new JsonObject
        {
            ["direct_cost"] = new JsonObject
            {
                ["direct_cost_type"] = "invoice",
                ["invoice_number"] = "INV-1",
                ["direct_cost_date"] = "2026-03-01",
                ["origin_id"] = "cost:1",
                ["line_items"] = new JsonArray(line),
            },
        };
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
