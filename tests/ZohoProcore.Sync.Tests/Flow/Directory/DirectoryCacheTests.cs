namespace ZohoProcore.Sync.Tests;

[Trait("Takes", "long")]
public sealed class DirectoryCacheTests : IDisposable
{
    private readonly Sandboxed _test = new();

    public static MatrixTheoryData<bool, Interruption> Interruptions => new([true, false], Enum.GetValues<Interruption>());

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
    public async Task A_refresh_reads_what_is_not_old()
    {
        using var session = _test.NewSession();
        var before = await session.Directory.CompanyAsync(Token);

        Assert.Equal(before.Hash, (await session.Directory.RefreshCompanyAsync(Token)).Hash);
        _test.EditInProcore("create_vendor", 0, new() { ["name"] = "Quite Another Firm LLC" });
        Assert.NotEqual(before.Hash, (await session.Directory.RefreshCompanyAsync(Token)).Hash);
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
        AddCode(project);

        _test.Time.Advance(TimeSpan.FromHours(hoursAgo));
        using var restarted = _test.NewSession();
        Assert.Contains((await restarted.Directory.RefreshProjectsAsync(null, Token))[project].Codes.CostCodes, code => code.FullCode == "17-100");
    }

    /// <summary>
    /// Orders wait for a vendor or a code that is there now. Whoever read the directory first, and whatever failed in between: the next refresh that succeeds makes
    /// them due.
    /// </summary>
    [Theory, MemberData(nameof(Interruptions))]
    public async Task Orders_that_wait_are_due_after_any_refresh_that_finds_something_new(bool isVendor, Interruption interruption)
    {
        await _test.SettleAsync();
        var committed = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token)).MinBy(commitment => commitment.ProjectId)!;
        var waiting = _test.Vendors.Zoho.Orders[0].Id;
        var key = RecordKey.PurchaseOrder(waiting);
        await RefreshAsync();
        await LetWaitAsync(key);
        if (isVendor)
        {
            _test.EditInProcore("create_vendor", 0, new() { ["name"] = "Quite Another Firm LLC" });
        }
        else
        {
            AddCode(committed.ProjectId);
        }

        switch (interruption)
        {
            case Interruption.ADecisionReadItFirst:
                _test.Time.Advance(TimeSpan.FromHours(3));
                await _test.Engine.PlanAsync(Sandboxed.Id, committed.OrderId, Token);
                break;
            case Interruption.AnotherPartFailed:
                _test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/line_item_types", StringComparison.Ordinal)
                    && (isVendor || !request.RequestUri.Query.Contains($"project_id={committed.ProjectId}", StringComparison.Ordinal)) ? new(System.Net.HttpStatusCode.Forbidden) : null;
                break;
            case Interruption.TheProcessEnded:
                using (var session = _test.NewSession())
                {
                    await session.Directory.RefreshCompanyAsync(Token);
                    await session.Directory.RefreshProjectsAsync(null, Token);
                }

                break;
        }

        var before = _test.ReadsOf(waiting);
        await RefreshAsync();
        _test.Instead = null;
        await RefreshAsync();
        Assert.True(_test.ReadsOf(waiting) > before);

        // And not again, while nothing is new.
        await LetWaitAsync(key);
        before = _test.ReadsOf(waiting);
        await RefreshAsync();
        Assert.Equal(before, _test.ReadsOf(waiting));
    }

    private async Task LetWaitAsync(RecordKey order)
    {
        var record = (await _test.Store.GetRecordAsync(Sandboxed.Id, order, Token))!;
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Records = [record with { State = RecordState.NeedsReview }] }, Token);
    }

    /// <summary>The clients wait for their limits, and the clock stands: it is moved on between.</summary>
    private async Task RefreshAsync()
    {
        _test.Time.Advance(TimeSpan.FromMinutes(2));
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "test", Token);
        await _test.RunAsync();
    }

    public enum Interruption
    {
        None,
        ADecisionReadItFirst,
        AnotherPartFailed,
        TheProcessEnded,
    }

    private void AddCode(long project) => _test.Vendors.Procore.Edit(new()
    {
        ["action"] = "add_cost_code",
        ["project_id"] = project,
        ["cost_types"] = new System.Text.Json.Nodes.JsonArray("M"),
        ["values"] = new System.Text.Json.Nodes.JsonObject { ["code"] = "17-100", ["name"] = "Landscaping" },
    });

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
