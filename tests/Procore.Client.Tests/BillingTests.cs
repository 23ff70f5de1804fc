using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Invoices of both sides of a project, what was paid of them, and the contracts and change orders that they are of.</summary>
[Collection(SimulatedTime.Name)]
public class BillingTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subcontractor_invoice_is_read_with_its_items_and_approved_with_project_and_commitment_in_the_body()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"id":7,"number":"3","invoice_number":"S-3","status":"under_review","commitment_id":"9","period_id":4,"requisition_start":"2026-03-01","submitted_at":"2026-03-28","final":false,
             "percent_complete":"12.5","summary":{"current_payment_due":"90.0","total_retainage":10,"tax_applicable_to_this_payment":""},"accounting_method":"amount",
             "items":[{"id":"1","item_type":"contract_item","status":"no_action","scheduled_value":"1000.00","work_completed_this_period":100,"wbs_code":{"id":44,"flat_code":"2.E"},"line_number":"1.1"}],
             "custom_fields":{"custom_field_8":{"data_type":"string","value":"x"}},"attachments":[{"id":5,"filename":"a.pdf"}],"later":1}
            """));
        using IProcoreClient client = wire.Client();

        Requisition invoice = await client.Requisitions.GetAsync(42, 7, None);
        Assert.Equal("GET /rest/v1.1/requisitions/7?project_id=42&view=extended", wire.Last.ToString());
        Assert.Equal(
            (3L, "S-3", RequisitionStatus.UnderReview, 9L, 4L, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 28), false, 12.5m),
            (invoice.Number!.Value, invoice.InvoiceNumber, invoice.Status!.Value, invoice.CommitmentId!.Value, invoice.PeriodId!.Value, invoice.RequisitionStart!.Value, invoice.SubmittedAt!.Value, invoice.Final!.Value, invoice.PercentComplete!.Value));
        Assert.Equal((90.0m, 10m, null), (invoice.Summary!.CurrentPaymentDue, invoice.Summary.TotalRetainage, invoice.Summary.TaxApplicableToThisPayment));
        RequisitionItem item = Assert.Single(invoice.Items);
        Assert.Equal(
            (1L, RequisitionItemType.ContractItem, RequisitionItemStatus.NoAction, 1000.00m, 100m, 44L),
            (item.Id, item.ItemType!.Value, item.Status!.Value, item.ScheduledValue!.Value, item.WorkCompletedThisPeriod!.Value, item.WbsCode!.Id));
        Assert.Equal((8L, "a.pdf"), (Assert.Single(invoice.CustomFieldValues).DefinitionId, Assert.Single(invoice.Attachments).Filename));
        Assert.True(invoice.AdditionalMembers!.ContainsKey("later") && item.AdditionalMembers!.ContainsKey("line_number"));

        await client.Requisitions.UpdateAsync(42, 9, 7, new() { Status = RequisitionStatus.Approved, PaymentDate = null }, None);
        Assert.Equal("PATCH /rest/v1.1/requisitions/7", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"commitment_id":9,"requisition":{"status":"approved","payment_date":null}}""", wire.Last.Body);
        await client.Requisitions.CreateAsync(
            42, 9, new() { PeriodId = 4, BillingDate = new LocalDate(2026, 3, 31), Items = [new() { ItemType = RequisitionItemType.ContractItem, LineItemId = 6, WorkCompletedThisPeriod = 12.50m }] }, None);
        Assert.Equal("POST /rest/v1.1/requisitions", wire.Last.ToString());
        Assert.Equal(
            """{"project_id":42,"commitment_id":9,"requisition":{"period_id":4,"billing_date":"2026-03-31","items":[{"item_type":"contract_item","line_item_id":6,"work_completed_this_period":"12.50"}]}}""",
            wire.Last.Body);
    }

    [Fact]
    public async Task Items_are_changed_together_by_their_ids_and_the_rest_of_an_invoice_has_calls_of_its_own()
    {
        var wire = new Wire(_ => Wire.Json(""));
        using IProcoreClient client = wire.Client();

        await client.Requisitions.UpdateItemsAsync(42, 7, [new() { Id = 1, ItemType = RequisitionItemType.ChangeOrderItem, Status = RequisitionItemStatus.Rejected, Comment = "not done", SubcontractorClaimedAmount = 20.5m }], None);
        Assert.Equal("PATCH /rest/v1.0/requisitions/7/bulk_item_update?project_id=42", wire.Last.ToString());
        Assert.Equal(
            """{"requisition_items":[{"id":1,"item_type":"change_order_item","subcontractor_claimed_amount":"20.5","status":"rejected","comment":"not done"}]}""", wire.Last.Body);
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.Requisitions.UpdateItemsAsync(42, 7, [new() { ItemType = RequisitionItemType.ContractItem }], None));
        await client.Requisitions.SetDueDateAsync(42, 7, new LocalDate(2026, 4, 30), None);
        Assert.Equal($"PATCH /rest/v2.0/companies/{Wire.Company}/projects/42/requisitions/7/payment_details", wire.Last.ToString());
        Assert.Equal("""{"due_date":"2026-04-30"}""", wire.Last.Body);
        await client.Requisitions.AddChangeOrderPackageAsync(42, 9, 7, 3, None);
        Assert.Equal("POST /rest/v1.0/requisitions/7/add_change_order_package?commitment_id=9&project_id=42&change_order_package_id=3", wire.Last.ToString());
        await client.Requisitions.RemoveChangeOrderPackageAsync(42, 9, 7, 3, None);
        Assert.Equal("DELETE /rest/v1.0/requisitions/7/remove_change_order_package?commitment_id=9&project_id=42&change_order_package_id=3", wire.Last.ToString());
        Assert.Equal(4, wire.Calls.Count);
    }

    [Fact]
    public async Task Items_of_an_invoice_are_read_by_kind_and_what_changed_and_what_it_comes_to_are_lists()
    {
        // A change order that is billed as a whole stands among the contract's items, under an id that one of those may have, too.
        var wire = new Wire(sent => sent.Path.EndsWith("/contract_items", StringComparison.Ordinal)
                ? Wire.List("""[{"id":1,"item_type":"contract_item","scheduled_value":"10.5","work_completed_retainage_percent_this_period":"odd"},{"id":1,"item_type":"whole_change_order_item","ssr_manual_override":true,"materials_moved":"2.0"}]""")
            : sent.Path.EndsWith("/change_order_items", StringComparison.Ordinal) ? Wire.List("""[{"id":4,"change_order_package_id":"3","commitment_line_item_id":8,"commitment_line_item_origin_id":"o"}]""")
            : sent.Path.EndsWith("/detail", StringComparison.Ordinal)
                ? Wire.List("""[{"id":1,"item_type":"contract_item","balance_to_finish":"9.0"},{"id":1,"item_type":"change_order_item"},{"item_type":"total","total_retainage_currently_retained":"0.5"},{"item_type":"total","scheduled_value":""}]""")
            : sent.Path.EndsWith("/change_histories", StringComparison.Ordinal)
                ? Wire.List("""[{"id":6,"column":"status","old_value":"draft","new_value":"under_review","action_by":"Ann","action_by_id":"2","created_at":"2026-03-01T10:00:00Z","ref_id":7,"ref_type":"Requisition"}]""")
            : Wire.Json("""{"id":5,"detail_line_item_id":9}"""));
        using IProcoreClient client = wire.Client();

        List<RequisitionItem> items = await client.Requisitions.ListContractItemsAsync(42, 7, None).ToListAsync(None);
        Assert.StartsWith("GET /rest/v1.0/requisitions/7/contract_items?project_id=42&page=1", wire.Calls[0].ToString(), StringComparison.Ordinal);
        Assert.Equal([(1, RequisitionItemType.ContractItem), (1, RequisitionItemType.WholeChangeOrderItem)], items.Select(item => (item.Id, item.ItemType!.Value)));
        Assert.Equal((10.5m, null, true, 2.0m), (items[0].ScheduledValue!.Value, items[0].WorkCompletedRetainagePercentThisPeriod, items[1].SsrManualOverride!.Value, items[1].MaterialsMoved!.Value));
        RequisitionItem item = Assert.Single(await client.Requisitions.ListChangeOrderItemsAsync(42, 7, None).ToListAsync(None));
        Assert.Equal((4L, 3L, 8L, "o"), (item.Id, item.ChangeOrderPackageId!.Value, item.CommitmentLineItemId!.Value, item.CommitmentLineItemOriginId));
        Assert.Equal(9, (await client.Requisitions.GetContractDetailItemAsync(42, 7, 5, None)).DetailLineItemId);
        Assert.Equal("GET /rest/v1.0/requisitions/7/contract_detail_items/5?project_id=42", wire.Last.ToString());

        List<RequisitionDetail> lines = await client.Requisitions.ListDetailAsync(42, 7, None).ToListAsync(None);
        Assert.Equal([1, 1, null, null], lines.Select(line => line.Id));
        Assert.Equal((9.0m, 0.5m, null), (lines[0].BalanceToFinish!.Value, lines[2].TotalRetainageCurrentlyRetained!.Value, lines[3].ScheduledValue));
        RequisitionChange change = Assert.Single(await client.Requisitions.ListChangesAsync(42, 7, None).ToListAsync(None));
        Assert.Equal((6L, "status", "draft", "under_review", "Ann", 2L, 7L), (change.Id, change.Column, change.OldValue, change.NewValue, change.ActionBy, change.ActionById!.Value, change.RefId!.Value));

        item = await client.Requisitions.UpdateWholeChangeOrderItemAsync(7, 5, new() { WorkCompletedThisPeriod = 2.50m, SsrManualOverride = true, Status = RequisitionItemStatus.Approved }, None);
        Assert.Equal("PATCH /rest/v1.0/requisitions/7/whole_change_order_items/5", wire.Last.ToString());
        Assert.Equal("""{"requisition_whole_change_order_item":{"work_completed_this_period":"2.50","ssr_manual_override":true,"status":"approved"}}""", wire.Last.Body);
        Assert.Equal(5, item.Id);
    }

    [Fact]
    public async Task Files_and_people_go_by_their_ids_and_settings_of_a_commitment_by_their_names()
    {
        var wire = new Wire(sent => Wire.Json(sent.Path.StartsWith("/rest/v2.", StringComparison.Ordinal) ? """{"data":{"id":"3"}}""" : """{"id":3}"""));
        using IProcoreClient client = wire.Client();

        await client.Requisitions.CreateAsync(42, 9, new() { FileIds = [1, 2], Items = [new() { ItemType = RequisitionItemType.ContractItem, NewMaterials = 5.5m, StoredMaterials = 1m, WorkCompletedRetainagePercentThisPeriod = 10m }] }, None);
        Assert.Equal(
            """{"project_id":42,"commitment_id":9,"requisition":{"items":[{"item_type":"contract_item","new_materials":"5.5","stored_materials":"1","work_completed_retainage_percent_this_period":"10"}],"prostore_file_ids":[1,2]}}""",
            wire.Last.Body);
        await client.ContractPayments.CreateAsync(42, 9, new() { FileIds = [4] }, None);
        Assert.Equal("""{"project_id":42,"contract_id":9,"contract_payment":{"prostore_file_ids":[4]}}""", wire.Last.Body);
        await client.CommitmentChangeOrders.UpdateAsync(42, 3, new() { ContractId = 8, EnableSsov = true, AttachmentIds = [], ImageIds = [7] }, None);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse("""{"change_order":{"contract_id":8,"enable_ssov":true,"attachment_ids":[],"image_ids":[7]}}"""), JsonNode.Parse(wire.Last.Body)), wire.Last.Body);
        await client.WorkOrders.CreateAsync(42, new() { InvoiceContactUserIds = [6], FormIds = [8] }, None);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse("""{"project_id":42,"work_order_contract":{"invoice_contact_user_ids":[6],"form_ids":[8]}}"""), JsonNode.Parse(wire.Last.Body)), wire.Last.Body);
        await client.CommitmentContracts.UpdateAsync(42, 3, new() { AllowPayments = false, ShowCostCodeOnPdf = true, ChangeOrderLevelOfDetail = "line_item", AccessorIds = ["6"], ChangeEventAttachmentIds = [2] }, None);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""{"allow_payments":false,"show_cost_code_on_pdf":true,"change_order_level_of_detail":"line_item","accessor_ids":["6"],"change_event_attachment_ids":[2]}"""), JsonNode.Parse(wire.Last.Body)),
            wire.Last.Body);
        await client.PotentialChangeOrders.UpdateAsync(42, 9, 3, new() { ChangeOrderRequest = new() { ChangeOrderPackageId = 5 } }, None);
        Assert.Equal("""{"project_id":42,"contract_id":9,"change_order":{"change_order_request":{"change_order_package_id":5}}}""", wire.Last.Body);
    }

    [Fact]
    public async Task How_invoices_of_a_contract_work_is_read_and_changed()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"id":3,"contract_id":"9","separate_billing_for_stored_materials":true,"stored_materials_billing_method":"move_new_materials","ssr_enabled":true,
             "retainage_rule_set":{"id":2,"name":"10 to half","retainage_rules":[{"id":1,"position":1,"retainage_percentage":"10.0","max_retainage":"500.0","rule_type":"percent_complete","rule_type_upper_limit":"50"}]}}
            """));
        using IProcoreClient client = wire.Client();

        InvoiceConfiguration configuration = await client.InvoiceConfigurations.GetAsync(42, 9, None);
        Assert.Equal("GET /rest/v1.0/projects/42/contracts/9/invoice_configuration", wire.Last.ToString());
        Assert.Equal((9L, true, "move_new_materials", true), (configuration.ContractId!.Value, configuration.SeparateBillingForStoredMaterials!.Value, configuration.StoredMaterialsBillingMethod, configuration.SsrEnabled!.Value));
        RetainageRule rule = Assert.Single(configuration.RetainageRuleSet!.RetainageRules);
        Assert.Equal((10m, 500m, 50m), (rule.RetainagePercentage!.Value, rule.MaxRetainage!.Value, rule.RuleTypeUpperLimit!.Value));
        await client.InvoiceConfigurations.UpdateAsync(42, 9, new() { SeparateBillingForStoredMaterials = false }, None);
        Assert.Equal("PATCH /rest/v1.0/projects/42/contracts/9/invoice_configuration", wire.Last.ToString());
        Assert.Equal("""{"invoice_configuration":{"separate_billing_for_stored_materials":false}}""", wire.Last.Body);
        wire.Answer = _ => Wire.Json("""{"id":"","contract_id":9,"retainage_rule_set":""}""");
        configuration = await client.InvoiceConfigurations.GetAsync(42, 9, None);
        await Assert.ThrowsAnyAsync<ProcoreException>(() => client.InvoiceConfigurations.GetAsync(42, 8, None));
        Assert.Null(configuration.Id);
        Assert.Null(configuration.RetainageRuleSet);
    }

    [Fact]
    public async Task A_subcontractors_own_schedule_is_written_line_by_line_with_the_project_in_the_body()
    {
        var wire = new Wire(sent => sent.Method == "GET" && sent.Path.EndsWith("details", StringComparison.Ordinal)
            ? Wire.List("""[{"id":5,"line_item_id":"6","amount":"40.0","billed_to_date":"0.0","billed_against":false,"description":"Pipes","position":1,"currency_configuration":{"currency_iso_code":"USD"}}]""")
            : Wire.Json("""{"id":5,"amount":"41.0"}"""));
        using IProcoreClient client = wire.Client();

        SubcontractorScheduleLine line = Assert.Single(await client.WorkOrderSchedules.ListAsync(42, 9, new() { LineItemId = 6 }, None).ToListAsync(None));
        Assert.StartsWith("GET /rest/v1.0/work_order_contracts/9/line_item_contract_details?project_id=42&filters[line_item_id]=6", wire.Calls[0].ToString(), StringComparison.Ordinal);
        Assert.Equal((6L, 40m, 0m, false, "USD"), (line.LineItemId!.Value, line.Amount!.Value, line.BilledToDate!.Value, line.BilledAgainst!.Value, line.CurrencyConfiguration!.CurrencyIsoCode));
        await client.PurchaseOrderSchedules.CreateAsync(42, 9, new() { LineItemId = 6, Amount = 40m, Description = "Pipes" }, None);
        Assert.Equal("POST /rest/v1.0/purchase_order_contracts/9/line_item_contract_details", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"contract_detail_line_item":{"line_item_id":6,"amount":"40","description":"Pipes"}}""", wire.Last.Body);
        Assert.Equal(41m, (await client.PurchaseOrderSchedules.UpdateAsync(42, 9, 5, new() { Amount = 41m }, None)).Amount);
        Assert.Equal("PATCH /rest/v1.0/purchase_order_contracts/9/line_item_contract_details/5", wire.Last.ToString());
        await client.WorkOrderSchedules.SetStatusAsync(42, 9, SubcontractorScheduleStatus.UnderReview, None);
        Assert.Equal("PATCH /rest/v1.0/work_order_contracts/9/subcontractor_schedule_of_values_status", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"status":"under_review"}""", wire.Last.Body);
        await client.PurchaseOrderSchedules.SetStatusAsync(42, 9, SubcontractorScheduleStatus.Approved, None);
        Assert.Equal("""{"project_id":42,"status":"approved"}""", wire.Last.Body);
        await client.WorkOrderSchedules.DeleteAsync(42, 9, 5, None);
        Assert.Equal("DELETE /rest/v1.0/work_order_contracts/9/line_item_contract_details/5?project_id=42", wire.Last.ToString());
    }

    [Fact]
    public async Task An_invoice_with_an_item_that_may_be_made_twice_is_written_once()
    {
        var wire = new Wire(_ => throw new HttpRequestException("reset"));
        using IProcoreClient client = wire.Client();
        RequisitionInput Changes(long? id) => new() { Items = [new() { Id = id, ItemType = RequisitionItemType.ContractItem, WorkCompletedThisPeriod = 1m }] };
        await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Requisitions.UpdateAsync(42, 9, 7, Changes(null), None)));
        Assert.Single(wire.Calls);
        // Failures open the circuit, for a while.
        wire.Time.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Requisitions.UpdateAsync(42, 9, 7, Changes(1), None)));
        Assert.Equal(1 + 5, wire.Calls.Count);
        wire.Time.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Requisitions.AddChangeOrderPackageAsync(42, 9, 7, 3, None)));
        Assert.Equal(1 + 5 + 1, wire.Calls.Count);
    }

    [Fact]
    public async Task A_billing_period_is_written_whole()
    {
        var wire = new Wire(sent => sent.Method == "GET"
            ? Wire.List("""[{"id":4,"project_id":42,"position":2,"start_date":"2026-03-01","end_date":"2026-03-31","due_date":"2026-03-25","status":"open"}]""")
            : Wire.Json("""{"id":4,"status":"closed"}"""));
        using IProcoreClient client = wire.Client();

        BillingPeriod period = Assert.Single(await client.BillingPeriods.ListAsync(42, new() { Status = BillingPeriodStatus.Open }, None).ToListAsync(None));
        Assert.StartsWith("GET /rest/v1.0/projects/42/billing_periods?filters[status]=open", wire.Calls[0].ToString(), StringComparison.Ordinal);
        Assert.Equal((new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31), BillingPeriodStatus.Open), (period.StartDate!.Value, period.EndDate!.Value, period.Status!.Value));
        period = await client.BillingPeriods.UpdateAsync(42, 4, new() { StartDate = period.StartDate, EndDate = period.EndDate, DueDate = period.DueDate, Status = BillingPeriodStatus.Closed }, None);
        Assert.Equal("PATCH /rest/v1.0/projects/42/billing_periods/4", wire.Last.ToString());
        Assert.Equal("""{"billing_period":{"start_date":"2026-03-01","end_date":"2026-03-31","due_date":"2026-03-25","status":"closed"}}""", wire.Last.Body);
        Assert.Equal(BillingPeriodStatus.Closed, period.Status);
    }

    [Fact]
    public async Task A_payment_names_project_and_contract_in_the_query_of_reads_and_in_the_body_of_writes()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/contract_payments", StringComparison.Ordinal) && sent.Method == "GET"
            ? Wire.List("""[{"id":5,"amount":"90.0","date":"2026-04-02","payment_number":1,"check_number":17,"requisition_id":"7","status":"settled"}]""")
            : Wire.Json("""{"id":5,"amount":90}"""));
        using IProcoreClient client = wire.Client();

        ContractPayment payment = Assert.Single(await client.ContractPayments.ListAsync(42, 9, None).ToListAsync(None));
        Assert.StartsWith("GET /rest/v1.0/contract_payments?project_id=42&contract_id=9", wire.Calls[0].ToString(), StringComparison.Ordinal);
        Assert.Equal((90.0m, new LocalDate(2026, 4, 2), 1L, "17", 7L, "settled"), (payment.Amount!.Value, payment.Date!.Value, payment.PaymentNumber!.Value, payment.CheckNumber, payment.RequisitionId!.Value, payment.Status));
        await client.ContractPayments.CreateAsync(42, 9, new() { Amount = 90.00m, Date = new LocalDate(2026, 4, 2), PaymentMethod = ContractPaymentMethod.Electronic, RequisitionId = 7 }, None);
        Assert.Equal("POST /rest/v1.0/contract_payments", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"contract_id":9,"contract_payment":{"amount":"90.00","date":"2026-04-02","payment_method":"electronic","requisition_id":7}}""", wire.Last.Body);
        await client.ContractPayments.DeleteAsync(42, 9, 5, None);
        Assert.Equal("DELETE /rest/v1.0/contract_payments/5?project_id=42&contract_id=9", wire.Last.ToString());
    }

    [Fact]
    public async Task A_prime_contract_goes_by_the_singular_and_its_lines_want_the_project_twice()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/sync", StringComparison.Ordinal)
            ? Wire.Json("""{"entities":[{"id":3,"origin_id":"l","amount":"5.0"}],"errors":[]}""")
            : Wire.Json("""{"id":8,"status":"Approved","description":"<p>a &lt; b</p>","grand_total":"57750.0","revised_contract_amount":750,"line_items":[{"id":3,"amount":"50000.0"}],"vendor":{"id":2,"name":"Owner"}}"""));
        using IProcoreClient client = wire.Client();

        PrimeContract contract = await client.PrimeContracts.GetAsync(42, 8, None);
        Assert.Equal("GET /rest/v1.0/prime_contract/8?project_id=42", wire.Last.ToString());
        Assert.Equal(
            (PrimeContractStatus.Approved, "a < b", 57750.0m, 750m, 50000.0m, "Owner"),
            (contract.Status!.Value, contract.Description, contract.GrandTotal!.Value, contract.RevisedContractAmount!.Value, contract.Lines[0].Amount!.Value, contract.Vendor!.Name));
        await client.PrimeContracts.CreateAsync(42, new() { Title = "Owner", Description = "a < b", VendorId = 2, RetainagePercent = 10m, CurrencyExchangeRate = 1.5m, RunConfigurableValidations = true }, None);
        Assert.Equal("POST /rest/v1.0/prime_contract?run_configurable_validations=true", wire.Last.ToString());
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""{"project_id":42,"prime_contract":{"title":"Owner","description":"a &lt; b","vendor_id":2,"retainage_percent":"10","currency_exchange_rate":1.5}}"""), JsonNode.Parse(wire.Last.Body)),
            wire.Last.Body);

        SyncResult<PrimeContractLineSync, PrimeContractLine> synced = await client.PrimeContracts.SyncLinesAsync(42, 8, [new() { OriginId = "l", Amount = 5m, WbsCodeId = 44 }], None);
        Assert.Equal("PATCH /rest/v1.0/prime_contracts/8/line_items/sync?project_id=42", wire.Last.ToString());
        Assert.Equal("""{"updates":[{"origin_id":"l","amount":"5","wbs_code_id":44}]}""", wire.Last.Body);
        Assert.Equal(3, Assert.Single(synced.Items).RecordId);
        wire.Answer = _ => Wire.Json("""{"id":3}""");
        await client.PrimeContracts.UpdateLineAsync(42, 8, 3, new() { Amount = 6m }, None);
        Assert.Equal("PATCH /rest/v1.0/prime_contracts/8/line_items/3?project_id=42", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"line_item":{"amount":"6"}}""", wire.Last.Body);
    }

    [Fact]
    public async Task Change_orders_of_prime_contracts_are_read_one_or_many_and_their_lines_have_ids_as_texts()
    {
        var wire = new Wire(sent => Wire.Json(sent.Path.StartsWith("/rest/v2.0", StringComparison.Ordinal)
            ? """{"data":{"id":"4","prime_line_item_id":"6","amount":"-2.5","quantity":1}}"""
            : """{"id":3,"contract_id":8,"status":"pending","grand_total":"1.5"}"""));
        using IProcoreClient client = wire.Client();

        PrimeChangeOrder order = Assert.Single(await client.PrimeChangeOrders.ListAsync(42, new() { ContractId = 8, Status = ChangeOrderStatus.Pending }, None).ToListAsync(None));
        Assert.Equal((3L, ChangeOrderStatus.Pending, 1.5m), (order.Id, order.Status!.Value, order.GrandTotal!.Value));
        await client.PrimeChangeOrders.UpdateAsync(42, 3, new() { Status = ChangeOrderStatus.Approved }, None);
        Assert.Equal("PATCH /rest/v1.0/projects/42/prime_change_orders/3", wire.Last.ToString());
        Assert.Equal("""{"change_order":{"status":"approved"}}""", wire.Last.Body);
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.PrimeChangeOrders.CreateAsync(42, new() { Title = "x" }, None));
        PrimeChangeOrderLine line = await client.PrimeChangeOrders.CreateLineAsync(42, 3, new() { WbsCodeId = 9, ContractLineId = 6, Amount = -2.5m }, None);
        Assert.Equal("""{"wbs_code_id":"9","prime_line_item_id":"6","amount":"-2.5"}""", wire.Last.Body);
        Assert.Equal((4L, 6L, -2.5m), (line.Id, line.ContractLineId!.Value, line.Amount!.Value));

        ChangeOrderBatch batch = Assert.Single(await client.PrimeChangeOrderBatches.ListAsync(42, cancellationToken: None).ToListAsync(None));
        Assert.Equal(8, batch.ContractId);
        wire.Answer = _ => Wire.Json("""{"id":11}""");
        await client.PrimeChangeOrderBatches.CreateAsync(42, new() { ContractId = 8, Title = "PCCO 1", ChangeOrderIds = [3, 4] }, None);
        Assert.Equal("POST /rest/v1.0/projects/42/prime_change_order_batches", wire.Last.ToString());
        Assert.Equal("""{"change_order_batch":{"contract_id":8,"title":"PCCO 1","change_order_ids":[3,4]}}""", wire.Last.Body);
        await client.CommitmentChangeOrderBatches.UpdateAsync(42, 11, new() { Status = ChangeOrderStatus.Approved }, None);
        Assert.Equal("PATCH /rest/v1.0/projects/42/commitment_change_order_batches/11", wire.Last.ToString());
    }

    [Fact]
    public async Task A_change_order_of_a_commitment_is_changed_with_its_contract_and_a_reason_is_the_companys()
    {
        var wire = new Wire(sent => Wire.Json(sent.Path.StartsWith("/rest/v2.0", StringComparison.Ordinal)
            ? """{"data":{"id":"101","change_reason":"Allowance","show_in_select":true,"deletable":false}}"""
            : """{"id":3,"contract_id":8,"status":"approved"}"""));
        using IProcoreClient client = wire.Client();

        CommitmentChangeOrder order = await client.CommitmentChangeOrders.UpdateAsync(42, 3, new() { ContractId = 8, Status = ChangeOrderStatus.Approved }, None);
        Assert.Equal("PATCH /rest/v1.0/projects/42/commitment_change_orders/3", wire.Last.ToString());
        Assert.Equal(("""{"change_order":{"contract_id":8,"status":"approved"}}""", ChangeOrderStatus.Approved), (wire.Last.Body, order.Status!.Value));
        await client.CommitmentChangeOrders.DeleteAsync(42, 3, None);
        Assert.Equal("DELETE /rest/v1.0/projects/42/commitment_change_orders/3", wire.Last.ToString());

        ChangeOrderReason reason = await client.ChangeOrderReasons.CreateAsync(new() { Reason = "Allowance" }, None);
        Assert.Equal($"POST /rest/v2.0/companies/{Wire.Company}/change_order_change_reasons", wire.Last.ToString());
        Assert.Equal("""{"change_order_change_reason":{"change_reason":"Allowance"}}""", wire.Last.Body);
        Assert.Equal((101L, "Allowance", true, false), (reason.Id, reason.Reason, reason.ShowInSelect!.Value, reason.Deletable!.Value));
        await client.ChangeOrderReasons.UpdateAsync(101, new() { ShowInSelect = false }, None);
        Assert.Equal("""{"change_order_change_reason":{"show_in_select":false}}""", wire.Last.Body);
    }

    [Fact]
    public async Task A_change_order_package_is_created_with_its_contract_and_changed_without()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":3,"contract_id":8,"grand_total":"23474.0","status":"draft"}"""));
        using IProcoreClient client = wire.Client();
        ChangeOrderPackage package = await client.ChangeOrderPackages.CreateAsync(42, 8, new() { Title = "CCO 1", OriginCode = "c" }, None);
        Assert.Equal("""{"project_id":42,"contract_id":8,"change_order":{"title":"CCO 1","origin_code":"c"}}""", wire.Last.Body);
        Assert.Equal((23474.0m, ChangeOrderStatus.Draft), (package.GrandTotal!.Value, package.Status!.Value));
        await client.ChangeOrderPackages.UpdateAsync(42, 3, new() { Status = ChangeOrderStatus.Approved }, None);
        Assert.Equal("PATCH /rest/v1.0/change_order_packages/3", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"change_order":{"status":"approved"}}""", wire.Last.Body);
        await client.ChangeOrderPackages.UpdateAsync(42, 3, new() { GrandTotal = 12.5m }, None);
        Assert.Equal("""{"project_id":42,"change_order":{"grand_total":"12.5"}}""", wire.Last.Body);
    }

    /// <summary>The list leaves the origin id out: without a look at the record itself, another integration's would be taken.</summary>
    [Fact]
    public async Task A_change_order_request_of_another_integration_is_not_taken_by_a_sync()
    {
        var wire = new Wire(sent => sent.Method != "GET" ? Wire.Json("""{"entities":[{"id":6,"origin_id":"mine"}],"errors":[]}""")
            : sent.Path.EndsWith("/change_order_requests", StringComparison.Ordinal) ? Wire.List("""[{"id":5},{"id":6}]""")
            : Wire.Json(sent.Path.EndsWith("/5", StringComparison.Ordinal) ? """{"id":5,"origin_id":"theirs"}""" : """{"id":6,"origin_id":null}"""));
        using IProcoreClient client = wire.Client();

        SyncResult<ChangeOrderRequestSync, ChangeOrderRequest> result = await client.ChangeOrderRequests.SyncAsync(
            42, 8, [new() { Id = 5, OriginId = "ours", Title = "x" }, new() { Id = 6, OriginId = "mine", Title = "y", GrandTotal = -2.5m }], None);

        Assert.IsType<ProcoreOriginConflictException>(result.Items[0].Exception);
        Assert.Equal(6, result.Items[1].RecordId);
        Assert.Equal("PATCH /rest/v1.0/change_order_requests/sync?project_id=42&contract_id=8", wire.Last.ToString());
        Assert.Equal("""{"updates":[{"id":6,"origin_id":"mine","grand_total":"-2.5","title":"y"}]}""", wire.Last.Body);
    }

    [Fact]
    public async Task A_payment_application_is_read_by_its_forms_and_written_under_its_contract()
    {
        var wire = new Wire(sent => Wire.Json(sent.Path.Contains("line_items", StringComparison.Ordinal)
            ? """{"id":9,"work_completed_this_period":"10.00","item_number":1}"""
            : """{"id":7,"number":2,"status":"draft","contract":{"id":8,"type":"PrimeContract","title":"ROYALE"},"g702":{"current_payment_due":"10812.60"},"g703":[{"id":9,"scheduled_value":"1.00","origin_id":135135}],"total_amount_paid":"250.00"}"""));
        using IProcoreClient client = wire.Client();

        PaymentApplication application = await client.PaymentApplications.GetAsync(42, 7, None);
        Assert.Equal("GET /rest/v1.0/payment_applications/7?project_id=42", wire.Last.ToString());
        Assert.Equal(
            (2L, PaymentApplicationStatus.Draft, 8L, 10812.60m, 1.00m, 250.00m),
            (application.Number!.Value, application.Status!.Value, application.Contract!.Id, application.Summary!.CurrentPaymentDue!.Value, Assert.Single(application.Items).ScheduledValue!.Value, application.TotalAmountPaid!.Value));
        wire.Answer = _ => Wire.List("""[{"id":7,"created_at":"2022-04-12T14:55:00Z","updated_at":"2022-04-13"}]""");
        PaymentApplication listed = Assert.Single(await client.PaymentApplications.ListAsync(42, None).ToListAsync(None));
        Assert.Equal((Instant.FromUtc(2022, 4, 12, 14, 55), null, "2022-04-13"), (listed.CreatedAt, listed.UpdatedAt, listed.AdditionalMembers!["updated_at"].GetString()));
        wire.Answer = sent => Wire.Json("""{"id":7}""");
        await client.PaymentApplications.UpdateAsync(42, 8, 7, new() { PeriodId = 4, Status = PaymentApplicationStatus.UnderReview }, None);
        Assert.Equal("PATCH /rest/v1.0/prime_contracts/8/payment_applications/7", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"payment_application":{"commitment_billing_period_id":4,"status":"under_review"}}""", wire.Last.Body);
        wire.Answer = _ => Wire.Json("""{"id":9,"work_completed_this_period":"10.00","item_number":1}""");
        PaymentApplicationItem item = await client.PaymentApplications.UpdateItemAsync(42, 8, 9, new() { WorkCompletedThisPeriod = 10.00m }, None);
        Assert.Equal("PATCH /rest/v1.0/prime_contracts/8/payment_application_line_items/9", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"payment_application_line_item":{"work_completed_this_period":"10.00"}}""", wire.Last.Body);
        Assert.Equal(10.00m, item.WorkCompletedThisPeriod);
        await client.PaymentApplications.UpdateMarkupAsync(42, 8, 9, new() { WorkCompletedThisPeriod = 10.00m }, None);
        Assert.Equal("PATCH /rest/v1.0/prime_contracts/8/payment_application_markup_line_items/9", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"payment_application_markup_line_item":{"work_completed_this_period":"10.00"}}""", wire.Last.Body);
    }

    /// <summary>What the README shows of subcontractor invoices, and the way there and on, over the sandbox.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_subcontractor_invoice_is_made_approved_and_paid(bool numbers)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions { Switches = new() { Procore = new() { MoneyAsNumbers = numbers } } }, time);
        using IProcoreClient procore = Sandboxed.Client(sandbox, time);
        await time.RunAsync(BillAsync(), TimeSpan.FromSeconds(0.25));

        async Task BillAsync()
        {
            long projectId = (await procore.Projects.ListAsync(cancellationToken: None).FirstAsync(None)).Id;
            WbsCode code = await procore.WorkBreakdown.ListCodesAsync(projectId, new() { Status = WbsCodeStatus.Active, Scope = WbsScope.BudgetCode }, None).FirstAsync(None);
            PurchaseOrderContract contract = await procore.PurchaseOrders.CreateAsync(projectId, new() { Title = "Rebar", Number = "PO-BILLED", Status = PurchaseOrderContractStatus.Draft }, None);
            PurchaseOrderContractLine line = await procore.PurchaseOrders.CreateLineAsync(projectId, contract.Id, new() { Description = "Rebar", Amount = 1000m, WbsCodeId = code.Id }, None);
            BillingPeriod period = await procore.BillingPeriods.CreateAsync(
                projectId, new() { StartDate = new LocalDate(2026, 3, 1), EndDate = new LocalDate(2026, 3, 31), DueDate = new LocalDate(2026, 3, 25), Status = BillingPeriodStatus.Open }, None);
            Requisition made = await procore.Requisitions.CreateAsync(
                projectId,
                contract.Id,
                new()
                {
                    PeriodId = period.Id,
                    InvoiceNumber = "S-1",
                    Status = RequisitionStatus.UnderReview,
                    OriginId = "erp:invoice:1",
                    Items = [new() { ItemType = RequisitionItemType.ContractItem, LineItemId = line.Id, WorkCompletedThisPeriod = 250m }],
                },
                None);

            await foreach (Requisition invoice in procore.Requisitions.ListAsync(projectId, new() { Status = RequisitionStatus.UnderReview }, None))
            {
                Requisition whole = await procore.Requisitions.GetAsync(projectId, invoice.Id, None);
                if (whole is { CommitmentId: { } commitmentId, Summary.CurrentPaymentDue: > 0m })
                    await procore.Requisitions.UpdateAsync(projectId, commitmentId, whole.Id, new() { Status = RequisitionStatus.Approved }, None);
            }

            Requisition approved = await procore.Requisitions.GetAsync(projectId, made.Id, None);
            Assert.Equal((RequisitionStatus.Approved, 1L, 250m, 25m, period.Id), (approved.Status!.Value, approved.Number!.Value, approved.Summary!.CurrentPaymentDue!.Value, approved.PercentComplete!.Value, approved.PeriodId!.Value));
            RequisitionItem item = Assert.Single(approved.Items);
            await procore.Requisitions.UpdateItemsAsync(projectId, made.Id, [new() { Id = item.Id, ItemType = item.ItemType, Status = RequisitionItemStatus.Approved }], None);
            Assert.Equal(RequisitionItemStatus.Approved, (await procore.Requisitions.GetAsync(projectId, made.Id, None)).Items[0].Status);
            await procore.Requisitions.SetDueDateAsync(projectId, made.Id, new LocalDate(2026, 4, 30), None);
            await Assert.ThrowsAsync<ProcoreOriginConflictException>(() => procore.Requisitions.UpdateAsync(projectId, contract.Id, made.Id, new() { OriginId = "another" }, None));

            await procore.ContractPayments.CreateAsync(projectId, contract.Id, new() { Amount = 250m, Date = new LocalDate(2026, 4, 30), RequisitionId = made.Id, PaymentMethod = ContractPaymentMethod.Check }, None);
            ContractPayment payment = await procore.ContractPayments.ListAsync(projectId, contract.Id, None).SingleAsync(None);
            Assert.Equal((250m, made.Id, 1L), (payment.Amount!.Value, payment.RequisitionId!.Value, payment.PaymentNumber!.Value));
            ProcoreException refused = await Assert.ThrowsAnyAsync<ProcoreException>(() => procore.BillingPeriods.DeleteAsync(projectId, period.Id, None));
            Assert.Equal(422, refused.Status);
        }
    }

    [Fact]
    public async Task A_prime_contract_gets_its_lines_by_their_origin_ids()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), time);
        using IProcoreClient procore = Sandboxed.Client(sandbox, time);
        await time.RunAsync(WriteAsync(), TimeSpan.FromSeconds(0.25));

        async Task WriteAsync()
        {
            long projectId = (await procore.Projects.ListAsync(cancellationToken: None).FirstAsync(None)).Id;
            WbsCode code = await procore.WorkBreakdown.ListCodesAsync(projectId, new() { Status = WbsCodeStatus.Active, Scope = WbsScope.BudgetCode }, None).FirstAsync(None);
            PrimeContract contract = await procore.PrimeContracts.CreateAsync(projectId, new() { Title = "Owner", Description = "a < b", OriginId = "erp:prime:1", ContractDate = new LocalDate(2026, 1, 2) }, None);
            foreach (decimal amount in new[] { 5m, 7.25m })
            {
                SyncResult<PrimeContractLineSync, PrimeContractLine> synced = await procore.PrimeContracts.SyncLinesAsync(projectId, contract.Id, [new() { OriginId = "erp:prime:1:1", Amount = amount, WbsCodeId = code.Id }], None);
                Assert.True(Assert.Single(synced.Items).IsSaved);
            }

            PrimeContract read = await procore.PrimeContracts.GetAsync(projectId, contract.Id, None);
            Assert.Equal((7.25m, "a < b", "erp:prime:1", new LocalDate(2026, 1, 2)), (read.GrandTotal!.Value, read.Description, read.OriginId, read.ContractDate!.Value));
            PrimeContractLine line = await procore.PrimeContracts.ListLinesAsync(projectId, contract.Id, None).SingleAsync(None);
            Assert.Equal((code.Id, 7.25m), (line.WbsCode!.Id, line.Amount!.Value));
            Assert.Equal(8m, (await procore.PrimeContracts.UpdateLineAsync(projectId, contract.Id, line.Id, new() { Amount = 8m }, None)).Amount);
            await procore.PrimeContracts.DeleteLineAsync(projectId, contract.Id, line.Id, None);
            await procore.PrimeContracts.DeleteAsync(projectId, contract.Id, None);
            await Assert.ThrowsAsync<ProcoreNotFoundException>(() => procore.PrimeContracts.GetAsync(projectId, contract.Id, None));
        }
    }
}
