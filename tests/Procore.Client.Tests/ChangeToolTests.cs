using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>What is their own of change events, budget changes, direct costs and commitments of the newer version.</summary>
[Collection(SimulatedTime.Name)]
public class ChangeToolTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_event_is_created_with_its_lines_in_the_types_that_procore_wants()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":3,"external_data":{"origin_id":"zoho:1"},"status":{"id":12,"name":"Ours","mapped_to_status":"open"}}"""));
        using IProcoreClient client = wire.Client();
        ChangeEvent made = await client.ChangeEvents.CreateAsync(
            42,
            new()
            {
                Title = "More steel",
                Scope = ChangeEventScope.OutOfScope,
                Status = ChangeEventReferenceInput.Of(12),
                OriginId = "zoho:1",
                OriginData = "page",
                CustomFields = [ProcoreCustomFieldInput.Of(8, "x")],
                Lines =
                [
                    new()
                    {
                        Description = "Beams",
                        BudgetCode = ChangeEventReferenceInput.Of(9),
                        CostImpact = new ChangeEventCostInput
                        {
                            Estimate = new ChangeEventEstimateInput { Amount = 100.50m, CalculationStrategy = ChangeEventStrategy.Manual },
                            Contract = ChangeEventProposalInput.Of(77),
                        },
                        RevenueImpact = new ChangeEventRevenueInput { Estimate = new ChangeEventPriceInput { Amount = 120.50m }, RevenueSource = ChangeEventRevenueSource.Manual },
                    },
                ],
            },
            None);

        Assert.Equal("POST /rest/v1.1/change_events?project_id=42", wire.Last.ToString());
        Same(
            """
            {"change_event":{"title":"More steel","scope":"out_of_scope","status":{"id":12},"custom_field_8":"x","external_data":{"origin_id":"zoho:1","origin_data":"page"},
             "change_items":[{"description":"Beams","budget_code":{"id":9},"cost_impact":{"estimate":{"amount":100.50,"calculation_strategy":"manual"},"contract":{"proposed":{"id":77}}},
              "revenue_impact":{"estimate":{"amount":"120.50"},"source_of_revenue_rom":"manual"}}]}}
            """,
            wire.Last.Body);
        Assert.Equal((3, "zoho:1", "Ours", ChangeEventPhase.Open), (made.Id, made.OriginId, made.Status!.Name, made.Status.MappedToStatus!.Value));
    }

    [Fact]
    public async Task What_became_of_a_line_is_read()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"id":3,"change_items":[{"id":5,"budget_code":{"id":9,"flat_code":"02-300.M"},"latest_cost_values":{"amount":"76.25"},"deleted_at":null,
              "cost_impact":{"estimate":{"amount":"70.00"},"vendor":{"proposed":{"id":8,"name":"Zenith"},"confirmed":null},
               "commitment":{"id":21,"type":"potential_change_order","contract_type":"purchase_order_contract","number":"001","status":"draft","line_item":{"id":22,"amount":"76.25"}},"request_for_quote":null},
              "revenue_impact":{"source_of_revenue_rom":"no_revenue_expected","change_order":{"id":null}}}]}
            """));
        using IProcoreClient client = wire.Client();
        ChangeEventLine line = Assert.Single((await client.ChangeEvents.GetAsync(42, 3, None)).Lines);
        Assert.Equal((76.25m, 70m, 8L), (line.LatestCost!.Amount!.Value, line.CostImpact!.Estimate!.Amount!.Value, line.CostImpact.Vendor!.Proposed!.Id));
        Assert.Equal(
            (21, "potential_change_order", "draft", 22L),
            (line.CostImpact.Commitment!.Id, line.CostImpact.Commitment.Type, line.CostImpact.Commitment.Status, line.CostImpact.Commitment.Line!.Id));
        Assert.Equal((null, null, ChangeEventRevenueSource.None), (line.CostImpact.RequestForQuote, line.RevenueImpact!.ChangeOrder, line.RevenueImpact.RevenueSource!.Value));
    }

    [Fact]
    public async Task An_update_has_custom_fields_in_an_object_and_takes_no_change_event_that_is_anothers()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":3,"external_data":{"origin_id":"theirs"}}"""));
        using IProcoreClient client = wire.Client();
        await client.ChangeEvents.UpdateAsync(42, 3, new() { CustomFields = [ProcoreCustomFieldInput.Of(8, 1.5m)], Lines = [new() { Id = 5, Deleted = true }] }, None);
        Same("""{"change_event":{"custom_fields":{"custom_field_8":1.5},"change_items":[{"id":5,"deleted":true}]}}""", wire.Last.Body);
        ProcoreOriginConflictException conflict = await Assert.ThrowsAsync<ProcoreOriginConflictException>(() => client.ChangeEvents.UpdateAsync(42, 3, new() { OriginId = "ours" }, None));
        Assert.Equal(("theirs", "GET"), (conflict.CurrentOriginId, wire.Last.Method));

        wire.Calls.Clear();
        using JsonDocument one = JsonDocument.Parse("""{"a":{"origin_id":"ours"}}""");
        foreach (string name in new[] { "external_data", "custom_fields" })
        {
            var members = new Dictionary<string, JsonElement> { [name] = one.RootElement.GetProperty("a") };
            await Assert.ThrowsAsync<ArgumentException>(async () => await client.ChangeEvents.UpdateAsync(42, 3, new() { CustomFields = [ProcoreCustomFieldInput.Of(8, "x")], AdditionalMembers = members }, None));
        }

        await Assert.ThrowsAsync<ArgumentException>(async () => await client.ChangeEvents.CreateAsync(42, new() { AdditionalMembers = new Dictionary<string, JsonElement> { ["external_data"] = one.RootElement } }, None));
        Assert.Empty(wire.Calls);
    }

    /// <summary>A second send of what adds a line would add it a second time.</summary>
    [Fact]
    public async Task An_update_that_adds_lines_is_sent_once_and_any_other_again()
    {
        var wire = new Wire { Answer = _ => throw new IOException("cut off") };
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 2);
        (Func<Task> Call, int Sends)[] calls =
        [
            (() => client.ChangeEvents.UpdateAsync(42, 3, new() { Title = "x" }, None), 3),
            (() => client.ChangeEvents.UpdateAsync(42, 3, new() { Lines = [new() { Id = 5, Description = "x" }] }, None), 3),
            (() => client.ChangeEvents.UpdateAsync(42, 3, new() { Lines = [new() { Description = "x" }] }, None), 1),
            (() => client.ChangeEvents.RestoreAsync(42, 3, None), 3),
            (() => client.ChangeEvents.CloneAsync(42, 3, None), 1),
            (() => client.BudgetChanges.UpdateAsync(42, 3, new() { Lines = [new() { Id = 5, Comment = "x" }] }, None), 3),
            (() => client.BudgetChanges.UpdateAsync(42, 3, new() { Lines = [new() { Comment = "x" }] }, None), 1),
            (() => client.BudgetChanges.UpdateAsync(42, 3, new() { Quantities = [new() { Comment = "x" }] }, None), 1),
            (() => client.DirectCosts.UpdateAsync(42, 3, new() { Lines = [new() { Id = 5, Description = "x" }] }, None), 3),
            (() => client.DirectCosts.UpdateAsync(42, 3, new() { Lines = [new() { Description = "x" }] }, None), 1),
            (() => client.Budget.LockAsync(42, None), 1),
        ];
        foreach ((Func<Task> call, int sends) in calls)
        {
            wire.Calls.Clear();
            // Failures open the circuit, for a while.
            wire.Time.Advance(TimeSpan.FromMinutes(2));
            ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(call()));
            Assert.True(error.OutcomeUnknown);
            Assert.Equal(sends, wire.Calls.Count);
        }
    }

    [Fact]
    public async Task Another_change_event_than_the_one_that_was_restored_is_none()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":4}"""));
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => client.ChangeEvents.RestoreAsync(42, 3, None));
        Assert.True(error.OutcomeUnknown);
        Assert.Equal(4, (await client.ChangeEvents.CloneAsync(42, 3, None)).Id);
        Assert.Equal("POST /rest/v1.1/change_events/3/clone?project_id=42", wire.Last.ToString());
    }

    [Fact]
    public async Task Types_and_reasons_have_their_names_wherever_they_come_from()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/change_types", StringComparison.Ordinal)
            ? Wire.List("""[{"id":5,"abbreviation":"TR","change_type":"Transfer"}]""")
            : Wire.Json("""{"id":3,"change_type":{"id":5,"name":"Transfer"},"change_reason":{"id":7,"change_reason":"Allowance"}}"""));
        using IProcoreClient client = wire.Client();
        ChangeEvent change = await client.ChangeEvents.GetAsync(42, 3, None);
        Assert.Equal(change.ChangeType!.Name, Assert.Single(await client.ChangeEvents.ListTypesAsync(None).ToListAsync(None)).Name);
        Assert.Equal((7, "Allowance"), (change.ChangeReason!.Id, change.ChangeReason.Reason));
    }

    [Fact]
    public async Task Budget_changes_are_wrapped_although_their_version_is_the_older_one()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/budget_changes", StringComparison.Ordinal) && sent.Method == "GET"
            ? Wire.Json("""{"data":[{"id":3,"number":10,"status":"draft","amount":0,"change_event_line_item_ids":[5,6]}]}""")
            : Wire.Json("""{"data":{"id":3,"number":10,"status":"approved","erp_status":"synced","adjustment_line_items":[{"id":1,"type":"change_event","amount":-5.5,"wbs_code":{"id":9}}]}}"""));
        using IProcoreClient client = wire.Client();
        BudgetChange listed = Assert.Single(await client.BudgetChanges.ListAsync(42, None).ToListAsync(None));
        Assert.Equal(("10", BudgetChangeStatus.Draft, 0m), (listed.Number, listed.Status!.Value, listed.Amount!.Value));
        Assert.Equal([5L, 6L], listed.ChangeEventLineIds);
        BudgetChange made = await client.BudgetChanges.CreateAsync(
            42,
            new() { Status = BudgetChangeStatus.Approved, Title = "Move", Lines = [new() { Type = BudgetChangeLineType.ChangeEvent, WbsCodeId = 9, Amount = -5.50m, ChangeEventLineId = 5, Ref = "a" }] },
            None);
        Same(
            """{"status":"approved","title":"Move","adjustment_line_items":[{"type":"change_event","wbs_code_id":9,"amount":-5.50,"change_event_line_item_id":5,"ref":"a"}]}""",
            wire.Last.Body);
        Assert.Equal((BudgetErpStatus.Synced, -5.5m, 9L), (made.ErpStatus!.Value, Assert.Single(made.Lines).Amount!.Value, made.Lines[0].WbsCode!.Id));
    }

    [Fact]
    public async Task Lines_of_two_types_may_have_one_id()
    {
        var wire = new Wire(_ => Wire.List("""{"data":[{"id":"1","type":"change_event","amount":5},{"id":"1","type":"budget_change","amount":-5}]}"""));
        using IProcoreClient client = wire.Client();
        Assert.Equal([5m, -5m], (await client.BudgetChanges.ListAdjustmentsAsync(42, cancellationToken: None).ToListAsync(None)).Select(line => line.Amount!.Value));
    }

    [Fact]
    public async Task Whether_modifications_go_with_the_lock_is_always_said()
    {
        var wire = new Wire(sent => Wire.Json("""{"locked":false}"""));
        using IProcoreClient client = wire.Client();
        await client.Budget.UnlockAsync(42, deleteModifications: false, None);
        Assert.Equal("DELETE /rest/v1.0/projects/42/budget/lock?destroy_all_budget_line_item_transfers=false", wire.Last.ToString());
        await client.Budget.UnlockAsync(42, deleteModifications: true, None);
        Assert.Equal("?destroy_all_budget_line_item_transfers=true", wire.Last.Query);
        // A no that is told is an answer.
        Assert.False((await client.Budget.GetStateAsync(42, None)).Locked);
        wire.Answer = _ => Wire.Json("""{"locked":null}""");
        await Assert.ThrowsAsync<ProcoreException>(() => client.Budget.GetStateAsync(42, None));
    }

    [Fact]
    public async Task A_snapshot_names_its_view_in_both_ways()
    {
        var wire = new Wire(_ => Wire.Json("""{"data":{"id":8,"name":"March","budget_view":{"id":5},"snapshot_type":"ad_hoc","approval_status":"approved"}}"""));
        using IProcoreClient client = wire.Client();
        BudgetSnapshot made = await client.Budget.CreateSnapshotAsync(42, new() { BudgetViewId = 5, Name = "March", SnapshotType = BudgetSnapshotType.AdHoc }, None);
        Same("""{"project_id":42,"budget_template_id":5,"budget_view_id":5,"name":"March","snapshot_type":"ad_hoc"}""", wire.Last.Body);
        Assert.Equal((8, 5L, BudgetSnapshotApproval.Approved), (made.Id, made.BudgetView!.Id, made.ApprovalStatus!.Value));

        await client.Budget.CreateSnapshotAsync(42, new() { BudgetViewId = 5, Name = "March", ActualsFrom = new LocalDate(2026, 3, 1), ActualsTo = new LocalDate(2026, 3, 31), OnlyActualsWithDates = true }, None);
        Same("""{"project_id":42,"budget_template_id":5,"budget_view_id":5,"name":"March","date_range_for_actuals":["2026-03-01","2026-03-31"],"only_actuals_with_dates":true}""", wire.Last.Body);
        await Assert.ThrowsAsync<ArgumentException>(() => client.Budget.CreateSnapshotAsync(42, new() { BudgetViewId = 5, Name = "March", ActualsTo = new LocalDate(2026, 3, 31) }, None));
    }

    [Fact]
    public async Task A_modification_has_its_amount_as_a_text()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":8,"from_budget_line_item_id":1,"to_budget_line_item_id":2,"transfer_amount":"12.50"}"""));
        using IProcoreClient client = wire.Client();
        BudgetModification made = await client.BudgetModifications.CreateAsync(42, new() { FromLineId = 1, ToLineId = 2, TransferAmount = 12.50m }, None);
        Same("""{"budget_modification":{"from_budget_line_item_id":1,"to_budget_line_item_id":2,"transfer_amount":"12.50"}}""", wire.Last.Body);
        Assert.Equal((12.5m, 1L, 2L), (made.TransferAmount!.Value, made.FromLineId!.Value, made.ToLineId!.Value));
    }

    [Fact]
    public async Task Direct_costs_are_written_with_numbers_and_synced_by_their_origin_id()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/sync", StringComparison.Ordinal)
            ? Wire.Json("""{"entities":[{"id":5,"origin_id":"a","created_at":"2036-03-02T09:00:00Z","updated_at":"2036-03-02T09:00:00Z"}],"errors":[{"origin_id":"b","errors":{"vendor_id":["is missing"]}}]}""")
            : Wire.Json("""{"id":5,"direct_cost_type":"invoice","grand_total":"100.5","line_items":[{"id":7,"direct_cost_id":5,"amount":100.5}]}"""));
        using IProcoreClient client = wire.Client();
        DirectCost made = await client.DirectCosts.CreateAsync(
            42,
            new()
            {
                DirectCostType = DirectCostType.Invoice,
                InvoiceNumber = "I-1",
                VendorId = 8,
                Status = "approved",
                CurrencyConfiguration = new DirectCostCurrencyInput { CurrencyIsoCode = "CAD", CurrencyExchangeRate = 0.73m },
                Lines = [new() { WbsCodeId = 9, ManualAmount = 100.50m, OriginId = "l" }],
            },
            None);
        Same(
            """
            {"direct_cost":{"direct_cost_type":"invoice","invoice_number":"I-1","vendor_id":8,"status":"approved","currency_configuration":{"currency_iso_code":"CAD","currency_exchange_rate":0.73},
             "line_items":[{"wbs_code_id":9,"manual_amount":100.50,"origin_id":"l"}]}}
            """,
            wire.Last.Body);
        Assert.Equal((100.5m, 5L), (made.GrandTotal!.Value, Assert.Single(made.Lines).DirectCostId!.Value));

        await client.DirectCosts.CreateLineAsync(42, 5, new() { WbsCodeId = 9, Quantity = 2, UnitCost = 50.25m, ExtendedType = ExtendedType.Calculated }, None);
        Assert.Equal("POST /rest/v1.0/projects/42/direct_costs/5/line_items", wire.Last.ToString());
        Same("""{"line_item":{"wbs_code_id":9,"quantity":2,"unit_cost":50.25,"extended_type":"calculated"}}""", wire.Last.Body);

        SyncResult<DirectCostSync, DirectCost> synced = await client.DirectCosts.SyncAsync(
            42, [new() { OriginId = "a", DirectCostType = DirectCostType.Expense }, new() { OriginId = "b", DirectCostType = DirectCostType.Invoice }], None);
        Assert.Equal("PATCH /rest/v1.0/projects/42/direct_costs/sync", wire.Last.ToString());
        Same("""{"updates":[{"direct_cost_type":"expense","origin_id":"a"},{"direct_cost_type":"invoice","origin_id":"b"}]}""", wire.Last.Body);
        Assert.Equal([true, false], synced.Items.Select(item => item.IsSaved));
        Assert.Equal("is missing", synced.Items[1].Errors["vendor_id"][0]);

        using JsonDocument mine = JsonDocument.Parse("\"mine\"");
        var part = new DirectCostPartInput { Id = 7, AdditionalMembers = new Dictionary<string, JsonElement> { ["origin_id"] = mine.RootElement } };
        wire.Calls.Clear();
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.DirectCosts.UpdateAsync(42, 5, new() { Lines = [part] }, None));
        Assert.Empty(wire.Calls);
    }

    [Fact]
    public async Task Commitments_of_the_newer_version_are_written_with_ids_as_texts()
    {
        var wire = new Wire(_ => Wire.Json("""{"data":{"id":"5","type":"PurchaseOrderContract","vendor_id":"77"}}"""));
        using IProcoreClient client = wire.Client();
        CommitmentContract made = await client.CommitmentContracts.CreateAsync(
            42, new() { Type = CommitmentContractType.PurchaseOrder, Title = "Steel", Description = "5 < 6", VendorId = 77, CustomFields = [ProcoreCustomFieldInput.Of(8, true)] }, None);
        Assert.Equal($"POST /rest/v2.0/companies/{Wire.Company}/projects/42/commitment_contracts", wire.Last.ToString());
        Same("""{"type":"PurchaseOrderContract","title":"Steel","description":"5 &lt; 6","vendor_id":"77","custom_field_8":true}""", wire.Last.Body);
        Assert.Equal((5, 77L), (made.Id, made.VendorId!.Value));
        await client.CommitmentContracts.CreateLineAsync(42, 5, new() { WbsCodeId = 9, Amount = 12.50m, TaxCodeId = null }, None);
        Same("""{"wbs_code_id":"9","amount":"12.50","tax_code_id":null}""", wire.Last.Body);
    }

    private static void Same(string wanted, string sent) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(wanted), JsonNode.Parse(sent)), sent);
}
