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

        var found = await _refresh.RefreshAsync(RecordKey.CompanyDirectory, Token);

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

        var found = await _refresh.RefreshAsync(RecordKey.Directory, Token);
        Assert.Equal([RecordKey.CompanyDirectory, RecordKey.ProjectCodes(Scenario.Riverside)], found.Reviews.Select(item => item.Key));
        Assert.All(found.Reviews, item => Assert.Equal((FindingCodes.RecordUnreadable, ReviewStatus.Open), (item.Finding.Code, item.Status)));
        await _test.Store.SaveAsync(Some.Acme, found, Token);

        _test.Knows(Scenario.Company);
        _test.Knows(Scenario.Codes(Scenario.Riverside));
        Assert.Equal([ReviewStatus.Settled, ReviewStatus.Settled], (await _refresh.RefreshAsync(RecordKey.Directory, Token)).Reviews.Select(item => item.Status));
    }

    private async Task<List<string>> RefreshedAsync(RecordKey key)
    {
        var found = await _refresh.RefreshAsync(key, Token);
        await _test.Store.SaveAsync(Some.Acme, found with { Submitted = [] }, Token);
        Assert.All(found.Submitted, item => Assert.Equal((_test.Now, WorkPriority.Poll), (item.DueAt, item.Priority)));
        return [.. found.Submitted.Select(item => item.Key.Id).Order(StringComparer.Ordinal)];
    }
}
