using Sandbox;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What people do to projects in Procore while orders are there, told by what stands on both sides: nothing is made, closed or committed by surprise.</summary>
[Trait("Takes", "long")]
public sealed class ProjectScenarioTests
{
    private static readonly AlignmentPolicy Everything = new() { CreateProjects = true, CustomerIsOwner = true, ProjectStatus = true, LinkProjects = true, Unasked = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_project_that_is_closed_while_orders_are_open_stays_open_in_Zoho_Books_until_they_are_done()
    {
        using var order = await StartedAsync();
        var (test, project) = (order.Test, order.Projects[0]);
        test.EditInProcore("change_project", 0, new() { ["active"] = false }, project.ProcoreId);
        var writes = test.Sent.Count;
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(order.WritesSince(writes));
        Assert.Equal(ProjectStatus.Active, (await ZohoAsync(order)).Status);
        Assert.Contains($"1 of its commitments are open: {order.Number} (Submitted).", Assert.Single((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions).Sentence, StringComparison.Ordinal);

        order.EditLine(0, line => line with { Rate = 1_500m });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.ProjectInactive, await order.FindingAsync()); // a person is told, and nothing is committed to a closed project
        Assert.Equal([1_000m], order.Lines());

        order.InProcore(new() { ["status"] = "Closed" });
        await AlignmentKit.ScanAsync(test);
        Assert.Contains($"and 1 of its orders wait: {order.Number}.", Assert.Single((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions).Sentence, StringComparison.Ordinal);
        Assert.Equal(ProjectStatus.Active, (await ZohoAsync(order)).Status);
        await order.DecideAsync(ReviewAction.Skip);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(ProjectStatus.Inactive, (await ZohoAsync(order)).Status);
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions);
    }

    [Fact]
    public async Task A_project_whose_order_waits_for_an_approval_is_not_closed_in_Zoho_Books()
    {
        using var order = new OneOrder(new() { Approval = ApprovalPolicy.Nothing with { All = true }, Alignment = Everything }, asks: true);
        order.Write(1_000m);
        await order.SyncAsync();
        Assert.Equal(RecordState.AwaitingApproval, (await order.RecordAsync()).State);
        order.Test.EditInProcore("change_project", 0, new() { ["active"] = false }, order.Projects[0].ProcoreId);
        await AlignmentKit.ScanAsync(order.Test);
        Assert.Equal(ProjectStatus.Active, (await ZohoAsync(order)).Status);
        Assert.Contains((await order.Test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions, question => question.Sentence.Contains(order.Number, StringComparison.Ordinal));
    }

    /// <summary>The number was used again in Procore for a project that is closed: the office's project of that number stays open, and a person is asked whether they are one.</summary>
    [Fact]
    public async Task A_project_is_not_closed_for_another_one_of_its_number()
    {
        using var test = await AlignmentKit.StartedAsync(null, size: ContractorSize.Usual); // its last project has no order
        var row = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Last(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true });
        await AlignmentKit.UnlinkAsync(test, row.Zoho!.Id);
        test.EditInProcore("change_project", 0, new() { ["name"] = "Old Quarry Demolition 1998", ["active"] = false }, row.Procore!.Id);
        await AlignmentKit.SetAsync(test, new() { ProjectStatus = true, LinkProjects = true, Unasked = true });
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal(FindingCodes.ProjectProposed, item.Finding.Code);
        Assert.Equal(ProjectStatus.Active, (await AlignmentKit.ProjectsAsync(test)).Single(one => one.ProjectId == row.Zoho.Id).Status);
        Assert.Contains("may be two projects", Assert.Single((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions).Sentence, StringComparison.Ordinal);

        test.EditInProcore("change_project", 0, new() { ["name"] = row.Procore.Name }, row.Procore.Id);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(ProjectStatus.Inactive, (await AlignmentKit.ProjectsAsync(test)).Single(one => one.ProjectId == row.Zoho.Id).Status);
    }

    [Theory]
    [InlineData("renamed", AlignmentField.Name)]
    [InlineData("renumbered", AlignmentField.Number)]
    public async Task A_project_that_is_called_otherwise_is_the_same_one_and_is_made_nowhere_again(string what, AlignmentField field)
    {
        using var order = await StartedAsync();
        var (test, project) = (order.Test, order.Projects[0]);
        var before = (await AlignmentKit.ProjectsAsync(test)).Count;
        test.EditInProcore("change_project", 0, what == "renamed" ? new() { ["name"] = "Quite otherwise" } : new() { ["project_number"] = "77-777" }, project.ProcoreId);
        var writes = test.Sent.Count;
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(order.WritesSince(writes));
        Assert.Equal(before, (await AlignmentKit.ProjectsAsync(test)).Count);
        var row = await RowAsync(order);
        Assert.Equal((project.ProcoreId, AlignmentStanding.Different, field), (row.Procore!.Id, row.Standing, Assert.Single(row.Differences).Field));

        order.EditLine(0, line => line with { Rate = 1_500m });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, order.Commitments().Count));
        Assert.Equal([1_500m], order.Lines());
        Assert.Empty(await AlignmentKit.OpenAsync(test));
    }

    [Theory]
    [InlineData("hide_project")]
    [InlineData("delete_project")]
    public async Task A_project_that_is_not_seen_any_more_is_closed_nowhere_and_its_orders_are_a_question(string what)
    {
        using var order = await StartedAsync();
        var (test, project) = (order.Test, order.Projects[0]);
        test.EditInProcore(what, 0, project: project.ProcoreId);
        var writes = test.Sent.Count;
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(order.WritesSince(writes));
        Assert.Equal(ProjectStatus.Active, (await ZohoAsync(order)).Status); // absence is no proof
        var row = await RowAsync(order);
        Assert.Equal((AlignmentStanding.OnlyInZoho, project.ProcoreId), (row.Standing, row.LinkedUnseen));
        Assert.Contains("can't see", AlignmentWords.Sentence(row), StringComparison.Ordinal);

        order.EditLine(0, line => line with { Rate = 1_500m });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.ProjectUnknown, await order.FindingAsync());
        Assert.Empty(order.WritesSince(writes));
        if (what == "delete_project")
        {
            return;
        }

        test.EditInProcore("show_project", 0, project: project.ProcoreId);
        await AlignmentKit.ScanAsync(test);
        await order.SyncAsync();
        Assert.Equal(AlignmentStanding.InBoth, (await RowAsync(order)).Standing);
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, order.Commitments().Count));
        Assert.Equal([1_500m], order.Lines());
    }

    [Fact]
    public async Task A_project_that_is_deleted_in_Zoho_Books_is_made_again_for_its_owner_and_not_before_that_is_known()
    {
        using var test = await AlignmentKit.StartedAsync(Everything, size: ContractorSize.Usual); // some of its projects have no order
        await AlignmentKit.ScanAsync(test);
        var used = test.Vendors.Zoho.Orders.SelectMany(order => order.Lines).Select(line => line.ProjectId).ToHashSet();
        var row = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.First(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true } && !used.Contains(row.Zoho!.Id));
        await test.ThroughAsync(test.Clients.Books.Projects.DeleteAsync(row.Zoho!.Id, Token));
        await AlignmentKit.ScanAsync(test);
        Assert.DoesNotContain(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == row.Zoho.Name);
        Assert.Equal(FindingCodes.CustomerUnknown, Assert.Single(await AlignmentKit.OpenAsync(test)).Finding.Code);

        var customer = test.Vendors.Data.Projects[0].CustomerName;
        var owner = test.EditInProcore("create_vendor", 0, new() { ["name"] = customer });
        test.EditInProcore("create_prime_contract", 0, new() { ["vendor_id"] = owner }, row.Procore!.Id);
        test.Time.Advance(TimeSpan.FromHours(25)); // scans ask once a day whose it is
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(customer, Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{row.Procore.Number} {row.Procore.Name}").CustomerName);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
    }

    private static async Task<OneOrder> StartedAsync()
    {
        var order = new OneOrder(CommitmentLanding.In(new() { Alignment = Everything }, "Submitted"));
        order.Write(1_000m);
        await order.SyncAsync();
        await AlignmentKit.ScanAsync(order.Test);
        foreach (var other in await AlignmentKit.OpenAsync(order.Test)) // what the company has beside the order's project
        {
            await order.Test.Engine.DecideAsync(Sandboxed.Id, other.Id, new() { Version = other.Version, Action = ReviewAction.Skip, By = "ada" }, Token);
        }

        await order.Test.ThroughAsync(order.Test.RunAsync());
        Assert.Equal(AlignmentStanding.InBoth, (await RowAsync(order)).Standing);
        return order;
    }

    private static async Task<AlignedProject> RowAsync(OneOrder order) =>
        (await order.Test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Single(row => row.Zoho?.Id == order.Projects[0].ZohoId);

    private static async Task<Project> ZohoAsync(OneOrder order) => (await AlignmentKit.ProjectsAsync(order.Test)).Single(one => one.ProjectId == order.Projects[0].ZohoId);
}
