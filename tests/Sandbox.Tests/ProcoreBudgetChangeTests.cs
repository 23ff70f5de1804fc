using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>What changes a budget beside its lines: changes, modifications, the lock, and snapshots of what it showed.</summary>
public sealed class ProcoreBudgetChangeTests
{
    [Fact]
    public void A_budget_change_is_answered_in_an_envelope_and_its_adjustments_are_listed_by_version_2()
    {
        ProcoreCaller caller = new();
        string root = $"{Project(caller)}/budget_changes";
        JsonObject body = new()
        {
            ["title"] = "Rebalance",
            ["adjustment_line_items"] = new JsonArray(
                new JsonObject { ["wbs_code_id"] = caller.Wbs(), ["amount"] = -50, ["adjustment_number"] = 1 },
                new JsonObject { ["wbs_code_id"] = caller.Wbs(1), ["amount"] = 50, ["adjustment_number"] = 1 }),
        };
        Assert.Equal(406, caller.Post(root, new JsonObject { ["budget_change"] = body.DeepClone() }).Status);
        ProcoreAnswer made = caller.Post(root, body);
        Assert.Equal(201, made.Status);
        JsonObject change = made.Object["data"]!.AsObject();
        Assert.Equal(("1", "draft", "0.0"), (Text(change["number"]), Text(change["status"]), Text(change["amount"])));
        string one = $"{root}/{change["id"]}";

        JsonArray lines = change["adjustment_line_items"]!.AsArray();
        JsonObject less = new()
        {
            ["status"] = "approved",
            ["adjustment_line_items"] = new JsonArray(new JsonObject { ["id"] = (long)lines[0]!["id"]!, ["_delete"] = true }),
        };
        Assert.Equal("50.0", Text(caller.Patch(one, less).Object["data"]!["amount"]));
        Assert.Equal(422, caller.Patch(one, less.DeepClone()).Status);
        Assert.Equal(422, caller.Delete(one).Status);
        string adjustments = $"/rest/v2.0/companies/{caller.Company}/projects/{caller.ProjectId()}/budget_changes/adjustment_line_items";
        JsonNode adjustment = Assert.Single(caller.Get($"{adjustments}?budget_change_id={change["id"]}").Object["data"]!.AsArray())!;
        Assert.Equal(("50.0", "approved", lines[1]!["id"]!.ToString()), (Text(adjustment["amount"]), Text(adjustment["budget_change_status"]), Text(adjustment["id"])));
        Assert.Single(caller.Get(root).Object["data"]!.AsArray());
    }

    [Fact]
    public void Modifications_want_a_locked_budget_and_go_when_it_is_unlocked_unless_told()
    {
        ProcoreCaller caller = new();
        string budget = $"{Project(caller)}/budget";
        string root = $"{Project(caller)}/budget_modifications";
        JsonArray rows = caller.Get($"/rest/v1.0/budget_views/{View(caller)}/detail_rows?project_id={caller.ProjectId()}").Array;
        JsonObject Transfer() => new()
        {
            ["budget_modification"] = new JsonObject
            {
                ["from_budget_line_item_id"] = (long)rows[0]!["id"]!,
                ["to_budget_line_item_id"] = (long)rows[1]!["id"]!,
                ["transfer_amount"] = "5.5",
            },
        };
        Assert.False((bool)caller.Get(budget).Object["locked"]!);
        Assert.Equal(422, caller.Post(root, Transfer()).Status);
        Assert.Equal(201, caller.Send("POST", budget + "/lock", (JsonNode?)null).Status);
        Assert.True((bool)caller.Get(budget).Object["locked"]!);
        JsonObject made = caller.Post(root, Transfer()).Object;
        Assert.Equal("5.5", Text(made["transfer_amount"]));
        JsonObject noted = new() { ["budget_modification"] = new JsonObject { ["notes"] = "N" } };
        Assert.Equal("N", Text(caller.Patch($"{root}/{made["id"]}", noted).Object["notes"]));

        Assert.Equal(422, caller.Delete(budget + "/lock?destroy_all_budget_line_item_transfers=false").Status);
        Assert.Single(caller.Get(root).Array);
        Assert.Equal(200, caller.Delete(budget + "/lock?destroy_all_budget_line_item_transfers=true").Status);
        Assert.Empty(caller.Get(root).Array);
        Assert.False((bool)caller.Get(budget).Object["locked"]!);
    }

    [Fact]
    public void A_snapshot_keeps_what_the_view_showed()
    {
        const string Root = "/rest/v1.0/budget_view_snapshots";
        ProcoreCaller caller = new();
        long view = View(caller);
        JsonObject Body() => new() { ["project_id"] = caller.ProjectId(), ["budget_template_id"] = view, ["budget_view_id"] = view, ["name"] = "March" };
        JsonObject older = Body();
        older.Remove("budget_template_id");
        Assert.Equal(400, caller.Post(Root, older).Status);
        ProcoreAnswer made = caller.Post(Root, Body());
        Assert.Equal(201, made.Status);
        string query = $"?project_id={caller.ProjectId()}";
        string rows = $"{Root}/{made.Object["data"]!["id"]}/detail_rows{query}&per_page=2000";
        string before = caller.Get(rows).Body!.ToJsonString();
        JsonNode line = caller.Get(rows).Array[0]!;
        JsonObject changed = new()
        {
            ["project_id"] = caller.ProjectId(),
            ["budget_line_item"] = new JsonObject { ["original_budget_amount"] = 987654.25 },
        };
        Assert.Equal(200, caller.Patch($"/rest/v1.1/budget_line_items/{line["id"]}", changed).Status);
        Assert.Equal(before, caller.Get(rows).Body!.ToJsonString());
        Assert.Single(caller.Get($"{Root}{query}&filters[budget_view_id]=[{view}]&filters[snapshot_type]=ad_hoc").Array);
        Assert.Empty(caller.Get($"{Root}{query}&filters[approval_status]=approved").Array);
        Assert.NotEmpty(caller.Get($"{Root}/{made.Object["data"]!["id"]}/summary_rows{query}").Array);
        Assert.Equal(404, caller.Get($"{Root}/{made.Object["data"]!["id"]}/detail_rows?project_id={caller.ProjectId(1)}").Status);
    }

    private static string Project(ProcoreCaller caller) => $"/rest/v1.0/projects/{caller.ProjectId()}";

    private static long View(ProcoreCaller caller) => (long)caller.Get($"/rest/v1.0/budget_views?project_id={caller.ProjectId()}").Array[0]!["id"]!;

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
