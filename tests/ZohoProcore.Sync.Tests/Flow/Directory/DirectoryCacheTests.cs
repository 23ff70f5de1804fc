namespace ZohoProcore.Sync.Tests;

public sealed class DirectoryCacheTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private int Reads => _test.Sent.Count(sent => sent.Uri.AbsolutePath == "/books/v3/contacts");

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task The_company_is_read_once_and_kept_over_a_restart()
    {
        using (var session = _test.NewSession())
        {
            var first = await session.Directory.CompanyAsync(Token);
            Assert.Same(first, await session.Directory.CompanyAsync(Token));
        }

        var reads = Reads;
        using var restarted = _test.NewSession();
        var kept = await restarted.Directory.CompanyAsync(Token);

        Assert.Equal(reads, Reads);
        Assert.Equal(_test.Vendors.Data.Vendors.Count(vendor => vendor.ZohoId is not null), kept.Directory.ZohoVendors.Count);
    }

    [Fact]
    public async Task What_is_older_than_twice_its_age_is_read_again()
    {
        using var session = _test.NewSession();
        await session.Directory.CompanyAsync(Token);
        var reads = Reads;

        _test.Time.Advance(TimeSpan.FromMinutes(60));
        await session.Directory.CompanyAsync(Token);
        Assert.Equal(reads, Reads);

        _test.Time.Advance(TimeSpan.FromSeconds(1));
        await session.Directory.CompanyAsync(Token);
        Assert.True(Reads > reads);
    }

    [Fact]
    public async Task A_refresh_tells_whether_anything_is_not_as_it_was()
    {
        using var session = _test.NewSession();
        await session.Directory.CompanyAsync(Token);

        Assert.False(await session.Directory.RefreshCompanyAsync(Token));
        _test.EditInProcore("create_vendor", 0, new() { ["name"] = "Quite Another Firm LLC" });
        Assert.True(await session.Directory.RefreshCompanyAsync(Token));
        Assert.Contains((await session.Directory.CompanyAsync(Token)).Directory.ProcoreVendors, vendor => vendor.Name == "Quite Another Firm LLC");
    }

    /// <summary>Otherwise codes that were read while Procore answered badly stay as they are after a restart, and so do the orders that wait for them.</summary>
    [Theory, InlineData(0), InlineData(36)]
    public async Task Codes_that_an_earlier_process_read_are_refreshed_too(int hoursAgo)
    {
        long project;
        using (var session = _test.NewSession())
        {
            project = (await session.Directory.CompanyAsync(Token)).Directory.ProcoreProjects.First(one => one.IsActive).Id;
            await session.Directory.ProjectAsync(project, Token);
        }

        var link = new Link { Kind = LinkKind.Project, ZohoId = "1", ProcoreId = project, Status = LinkStatus.Confirmed, DecidedBy = "rule", At = _test.Now };
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Links = [link] }, Token);
        using var restarted = _test.NewSession();
        Assert.False(await restarted.Directory.RefreshProjectsAsync(null, Token));

        _test.Vendors.Procore.Edit(new()
        {
            ["action"] = "add_cost_code",
            ["project_id"] = project,
            ["cost_types"] = new System.Text.Json.Nodes.JsonArray("M"),
            ["values"] = new System.Text.Json.Nodes.JsonObject { ["code"] = "17-100", ["name"] = "Landscaping" },
        });

        _test.Time.Advance(TimeSpan.FromHours(hoursAgo));
        using var again = _test.NewSession();
        Assert.True(await again.Directory.RefreshProjectsAsync(null, Token));
    }

    [Fact]
    public async Task A_vendor_that_the_sync_added_to_a_project_is_known_to_be_in_it()
    {
        using var session = _test.NewSession();
        var project = (await session.Directory.CompanyAsync(Token)).Directory.ProcoreProjects.First(one => one.IsActive);
        var before = await session.Directory.ProjectVendorsAsync(project.Id, Token);

        await session.Directory.NoteVendorInProjectAsync(4711, project.Id, Token);

        Assert.DoesNotContain(4711, before);
        Assert.Contains(4711, await session.Directory.ProjectVendorsAsync(project.Id, Token));
    }
}
