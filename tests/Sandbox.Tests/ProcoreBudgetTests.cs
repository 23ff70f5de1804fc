using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Budget lines, budget views, and what commitments and change orders do to them.</summary>
public sealed class ProcoreBudgetTests
{
    private static readonly ProcoreSwitches Unlimited = new() { SpikeLimit = 100_000, HourlyLimit = 100_000, CommitmentsLock = false };

    [Fact]
    public void A_budget_line_is_made_for_a_code_once_with_json_numbers()
    {
        ProcoreCaller caller = new();
        long wbs = caller.Project().WbsCodes.First(w => !w.OnBudget).Id;
        ProcoreAnswer Create(JsonObject values) => caller.Post("/rest/v1.1/budget_line_items", new JsonObject { ["project_id"] = caller.ProjectId(), ["budget_line_item"] = values });

        Assert.Equal(400, Create(new JsonObject { ["wbs_code_id"] = wbs, ["original_budget_amount"] = "100.0" }).Status);
        Assert.Equal(400, Create(new JsonObject { ["original_budget_amount"] = 100 }).Status);
        Assert.Equal(406, Create(new JsonObject { ["wbs_code_id"] = wbs, ["cost_code_id"] = 1 }).Status);
        ProcoreAnswer made = Create(new JsonObject { ["wbs_code_id"] = wbs, ["original_budget_amount"] = 1250.75 });
        Assert.Equal(201, made.Status);
        Assert.Equal(("1250.75", wbs, "manual"), (made.Object["original_budget_amount"]!.ToJsonString(), (long)made.Object["wbs_code"]!["id"]!, (string?)made.Object["calculation_strategy"]));
        ProcoreAnswer again = Create(new JsonObject { ["wbs_code_id"] = wbs });
        Assert.Equal((400, "This Budget Code already exists"), (again.Status, (string?)again.Object["errors"]!["wbs_code_id"]![0]));

        string one = $"/rest/v1.1/budget_line_items/{made.Object["id"]}";
        JsonObject change = new() { ["project_id"] = caller.ProjectId(), ["budget_line_item"] = new JsonObject { ["quantity"] = 3, ["unit_cost"] = 12.5, ["calculation_strategy"] = "automatic" } };
        Assert.Equal("37.5", caller.Patch(one, change).Object["original_budget_amount"]!.ToJsonString().TrimEnd('0'));
        Assert.Equal(200, caller.Get($"{one}?project_id={caller.ProjectId()}").Status);
        Assert.Equal(404, caller.Get($"{one}?project_id={caller.ProjectId(1)}").Status);
    }

    [Fact]
    public void The_older_version_names_cost_code_and_type_and_syncs_by_them()
    {
        ProcoreCaller caller = new();
        WbsCodeData wbs = caller.Project().WbsCodes.First(w => !w.OnBudget);
        JsonObject Item(decimal amount) => new() { ["cost_code_id"] = wbs.CostCodeId, ["line_item_type_id"] = wbs.CostTypeId, ["original_budget_amount"] = amount };
        ProcoreAnswer Sync(decimal amount) => caller.Post("/rest/v1.0/budget_line_items/sync", new JsonObject { ["project_id"] = caller.ProjectId(), ["budget_line_items"] = new JsonArray(Item(amount)) });
        long id = (long)Sync(10).Array[0]!["id"]!;
        JsonNode second = Sync(20).Array[0]!;
        Assert.Equal((id, 20m), ((long)second["id"]!, (decimal)second["original_budget_amount"]!));
        Assert.Equal(400, caller.Post("/rest/v1.0/budget_line_items", new JsonObject { ["project_id"] = caller.ProjectId(), ["budget_line_item"] = Item(1) }).Status);
    }

    [Fact]
    public void A_locked_budget_keeps_its_amounts()
    {
        ProcoreCaller caller = new();
        JsonNode row = Row(caller, caller.Project().WbsCodes.First(w => w.OnBudget).Id)!;
        caller.Api.Edit(new JsonObject { ["action"] = "lock_budget", ["project_id"] = caller.ProjectId() });
        ProcoreAnswer answer = caller.Patch($"/rest/v1.1/budget_line_items/{row["id"]}", new JsonObject { ["project_id"] = caller.ProjectId(), ["budget_line_item"] = new JsonObject { ["original_budget_amount"] = 1 } });
        Assert.Equal((400, "The original_budget_amount cannot be updated for a locked budget."), (answer.Status, (string?)answer.Object["errors"]!["original_budget_amount"]![0]));
    }

    [Theory]
    [InlineData("purchase_order_contract", "Draft", 0, 0, 0)]
    [InlineData("purchase_order_contract", "Processing", 0, 100, 100)]
    [InlineData("purchase_order_contract", "Submitted", 0, 100, 0)]
    [InlineData("purchase_order_contract", "Partially Received", 100, 0, 100)]
    [InlineData("purchase_order_contract", "Received", 0, 100, 100)]
    [InlineData("purchase_order_contract", "Approved", 100, 0, 100)]
    [InlineData("purchase_order_contract", "Closed", 0, 0, 0)]
    [InlineData("work_order_contract", "Draft", 0, 0, 0)]
    [InlineData("work_order_contract", "Out For Bid", 0, 0, 0)]
    [InlineData("work_order_contract", "Out For Signature", 0, 100, 100)]
    [InlineData("work_order_contract", "Approved", 100, 0, 100)]
    [InlineData("work_order_contract", "Complete", 100, 0, 100)]
    [InlineData("work_order_contract", "Terminated", 0, 0, 0)]
    public void What_a_status_puts_on_the_budget(string kind, string status, int committed, int pending, int projected)
    {
        ProcoreCaller caller = new(Unlimited);
        long wbs = caller.Project().WbsCodes.First(w => w is { OnBudget: true, Active: true }).Id;
        Contract(caller, kind, status, wbs);
        JsonNode row = Row(caller, wbs)!;
        Assert.Equal((committed, pending, projected), (Amount(row, "Committed Costs"), Amount(row, "Pending Cost Changes"), Amount(row, "Projected Costs")));
        Assert.True(Amount(row, "Revised Budget") > 0);
        JsonNode own = Row(caller, wbs, view: 1)!;
        Assert.Equal((committed, Amount(row, "Revised Budget") - committed - pending), (Amount(own, "Bought out"), Amount(own, "To buy")));
        Assert.Null(own["Committed Costs"]);
    }

    [Theory]
    [InlineData("draft", "approved_change_orders", 0)]
    [InlineData("draft", "draft_change_orders_amount", 25)]
    [InlineData("pending", "pending_change_orders", 25)]
    [InlineData("approved", "approved_change_orders", 25)]
    [InlineData("approved", "revised_contract", 125)]
    [InlineData("approved", "grand_total", 100)]
    [InlineData("pending", "pending_revised_contract", 125)]
    [InlineData("void", "pending_revised_contract", 100)]
    public void A_change_order_moves_the_sums_of_its_commitment_and_the_budget_by_its_status(string status, string sum, int expected)
    {
        ProcoreCaller caller = new(Unlimited);
        long wbs = caller.Project().WbsCodes.First(w => w is { OnBudget: true, Active: true }).Id;
        long contract = Contract(caller, "purchase_order_contract", "Approved", wbs);
        long change = Change(caller, contract, new JsonObject { ["title"] = "More steel" });
        AddLine(caller, change, new JsonObject { ["amount"] = "25.0", ["wbs_code_id"] = Text(wbs) });
        Assert.Equal(200, Update(caller, change, new JsonObject { ["status"] = status }).Status);

        Assert.Equal(expected, Amount(caller.ShowOrder(caller.ProjectId(), contract), sum));
        JsonNode row = Row(caller, wbs)!;
        Assert.Equal(status is "approved" ? 125 : 100, Amount(row, "Committed Costs"));
        Assert.Equal(status is "pending" ? 25 : 0, Amount(row, "Pending Cost Changes"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_line_on_a_code_without_a_budget_line_makes_one_on_newer_projects(bool makes)
    {
        ProcoreCaller caller = new(Unlimited with { LinesMakeBudgetLines = makes });
        long wbs = caller.Project().WbsCodes.First(w => w is { OnBudget: false, Active: true }).Id;
        Assert.Null(Row(caller, wbs));
        Contract(caller, "purchase_order_contract", "Approved", wbs);
        JsonNode? budgeted = Row(caller, wbs);
        JsonNode? unbudgeted = Row(caller, wbs, type: "unbudgeted");
        Assert.Equal(makes, budgeted is not null);
        Assert.Equal(makes, unbudgeted is null);
        Assert.Equal(makes, (budgeted ?? unbudgeted)!["id"] is not null);
        Assert.Equal("0.0", (string?)(budgeted ?? unbudgeted)!["original_budget_amount"]);
    }

    [Fact]
    public void A_budget_line_in_use_cannot_be_deleted()
    {
        ProcoreCaller caller = new(Unlimited);
        long[] wbs = [.. caller.Project().WbsCodes.Where(w => w is { OnBudget: true, Active: true }).Select(w => w.Id).Take(2)];
        Contract(caller, "purchase_order_contract", "Draft", wbs[0]);
        string root = $"/rest/v2.0/companies/{caller.Company}/projects/{caller.ProjectId()}/budget_line_items/";
        Assert.Equal(422, caller.Delete(root + Row(caller, wbs[0])!["id"]).Status);
        Assert.Equal(204, caller.Delete(root + Row(caller, wbs[1])!["id"]).Status);
        Assert.Null(Row(caller, wbs[1]));
    }

    [Fact]
    public void Summaries_add_up_to_the_details()
    {
        ProcoreCaller caller = new(Unlimited);
        long view = View(caller, 0);
        string url = $"/rest/v1.0/budget_views/{view}/";
        decimal details = caller.Get($"{url}detail_rows?project_id={caller.ProjectId()}&per_page=2000").Array.Sum(row => Amount(row!, "Revised Budget"));
        JsonArray divisions = caller.Get($"{url}summary_rows?project_id={caller.ProjectId()}&group_by=root_cost_code").Array;
        Assert.True(divisions.Count > 3);
        Assert.Equal(details, divisions.Sum(row => Amount(row!, "Revised Budget")));
        Assert.Equal(400, caller.Get($"{url}summary_rows?project_id={caller.ProjectId()}&group_by=vendor").Status);
        Assert.Equal(404, caller.Get($"/rest/v1.0/budget_views/1/detail_rows?project_id={caller.ProjectId()}").Status);
    }

    internal static long Contract(ProcoreCaller caller, string kind, string status, long wbs)
    {
        ProcoreAnswer made = caller.Post($"/rest/v1.0/{kind}s", new JsonObject { ["project_id"] = caller.ProjectId(), [kind] = new JsonObject { ["status"] = status } });
        long id = (long)made.Object["id"]!;
        JsonObject line = new() { ["project_id"] = caller.ProjectId(), ["line_item"] = new JsonObject { ["amount"] = "100.0", ["wbs_code_id"] = wbs } };
        Assert.Equal(201, caller.Post($"/rest/v1.0/{kind}s/{id}/line_items", line).Status);
        return id;
    }

    internal static long Change(ProcoreCaller caller, long contract, JsonObject values)
    {
        values["contract_id"] = contract;
        ProcoreAnswer made = caller.Post($"/rest/v1.0/projects/{caller.ProjectId()}/commitment_change_orders", new JsonObject { ["change_order"] = values });
        Assert.Equal(201, made.Status);
        return (long)made.Object["id"]!;
    }

    internal static ProcoreAnswer Update(ProcoreCaller caller, long change, JsonObject values) =>
        caller.Patch($"/rest/v1.0/projects/{caller.ProjectId()}/commitment_change_orders/{change}", new JsonObject { ["change_order"] = values });

    internal static ProcoreAnswer AddLine(ProcoreCaller caller, long change, JsonObject line) => caller.Post(Lines(caller, change), line);

    internal static string Lines(ProcoreCaller caller, long change) =>
        $"/rest/v2.0/companies/{caller.Company}/projects/{caller.ProjectId()}/commitment_change_orders/{change}/line_items";

    internal static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long View(ProcoreCaller caller, int index) => (long)caller.Get($"/rest/v1.0/budget_views?project_id={caller.ProjectId()}").Array[index]!["id"]!;

    private static JsonNode? Row(ProcoreCaller caller, long wbs, int view = 0, string type = "budgeted") =>
        caller.Get($"/rest/v1.0/budget_views/{View(caller, view)}/detail_rows?project_id={caller.ProjectId()}&per_page=2000&budget_row_type={type}").Array
            .SingleOrDefault(row => (long)row!["wbs_code_id"]! == wbs);

    private static decimal Amount(JsonNode row, string column) => decimal.Parse((string)row[column]!, CultureInfo.InvariantCulture);
}
