using System.Net;
using System.Text;
using System.Text.Json.Nodes;
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
        await SayGoneAsync(test);

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
        test.Instead = Refused;
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
        await SayGoneAsync(order.Test);

        var plan = await AlignmentKit.PlanAsync(order.Test);
        var step = Assert.Single(plan.Steps);
        Assert.Equal(AlignmentStepKind.DeactivateOption, step.Kind);
        Assert.Contains("is gone from Procore, as ada said", step.Sentence, StringComparison.Ordinal);
        Assert.True((await AlignmentKit.ApplyAsync(order.Test, plan)).IsWritten);
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        await order.SyncAsync();
        Assert.Equal((100m, procore), (Assert.Single(order.Lines()), order.Test.Sent.Count(IsProcoreWrite)));
        Assert.Equal(FindingCodes.CostTypeUnknown, await order.FindingAsync());
        Assert.Empty((await AlignmentKit.PlanAsync(order.Test)).Steps);
    }

    /// <summary>
    /// A service account that loses sight of some cost types is answered as if they were deleted: nothing is made inactive for that, by policy or by a person's plan, and once it sees them
    /// again all is as it was.
    /// </summary>
    [Theory]
    [InlineData(HttpStatusCode.NotFound, true)]
    [InlineData(HttpStatusCode.Forbidden, false)]
    public async Task A_cost_type_that_is_only_not_shown_keeps_its_option(HttpStatusCode answer, bool canBeSaid)
    {
        using var test = await AlignmentKit.StartedAsync(All with { Unasked = true });
        await AlignmentKit.ScanAsync(test);
        var hidden = (await TypesAsync(test))[^1];
        var (options, writes) = (await OptionsAsync(test), AlignmentKit.Writes(test));
        Hide(test, hidden.Id, answer);
        for (var scan = 0; scan < 3; scan++)
        {
            await AlignmentKit.ScanAsync(test);
        }

        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal(FindingCodes.CostTypeOptionUnknown, item.Finding.Code);
        Assert.Equal(canBeSaid, item.Answers.Any(one => one.Action == ReviewAction.Waive));
        Assert.Empty((await AlignmentKit.PlanAsync(test)).Steps);
        Assert.Equal(writes, AlignmentKit.Writes(test));

        (test.Spoil, test.Instead) = (null, null);
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        Assert.Equal((writes, options.Count(one => one.IsActive != false)), (AlignmentKit.Writes(test), (await OptionsAsync(test)).Count(one => one.IsActive != false)));
    }

    /// <summary>A person said that it is gone: it is written once, unless it is shown again before, and their word is used up with it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_person_said_is_gone_is_made_inactive_as_long_as_Procore_does_not_show_it(bool isBack)
    {
        using var test = await AlignmentKit.StartedAsync(All);
        await AlignmentKit.ScanAsync(test);
        var type = (await TypesAsync(test))[^1];
        Hide(test, type.Id, HttpStatusCode.NotFound);
        var item = await SayGoneAsync(test);
        Assert.Equal(AlignmentStepKind.DeactivateOption, Assert.Single((await AlignmentKit.PlanAsync(test)).Steps).Kind);
        if (isBack)
        {
            (test.Spoil, test.Instead) = (null, null);
            await AlignmentKit.ScanAsync(test);
            Assert.Empty((await AlignmentKit.PlanAsync(test)).Steps);
            Assert.Empty(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));

            // And what goes out of sight once more is asked about once more.
            Hide(test, type.Id, HttpStatusCode.NotFound);
            await AlignmentKit.ScanAsync(test);
            Assert.Equal(item.Id, Assert.Single(await AlignmentKit.OpenAsync(test)).Id);
            return;
        }

        Assert.True((await AlignmentKit.ApplyAsync(test, await AlignmentKit.PlanAsync(test))).IsWritten);
        Assert.Single(await OptionsAsync(test), option => option.IsActive == false && option.OptionName == $"{type.Code} {type.Name}");
        Assert.Empty(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));

        // It was hidden after all, and has another code by now: its option is its own again, and there is no second one.
        (test.Spoil, test.Instead) = (null, null);
        await test.ThroughAsync(test.Clients.Procore.CostTypes.UpdateAsync(type.Id, new() { Code = "NEW" }, Token));
        await AlignmentKit.ScanAsync(test);
        var (plan, count) = (await AlignmentKit.PlanAsync(test), (await OptionsAsync(test)).Count);
        Assert.Equal([AlignmentStepKind.RenameOption, AlignmentStepKind.ActivateOption], plan.Steps.Select(step => step.Kind));
        Assert.True((await AlignmentKit.ApplyAsync(test, plan)).IsWritten);
        var options = await OptionsAsync(test);
        Assert.Single(options, option => option.IsActive != false && option.OptionName == $"NEW {type.Name}" && option.OptionId == item.Finding.Subject);
        Assert.Equal((count, 0), (options.Count, (await AlignmentKit.PlanAsync(test)).Steps.Count));
    }

    /// <summary>What a person said of a cost type was said while it was not shown: under another code it is shown again, and their word is over.</summary>
    [Fact]
    public async Task What_a_person_said_is_gone_is_asked_about_anew_once_it_was_shown_under_another_code()
    {
        using var test = await AlignmentKit.StartedAsync(All with { RenameTypes = false });
        await AlignmentKit.ScanAsync(test);
        var type = (await TypesAsync(test))[^1];
        Hide(test, type.Id, HttpStatusCode.NotFound);
        var item = await SayGoneAsync(test);
        Assert.Single((await AlignmentKit.PlanAsync(test)).Steps);

        (test.Spoil, test.Instead) = (null, null);
        await test.ThroughAsync(test.Clients.Procore.CostTypes.UpdateAsync(type.Id, new() { Code = "NEW" }, Token));
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));
        Assert.Contains(await AlignmentKit.AuditAsync(test), entry => entry.Kind == AuditKind.DecisionLapsed && entry.Record == item.Key.ToString());

        Hide(test, type.Id, HttpStatusCode.NotFound);
        await AlignmentKit.ScanAsync(test);
        Assert.DoesNotContain((await AlignmentKit.PlanAsync(test)).Steps, step => step.Kind == AlignmentStepKind.DeactivateOption);
        Assert.Contains(await AlignmentKit.OpenAsync(test), one => one.Key == item.Key && one.Finding.Code == FindingCodes.CostTypeOptionUnknown);
    }

    /// <summary>What stands for the cost type is the other option's name: where that is refused, the second one stays.</summary>
    [Fact]
    public async Task A_second_option_is_not_made_inactive_where_the_first_was_not_renamed()
    {
        using var test = await AlignmentKit.StartedAsync(All);
        var type = (await TypesAsync(test))[0];
        test.Vendors.Zoho.AddOption(Tag, $"{type.Code} Something Else");
        await AlignmentKit.ScanAsync(test);
        await test.ThroughAsync(test.Clients.Procore.CostTypes.UpdateAsync(type.Id, new() { Code = "NEW" }, Token));
        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Equal([AlignmentStepKind.RenameOption, AlignmentStepKind.DeactivateOption], plan.Steps.Select(step => step.Kind));
        test.Instead = Refused;
        var sent = test.Sent.Count;

        var result = await AlignmentKit.ApplyAsync(test, plan);

        Assert.Equal([AlignmentEnding.Refused, AlignmentEnding.NotTried], result.Outcomes.Select(outcome => outcome.Ending));
        Assert.Contains($"'NEW {type.Name}', which it rests on, was not written", result.Outcomes[1].Sentence, StringComparison.Ordinal);
        string[] wrote = [.. test.Sent.Skip(sent).Where(one => one.Method != "GET").Select(one => $"{one.Method} {one.Uri.AbsolutePath}")];
        Assert.True(wrote.Length == 2, string.Join(", ", wrote)); // the first alone: Zoho says 57 of a token as well, so it goes once more with a fresh one
        test.Instead = null;
        Assert.True((await AlignmentKit.ApplyAsync(test, await AlignmentKit.PlanAsync(test))).IsWritten);
        Assert.Single(await OptionsAsync(test), option => option.IsActive == false);
    }

    /// <summary>What is asked stays asked while nothing can be said of it, whatever keeps it from being looked at.</summary>
    [Theory]
    [InlineData("none is shown")]
    [InlineData("none may be listed")]
    [InlineData("one can't be read")]
    [InlineData("the options can't be read")]
    [InlineData("options may still come")]
    [InlineData("another connection writes")]
    public async Task A_question_about_an_option_stays_open_while_nothing_is_known_of_it(string why)
    {
        using var test = await AlignmentKit.StartedAsync(All);
        test.Vendors.Zoho.AddOption(Tag, "Q Quarrying");
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        var step = new AlignmentStep { Kind = AlignmentStepKind.AddOption, Name = "Y Yards", Sentence = "Add it.", IsCostType = true };
        switch (why)
        {
            case "none is shown":
                test.Spoil = (request, body) => { if (IsListOfCompany(request)) body.AsArray().Clear(); };
                break;
            case "none may be listed":
                test.Instead = request => IsListOfCompany(request) ? Answer(HttpStatusCode.Forbidden) : null;
                break;
            case "one can't be read":
                test.Spoil = (request, body) => { if (IsListOfCompany(request)) body[0]!["code"] = new JsonArray(); };
                break;
            case "the options can't be read":
                test.Spoil = (request, body) => { if (request.RequestUri!.AbsolutePath == "/books/v3/reportingtags") body["reporting_tags"]!.AsArray().Single(one => (string?)one!["tag_name"] == Tag)!["tag_name"] = new JsonArray(); };
                break;
            case "options may still come":
                await test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = OpenAlignment.Of([new(step, string.Empty, test.Now)]) }, Token);
                break;
            default:
                await test.Store.SaveConnectionAsync(test.Connection with { Id = "beta", Name = "Beta", CompanyId = test.Connection.CompanyId + 1 }, Token);
                await test.Store.SaveAsync("beta", new() { Cursors = OpenAlignment.Of([new(step, string.Empty, test.Now)]) }, Token);
                break;
        }

        for (var scan = 0; scan < 2; scan++)
        {
            await AlignmentKit.ScanAsync(test);
            Assert.Equal(item.Id, Assert.Single(await AlignmentKit.OpenAsync(test), one => one.Finding.Code == FindingCodes.CostTypeOptionUnknown).Id);
        }
    }

    /// <summary>Two companies have their cost types in one tag: what the other one has is not taken, and where that is not known a person is asked.</summary>
    [Theory]
    [InlineData("has it")]
    [InlineData("does not have it")]
    [InlineData("has no project on both sides")]
    [InlineData("read nothing yet")]
    public async Task An_option_that_another_company_shares_is_made_inactive_only_where_that_one_does_not_have_its_cost_type(string other)
    {
        using var order = new OneOrder(new() { Alignment = All with { AddTypes = false, RenameTypes = false } });
        order.Write(100m);
        await order.SyncAsync();
        await AlignmentKit.ScanAsync(order.Test);
        var types = await TypesAsync(order.Test);
        var type = types[^1];
        order.Test.EditInProcore("delete_cost_type", type.Id);
        await SayGoneAsync(order.Test);
        await order.Test.Store.SaveConnectionAsync(OtherCompany.Of(order), Token);
        if (other == "has no project on both sides")
        {
            await OtherCompany.ReadsAsync(order, 0, isSeen: false);
        }
        else if (other != "read nothing yet")
        {
            await OtherCompany.ReadsAsync(order, 0);
            await OtherCompany.CodesAsync(
                order,
                new()
                {
                    ProjectId = 4711,
                    CostCodes = [new(1, "02-300", "Earthwork", InSubJob: false, IsDeleted: false)],
                    CostTypes = [.. types.Where(one => other == "has it" || one.Id != type.Id).Select(one => new ProcoreCostType(one.Id + 1_000, one.Code!, one.Name!))],
                });
            await OtherCompany.LinksAsync(order, 0);
        }

        var plan = await AlignmentKit.PlanAsync(order.Test);

        Assert.Equal(other == "does not have it" ? 1 : 0, plan.Steps.Count);
        Assert.Equal(other is "read nothing yet" or "has no project on both sides" ? 1 : 0, plan.Questions.Count);
        Assert.All(plan.Questions, question => Assert.Contains("Another company may use the option", question.Sentence, StringComparison.Ordinal));
        await AlignmentKit.ScanAsync(order.Test); // and by policy nothing else
        Assert.DoesNotContain(await OptionsAsync(order.Test), option => option.IsActive == false);
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
        using var order = await WaitingForItsTypeAsync();
        Assert.True((await AlignmentKit.ApplyAsync(order.Test, await AlignmentKit.PlanAsync(order.Test))).IsWritten);
        await order.Test.ThroughAsync(order.Test.RunAsync());

        Assert.Equal((RecordState.Synced, 100m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
        Assert.Empty(await order.ReviewsAsync());
    }

    /// <summary>The process died with the rename on its way: the scan finds it written, and with it the orders that waited.</summary>
    [Fact]
    public async Task An_order_that_waits_for_its_cost_type_goes_on_where_the_rename_is_found_written_later()
    {
        using var order = await WaitingForItsTypeAsync();
        var plan = await AlignmentKit.PlanAsync(order.Test);
        order.Test.BeforeSave = changes => changes.Audit.Any(entry => entry.Kind == AuditKind.Outcome) ? throw new IOException("The process dies.") : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => AlignmentKit.ApplyAsync(order.Test, plan));
        order.Test.BeforeSave = null;
        Assert.Equal(FindingCodes.CostTypeUnknown, await order.FindingAsync());
        using var session = order.Test.NewSession();

        await order.Test.ThroughAsync(new AlignmentLookback(session, order.Test.Store, AlignmentLookback.Nobody).EndAsync(Token));

        Assert.Equal("what it says is called otherwise", (await order.Test.Store.GetWorkAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token))?.Reason);
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

    /// <summary>An order whose option was renamed by hand, so that it names no cost type, and a person's choice which one it is.</summary>
    private static async Task<OneOrder> WaitingForItsTypeAsync()
    {
        var order = new OneOrder(new() { Alignment = All with { AddTypes = false } });
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
        await DecideAsync(order.Test, Assert.Single(await AlignmentKit.OpenAsync(order.Test)), ReviewAction.Choose, type.Id);
        return order;
    }

    /// <summary>A person says that the one cost type that Procore does not find is gone.</summary>
    private static async Task<ReviewItem> SayGoneAsync(Sandboxed test)
    {
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal([ReviewAction.Retry, ReviewAction.Waive, ReviewAction.Choose, ReviewAction.Skip], item.Answers.Select(answer => answer.Action));
        await DecideAsync(test, item, ReviewAction.Waive, 0);
        await test.ThroughAsync(test.RunAsync());
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        return item;
    }

    /// <summary>The service account is not shown a cost type any more.</summary>
    private static void Hide(Sandboxed test, long id, HttpStatusCode answer)
    {
        test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/line_item_types", StringComparison.Ordinal) && body is JsonArray rows
                && rows.FirstOrDefault(row => (long?)row!["id"] == id) is { } row)
            {
                rows.Remove(row);
            }
        };
        test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith(FormattableString.Invariant($"/line_item_types/{id}"), StringComparison.Ordinal) ? Answer(answer) : null;
    }

    private static bool IsListOfCompany(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("/line_item_types", StringComparison.Ordinal) && request.RequestUri.Query.Contains("company_id", StringComparison.Ordinal);

    private static HttpResponseMessage Answer(HttpStatusCode status) => new(status) { Content = new StringContent("""{"errors":"no"}""", Encoding.UTF8, "application/json") };

    private static HttpResponseMessage? Refused(HttpRequestMessage request) =>
        request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.EndsWith("/options", StringComparison.Ordinal)
            ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":57,"message":"Your edition has no reporting tags."}""", Encoding.UTF8, "application/json") } : null;

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
