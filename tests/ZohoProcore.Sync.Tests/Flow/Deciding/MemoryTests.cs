using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a person decided once is not asked again: of the same code in another project, and of the same vendor on another order.</summary>
public sealed class MemoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_decision_about_a_code_settles_every_line_of_every_project_that_has_it()
    {
        using var order = new OneOrder();
        var (one, other) = order.Projects.SelectMany(one => order.Projects, (one, other) => (one, other)).First(pair => pair.one != pair.other && Shared(pair.one, pair.other).Any());
        var (code, there) = Shared(one, other).First();
        order.Write(1_000, 2_000);
        order.EditLine(0, line => On(order, one, code, line, "EARTH-1 works"));
        order.EditLine(1, line => On(order, other, there, line, "EARTH-1 works"));
        await order.SyncAsync();

        var asked = await order.ReviewsAsync();
        Assert.Equal([FindingCodes.CostCodeUnknown, FindingCodes.CostCodeUnknown], asked.Select(item => item.Finding.Code));
        Assert.Equal([new(LinkKind.CostCode, "EARTH-1 works", one.ProcoreId!.Value), new(LinkKind.CostCode, "EARTH-1 works", other.ProcoreId!.Value)], asked.Select(item => item.Finding.LinkTarget!).OrderBy(target => target.ProjectId == other.ProcoreId));
        var first = asked.Single(item => item.Finding.LinkTarget!.ProjectId == one.ProcoreId);
        await order.Test.Engine.DecideAsync(Sandboxed.Id, first.Id, new() { Version = first.Version, Action = ReviewAction.Link, ProcoreId = code.CostCodeId, By = "ada" }, Token);
        await order.Test.RunAsync();

        Assert.Empty(await order.ReviewsAsync());
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal([1_000m, 2_000m], order.Lines().Order());
        Assert.Contains((await order.PlanAsync()).Answers, answer => answer.Evidence.StartsWith("decided for the company: 'EARTH-1 works'", StringComparison.Ordinal));

        // And it is taken back for both: what was written under it is shown, and nothing is rewritten.
        await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Unlink, Kind = LinkKind.CostCode, ZohoId = "EARTH-1 works", ProjectId = one.ProcoreId!.Value, ProcoreId = code.CostCodeId, By = "ada" }, Token);
        await order.Test.RunAsync();
        Assert.Equal(2, (await order.ReviewsAsync()).Count);
        Assert.Equal([1_000m, 2_000m], order.Lines().Order());
    }

    /// <summary>What a person rejected is not found again by a rule: the order waits, its commitment stays as it is, and both ways that are printed settle it.</summary>
    [Theory]
    [InlineData(LinkKind.Project, true)]
    [InlineData(LinkKind.Project, false)]
    [InlineData(LinkKind.CostCode, true)]
    [InlineData(LinkKind.CostCode, false)]
    public async Task What_a_person_rejected_no_rule_finds(LinkKind kind, bool isAllowed)
    {
        using var order = new OneOrder();
        order.Write(1_000, 2_000);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        var (project, code) = (order.Projects[0], order.Code);
        var written = CodeForms.KeyOf(order.On(project, code).CostCode!);
        var decision = kind == LinkKind.Project
            ? new LinkDecision { Action = LinkAction.Reject, Kind = kind, ZohoId = project.ZohoId!, ProcoreId = project.ProcoreId!.Value, By = "ann" }
            : new LinkDecision { Action = LinkAction.Reject, Kind = kind, ZohoId = written, ProcoreId = code.CostCodeId, ProjectId = project.ProcoreId!.Value, By = "ann" };
        await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, decision, Token);
        await order.SyncAsync();
        var item = (await order.ReviewsAsync())[0];
        Assert.Equal(kind == LinkKind.Project ? FindingCodes.ProjectUnknown : FindingCodes.CostCodeUnknown, item.Finding.Code);
        Assert.Contains("a person rejected that", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(item.Finding.Candidates, candidate => candidate.ProcoreId == decision.ProcoreId);
        Assert.Equal([1_000m, 2_000m], order.Lines().Order());

        // Two lines ask one question, which is told once.
        var entries = await EntriesAsync(order);
        await order.SyncAsync();
        Assert.Equal(entries, await EntriesAsync(order));

        await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, decision with { Action = isAllowed ? LinkAction.Allow : LinkAction.Link }, Token);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    /// <summary>A rejection is about what is written, all of it: another text that begins with the same word is another question.</summary>
    [Fact]
    public async Task What_was_rejected_for_one_text_holds_for_no_other()
    {
        using var order = new OneOrder();
        var (project, code) = (order.Projects[0], order.Code);
        var full = project.CostCodes.First(one => one.Id == code.CostCodeId).FullCode;
        order.Write(1_000);
        order.EditLine(0, line => On(order, project, code, line, $"Earthwork ({full})"));
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        await order.Test.Engine.DecideLinkAsync(
            Sandboxed.Id, new() { Action = LinkAction.Reject, Kind = LinkKind.CostCode, ZohoId = "Earthwork", ProcoreId = code.CostCodeId, ProjectId = project.ProcoreId!.Value, By = "ann" }, Token);
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    private static async Task<int> EntriesAsync(OneOrder order) =>
        await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).CountAsync(entry => entry.Record == RecordKey.PurchaseOrder(order.Id).ToString(), Token);

    /// <summary>Codes that both projects have on the budget with the same type.</summary>
    private static IEnumerable<(WbsCodeData One, WbsCodeData Other)> Shared(ProjectData one, ProjectData other) =>
        from mine in one.WbsCodes
        where mine is { Active: true, OnBudget: true }
        from theirs in other.WbsCodes
        where theirs is { Active: true, OnBudget: true } && mine.CostTypeId == theirs.CostTypeId
            && one.CostCodes.First(code => code.Id == mine.CostCodeId).FullCode == other.CostCodes.First(code => code.Id == theirs.CostCodeId).FullCode
        select (mine, theirs);

    private static OrderLineData On(OneOrder order, ProjectData project, WbsCodeData code, OrderLineData line, string written) =>
        order.On(project, code) with { Id = line.Id, Name = line.Name, Quantity = line.Quantity, Rate = line.Rate, CostCode = written };
}
