using NodaTime;

namespace Procore.Client.Tests;

public class JsonTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contract_is_read_as_the_wire_really_sends_it()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"id":"598134326177405123","number":"PO-7","title":"Steel &amp; rebar","status":"Partially Received","grand_total":"3329738.0",
             "revised_contract":12.5,"retainage_percent":"","executed":"true","private":null,"contract_date":"2026-02-28","delivery_date":"",
             "vendor":{"id":77,"company":"Acme Steel","origin_id":"zb:1"},"project":{"id":9007199254740993,"name":"Tower"},
             "created_at":"2026-02-28T10:11:12Z","updated_at":"2026-02-28T10:11:12.345-05:00","deleted_at":null,"origin_id":"",
             "currency_configuration":{"currency_iso_code":"USD"},"attachments":{"id":1},"percentage_paid":"0.0",
             "line_items":[{"id":5,"amount":"1000.0","quantity":2,"unit_cost":"500.00","uom":"ea","extended_type":"calculated",
               "cost_code":{"id":1,"code":"300","full_code":"02-300","line_item_types":""},"line_item_type":{"id":2,"code":"M","base_type":"labor"},
               "wbs_code":{"id":3,"flat_code":"02-300.M","description":"x"},"origin_id":"l1","position":1}]}
            """));
        using IProcoreClient client = wire.Client();

        PurchaseOrderContract contract = await client.PurchaseOrders.GetAsync(9007199254740993, 598134326177405123, None);

        Assert.Equal(598134326177405123, contract.Id);
        Assert.Equal(PurchaseOrderContractStatus.PartiallyReceived, contract.Status);
        Assert.Equal(3329738.0m, contract.GrandTotal);
        Assert.Equal(12.5m, contract.RevisedContract);
        Assert.Null(contract.RetainagePercent);
        Assert.True(contract.Executed);
        Assert.Null(contract.Private);
        Assert.Equal(new LocalDate(2026, 2, 28), contract.ContractDate);
        Assert.Null(contract.DeliveryDate);
        Assert.Equal("", contract.OriginId);
        Assert.Equal("Acme Steel", contract.Vendor!.Name);
        Assert.Equal(9007199254740993, contract.Project!.Id);
        Assert.Equal(Instant.FromUtc(2026, 2, 28, 15, 11, 12).Plus(Duration.FromMilliseconds(345)), contract.UpdatedAt);
        Assert.Equal("USD", contract.CurrencyConfiguration!.CurrencyIsoCode);
        Assert.Equal(0.0m, contract.PercentagePaid);
        Assert.Equal(1, Assert.Single(contract.Attachments).Id);
        PurchaseOrderContractLine line = Assert.Single(contract.Lines);
        Assert.Equal((1000.0m, 2m, 500.00m), (line.Amount!.Value, line.Quantity!.Value, line.UnitCost!.Value));
        Assert.Equal("02-300", line.CostCode!.FullCode);
        Assert.Empty(line.CostCode.CostTypes);
        Assert.Equal(CostTypeBase.Labor, line.CostType!.BaseType);
        Assert.Equal(3, line.WbsCode!.Id);
        Assert.Equal("GET /rest/v1.0/purchase_order_contracts/598134326177405123?project_id=9007199254740993", wire.Last.ToString());
    }

    [Fact]
    public async Task Absent_lists_are_empty_and_unknown_values_are_kept()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":1,"status":"On Hold","line_items":"","vendor":null}"""));
        using IProcoreClient client = wire.Client();

        PurchaseOrderContract contract = await client.PurchaseOrders.GetAsync(1, 1, None);

        Assert.Equal("On Hold", contract.Status!.Value.Value);
        Assert.False(contract.Status.Value.IsLocked);
        Assert.Empty(contract.Lines);
        Assert.Null(contract.Vendor);
        Assert.True(PurchaseOrderContractStatus.Approved.IsLocked);
    }

    [Fact]
    public async Task Wbs_code_finds_its_segments()
    {
        var wire = new Wire(_ => Wire.List("""
            [{"id":11,"flat_code":"02-300.M","status":"active","segment_items":[
              {"id":1,"code":"300","path_code":"02-300","segment":{"id":8,"type":"cost_code","delimiter":"."}},
              {"id":2,"code":"M","segment":{"id":9,"type":"line_item_type"}},
              {"id":3,"segment":{"id":10,"type":"custom"}},{"id":4,"segment":{"id":11,"type":"custom"}}]}]
            """));
        using IProcoreClient client = wire.Client();

        WbsCode code = Assert.Single(await client.WorkBreakdown
            .ListCodesAsync(3, new() { Status = WbsCodeStatus.Active, Scope = WbsScope.BudgetCode }, None).ToListAsync(None));

        Assert.Equal("02-300", code.Segment(WbsSegmentType.CostCode)!.PathCode);
        Assert.Equal(2, code.Segment(WbsSegmentType.CostType)!.Id);
        Assert.Null(code.Segment(WbsSegmentType.SubJob));
        Assert.Null(code.Segment(WbsSegmentType.Custom));
        Assert.Equal("/rest/v1.0/projects/3/work_breakdown_structure/wbs_codes", wire.Last.Path);
        Assert.Equal("?filters[status][]=active&scope=budget_code&page=1&per_page=1000", wire.Last.Query);
    }

    [Fact]
    public async Task Vendor_lists_ask_for_what_they_need()
    {
        var wire = new Wire(_ => Wire.List("""[{"id":7,"name":"Acme","project_ids":[1,"598134326177405"],"business_register":{"type":"EIN","identifier":"12"}}]"""));
        using IProcoreClient client = wire.Client();

        Vendor vendor = Assert.Single(await client.Vendors.ListAsync(new() { OriginId = "a&b", Ids = [1, 2], Search = "x y" }, None).ToListAsync(None));
        Assert.Equal([1, 598134326177405], vendor.ProjectIds);
        Assert.Equal("12", vendor.BusinessRegister!.Identifier);
        Assert.Equal(
            $"?company_id={Wire.Company}&filters[search]=x y&filters[id][]=1&filters[id][]=2&filters[origin_id]=a&b&view=extended&page=1&per_page=1000", wire.Last.Query);
        Assert.Contains("a%26b", wire.Last.Address.Query, StringComparison.Ordinal);

        await client.Vendors.ListInactiveAsync(None).ToListAsync(None);
        Assert.Equal($"/rest/v1.0/companies/{Wire.Company}/vendors/inactive", wire.Last.Path);
        await client.Vendors.ListForProjectAsync(5, cancellationToken: None).ToListAsync(None);
        Assert.Equal("/rest/v1.1/projects/5/vendors", wire.Last.Path);
        Assert.Throws<ArgumentException>(() => client.Vendors.ListForProjectAsync(5, new() { OriginId = "x" }, None));
    }

    [Fact]
    public async Task Project_list_names_status_and_change_time()
    {
        var wire = new Wire(_ => Wire.List("""[{"id":1,"project_number":"24-101","total_value":"10.50","custom_fields":{"custom_field_1":{"data_type":"string","value":"x"}}}]"""));
        using IProcoreClient client = wire.Client();

        Project project = Assert.Single(await client.Projects
            .ListAsync(new() { Status = ProjectStatusFilter.All, UpdatedAfter = Instant.FromUtc(2026, 1, 2, 3, 4, 5), Ids = [4, 5] }, None).ToListAsync(None));

        Assert.Equal(10.50m, project.TotalValue);
        Assert.Equal("x", Assert.Single(project.CustomFieldValues).Value.GetString());
        Assert.Contains("filters[by_status]=All&filters[id]=[4,5]&filters[updated_at]=2026-01-02T03:04:05Z...2199-12-31T00:00:00Z", wire.Last.Query, StringComparison.Ordinal);
    }
}
