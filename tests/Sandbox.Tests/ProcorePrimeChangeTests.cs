using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Change orders of prime contracts, what they are batched and packed into, and what the owner is billed.</summary>
public sealed class ProcorePrimeChangeTests
{
    private static readonly ProcoreSwitches TwoTiers = new() { SpikeLimit = 100_000, HourlyLimit = 100_000, ChangeOrderTiers = 2 };

    [Fact]
    public void A_change_order_of_a_prime_contract_gets_lines_and_moves_its_contract()
    {
        ProcoreCaller caller = new();
        (long contract, long contractLine) = NewContract(caller);
        string root = $"/rest/v1.0/projects/{caller.ProjectId()}/prime_change_orders";
        ProcoreAnswer Create(JsonObject values) => caller.Post(root, new JsonObject { ["change_order"] = values });
        Assert.Equal(400, Create(new JsonObject { ["title"] = "T" }).Status);
        Assert.Equal(422, Create(new JsonObject { ["contract_id"] = caller.NewOrder(caller.ProjectId(), "a") }).Status);
        Assert.Equal(422, Create(new JsonObject { ["contract_id"] = contract, ["batch_id"] = 1 }).Status);
        Assert.Equal(406, Create(new JsonObject { ["contract_id"] = contract, ["grand_total"] = "1.0" }).Status);
        JsonObject made = Create(new JsonObject { ["contract_id"] = contract, ["title"] = "T", ["change_order_change_reason_id"] = 7400000000021 }).Object;
        Assert.Equal(("001", "draft", "0.0", contract), ((string?)made["number"], (string?)made["status"], (string?)made["grand_total"], (long)made["contract_id"]!));
        Assert.Equal("Client Request", (string?)made["change_order_change_reason"]!["change_reason"]);

        string lines = $"/rest/v2.0/companies/{caller.Company}/projects/{caller.ProjectId()}/prime_change_orders/{made["id"]}/line_items";
        string wbs = Text(caller.Wbs());
        Assert.Equal(400, caller.Post(lines, new JsonObject { ["wbs_code_id"] = wbs }).Status);
        Assert.Equal(400, caller.Post(lines, new JsonObject { ["wbs_code_id"] = caller.Wbs(), ["amount"] = "1" }).Status);
        Assert.Equal(400, caller.Post(lines, new JsonObject { ["wbs_code_id"] = wbs, ["amount"] = "1", ["prime_line_item_id"] = "1" }).Status);
        Assert.Equal(406, caller.Post(lines, new JsonObject { ["wbs_code_id"] = wbs, ["amount"] = "1", ["commitment_line_item_id"] = Text(contractLine) }).Status);
        ProcoreAnswer line = caller.Post(lines, new JsonObject { ["wbs_code_id"] = wbs, ["amount"] = "12.5", ["description"] = "More", ["prime_line_item_id"] = Text(contractLine) });
        Assert.Equal((200, "12.5", wbs), (line.Status, (string?)line.Object["data"]!["amount"], (string?)line.Object["data"]!["wbs_code_id"]));
        string one = $"{lines}/{(string)line.Object["data"]!["id"]!}";
        Assert.Equal(Text(contractLine), (string?)line.Object["data"]!["prime_line_item_id"]);
        Assert.Null(caller.Patch(one, new JsonObject { ["prime_line_item_id"] = null }).Object["data"]!["prime_line_item_id"]);

        long commitment = ProcoreBudgetTests.Change(caller, caller.NewOrder(caller.ProjectId(), "b"), []);
        JsonObject billed = new() { ["wbs_code_id"] = wbs, ["amount"] = "1", ["prime_line_item_id"] = Text(contractLine) };
        Assert.Equal(Text(contractLine), (string?)ProcoreBudgetTests.AddLine(caller, commitment, billed).Object["data"]!["prime_line_item_id"]);

        Assert.Equal("12.5", (string?)Contract(caller, contract)["draft_change_orders_amount"]);
        Assert.Equal("approved", (string?)caller.Patch($"{root}/{made["id"]}", new JsonObject { ["change_order"] = new JsonObject { ["status"] = "approved" } }).Object["status"]);
        Assert.Equal(("12.5", "1012.5", "0.0"), ((string?)Contract(caller, contract)["approved_change_orders"], (string?)Contract(caller, contract)["revised_contract_amount"], (string?)Contract(caller, contract)["draft_change_orders_amount"]));
        Assert.Single(caller.Get($"{root}?filters[contract_id]={contract}&filters[status]=approved").Array);
        Assert.Empty(caller.Get($"{root}?filters[contract_id]={contract}&filters[executed]=true").Array);
        Assert.Equal(409, caller.Delete(one).Status);
        caller.Patch($"{root}/{made["id"]}", new JsonObject { ["change_order"] = new JsonObject { ["status"] = "draft" } });
        Assert.Equal(204, caller.Delete(one).Status);
        Assert.Empty(caller.Get(lines).Object["data"]!.AsArray());
        Assert.Equal(204, caller.Delete($"{root}/{made["id"]}").Status);
        Assert.Equal(404, caller.Get($"{root}/{made["id"]}").Status);
    }

    [Fact]
    public void Projects_with_three_tiers_have_no_change_orders_of_prime_contracts()
    {
        ProcoreCaller caller = new(TwoTiers with { ChangeOrderTiers = 3 });
        Assert.Equal(403, caller.Get($"/rest/v1.0/projects/{caller.ProjectId()}/prime_change_orders").Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_batch_has_change_orders_of_one_contract_and_their_total(bool isOfPrime)
    {
        ProcoreCaller caller = new(TwoTiers);
        long contract = isOfPrime ? NewContract(caller).Contract : caller.NewOrder(caller.ProjectId(), "a");
        string kind = isOfPrime ? "prime" : "commitment";
        string orders = $"/rest/v1.0/projects/{caller.ProjectId()}/{kind}_change_orders", root = $"/rest/v1.0/projects/{caller.ProjectId()}/{kind}_change_order_batches";
        long change = (long)caller.Post(orders, new JsonObject { ["change_order"] = new JsonObject { ["contract_id"] = contract } }).Object["id"]!;
        string lines = $"/rest/v2.0/companies/{caller.Company}/projects/{caller.ProjectId()}/{kind}_change_orders/{change}/line_items";
        Assert.Equal(200, caller.Post(lines, new JsonObject { ["wbs_code_id"] = Text(caller.Wbs()), ["amount"] = "9" }).Status);
        ProcoreAnswer Create(JsonObject values) => caller.Post(root, new JsonObject { ["change_order_batch"] = values });
        Assert.Equal(400, Create(new JsonObject { ["title"] = "B" }).Status);
        Assert.Equal(422, Create(new JsonObject { ["contract_id"] = 1 }).Status);
        Assert.Equal(422, Create(new JsonObject { ["contract_id"] = contract, ["change_order_ids"] = new JsonArray((JsonNode)1) }).Status);
        Assert.Equal(422, Create(new JsonObject { ["contract_id"] = contract, ["legacy_request_ids"] = new JsonArray((JsonNode)1) }).Status);
        JsonObject made = Create(new JsonObject { ["contract_id"] = contract, ["title"] = "B", ["change_order_ids"] = new JsonArray((JsonNode)change) }).Object;
        Assert.Equal(("9.0", "draft", contract), ((string?)made["grand_total"], (string?)made["status"], (long)made["contract_id"]!));
        long batch = (long)made["id"]!;
        Assert.Equal(batch, (long)caller.Get($"{orders}/{change}").Object["batch_id"]!);
        Assert.Single(caller.Get($"{orders}?filters[batch_id]={batch}").Array);
        Assert.Equal(batch, (long)Assert.Single(caller.Get($"{root}?filters[change_order_id]={change}").Array)!["id"]!);
        Assert.Empty(caller.Get($"{root}?filters[change_order_id]=1").Array);
        Assert.Equal("0.0", (string?)caller.Patch($"{root}/{batch}", new JsonObject { ["change_order_batch"] = new JsonObject { ["change_order_ids"] = new JsonArray() } }).Object["grand_total"]);
        Assert.Equal(404, caller.Get($"/rest/v1.0/projects/{caller.ProjectId()}/{(isOfPrime ? "commitment" : "prime")}_change_order_batches/{batch}").Status);
        Assert.Equal(204, caller.Delete($"{root}/{batch}").Status);
        Assert.Empty(caller.Get(root).Array);
    }

    [Fact]
    public void A_package_is_of_a_contract_of_either_kind_and_requests_are_in_it()
    {
        ProcoreCaller caller = new();
        long contract = caller.NewOrder(caller.ProjectId(), "a");
        const string Packages = "/rest/v1.0/change_order_packages", Requests = "/rest/v1.0/change_order_requests";
        JsonObject Body(long? of, JsonObject values)
        {
            JsonObject body = new() { ["project_id"] = caller.ProjectId(), ["change_order"] = values };
            if (of is { } id)
                body["contract_id"] = id;
            return body;
        }

        Assert.Equal(400, caller.Post(Packages, Body(null, [])).Status);
        Assert.Equal(404, caller.Post(Packages, Body(1, [])).Status);
        Assert.Equal(201, caller.Post(Packages, Body(NewContract(caller).Contract, [])).Status);
        JsonObject package = caller.Post(Packages, Body(contract, new JsonObject { ["title"] = "P", ["origin_id"] = "p", ["due_date"] = "2026-04-01" })).Object;
        Assert.Equal(("001", "draft", "p", "2026-04-01"), ((string?)package["number"], (string?)package["status"], (string?)package["origin_id"], (string?)package["due_date"]));
        Assert.Equal(409, caller.Post(Packages, Body(contract, new JsonObject { ["origin_id"] = "p" })).Status);
        Assert.Equal("approved", (string?)caller.Patch($"{Packages}/{package["id"]}", Body(null, new JsonObject { ["status"] = "approved" })).Object["status"]);
        Assert.Equal((long)package["id"]!, (long)Assert.Single(caller.Get($"{Packages}?project_id={caller.ProjectId()}&contract_id={contract}").Array)!["id"]!);

        string of = $"?project_id={caller.ProjectId()}&contract_id={contract}";
        Assert.Equal(422, caller.Post(Requests, Body(contract, new JsonObject { ["change_order_package_id"] = 1 })).Status);
        JsonObject request = caller.Post(Requests, Body(contract, new JsonObject { ["title"] = "R", ["origin_id"] = "r", ["change_order_package_id"] = package["id"]!.DeepClone() })).Object;
        Assert.Equal("r", (string?)request["origin_id"]);
        Assert.False(Assert.Single(caller.Get($"{Requests}{of}&filters[change_order_package_id]={package["id"]}").Array)!.AsObject().ContainsKey("origin_id"));
        Assert.Equal("r", (string?)caller.Get($"{Requests}/{request["id"]}{of}").Object["origin_id"]);
        JsonObject updates = new() { ["updates"] = new JsonArray(new JsonObject { ["origin_id"] = "r", ["title"] = "again" }, new JsonObject { ["origin_id"] = "s", ["change_order_package_id"] = 1 }) };
        ProcoreAnswer synced = caller.Patch($"{Requests}/sync{of}", updates);
        Assert.Equal(("again", (long)request["id"]!), ((string?)Assert.Single(synced.Entities)!["title"], (long)synced.Entities[0]!["id"]!));
        Assert.Equal("does not exist in this contract", synced.ItemError("change_order_package_id"));
        Assert.Equal(400, caller.Get($"{Requests}?project_id={caller.ProjectId()}").Status);
    }

    [Fact]
    public void A_payment_application_bills_the_lines_of_its_contract()
    {
        ProcoreCaller caller = new();
        (long contract, _) = NewContract(caller);
        string project = "?project_id=" + caller.ProjectId(), root = $"/rest/v1.0/prime_contracts/{contract}/payment_applications";
        JsonObject Body(JsonObject values) => new() { ["project_id"] = caller.ProjectId(), ["payment_application"] = values };
        Assert.Equal(422, caller.Post(root, Body(new JsonObject { ["commitment_billing_period_id"] = 1 })).Status);
        Assert.Equal(422, caller.Post(root, Body(new JsonObject { ["status"] = "Approved" })).Status);
        Assert.Equal(400, caller.Post(root, new JsonObject { ["payment_application"] = new JsonObject() }).Status);
        JsonObject made = caller.Post(root, Body(new JsonObject { ["invoice_number"] = "O-1", ["origin_id"] = "o", ["period_start"] = "2026-03-01" })).Object;
        Assert.Equal((1, "draft", "O-1"), ((int)made["number"]!, (string?)made["status"], (string?)made["invoice_number"]));
        JsonNode item = Assert.Single(made["g703"]!.AsArray())!;
        Assert.Equal("1000.0", (string?)item["scheduled_value"]);
        string items = $"/rest/v1.0/prime_contracts/{contract}/payment_application_line_items/{item["id"]}";
        JsonObject Item(JsonObject values) => new() { ["project_id"] = caller.ProjectId(), ["payment_application_line_item"] = values };
        Assert.Equal(422, caller.Patch(items, Item(new JsonObject { ["work_completed_this_period_quantity"] = "1" })).Status);
        JsonObject billed = caller.Patch(items, Item(new JsonObject { ["work_completed_this_period"] = "250", ["work_completed_retainage_retained_this_period"] = "25" })).Object;
        Assert.Equal(("250.0", "25.0", "750.0"), ((string?)billed["work_completed_this_period"], (string?)billed["total_completed_and_stored_to_date_percent"], (string?)billed["balance_to_finish"]));

        JsonObject shown = caller.Get($"/rest/v1.0/payment_applications/{made["id"]}{project}").Object;
        Assert.Equal(("225.0", "25.0", "250.0"), ((string?)shown["g702"]!["current_payment_due"], (string?)shown["percent_complete"], (string?)Contract(caller, contract)["owner_invoices_amount"]));
        Assert.Equal("approved", (string?)caller.Patch($"{root}/{made["id"]}", Body(new JsonObject { ["status"] = "approved" })).Object["status"]);
        Assert.Equal(409, caller.Post(root, Body(new JsonObject { ["origin_id"] = "o" })).Status);
        long next = (long)caller.Post(root, Body([])).Object["id"]!;
        Assert.Equal("250.0", (string?)caller.Get($"/rest/v1.0/payment_applications/{next}{project}").Object["g703"]![0]!["work_completed_from_previous_application"]);
        Assert.Equal(next, (long)Assert.Single(caller.Get($"{root}{project}&filters[is_last]=true").Array)!["id"]!);
        Assert.Equal(2, caller.Get("/rest/v1.0/payment_applications" + project).Array.Count);
        Assert.Equal(200, caller.Delete($"/rest/v1.0/payment_applications/{next}{project}").Status);
        Assert.Equal(404, caller.Get($"/rest/v1.0/payment_applications/{next}{project}").Status);
    }

    /// <summary>A prime contract with one line of 1,000, and that line.</summary>
    private static (long Contract, long Line) NewContract(ProcoreCaller caller)
    {
        long contract = (long)caller.Post(
            "/rest/v1.0/prime_contract", new JsonObject { ["project_id"] = caller.ProjectId(), ["prime_contract"] = new JsonObject { ["title"] = "Owner" } }).Object["id"]!;
        JsonObject line = new() { ["project_id"] = caller.ProjectId(), ["line_item"] = new JsonObject { ["amount"] = "1000", ["wbs_code_id"] = caller.Wbs() } };
        return (contract, (long)caller.Post($"/rest/v1.0/prime_contracts/{contract}/line_items?project_id={caller.ProjectId()}", line).Object["id"]!);
    }

    private static JsonObject Contract(ProcoreCaller caller, long id) => caller.Get($"/rest/v1.0/prime_contract/{id}?project_id={caller.ProjectId()}").Object;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
