using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Where items, accounts or records of a custom module are the cost codes, Zoho Books gets those that Procore has: each once, whatever becomes of an answer, and over nobody's change.</summary>
[Trait("Takes", "long")]
public sealed class CodeRecordTests
{
    private const string Items = "{itemName}";
    private const string Accounts = "{account}";
    private const string Module = "{line:Cost code record}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData(Items), InlineData(Accounts), InlineData(Module)]
    public async Task What_Procore_has_is_made_once_and_orders_are_found_by_it(string home)
    {
        using var order = New(home);
        order.Write(100m);
        var before = await NamesAsync(order, home);
        var plan = await PlanAsync(order);
        Assert.Empty(plan.Questions);
        Assert.True(plan.Steps.Count > CodeEntrySender.MostTogether, "More than are sent together.");
        Assert.All(plan.Steps, step => Assert.Equal((AlignmentStepKind.AddOption, home switch { Items => CostCodeHome.Items, Accounts => CostCodeHome.Accounts, _ => CostCodeHome.Module }), (step.Kind, step.Home)));

        var result = await ApplyAsync(order, plan);
        Assert.True(result.IsWritten, string.Join(" ", result.Outcomes.Select(outcome => outcome.Sentence).Distinct()));
        Assert.Equal(before.Concat(plan.Steps.Select(step => step.Name)).Order(StringComparer.Ordinal), (await NamesAsync(order, home)).Order(StringComparer.Ordinal));
        Assert.Equal(("", 0), ((await PlanAsync(order)).Hash, (await PlanAsync(order)).Questions.Count));
        var report = await order.Test.ThroughAsync(order.Test.Engine.AlignAsync(Sandboxed.Id, Token).AsTask());
        Assert.Equal(plan.Steps.Count, report.Codes.Count(code => code.Standing == AlignmentStanding.InBoth));
        Assert.DoesNotContain(report.Codes, code => code.Standing is AlignmentStanding.OnlyInProcore or AlignmentStanding.Different or AlignmentStanding.OnlyInZoho); // nor is anything else that can be bought a code
        var entries = await EntriesAsync(order);
        Assert.Equal(plan.Steps.Count, entries.Count(entry => entry is { Kind: AuditKind.Intent, Actor: "ada" } && entry.PlanHash == plan.Hash));
        Assert.Equal(plan.Steps.Count, entries.Count(entry => entry is { Kind: AuditKind.Outcome, Result: "written" } && entry.PlanHash == plan.Hash));

        // A line says its code by what it is for, and by no tag.
        var code = order.Projects[0].WbsCodes.Last(one => one is { Active: true, OnBudget: true });
        var full = order.Projects[0].CostCodes.First(one => one.Id == code.CostCodeId).FullCode;
        var id = (await RecordsAsync(order, home)).Single(one => one.Name == plan.Steps.Single(step => LeadingCode.StandsBefore(full, step.Name)).Name).Id;
        order.EditLine(0, line => order.On(order.Projects[0], code) with { Id = line.Id, Quantity = 1, Rate = 100, CostCode = null, ItemId = home == Items ? id : "", AccountId = home == Accounts ? id : line.AccountId, CustomFields = home == Module ? new Dictionary<string, string> { ["Cost code record"] = id } : line.CustomFields });
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal(code.FlatCode, (string?)Assert.Single(order.Commitment().Node["lines"]!.AsArray())!["wbs_code"]);
    }

    /// <summary>Many codes are minutes of writing: what was begun is ended, and nothing more is.</summary>
    [Fact]
    public async Task Whoever_pauses_while_codes_are_written_is_heard()
    {
        using var order = New(Items);
        var plan = await PlanAsync(order);
        order.Test.Instead = request =>
        {
            if (IsMade(request, Items))
            {
                Pause(order);
            }

            return null;
        };

        var result = await ApplyAsync(order, plan);

        Assert.Equal(CodeEntrySender.MostTogether, result.Outcomes.Count(outcome => outcome.Ending == AlignmentEnding.Written));
        Assert.Equal(plan.Steps.Count - CodeEntrySender.MostTogether, result.Outcomes.Count(outcome => outcome.Ending == AlignmentEnding.NotTried));
        await EveryIntentHasItsEndAsync(order);
    }

    [Theory, InlineData(Items), InlineData(Accounts)]
    public async Task Names_follow_and_what_was_deleted_is_retired_and_comes_back(string home)
    {
        using var order = New(home);
        await ApplyAsync(order, await PlanAsync(order));
        var report = await order.Test.ThroughAsync(order.Test.Engine.AlignAsync(Sandboxed.Id, Token).AsTask());
        var code = report.Codes.First(one => one.Standing == AlignmentStanding.InBoth && one.ProjectIds.Count > 1);
        var ids = await CodesAsync(order, code);

        ids.ForEach(id => order.Test.EditInProcore("delete_cost_code", id));
        var plan = await PlanAsync(order);
        Assert.Equal([AlignmentStepKind.DeactivateOption], plan.Steps.Select(step => step.Kind));
        Assert.True((await ApplyAsync(order, plan)).IsWritten);
        Assert.False((await RecordsAsync(order, home)).Single(one => one.Name == code.Options[0]).IsActive);

        ids.ForEach(id => order.Test.EditInProcore("change_cost_code", id, new() { ["name"] = "Renamed" }));
        plan = await PlanAsync(order);
        Assert.Equal([AlignmentStepKind.ActivateOption, AlignmentStepKind.RenameOption], plan.Steps.Select(step => step.Kind));
        Assert.True((await ApplyAsync(order, plan)).IsWritten);
        Assert.True((await RecordsAsync(order, home)).Single(one => one.Name == $"{code.Code} Renamed").IsActive);
        Assert.Empty((await PlanAsync(order)).Steps);
    }

    /// <summary>What is bought under a code may begin with it: it keeps its name whatever becomes of the code.</summary>
    [Fact]
    public async Task An_item_that_the_sync_did_not_name_is_a_question_and_keeps_its_name()
    {
        using var order = New(Items);
        await ApplyAsync(order, await PlanAsync(order));
        var report = await order.Test.ThroughAsync(order.Test.Engine.AlignAsync(Sandboxed.Id, Token).AsTask());
        var code = report.Codes.First(one => one is { Standing: AlignmentStanding.InBoth, ProjectIds.Count: > 1 } && one.Code.Contains('-', StringComparison.Ordinal));
        var bought = $"{code.Code} Concrete 4000 psi delivered";
        var records = await RecordsAsync(order, Items);
        await RenameAsync(order, Items, records.Single(one => one.Name == code.Options[0]).Id, bought);
        var heading = report.Codes.First(one => one.Standing == AlignmentStanding.InBoth && one.Code != code.Code && one.Code.Contains('-', StringComparison.Ordinal));
        await order.Test.Clients.Books.Items.CreateAsync(new() { Name = $"{heading.Code.Split('-')[0]} Widget", Rate = 1m, ItemType = "purchases", PurchaseAccountId = (await RecordsAsync(order, Accounts)).Single(one => one.Name == "Job Costs").Id }, Token);

        var plan = await PlanAsync(order);
        Assert.Empty(plan.Steps);
        var question = Assert.Single(plan.Questions);
        Assert.Equal(bought, question.Subject);
        Assert.Contains($"Rename item '{bought}' to '{code.Options[0]}'", question.Sentence, StringComparison.Ordinal);

        (await CodesAsync(order, code)).ForEach(id => order.Test.EditInProcore("delete_cost_code", id));
        plan = await PlanAsync(order);
        Assert.Empty(plan.Steps);
        Assert.Contains($"Make item '{bought}' inactive", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData(Items), InlineData(Accounts), InlineData(Module)]
    public async Task One_whose_answer_is_lost_is_looked_up_and_one_that_did_not_come_is_made_an_hour_later(string home)
    {
        using var order = New(home);
        var (plan, sent) = (await PlanAsync(order), 0);
        order.Test.Spoil = (request, _) => _ = IsMade(request, home) && ++sent == 1 ? throw new HttpRequestException("Lost.") : 0;
        var result = await ApplyAsync(order, plan);
        order.Test.Spoil = null;
        Assert.Equal(
            (AlignmentEnding.Written, AlignmentEnding.NotTried),
            (result.Outcomes[0].Ending, result.Outcomes[1].Ending)); // it stands; and after one whose end was not known then nothing more was sent

        var next = await PlanAsync(order);
        Assert.Equal(plan.Steps.Skip(1).Take(CodeEntrySender.MostTogether - 1).Select(step => step.Name), next.Steps.Select(step => step.Name)); // those that were to be sent with it
        order.Test.Instead = request => IsMade(request, home) ? throw new HttpRequestException("Lost.") : null;
        result = await ApplyAsync(order, next);
        order.Test.Instead = null;
        Assert.Equal(AlignmentEnding.Unknown, result.Outcomes[0].Ending);
        var doubtful = await PlanAsync(order);
        Assert.DoesNotContain(doubtful.Steps, step => step.Name == next.Steps[0].Name);
        Assert.Contains("did not say whether it was made", Assert.Single(doubtful.Questions).Sentence, StringComparison.Ordinal);

        order.Test.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.True((await ApplyAsync(order, await PlanAsync(order))).IsWritten);
        var names = await NamesAsync(order, home);
        Assert.All(plan.Steps, step => Assert.Single(names, name => name == step.Name));
        await EveryIntentHasItsEndAsync(order);
    }

    [Theory, InlineData(Items), InlineData(Accounts), InlineData(Module)]
    public async Task What_was_begun_when_the_process_died_is_made_once(string home)
    {
        using var order = New(home);
        var plan = await PlanAsync(order);
        order.Test.BeforeSave = changes => changes.Audit.Any(entry => entry.Kind == AuditKind.Outcome) ? throw new IOException("The process dies.") : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => ApplyAsync(order, plan));
        order.Test.BeforeSave = null;

        Assert.True((await ApplyAsync(order, await PlanAsync(order))).IsWritten);
        var names = await NamesAsync(order, home);
        Assert.All(plan.Steps, step => Assert.Single(names, name => name == step.Name));
        await EveryIntentHasItsEndAsync(order);
    }

    /// <summary>Between the plan and the write somebody makes one of them, and renames another.</summary>
    [Theory, InlineData(Items), InlineData(Accounts), InlineData(Module)]
    public async Task Nothing_is_written_over_what_somebody_does_meanwhile(string home)
    {
        using var order = New(home);
        await ApplyAsync(order, await PlanAsync(order));
        var report = await order.Test.ThroughAsync(order.Test.Engine.AlignAsync(Sandboxed.Id, Token).AsTask());
        var code = report.Codes.First(one => one.Standing == AlignmentStanding.InBoth);
        var records = await RecordsAsync(order, home);
        (await CodesAsync(order, code)).ForEach(id => order.Test.EditInProcore("change_cost_code", id, new() { ["name"] = "Renamed" }));
        var gone = report.Codes.Last(one => one.Standing == AlignmentStanding.InBoth);
        await RenameAsync(order, home, records.Single(one => one.Name == gone.Options[0]).Id, "Nothing");
        var plan = await PlanAsync(order);
        Assert.Equal([AlignmentStepKind.AddOption, AlignmentStepKind.RenameOption], plan.Steps.Select(step => step.Kind));

        var (reads, done) = (0, false);
        order.Test.Instead = request =>
        {
            if (!done && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath == Path(home) && request.RequestUri.Query.Contains("page=1", StringComparison.Ordinal) && ++reads == (home == Items ? 2 : 3))
            {
                done = true;
                Task.Run(async () =>
                {
                    await RenameAsync(order, home, records.Single(one => one.Name == code.Options[0]).Id, "Ann's own");
                    await RenameAsync(order, home, records.Single(one => one.Name == gone.Options[0]).Id, plan.Steps[0].Name);
                }, Token).GetAwaiter().GetResult();
            }

            return null;
        };
        var result = await ApplyAsync(order, plan);
        order.Test.Instead = null;
        Assert.True(done);
        Assert.All(result.Outcomes, outcome => Assert.Equal((AlignmentEnding.NotTried, CodeRecords.SomebodyElse), (outcome.Ending, outcome.Sentence)));
        var names = await NamesAsync(order, home);
        Assert.Contains("Ann's own", names);
        Assert.Single(names, name => name == plan.Steps[0].Name);
    }

    /// <summary>All are looked at before the first is sent, and each once more when its turn comes: somebody may have been faster.</summary>
    [Theory, InlineData(Items), InlineData(Accounts), InlineData(Module)]
    public async Task One_that_somebody_renames_before_its_turn_comes_is_left_and_a_price_stays(string home)
    {
        using var order = New(home);
        await ApplyAsync(order, await PlanAsync(order));
        var report = await order.Test.ThroughAsync(order.Test.Engine.AlignAsync(Sandboxed.Id, Token).AsTask());
        var codes = report.Codes.Where(one => one.Standing == AlignmentStanding.InBoth).Take(2).ToList();
        var records = await RecordsAsync(order, home);
        foreach (var code in codes)
        {
            (await CodesAsync(order, code)).ForEach(id => order.Test.EditInProcore("change_cost_code", id, new() { ["name"] = "Renamed" }));
        }

        var ids = codes.ConvertAll(code => records.Single(one => one.Name == code.Options[0]).Id);
        await RenameAsync(order, home, ids[0], codes[0].Options[0]); // an item has a price now
        var (plan, done) = (await PlanAsync(order), false);
        Assert.Equal(2, plan.Steps.Count(step => step.Kind == AlignmentStepKind.RenameOption));
        order.Test.Instead = request =>
        {
            if (!done && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath == $"{Path(home)}/{ids[1]}")
            {
                done = true;
                Task.Run(() => RenameAsync(order, home, ids[1], "Ann's own"), Token).GetAwaiter().GetResult();
            }

            return null;
        };
        var result = await ApplyAsync(order, plan);
        order.Test.Instead = null;
        Assert.Equal([AlignmentEnding.Written, AlignmentEnding.NotTried], result.Outcomes.Select(outcome => outcome.Ending));
        Assert.Equal("Ann's own", (await RecordsAsync(order, home)).Single(one => one.Id == ids[1]).Name);
        if (home == Items)
        {
            Assert.Equal(("Renamed", 7m), ((await order.Test.ThroughAsync(order.Test.Clients.Books.Items.GetAsync(ids[0], Token))) is { } item ? (item.Name![^7..], item.Rate) : default));
        }
    }

    [Theory]
    [InlineData(Items, null, "policy names none")]
    [InlineData(Items, "Nowhere", "no account 'Nowhere'")]
    [InlineData(Accounts, "Nowhere", "no account 'Nowhere'")]
    public async Task Without_an_account_none_is_made(string home, string? account, string expected)
    {
        using var order = New(home, account);
        var plan = await PlanAsync(order);
        Assert.Empty(plan.Steps);
        Assert.Contains(expected, Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_read_is_said_and_nothing_is_planned()
    {
        using var order = New(Accounts);
        order.Test.Vendors.Zoho.SetScopes("ZohoBooks.purchaseorders.READ ZohoBooks.contacts.READ ZohoBooks.projects.READ ZohoBooks.settings.READ");
        var plan = await PlanAsync(order);
        Assert.Empty(plan.Steps);
        Assert.Contains("ZohoBooks.accountants.READ", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    private static OneOrder New(string home, string? account = "Job Costs") => new(new()
    {
        Mapping = new() { CostCode = home, CostCodeModule = home == Module ? "cm_cost_code" : null },
        Alignment = new() { AddCodes = true, RenameCodes = true, RetireCodes = true, CodeAccount = account },
    });

    private static Task<AlignmentPlan> PlanAsync(OneOrder order) => order.Test.ThroughAsync(ConnectedAsync(order, () => order.Test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask()));

    private static Task<AlignmentResult> ApplyAsync(OneOrder order, AlignmentPlan plan) => order.Test.ThroughAsync(order.Test.Engine.ApplyAlignmentAsync(Sandboxed.Id, plan.Hash, "ada", Token).AsTask());

    private static async Task<T> ConnectedAsync<T>(OneOrder order, Func<Task<T>> then)
    {
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        return await then();
    }

    private static void Pause(OneOrder order) =>
        order.Test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = StoredSyncState.Of(new() { Stage = SyncStage.Paused, By = "Ann" }) }, Token).AsTask().GetAwaiter().GetResult();

    private static string Path(string home) => "/books/v3/" + home switch { Items => "items", Accounts => "chartofaccounts", _ => "cm_cost_code" };

    private static bool IsMade(HttpRequestMessage request, string home) => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == Path(home);

    private static async Task RenameAsync(OneOrder order, string home, string id, string name)
    {
        if (home == Items) await order.Test.Clients.Books.Items.UpdateAsync(id, new() { Name = name, Rate = 7m }, Token);
        else if (home == Module) _ = order.Test.Vendors.Zoho.EditRecord(id, name);
        else await order.Test.Clients.Books.ChartOfAccounts.UpdateAsync(id, new() { AccountName = name }, Token);
    }

    private static async Task<IReadOnlyList<(string Id, string Name, bool IsActive)>> RecordsAsync(OneOrder order, string home) => home == Items
        ? [.. (await order.Test.ThroughAsync(order.Test.Clients.Books.Items.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask())).Select(item => (item.ItemId, item.Name!, item.Status == "active"))]
        : home == Module
        ? [.. (await order.Test.ThroughAsync(order.Test.Clients.Books.CustomModules.ListAsync("cm_cost_code", cancellationToken: Token).ToListAsync(Token).AsTask())).Select(record => (record.ModuleRecordId, record.RecordName!, true))]
        : [.. (await order.Test.ThroughAsync(order.Test.Clients.Books.ChartOfAccounts.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask())).Select(account => (account.AccountId, account.AccountName!, account.IsActive == true))];

    private static async Task<IReadOnlyList<string>> NamesAsync(OneOrder order, string home)
    {
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        return [.. (await RecordsAsync(order, home)).Select(one => one.Name)];
    }

    private static async Task<List<long>> CodesAsync(OneOrder order, AlignedCode code)
    {
        var ids = new List<long>();
        foreach (var project in code.ProjectIds)
        {
            ids.AddRange((await order.Test.ThroughAsync(order.Test.Clients.Procore.CostCodes.ListAsync(project, cancellationToken: Token).ToListAsync(Token).AsTask())).Where(one => one.FullCode == code.Code).Select(one => one.Id));
        }

        return ids;
    }

    private static async Task<List<AuditEntry>> EntriesAsync(OneOrder order) => await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);

    private static async Task EveryIntentHasItsEndAsync(OneOrder order)
    {
        var entries = await EntriesAsync(order);
        Assert.Equal(
            entries.Where(entry => entry.Kind == AuditKind.Intent).Select(entry => entry.Record).Order(StringComparer.Ordinal),
            entries.Where(entry => entry is { Kind: AuditKind.Outcome, Result: not "unknown" }).Select(entry => entry.Record).Order(StringComparer.Ordinal));
    }
}
