using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Two sub jobs have codes that are called like the project's. No order names a sub job: it is on the project's own code, or a question, and never on a namesake.
/// </summary>
public sealed class SubJobCodeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whether the list of a project's codes has those of its sub jobs is not documented.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Orders_of_two_projects_are_each_on_their_projects_own_code(bool areListed)
    {
        using var order = new OneOrder(new() { Approval = ApprovalPolicy.Nothing }, SandboxSwitches.Default with { Procore = new() { CostCodeListsHaveSubJobs = areListed } });
        order.Write([(1, 100, 0, []), (1, 70, 1, [])]);
        foreach (var project in order.Projects.Take(2))
        {
            var code = project.WbsCodes.First(one => one is { Active: true, OnBudget: true });
            order.AddSubJobs(project, project.CostCodes.Single(one => one.Id == code.CostCodeId), code.CostTypeId);
        }

        await order.SyncAsync();

        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        foreach (var (project, amount) in order.Projects.Zip([100m, 70m]))
        {
            var commitment = order.Commitments().Single(one => (long)one["project"]! == project.ProcoreId);
            var line = Assert.Single((await order.Test.Clients.Procore.PurchaseOrders.GetAsync(project.ProcoreId!.Value, (long)commitment["id"]!, Token)).Lines);
            Assert.Equal(((long?)project.WbsCodes.First(one => one is { Active: true, OnBudget: true }).Id, (decimal?)amount), (line.WbsCode?.Id, line.Amount));
        }

        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
    }

    [Fact]
    public async Task What_only_sub_jobs_have_is_a_question_and_a_person_can_not_choose_it_either()
    {
        using var order = new OneOrder(new() { RequireBudgetedWbsCode = false });
        order.Write(100);
        var project = order.Projects[0];
        var heading = project.CostCodes.Single(one => one.Id == project.CostCodes.Single(leaf => leaf.Id == order.Code.CostCodeId).ParentId);
        var twins = order.AddSubJobs(project, heading with { FullCode = $"{heading.FullCode}-777", Code = "777", Name = "Shoring" }, order.Code.CostTypeId);
        order.EditLine(0, line => line with { CostCode = $"{heading.FullCode}-777 Shoring" });
        await order.SyncAsync();

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CostCodeUnknown, 0), (item.Finding.Code, order.Commitments().Count));
        Assert.DoesNotContain(item.Finding.Candidates, candidate => twins.Contains(candidate.ProcoreId));
        foreach (var twin in twins)
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => order.DecideAsync(ReviewAction.Link, twin));
            Assert.Contains("belongs to a sub job", refused.Message, StringComparison.Ordinal);
        }

        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.StartsWith($"{heading.FullCode}-777.", (string?)Assert.Single(order.Commitment().Node["lines"]!.AsArray())!["wbs_code"], StringComparison.Ordinal);
        var all = await order.Test.Clients.Procore.CostCodes.ListAsync(project.ProcoreId!.Value, cancellationToken: Token).Where(code => code.FullCode == $"{heading.FullCode}-777").ToListAsync(Token);
        Assert.Equal((3, 1), (all.Count, all.Count(code => code.BillerType == Procore.Client.BillerType.Project)));
    }

    /// <summary>A sub job's code is on the budget, and the project's own is not.</summary>
    [Fact]
    public async Task A_budget_of_a_sub_job_is_none_of_the_project()
    {
        using var order = new OneOrder();
        order.Write(100);
        var project = order.Projects[0];
        var off = project.WbsCodes.First(code => code is { Active: true, OnBudget: false });
        order.AddSubJobs(project, project.CostCodes.Single(code => code.Id == off.CostCodeId), off.CostTypeId);
        order.EditLine(0, line => order.On(project, off) with { Id = line.Id, Rate = 100, Quantity = 1 });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.WbsCodeNotBudgeted, 0), (await order.FindingAsync(), order.Commitments().Count));
    }

    /// <summary>A row of the budget may name its cost code and cost type alone.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_sub_job_has_left_is_no_room_of_the_project(bool rowsSayTheirCode)
    {
        using var order = new OneOrder(new() { RequireBudgetedWbsCode = false });
        order.Write(24_000);
        await order.BudgetAsync(60_000, 1_200, 34_500);
        var project = order.Projects[0];
        order.AddSubJobs(project, project.CostCodes.Single(code => code.Id == order.Code.CostCodeId), order.Code.CostTypeId);
        order.Test.Spoil = (request, body) =>
        {
            foreach (var row in !rowsSayTheirCode && request.RequestUri!.AbsolutePath.EndsWith("/detail_rows", StringComparison.Ordinal) ? body.AsArray() : [])
            {
                row!.AsObject().Remove("wbs_code_id");
            }
        };

        var room = Assert.Single((await order.Test.Engine.PlanWithRoomAsync(Sandboxed.Id, order.Number, null, Token)).Room!);
        Assert.Equal((order.Code.Id, (decimal?)24_300m, (decimal?)300m), (room.WbsCodeId, room.Before, room.After));
    }

    [Fact]
    public async Task A_code_that_the_project_lacks_is_made_of_its_own_values_and_not_of_a_namesakes()
    {
        using var order = new OneOrder(new() { RequireBudgetedWbsCode = false, MissingWbsCodes = MissingCodeTreatment.Create });
        order.Write(100);
        var project = order.Projects[0];
        var own = project.CostCodes.Single(code => code.Id == order.Code.CostCodeId);
        var type = order.Test.Vendors.Data.CostTypes.First(type => project.WbsCodes.All(code => code.CostCodeId != own.Id || code.CostTypeId != type.Id));
        var twins = order.AddSubJobs(project, own, type.Id);
        order.EditLine(0, line => line with { CostType = $"{type.Code} {type.Name}" });
        await order.SyncAsync();

        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal($"{own.FullCode}.{type.Code}", (string?)Assert.Single(order.Commitment().Node["lines"]!.AsArray())!["wbs_code"]);
        Assert.Equal(2, twins.Count);
    }

    [Fact]
    public async Task No_sub_jobs_code_becomes_an_option()
    {
        using var order = new OneOrder(new() { Alignment = new() { AddCodes = true, RenameCodes = true } });
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        var before = await order.Test.ThroughAsync(order.Test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask());
        var project = order.Projects[0];
        var own = project.CostCodes.Single(code => code.Id == order.Code.CostCodeId);
        order.AddSubJobs(project, own with { Name = "Called otherwise" }, order.Code.CostTypeId);
        order.AddSubJobs(project, own with { FullCode = own.FullCode + "9", Code = own.Code + "9", Name = "New" }, order.Code.CostTypeId);
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        var after = await order.Test.ThroughAsync(order.Test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask());
        Assert.Equal(before.Steps.Select(step => (step.Kind, step.Name)), after.Steps.Select(step => (step.Kind, step.Name)));
        Assert.Equal(before.Questions.Count, after.Questions.Count);
    }
}
