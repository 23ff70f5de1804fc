using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Potential change orders: they are synced by their origin id, and count once a change order that they are in is approved.</summary>
public sealed class ProcorePotentialChangeTests
{
    private const string Root = "/rest/v1.0/potential_change_orders";

    private static readonly ProcoreSwitches TwoTiers = new() { ChangeOrderTiers = 2, SpikeLimit = 100_000, HourlyLimit = 100_000 };

    [Fact]
    public void A_sync_takes_project_and_contract_in_the_query_and_makes_each_once()
    {
        ProcoreCaller caller = new(TwoTiers);
        long contract = caller.NewOrder(caller.ProjectId(), "a");
        Assert.Equal(400, caller.Patch($"{Root}/sync?project_id={caller.ProjectId()}", Updates(new JsonObject { ["origin_id"] = "x" })).Status);
        Assert.Equal(404, caller.Patch($"{Root}/sync?project_id={caller.ProjectId(1)}&contract_id={contract}", Updates(new JsonObject { ["origin_id"] = "x" })).Status);
        JsonObject first = Sync(caller, contract, new JsonObject { ["origin_id"] = "x", ["title"] = "T", ["status"] = "draft" });
        JsonObject again = Sync(caller, contract, new JsonObject { ["origin_id"] = "x", ["title"] = "U" });
        Assert.Equal(((long)first["id"]!, "U", "001"), ((long)again["id"]!, (string)again["title"]!, (string)again["number"]!));
        Assert.Equal("title", Assert.Single(Failed(caller, contract, new JsonObject { ["origin_id"] = "y", ["title"] = "T", ["nonsense"] = 1 })["errors"]!.AsObject()).Key.Replace("nonsense", "title", StringComparison.Ordinal));
        Assert.Contains("status", Failed(caller, contract, new JsonObject { ["origin_id"] = "y", ["status"] = "Approved" })["errors"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(caller.Get($"{Root}?project_id={caller.ProjectId()}&filters[contract_id]={contract}&filters[origin_id]=x").Array);
        Assert.Empty(caller.Get($"{Root}?project_id={caller.ProjectId()}&filters[origin_id]=z").Array);
        Assert.Equal(200, caller.Get($"{Root}/{first["id"]}?project_id={caller.ProjectId()}&contract_id={contract}").Status);
        Assert.Equal(400, caller.Get($"{Root}/{first["id"]}?project_id={caller.ProjectId()}").Status);
        // The origin id of one commitment's cannot be taken by another's.
        Assert.Contains("origin_id", Failed(caller, caller.NewOrder(caller.ProjectId(), "b"), new JsonObject { ["origin_id"] = "x" })["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_synced_by_origin_id_and_a_single_write_has_the_project_in_its_body()
    {
        ProcoreCaller caller = new(TwoTiers);
        long contract = caller.NewOrder(caller.ProjectId(), "a");
        long change = (long)caller.Post(
            Root, new JsonObject { ["project_id"] = caller.ProjectId(), ["contract_id"] = contract, ["change_order"] = new JsonObject { ["title"] = "T", ["grand_total"] = "1.0" } }).Object["id"]!;
        string lines = $"{Root}/{change}/line_items";
        Assert.Equal(400, caller.Patch(lines + "/sync", Updates(new JsonObject { ["origin_id"] = "l" })).Status);
        foreach (string amount in (ReadOnlySpan<string>)["5.0", "-7.5"])
            Assert.Single(caller.Patch($"{lines}/sync?project_id={caller.ProjectId()}", Updates(new JsonObject { ["origin_id"] = "l", ["amount"] = amount, ["wbs_code_id"] = caller.Wbs() })).Object["entities"]!.AsArray());
        JsonObject line = Assert.Single(caller.Get($"{lines}?project_id={caller.ProjectId()}").Array)!.AsObject();
        Assert.Equal(("-7.5", "l", caller.Wbs()), ((string)line["amount"]!, (string)line["origin_id"]!, (long)line["wbs_code"]!["id"]!));
        Assert.Equal(200, caller.Patch($"{lines}/{line["id"]}", new JsonObject { ["project_id"] = caller.ProjectId(), ["line_item"] = new JsonObject { ["amount"] = "3" } }).Status);
        Assert.Equal(201, caller.Post(lines, new JsonObject { ["project_id"] = caller.ProjectId(), ["line_item"] = new JsonObject { ["amount"] = "1", ["wbs_code_id"] = caller.Wbs() } }).Status);
        Assert.Equal("4.0", (string)caller.Get($"{Root}/{change}?project_id={caller.ProjectId()}&contract_id={contract}").Object["grand_total"]!);
        Assert.Equal(200, caller.Delete($"{lines}/{line["id"]}?project_id={caller.ProjectId()}").Status);
        Assert.Equal(404, caller.Get($"{lines}/{line["id"]}?project_id={caller.ProjectId()}").Status);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void It_counts_once_the_change_order_that_people_put_it_into_is_approved(int tiers)
    {
        ProcoreCaller caller = new(TwoTiers with { ChangeOrderTiers = tiers });
        long contract = caller.NewOrder(caller.ProjectId(), "a");
        long change = (long)Sync(caller, contract, new JsonObject { ["origin_id"] = "x", ["title"] = "T" })["id"]!;
        caller.Patch($"{Root}/{change}/line_items/sync?project_id={caller.ProjectId()}", Updates(new JsonObject { ["origin_id"] = "l", ["amount"] = "5.0", ["wbs_code_id"] = caller.Wbs() }));
        string Approved() => (string)caller.Get($"/rest/v1.0/purchase_order_contracts/{contract}?project_id={caller.ProjectId()}").Object["approved_change_orders"]!;
        Sync(caller, contract, new JsonObject { ["origin_id"] = "x", ["status"] = "approved" });
        Assert.Equal("0.0", Approved());
        Assert.Contains("approved", caller.Patch($"{Root}/{change}/line_items/sync?project_id={caller.ProjectId()}", Updates(new JsonObject { ["origin_id"] = "l", ["amount"] = "6.0" })).Object["errors"]!.ToJsonString(), StringComparison.Ordinal);

        long package = (long)caller.Api.Edit(new JsonObject { ["action"] = "pack_potential_change_orders", ["ids"] = new JsonArray(change) })["id"]!;
        Assert.Equal("0.0", Approved());
        caller.Api.Edit(new JsonObject { ["action"] = "change_change_order", ["id"] = package, ["status"] = "approved" });
        Assert.Equal("5.0", Approved());
        JsonObject shown = caller.Get($"{Root}/{change}?project_id={caller.ProjectId()}&contract_id={contract}").Object;
        Assert.Equal(("Change order of 001", tiers), ((string)shown["change_order_package_title"]!, (int)shown["change_order_tiers"]!));
        Assert.Equal(tiers == 2 ? 1 : 403, caller.Get($"/rest/v1.0/projects/{caller.ProjectId()}/commitment_change_orders") is { Status: 200 } list ? list.Array.Count : 403);
        caller.Api.Edit(new JsonObject { ["action"] = "delete_change_order", ["id"] = package });
        Assert.Equal("0.0", Approved());
    }

    [Theory]
    [InlineData(1, true, false, 403)]
    [InlineData(1, false, false, 200)]
    [InlineData(2, true, false, 200)]
    [InlineData(3, true, false, 200)]
    [InlineData(3, true, true, 403)]
    public void Tiers_and_change_events_decide_whether_one_can_be_made(int tiers, bool refuses, bool fromEvents, int status)
    {
        ProcoreCaller caller = new(TwoTiers with { ChangeOrderTiers = tiers, OneTierRefusesPotentialChanges = refuses, ChangeOrdersNeedChangeEvents = fromEvents });
        long contract = caller.NewOrder(caller.ProjectId(), "a");
        ProcoreAnswer answer = caller.Patch($"{Root}/sync?project_id={caller.ProjectId()}&contract_id={contract}", Updates(new JsonObject { ["origin_id"] = "x", ["status"] = "pending" }));
        Assert.Equal(status, answer.Status);
        if (status == 200)
            Assert.Equal(tiers == 1 ? "draft" : "pending", (string)answer.Object["entities"]![0]!["status"]!);
    }

    [Theory]
    [InlineData(false, 403)]
    [InlineData(true, 404)]
    public void How_three_tiers_are_refused_is_a_switch(bool notFound, int status) =>
        Assert.Equal(status, Of(new ProcoreCaller(TwoTiers with { ChangeOrderTiers = 3, ThreeTiersAreNotFound = notFound })));

    private static int Of(ProcoreCaller caller) => caller.Get($"/rest/v1.0/projects/{caller.ProjectId()}/commitment_change_orders").Status;

    private static JsonObject Updates(JsonObject item) => new() { ["updates"] = new JsonArray(item) };

    private static JsonObject Sync(ProcoreCaller caller, long contract, JsonObject item) =>
        caller.Patch($"{Root}/sync?project_id={caller.ProjectId()}&contract_id={contract}", Updates(item)).Object["entities"]![0]!.AsObject();

    private static JsonObject Failed(ProcoreCaller caller, long contract, JsonObject item) =>
        caller.Patch($"{Root}/sync?project_id={caller.ProjectId()}&contract_id={contract}", Updates(item)).Object["errors"]![0]!.AsObject();
}
