using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A WBS code that an order needs and Procore does not have: made when a person says so, once, and never otherwise.</summary>
[Trait("Takes", "long")]
public sealed class CreatedCodeTests
{
    private const string Codes = "/work_breakdown_structure/wbs_codes";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_person_answers_is_made_once_then_the_budget_is_asked_about_and_the_order_is_written()
    {
        using var order = Needing();
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal(FindingCodes.WbsCodeMissing, item.Finding.Code);
        Assert.Contains(item.Answers, answer => answer.Action == ReviewAction.Create && answer.Effect.Contains("not put on the budget", StringComparison.Ordinal));
        Assert.Equal(0, Posts(order));

        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((1, FindingCodes.WbsCodeNotBudgeted), (Posts(order), await order.FindingAsync()));
        Assert.Empty(order.Commitments());
        await order.DecideAsync(ReviewAction.Waive);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal(Assert.Single(await MadeAsync(order)), order.Commitment().Node["lines"]![0]!["wbs_code"]!.ToString());

        for (var look = 0; look < 3; look++)
        {
            await NextSteps.LookAsync(order);
        }

        Assert.Equal(1, Posts(order));
        Assert.DoesNotContain(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token), one => one.Action == ReviewAction.Create);
    }

    [Fact]
    public async Task The_audit_has_the_intent_before_the_outcome_and_the_decision_that_allowed_it()
    {
        using var order = Needing();
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);

        var entries = (await AuditAsync(order)).Where(entry => entry.OriginId.StartsWith("wbs:", StringComparison.Ordinal)).ToList();
        Assert.Equal([AuditKind.Intent, AuditKind.Outcome, AuditKind.DecisionUsed], entries.Select(entry => entry.Kind));
        Assert.Equal("written", entries[1].Result);
        Assert.Single(entries.Select(entry => entry.DecisionId).Distinct());
        Assert.NotEmpty(entries[0].DecisionId);
    }

    [Fact]
    public async Task A_dry_run_shows_the_code_and_writes_nothing_and_what_was_decided_can_be_taken_back()
    {
        using var order = Needing();
        await order.SyncAsync();
        Assert.Empty((await order.PlanAsync()).Steps);
        await DecideOnlyAsync(order);

        var step = Assert.Single((await order.PlanAsync()).Steps);
        Assert.Equal(OrderStepKind.CreateWbsCode, step.Kind);
        Assert.StartsWith("Create the WBS code of '", step.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, Posts(order));

        var decision = Assert.Single(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        await order.Test.Engine.WithdrawAsync(Sandboxed.Id, decision.Id!, "ada", cancellationToken: Token);
        await order.Test.RunAsync();
        Assert.Equal((0, FindingCodes.WbsCodeMissing), (Posts(order), await order.FindingAsync()));
    }

    [Fact]
    public async Task It_waits_for_an_approval_as_any_write()
    {
        using var order = Needing(new() { Approval = new() { All = true, FirstOrderOfVendor = false, OverBudget = false }, RequireBudgetedWbsCode = false }, asks: true);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.AwaitingApproval, 0), ((await order.RecordAsync()).State, Posts(order)));
        Assert.Contains("Create the WBS code", (await order.RecordAsync()).Reason, StringComparison.Ordinal);

        await ApproveAsync(order);
        Assert.Equal((RecordState.AwaitingApproval, 1), ((await order.RecordAsync()).State, Posts(order)));
        Assert.Empty(order.Commitments()); // the commitment is another write, that nobody has seen
        await ApproveAsync(order);
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Posts(order)));
        Assert.Single(order.Commitments());
    }

    [Fact]
    public async Task Nothing_is_made_before_the_go_ahead_nor_while_the_connection_is_paused()
    {
        using var order = Needing();
        await order.SyncAsync();
        await order.Test.Engine.PauseAsync(Sandboxed.Id, "Ann", cancellationToken: Token);
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.AwaitingApproval, 0), ((await order.RecordAsync()).State, Posts(order)));

        await order.SyncAsync();
        Assert.Equal(1, Posts(order));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_makes_no_second_code(bool arrived)
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false }, retries: 0);
        await order.SyncAsync();
        var isCut = true;
        order.Test.Instead = request => isCut && !arrived && IsPost(request) ? throw new HttpRequestException("cut off") : null;
        order.Test.Spoil = (request, _) => _ = isCut && arrived && IsPost(request) ? throw new HttpRequestException("cut off") : true;
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.Failed, arrived ? 1 : 0), ((await order.RecordAsync()).State, (await MadeAsync(order)).Count));
        Assert.Equal("unknown", (await AuditAsync(order)).Last(entry => entry.Kind == AuditKind.Outcome).Result);

        isCut = false;
        order.Test.Time.Advance(TimeSpan.FromMinutes(5));
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Single(await MadeAsync(order));
        Assert.Equal(arrived ? 1 : 2, Posts(order)); // what arrived is found, and is not sent again
    }

    /// <summary>The process ends at every call there is, before it and after it.</summary>
    [Fact]
    public async Task However_a_process_ends_there_is_one_code_and_one_commitment()
    {
        for (var at = 1; ; at++)
        {
            foreach (var isAfter in (bool[])[false, true])
            {
                using var order = Needing(new() { RequireBudgetedWbsCode = false });
                await order.SyncAsync();
                await DecideOnlyAsync(order);
                var process = new EndingProcess(order);
                using var next = await process.EndAsync(at, isAfter);
                await process.LookAsync(next);
                await process.LookAsync(next);

                Assert.Single(await MadeAsync(order));
                Assert.Single(order.Commitments());
                Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
                if (process.Calls < at)
                {
                    Assert.InRange(at, 10, 200);
                    return;
                }
            }
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, """{"errors":"You do not have permission"}""")]
    [InlineData(HttpStatusCode.BadRequest, """{"errors":{"segment_items":["is locked"]}}""")]
    [InlineData(HttpStatusCode.UnprocessableEntity, """{"errors":{"segment_items":["is locked"]}}""")]
    public async Task What_Procore_refuses_is_a_question_and_is_sent_again_only_when_a_person_says_so(HttpStatusCode status, string body)
    {
        using var order = Needing();
        await order.SyncAsync();
        order.Test.Instead = request => IsPost(request) ? new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") } : null;
        await order.DecideAsync(ReviewAction.Create);
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((RecordState.NeedsReview, FindingCodes.WbsCodeMissing), ((await order.RecordAsync()).State, item.Finding.Code));
        Assert.Contains("could not be created. Procore refused it", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains(item.Answers, answer => answer.Action == ReviewAction.Create);
        Assert.Equal("refused", (await AuditAsync(order)).Last(entry => entry.Kind == AuditKind.Outcome).Result);
        var sent = Posts(order);
        for (var hour = 0; hour < 4; hour++)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(20));
            await order.Test.RunAsync();
        }

        Assert.Equal(sent, Posts(order));
        Assert.Empty(await MadeAsync(order));
        order.Test.Instead = null;
        await order.DecideAsync(ReviewAction.Create);
        Assert.Single(await MadeAsync(order));
    }

    [Theory]
    [InlineData("custom", true, "'Phase'")]
    [InlineData("custom", null, "'Phase'")]
    [InlineData("sub_job", true, "'Phase'")]
    [InlineData("custom", false, null)]
    [InlineData("sub_job", null, null)]
    public async Task Codes_that_have_to_have_more_segments_are_not_made(string type, bool? required, string? named)
    {
        using var order = Needing();
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/segments", StringComparison.Ordinal))
            {
                body.AsArray().Add(new JsonObject { ["id"] = 777, ["name"] = "Phase", ["type"] = type, ["required"] = required });
            }
        };
        order.Test.Instead = request => !request.RequestUri!.AbsolutePath.EndsWith("/segments/777/segment_items", StringComparison.Ordinal) ? null
            : new(HttpStatusCode.OK) { Content = new StringContent("[]", Encoding.UTF8, "application/json") };
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal(named is null ? 1 : 0, Posts(order));
        Assert.Contains(named ?? "is not on the budget", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);
    }

    /// <summary>The list of a segment's values has a namesake: whose it is, nobody can tell.</summary>
    [Fact]
    public async Task A_namesake_among_a_segments_values_is_never_taken_for_the_code()
    {
        using var order = Needing();
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/segments/501/segment_items", StringComparison.Ordinal)
                && body.AsArray().FirstOrDefault(row => Written(order).StartsWith($"{row!["path_code"]} ", StringComparison.Ordinal)) is { } meant)
            {
                body.AsArray().Add(With(meant.DeepClone(), 999_999));
            }
        };
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal(0, Posts(order));
        Assert.Contains("has 2 active values", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_orders_of_one_batch_that_need_the_same_code_make_it_once()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false }, orders: 12);
        var other = order.Beside();
        Need(other);
        await order.SyncAsync();
        await other.SyncAsync();
        await DecideOnlyAsync(order);
        await DecideOnlyAsync(other);
        await order.Test.RunAsync();

        Assert.Equal(1, Posts(order));
        Assert.Single(await MadeAsync(order));
        Assert.All([order, other], one => Assert.Single(one.Commitments()));
    }

    [Fact]
    public async Task An_answer_is_of_its_order_and_who_waits_for_the_same_code_is_looked_at_once_it_is_there()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false }, orders: 12);
        var other = order.Beside();
        Need(other);
        await order.SyncAsync();
        await other.SyncAsync();
        Assert.Equal(FindingCodes.WbsCodeMissing, await other.FindingAsync());
        await order.DecideAsync(ReviewAction.Create);

        Assert.Equal(1, Posts(order));
        Assert.All([order, other], one => Assert.Single(one.Commitments()));
    }

    [Fact]
    public async Task Two_lines_on_the_same_code_are_one_answer_and_another_question_comes_first()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false });
        order.Edit(zoho => zoho with { Lines = [zoho.Lines[0], zoho.Lines[0] with { Id = "260815000099000077", Name = "More goods" }] });
        order.EditLine(1, line => line with { CostType = "" });
        await order.SyncAsync();
        var missing = (await order.ReviewsAsync()).Single(item => item.Finding.Code == FindingCodes.WbsCodeMissing);
        await order.Test.Engine.DecideAsync(Sandboxed.Id, missing.Id, new() { Version = missing.Version, Action = ReviewAction.Create, By = "ada" }, Token);
        await order.Test.RunAsync();
        Assert.Equal(0, Posts(order)); // nothing is made for an order that is in question otherwise
        Assert.Single(await order.ReviewsAsync());

        order.EditLine(1, line => line with { CostType = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).Lines[0].CostType });
        await order.SyncAsync();
        Assert.Equal(1, Posts(order));
        Assert.Equal(2, order.Lines().Length);
    }

    [Fact]
    public async Task A_code_is_made_in_each_project_that_a_person_said_it_of()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false });
        var (one, two) = (order.Projects[0], order.Projects[1]);
        order.Edit(zoho => zoho with { Lines = [zoho.Lines[0], order.On(two, two.WbsCodes.First(code => code is { Active: true, OnBudget: true })) with { Id = "260815000099000077", Quantity = 1, Rate = 10, CostType = TypeWithout(order, two) }] });
        await order.SyncAsync();
        Assert.Equal(2, (await order.ReviewsAsync()).Count);
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((0, 1), (Posts(order), (await order.ReviewsAsync()).Count));
        await order.DecideAsync(ReviewAction.Create);

        var made = order.Test.Sent.Where(sent => sent.Method == "POST" && sent.Uri.AbsolutePath.EndsWith(Codes, StringComparison.Ordinal)).Select(sent => sent.Uri.AbsolutePath);
        Assert.Equal(new[] { one, two }.Select(project => $"/rest/v1.0/projects/{project.ProcoreId}{Codes}").Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
        Assert.Equal(2, order.Commitments().Count);
    }

    [Fact]
    public async Task An_answer_about_one_code_makes_no_other()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false });
        await order.SyncAsync();
        await order.Test.Engine.PauseAsync(Sandboxed.Id, "Ann", cancellationToken: Token);
        await order.DecideAsync(ReviewAction.Create);
        var project = order.Projects[0];
        var other = (from code in project.CostCodes
                     from type in order.Test.Vendors.Data.CostTypes
                     where code.Id != order.Code.CostCodeId && project.WbsCodes.Any(one => one.CostCodeId == code.Id && one.Active)
                         && !project.WbsCodes.Any(one => one.CostCodeId == code.Id && one.CostTypeId == type.Id)
                     select (CostCode: $"{code.FullCode} {code.Name}", CostType: $"{type.Code} {type.Name}")).First();
        order.EditLine(0, line => line with { CostCode = other.CostCode, CostType = other.CostType });
        await order.SyncAsync();

        Assert.Equal((0, FindingCodes.WbsCodeMissing), (Posts(order), await order.FindingAsync()));
    }

    [Fact]
    public async Task By_policy_it_is_made_without_a_question_and_two_orders_make_it_once()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false, MissingWbsCodes = MissingCodeTreatment.Create }, orders: 12);
        var other = order.Beside();
        Need(other);
        await order.SyncAsync();
        await other.SyncAsync();
        await NextSteps.LookAsync(order);

        Assert.Equal(1, Posts(order));
        Assert.Single(await MadeAsync(order));
        Assert.All([order, other], one => Assert.Single(one.Commitments()));
        var entries = (await AuditAsync(order)).Where(entry => entry.OriginId.StartsWith("wbs:", StringComparison.Ordinal)).ToList();
        Assert.Equal(entries.Count(entry => entry.Kind == AuditKind.Intent), entries.Count(entry => entry is { Kind: AuditKind.Outcome, Result: "written" }));
        Assert.All(entries, entry => Assert.Empty(entry.DecisionId));
    }

    /// <summary>What a cost code allows is known before anything is sent, where Procore shows it; where it shows only what there is, Procore decides.</summary>
    [Theory]
    [InlineData(true, true, 0)]
    [InlineData(true, false, 1)]
    [InlineData(false, true, 1)]
    public async Task A_cost_type_that_the_cost_code_does_not_allow_is_a_question(bool areShown, bool isBound, int posts)
    {
        using var order = new OneOrder(
            new() { RequireBudgetedWbsCode = false, MissingWbsCodes = MissingCodeTreatment.Create },
            SandboxSwitches.Default with { Procore = new() { CostCodesShowAllowedTypes = areShown } });
        Need(order);
        if (isBound)
        {
            order.Test.EditInProcore("allow_cost_types", order.Code.CostCodeId, new() { ["ids"] = new JsonArray(order.Code.CostTypeId) });
        }

        await order.SyncAsync();
        var sent = Posts(order);
        Assert.Equal(posts > 0, sent > 0);
        Assert.Equal(isBound ? FindingCodes.WbsCodeMissing : null, await order.FindingAsync());
        if (!isBound)
        {
            Assert.Single(await MadeAsync(order));
            return;
        }

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Contains(areShown ? "is none of them" : "does not allow", item.Finding.Sentence, StringComparison.Ordinal);
        await order.DecideAsync(ReviewAction.Create); // by a person's word it is sent, and Procore refuses it
        Assert.True(Posts(order) > sent);
        Assert.Equal(FindingCodes.WbsCodeMissing, await order.FindingAsync());
        Assert.Empty(order.Commitments());
    }

    [Fact]
    public async Task Policy_puts_nothing_on_the_budget_and_makes_nothing_for_an_order_that_is_in_question()
    {
        using var order = Needing(new() { MissingWbsCodes = MissingCodeTreatment.Create });
        order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 0.74m });
        await order.SyncAsync();
        Assert.Equal((0, FindingCodes.CurrencyForeign), (Posts(order), await order.FindingAsync()));

        order.Edit(zoho => zoho with { CurrencyCode = "USD", ExchangeRate = 1 });
        await order.SyncAsync();
        Assert.Equal((1, FindingCodes.WbsCodeNotBudgeted), (Posts(order), await order.FindingAsync()));
    }

    [Fact]
    public async Task What_Procore_refuses_policy_does_not_send_again_and_again()
    {
        using var order = Needing(new() { MissingWbsCodes = MissingCodeTreatment.Create });
        order.Test.Instead = request => IsPost(request) ? new(HttpStatusCode.Forbidden) { Content = new StringContent("{}", Encoding.UTF8, "application/json") } : null;
        await order.SyncAsync();
        Assert.Equal(FindingCodes.WbsCodeMissing, await order.FindingAsync());
        var sent = Posts(order);
        for (var hour = 0; hour < 4; hour++)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(20));
            await order.Test.RunAsync();
        }

        Assert.Equal(sent, Posts(order));
        order.Test.Instead = null;
        await order.DecideAsync(ReviewAction.Create);
        Assert.Single(await MadeAsync(order));
    }

    private static OneOrder Needing(SyncPolicies? policies = null, int? retries = null, bool asks = false, int orders = 1)
    {
        var order = new OneOrder(policies, retries: retries, asks: asks, orders: orders);
        Need(order);
        return order;
    }

    private static void Need(OneOrder order)
    {
        order.Write(1_000);
        order.EditLine(0, line => line with { CostType = TypeWithout(order, order.Projects[0]) });
    }

    private static string TypeWithout(OneOrder order, ProjectData project)
    {
        var first = project.WbsCodes.First(code => code is { Active: true, OnBudget: true });
        var used = project.WbsCodes.Where(code => code.CostCodeId == first.CostCodeId).Select(code => code.CostTypeId).ToHashSet();
        var type = order.Test.Vendors.Data.CostTypes.First(type => !used.Contains(type.Id));
        return $"{type.Code} {type.Name}";
    }

    /// <summary>A person answers, and nothing runs yet.</summary>
    private static async Task DecideOnlyAsync(OneOrder order)
    {
        var item = Assert.Single(await order.ReviewsAsync());
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Create, By = "ada" }, Token);
    }

    private static async Task ApproveAsync(OneOrder order)
    {
        var waiting = (await order.RecordAsync()).Waiting!;
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
    }

    private static bool IsPost(HttpRequestMessage request) => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith(Codes, StringComparison.Ordinal);

    private static int Posts(OneOrder order) => order.Test.Sent.Count(sent => sent.Method == "POST" && sent.Uri.AbsolutePath.EndsWith(Codes, StringComparison.Ordinal));

    /// <summary>The codes of the first project that it did not have at first.</summary>
    private static async Task<List<string>> MadeAsync(OneOrder order)
    {
        var project = order.Projects[0];
        var codes = await order.Test.Clients.Procore.WorkBreakdown.ListCodesAsync(project.ProcoreId!.Value, cancellationToken: Token).ToListAsync(Token);
        return [.. codes.Where(made => project.WbsCodes.All(code => code.Id != made.Id)).Select(made => made.FlatCode!)];
    }

    private static string Written(OneOrder order) => order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).Lines[0].CostCode!;

    private static JsonNode With(JsonNode row, long id)
    {
        row["id"] = id;
        return row;
    }

    private static async Task<List<AuditEntry>> AuditAsync(OneOrder order) =>
        await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
}
