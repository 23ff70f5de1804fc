using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Where records of a custom module are the cost codes, an order is on the code of the record that its line looks up, and people's records stay theirs.</summary>
public sealed class CodeModuleTests
{
    private const string Field = "Cost code record";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whether the field has the record's id or its name is not documented.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_order_is_on_the_code_of_the_record_that_its_line_looks_up(bool isName)
    {
        using var order = New(new() { LookupIsName = isName });
        order.Write(100m);
        var (first, second) = (order.Code, order.Projects[0].WbsCodes.Last(one => one is { Active: true, OnBudget: true } && one.CostCodeId != order.Code.CostCodeId));
        var ids = new[] { first, second }.Select(code => order.Test.Vendors.Zoho.EditRecord(null, NameOf(order, code))).ToList();
        LookUp(order, ids[1], second);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal(second.FlatCode, WbsCode(order));
    }

    /// <summary>An order that changes is planned with the names of that moment, and not with those of half an hour ago.</summary>
    [Fact]
    public async Task An_order_that_is_edited_after_its_record_was_given_to_another_code_is_on_that_code()
    {
        using var order = new OneOrder(new()
        {
            Mapping = new() { CostCode = $"{{line:{Field}}}", CostCodeModule = "cm_cost_code" },
            CommitmentStatusByOrderStatus = new() { ["open"] = "Draft" },
            Approval = ApprovalPolicy.Nothing,
        });
        order.Write(100m);
        var second = order.Projects[0].WbsCodes.Last(code =>
            code is { Active: true, OnBudget: true } && code.CostCodeId != order.Code.CostCodeId && code.CostTypeId == order.Code.CostTypeId);
        var id = order.Test.Vendors.Zoho.EditRecord(null, NameOf(order, order.Code));
        LookUp(order, id, order.Code);
        await order.SyncAsync();
        Assert.Equal(order.Code.FlatCode, WbsCode(order));

        order.Test.Vendors.Zoho.EditRecord(id, NameOf(order, second));
        order.Test.Time.Advance(TimeSpan.FromMinutes(5));
        order.EditLine(0, line => line with { Rate = 120 });
        var asked = order.Test.Sent.Count(sent => sent.Uri.AbsolutePath.EndsWith($"/cm_cost_code/{id}", StringComparison.Ordinal));
        await order.SyncAsync();
        Assert.True((await order.RecordAsync()).State == RecordState.Synced, string.Join(" | ", (await order.ReviewsAsync()).Select(item => item.Finding.Sentence)));
        Assert.Equal((second.FlatCode, 120m), (WbsCode(order), Assert.Single(order.Lines())));
        Assert.Equal(asked + 1, order.Test.Sent.Count(sent => sent.Uri.AbsolutePath.EndsWith($"/cm_cost_code/{id}", StringComparison.Ordinal)));
    }

    /// <summary>A record that is gone is no code, and the code that its digits stand in front of is no code of it.</summary>
    [Fact]
    public async Task An_order_whose_record_is_gone_or_names_what_the_project_does_not_have_is_a_question()
    {
        using var order = New(new());
        order.Write(100m);
        var id = order.Test.Vendors.Zoho.EditRecord(null, NameOf(order, order.Code));
        LookUp(order, id, order.Code);
        await order.SyncAsync();
        Assert.Equal(order.Code.FlatCode, WbsCode(order));

        order.Test.Vendors.Zoho.EditRecord(id, $"{FullCode(order, order.Code)}0 Something else");
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CostCodeUnknown, await order.FindingAsync());
        await order.Test.Clients.Books.CustomModules.DeleteAsync("cm_cost_code", id, Token);
        order.Test.Time.Advance(TimeSpan.FromHours(7));
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal(FindingCodes.CostCodeUnknown, item.Finding.Code);
        Assert.Contains(id, item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(100m, Assert.Single(order.Lines()));
    }

    /// <summary>A module that is not there says nothing of the order, which is.</summary>
    [Theory]
    [InlineData("cm_other", "ZohoBooks.fullaccess.all", "does not have the custom module 'cm_other'")]
    [InlineData("cm_cost_code", "ZohoBooks.purchaseorders.READ,ZohoBooks.contacts.READ,ZohoBooks.projects.READ,ZohoBooks.settings.READ", "without the scope ZohoBooks.custommodules.ALL")]
    public async Task What_can_not_be_looked_up_ends_no_commitment(string module, string scopes, string expected)
    {
        using var order = New(new());
        order.Write(100m);
        LookUp(order, order.Test.Vendors.Zoho.EditRecord(null, NameOf(order, order.Code)), order.Code);
        await order.SyncAsync();
        Use(order, mapping => mapping with { CostCodeModule = module });
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        order.Test.Vendors.Zoho.SetScopes(scopes);
        order.Test.Time.Advance(TimeSpan.FromMinutes(31));
        order.EditLine(0, line => line with { Rate = 120 });
        await order.SyncAsync();

        Assert.Equal(100m, Assert.Single(order.Lines()));
        var record = await order.RecordAsync();
        Assert.Equal(RecordState.Failed, record.State);
        Assert.Contains(expected, record.Reason, StringComparison.Ordinal);
    }

    /// <summary>Whether a field that an update leaves out keeps its value is not documented.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_record_gets_a_new_name_and_keeps_what_people_wrote_in_it(bool cleared)
    {
        using var order = New(new() { OmittedRecordFieldsAreCleared = cleared });
        await ApplyAsync(order, await PlanAsync(order));
        var code = (await AlignAsync(order)).Codes.First(one => one is { Standing: AlignmentStanding.InBoth, ProjectIds.Count: > 1 });
        var id = (await RecordsAsync(order)).Single(one => one.Name == code.Options[0]).Id;
        order.Test.Vendors.Zoho.EditRecord(id, trade: "Site");
        await EditCodesAsync(order, code, "change_cost_code", "Renamed");
        var plan = await PlanAsync(order);
        var step = Assert.Single(plan.Steps);
        Assert.Equal((AlignmentStepKind.RenameOption, "cm_cost_code", code.Options[0]), (step.Kind, step.Module, step.Was));
        Assert.True((await ApplyAsync(order, plan)).IsWritten);
        var record = await order.Test.Clients.Books.CustomModules.GetAsync("cm_cost_code", id, Token);
        Assert.Equal(($"{code.Code} Renamed", "Site"), (record.RecordName, record.FieldValue("cf_trade").GetString()));
        Assert.Empty((await PlanAsync(order)).Steps);
    }

    /// <summary>No operation makes a record inactive: a person does, and the sync sees it.</summary>
    [Fact]
    public async Task A_code_that_was_deleted_is_a_question_until_a_person_takes_the_record_out_of_use_and_one_that_came_back_too()
    {
        using var order = New(new());
        await ApplyAsync(order, await PlanAsync(order));
        var code = (await AlignAsync(order)).Codes.First(one => one is { Standing: AlignmentStanding.InBoth, ProjectIds.Count: > 1 });
        var id = (await RecordsAsync(order)).Single(one => one.Name == code.Options[0]).Id;

        await EditCodesAsync(order, code, "delete_cost_code");
        await AsksAsync(order, $"Make record '{code.Options[0]}' inactive");
        order.Test.Vendors.Zoho.EditRecord(id, isActive: false);
        Assert.Empty((await PlanAsync(order)).Questions);
        await EditCodesAsync(order, code, "change_cost_code", code.ProcoreName);
        await AsksAsync(order, $"Make record '{code.Options[0]}' active");
        order.Test.Vendors.Zoho.EditRecord(id, isActive: true);
        Assert.Empty((await PlanAsync(order)).Questions);
        Assert.Equal(AlignmentStanding.InBoth, (await AlignAsync(order)).Codes.Single(one => one.Code == code.Code).Standing);
    }

    /// <summary>A list that passes over the filter has every record: which can be chosen is not known then, and none is said to be out of use.</summary>
    [Fact]
    public async Task A_filter_that_is_passed_over_makes_no_record_one_that_is_out_of_use()
    {
        using var order = New(new());
        await ApplyAsync(order, await PlanAsync(order));
        JsonArray? rows = null;
        order.Test.Spoil = (request, body) =>
        {
            if (request.Method != HttpMethod.Get || request.RequestUri!.AbsolutePath != "/books/v3/cm_cost_code") return;
            if (request.RequestUri.Query.Contains("Status.All", StringComparison.Ordinal)) rows = body["module_record"]!.AsArray();
            else body["module_record"] = rows!.DeepClone();
        };
        var report = await AlignAsync(order);
        Assert.DoesNotContain(report.Codes, code => code.Standing == AlignmentStanding.Different);
        Assert.Empty((await PlanAsync(order)).Questions);
        var code = report.Codes.First(one => one is { Standing: AlignmentStanding.InBoth, ProjectIds.Count: > 1 });
        await EditCodesAsync(order, code, "delete_cost_code");
        await AsksAsync(order, $"Make record '{code.Options[0]}' inactive");
    }

    [Fact]
    public async Task Peoples_own_records_keep_their_names_two_of_one_code_are_told_and_one_that_Procore_does_not_have_too()
    {
        using var order = New(new());
        await ApplyAsync(order, await PlanAsync(order));
        var codes = (await AlignAsync(order)).Codes.Where(one => one is { Standing: AlignmentStanding.InBoth, ProjectIds.Count: > 1 }).Take(2).ToList();
        order.Test.Vendors.Zoho.EditRecord((await RecordsAsync(order)).Single(one => one.Name == codes[0].Options[0]).Id, $"{codes[0].Code} Ann's own");
        order.Test.Vendors.Zoho.EditRecord(null, $"{codes[1].Code} Another");
        order.Test.Vendors.Zoho.EditRecord(null, "98-765 Nowhere");

        await AsksAsync(order, $"Rename record '{codes[0].Code} Ann's own'");
        var report = await AlignAsync(order);
        Assert.Contains(report.Codes.Single(one => one.Code == codes[1].Code).Differences, difference => difference.Field == AlignmentField.Count);
        var nowhere = report.Codes.Single(one => one.Code == "98-765");
        Assert.Equal(AlignmentStanding.OnlyInZoho, nowhere.Standing);
        Assert.Equal("'98-765 Nowhere' can be chosen in Zoho Books, and no project that both sides have has the code.", AlignmentWords.Sentence(nowhere));
        Assert.EndsWith("or make the record inactive in Zoho Books.", AlignmentWords.NextStep(nowhere), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cm_cost_code", "ZohoBooks.purchaseorders.READ,ZohoBooks.contacts.READ,ZohoBooks.projects.READ,ZohoBooks.settings.READ", "without the scope ZohoBooks.custommodules.ALL")]
    [InlineData("cm_other", "ZohoBooks.fullaccess.all", "does not have the records of the custom module 'cm_other'")]
    public async Task What_may_not_be_read_is_said_and_nothing_is_planned(string module, string scopes, string expected)
    {
        using var order = New(new(), module);
        order.Test.Vendors.Zoho.SetScopes(scopes);
        var plan = await PlanAsync(order);
        Assert.Empty(plan.Steps);
        Assert.Contains(expected, Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    /// <summary>What was sent to one module is looked for there, whichever policy names by then.</summary>
    [Fact]
    public async Task What_was_begun_is_ended_though_another_module_has_the_codes_by_then()
    {
        using var order = New(new());
        var plan = await PlanAsync(order);
        order.Test.BeforeSave = changes => changes.Audit.Any(entry => entry.Kind == AuditKind.Outcome) ? throw new IOException("The process dies.") : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => ApplyAsync(order, plan));
        order.Test.BeforeSave = null;
        Use(order, mapping => mapping with { CostCode = "{itemName}", CostCodeModule = null });
        await ApplyAsync(order, await PlanAsync(order));
        var entries = await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        var begun = entries.Where(entry => entry.Kind == AuditKind.Intent && entry.PlanHash == plan.Hash).Select(entry => entry.Record).ToList();
        Assert.NotEmpty(begun);
        Assert.Equal(
            begun.Order(StringComparer.Ordinal),
            entries.Where(entry => entry is { Kind: AuditKind.Outcome, Result: "written" } && entry.PlanHash == plan.Hash).Select(entry => entry.Record).Order(StringComparer.Ordinal));
    }

    private static OneOrder New(ZohoSwitches switches, string module = "cm_cost_code") => new(
        new()
        {
            Mapping = new() { CostCode = $"{{line:{Field}}}", CostCodeModule = module },
            Alignment = new() { AddCodes = true, RenameCodes = true, RetireCodes = true, CodeAccount = "Job Costs" },
        },
        SandboxSwitches.Default with { Zoho = switches });

    private static void Use(OneOrder order, Func<MappingPolicy, MappingPolicy> change)
    {
        var policies = order.Test.Connection.Policies;
        order.Test.Connection = order.Test.Connection with { Policies = policies with { Mapping = change(policies.Mapping!) } };
    }

    private static string FullCode(OneOrder order, WbsCodeData code) => order.Projects[0].CostCodes.Single(one => one.Id == code.CostCodeId).FullCode;

    private static string NameOf(OneOrder order, WbsCodeData code) => $"{FullCode(order, code)} {order.Projects[0].CostCodes.Single(one => one.Id == code.CostCodeId).Name}";

    private static void LookUp(OneOrder order, string id, WbsCodeData code) =>
        order.EditLine(0, line => order.On(order.Projects[0], code) with { Id = line.Id, Quantity = 1, Rate = 100, CostCode = null, CustomFields = new Dictionary<string, string> { [Field] = id } });

    private static string? WbsCode(OneOrder order) => (string?)Assert.Single(order.Commitment().Node["lines"]!.AsArray())!["wbs_code"];

    private static async Task AsksAsync(OneOrder order, string words)
    {
        var plan = await PlanAsync(order);
        Assert.Empty(plan.Steps);
        Assert.Contains(words, Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    private static async Task EditCodesAsync(OneOrder order, AlignedCode code, string action, string? name = null)
    {
        foreach (var project in code.ProjectIds)
        {
            foreach (var one in (await order.Test.ThroughAsync(order.Test.Clients.Procore.CostCodes.ListAsync(project, cancellationToken: Token).ToListAsync(Token).AsTask())).Where(one => one.FullCode == code.Code))
            {
                order.Test.EditInProcore(action, one.Id, name is null ? null : new() { ["name"] = name });
            }
        }
    }

    private static async Task<IReadOnlyList<(string Id, string Name)>> RecordsAsync(OneOrder order) =>
        [.. (await order.Test.ThroughAsync(order.Test.Clients.Books.CustomModules.ListAsync("cm_cost_code", cancellationToken: Token).ToListAsync(Token).AsTask())).Select(one => (one.ModuleRecordId, one.RecordName!))];

    private static Task<AlignmentReport> AlignAsync(OneOrder order) => AlignmentKit.AlignAsync(order.Test);

    private static Task<AlignmentPlan> PlanAsync(OneOrder order) => AlignmentKit.PlanAsync(order.Test);

    private static Task<AlignmentResult> ApplyAsync(OneOrder order, AlignmentPlan plan) => AlignmentKit.ApplyAsync(order.Test, plan);
}
