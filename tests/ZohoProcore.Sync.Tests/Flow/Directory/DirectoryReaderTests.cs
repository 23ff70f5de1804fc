using System.Net;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What becomes of the two services' lists: vendors and projects of both sides, codes of a project.</summary>
public sealed class DirectoryReaderTests : IDisposable
{
    private readonly Answered _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Both_sides_are_read_whole_active_or_not_and_in_one_order_however_they_are_listed()
    {
        // A telephone number has its area code: seven digits say nothing.
        const string phone = "13032550142";
        var (zoho, procore) = (Scenario.Company.ZohoVendors, Scenario.Company.ProcoreVendors);
        var known = Scenario.Company with { ZohoVendors = [zoho[0] with { Phone = phone }, .. zoho.Skip(1)], ProcoreVendors = [procore[0] with { Phone = phone }, .. procore.Skip(1)] };
        _test.Knows(known);
        var company = await CompanyAsync();

        Assert.Equal(known.ZohoVendors, company.ZohoVendors);
        Assert.Equal(known.ZohoProjects, company.ZohoProjects);
        Assert.Equal(known.ProcoreVendors, company.ProcoreVendors);
        Assert.Equal(known.ProcoreProjects, company.ProcoreProjects);
        Assert.Equal("USD", company.Currency);
        _test.Knows(known with { ZohoVendors = [.. known.ZohoVendors.Reverse()], ProcoreVendors = [.. known.ProcoreVendors.Reverse()] });
        Assert.Equal(new CompanyIndex(company).Hash, new CompanyIndex(await CompanyAsync()).Hash);
    }

    /// <summary>Orders find their project by its number, and nobody sees a space behind it.</summary>
    [Fact]
    public async Task A_project_s_number_is_what_people_see_of_it()
    {
        var project = Scenario.Company.ProcoreProjects[0];
        _test.Knows(Scenario.Company with { ProcoreProjects = [project with { Number = $" {project.Number} ", AccountingNumber = "  " }] });

        Assert.Equal(project with { AccountingNumber = string.Empty }, Assert.Single((await CompanyAsync()).ProcoreProjects));
    }

    [Theory]
    [InlineData("""{"code":0,"message":"success","taxes":[]}""", HttpStatusCode.OK)]
    [InlineData("""{"code":4,"message":"Sales tax is switched off."}""", HttpStatusCode.BadRequest)]
    public async Task An_organization_without_taxes_has_none(string answer, HttpStatusCode status)
    {
        _test.Books("settings/taxes", answer, status);

        Assert.Null((await CompanyAsync()).Taxes);
    }

    [Fact]
    public async Task A_vendor_that_both_lists_have_is_one()
    {
        _test.ProcoreLists($"v1.0/companies/{_test.Connection.CompanyId}/vendors/inactive", 0, $$"""{"id":{{Scenario.Acme}},"name":"Acme Electric Inc."}""");

        Assert.True(Assert.Single((await CompanyAsync()).ProcoreVendors, vendor => vendor.Id == Scenario.Acme).IsActive);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named_and_takes_no_other_with_it()
    {
        _test.BooksLists("contacts", "contacts", """{"contact_id":{"odd":1},"contact_name":"Odd Firm"}""", """{"contact_id":"900","contact_name":"Acme"}""");

        var company = await CompanyAsync();

        Assert.Equal("900", Assert.Single(company.ZohoVendors).Id);
        Assert.Equal((ListedKind.ZohoVendor, "Odd Firm"), (company.Unreadable![0].Kind, company.Unreadable[0].Names[0]));
    }

    [Theory]
    [InlineData("tax_percentage")]
    [InlineData("tax_type")]
    [InlineData("is_value_added")]
    public async Task A_tax_of_which_is_not_known_how_it_is_computed_is_none_at_nought(string member)
    {
        _test.BooksLists("settings/taxes", "taxes", $$"""{"tax_id":"1","tax_name":"GST","{{member}}":{"odd":1} }""", """{"tax_id":"2","tax_name":"PST","tax_percentage":7}""");

        var company = await CompanyAsync();

        Assert.Equal("2", Assert.Single(company.Taxes!).Id);
        Assert.Equal((ListedKind.ZohoTax, "GST"), (company.Unreadable![0].Kind, company.Unreadable[0].Names[0]));
    }

    [Fact]
    public async Task A_projects_codes_say_what_stands_on_its_budget()
    {
        var codes = await DirectoryReader.ReadProjectAsync(_test.Clients, Scenario.Riverside, null, Token);

        Assert.Equal(Scenario.Codes(Scenario.Riverside).CostCodes, codes.CostCodes);
        Assert.Equal(Scenario.Codes(Scenario.Riverside).CostTypes, codes.CostTypes);
        Assert.Equal(Scenario.Codes(Scenario.Riverside).WbsCodes, codes.WbsCodes);
    }

    [Fact]
    public async Task A_code_is_on_the_budget_although_its_row_there_cannot_be_read()
    {
        var all = Scenario.Codes(Scenario.Riverside).WbsCodes[1];
        Assert.False(all.IsBudgeted);
        _test.ProcoreLists(
            $"v1.0/projects/{Scenario.Riverside}/work_breakdown_structure/wbs_codes?budget_code", 0, $$"""{"id":{{all.Id}},"flat_code":"x","segment_items":"odd"}""");

        var codes = await DirectoryReader.ReadProjectAsync(_test.Clients, Scenario.Riverside, null, Token);

        Assert.Equal([all.Id], codes.WbsCodes.Where(code => code.IsBudgeted).Select(code => code.Id));
    }

    /// <summary>A company may have segments of its own: what differs in them alone is several codes.</summary>
    [Theory]
    [InlineData("""{"id":3,"code":"1","segment":{"id":77,"type":"custom"}}""", "1", "")]
    [InlineData("""{"id":3,"code":"1","path_code":"N-1","segment":{"id":77,"name":"Phase","type":"phase"}},{"id":4,"code":"A","segment":{"id":79,"name":"Area; wing","type":"custom"}}""", "N-1;A", "Phase;Area, wing")]
    [InlineData("""{"id":3,"code":"A","segment":{"id":78,"type":"sub_job"}}""", null, null)]
    [InlineData("""{"id":3,"code":"A"}""", null, null)]
    public async Task A_code_with_a_segment_of_the_companys_own_is_told_from_one_without(string item, string? parts, string? segments)
    {
        _test.ProcoreLists(
            $"v1.0/projects/{Scenario.Riverside}/work_breakdown_structure/wbs_codes",
            0,
            $$"""{"id":1,"flat_code":"02-300.M.1","segment_items":[{"id":1,"code":"02-300","path_code":"02-300","segment":{"id":75,"type":"cost_code"} },{"id":2,"code":"M","segment":{"id":76,"type":"line_item_type"} },{{item}}]}""");

        var code = Assert.Single((await DirectoryReader.ReadProjectAsync(_test.Clients, Scenario.Riverside, null, Token)).WbsCodes);

        Assert.Equal(("02-300", "M", parts, segments), (code.CostCode, code.CostType, code.OtherParts, code.OtherSegments));
    }

    [Fact]
    public async Task A_vendor_that_Zoho_does_not_have_is_none_and_a_refusal_is_no_such_answer()
    {
        _test.Books("contacts/900", """{"code":0,"message":"success","contact":{"contact_id":"900","contact_name":"Acme","tax_id_type":"ein","tax_id_value":"12-3456789"} }""");
        Assert.Equal("Acme", (await DirectoryReader.ReadVendorAsync(_test.Clients, "900", Token))!.Name);

        _test.Books("contacts/900", """{"code":1002,"message":"does not exist"}""", HttpStatusCode.NotFound);
        Assert.Null(await DirectoryReader.ReadVendorAsync(_test.Clients, "900", Token));

        _test.Books("contacts/900", """{"code":57,"message":"You are not authorized"}""", HttpStatusCode.Unauthorized);
        await Assert.ThrowsAnyAsync<ZohoBooks.Client.ZohoBooksException>(() => DirectoryReader.ReadVendorAsync(_test.Clients, "900", Token));
    }

    [Theory]
    [InlineData(false, CommitmentBasis.Amount, 0, 0)]
    [InlineData(true, CommitmentBasis.Amount, 0, 0)]
    [InlineData(true, CommitmentBasis.Quantity, 1, 0)]
    public async Task Units_and_tax_codes_are_asked_for_only_where_a_policy_needs_them(bool isChosen, CommitmentBasis basis, int units, int codes)
    {
        _test.ProcoreLists($"v1.0/companies/{_test.Connection.CompanyId}/uoms", 0, """{"id":1,"name":"ea"}""", """{"id":2,"name":"ea"}""", """{"id":3,"name":""}""");
        var policy = isChosen ? new CostPolicy { Basis = basis } : null;

        var (names, taxCodes) = await MeasureReader.ReadAsync(_test.Clients, policy, Token);

        Assert.Equal((units, codes), (_test.Sent.Count(sent => sent.Contains("/uoms", StringComparison.Ordinal)), _test.Sent.Count(sent => sent.Contains("/tax_codes", StringComparison.Ordinal))));
        Assert.Equal(units == 0 ? null : ["ea"], names);
        Assert.Null(taxCodes);
        Assert.Equal(units > 0, MeasureReader.IsMissingIn(Scenario.Company, policy));
    }

    [Fact]
    public async Task What_is_not_as_it_was_moves_its_mark_and_nothing_else_does()
    {
        var marks = new DirectoryMarks(_test.Store, Some.Acme);
        CompanyIndex company = new(Scenario.Company);
        var codes = new SortedDictionary<long, CodeIndex> { [Scenario.Riverside] = new(Scenario.Codes(Scenario.Riverside)), [Scenario.Harbor] = new(Scenario.Codes(Scenario.Harbor)) };
        var first = await marks.MovedAsync(company, codes, Token);
        Assert.Equal(3, first.Count);
        await _test.Store.SaveAsync(Some.Acme, new() { Cursors = first }, Token);

        codes[Scenario.Harbor] = new(Scenario.Codes(Scenario.Harbor) with { CostTypes = [] });
        var moved = await marks.MovedAsync(company, codes, Token);

        Assert.Equal(codes[Scenario.Harbor].Hash, Assert.Single(moved).Value);
        Assert.Empty(await marks.MovedAsync(null, new SortedDictionary<long, CodeIndex>(), Token));
    }

    private Task<CompanyDirectory> CompanyAsync() => DirectoryReader.ReadCompanyAsync(_test.Clients, _test.Connection, isProcoreFirst: false, _test.Now, Token);
}
