using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Change orders of commitments: version 1.0, their lines version 2.0.</summary>
public sealed class ProcoreChangeOrderTests
{
    private static readonly ProcoreSwitches Unlimited = new() { SpikeLimit = 100_000, HourlyLimit = 100_000 };

    [Fact]
    public void A_change_order_belongs_to_a_commitment_and_starts_as_a_draft()
    {
        ProcoreCaller caller = new();
        long contract = caller.NewOrder(caller.ProjectId(), "a");
        string root = $"/rest/v1.0/projects/{caller.ProjectId()}/commitment_change_orders";
        ProcoreAnswer Create(JsonObject values) => caller.Post(root, new JsonObject { ["change_order"] = values });
        Assert.Equal(400, Create(new JsonObject { ["title"] = "T" }).Status);
        Assert.Equal(422, Create(new JsonObject { ["contract_id"] = 1 }).Status);
        Assert.Equal(422, Create(new JsonObject { ["contract_id"] = contract, ["status"] = "Approved" }).Status);
        Assert.Equal(406, Create(new JsonObject { ["contract_id"] = contract, ["grand_total"] = "1.0" }).Status);

        JsonObject made = Create(new JsonObject { ["contract_id"] = contract, ["title"] = "T", ["due_date"] = "2026-04-01" }).Object;
        Assert.Equal(("001", "draft", "0.0", contract, "2026-04-01"), ((string?)made["number"], (string?)made["status"], (string?)made["grand_total"], (long)made["contract_id"]!, (string?)made["due_date"]));
        Assert.Equal("002", (string?)Create(new JsonObject { ["contract_id"] = contract }).Object["number"]);
        Assert.Equal(2, caller.Get($"{root}?filters[contract_id]={contract}").Array.Count);
        Assert.Empty(caller.Get($"{root}?filters[status]=approved").Array);
        Assert.Equal(404, caller.Get($"/rest/v1.0/projects/{caller.ProjectId(1)}/commitment_change_orders/{made["id"]}").Status);
        Assert.Equal(204, caller.Delete($"{root}/{made["id"]}").Status);
        Assert.Equal(404, caller.Get($"{root}/{made["id"]}").Status);
    }

    [Fact]
    public void Lines_have_text_ids_a_wrapped_answer_and_status_200_when_made()
    {
        ProcoreCaller caller = new();
        long change = ProcoreBudgetTests.Change(caller, caller.NewOrder(caller.ProjectId(), "a"), []);
        string wbs = ProcoreBudgetTests.Text(caller.Wbs());
        Assert.Equal(400, ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["amount"] = "1.0" }).Status);
        Assert.Equal(400, ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() }).Status);
        Assert.Equal(400, ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["wbs_code_id"] = wbs }).Status);
        Assert.Equal(400, ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["amount"] = "1.0", ["quantity"] = "2", ["wbs_code_id"] = wbs }).Status);
        ProcoreAnswer made = ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["amount"] = "-12.5", ["wbs_code_id"] = wbs, ["description"] = "Credit" });
        Assert.Equal(200, made.Status);
        JsonNode line = made.Object["data"]!;
        Assert.Equal(("-12.5", wbs, "Credit"), ((string?)line["amount"], (string?)line["wbs_code_id"], (string?)line["description"]));

        string one = $"{ProcoreBudgetTests.Lines(caller, change)}/{(string)line["id"]!}";
        Assert.Equal("7.0", (string?)caller.Patch(one, new JsonObject { ["amount"] = "7" }).Object["data"]!["amount"]);
        Assert.Single(caller.Get(ProcoreBudgetTests.Lines(caller, change)).Object["data"]!.AsArray());
        Assert.Equal("7.0", (string?)caller.Get($"/rest/v1.0/projects/{caller.ProjectId()}/commitment_change_orders/{change}").Object["grand_total"]);
        Assert.Equal(204, caller.Delete(one).Status);
        Assert.Equal(404, caller.Get(one).Status);
    }

    [Fact]
    public void Units_count_on_commitments_by_unit()
    {
        ProcoreCaller caller = new();
        long order = (long)caller.SyncOrders(caller.ProjectId(), new JsonObject { ["origin_id"] = "a", ["accounting_method"] = "unit" }).Entities[0]!["id"]!;
        long change = ProcoreBudgetTests.Change(caller, order, []);
        JsonNode line = ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["quantity"] = "3", ["unit_cost"] = "2.5", ["uom"] = "ea", ["wbs_code_id"] = ProcoreBudgetTests.Text(caller.Wbs()) }).Object["data"]!;
        Assert.Equal(("7.5", "3", "2.5"), ((string?)line["amount"], line["quantity"]!.ToJsonString(), (string?)line["unit_cost"]));
    }

    [Theory]
    [InlineData(true, 409)]
    [InlineData(false, 200)]
    public void Whether_an_approved_change_order_locks_its_lines_is_a_switch(bool locks, int status)
    {
        ProcoreCaller caller = new(Unlimited with { ApprovedChangeOrdersLock = locks });
        long change = ProcoreBudgetTests.Change(caller, caller.NewOrder(caller.ProjectId(), "a"), []);
        ProcoreBudgetTests.Update(caller, change, new JsonObject { ["status"] = "approved" });
        Assert.Equal(status, ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["amount"] = "1.0", ["wbs_code_id"] = ProcoreBudgetTests.Text(caller.Wbs()) }).Status);
    }

    [Theory]
    [InlineData(1, false, 201)]
    [InlineData(2, false, 201)]
    [InlineData(3, false, 403)]
    [InlineData(1, true, 403)]
    public void Tiers_and_change_events_decide_whether_one_can_be_made(int tiers, bool fromEvents, int status)
    {
        ProcoreCaller caller = new(Unlimited with { ChangeOrderTiers = tiers, ChangeOrdersNeedChangeEvents = fromEvents });
        long contract = caller.NewOrder(caller.ProjectId(), "a");
        string root = $"/rest/v1.0/projects/{caller.ProjectId()}/commitment_change_orders";
        Assert.Equal(status, caller.Post(root, new JsonObject { ["change_order"] = new JsonObject { ["contract_id"] = contract } }).Status);
        Assert.Equal(tiers > 2 ? 403 : 200, caller.Get(root).Status);
    }

    [Fact]
    public void A_change_order_is_possible_on_a_commitment_that_is_locked()
    {
        ProcoreCaller caller = new();
        long order = caller.NewOrder(caller.ProjectId(), "a");
        caller.SyncOrders(caller.ProjectId(), new JsonObject { ["origin_id"] = "a", ["status"] = "Approved" });
        long change = ProcoreBudgetTests.Change(caller, order, []);
        Assert.Equal(200, ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["amount"] = "1.0", ["wbs_code_id"] = ProcoreBudgetTests.Text(caller.Wbs()) }).Status);
    }
}
