using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>What holds for commitments of both kinds, over plain HTTP.</summary>
public sealed class ProcoreContractTests
{
    private static readonly ProcoreSwitches Unlimited = new() { SpikeLimit = 100_000, HourlyLimit = 100_000 };

    public static TheoryData<string> Kinds => ["purchase_order_contract", "work_order_contract"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_commitment_is_created_read_filled_changed_and_deleted(string kind)
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        JsonObject created = Create(caller, kind, new JsonObject { ["title"] = "Steel", ["vendor_id"] = caller.VendorIn(project), ["contract_date"] = "2026-03-01" }).Object;
        long id = (long)created["id"]!;
        string root = $"/rest/v1.0/{kind}s/{id}";
        Assert.Equal(("Steel", "2026-03-01", "Draft"), ((string?)created["title"], (string?)created["contract_date"], (string?)created["status"]));

        JsonObject line = new() { ["amount"] = "1250.5", ["wbs_code_id"] = caller.Wbs(), ["description"] = "Beams" };
        ProcoreAnswer added = caller.Post(root + "/line_items", new JsonObject { ["project_id"] = project, ["line_item"] = line });
        Assert.Equal(201, added.Status);
        Assert.Equal("1250.5", (string?)caller.Get($"{root}?project_id={project}").Object["grand_total"]);
        Assert.Equal(kind is "purchase_order_contract" ? "PurchaseOrderContract" : "WorkOrderContract", (string?)added.Object["holder"]!["holder_type"]);
        Assert.Equal("Second", (string?)Update(caller, kind, id, new JsonObject { ["title"] = "Second" }).Object["title"]);

        ProcoreAnswer deleted = caller.Delete($"{root}?project_id={project}");
        Assert.Equal((200, null), (deleted.Status, deleted.Body));
        Assert.Equal(404, caller.Get($"{root}?project_id={project}").Status);
        Assert.Empty(caller.Get($"/rest/v1.0/{kind}s?project_id={project}").Array);
    }

    [Fact]
    public void The_kinds_have_id_spaces_statuses_fields_and_numbers_of_their_own()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = (long)Create(caller, "purchase_order_contract", []).Object["id"]!;
        JsonObject work = Create(caller, "work_order_contract", new JsonObject { ["inclusions"] = "Labor", ["status"] = "Out For Signature" }).Object;
        Assert.Equal(404, caller.Get($"/rest/v1.0/work_order_contracts/{order}?project_id={project}").Status);
        Assert.Equal(404, caller.Get($"/rest/v1.0/purchase_order_contracts/{work["id"]}?project_id={project}").Status);
        Assert.Equal(("Labor", "SC-001"), ((string?)work["inclusions"], (string?)work["number"]));
        Assert.False(work.ContainsKey("ship_via"));
        Assert.Equal(406, Create(caller, "work_order_contract", new JsonObject { ["ship_via"] = "Truck" }).Status);
        Assert.Equal(406, Create(caller, "purchase_order_contract", new JsonObject { ["inclusions"] = "Labor" }).Status);
        Assert.Equal(422, Create(caller, "work_order_contract", new JsonObject { ["status"] = "Closed" }).Status);
        Assert.Equal(400, caller.Get($"/rest/v1.0/work_order_contracts?project_id={project}&filters[status]=Received").Status);
        Assert.Single(caller.Get($"/rest/v1.0/work_order_contracts?project_id={project}&filters[status]=Out For Signature").Array);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sync_creates_once_by_origin_id(string kind)
    {
        ProcoreCaller caller = new();
        ProcoreAnswer Sync() => caller.Patch($"/rest/v1.0/{kind}s/sync", new JsonObject
        {
            ["project_id"] = caller.ProjectId(),
            ["updates"] = new JsonArray(new JsonObject { ["origin_id"] = "a" }),
        });
        Assert.Equal((long)Sync().Entities[0]!["id"]!, (long)Sync().Entities[0]!["id"]!);
        Assert.Single(caller.Get($"/rest/v1.0/{kind}s?project_id={caller.ProjectId()}").Array);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_unknown_field_in_one_item_of_a_sync_fails_that_item_alone(string kind)
    {
        ProcoreCaller caller = new();
        ProcoreAnswer answer = caller.Patch($"/rest/v1.0/{kind}s/sync", new JsonObject
        {
            ["project_id"] = caller.ProjectId(),
            ["updates"] = new JsonArray(new JsonObject { ["origin_id"] = "a" }, new JsonObject { ["origin_id"] = "b", ["no_such_field"] = 1 }),
        });
        Assert.Equal(200, answer.Status);
        Assert.Equal("a", (string?)Assert.Single(answer.Entities)!["origin_id"]);
        JsonNode error = Assert.Single(answer.Object["errors"]!.AsArray())!;
        Assert.Equal("b", (string?)error["origin_id"]);
        Assert.Contains("no_such_field", error.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_route_answers_differently_from_a_hidden_record()
    {
        ProcoreCaller caller = new();
        ProcoreAnswer route = caller.Get($"/rest/v1.0/purchase_orders_contract/5?project_id={caller.ProjectId()}");
        ProcoreAnswer record = caller.Get($"/rest/v1.0/purchase_order_contracts/5?project_id={caller.ProjectId()}");
        Assert.Equal((404, 404), (route.Status, record.Status));
        Assert.NotEqual(record.Body?.ToJsonString(), route.Body?.ToJsonString());
    }

    [Theory]
    [InlineData("purchase_order_contract", 409)]
    [InlineData("purchase_order_contract", 422)]
    [InlineData("work_order_contract", 409)]
    public void A_single_write_with_an_origin_id_that_is_taken_is_a_conflict(string kind, int status)
    {
        ProcoreCaller caller = new(Unlimited with { DuplicateOriginStatus = status });
        Create(caller, kind, new JsonObject { ["origin_id"] = "a" });
        long other = (long)Create(caller, kind, new JsonObject { ["origin_id"] = "b" }).Object["id"]!;

        ProcoreAnswer created = Create(caller, kind, new JsonObject { ["origin_id"] = "a" });
        Assert.Equal((status, "has already been taken"), (created.Status, (string?)created.Object["errors"]!["origin_id"]![0]));
        Assert.Equal(status, Update(caller, kind, other, new JsonObject { ["origin_id"] = "a" }).Status);
        Assert.Equal("b", (string?)caller.Get($"/rest/v1.0/{kind}s/{other}?project_id={caller.ProjectId()}").Object["origin_id"]);
        Assert.Equal(422, Create(caller, kind, new JsonObject { ["status"] = "Nearly" }).Status);
    }

    [Theory]
    [InlineData("purchase_order_contract", "Approved", true)]
    [InlineData("purchase_order_contract", "Approved", false)]
    [InlineData("purchase_order_contract", "Received", true)]
    [InlineData("work_order_contract", "Complete", true)]
    [InlineData("work_order_contract", "Approved", true)]
    [InlineData("work_order_contract", "Complete", false)]
    public void Approved_and_complete_lock_vendor_and_lines_unless_the_company_turned_that_off(string kind, string status, bool locking)
    {
        ProcoreCaller caller = new(Unlimited with { CommitmentsLock = locking });
        long project = caller.ProjectId();
        long id = (long)Create(caller, kind, new JsonObject { ["status"] = status }).Object["id"]!;
        JsonObject line = new() { ["project_id"] = project, ["line_item"] = new JsonObject { ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() } };
        bool locked = locking && status is not "Received";

        Assert.Equal(locked ? 422 : 201, caller.Post($"/rest/v1.0/{kind}s/{id}/line_items", line).Status);
        Assert.Equal(locked ? 422 : 200, Update(caller, kind, id, new JsonObject { ["vendor_id"] = caller.VendorIn(project) }).Status);
        Assert.Equal(200, Update(caller, kind, id, new JsonObject { ["title"] = "Still editable" }).Status);
        Assert.Equal(locked ? 422 : 200, caller.Delete($"/rest/v1.0/{kind}s/{id}?project_id={project}").Status);
    }

    [Theory]
    [InlineData(ProcoreNumberScope.Free, true, true)]
    [InlineData(ProcoreNumberScope.Project, false, true)]
    [InlineData(ProcoreNumberScope.Company, false, false)]
    public void Where_a_number_may_repeat_is_a_switch(ProcoreNumberScope scope, bool inProject, bool inCompany)
    {
        ProcoreCaller caller = new(Unlimited with { ContractNumbers = scope });
        JsonObject Numbered() => new() { ["number"] = "PO-7" };
        long first = (long)Create(caller, "purchase_order_contract", Numbered()).Object["id"]!;
        ProcoreAnswer again = Create(caller, "purchase_order_contract", Numbered());
        Assert.Equal(inProject ? 201 : 422, again.Status);
        if (!inProject)
            Assert.Equal("has already been taken", (string?)again.Object["errors"]!["number"]![0]);
        Assert.Equal(inCompany ? 201 : 422, Create(caller, "purchase_order_contract", Numbered(), 1).Status);
        Assert.Equal(201, Create(caller, "work_order_contract", Numbered()).Status);
        Assert.Equal(200, Update(caller, "purchase_order_contract", first, Numbered()).Status);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Whether_a_private_commitment_of_a_person_is_shown_is_a_switch(bool hides, bool isPrivate, bool shown)
    {
        ProcoreCaller caller = new(Unlimited with { PrivateCommitmentsAreHidden = hides });
        long project = caller.ProjectId();
        long typed = (long)caller.Api.Edit(new JsonObject { ["action"] = "create_commitment", ["project_id"] = project, ["values"] = new JsonObject { ["private"] = isPrivate } })["id"]!;
        long own = (long)Create(caller, "purchase_order_contract", new JsonObject { ["private"] = isPrivate }).Object["id"]!;

        Assert.Equal(shown ? 200 : 404, caller.Get($"/rest/v1.0/purchase_order_contracts/{typed}?project_id={project}").Status);
        Assert.Equal(shown ? 200 : 404, caller.Get($"/rest/v1.0/purchase_order_contracts/{typed}/line_items?project_id={project}").Status);
        Assert.Equal(200, caller.Get($"/rest/v1.0/purchase_order_contracts/{own}?project_id={project}").Status);
        List<long> listed = [.. caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={project}").Array.Select(row => (long)row!["id"]!)];
        Assert.Equal((shown, true), (listed.Contains(typed), listed.Contains(own)));
    }

    [Fact]
    public void A_number_that_the_service_gives_is_never_one_that_is_taken()
    {
        ProcoreCaller caller = new();
        Create(caller, "purchase_order_contract", new JsonObject { ["number"] = "PO-001" });
        Assert.Equal("PO-002", (string?)Create(caller, "purchase_order_contract", []).Object["number"]);
    }

    [Theory]
    [InlineData("total")]
    [InlineData("line_items")]
    [InlineData("custom_field_12")]
    [InlineData("purchase_order_contract")]
    public void An_unknown_field_fails_its_item_alone(string field)
    {
        ProcoreCaller caller = new();
        ProcoreAnswer answer = caller.SyncOrders(
            caller.ProjectId(), new JsonObject { ["origin_id"] = "good" }, new JsonObject { ["origin_id"] = "bad", [field] = "x" }, new JsonObject { ["origin_id"] = "fine" });
        Assert.Equal(["good", "fine"], answer.Entities.Select(e => (string?)e!["origin_id"]));
        JsonNode failed = Assert.Single(answer.Errors)!;
        Assert.Equal("bad", (string?)failed["origin_id"]);
        Assert.Equal("is not a field of this operation", (string?)failed["errors"]![field]![0]);
        Assert.Equal(406, Create(caller, "purchase_order_contract", new JsonObject { [field] = "x" }).Status);
    }

    [Fact]
    public void Amounts_of_items_are_taken_as_json_numbers_too()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        ProcoreAnswer lines = caller.SyncLines(
            project, order, new JsonObject { ["origin_id"] = "n", ["quantity"] = 3, ["unit_cost"] = 12.25m, ["extended_type"] = "calculated", ["wbs_code_id"] = caller.Wbs() });
        Assert.Empty(lines.Errors);
        Assert.Equal(("36.75", "3.0", "12.25"), ((string?)lines.Entities[0]!["amount"], (string?)lines.Entities[0]!["quantity"], (string?)lines.Entities[0]!["unit_cost"]));
        Assert.Equal("5.0", (string?)Create(caller, "purchase_order_contract", new JsonObject { ["retainage_percent"] = 5.0m }).Object["retainage_percent"]);
    }

    [Fact]
    public void Files_come_with_the_whole_contract_as_a_multipart_form()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        using MultipartFormDataContent form = new()
        {
            { new StringContent(project.ToString(CultureInfo.InvariantCulture)), "project_id" },
            { new StringContent("Steel & more\r\n--beams"), "purchase_order_contract[title]" },
            { new StringContent(caller.VendorIn(project).ToString(CultureInfo.InvariantCulture)), "purchase_order_contract[vendor_id]" },
            { new StringContent("false"), "purchase_order_contract[private]" },
            { new ByteArrayContent([0x25, 0x50, 0x44, 0x46, 13, 10, 0]), "attachments[]", "order 17.pdf" },
            { new ByteArrayContent([1]), "attachments[]", "plan.png" },
        };
        ProcoreAnswer created = caller.Send("POST", "/rest/v1.0/purchase_order_contracts", form);
        Assert.Equal(201, created.Status);
        Assert.Equal("Steel & more\r\n--beams", (string?)created.Object["title"]);
        Assert.False((bool)created.Object["private"]!);
        Assert.Equal(["order 17.pdf", "plan.png"], created.Object["attachments"]!.AsArray().Select(a => (string?)a!["filename"]));

        using MultipartFormDataContent wrong = new() { { new StringContent(project.ToString(CultureInfo.InvariantCulture)), "project_id" }, { new ByteArrayContent([1]), "file", "a.pdf" } };
        Assert.Equal(406, caller.Send("POST", "/rest/v1.0/purchase_order_contracts", wrong).Status);
        using MultipartFormDataContent mistyped = new() { { new StringContent(project.ToString(CultureInfo.InvariantCulture)), "project_id" }, { new StringContent("many"), "purchase_order_contract[vendor_id]" } };
        Assert.Equal(400, caller.Send("POST", "/rest/v1.0/purchase_order_contracts", mistyped).Status);
        Assert.Single(caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={project}").Array);
    }

    private static ProcoreAnswer Create(ProcoreCaller caller, string kind, JsonObject values, int project = 0) =>
        caller.Post($"/rest/v1.0/{kind}s", new JsonObject { ["project_id"] = caller.ProjectId(project), [kind] = values });

    private static ProcoreAnswer Update(ProcoreCaller caller, string kind, long id, JsonObject values) =>
        caller.Patch($"/rest/v1.0/{kind}s/{id}", new JsonObject { ["project_id"] = caller.ProjectId(), [kind] = values });
}
