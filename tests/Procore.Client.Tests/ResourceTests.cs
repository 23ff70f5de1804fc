using System.Net;
using System.Text.Json;
using NodaTime;

namespace Procore.Client.Tests;

/// <summary>Resources that other tests do not show: what they ask for, what they send, and what they make of the answer.</summary>
public class ResourceTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wbs_code_is_found_by_cost_code_cost_type_and_sub_job_and_codes_of_two_billers_are_never_chosen_between()
    {
        // The pattern of the second project has no sub jobs: there the codes of two billers look the same.
        static string Item(string type, string code) => $$"""{"id":1,"code":"300","path_code":"{{code}}","segment":{"id":1,"type":"{{type}}"} }""";
        static string Code(int id, string costCode, string type, string? subJob)
        {
            string[] items = [.. subJob is null ? Array.Empty<string>() : [Item("sub_job", subJob)], Item("cost_code", costCode), Item("line_item_type", type)];
            return $$"""{"id":{{id}},"status":"active","segment_items":[{{string.Join(",", items)}}]}""";
        }

        var wire = new Wire(sent => Wire.List(sent.Path.Contains("/projects/1/", StringComparison.Ordinal)
            ? $"[{Code(11, "02-300", "M", null)},{Code(12, "02-300", "M", "A")},{Code(13, "02-300", "L", "A")}]"
            : $"[{Code(21, "02-300", "M", null)},{Code(22, "02-300", "M", null)},{Code(23, "02-300", "L", null)}]"));
        using IProcoreClient client = wire.Client();

        var index = new WbsCodeIndex(await client.WorkBreakdown.ListCodesAsync(1, cancellationToken: None).ToListAsync(None));
        Assert.Equal([11L, 12L, 13L], new[] { ("M", (string?)null), ("M", "A"), ("L", "A") }.Select(key => index.TryFind("02-300", key.Item1, key.Item2, out WbsCode? code) ? code.Id : 0));
        Assert.False(index.TryFind("02-300", "L", null, out _));
        Assert.False(index.TryFind("300", "M", null, out _));

        index = new WbsCodeIndex(await client.WorkBreakdown.ListCodesAsync(2, cancellationToken: None).ToListAsync(None));
        Assert.False(index.TryFind("02-300", "M", null, out WbsCode? guessed));
        Assert.Null(guessed);
        Assert.Equal([21L, 22L], index.Find("02-300", "M").Select(code => code.Id));
        Assert.True(index.TryFind("02-300", "L", null, out WbsCode? certain));
        Assert.Equal(23, certain.Id);
    }

    [Fact]
    public async Task Budget_rows_have_the_columns_of_their_view()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/budget_detail_columns", StringComparison.Ordinal)
            ? Wire.Json("""[{"id":"column_17","name":"Committed","position":3,"aggregatable":true}]""")
            : Wire.List("""
                [{"id":5,"wbs_code_id":9,"category_id":2,"category":"M","biller_type":"SubJob","original_budget_amount":1234.50,"column_17":"99.10","column_18":7,"column_19":{"x":1},"budget_forecast":null},
                {"id":null,"wbs_code_id":10,"unbudgeted_reason":"no line"},{"id":null,"wbs_code_id":11}]
                """));
        using IProcoreClient client = wire.Client();

        List<BudgetRow> rows = await client.Budget
            .ListDetailRowsAsync(42, 3, new() { RowType = BudgetRowType.All, CostCodeIds = [1, 2], CostTypeIds = [4] }, None).ToListAsync(None);
        Assert.Equal(
            "GET /rest/v1.0/budget_views/3/detail_rows?project_id=42&budget_row_type=all&cost_code_id[]=1&cost_code_id[]=2&category_id[]=4&page=1&per_page=1000", wire.Last.ToString());
        // Rows without an id are not taken for one another.
        Assert.Equal([5L, null, null], rows.Select(row => row.Id));
        Assert.Equal((1234.50m, 2L, "M", new BillerType("SubJob")), (rows[0].OriginalBudgetAmount!.Value, rows[0].CostTypeId!.Value, rows[0].CostType, rows[0].BillerType!.Value));
        Assert.Equal([99.10m, 7m, null, null], new[] { "column_17", "column_18", "column_20", "budget_forecast" }.Select(rows[0].Amount));
        // What cannot be read is not absent.
        Assert.Contains("column_19", Assert.Throws<FormatException>(() => rows[0].Amount("column_19")).Message, StringComparison.Ordinal);
        Assert.Null(rows[1].Amount("column_17"));

        Assert.Equal("column_17", Assert.Single(await client.Budget.ListColumnsAsync(42, 3, None).ToListAsync(None)).Id);
        await client.Budget.ListSummaryRowsAsync(42, 3, groupBy: ["cost_code", "category"], cancellationToken: None).ToListAsync(None);
        Assert.Contains("group_by=cost_code,category", wire.Last.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_there_twice_costs_its_row_and_a_custom_field_its_value()
    {
        var wire = new Wire(_ => Wire.List("""[{"id":5,"wbs_code_id":9,"column_17":"99.10","column_17":7},{"id":6,"wbs_code_id":9,"column_17":7,"column_17":7}]"""));
        using IProcoreClient client = wire.Client();
        List<ProcoreUnreadableRow> odd = [];
        BudgetRow row = Assert.Single(await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).OnUnreadable(odd.Add).ToListAsync(None));
        Assert.Equal((6L, 7m), (row.Id!.Value, row.Amount("column_17")!.Value));
        Assert.Equal(("5", "$.column_17"), (Assert.Single(odd).Id, odd[0].Field));

        using JsonDocument fields = JsonDocument.Parse(
            """{"custom_field_1":{"value":1,"value":2},"custom_field_2":{"value":1,"data_type":"a","value":1,"data_type":"b"},"custom_fields":{"custom_field_3":1,"custom_field_3":2,"custom_field_4":4}}""");
        Dictionary<string, JsonElement> members = fields.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        Assert.Equal([(2, "1", null), (4, "4", null)], ProcoreCustomField.In(members).Select(field => (field.DefinitionId, field.Value.GetRawText(), field.DataType)));
    }

    [Fact]
    public async Task Rows_without_ids_and_without_paging_come_once()
    {
        var wire = new Wire(_ => Wire.Json("""[{"id":null,"wbs_code_id":1},{"id":null,"wbs_code_id":1}]"""));
        using IProcoreClient client = wire.Client();
        // Only the second page shows that there are none.
        Assert.Equal(2, (await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).ToListAsync(None)).Count);
        Assert.Equal(2, wire.Calls.Count);
    }

    [Fact]
    public async Task Budget_lines_are_written_with_numbers_and_deleted_by_the_newer_version()
    {
        var wire = new Wire(sent => sent.Method == "DELETE"
            ? new HttpResponseMessage(HttpStatusCode.NoContent)
            : Wire.Json("""{"id":"7","original_budget_amount":20000.0,"wbs_code":{"id":44,"flat_code":"2.E"},"calculation_strategy":"manual"}"""));
        using IProcoreClient client = wire.Client();

        BudgetLine line = await client.Budget.CreateLineAsync(42, new() { WbsCodeId = 44, OriginalBudgetAmount = 20000.00m, CalculationStrategy = BudgetCalculationStrategy.Manual, Uom = null }, None);
        Assert.Equal((7L, 20000.0m, 44L), (line.Id, line.OriginalBudgetAmount!.Value, line.WbsCode!.Id));
        Assert.Equal("POST /rest/v1.1/budget_line_items", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"budget_line_item":{"wbs_code_id":44,"original_budget_amount":20000.00,"uom":null,"calculation_strategy":"manual"}}""", wire.Last.Body);
        await client.Budget.DeleteLineAsync(42, 7, None);
        Assert.Equal($"DELETE /rest/v2.0/companies/{Wire.Company}/projects/42/budget_line_items/7", wire.Last.ToString());
        await Assert.ThrowsAsync<ArgumentException>(() => client.Budget.CreateLineAsync(42, new() { Uom = "ea" }, None));
    }

    [Fact]
    public async Task Commitments_of_the_newer_version_come_in_an_envelope_with_ids_as_texts()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/summary", StringComparison.Ordinal)
            ? Wire.Json("""{"data":{"approved_change_total":"10.50","currency_configuration":{"currency_iso_code":"USD"}}}""")
            : sent.Path.EndsWith("/line_items", StringComparison.Ordinal)
                ? Wire.List("""{"data":[{"id":"100","prime_line_item_id":"6","quantity":2.5,"unit_cost":"-12345.6789","amount":"7","wbs_code_id":"9","wbs_code":{"id":"9","flat_code":"01"}}]}""")
                : Wire.List("""{"data":[{"id":"598134326177405123","type":"PurchaseOrderContract","vendor_id":"77","retainage_percent":"7.5","contract_date":"2016-08-04","custom_fields":{}}]}"""));
        using IProcoreClient client = wire.Client();

        CommitmentContract contract = Assert.Single(await client.CommitmentContracts.ListAsync(
            42, new() { Type = CommitmentContractType.PurchaseOrder, VendorId = 77, UpdatedAfter = Instant.FromUtc(2026, 1, 2, 3, 4) }, None).ToListAsync(None));
        Assert.Equal(
            $"GET /rest/v2.0/companies/{Wire.Company}/projects/42/commitment_contracts?filters[type]=PurchaseOrderContract&filters[vendor_id]=77"
                + "&filters[updated_at]=2026-01-02T03:04:00Z...2199-12-31T00:00:00Z&page=1&per_page=100",
            wire.Last.ToString());
        Assert.Equal(
            (598134326177405123, CommitmentContractType.PurchaseOrder, 77L, 7.5m, new LocalDate(2016, 8, 4)),
            (contract.Id, contract.Type!.Value, contract.VendorId!.Value, contract.RetainagePercent!.Value, contract.ContractDate!.Value));
        CommitmentContractLine line = Assert.Single(await client.CommitmentContracts.ListLinesAsync(42, contract.Id, None).ToListAsync(None));
        Assert.Equal((100L, 6L, 2.5m, -12345.6789m, 9L), (line.Id, line.PrimeLineId!.Value, line.Quantity!.Value, line.UnitCost!.Value, line.WbsCode!.Id));
        Assert.Equal(10.50m, (await client.CommitmentContracts.GetSummaryAsync(42, contract.Id, None)).ApprovedChangeTotal);

        wire.Answer = _ => Wire.Json("""{"data":null}""");
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => client.CommitmentContracts.GetAsync(42, 7, None));
        Assert.Contains("data is missing", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("/{commitment_contract_id}", error.Route, StringComparison.Ordinal);
        // Nor is a list without its rows an empty list.
        error = await Assert.ThrowsAsync<ProcoreException>(() => client.CommitmentContracts.ListAsync(42, cancellationToken: None).ToListAsync(None).AsTask());
        Assert.Contains("data is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_orders_are_read_one_or_many_and_created_with_their_contract()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":3,"contract_id":8,"status":"pending","grand_total":"1.5","due_date":"2026-03-01","schedule_impact_amount":4}"""));
        using IProcoreClient client = wire.Client();

        // One description of the API shows a list here, another its only member.
        CommitmentChangeOrder order = Assert.Single(await client.CommitmentChangeOrders.ListAsync(42, new() { ContractId = 8, Status = ChangeOrderStatus.Pending, Executed = false }, None).ToListAsync(None));
        Assert.StartsWith(
            "GET /rest/v1.0/projects/42/commitment_change_orders?filters[contract_id]=8&filters[status]=pending&filters[executed]=false", wire.Calls[0].ToString(), StringComparison.Ordinal);
        Assert.Equal((3L, 8L, ChangeOrderStatus.Pending, 1.5m, new LocalDate(2026, 3, 1)), (order.Id, order.ContractId!.Value, order.Status!.Value, order.GrandTotal!.Value, order.DueDate!.Value));

        await client.CommitmentChangeOrders.CreateAsync(42, new() { ContractId = 8, Title = "More steel", DueDate = new LocalDate(2026, 4, 5), ScheduleImpactAmount = 2, ChangeReasonId = 6 }, None);
        Assert.Equal("POST /rest/v1.0/projects/42/commitment_change_orders", wire.Last.ToString());
        Assert.Equal("""{"change_order":{"contract_id":8,"title":"More steel","change_order_change_reason_id":6,"due_date":"2026-04-05","schedule_impact_amount":2}}""", wire.Last.Body);
        Assert.ThrowsAny<ArgumentException>(() => { _ = client.CommitmentChangeOrders.CreateAsync(42, new() { ContractId = 0 }, None); });
    }

    [Fact]
    public async Task Potential_change_orders_are_synced_with_project_and_contract_in_the_query_and_written_singly_with_both_in_the_body()
    {
        var wire = new Wire(sent => sent.Method == "GET" && !sent.Path.EndsWith("/3", StringComparison.Ordinal)
            ? Wire.List("""[{"id":3,"contract_id":"8","status":"approved","grand_total":"-1.5","due_date":"2026-03-01T00:00:00Z","change_order_tiers":2,"change_order_package_title":"CCO 1","origin_id":"o","later":1}]""")
            : sent.Path.EndsWith("/sync", StringComparison.Ordinal) ? Wire.Json("""{"entities":[{"id":3,"origin_id":"o"}],"errors":[]}""")
            : Wire.Json("""{"id":3,"wbs_code":{"id":9},"amount":"-2.50"}"""));
        using IProcoreClient client = wire.Client();

        PotentialChangeOrder order = Assert.Single(await client.PotentialChangeOrders.ListAsync(42, new() { ContractId = 8, OriginId = "o" }, None).ToListAsync(None));
        Assert.StartsWith("GET /rest/v1.0/potential_change_orders?project_id=42&filters[origin_id]=o&filters[contract_id]=8", wire.Calls[0].ToString(), StringComparison.Ordinal);
        Assert.Equal((3L, 8L, ChangeOrderStatus.Approved, -1.5m, 2L, "CCO 1", "o"), (order.Id, order.ContractId!.Value, order.Status!.Value, order.GrandTotal!.Value, order.ChangeOrderTiers!.Value, order.ChangeOrderPackageTitle, order.OriginId));
        Assert.Equal(new LocalDate(2026, 3, 1), order.DueDate);
        Assert.Null(order.AdditionalMembers);

        var synced = await client.PotentialChangeOrders.SyncAsync(42, 8, [new() { OriginId = "o", Number = "7", Status = ChangeOrderStatus.Draft, DueDate = new LocalDate(2026, 4, 5) }], None);
        Assert.Equal("PATCH /rest/v1.0/potential_change_orders/sync?project_id=42&contract_id=8", wire.Last.ToString());
        Assert.Equal("""{"updates":[{"origin_id":"o","number":"7","status":"draft","due_date":"2026-04-05"}]}""", wire.Last.Body);
        Assert.Equal(3, Assert.Single(synced.Items).RecordId);
        await client.PotentialChangeOrders.SyncLinesAsync(42, 3, [new() { OriginId = "l", Amount = -2.5m, WbsCodeId = 9, ExtendedType = ExtendedType.Manual }], None);
        Assert.Equal("PATCH /rest/v1.0/potential_change_orders/3/line_items/sync?project_id=42", wire.Last.ToString());

        await client.PotentialChangeOrders.CreateAsync(42, 8, new() { Title = "More steel", GrandTotal = 12.5m }, None);
        Assert.Equal("POST /rest/v1.0/potential_change_orders", wire.Last.ToString());
        Assert.Equal("""{"project_id":42,"contract_id":8,"change_order":{"grand_total":"12.5","title":"More steel"}}""", wire.Last.Body);
        PotentialChangeOrderLine line = await client.PotentialChangeOrders.CreateLineAsync(42, 3, new() { Amount = -2.5m, WbsCodeId = 9 }, None);
        Assert.Equal(("""{"project_id":42,"line_item":{"amount":"-2.5","wbs_code_id":9}}""", -2.5m, 9L), (wire.Last.Body, line.Amount!.Value, line.WbsCode!.Id));
        await client.PotentialChangeOrders.GetAsync(42, 8, 3, None);
        Assert.Equal("GET /rest/v1.0/potential_change_orders/3?project_id=42&contract_id=8", wire.Last.ToString());
        Assert.Throws<ArgumentException>(() => { _ = client.PotentialChangeOrders.SyncAsync(42, 8, [new() { Number = "7" }], None); });
    }

    [Fact]
    public async Task Direct_costs_name_their_vendor_in_either_shape()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/direct_costs", StringComparison.Ordinal)
            ? Wire.List("""[{"id":1,"direct_cost_type":"invoice","grand_total":"12.5","vendor":"Acme","vendor_id":7,"vendor_name":"Acme","direct_cost_date":"2026-01-02"}]""")
            : Wire.Json("""{"id":1,"vendor":{"id":7},"vendor_id":7,"line_items":[{"id":2,"amount":"12.5","quantity":1.0,"line_item_type":{"id":9}}]}"""));
        using IProcoreClient client = wire.Client();

        DirectCost cost = Assert.Single(await client.DirectCosts.ListAsync(42, new() { InvoiceNumber = "A 1", Ids = [1] }, None).ToListAsync(None));
        Assert.Equal((DirectCostType.Invoice, 12.5m, 7L, "Acme"), (cost.DirectCostType!.Value, cost.GrandTotal!.Value, cost.VendorId!.Value, cost.VendorName));
        Assert.StartsWith("GET /rest/v1.1/projects/42/direct_costs?filters[id]=[1]&filters[invoice_number]=A 1", wire.Last.ToString(), StringComparison.Ordinal);
        DirectCostLine line = Assert.Single((await client.DirectCosts.GetAsync(42, 1, None)).Lines);
        Assert.Equal((12.5m, 1.0m, 9L), (line.Amount!.Value, line.Quantity!.Value, line.CostType!.Id));
    }

    [Fact]
    public async Task A_prime_contract_names_its_owner()
    {
        var wire = new Wire(_ => Wire.List("""[{"id":1,"number":"1","status":"Approved","executed":true,"vendor":{"id":7,"name":"City of Denver","is_active":true},"grand_total":"1200000.0","contract_start_date":"2026-03-01","deleted_at":null},{"id":2,"vendor":null}]"""));
        using IProcoreClient client = wire.Client();

        List<PrimeContract> contracts = await client.PrimeContracts.ListAsync(42, None).ToListAsync(None);
        Assert.StartsWith("GET /rest/v1.0/prime_contracts?project_id=42", wire.Last.ToString(), StringComparison.Ordinal);
        Assert.Equal((7L, "City of Denver", 1_200_000m, true), (contracts[0].Vendor!.Id, contracts[0].Vendor!.Name, contracts[0].GrandTotal!.Value, contracts[0].Executed!.Value));
        Assert.Null(contracts[1].Vendor);
    }

    [Fact]
    public async Task Tax_codes_and_units_are_written_as_Procore_wants_them()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/sync", StringComparison.Ordinal) ? SyncTests.Echo(sent)
            : sent.Method == "GET" ? Wire.List("""[{"id":1,"code":"VAT","origin_id":"a","rate1":20.0,"default_tax_code":true,"uom_category":{"id":3,"name":"Count"}}]""")
            : Wire.Json("""{"id":1}"""));
        using IProcoreClient client = wire.Client();

        TaxCode code = Assert.Single(await client.Taxes.ListCodesAsync(None).ToListAsync(None));
        Assert.Equal(("VAT", 20.0m, true), (code.Code, code.Rate!.Value, code.IsDefault!.Value));
        Assert.Equal($"GET /rest/v1.0/tax_codes?company_id={Wire.Company}&page=1&per_page=100", wire.Last.ToString());
        await client.Taxes.CreateCodeAsync(new() { Code = "GST", Rate = 5.25m, IsDefault = false }, None);
        Assert.Equal($"POST /rest/v1.0/tax_codes?company_id={Wire.Company}", wire.Last.ToString());
        Assert.Equal("""{"tax_code":{"code":"GST","rate1":5.25,"default_tax_code":false}}""", wire.Last.Body);
        SyncResult<TaxTypeSync, TaxType> types = await client.Taxes.SyncTypesAsync([new() { OriginId = "a", Name = "VAT" }], None);
        Assert.Equal($$"""{"company_id":{{Wire.Company}},"updates":[{"origin_id":"a","name":"VAT"}]}""", wire.Last.Body);
        Assert.Equal(SyncOutcome.Unchanged, types.Items[0].Outcome);
        await Assert.ThrowsAsync<ArgumentException>(() => client.Taxes.CreateTypeAsync(new() { Description = "x" }, None));

        UnitOfMeasure unit = Assert.Single(await client.UnitsOfMeasure.ListAsync(None).ToListAsync(None));
        Assert.Equal("Count", unit.Category!.Name);
        await client.UnitsOfMeasure.UpdateAsync(1, new() { Name = "ea", CategoryId = 3 }, None);
        Assert.Equal($"PATCH /rest/v1.0/companies/{Wire.Company}/uoms/1", wire.Last.ToString());
        Assert.Equal("""{"uom":{"name":"ea","uom_category_id":3}}""", wire.Last.Body);
    }

    [Fact]
    public async Task People_projects_vendors_patterns_and_zone_are_found()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();

        wire.Answer = _ => Wire.List("""[{"id":5,"name":"Jane Doe","email_address":"jane@example.com","vendor":{"id":7,"name":"Acme"},"last_login_at":"2016-06-30T20:41:58Z"}]""");
        User user = Assert.Single(await client.Users.ListForProjectAsync(42, new() { Search = "jane", VendorId = 7 }, None).ToListAsync(None));
        Assert.Equal(("Jane Doe", 7L, Instant.FromUtc(2016, 6, 30, 20, 41, 58)), (user.Name, user.Vendor!.Id, user.LastLoginAt!.Value));
        Assert.StartsWith("GET /rest/v1.0/projects/42/users?filters[search]=jane&filters[vendor_id]=7", wire.Last.ToString(), StringComparison.Ordinal);

        wire.Answer = _ => Wire.List("""[{"id":1,"project_number":"24-101"}]""");
        await client.Projects.SearchAsync(new() { ProjectNumber = "24-101", Status = ProjectStatusFilter.All, IsTemplate = false, View = ProjectView.Extended }, None).ToListAsync(None);
        Assert.Equal(
            $"GET /rest/v1.1/projects?company_id={Wire.Company}&filters[by_status]=All&filters[project_number]=24-101&filters[template]=false&view=extended&page=1&per_page=300",
            wire.Last.ToString());

        wire.Answer = _ => Wire.Json("""{"id":4,"segments":[{"id":8,"type":"cost_code","position":1,"delimiter":"."},{"id":9,"type":"line_item_type","position":2}]}""");
        WbsPattern pattern = Assert.Single(await client.WorkBreakdown.ListPatternsAsync(42, None).ToListAsync(None));
        Assert.Equal([WbsSegmentType.CostCode, WbsSegmentType.CostType], pattern.Segments.Select(segment => segment.Type!.Value));

        wire.Answer = _ => Wire.Json("""{"zone":"US02","web_base_url":"https://us02.procore.com"}""");
        Assert.Equal("US02", (await client.Companies.GetZoneAsync(None)).Zone);
        Assert.Equal("GET /rest/v1.0/company_base_url", wire.Last.ToString());

        wire.Answer = _ => Wire.Json("""{"id":7,"name":"Acme"}""");
        await client.Vendors.CreateForProjectAsync(42, new() { Name = "Acme", OriginId = "v1" }, None);
        Assert.Equal("POST /rest/v1.1/projects/42/vendors?view=extended", wire.Last.ToString());
        Assert.Equal("""{"vendor":{"origin_id":"v1","name":"Acme"}}""", wire.Last.Body);
        await client.Vendors.UpdateForProjectAsync(42, 7, new() { City = "Reno" }, None);
        Assert.Equal("PATCH /rest/v1.1/projects/42/vendors/7?view=extended", wire.Last.ToString());
        await Assert.ThrowsAsync<ArgumentException>(() => client.Vendors.CreateForProjectAsync(42, new() { City = "Reno" }, None));

        wire.Answer = _ => Wire.Json("""{"id":300}""");
        await client.StandardCostCodes.UpdateAsync(8, 300, new() { Name = "Concrete" }, None);
        Assert.Equal("PATCH /rest/v1.0/standard_cost_codes/300?view=extended", wire.Last.ToString());
        Assert.Equal($$$"""{"company_id":{{{Wire.Company}}},"standard_cost_code_list_id":8,"standard_cost_code":{"name":"Concrete"}}""", wire.Last.Body);
        await Assert.ThrowsAsync<ArgumentException>(() => client.StandardCostCodes.CreateAsync(8, new() { Name = "Concrete" }, None));

        wire.Answer = _ => Wire.List("""[{"id":123,"label":"Region","data_type":"lov_entry"}]""");
        Assert.Equal("lov_entry", Assert.Single(await client.CustomFields.ListDefinitionsAsync("Reg", None).ToListAsync(None)).DataType);
        Assert.Equal($"GET /rest/v1.1/companies/{Wire.Company}/custom_field_definitions?filters[with_label]=Reg&page=1&per_page=100", wire.Last.ToString());
    }
}
