namespace ZohoProcore.Sync.Tests;

/// <summary>Codes that orders use, in each of their homes: one that Procore deletes, more than a tag takes, and as many as a large company has.</summary>
[Trait("Takes", "long")]
public sealed class CodeHomeTests
{
    private const int Many = 1_800;
    private const string Module = "{line:Cost code record}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData(null), InlineData("{itemName}"), InlineData("{account}")]
    public async Task A_code_that_is_deleted_while_an_order_uses_it_is_a_question_and_what_was_written_stays(string? home)
    {
        using var order = New(home);
        await BookAsync(order, home);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 100m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
        var report = await AlignAsync(order);
        var code = report.Codes.Single(one => one.Code == FullCode(order) && one.Options.Count > 0);
        var ids = await InProcoreAsync(order, code);

        ids.ForEach(id => order.Test.EditInProcore("delete_cost_code", id));
        var sent = order.Test.Sent.Count(Writes);
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((RecordState.NeedsReview, FindingCodes.CostCodeInactive), ((await order.RecordAsync()).State, item.Finding.Code));
        Assert.Contains("was deleted in", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal((100m, sent), (Assert.Single(order.Lines()), order.Test.Sent.Count(Writes)));

        // Nobody shall choose it any more; the order that has it keeps it, and is the same question.
        var plan = await PlanAsync(order);
        Assert.Equal(AlignmentStepKind.DeactivateOption, Assert.Single(plan.Steps).Kind);
        Assert.True((await ApplyAsync(order, plan)).IsWritten);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CostCodeInactive, await order.FindingAsync());

        ids.ForEach(id => order.Test.EditInProcore("change_cost_code", id, new() { ["name"] = code.ProcoreName }));
        Assert.Equal(AlignmentStepKind.ActivateOption, Assert.Single((await PlanAsync(order)).Steps).Kind);
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 100m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
    }

    [Fact]
    public async Task What_a_tag_does_not_take_is_not_added_and_items_take_it()
    {
        using var order = New(null);
        order.Write(100m);
        var options = order.Test.Vendors.Zoho.OptionsOf("Cost Code").Count;
        for (var more = options; more < AlignmentReport.MostOptions; more++)
        {
            order.Test.Vendors.Zoho.AddOption("Cost Code", FormattableString.Invariant($"Z{more} Else"));
        }

        Add(order, 1);
        var plan = await PlanAsync(order);
        Assert.DoesNotContain(plan.Steps, step => step.Kind == AlignmentStepKind.AddOption);
        Assert.Contains($"would have {AlignmentReport.MostOptions + 1} options", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        Assert.Equal(AlignmentReport.MostOptions, order.Test.Vendors.Zoho.OptionsOf("Cost Code").Count);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State); // what is in the tag goes on

        var policies = order.Test.Connection.Policies;
        order.Test.Connection = order.Test.Connection with { Policies = policies with { Mapping = new() { CostCode = "{itemName}" } } };
        plan = await PlanAsync(order);
        Assert.Contains(plan.Steps, step => step.Name.EndsWith("-1000 Works 1000", StringComparison.Ordinal));
        Assert.Empty(plan.Questions);
    }

    /// <summary>Counted are calls, which are what a large company's quota is used up by: a page for each two hundred codes, and at most two calls for each that is made.</summary>
    [Theory, InlineData("{itemName}", "item"), InlineData(Module, "record")]
    public async Task A_company_with_1800_codes_is_served_by_items_and_by_a_custom_module(string home, string noun)
    {
        using var order = New(home);
        await BookAsync(order, home);
        await order.SyncAsync();
        Assert.Empty((await PlanAsync(order)).Steps);
        var few = await CallsAsync(order, () => AlignAsync(order));
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        var oneOrder = await CallsAsync(order, order.SyncAsync);

        Add(order, Many);
        var plan = await PlanAsync(order);
        Assert.Equal(CodeEntrySteps.MostAtOnce, plan.Steps.Count);
        Assert.Contains($"Procore has {Many} codes that no {noun}", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        var calls = await CallsAsync(order, async () => Assert.True((await ApplyAsync(order, plan)).IsWritten));
        Assert.InRange(calls, plan.Steps.Count, plan.Steps.Count * 2);
        Assert.Contains($"Procore has {Many - plan.Steps.Count} codes", Assert.Single((await PlanAsync(order)).Questions).Sentence, StringComparison.Ordinal);
        var many = await CallsAsync(order, () => AlignAsync(order));
        Assert.InRange(many - few, 1, Many / 50);

        order.Test.Time.Advance(TimeSpan.FromHours(7));
        var oneOfMany = await CallsAsync(order, order.SyncAsync);
        Assert.Equal((RecordState.Synced, 100m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
        Assert.InRange(oneOfMany, 1, oneOrder + (Many / 50));
    }

    private static OneOrder New(string? home) => new(new()
    {
        Mapping = home is null ? null : new() { CostCode = home, CostCodeModule = home == Module ? "cm_cost_code" : null },
        Alignment = new() { AddCodes = true, RenameCodes = true, RetireCodes = true, CodeAccount = "Job Costs" },
    });

    /// <summary>The codes are in their home, and the order is booked to one of them there.</summary>
    private static async Task BookAsync(OneOrder order, string? home)
    {
        order.Write(100m);
        if (home is null)
        {
            return;
        }

        await ApplyAsync(order, await PlanAsync(order));
        var isItem = home == "{itemName}";
        var books = order.Test.Clients.Books;
        if (home == Module)
        {
            var record = (await order.Test.ThroughAsync(books.CustomModules.ListAsync("cm_cost_code", cancellationToken: Token).ToListAsync(Token).AsTask())).Single(one => LeadingCode.StandsBefore(FullCode(order), one.RecordName!));
            order.EditLine(0, line => line with { CostCode = null, CustomFields = new Dictionary<string, string> { ["Cost code record"] = record.ModuleRecordId } });
            return;
        }

        var id = isItem
            ? (await order.Test.ThroughAsync(books.Items.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask())).Single(item => LeadingCode.StandsBefore(FullCode(order), item.Name!)).ItemId
            : (await order.Test.ThroughAsync(books.ChartOfAccounts.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask())).Single(account => LeadingCode.StandsBefore(FullCode(order), account.AccountName!)).AccountId;
        order.EditLine(0, line => line with { CostCode = null, ItemId = isItem ? id : "", AccountId = isItem ? line.AccountId : id });
    }

    private static string FullCode(OneOrder order) => order.Projects[0].CostCodes.Single(code => code.Id == order.Code.CostCodeId).FullCode;

    /// <summary>People add codes to the first project, below one of its headings.</summary>
    private static void Add(OneOrder order, int codes)
    {
        var project = order.Projects[0];
        var heading = project.CostCodes.Single(code => code.Id == order.Code.CostCodeId).ParentId!.Value;
        for (var number = 1_000; number < 1_000 + codes; number++)
        {
            order.Test.EditInProcore(
                "add_cost_code", 0, new() { ["code"] = $"{number}", ["name"] = $"Works {number}", ["parent_id"] = heading }, project.ProcoreId);
        }
    }

    private static async Task<List<long>> InProcoreAsync(OneOrder order, AlignedCode code)
    {
        var ids = new List<long>();
        foreach (var project in code.ProjectIds)
        {
            var all = await order.Test.ThroughAsync(order.Test.Clients.Procore.CostCodes.ListAsync(project, cancellationToken: Token).ToListAsync(Token).AsTask());
            ids.AddRange(all.Where(one => one.FullCode == code.Code).Select(one => one.Id));
        }

        return ids;
    }

    private static bool Writes((string Method, Uri Uri) sent) => sent.Method != "GET";

    private static async Task<int> CallsAsync(OneOrder order, Func<Task> then)
    {
        var before = order.Test.Sent.Count;
        await then();
        return order.Test.Sent.Count - before;
    }

    private static Task<AlignmentReport> AlignAsync(OneOrder order) => AlignmentKit.AlignAsync(order.Test);

    private static Task<AlignmentPlan> PlanAsync(OneOrder order) => AlignmentKit.PlanAsync(order.Test);

    private static Task<AlignmentResult> ApplyAsync(OneOrder order, AlignmentPlan plan) => AlignmentKit.ApplyAsync(order.Test, plan);
}
