using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Commitments of both kinds in version 2.0, which are those of version 1.0.</summary>
public sealed class ProcoreCommitmentContractTests
{
    [Fact]
    public void A_commitment_of_either_version_is_the_other_ones()
    {
        ProcoreCaller caller = new();
        string root = Root(caller);
        Assert.Equal(400, caller.Post(root, new JsonObject { ["title"] = "T" }).Status);
        Assert.Equal(400, caller.Post(root, new JsonObject { ["type"] = "PurchaseOrderContract", ["vendor_id"] = 1 }).Status);
        Assert.Equal(400, caller.Post(root, new JsonObject { ["type"] = "PurchaseOrderContract", ["status"] = "Terminated" }).Status);
        Assert.Equal(406, caller.Post(root, new JsonObject { ["type"] = "PurchaseOrderContract", ["origin_id"] = "o" }).Status);
        string vendor = Text(caller.VendorIn(caller.ProjectId()));
        ProcoreAnswer made = caller.Post(root, new JsonObject { ["type"] = "PurchaseOrderContract", ["title"] = "T", ["vendor_id"] = vendor, ["contract_date"] = "2026-03-02" });
        JsonNode data = made.Object["data"]!;
        Assert.Equal((201, "Draft", vendor, "2026-03-02"), (made.Status, (string?)data["status"], (string?)data["vendor_id"], (string?)data["contract_date"]));
        string id = (string)data["id"]!;
        Assert.Equal("T", (string?)caller.ShowOrder(caller.ProjectId(), long.Parse(id, CultureInfo.InvariantCulture))["title"]);
        Assert.Equal("Closed", (string?)caller.Patch($"{root}/{id}", new JsonObject { ["status"] = "Closed" }).Object["data"]!["status"]);
        Assert.Equal(406, caller.Patch($"{root}/{id}", new JsonObject { ["type"] = "WorkOrderContract" }).Status);
        Assert.Equal(id, (string?)Assert.Single(caller.Get($"{root}?filters[status]=Closed&filters[type]=PurchaseOrderContract").Object["data"]!.AsArray())!["id"]);
        Assert.Single(caller.Get(root + "?filters[search]=T").Object["data"]!.AsArray());
        Assert.Empty(caller.Get(root + "?filters[search]=nothing").Object["data"]!.AsArray());
        Assert.Equal(404, caller.Get(Root(caller, 1) + "/" + id).Status);
        caller.Patch($"{root}/{id}", new JsonObject { ["status"] = "Draft" });
        Assert.Equal(204, caller.Delete($"{root}/{id}").Status);
        Assert.Equal(404, caller.Get($"{root}/{id}").Status);
    }

    [Fact]
    public void Its_lines_have_ids_as_texts_and_make_its_total()
    {
        ProcoreCaller caller = new();
        long order = caller.NewOrder(caller.ProjectId(), "a");
        string root = $"{Root(caller)}/{order}/line_items", wbs = Text(caller.Wbs());
        Assert.Equal(400, caller.Post(root, new JsonObject { ["amount"] = "1" }).Status);
        Assert.Equal(400, caller.Post(root, new JsonObject { ["wbs_code_id"] = wbs }).Status);
        Assert.Equal(400, caller.Post(root, new JsonObject { ["wbs_code_id"] = wbs, ["amount"] = "1", ["quantity"] = "1" }).Status);
        Assert.Equal(400, caller.Post(root, new JsonObject { ["wbs_code_id"] = wbs, ["amount"] = "1", ["prime_line_item_id"] = "1" }).Status);
        ProcoreAnswer made = caller.Post(root, new JsonObject { ["wbs_code_id"] = wbs, ["amount"] = "12.5", ["description"] = "Rebar" });
        JsonNode line = made.Object["data"]!;
        Assert.Equal((200, "12.5", wbs, "Rebar"), (made.Status, (string?)line["amount"], (string?)line["wbs_code_id"], (string?)line["description"]));
        string one = $"{root}/{(string)line["id"]!}";
        Assert.Equal("7.0", (string?)caller.Patch(one, new JsonObject { ["amount"] = "7" }).Object["data"]!["amount"]);
        Assert.Equal("7.0", (string?)caller.ShowOrder(caller.ProjectId(), order)["grand_total"]);

        long change = ProcoreBudgetTests.Change(caller, order, []);
        ProcoreBudgetTests.AddLine(caller, change, new JsonObject { ["amount"] = "3", ["wbs_code_id"] = wbs });
        JsonNode summary = caller.Get($"{Root(caller)}/{order}/summary").Object["data"]!;
        Assert.Equal(("3.0", "0.0", "0.0"), ((string?)summary["draft_change_total"], (string?)summary["approved_change_total"], (string?)summary["total_payments_amount"]));

        Assert.Equal(200, caller.Patch($"{Root(caller)}/{order}", new JsonObject { ["status"] = "Approved" }).Status);
        Assert.Equal(409, caller.Patch(one, new JsonObject { ["amount"] = "8" }).Status);
        caller.Patch($"{Root(caller)}/{order}", new JsonObject { ["status"] = "Draft" });
        Assert.Equal(204, caller.Delete(one).Status);
        Assert.Empty(caller.Get(root).Object["data"]!.AsArray());
    }

    private static string Root(ProcoreCaller caller, int project = 0) => $"/rest/v2.0/companies/{caller.Company}/projects/{caller.ProjectId(project)}/commitment_contracts";

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
