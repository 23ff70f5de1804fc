using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ProcorePurchaseOrderTests
{
    [Fact]
    public void Sync_creates_once_and_updates_by_origin_id()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long id = caller.NewOrder(project, "zb:1:po:2:3");
        ProcoreAnswer again = caller.SyncOrders(project, new JsonObject { ["origin_id"] = "zb:1:po:2:3", ["title"] = "Second" });
        Assert.Equal(id, (long)Assert.Single(again.Entities)!["id"]!);
        JsonObject shown = caller.ShowOrder(project, id);
        Assert.Equal("Second", (string?)shown["title"]);
        Assert.Equal("Draft", (string?)shown["status"]);
        Assert.Equal("PO-001", (string?)shown["number"]);
        Assert.Equal("0.0", (string?)shown["grand_total"]);
        Assert.Single(caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={project}").Array);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Single_writes_take_custom_fields_sync_does_not_and_commitments_show_them_with_their_types(bool shows)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { CommitmentsShowCustomFields = shows });
        long project = caller.ProjectId();
        long id = caller.NewOrder(project, "zb:1:po:2:3");
        JsonNode definition = caller.Get($"/rest/v1.1/companies/{caller.Data.Company.CompanyId}/custom_field_definitions?filters[with_label]=buy").Array.Single()!;
        Assert.Equal(("Buyer", "string", true), ((string?)definition["label"], (string?)definition["data_type"], (bool)definition["active"]!));
        string name = $"custom_field_{(long)definition["id"]!}";
        Assert.Single(caller.SyncOrders(project, new JsonObject { ["origin_id"] = "zb:1:po:2:3", [name] = "Ann" }).Errors);
        JsonObject written = new() { ["project_id"] = project, ["purchase_order_contract"] = new JsonObject { [name] = "Ann" } };
        Assert.Equal(200, caller.Patch($"/rest/v1.0/purchase_order_contracts/{id}", written).Status);
        JsonNode? fields = caller.ShowOrder(project, id)["custom_fields"];
        Assert.Equal(shows ? ("string", "Ann") : (null, null), ((string?)fields?[name]?["data_type"], (string?)fields?[name]?["value"]));
    }

    [Fact]
    public void Without_an_origin_id_a_repeated_sync_makes_a_second_order()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        caller.SyncOrders(project, new JsonObject { ["title"] = "T" });
        caller.SyncOrders(project, new JsonObject { ["title"] = "T" });
        Assert.Equal(2, caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={project}").Array.Count);
    }

    [Fact]
    public void The_answer_is_200_even_when_every_item_failed()
    {
        ProcoreCaller caller = new();
        ProcoreAnswer answer = caller.SyncOrders(caller.ProjectId(), new JsonObject { ["origin_id"] = "a", ["vendor_id"] = 1 }, new JsonObject { ["origin_id"] = "b", ["status"] = "Complete" });
        Assert.Empty(answer.Entities);
        Assert.Equal(new[] { "a", "b" }, answer.Errors.Select(e => (string?)e!["origin_id"]));
        Assert.Equal("is not included in the list", (string?)answer.Errors[1]!["errors"]!["status"]![0]);
    }

    [Theory]
    [InlineData(ProcoreEntityOrder.AsSent, "c,a,b")]
    [InlineData(ProcoreEntityOrder.Reversed, "b,a,c")]
    [InlineData(ProcoreEntityOrder.ById, "a,c,b")]
    [InlineData(ProcoreEntityOrder.UpdatedFirst, "a,c,b")]
    public void The_order_of_entities_is_a_switch(ProcoreEntityOrder order, string expected)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { SyncEntityOrder = order });
        long project = caller.ProjectId();
        caller.NewOrder(project, "a");
        ProcoreAnswer answer = caller.SyncOrders(project, new JsonObject { ["origin_id"] = "c" }, new JsonObject { ["origin_id"] = "a" }, new JsonObject { ["origin_id"] = "b" });
        Assert.Equal(expected, string.Join(',', answer.Entities.Select(e => (string?)e!["origin_id"])));
    }

    [Fact]
    public void An_origin_id_cannot_be_used_in_two_projects()
    {
        ProcoreCaller caller = new();
        caller.NewOrder(caller.ProjectId(), "a");
        ProcoreAnswer answer = caller.SyncOrders(caller.ProjectId(1), new JsonObject { ["origin_id"] = "a" });
        Assert.Equal("has already been taken", answer.ItemError("origin_id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_kinds_share_origin_ids_is_a_switch(bool shared)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { OriginIdUniqueAcrossKinds = shared });
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        ProcoreAnswer lines = caller.SyncLines(project, order, new JsonObject { ["origin_id"] = "a", ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() });
        Assert.Equal(shared ? 1 : 0, lines.Errors.Count);
    }

    [Fact]
    public void A_sync_takes_one_thousand_items_and_not_one_more()
    {
        ProcoreCaller caller = new();
        ProcoreAnswer Sync(int count)
        {
            JsonArray updates = [];
            for (int i = 0; i < count; i++)
                updates.Add((JsonNode)new JsonObject { ["origin_id"] = $"o{i}" });
            return caller.Patch("/rest/v1.0/purchase_order_contracts/sync", new JsonObject { ["project_id"] = caller.ProjectId(), ["updates"] = updates });
        }

        Assert.Equal(413, Sync(1001).Status);
        Assert.Equal(1000, Sync(1000).Entities.Count);
    }

    [Theory]
    [InlineData("project_id_in_query", 400)]
    [InlineData("no_project", 400)]
    [InlineData("vendor_as_text", 400)]
    public void A_malformed_sync_is_refused_as_a_whole(string mistake, int status)
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        JsonObject item = new() { ["origin_id"] = "a" };
        JsonObject body = new() { ["project_id"] = project, ["updates"] = new JsonArray(new JsonObject { ["origin_id"] = "good" }, item) };
        string url = "/rest/v1.0/purchase_order_contracts/sync";
        switch (mistake)
        {
            case "project_id_in_query":
                url += $"?project_id={project}";
                break;
            case "no_project":
                body.Remove("project_id");
                break;
            default:
                item["vendor_id"] = "12";
                break;
        }

        Assert.Equal(status, caller.Patch(url, body).Status);
        Assert.Empty(caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={project}").Array);
    }

    [Theory]
    [InlineData("vendor_id")]
    [InlineData("base")]
    public void A_vendor_outside_the_project_is_an_item_error_until_it_is_added(string field)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { VendorErrorField = field });
        long project = caller.ProjectId();
        long vendor = caller.VendorOutside(project);
        JsonObject item = new() { ["origin_id"] = "a", ["vendor_id"] = vendor };
        ProcoreAnswer refused = caller.SyncOrders(project, (JsonObject)item.DeepClone());
        Assert.NotNull(refused.ItemError(field));
        Assert.Empty(refused.Entities);
        caller.Post($"/rest/v1.0/projects/{project}/vendors/{vendor}/actions/add", new JsonObject());
        ProcoreAnswer accepted = caller.SyncOrders(project, item);
        Assert.Equal(vendor, (long)Assert.Single(accepted.Entities)!["vendor"]!["id"]!);
        Assert.Equal(caller.Data.Vendors.First(v => v.ProcoreId == vendor).ProcoreName, (string?)accepted.Entities[0]!["vendor"]!["company"]);
    }

    [Fact]
    public void A_badly_written_date_becomes_null_without_a_word()
    {
        ProcoreCaller caller = new();
        ProcoreAnswer answer = caller.SyncOrders(
            caller.ProjectId(),
            new JsonObject { ["origin_id"] = "a", ["contract_date"] = "03/02/2026", ["delivery_date"] = "2026-03-02" });
        Assert.Null(answer.Entities[0]!["contract_date"]);
        Assert.Equal("2026-03-02", (string?)answer.Entities[0]!["delivery_date"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_null_clears_is_a_switch(bool clears)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { NullClears = clears });
        caller.NewOrder(caller.ProjectId(), "a");
        ProcoreAnswer answer = caller.SyncOrders(caller.ProjectId(), new JsonObject { ["origin_id"] = "a", ["title"] = null });
        Assert.Equal(clears ? null : "a", (string?)answer.Entities[0]!["title"]);
    }

    [Fact]
    public void An_approved_order_keeps_its_vendor_and_its_lines_and_cannot_be_deleted()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long vendor = caller.VendorIn(project);
        long order = caller.NewOrder(project, "a");
        caller.SyncLines(project, order, new JsonObject { ["origin_id"] = "a:1", ["amount"] = "10.0", ["wbs_code_id"] = caller.Wbs() });
        caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a", ["vendor_id"] = vendor, ["status"] = "Approved" });

        long other = caller.Data.Vendors.First(v => v.ProcoreActive && v.ProcoreId is { } id && id != vendor && v.ProcoreProjectIds.Contains(project)).ProcoreId!.Value;
        Assert.NotNull(caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a", ["vendor_id"] = other }).ItemError("vendor_id"));
        Assert.Empty(caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a", ["vendor_id"] = vendor, ["title"] = "New" }).Errors);
        Assert.Equal(422, caller.Delete($"/rest/v1.0/purchase_order_contracts/{order}?project_id={project}").Status);
        long line = (long)caller.ShowOrder(project, order)["line_items"]![0]!["id"]!;
        Assert.Equal(422, caller.Delete($"/rest/v1.0/purchase_order_contracts/{order}/line_items/{line}?project_id={project}").Status);
        Assert.Equal("10.0", (string?)caller.ShowOrder(project, order)["grand_total"]);

        caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a", ["status"] = "Draft" });
        Assert.Equal(200, caller.Delete($"/rest/v1.0/purchase_order_contracts/{order}?project_id={project}").Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_deleted_order_is_hidden_not_gone(bool keepsOrigin)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { DeletedRecordsKeepOriginId = keepsOrigin });
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        ProcoreAnswer deleted = caller.Delete($"/rest/v1.0/purchase_order_contracts/{order}?project_id={project}");
        Assert.Equal(200, deleted.Status);
        Assert.Null(deleted.Body);
        string url = $"/rest/v1.0/purchase_order_contracts?project_id={project}";
        Assert.Equal(404, caller.Get($"/rest/v1.0/purchase_order_contracts/{order}?project_id={project}").Status);
        Assert.Empty(caller.Get(url).Array);
        Assert.NotNull(Assert.Single(caller.Get(url + "&filters[include_deleted]=only").Array)!["deleted_at"]);
        ProcoreAnswer again = caller.SyncOrders(project, new JsonObject { ["origin_id"] = "a" });
        Assert.Equal(keepsOrigin ? 1 : 0, again.Errors.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ids_in_sync_items_are_a_switch(bool accepted)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { SyncAcceptsId = accepted });
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        ProcoreAnswer answer = caller.Patch("/rest/v1.0/purchase_order_contracts/sync", new JsonObject
        {
            ["project_id"] = project,
            ["updates"] = new JsonArray(new JsonObject { ["id"] = order, ["origin_id"] = "b" }),
        });
        Assert.Equal(200, answer.Status);
        Assert.Equal(accepted ? 0 : 1, answer.Errors.Count);
        Assert.Equal(accepted ? "b" : "a", (string?)caller.ShowOrder(project, order)["origin_id"]);
    }
}
