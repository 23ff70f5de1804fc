using Procore.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>One organization of Zoho Books leads to two companies of Procore: an order is written into the one whose project it names.</summary>
public sealed class SharedBooksReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_of_another_company_s_project_is_left_to_that_connection_until_its_link_goes()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await OtherCompany.LinksAsync(order, 0);

        await order.SyncAsync();

        var (record, row) = (await order.RecordAsync(), await order.RowAsync());
        Assert.Equal((RecordState.Filtered, OtherCompany.Id, 0), (record.State, record.ElsewhereIn, order.Commitments().Count));
        Assert.Contains($"Procore company {OtherCompany.Of(order).CompanyId} (connection 'beta')", record.Reason, StringComparison.Ordinal);
        Assert.Empty(await order.ReviewsAsync());
        Assert.Equal((ReconciliationResult.NotExpected, ReconciliationCause.OtherCompany, true), (row.Result, row.Cause, row.IsSettled));
        Assert.Empty((await order.Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Project, ZohoIds = [order.Projects[0].ZohoId!] }, Token)));

        // Nobody asks for the order: the next look at the directory finds that it is this connection's now.
        await OtherCompany.UnlinksAsync(order, 0);
        order.Test.Time.Advance(TimeSpan.FromHours(3));
        await order.Test.RunAsync();

        record = await order.RecordAsync();
        Assert.Equal((RecordState.Synced, (string?)null, 1), (record.State, record.ElsewhereIn, order.Commitments().Count));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
    }

    /// <summary>What was linked here first is this connection's, whatever is linked elsewhere since.</summary>
    [Fact]
    public async Task What_was_linked_here_first_stays_here()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var here = Assert.Single(await order.Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Project, ZohoIds = [order.Projects[0].ZohoId!] }, Token));
        Assert.True(here.At > order.Test.Now - NodaTime.Duration.FromDays(1)); // when an order found it

        order.Test.Time.Advance(TimeSpan.FromDays(2));
        await OtherCompany.LinksAsync(order, 0);
        order.Write(1_100);
        await order.SyncAsync();

        Assert.NotEqual(FindingCodes.ProjectElsewhere, await order.FindingAsync());
        Assert.Null((await order.RecordAsync()).ElsewhereIn);
    }

    /// <summary>A commitment that was written before the project went to the other company stands, and a person is asked.</summary>
    [Fact]
    public async Task What_stands_here_of_an_order_that_is_another_company_s_now_is_a_question()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var link = Assert.Single(await order.Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Project, ZohoIds = [order.Projects[0].ZohoId!] }, Token));
        await order.Test.Store.SaveAsync(Sandboxed.Id, new() { RemovedLinks = [link] }, Token);
        await OtherCompany.LinksAsync(order, 0);

        await order.SyncAsync();

        Assert.Equal((FindingCodes.OrderReopened, 1), (await order.FindingAsync(), order.Commitments().Count));
    }

    [Theory]
    [InlineData("organization")]
    [InlineData("environment")]
    [InlineData("company")]
    [InlineData("rejected")]
    public async Task What_is_no_other_company_of_the_organization_has_nothing_to_do_with_it(string what)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var beta = OtherCompany.Of(order);
        await OtherCompany.LinksAsync(
            order,
            0,
            what switch
            {
                "organization" => beta with { OrganizationId = "999000111" },
                "environment" => beta with { Environment = ProcoreEnvironment.MonthlySandbox },
                "company" => beta with { OrganizationId = "999000111", CompanyId = order.Test.Connection.CompanyId },
                _ => beta,
            });
        if (what == "rejected")
        {
            var links = await order.Test.Store.ListLinksAsync(OtherCompany.Id, new() { Kind = LinkKind.Project }, Token);
            await order.Test.Store.SaveAsync(OtherCompany.Id, new() { Links = [.. links.Select(link => link with { Status = LinkStatus.Rejected })] }, Token);
        }

        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, order.Commitments().Count));
    }

    /// <summary>Whether others have something else than before is told by one hash, which is empty where there are none.</summary>
    [Fact]
    public async Task What_others_have_is_told_by_one_hash()
    {
        using var order = new OneOrder();
        Assert.Empty(await HashAsync(order));

        await OtherCompany.LinksAsync(order, 0);
        var linked = await HashAsync(order);
        Assert.Equal((64, linked), (linked.Length, await HashAsync(order)));

        await OtherCompany.UnlinksAsync(order, 0);
        Assert.NotEqual(linked, await HashAsync(order));
    }

    /// <summary>The snapshot of what a plan rests on has it: the plan can be made again.</summary>
    [Fact]
    public async Task A_plan_is_made_again_from_what_was_kept()
    {
        using var order = new OneOrder();
        order.Write([(1, 600, 0, []), (1, 400, 1, [])]);
        await OtherCompany.LinksAsync(order, 1);
        await order.SyncAsync();
        var record = await order.RecordAsync();
        await OtherCompany.UnlinksAsync(order, 1);

        var past = await new PastOrderReader(order.Test.Store, Sandboxed.Id).ReadAsync(record.InputHash, Token);

        Assert.Equal((FindingCodes.ProjectElsewhere, record.PlanHash), (Assert.Single(record.FindingCodes), new OrderPlanner(OrderRules.Default).Plan(past!).PlanHash));
    }

    private static Task<string> HashAsync(OneOrder order) => new SharedBooksReader(order.Test.Connection, order.Test.Store).HashAsync(Token);
}
