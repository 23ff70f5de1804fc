using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Billing periods, subcontractor invoices, payments on contracts, and prime contracts with their lines.</summary>
public sealed class ProcoreBillingTests
{
    private const string Invoices = "/rest/v1.1/requisitions";

    [Fact]
    public void A_billing_period_is_written_whole_and_stays_while_it_has_invoices()
    {
        ProcoreCaller caller = new();
        string root = $"/rest/v1.0/projects/{caller.ProjectId()}/billing_periods";
        Assert.Equal(422, caller.Post(root, new JsonObject { ["billing_period"] = new JsonObject { ["status"] = "open" } }).Status);
        Assert.Equal(406, caller.Post(root, new JsonObject { ["period"] = new JsonObject() }).Status);
        long period = NewPeriod(caller);
        JsonObject shown = Assert.Single(caller.Get(root + "?filters[status]=open").Array)!.AsObject();
        Assert.Equal((period, 1, "2026-03-31"), ((long)shown["id"]!, (int)shown["position"]!, (string)shown["end_date"]!));
        JsonObject closed = Period("closed");
        Assert.Equal("closed", (string)caller.Patch($"{root}/{period}", new JsonObject { ["billing_period"] = closed }).Object["status"]!);
        Assert.Empty(caller.Get(root + "?filters[status]=open").Array);
        Assert.Equal(404, caller.Get($"/rest/v1.0/projects/{caller.ProjectId(1)}/billing_periods/{period}").Status);

        (long contract, _) = NewContract(caller);
        NewInvoice(caller, contract, new JsonObject { ["period_id"] = period });
        Assert.Equal(422, caller.Delete($"{root}/{period}").Status);
        Assert.Equal(200, caller.Delete($"{root}/{NewPeriod(caller)}").Status);
    }

    [Fact]
    public void An_invoice_has_an_item_for_every_line_and_says_what_is_due()
    {
        ProcoreCaller caller = new();
        (long contract, long line) = NewContract(caller);
        string project = "?project_id=" + caller.ProjectId();
        long first = (long)NewInvoice(caller, contract, new JsonObject
        {
            ["items"] = new JsonArray(new JsonObject { ["item_type"] = "contract_item", ["line_item_id"] = line, ["work_completed_this_period"] = "400", ["work_completed_retainage_retained_this_period"] = "40" }),
        })["id"]!;
        Assert.Equal(200, caller.Patch($"{Invoices}/{first}", Body(caller, contract, new JsonObject { ["status"] = "approved" })).Status);
        long second = (long)NewInvoice(caller, contract, new JsonObject { ["invoice_number"] = "S-2" })["id"]!;
        JsonObject shown = caller.Get($"{Invoices}/{second}{project}&view=extended").Object;
        long item = (long)Assert.Single(shown["items"]!.AsArray())!["id"]!;
        Assert.Equal((2, first, "draft", "400.0"), ((int)shown["number"]!, (long)shown["previous_requisition_id"]!, (string)shown["status"]!, (string)shown["items"]![0]!["work_completed_from_previous_application"]!));
        Assert.False(caller.Get($"{Invoices}/{second}{project}").Object.ContainsKey("items"));

        string bulk = $"/rest/v1.0/requisitions/{second}/bulk_item_update";
        Assert.Equal(400, caller.Patch(bulk, new JsonObject { ["requisition_items"] = new JsonArray() }).Status);
        Assert.Equal(200, caller.Patch(bulk + project, Items(new JsonObject { ["id"] = item, ["item_type"] = "contract_item", ["work_completed_this_period"] = "100", ["status"] = "approved" })).Status);
        Assert.Equal(422, caller.Patch(bulk + project, Items(new JsonObject { ["id"] = item, ["work_completed_this_period"] = "1" })).Status);
        Assert.Equal(406, caller.Patch(bulk + project, Items(new JsonObject { ["id"] = item, ["item_type"] = "contract_item", ["line_item_id"] = line })).Status);
        JsonObject summary = caller.Get($"{Invoices}/{second}{project}").Object["summary"]!.AsObject();
        Assert.Equal(
            ("1000.0", "500.0", "40.0", "360.0", "100.0"),
            ((string)summary["original_contract_sum"]!, (string)summary["total_completed_and_stored_to_date"]!, (string)summary["total_retainage"]!, (string)summary["less_previous_certificates_for_payment"]!, (string)summary["current_payment_due"]!));

        Assert.Equal(first, (long)Assert.Single(caller.Get($"{Invoices}{project}&filters[status]=approved&filters[commitment_id]={contract}").Array)!["id"]!);
        Assert.Equal(second, (long)Assert.Single(caller.Get($"{Invoices}{project}&filters[is_last]=true").Array)!["id"]!);
        Assert.Equal(422, caller.Delete($"{Invoices}/{first}{project}").Status);
        Assert.Equal(200, caller.Delete($"{Invoices}/{second}{project}").Status);
        Assert.Equal(200, caller.Patch($"/rest/v2.0/companies/{caller.Company}/projects/{caller.ProjectId()}/requisitions/{first}/payment_details", new JsonObject { ["due_date"] = "2026-04-30" }).Status);
        Assert.Equal(400, caller.Patch($"/rest/v2.0/companies/{caller.Company}/projects/{caller.ProjectId()}/requisitions/{first}/payment_details", new JsonObject { ["due_date"] = "30.4.2026" }).Status);
    }

    [Fact]
    public void What_an_invoice_names_has_to_be_there_and_in_its_place()
    {
        ProcoreCaller caller = new();
        (long contract, _) = NewContract(caller);
        Assert.Equal(422, caller.Post(Invoices, Body(caller, contract, new JsonObject { ["period_id"] = 1 })).Status);
        Assert.Equal(422, caller.Post(Invoices, Body(caller, contract, new JsonObject { ["status"] = "Approved" })).Status);
        Assert.Equal(406, caller.Post(Invoices, Body(caller, contract, new JsonObject { ["total"] = "1" })).Status);
        Assert.Equal(400, caller.Post(Invoices, new JsonObject { ["project_id"] = caller.ProjectId(), ["requisition"] = new JsonObject() }).Status);
        Assert.Equal(404, caller.Post(Invoices, Body(caller, contract + 1, [])).Status);
        long invoice = (long)NewInvoice(caller, contract, new JsonObject { ["origin_id"] = "o" })["id"]!;
        Assert.Equal(400, caller.Patch($"{Invoices}/{invoice}", Body(caller, contract, new JsonObject { ["items"] = new JsonArray(new JsonObject { ["item_type"] = "contract_item" }) })).Status);
        Assert.Equal(409, caller.Post(Invoices, Body(caller, contract, new JsonObject { ["origin_id"] = "o" })).Status);
        Assert.Equal(invoice, (long)Assert.Single(caller.Get($"{Invoices}?project_id={caller.ProjectId()}&filters[origin_id]=o").Array)!["id"]!);
    }

    [Fact]
    public void A_payment_is_of_one_contract()
    {
        ProcoreCaller caller = new();
        const string Root = "/rest/v1.0/contract_payments";
        (long contract, _) = NewContract(caller);
        long other = caller.NewOrder(caller.ProjectId(), "other");
        long invoice = (long)NewInvoice(caller, contract, [])["id"]!;
        JsonObject Payment(long of, JsonObject values) => new() { ["project_id"] = caller.ProjectId(), ["contract_id"] = of, ["contract_payment"] = values };
        string query = $"?project_id={caller.ProjectId()}&contract_id={contract}";
        JsonObject made = caller.Post(Root, Payment(contract, new JsonObject { ["amount"] = "90.00", ["date"] = "2026-04-02", ["payment_method"] = "check", ["requisition_id"] = invoice })).Object;
        Assert.Equal(("90.0", 1, contract, invoice), ((string)made["amount"]!, (int)made["payment_number"]!, (long)made["contract_id"]!, (long)made["requisition_id"]!));
        Assert.Equal(422, caller.Post(Root, Payment(other, new JsonObject { ["requisition_id"] = invoice })).Status);
        Assert.Equal(422, caller.Post(Root, Payment(contract, new JsonObject { ["payment_method"] = "cash" })).Status);
        Assert.Equal("17", (string)caller.Patch($"{Root}/{made["id"]}", Payment(contract, new JsonObject { ["check_number"] = "17" })).Object["check_number"]!);
        Assert.Equal(404, caller.Get($"{Root}/{made["id"]}?project_id={caller.ProjectId()}&contract_id={other}").Status);
        Assert.Equal(400, caller.Get($"{Root}?project_id={caller.ProjectId()}").Status);
        Assert.Single(caller.Get(Root + query).Array);
        Assert.Equal(200, caller.Delete($"{Root}/{made["id"]}{query}").Status);
        Assert.Empty(caller.Get(Root + query).Array);
    }

    [Fact]
    public void A_prime_contract_is_one_under_the_singular_and_its_lines_make_its_total()
    {
        ProcoreCaller caller = new();
        JsonObject Contract(JsonObject values) => new() { ["project_id"] = caller.ProjectId(), ["prime_contract"] = values };
        string project = "?project_id=" + caller.ProjectId();
        long id = (long)caller.Post("/rest/v1.0/prime_contract", Contract(new JsonObject { ["title"] = "Owner", ["vendor_id"] = caller.VendorIn(caller.ProjectId()), ["origin_id"] = "p" })).Object["id"]!;
        Assert.Equal(422, caller.Post("/rest/v1.0/prime_contract", Contract(new JsonObject { ["vendor_id"] = 1 })).Status);
        Assert.Equal(404, caller.Post("/rest/v1.0/prime_contracts", Contract([])).Status);
        string lines = $"/rest/v1.0/prime_contracts/{id}/line_items";
        JsonObject Line(JsonObject values) => new() { ["project_id"] = caller.ProjectId(), ["line_item"] = values };
        Assert.Equal(400, caller.Post(lines, Line(new JsonObject { ["amount"] = "5", ["wbs_code_id"] = caller.Wbs() })).Status);
        Assert.Equal(201, caller.Post(lines + project, Line(new JsonObject { ["amount"] = "5", ["wbs_code_id"] = caller.Wbs() })).Status);
        foreach (string amount in (ReadOnlySpan<string>)["7.5", "2"])
        {
            JsonObject updates = new() { ["updates"] = new JsonArray(new JsonObject { ["origin_id"] = "l", ["amount"] = amount, ["wbs_code_id"] = caller.Wbs() }) };
            Assert.Single(caller.Patch($"{lines}/sync{project}", updates).Entities);
        }

        JsonObject shown = caller.Get($"/rest/v1.0/prime_contract/{id}{project}").Object;
        Assert.Equal(("7.0", "Draft", 2), ((string)shown["grand_total"]!, (string)shown["status"]!, shown["line_items"]!.AsArray().Count));
        Assert.Equal("Approved", (string)caller.Patch($"/rest/v1.0/prime_contract/{id}", Contract(new JsonObject { ["status"] = "Approved" })).Object["status"]!);
        Assert.Equal(id, (long)Assert.Single(caller.Get("/rest/v1.0/prime_contracts" + project).Array)!["id"]!);
        Assert.Equal(200, caller.Delete($"{lines}/{shown["line_items"]![0]!["id"]}{project}").Status);
        Assert.Equal(200, caller.Delete($"/rest/v1.0/prime_contract/{id}{project}").Status);
        Assert.Equal(404, caller.Get($"/rest/v1.0/prime_contract/{id}{project}").Status);
    }

    private static JsonObject Period(string status) => new() { ["start_date"] = "2026-03-01", ["end_date"] = "2026-03-31", ["due_date"] = "2026-03-25", ["status"] = status };

    private static long NewPeriod(ProcoreCaller caller) =>
        (long)caller.Post($"/rest/v1.0/projects/{caller.ProjectId()}/billing_periods", new JsonObject { ["billing_period"] = Period("open") }).Object["id"]!;

    /// <summary>An order with one line of 1,000, and that line.</summary>
    private static (long Contract, long Line) NewContract(ProcoreCaller caller)
    {
        long contract = caller.NewOrder(caller.ProjectId(), "billed");
        JsonArray lines = caller.SyncLines(caller.ProjectId(), contract, new JsonObject { ["origin_id"] = "billed:1", ["amount"] = "1000", ["wbs_code_id"] = caller.Wbs() }).Entities;
        return (contract, (long)lines[0]!["id"]!);
    }

    private static JsonObject Body(ProcoreCaller caller, long contract, JsonObject values) =>
        new() { ["project_id"] = caller.ProjectId(), ["commitment_id"] = contract, ["requisition"] = values };

    private static JsonObject Items(JsonObject item) => new() { ["requisition_items"] = new JsonArray(item) };

    private static JsonObject NewInvoice(ProcoreCaller caller, long contract, JsonObject values)
    {
        ProcoreAnswer answer = caller.Post(Invoices, Body(caller, contract, values));
        Assert.Equal(201, answer.Status);
        return answer.Object;
    }
}
