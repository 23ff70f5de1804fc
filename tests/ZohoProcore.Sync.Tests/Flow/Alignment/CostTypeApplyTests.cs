using System.Net;
using System.Text;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>The options of the tag of cost types follow Procore: added, renamed and retired as it was shown, once, and what is not certain is asked.</summary>
[Trait("Takes", "long")]
public sealed class CostTypeApplyTests
{
    private const string Tag = "Cost Type";
    private static readonly AlignmentPolicy All = new() { AddTypes = true, RenameTypes = true, RetireTypes = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_Procore_adds_renames_and_deletes_is_written_once_and_then_both_sides_have_the_same()
    {
        using var test = await AlignmentKit.StartedAsync(All);
        await AlignmentKit.ScanAsync(test); // which type has which option is known from now on
        Assert.Empty((await AlignmentKit.PlanAsync(test)).Steps);
        var types = await TypesAsync(test);
        var made = await MakeAsync(test, "ZZ", "Zeppelins");
        await test.ThroughAsync(test.Clients.Procore.CostTypes.UpdateAsync(types[0].Id, new() { Name = "Other Goods" }, Token));
        test.EditInProcore("delete_cost_type", types[^1].Id);
        var (before, procore) = (await OptionsAsync(test), test.Sent.Count(IsProcoreWrite));

        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Empty(plan.Questions);
        Assert.Equal(
            [AlignmentStepKind.DeactivateOption, AlignmentStepKind.AddOption, AlignmentStepKind.RenameOption], plan.Steps.Select(step => step.Kind));
        Assert.All(plan.Steps, step => Assert.True(step.IsCostType && step.Sentence.StartsWith("Cost types: ", StringComparison.Ordinal)));
        var result = await AlignmentKit.ApplyAsync(test, plan);
        Assert.True(result.IsWritten, string.Join(" ", result.Outcomes.Select(outcome => outcome.Sentence)));

        var after = await OptionsAsync(test);
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Contains(after, option => option is { OptionName: "ZZ Zeppelins", IsActive: true });
        Assert.Contains(after, option => option.OptionName == $"{types[0].Code} Other Goods");
        Assert.False(after.Single(option => option.OptionName == $"{types[^1].Code} {types[^1].Name}").IsActive);
        Assert.Equal(before.Select(option => option.OptionId), after.Take(before.Count).Select(option => option.OptionId));
        Assert.Equal(procore, test.Sent.Count(IsProcoreWrite));

        var again = await AlignmentKit.PlanAsync(test);
        Assert.Equal((0, 0), (again.Steps.Count, again.Questions.Count));
        var report = await AlignmentKit.AlignAsync(test);
        Assert.All(report.CostTypes, type => Assert.Equal(AlignmentStanding.InBoth, type.Standing));
        var audit = await AlignmentKit.AuditAsync(test);
        Assert.Equal(3, audit.Count(entry => entry is { Kind: AuditKind.Intent, Actor: "ada" } && entry.PlanHash == plan.Hash && entry.Record.StartsWith("alignment/type/", StringComparison.Ordinal)));
        Assert.Equal(3, audit.Count(entry => entry is { Kind: AuditKind.Outcome, Result: "written" } && entry.PlanHash == plan.Hash));

        // One that comes back under its code is chosen again.
        await MakeAsync(test, types[^1].Code!, types[^1].Name!);
        Assert.Equal(AlignmentStepKind.ActivateOption, Assert.Single((await AlignmentKit.PlanAsync(test)).Steps).Kind);
        Assert.NotEqual(0, made.Id);
    }

    [Fact]
    public async Task By_policy_it_is_written_without_a_person_and_then_nothing_more_is()
    {
        using var test = await AlignmentKit.StartedAsync(All with { Unasked = true });
        await MakeAsync(test, "ZZ", "Zeppelins");
        await AlignmentKit.ScanAsync(test);
        Assert.Single(await OptionsAsync(test), option => option.OptionName == "ZZ Zeppelins");
        var writes = AlignmentKit.Writes(test);
        await AlignmentKit.ScanAsync(test);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(writes, AlignmentKit.Writes(test));
        Assert.Empty(await AlignmentKit.OpenAsync(test));
    }

    [Fact]
    public async Task Codes_and_cost_types_are_each_one_list_of_their_own_tag()
    {
        using var test = await AlignmentKit.StartedAsync(All with { AddCodes = true });
        await MakeAsync(test, "ZZ", "Zeppelins");
        var project = test.Vendors.Data.Projects.First(one => one is { Active: true, Permitted: true, ProcoreId: not null });
        test.EditInProcore("add_cost_code", 0, new() { ["code"] = "99", ["name"] = "Special works" }, project.ProcoreId);
        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Equal([false, true], plan.Steps.Select(step => step.IsCostType));
        var calls = test.Sent.Count;
        Assert.True((await AlignmentKit.ApplyAsync(test, plan)).IsWritten);
        Assert.Equal(2, test.Sent.Skip(calls).Count(sent => sent.Method == "PUT"));
        Assert.Equal(1, test.Vendors.Zoho.OptionsOf(Tag).Count(name => name == "ZZ Zeppelins"));
        Assert.Equal(0, test.Vendors.Zoho.OptionsOf("Cost Code").Count(name => name == "ZZ Zeppelins"));
        Assert.Empty((await AlignmentKit.PlanAsync(test)).Steps);
    }

    [Fact]
    public async Task A_tag_that_would_be_too_full_gets_none_of_them_and_what_is_there_is_renamed_all_the_same()
    {
        using var test = await AlignmentKit.StartedAsync(All with { RetireTypes = false });
        var types = await TypesAsync(test);
        for (var more = test.Vendors.Zoho.OptionsOf(Tag).Count; more < AlignmentReport.MostOptions; more++)
        {
            test.Vendors.Zoho.AddOption(Tag, FormattableString.Invariant($"{types[0].Code} Own {more}"));
        }

        await MakeAsync(test, "ZZ", "Zeppelins");
        await test.ThroughAsync(test.Clients.Procore.CostTypes.UpdateAsync(types[1].Id, new() { Name = "Other Goods" }, Token));
        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Equal(AlignmentStepKind.RenameOption, Assert.Single(plan.Steps).Kind); // which of hundreds with one code stays is a person's to say
        Assert.Contains("501 options, and it takes 500", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        Assert.True((await AlignmentKit.ApplyAsync(test, plan)).IsWritten);
        Assert.Equal(AlignmentReport.MostOptions, test.Vendors.Zoho.OptionsOf(Tag).Count);
    }

    [Fact]
    public async Task Two_options_of_one_cost_type_are_left_to_a_person()
    {
        using var test = await AlignmentKit.StartedAsync(All);
        var type = (await TypesAsync(test))[0];
        test.Vendors.Zoho.AddOption(Tag, $"{type.Code} Something Else");
        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Equal((0, 0), (plan.Steps.Count, plan.Questions.Count));
        var row = (await AlignmentKit.AlignAsync(test)).CostTypes.Single(one => one.Code == type.Code);
        Assert.StartsWith("Keep one of the options", AlignmentWords.NextStep(row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_edition_refuses_is_told_once_and_not_sent_again()
    {
        using var test = await AlignmentKit.StartedAsync(All with { Unasked = true });
        await MakeAsync(test, "ZZ", "Zeppelins");
        test.Instead = request => request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.EndsWith("/options", StringComparison.Ordinal)
            ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":57,"message":"Your edition has no reporting tags."}""", Encoding.UTF8, "application/json") } : null;
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal(FindingCodes.AlignmentRefused, item.Finding.Code);
        Assert.Contains("Cost types: Add option 'ZZ Zeppelins'.", item.Finding.Sentence, StringComparison.Ordinal);
        var writes = AlignmentKit.Writes(test);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal((writes, item.Id), (AlignmentKit.Writes(test), Assert.Single(await AlignmentKit.OpenAsync(test)).Id));
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_looked_up_in_its_own_tag()
    {
        using var test = await AlignmentKit.StartedAsync(All);
        await MakeAsync(test, "ZZ", "Zeppelins");
        test.Spoil = (request, _) => _ = request.Method == HttpMethod.Put ? throw new HttpRequestException("Lost.") : 0;
        var result = await AlignmentKit.ApplyAsync(test, await AlignmentKit.PlanAsync(test));
        test.Spoil = null;
        Assert.True(result.IsWritten, string.Join(" ", result.Outcomes.Select(outcome => outcome.Sentence)));
        Assert.Single(await OptionsAsync(test), option => option.OptionName == "ZZ Zeppelins");
        Assert.Empty((await AlignmentKit.PlanAsync(test)).Steps);
    }

    /// <summary>The order that has it keeps it and what was written; nobody chooses it any more.</summary>
    [Fact]
    public async Task An_option_that_an_order_uses_is_retired_and_the_order_keeps_what_was_written()
    {
        using var order = new OneOrder(new() { Alignment = All });
        order.Write(100m);
        await order.SyncAsync();
        await AlignmentKit.ScanAsync(order.Test);
        Assert.Equal((RecordState.Synced, 100m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
        var type = (await TypesAsync(order.Test)).Single(one => one.Id == order.Code.CostTypeId);
        order.Test.EditInProcore("delete_cost_type", type.Id);
        var procore = order.Test.Sent.Count(IsProcoreWrite);

        var plan = await AlignmentKit.PlanAsync(order.Test);
        var step = Assert.Single(plan.Steps);
        Assert.Equal(AlignmentStepKind.DeactivateOption, step.Kind);
        Assert.Contains("does not have it any more", step.Sentence, StringComparison.Ordinal);
        Assert.True((await AlignmentKit.ApplyAsync(order.Test, plan)).IsWritten);
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        await order.SyncAsync();
        Assert.Equal((100m, procore), (Assert.Single(order.Lines()), order.Test.Sent.Count(IsProcoreWrite)));
        Assert.Equal(FindingCodes.CostTypeUnknown, await order.FindingAsync());
        Assert.Empty((await AlignmentKit.PlanAsync(order.Test)).Steps);
    }

    /// <summary>Procore gives a cost type another code: its option follows, and the orders stay on the same cost type.</summary>
    [Fact]
    public async Task A_cost_type_that_gets_another_code_keeps_its_option_and_its_orders()
    {
        using var order = new OneOrder(new() { Alignment = All });
        order.Write(100m);
        await order.SyncAsync();
        await AlignmentKit.ScanAsync(order.Test);
        var type = (await TypesAsync(order.Test)).Single(one => one.Id == order.Code.CostTypeId);
        await order.Test.ThroughAsync(order.Test.Clients.Procore.CostTypes.UpdateAsync(type.Id, new() { Code = "NEW" }, Token));

        var plan = await AlignmentKit.PlanAsync(order.Test);
        var step = Assert.Single(plan.Steps); // and none is added beside it
        Assert.Equal((AlignmentStepKind.RenameOption, $"NEW {type.Name}"), (step.Kind, step.Name));
        await AlignmentKit.ScanAsync(order.Test); // which changes nothing of what is known
        Assert.Equal(plan.Hash, (await AlignmentKit.PlanAsync(order.Test)).Hash);
        var writes = order.Test.Sent.Count(IsProcoreWrite);
        Assert.True((await AlignmentKit.ApplyAsync(order.Test, plan)).IsWritten);
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        await AlignmentKit.ScanAsync(order.Test);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, writes), ((await order.RecordAsync()).State, order.Test.Sent.Count(IsProcoreWrite)));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        Assert.Empty((await AlignmentKit.PlanAsync(order.Test)).Steps);
    }

    /// <summary>Two codes that Procore exchanges would move every order from one cost type to the other: that is no rename.</summary>
    [Fact]
    public async Task Codes_that_Procore_exchanges_are_a_question_and_no_rename()
    {
        using var test = await AlignmentKit.StartedAsync(All);
        await AlignmentKit.ScanAsync(test);
        var types = await TypesAsync(test);
        foreach (var (id, code) in new[] { (types[0].Id, "TMP"), (types[1].Id, types[0].Code!), (types[0].Id, types[1].Code!) })
        {
            await test.ThroughAsync(test.Clients.Procore.CostTypes.UpdateAsync(id, new() { Code = code }, Token));
        }

        for (var times = 0; times < 2; times++)
        {
            var plan = await AlignmentKit.PlanAsync(test);
            Assert.Empty(plan.Steps);
            Assert.Equal(2, plan.Questions.Count(question => question.Sentence.Contains("stood for another cost type", StringComparison.Ordinal)));
            await AlignmentKit.ScanAsync(test);
        }
    }

    [Theory]
    [InlineData(false, AlignmentStepKind.DeactivateOption)]
    [InlineData(true, AlignmentStepKind.RenameOption)]
    public async Task An_option_that_Procore_never_had_is_asked_about_and_the_choice_is_written_and_used_up(bool isNew, AlignmentStepKind kind)
    {
        using var test = await AlignmentKit.StartedAsync(All with { AddTypes = false });
        test.Vendors.Zoho.AddOption(Tag, "Q Quarrying");
        var chosen = isNew ? (await MakeAsync(test, "QRY", "Quarrying")).Id : (await TypesAsync(test))[0].Id;
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal(FindingCodes.CostTypeOptionUnknown, item.Finding.Code);
        Assert.Equal([ReviewAction.Retry, ReviewAction.Choose, ReviewAction.Skip], item.Answers.Select(answer => answer.Action));
        Assert.Equal("Q Quarrying", Assert.Single(item.Finding.Facts!));
        Assert.True(!isNew || item.Finding.Candidates[0].ProcoreId == chosen);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(item.Id, Assert.Single(await AlignmentKit.OpenAsync(test)).Id); // asked once
        Assert.Empty((await AlignmentKit.PlanAsync(test)).Steps);
        await Assert.ThrowsAsync<DecisionMismatchException>(() => DecideAsync(test, item, ReviewAction.Choose, 99));

        await DecideAsync(test, item, ReviewAction.Choose, chosen);
        await test.ThroughAsync(test.RunAsync());
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Equal(kind, Assert.Single(plan.Steps).Kind);
        Assert.Contains("ada chose it", plan.Steps[0].Sentence, StringComparison.Ordinal);
        Assert.True((await AlignmentKit.ApplyAsync(test, plan)).IsWritten);
        Assert.Empty(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));
        Assert.Contains(await AlignmentKit.AuditAsync(test), entry => entry.Kind == AuditKind.DecisionUsed);
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        var again = await AlignmentKit.PlanAsync(test);
        Assert.Equal((0, 0), (again.Steps.Count, again.Questions.Count));
    }

    /// <summary>Zoho Books stamps no order whose option is called otherwise: those that wait for it are looked at.</summary>
    [Fact]
    public async Task An_order_that_waits_for_its_cost_type_goes_on_once_the_choice_is_written()
    {
        using var order = new OneOrder(new() { Alignment = All with { AddTypes = false } });
        order.Write(100m);
        await order.SyncAsync();
        var type = (await TypesAsync(order.Test)).Single(one => one.Id == order.Code.CostTypeId);
        var options = await OptionsAsync(order.Test);
        var tag = (await order.Test.ThroughAsync(order.Test.Clients.Books.ReportingTags.ListAsync(Token).ToListAsync(Token).AsTask())).Single(one => one.TagName == Tag);
        await order.Test.ThroughAsync(order.Test.Clients.Books.ReportingTags.UpdateOptionsAsync(
            tag.TagId,
            options.Select(one => new TagOptionInput { OptionId = one.OptionId, OptionName = one.OptionName == $"{type.Code} {type.Name}" ? "Q Quarrying" : one.OptionName }),
            Token));
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CostTypeUnknown, await order.FindingAsync());
        await AlignmentKit.ScanAsync(order.Test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(order.Test));

        await DecideAsync(order.Test, item, ReviewAction.Choose, type.Id);
        Assert.True((await AlignmentKit.ApplyAsync(order.Test, await AlignmentKit.PlanAsync(order.Test))).IsWritten);
        await order.Test.ThroughAsync(order.Test.RunAsync());

        Assert.Equal((RecordState.Synced, 100m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
        Assert.Empty(await order.ReviewsAsync());
    }

    /// <summary>Each other way that the question prints.</summary>
    [Theory]
    [InlineData("skip it")]
    [InlineData("add the cost type in Procore")]
    [InlineData("make the option inactive in Zoho Books")]
    public async Task The_question_is_settled_by_each_way_that_it_prints(string way)
    {
        using var test = await AlignmentKit.StartedAsync(All);
        test.Vendors.Zoho.AddOption(Tag, "Q Quarrying");
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Contains(way, item.Finding.NextStep, StringComparison.Ordinal);
        if (way == "skip it")
        {
            await DecideAsync(test, item, ReviewAction.Skip, 0);
            await test.ThroughAsync(test.RunAsync());
        }
        else if (way.StartsWith("add", StringComparison.Ordinal))
        {
            await MakeAsync(test, "Q", "Quarrying");
        }
        else
        {
            var tag = (await test.ThroughAsync(test.Clients.Books.ReportingTags.ListAsync(Token).ToListAsync(Token).AsTask())).Single(one => one.TagName == Tag);
            await test.ThroughAsync(test.Clients.Books.ReportingTags.MarkOptionInactiveAsync(tag.TagId, item.Finding.Subject, Token));
        }

        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Equal((0, 0), (plan.Steps.Count, plan.Questions.Count));
        if (way == "skip it")
        {
            var decision = Assert.Single(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));
            await test.Engine.WithdrawAsync(Sandboxed.Id, decision.Id!, "ada", "", Token);
            await test.ThroughAsync(test.RunAsync());
            Assert.Equal(item.Id, Assert.Single(await AlignmentKit.OpenAsync(test)).Id);
        }
    }

    [Fact]
    public async Task Where_no_tag_has_the_cost_types_nothing_is_written_and_the_plan_says_so()
    {
        using var test = await AlignmentKit.StartedAsync(All);
        test.Connection = test.Connection with { Policies = test.Connection.Policies with { Mapping = new() { CostType = "{line:Cost type}" } } };
        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Empty(plan.Steps);
        Assert.Contains("are written in '{line:Cost type}'", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        test.Connection = test.Connection with { Policies = test.Connection.Policies with { Mapping = null, CostTypeTag = "Kind of cost" } };
        plan = await AlignmentKit.PlanAsync(test);
        Assert.Contains("no reporting tag 'Kind of cost'", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    private static bool IsProcoreWrite((string Method, Uri Uri) sent) => sent.Method != "GET" && sent.Uri.AbsolutePath.StartsWith("/rest/", StringComparison.Ordinal);

    private static Task<ReviewItem> DecideAsync(Sandboxed test, ReviewItem item, ReviewAction action, long chosen) =>
        test.ThroughAsync(test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, By = "ada", ProcoreId = chosen }, Token).AsTask());

    private static Task<CostType> MakeAsync(Sandboxed test, string code, string name) =>
        test.ThroughAsync(test.Clients.Procore.CostTypes.CreateAsync(new() { Code = code, Name = name, BaseType = CostTypeBase.Materials }, Token));

    private static Task<List<CostType>> TypesAsync(Sandboxed test) =>
        test.ThroughAsync(test.Clients.Procore.CostTypes.ListForCompanyAsync(cancellationToken: Token).ToListAsync(Token).AsTask());

    private static async Task<List<TagOptionDetail>> OptionsAsync(Sandboxed test)
    {
        var tag = (await test.ThroughAsync(test.Clients.Books.ReportingTags.ListAsync(Token).ToListAsync(Token).AsTask())).Single(one => one.TagName == Tag);
        return await test.ThroughAsync(test.Clients.Books.ReportingTags.ListOptionDetailsAsync(tag.TagId, Token).ToListAsync(Token).AsTask());
    }
}
