using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ProcoreEventTests
{
    [Fact]
    public void Writes_are_announced_in_order_with_text_ids_and_without_a_body()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        caller.SyncLines(project, order, new JsonObject { ["origin_id"] = "l", ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() });
        caller.Delete($"/rest/v1.0/purchase_order_contracts/{order}?project_id={project}");
        IReadOnlyList<ProcoreEvent> events = caller.Api.TakeEvents();
        Assert.Equal(
            ["create Purchase Order Contracts", "create Purchase Order Contract Line Items", "update Purchase Order Contracts", "delete Purchase Order Contracts"],
            events.Select(e => $"{e.Reason} {e.ResourceType}"));
        JsonObject json = events[0].ToJson();
        Assert.Equal(["id", "timestamp", "reason", "company_id", "project_id", "user_id", "resource_type", "resource_id"], json.Select(p => p.Key));
        Assert.Equal(order.ToString(System.Globalization.CultureInfo.InvariantCulture), json["resource_id"]!.GetValue<string>());
        Assert.Equal("2026-03-02T15:00:00Z", (string?)json["timestamp"]);
        Assert.Equal(26, events[0].Id.Length);
        Assert.Equal(events.Count, events.Select(e => e.Id).Distinct().Count());
        Assert.Empty(caller.Api.TakeEvents());
    }

    [Fact]
    public void A_line_change_need_not_touch_its_order()
    {
        ProcoreCaller caller = new(new ProcoreSwitches { LineChangeTouchesContract = false });
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        caller.Api.TakeEvents();
        caller.Time.Advance(TimeSpan.FromMinutes(5));
        caller.SyncLines(project, order, new JsonObject { ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() });
        Assert.Equal("Purchase Order Contract Line Items", Assert.Single(caller.Api.TakeEvents()).ResourceType);
        Assert.Equal("2026-03-02T15:00:00Z", (string?)caller.ShowOrder(project, order)["updated_at"]);
    }

    [Fact]
    public void A_person_edits_under_the_same_rules_and_as_another_user()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        caller.SyncLines(project, order, new JsonObject { ["origin_id"] = "a:1", ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() });
        long machine = caller.Api.TakeEvents()[0].UserId;

        JsonObject Edit(string action, string? origin, JsonObject? values = null) =>
            caller.Api.Edit(new JsonObject { ["action"] = action, ["origin_id"] = origin, ["values"] = values });
        Assert.Equal(order, (long)Edit("change_commitment", "a", new JsonObject { ["title"] = "Mine" })["id"]!);
        Edit("change_line", "a:1", new JsonObject { ["amount"] = "7.25" });
        Edit("add_line", "a", new JsonObject { ["amount"] = "2.0", ["description"] = "Freight" });
        Assert.All(caller.Api.TakeEvents(), e => Assert.NotEqual(machine, e.UserId));
        Assert.Equal("9.25", (string?)caller.ShowOrder(project, order)["grand_total"]);

        Edit("change_commitment", "a", new JsonObject { ["status"] = "Approved" });
        Assert.NotNull(Edit("change_line", "a:1", new JsonObject { ["amount"] = "1.0" })["errors"]);
        Assert.NotNull(Edit("add_line", "a", new JsonObject { ["amount"] = "1.0" })["errors"]);
        Assert.NotNull(Edit("delete_commitment", "a")["errors"]);
        Assert.NotNull(Edit("dance", "a")["errors"]);
        Assert.Equal(9.25m, (decimal)caller.Api.Describe()["commitments"]![0]!["grand_total"]!);
    }

    [Fact]
    public void A_person_keeps_the_directory()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long vendor = (long)caller.Api.Edit(new JsonObject { ["action"] = "create_vendor", ["values"] = new JsonObject { ["name"] = "New Vendor LLC" } })["id"]!;
        caller.Api.Edit(new JsonObject { ["action"] = "add_vendor_to_project", ["id"] = vendor, ["project_id"] = project });
        Assert.Empty(caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a", ["vendor_id"] = vendor }).Errors);
        caller.Api.Edit(new JsonObject { ["action"] = "deactivate_vendor", ["id"] = vendor });
        Assert.NotNull(caller.SyncOrders(project, new JsonObject { ["origin_id"] = "b", ["vendor_id"] = vendor }).ItemError("vendor_id"));

        CostCodeData parent = caller.Project().CostCodes.First(c => c.ParentId is null);
        JsonObject added = caller.Api.Edit(new JsonObject
        {
            ["action"] = "add_cost_code",
            ["project_id"] = project,
            ["values"] = new JsonObject { ["code"] = "999", ["name"] = "Extra", ["parent_id"] = parent.Id },
            ["cost_types"] = new JsonArray("M"),
        });
        Assert.NotNull(added["id"]);
        JsonArray found = caller.Get($"/rest/v1.0/projects/{project}/work_breakdown_structure/wbs_codes?query={parent.FullCode}-999").Array;
        Assert.Equal($"{parent.FullCode}-999.M", (string?)Assert.Single(found)!["flat_code"]);
        Assert.Contains(caller.Api.TakeEvents(), e => e.ResourceType == "Cost Codes");
    }

    [Fact]
    public void The_log_holds_every_write_with_its_origin_ids_also_of_items_that_failed()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a" }, new JsonObject { ["origin_id"] = "b", ["vendor_id"] = 1 });
        caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={project}");
        WriteEntry write = Assert.Single(caller.Log.Writes);
        Assert.Equal(["a", "b"], write.OriginIds);
        Assert.Single(write.ResourceIds);
        Assert.Equal(project, write.ProjectId);
        Assert.Equal("/rest/v1.0/purchase_order_contracts/sync", write.Route);
    }

    [Fact]
    public void Equal_seeds_and_calls_give_equal_answers_events_and_state()
    {
        static string Run()
        {
            ProcoreCaller caller = new(ProcoreSwitches.Draw(3) with { SpikeLimit = 100, HourlyLimit = 3600 }, seed: 3);
            long project = caller.ProjectId();
            caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a", ["vendor_id"] = caller.VendorIn(project) });
            string listed = caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}").Array.ToJsonString();
            return caller.Token + listed + caller.Api.Describe().ToJsonString() + string.Concat(caller.Api.TakeEvents().Select(e => e.ToJson().ToJsonString()));
        }

        Assert.Equal(Run(), Run());
    }

    [Fact]
    public void Many_callers_at_once_leave_no_order_twice()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        Parallel.For(0, 200, i => caller.SyncOrders(project, new JsonObject { ["origin_id"] = $"o{i % 20}" }));
        Assert.Equal(20, caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={project}").Array.Count);
    }
}
