using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ProcoreLineTests
{
    [Fact]
    public void The_total_is_the_sum_of_the_lines()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        ProcoreAnswer answer = caller.SyncLines(
            project,
            order,
            new JsonObject { ["origin_id"] = "a:1", ["amount"] = "1000", ["wbs_code_id"] = caller.Wbs(), ["description"] = "Pipe" },
            new JsonObject { ["origin_id"] = "a:2", ["quantity"] = "2.5", ["unit_cost"] = "10.01", ["extended_type"] = "calculated", ["wbs_code_id"] = caller.Wbs(1) });
        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Errors);
        JsonObject shown = caller.ShowOrder(project, order);
        Assert.Equal("1025.03", (string?)shown["grand_total"]);
        Assert.Equal(new[] { "1000.0", "25.03" }, shown["line_items"]!.AsArray().Select(l => (string?)l!["amount"]));
        Assert.Equal(new[] { 1, 2 }, shown["line_items"]!.AsArray().Select(l => (int)l!["position"]!));
        Assert.Equal(caller.Project().WbsCodes.Where(w => w is { Active: true, OnBudget: true }).ElementAt(1).FlatCode, (string?)shown["line_items"]![1]!["wbs_code"]!["flat_code"]);

        caller.SyncLines(project, order, new JsonObject { ["origin_id"] = "a:1", ["amount"] = "0.5" });
        Assert.Equal("25.53", (string?)caller.ShowOrder(project, order)["grand_total"]);
    }

    [Fact]
    public void Money_can_come_as_numbers_by_switch()
    {
        ProcoreCaller caller = new(new ProcoreSwitches { MoneyAsNumbers = true });
        long order = caller.NewOrder(caller.ProjectId(), "a");
        caller.SyncLines(caller.ProjectId(), order, new JsonObject { ["amount"] = "12.5", ["wbs_code_id"] = caller.Wbs() });
        Assert.Equal(12.5m, caller.ShowOrder(caller.ProjectId(), order)["grand_total"]!.GetValue<decimal>());
    }

    [Fact]
    public void The_project_belongs_in_the_query_of_a_line_sync()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        string url = $"/rest/v1.0/purchase_order_contracts/{order}/line_items/sync";
        Assert.Equal(400, caller.Patch(url, new JsonObject { ["project_id"] = project, ["updates"] = new JsonArray() }).Status);
        Assert.Equal(406, caller.Patch($"{url}?project_id={project}", new JsonObject { ["project_id"] = project, ["updates"] = new JsonArray() }).Status);
        Assert.Equal(404, caller.Patch($"{url}?project_id={caller.ProjectId(1)}", new JsonObject { ["updates"] = new JsonArray() }).Status);
        Assert.Equal(200, caller.Patch($"{url}?project_id={project}", new JsonObject { ["updates"] = new JsonArray() }).Status);
    }

    [Fact]
    public void A_line_needs_a_budget_code_of_its_project_that_is_active()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        long inactive = caller.Project().WbsCodes.First(w => !w.Active).Id;
        ProcoreAnswer answer = caller.SyncLines(
            project,
            order,
            new JsonObject { ["amount"] = "1.0" },
            new JsonObject { ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs(0, 1) },
            new JsonObject { ["amount"] = "1.0", ["wbs_code_id"] = inactive });
        Assert.Equal(3, answer.Errors.Count);
        Assert.All(answer.Errors, e => Assert.NotNull(e!["errors"]!["wbs_code_id"]));
        Assert.Empty(caller.ShowOrder(project, order)["line_items"]!.AsArray());
    }

    [Fact]
    public void A_line_off_the_budget_gets_a_budget_line()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        WbsCodeData off = caller.Project().WbsCodes.First(w => w is { Active: true, OnBudget: false });
        long order = caller.NewOrder(project, "a");
        caller.SyncLines(project, order, new JsonObject { ["amount"] = "1.0", ["cost_code_id"] = off.CostCodeId, ["line_item_type_id"] = off.CostTypeId });
        JsonArray budget = caller.Get($"/rest/v1.0/projects/{project}/work_breakdown_structure/wbs_codes?scope=budget_code&per_page=2000").Array;
        Assert.Contains(budget, w => (long)w!["id"]! == off.Id);
        Assert.Equal(1, (int)caller.Api.Describe()["budget_lines_created"]!);
    }

    [Fact]
    public void Amounts_are_checked()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        Assert.Equal(400, caller.SyncLines(project, order, new JsonObject { ["amount"] = true, ["wbs_code_id"] = caller.Wbs() }).Status);
        Assert.Equal("is not a number", caller.SyncLines(project, order, new JsonObject { ["amount"] = "12,5", ["wbs_code_id"] = caller.Wbs() }).ItemError("amount"));
        Assert.NotNull(caller.SyncLines(project, order, new JsonObject { ["amount"] = "1", ["uom"] = "furlong", ["wbs_code_id"] = caller.Wbs() }).ItemError("uom"));
    }

    [Fact]
    public void An_origin_id_of_a_line_belongs_to_one_order()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long first = caller.NewOrder(project, "a");
        long second = caller.NewOrder(project, "b");
        JsonObject line = new() { ["origin_id"] = "l", ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() };
        Assert.Empty(caller.SyncLines(project, first, (JsonObject)line.DeepClone()).Errors);
        Assert.Equal("has already been taken", caller.SyncLines(project, second, line).ItemError("origin_id"));
    }

    [Theory]
    [InlineData(true, 422)]
    [InlineData(false, 200)]
    public void Lines_of_an_approved_order_are_refused_one_way_or_the_other(bool wholeSync, int status)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { LockRefusesWholeSync = wholeSync });
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a", ["status"] = "Approved" });
        ProcoreAnswer answer = caller.SyncLines(project, order, new JsonObject { ["origin_id"] = "l", ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() });
        Assert.Equal(status, answer.Status);
        if (!wholeSync)
            Assert.NotNull(answer.ItemError("base"));
        Assert.Empty(caller.ShowOrder(project, order)["line_items"]!.AsArray());
    }

    [Fact]
    public void Single_lines_are_created_shown_changed_and_deleted()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        string root = $"/rest/v1.0/purchase_order_contracts/{order}/line_items";
        ProcoreAnswer created = caller.Post(root, new JsonObject { ["project_id"] = project, ["line_item"] = new JsonObject { ["amount"] = "5.0", ["wbs_code_id"] = caller.Wbs() } });
        Assert.Equal(201, created.Status);
        long id = (long)created.Object["id"]!;
        ProcoreAnswer changed = caller.Patch($"{root}/{id}", new JsonObject { ["project_id"] = project, ["line_item"] = new JsonObject { ["amount"] = "6.0" } });
        Assert.Equal("6.0", (string?)changed.Object["amount"]);
        Assert.Single(caller.Get($"{root}?project_id={project}").Array);
        Assert.Equal(200, caller.Delete($"{root}/{id}?project_id={project}").Status);
        Assert.Equal(404, caller.Get($"{root}/{id}?project_id={project}").Status);
        Assert.Equal("0.0", (string?)caller.ShowOrder(project, order)["grand_total"]);
    }
}
