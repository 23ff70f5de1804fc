using System.Net;

namespace Procore.Client.Tests;

/// <summary>What administrators set up: bodies as they are described, and what must not be left out.</summary>
[Collection(SimulatedTime.Name)]
public class SetupTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<string, string, Func<IProcoreClient, Task>> Bodies() => new()
    {
        {
            "POST /rest/v2.0/companies/4294967296123/currency_configuration", """{"currency_iso_code":"USD","currency_display":"code","multicurrency_enabled":false}""",
            client => client.CurrencySetup.CreateAsync(new() { CurrencyIsoCode = "USD", CurrencyDisplay = "code", MulticurrencyEnabled = false }, None)
        },
        {
            "PATCH /rest/v1.0/companies/4294967296123/projects/7/currency_configuration", """{"company_currency_exchange_rate_override":"0.73"}""",
            client => client.CurrencySetup.UpdateOfProjectAsync(7, new() { CompanyCurrencyExchangeRateOverride = 0.73m }, None)
        },
        {
            "POST /rest/v1.0/companies/4294967296123/currency_configuration/exchange_rates",
            """{"base_currency_iso_code":"USD","exchange_rates":[{"quote_currency_iso_code":"CAD","exchange_rate":"1.36"}]}""",
            client => client.CurrencySetup.CreateRatesAsync("USD", [new() { QuoteCurrencyIsoCode = "CAD", Rate = 1.36m }], None)
        },
        {
            "PATCH /rest/v1.0/companies/4294967296123/projects/7/currency_configuration/exchange_rates", """{"exchange_rates":[{"id":5,"exchange_rate":"1.4","is_active":false}]}""",
            client => client.CurrencySetup.UpdateRatesOfProjectAsync(7, [new() { Id = 5, Rate = 1.4m, IsActive = false }], None)
        },
        {
            "POST /rest/v1.0/companies/4294967296123/work_breakdown_structure/segments", """{"segment":{"name":"Phase","structure":"flat","project_can_modify_origin_project":false}}""",
            client => client.CompanyWorkBreakdown.CreateSegmentAsync(new() { Name = "Phase", Structure = WbsSegmentStructure.Flat, ProjectCanModifyOriginProject = false }, None)
        },
        {
            "PUT /rest/v1.0/projects/7/work_breakdown_structure/patterns/update_segment_order", """{"updated_order":[{"segment_id":5,"position":2}]}""",
            client => client.WorkBreakdown.OrderSegmentsAsync(7, [new() { SegmentId = 5, Position = 2 }], None)
        },
        {
            "PUT /rest/v1.0/projects/7/work_breakdown_structure/patterns/remove_segment", """{"segment_id":5}""",
            client => client.WorkBreakdown.RemoveSegmentAsync(7, 5, None)
        },
        {
            "PATCH /rest/v1.0/projects/7/work_breakdown_structure/wbs_codes/update_all", """{"ids":[5,6],"attributes":{"status":"inactive"}}""",
            client => client.WorkBreakdown.SetCodeStatusAsync(7, [5, 6], WbsCodeStatus.Inactive, None)
        },
        {
            "DELETE /rest/v1.0/companies/4294967296123/work_breakdown_structure/segments/9/segment_items/bulk_destroy", """{"segment_item_ids":[5,6]}""",
            client => client.CompanyWorkBreakdown.DeleteSegmentItemsAsync(9, [5, 6], None)
        },
        {
            "POST /rest/v2.0/companies/4294967296123/projects/7/wbs/attribute_items/bulk", """{"attribute_items":[{"attribute_id":"5","name":"North"}]}""",
            client => client.WbsAttributes.CreateItemsAsync(7, [new() { AttributeId = 5, Name = "North" }], None)
        },
        {
            "PATCH /rest/v2.0/companies/4294967296123/projects/7/wbs/codes/attribute_items?filters[id][]=5&filters[id][]=6", """{"attribute_item_ids":["8"],"filters":{"id":["5","6"]}}""",
            client => client.WbsAttributes.AssignAsync(7, [5, 6], [8], None)
        },
        {
            "DELETE /rest/v2.0/companies/4294967296123/projects/7/wbs/codes/attribute_items?filters[id][]=5&filters[attribute_item_id][]=8", "",
            client => client.WbsAttributes.UnassignAsync(7, [5], [8], None)
        },
        {
            "PATCH /rest/v1.0/companies/4294967296123/uoms/sync", """{"updates":[{"name":"m","uom_category_id":3},{"id":5,"name":"km"}],"deletes":[6]}""",
            client => client.UnitsOfMeasure.SyncAsync([new() { Name = "m", CategoryId = 3 }, new() { Id = 5, Name = "km" }], [6], None)
        },
        {
            "POST /rest/v1.0/standard_cost_code_lists", """{"company_id":4294967296123,"standard_cost_code_list":{"name":"House"}}""",
            client => client.StandardCostCodes.CreateListAsync("House", None)
        },
        {
            "PATCH /rest/v1.0/standard_cost_code_lists/5", """{"company_id":4294967296123,"standard_cost_code_list":{"is_erp_list":true}}""",
            client => client.StandardCostCodes.UpdateListAsync(5, new() { IsErpList = true }, None)
        },
        {
            "POST /rest/v1.0/cost_codes/copy_from_standard_list", """{"project_id":7,"standard_cost_code_list_id":5}""",
            client => client.CostCodes.CopyStandardListAsync(7, 5, null, None)
        },
        {
            "POST /rest/v1.0/projects",
            """{"company_id":4294967296123,"project":{"currency_configuration":{"currency_iso_code":"CAD","exchange_rate_override":0.73},"name":"Mill","estimated_budget":1200000.5,"department_ids":[]}}""",
            client => client.Projects.CreateAsync(new() { Name = "Mill", EstimatedBudget = 1200000.5m, DepartmentIds = [], CurrencyConfiguration = new() { CurrencyIsoCode = "CAD", ExchangeRateOverride = 0.73m } }, None)
        },
        {
            "PATCH /rest/v1.0/vendors/5?view=extended", """{"company_id":4294967296123,"vendor":{"trade_ids":[8],"bidding":{"small_business":true,"eight_a_business":null}}}""",
            client => client.Vendors.UpdateAsync(5, new() { TradeIds = [8], Bidding = new() { SmallBusiness = true, EightABusiness = null } }, None)
        },
        {
            "PATCH /rest/v1.1/projects/7/uploads/1-a", """{"segments":[{"size":5,"sha256":"00","etag":"e"}]}""",
            client => client.Uploads.UpdateAsync("1-a", [new() { Size = 5, Sha256 = "00", Etag = "e" }], 7, None)
        },
        {
            "POST /rest/v1.0/budget_views/5/budget_details?project_id=7", """{"filters":{"cost_code":[8],"detail_type":["a"]}}""",
            client => client.Budget.ListDetailsAsync(7, 5, new() { CostCodeIds = [8], DetailTypes = ["a"] }, None).ToListAsync(None).AsTask()
        },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Each_call_is_made_as_it_is_described(string call, string body, Func<IProcoreClient, Task> make)
    {
        var wire = new Wire(sent => Operations.Answer(sent, 5));
        using IProcoreClient client = wire.Client();

        await make(client);

        Assert.Equal((call, body), (wire.Last.ToString(), wire.Last.Body));
    }

    public static TheoryData<string, Func<IProcoreClient, Task>> Empty() => new()
    {
        { "codes to mark", client => client.WbsAttributes.AssignAsync(7, [], [8], None) },
        { "marks", client => client.WbsAttributes.AssignAsync(7, [5], [], None) },
        { "four marks", client => client.WbsAttributes.AssignAsync(7, [5], [1, 2, 3, 4], None) },
        { "too many codes to mark", client => client.WbsAttributes.AssignAsync(7, Enumerable.Range(1, 101).Select(id => (long)id), [8], None) },
        { "too many codes and marks to take off", client => client.WbsAttributes.UnassignAsync(7, Enumerable.Range(1, 60).Select(id => (long)id), Enumerable.Range(1, 41).Select(id => (long)id), None) },
        { "codes to unmark", client => client.WbsAttributes.UnassignAsync(7, [], [8], None) },
        { "marks to take off", client => client.WbsAttributes.UnassignAsync(7, [5], [], None) },
        { "values to delete", client => client.WorkBreakdown.DeleteSegmentItemsAsync(7, 5, [], None) },
        { "an id that is none", client => client.CompanyWorkBreakdown.DeleteSegmentItemsAsync(5, [0], None) },
        { "codes to change", client => client.WorkBreakdown.SetCodeStatusAsync(7, [], WbsCodeStatus.Active, None) },
        { "places", client => client.CompanyWorkBreakdown.OrderSegmentsAsync([], None) },
        { "units", client => client.UnitsOfMeasure.SyncAsync([], null, None) },
        { "codes to copy", client => client.CostCodes.CopyStandardAsync(7, 5, [], null, None) },
        { "a unit to delete whose id is none", client => client.UnitsOfMeasure.SyncAsync([], [5, 0], None) },
        { "a code to copy whose id is none", client => client.CostCodes.CopyStandardAsync(7, 5, [1, 0], null, None) },
        { "a project's currency", client => client.CurrencySetup.CreateOfProjectAsync(7, new(), None) },
        { "rates", client => client.CurrencySetup.UpdateRatesAsync([], None) },
        { "a company's rate without a value", client => client.CurrencySetup.CreateRatesAsync("USD", [new() { QuoteCurrencyIsoCode = "CAD" }], None) },
        { "the name of an upload", client => client.Uploads.CreateAsync(new() { FileName = " " }, 7, None) },
        { "parts of an upload", client => client.Uploads.UpdateAsync("1-a", [], 7, None) },
        { "an upload that is none", client => client.Uploads.UpdateAsync("1/a", [new() { Size = 5, Sha256 = "00" }], 7, None) },
        { "a tier", client => client.WbsAttributes.ListTierItemsAsync(7, " ", null, None).ToListAsync(None).AsTask() },
    };

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task What_would_mean_nothing_or_all_is_not_sent(string what, Func<IProcoreClient, Task> make)
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();

        Exception? refused = await Record.ExceptionAsync(() => make(client));

        Assert.True(refused is ArgumentException, what + ": " + refused);
        Assert.Empty(wire.Calls);
    }

    [Fact]
    public async Task Marked_codes_and_copied_codes_are_read_as_they_are_described()
    {
        var wire = new Wire(sent => sent.Method == "GET"
            ? Wire.List("""{"data":[{"id":"5","code":"01.M","description":"Walls","status":"active","attribute_1_name":"North","attribute_2_name":null}]}""")
            : Wire.Json("""{"successes":[{"id":8,"full_code":"01-100"}],"failures":["02-200 has no parent"]}""", HttpStatusCode.MultiStatus));
        using IProcoreClient client = wire.Client();

        WbsMarkedCode code = Assert.Single(await client.WbsAttributes.ListCodesAsync(7, null, None).ToListAsync(None));
        Assert.Equal((5L, "01.M", "Walls"), (code.Id, code.Code, code.Description));
        Assert.Equal(WbsCodeStatus.Active, code.Status);
        Assert.Equal("North", code.Attribute1Name);
        Assert.Null(code.Attribute2Name);
        CostCodeCopy copy = await client.CostCodes.CopyStandardAsync(7, 5, [1, 2], null, None);
        Assert.Equal("01-100", Assert.Single(copy.Successes).FullCode);
        Assert.Equal("02-200 has no parent", Assert.Single(copy.Failures));
    }

    /// <summary>Two descriptions say what a batch of units answers; what was written is told from either, and what was refused costs nothing of it.</summary>
    [Theory]
    [InlineData("""[{"id":8,"name":"m"}]""", "m", "", "")]
    [InlineData("""{"entities":[{"id":8,"name":"m"}],"errors":[]}""", "m", "", "")]
    [InlineData("""{"entities":[{"id":8,"name":"m"}]}""", "m", "", "")]
    [InlineData("""{"errors":null,"entities":[]}""", "", "", "")]
    [InlineData("""[{"id":"what","name":"m"},{"id":9,"name":"km"}]""", "km", "what", "")]
    [InlineData("""{"entities":[{"id":"what"},{"id":9,"name":"km"}],"errors":[{"name":["is taken"]}]}""", "km", "what", "name: is taken")]
    [InlineData("""{"errors":[{"id":5,"name":"km","errors":{"name":["is taken","is odd"]}},{"errors":"No"}],"entities":[{"id":8,"name":"m"}]}""", "m", "", "name: is taken, is odd; : No")]
    public async Task What_became_of_units_is_told_in_either_way(string answer, string units, string unreadable, string errors)
    {
        var wire = new Wire(_ => Wire.Json(answer));
        using IProcoreClient client = wire.Client();

        UnitOfMeasureBatch batch = await client.UnitsOfMeasure.SyncAsync([new() { Name = "m", CategoryId = 3 }], null, None);

        Assert.Equal(units, string.Join(", ", batch.Units.Select(unit => unit.Name)));
        Assert.Equal(unreadable, string.Join(", ", batch.Unreadable.Select(row => row.Id ?? row.Json.GetProperty("id").GetString())));
        Assert.Equal(errors, string.Join("; ", batch.Errors.SelectMany(said => said.Select(one => $"{one.Key}: {string.Join(", ", one.Value)}"))));
        Assert.Equal(errors.Length == 0, batch.AllSaved);
        Assert.Single(wire.Calls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("""{"id":8,"name":"m"}""")]
    [InlineData("""{"errors":[{"name":["is taken"]}]}""")]
    public async Task An_answer_about_units_that_says_nothing_of_them_is_no_success(string answer)
    {
        var wire = new Wire(_ => Wire.Json(answer));
        using IProcoreClient client = wire.Client();

        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => client.UnitsOfMeasure.SyncAsync([new() { Name = "m", CategoryId = 3 }], null, None));

        Assert.True(error.OutcomeUnknown);
        Assert.Single(wire.Calls);
    }

    /// <summary>As many as may be: what a server takes as an address is eight thousand letters by custom.</summary>
    [Fact]
    public async Task The_address_of_many_codes_is_not_too_long()
    {
        var wire = new Wire(_ => new HttpResponseMessage(HttpStatusCode.NoContent));
        using IProcoreClient client = wire.Client();
        long[] ids = [.. Enumerable.Range(0, 100).Select(at => 5_982_324_300_946_918_000 + at)];
        await client.WbsAttributes.AssignAsync(7, ids, [8], None);
        await client.WbsAttributes.UnassignAsync(7, [1], [.. ids.Skip(1)], None);
        Assert.Equal(2, wire.Calls.Count);
        Assert.All(wire.Calls, sent => Assert.True(sent.Address.AbsoluteUri.Length < 8000, $"{sent.Address.AbsoluteUri.Length} letters"));
    }

    /// <summary>Ids come as texts, or as numbers; a page that brings nothing new is the last one, and what is no id costs no other.</summary>
    [Fact]
    public async Task Ids_of_codes_are_read_five_thousand_a_page_to_their_end()
    {
        var wire = new Wire();
        wire.Answer = sent => Wire.Json(sent.Query.Contains("page=1&", StringComparison.Ordinal) ? """{"data":["5","19","x",null,7]}""" : sent.Query.Contains("page=2&", StringComparison.Ordinal) ? """{"data":["5982324300946918154"]}""" : """{"data":[]}""");
        using IProcoreClient client = wire.Client();
        List<ProcoreUnreadableRow> odd = [];
        Assert.Equal([5L, 19L, 7L, 5_982_324_300_946_918_154], await client.WbsAttributes.ListCodeIdsAsync(7, None).OnUnreadable(odd.Add).ToListAsync(None));
        Assert.Equal("\"x\"", Assert.Single(odd).Json.GetRawText());
        Assert.Equal(3, wire.Calls.Count);
        Assert.Equal($"GET /rest/v2.0/companies/{Wire.Company}/projects/7/wbs/codes/ids?page=1&per_page=5000", wire.Calls[0].ToString());
        await Assert.ThrowsAsync<ProcoreUnreadableRowsException>(async () => await client.WbsAttributes.ListCodeIdsAsync(7, None).CountAsync(None));

        // A list that is not paged brings the same again.
        wire.Answer = _ => Wire.Json("""{"data":["5","19"]}""");
        Assert.Equal([5L, 19L], await client.WbsAttributes.ListCodeIdsAsync(7, None).ToListAsync(None));
    }

    /// <summary>Nothing is written by it, whatever its method: it is repeated as reads are, it fails as they do, and a row that cannot be read costs no other.</summary>
    [Fact]
    public async Task The_budget_s_details_are_read_as_a_list_is()
    {
        var wire = new Wire();
        wire.Answer = _ => wire.Calls.Count == 1 ? new HttpResponseMessage(HttpStatusCode.RequestTimeout) : Wire.Json("""[{"id":5,"562949953421313":"12.5"},{"id":6,"cost_code_id":"what"},{"cost_code_id":8}]""");
        using IProcoreClient client = wire.Client();
        List<ProcoreUnreadableRow> odd = [];
        List<BudgetRow> rows = await wire.Time.RunAsync(client.Budget.ListDetailsAsync(7, 5, null, None).OnUnreadable(odd.Add).ToListAsync(None).AsTask());
        Assert.Equal(2, wire.Calls.Count);
        Assert.Equal(new long?[] { 5, null }, rows.Select(row => row.Id));
        Assert.Equal(12.5m, rows[0].Amount("562949953421313"));
        Assert.Equal(("6", "$.cost_code_id"), (Assert.Single(odd).Id, odd[0].Field));
        ProcoreUnreadableRowsException unread = await Assert.ThrowsAsync<ProcoreUnreadableRowsException>(async () => await client.Budget.ListDetailsAsync(7, 5, null, None).CountAsync(None));
        Assert.Equal("POST", unread.Method);

        wire.Answer = _ => new HttpResponseMessage(HttpStatusCode.RequestTimeout);
        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Budget.ListDetailsAsync(7, 5, null, None).ToListAsync(None).AsTask()));
        Assert.Equal((408, false, true), (error.Status, error.OutcomeUnknown, error.IsTransient));
    }

    /// <summary>The project's value gets another id, which is the one to keep.</summary>
    [Fact]
    public async Task A_value_of_a_segment_may_have_another_id_once_it_was_changed()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":999,"code":"01","name":"Walls"}"""));
        using IProcoreClient client = wire.Client();
        Assert.Equal(999, (await client.WorkBreakdown.UpdateSegmentItemAsync(7, 5, 8, new() { Name = "Walls" }, None)).Id);
        wire.Answer = _ => Wire.Json("""{"id":999,"errors":{"name":["is taken"]}}""");
        await Assert.ThrowsAnyAsync<ProcoreException>(() => client.WorkBreakdown.UpdateSegmentItemAsync(7, 5, 8, new() { Name = "Walls" }, None));
    }

    /// <summary>Of one record a 404 after a lost answer says that it is gone; of many it does not say which.</summary>
    [Fact]
    public async Task That_many_are_gone_is_not_said_by_a_404()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        foreach (Func<Task> many in (Func<Task>[])
            [
                () => client.WorkBreakdown.DeleteSegmentItemsAsync(7, 5, [8, 9], None),
                () => client.CompanyWorkBreakdown.DeleteSegmentItemsAsync(5, [8, 9], None),
                () => client.WbsAttributes.UnassignAsync(7, [5, 6], [8], None),
            ])
        {
            LosesTheFirst();
            await Assert.ThrowsAsync<ProcoreNotFoundException>(() => wire.Time.RunAsync(many()));
        }

        LosesTheFirst();
        await wire.Time.RunAsync(client.WorkBreakdown.DeleteSegmentItemAsync(7, 5, 8, null, None));
        Assert.Equal(2, wire.Calls.Count);

        void LosesTheFirst()
        {
            wire.Calls.Clear();
            wire.Answer = _ => wire.Calls.Count == 1 ? new HttpResponseMessage(HttpStatusCode.BadGateway) : Wire.Json("""{"errors":"Not found"}""", HttpStatusCode.NotFound);
        }
    }
}
