using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a refresh of the directory reads, makes due and shows.</summary>
public sealed class DirectoryRefreshTests : IDisposable
{
    private readonly Answered _test = new();
    private readonly DirectoryRefresh _refresh;

    public DirectoryRefreshTests() => _refresh = new(_test.Session, _test.Store, _test.Time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Orders_that_wait_are_due_when_something_is_new_and_not_again_while_nothing_is()
    {
        await _test.Store.SaveAsync(
            Some.Acme,
            new() { Records = [Some.Record("1", "PO-1", RecordState.NeedsReview), Some.Record("2", "PO-2"), Some.Record("3", "PO-3", RecordState.Orphaned)] },
            Token);

        Assert.Equal(["1", "3"], await RefreshedAsync(RecordKey.CompanyDirectory));
        Assert.Empty(await RefreshedAsync(RecordKey.CompanyDirectory));
        _test.Knows(Scenario.Company with { ProcoreVendors = [.. Scenario.Company.ProcoreVendors, new(7009, "Unheard Of Partners", true, "", "", "")] });
        Assert.Equal(["1", "3"], await RefreshedAsync(RecordKey.CompanyDirectory));
    }

    [Fact]
    public async Task A_key_of_a_project_reads_its_codes_and_nothing_else()
    {
        await _test.Session.Directory.ProjectAsync(Scenario.Riverside, Token);
        await _test.Session.Directory.ProjectAsync(Scenario.Harbor, Token);
        await _test.Store.SaveAsync(Some.Acme, new() { Records = [Some.Record("1", "PO-1", RecordState.NeedsReview)] }, Token);
        await RefreshedAsync(RecordKey.ProjectCodes(Scenario.Riverside));
        var before = _test.Sent.Count;
        var codes = Scenario.Codes(Scenario.Riverside);
        _test.Knows(codes with { CostCodes = [.. codes.CostCodes, new(9, "17-100", "Landscaping", false, false)] });

        Assert.Equal(["1"], await RefreshedAsync(RecordKey.ProjectCodes(Scenario.Riverside)));

        var asked = _test.Sent.Skip(before).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, sent => Assert.Contains($"{Scenario.Riverside}", sent, StringComparison.Ordinal));
    }

    /// <summary>An order that was planned with what was read in between waits for a state that a refresh never saw.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_somebody_read_in_between_makes_orders_due_when_it_is_over(bool isCompany)
    {
        var (key, codes) = (isCompany ? RecordKey.CompanyDirectory : RecordKey.ProjectCodes(Scenario.Riverside), Scenario.Codes(Scenario.Riverside));
        await _test.Session.Directory.ProjectAsync(Scenario.Riverside, Token);
        await RefreshedAsync(key);
        await _test.Store.SaveAsync(Some.Acme, new() { Records = [Some.Record("1", "PO-1", RecordState.NeedsReview)] }, Token);
        Assert.Empty(await RefreshedAsync(key));

        _test.Time.Advance(TimeSpan.FromMinutes(61));
        _test.Knows(codes with { CostCodes = [] });
        _test.Knows(Scenario.Company with { ProcoreVendors = [] });
        await _test.Session.Directory.ProjectAsync(Scenario.Riverside, Token);
        await _test.Session.Directory.CompanyAsync(Token);
        _test.Knows(codes);
        _test.Knows(Scenario.Company);

        Assert.Equal(["1"], await RefreshedAsync(key));
        Assert.Empty(await RefreshedAsync(key));
    }

    [Fact]
    public async Task A_key_of_the_company_reads_no_codes()
    {
        await _test.Session.Directory.ProjectAsync(Scenario.Riverside, Token);
        var before = _test.Sent.Count;

        await RefreshedAsync(RecordKey.CompanyDirectory);

        Assert.DoesNotContain(_test.Sent.Skip(before), sent => sent.Contains("cost_codes", StringComparison.Ordinal) || sent.Contains("wbs_codes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_linked_vendor_that_was_renamed_is_shown_and_its_link_stays()
    {
        await _test.Store.SaveAsync(Some.Acme, new() { Links = [Some.Link("900", Scenario.Acme) with { ZohoName = "Quite Another Firm", ProcoreName = "Acme Electric Inc." }] }, Token);

        var found = await RefreshAsync(RecordKey.CompanyDirectory);

        Assert.Equal([FindingCodes.VendorRenamed], found.Reviews.Select(item => item.Finding.Code));
        Assert.Empty(found.FoundLinks);
        Assert.Empty(found.Links);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_shown_where_they_were_listed_and_settled_when_they_can()
    {
        await _test.Session.Directory.ProjectAsync(Scenario.Riverside, Token);
        _test.BooksLists("projects", "projects", """{"project_id":{"odd":1},"project_name":"24-101 Riverside Elementary"}""");
        _test.ProcoreLists("v1.0/line_item_types", Scenario.Riverside, """{"id":{"odd":1},"code":"M"}""");

        var found = await RefreshAsync(RecordKey.Directory);
        Assert.Equal([RecordKey.CompanyDirectory, RecordKey.ProjectCodes(Scenario.Riverside)], found.Reviews.Select(item => item.Key));
        Assert.All(found.Reviews, item => Assert.Equal((FindingCodes.RecordUnreadable, ReviewStatus.Open), (item.Finding.Code, item.Status)));
        await _test.Store.SaveAsync(Some.Acme, found, Token);

        _test.Knows(Scenario.Company);
        _test.Knows(Scenario.Codes(Scenario.Riverside));
        Assert.Equal([ReviewStatus.Settled, ReviewStatus.Settled], (await RefreshAsync(RecordKey.Directory)).Reviews.Select(item => item.Status));
    }

    [Fact]
    public async Task A_key_of_a_vendor_reads_that_vendor_alone_and_makes_due_what_waits()
    {
        await RefreshedAsync(RecordKey.CompanyDirectory);
        await _test.Store.SaveAsync(Some.Acme, new() { Records = [Some.Record("1", "PO-1", RecordState.NeedsReview)] }, Token);
        var before = _test.Sent.Count;
        ProcoreSays(7009, "Unheard Of Partners");
        ZohoSays("950", "Quite New LLC");

        Assert.Equal(["1"], await RefreshedAsync(RecordKey.ProcoreVendor(7009)));
        Assert.Equal(["1"], await RefreshedAsync(RecordKey.ZohoVendor("950")));
        Assert.Empty(await RefreshedAsync(RecordKey.ZohoVendor("950")));

        Assert.Equal(["GET /rest/v1.0/vendors/7009", "GET /books/v3/contacts/950", "GET /books/v3/contacts/950"], _test.Sent.Skip(before).Select(sent => sent.Split('?')[0]));
        var company = await _test.Session.Directory.CompanyAsync(Token);
        Assert.Equal(("Unheard Of Partners", "Quite New LLC"), (company.ProcoreVendor(7009)?.Name, company.ZohoVendor("950")?.Name));
        Assert.Equal(new CompanyIndex(company.Directory with { ZohoVendors = [.. company.Directory.ZohoVendors], ProcoreVendors = [.. company.Directory.ProcoreVendors] }).Hash, company.Hash);

        Assert.Equal(("", null), (company.ZohoVendor("950")!.Postcode, company.ZohoVendor("950")!.LegalName)); // lists leave them out

        // A restart finds what was read one by one.
        using var restarted = new ConnectionSession(_test.Session.Connection, _test.Clients, _test.Store, _test.Time);
        Assert.Equal(company.Hash, (await restarted.Directory.CompanyAsync(Token)).Hash);
    }

    [Fact]
    public async Task A_linked_vendor_that_is_told_of_alone_is_shown_and_what_was_not_looked_at_stays_open()
    {
        await _test.Store.SaveAsync(
            Some.Acme,
            new() { Links = [Some.Link("900", Scenario.Acme) with { ZohoName = "Acme Electric, Incorporated", ProcoreName = "Acme Electric Inc." }, Some.Link("901", 7002) with { ZohoName = "Quite Another Firm", ProcoreName = "Bolt Supply LLC" }] },
            Token);
        await _test.Store.SaveAsync(Some.Acme, await RefreshAsync(RecordKey.CompanyDirectory), Token);
        ProcoreSays(Scenario.Acme, "Harbor Electric Inc.");

        var renamed = await RefreshAsync(RecordKey.ProcoreVendor(Scenario.Acme));
        await _test.Store.SaveAsync(Some.Acme, renamed, Token);
        Assert.Equal(("900", FindingCodes.VendorRenamed, ReviewStatus.Open), Said(Assert.Single(renamed.Reviews)));
        ProcoreSays(Scenario.Acme, "Acme Electric Inc.");

        Assert.Equal(("900", FindingCodes.VendorRenamed, ReviewStatus.Settled), Said(Assert.Single((await RefreshAsync(RecordKey.ProcoreVendor(Scenario.Acme))).Reviews)));
        static (string, string, ReviewStatus) Said(ReviewItem item) => (item.Finding.Subject, item.Finding.Code, item.Status);
    }

    /// <summary>That a vendor is not found proves nothing, and one that does not say whether it is active is read from the lists.</summary>
    [Theory]
    [InlineData("Procore", 404, "{}")]
    [InlineData("Procore", 200, """{"id":7002,"name":"Bolt Supply LLC"}""")]
    [InlineData("Zoho", 404, """{"code":1002,"message":"Contact does not exist."}""")]
    [InlineData("Zoho", 200, """{"code":0,"message":"success","contact":{"contact_id":"901","contact_name":"Bolt Supply LLC","contact_type":"customer"} }""")]
    public async Task Where_a_vendor_says_too_little_all_of_it_is_read(string side, int status, string body)
    {
        await RefreshedAsync(RecordKey.CompanyDirectory);
        _test.Answer(side == "Zoho" ? "GET /books/v3/contacts/901" : "GET /rest/v1.0/vendors/7002", body, (System.Net.HttpStatusCode)status);
        var lists = _test.SentTo("/rest/v1.0/vendors").Count;

        await RefreshedAsync(side == "Zoho" ? RecordKey.ZohoVendor("901") : RecordKey.ProcoreVendor(7002));

        Assert.Equal(lists + 1, _test.SentTo("/rest/v1.0/vendors").Count);
    }

    [Fact]
    public async Task A_customer_of_whom_Zoho_tells_is_nobody_to_the_directory()
    {
        await RefreshedAsync(RecordKey.CompanyDirectory);
        _test.Books("contacts/970", """{"code":0,"message":"success","contact":{"contact_id":"970","contact_name":"A Customer","contact_type":"customer"} }""");
        var (lists, hash) = (_test.SentTo("/rest/v1.0/vendors").Count, (await _test.Session.Directory.CompanyAsync(Token)).Hash);

        await RefreshedAsync(RecordKey.ZohoVendor("970"));

        Assert.Equal((lists, hash), (_test.SentTo("/rest/v1.0/vendors").Count, (await _test.Session.Directory.CompanyAsync(Token)).Hash));
    }

    /// <summary>A deletion of somebody whom the directory does not know changes nothing in it; that of a vendor is looked up in the lists.</summary>
    [Theory]
    [InlineData("Zoho", "970", 0)]
    [InlineData("Procore", "7970", 0)]
    [InlineData("Zoho", "901", 1)]
    [InlineData("Procore", "7002", 1)]
    public async Task Who_is_not_found_and_nobody_knew_costs_one_call(string side, string id, int lists)
    {
        await RefreshedAsync(RecordKey.CompanyDirectory);
        _test.Answer(side == "Zoho" ? $"GET /books/v3/contacts/{id}" : $"GET /rest/v1.0/vendors/{id}", side == "Zoho" ? """{"code":1002,"message":"Contact does not exist."}""" : "{}", System.Net.HttpStatusCode.NotFound);
        var (all, sent) = (_test.SentTo("/rest/v1.0/vendors").Count, _test.Sent.Count);

        await RefreshedAsync(side == "Zoho" ? RecordKey.ZohoVendor(id) : RecordKey.ProcoreVendor(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(lists, _test.SentTo("/rest/v1.0/vendors").Count - all);
        Assert.True(lists == 1 || _test.Sent.Count == sent + 1);
    }

    /// <summary>Very many at once cost no more than all of it, and what was due by then is read with it.</summary>
    [Fact]
    public async Task Where_very_many_vendors_change_the_lists_are_read_once()
    {
        await RefreshedAsync(RecordKey.CompanyDirectory);
        ProcoreSays(7002, "Bolt Supply LLC");
        var due = _test.Now;
        _test.Time.Advance(TimeSpan.FromSeconds(5));
        var (one, all) = (_test.SentTo("/rest/v1.0/vendors/7002").Count, _test.SentTo("/rest/v1.0/vendors").Count);

        for (var i = 0; i < 100; i++)
        {
            _test.Time.Advance(TimeSpan.FromSeconds(10)); // the limits of Procore are kept
            await _refresh.RefreshAsync(new() { Key = RecordKey.ProcoreVendor(7002), DueAt = due, Priority = WorkPriority.Webhook }, Token);
        }

        Assert.Equal((20, 1), (_test.SentTo("/rest/v1.0/vendors/7002").Count - one, _test.SentTo("/rest/v1.0/vendors").Count - all));
    }

    private void ProcoreSays(long id, string name) => _test.Answer($"GET /rest/v1.0/vendors/{id}", $$"""{"id":{{id}},"name":"{{name}}","is_active":true}""");

    private void ZohoSays(string id, string name) =>
        _test.Books($"contacts/{id}", $$"""{"code":0,"message":"success","contact":{"contact_id":"{{id}}","contact_name":"{{name}}","contact_type":"vendor","status":"active","legal_name":"{{name}} of old","billing_address":{"zip":"80014"} } }""");

    private Task<ChangeSet> RefreshAsync(RecordKey key) => _refresh.RefreshAsync(new() { Key = key, DueAt = _test.Now, Priority = WorkPriority.Poll }, Token);

    private async Task<List<string>> RefreshedAsync(RecordKey key)
    {
        var found = await RefreshAsync(key);
        await _test.Store.SaveAsync(Some.Acme, found with { Submitted = [] }, Token);
        Assert.All(found.Submitted, item => Assert.Equal((_test.Now, WorkPriority.Poll), (item.DueAt, item.Priority)));
        return [.. found.Submitted.Select(item => item.Key.Id).Order(StringComparer.Ordinal)];
    }
}
