using System.Net;
using System.Text;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A WBS code that is not on the budget: put there with a line of 0 when a person or policy says so, once, and never otherwise.</summary>
[Trait("Takes", "long")]
public sealed class CreatedBudgetLineTests
{
    private const string Lines = "/rest/v1.1/budget_line_items";
    private const string Locked = """{"errors":{"original_budget_amount":["The original_budget_amount cannot be updated for a locked budget."]}}""";
    private static readonly SyncPolicies Creates = new() { MissingBudgetLines = MissingBudgetLineTreatment.Create };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_person_answers_is_made_once_with_an_amount_of_0_and_then_the_order_is_written()
    {
        using var order = Needing();
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal(FindingCodes.WbsCodeNotBudgeted, item.Finding.Code);
        Assert.Contains(item.Answers, answer => answer.Action == ReviewAction.Create && answer.Effect.Contains("with a line of 0", StringComparison.Ordinal));
        Assert.Equal((0, false), (Posts(order), await IsBudgetedAsync(order)));

        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.Synced, 1, true), ((await order.RecordAsync()).State, Posts(order), await IsBudgetedAsync(order)));
        Assert.Equal([1_000m], order.Lines());
        Assert.Equal(0m, (await RowAsync(order)).OriginalBudgetAmount);
        for (var look = 0; look < 3; look++)
        {
            await NextSteps.LookAsync(order);
        }

        Assert.Equal(1, Posts(order));
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        var entries = await AuditAsync(order);
        Assert.Equal([AuditKind.Intent, AuditKind.Outcome, AuditKind.DecisionUsed], entries.Select(entry => entry.Kind));
        Assert.Equal("written", entries[1].Result);
        Assert.NotEmpty(Assert.Single(entries.Select(entry => entry.DecisionId).Distinct()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_policy_it_is_made_without_a_question_and_two_orders_make_it_once(bool makesThem)
    {
        using var order = Needing(Creates, orders: 12, procore: new() { LinesMakeBudgetLines = makesThem });
        var other = order.Beside();
        Need(other);
        await order.Test.SettleAsync();
        await order.Test.RunThroughAsync();

        Assert.Equal((1, true), (Posts(order), await IsBudgetedAsync(order)));
        Assert.All([order, other], one => Assert.Single(one.Commitments()));
        var entries = await AuditAsync(order);
        Assert.Equal(entries.Count(entry => entry.Kind == AuditKind.Intent), entries.Count(entry => entry is { Kind: AuditKind.Outcome, Result: "written" }));
        Assert.All(entries, entry => Assert.Empty(entry.DecisionId));
        Assert.Equal(0, (int)order.Test.Vendors.Procore.Describe()["budget_lines_created"]!); // by no line of a commitment
    }

    /// <summary>What a line of a commitment makes by itself is Procore's doing.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_policy_or_answer_nothing_is_made(bool isAccepted)
    {
        using var order = Needing();
        await order.SyncAsync();
        await NextSteps.LookAsync(order);
        Assert.Equal((0, false, 0), (Posts(order), await IsBudgetedAsync(order), order.Commitments().Count));
        if (isAccepted)
        {
            await order.DecideAsync(ReviewAction.Waive);
            Assert.Equal((0, 1), (Posts(order), order.Commitments().Count));
        }
    }

    [Fact]
    public async Task Where_no_code_has_to_be_on_the_budget_policy_makes_no_line()
    {
        using var order = Needing(Creates with { RequireBudgetedWbsCode = false });
        await order.SyncAsync();
        Assert.Equal((0, 1), (Posts(order), order.Commitments().Count));
        Assert.Equal(["missingBudgetLines"], PolicyDocument.Read("""{ "requireBudgetedWbsCode": false, "missingBudgetLines": "Create" }""").Problems.Select(problem => problem.Path));
    }

    [Fact]
    public async Task A_dry_run_and_a_preview_of_policies_show_it_and_what_was_decided_can_be_taken_back()
    {
        using var order = Needing();
        await order.SyncAsync();
        Assert.Empty((await order.PlanAsync()).Steps);
        var change = await order.Test.Engine.PreviewPoliciesAsync(
            Sandboxed.Id, (await order.Test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Policies with { MissingBudgetLines = MissingBudgetLineTreatment.Create }, Token);
        var sentence = $"Put WBS code '{Code(order).FlatCode}' on the budget of '{order.Projects[0].Name}' with a line of 0; then the order is looked at again.";
        Assert.Equal(sentence, Assert.Single(change.Orders).Steps[0]);
        Assert.Contains(change.Orders[0].Steps.Skip(1), step => step.StartsWith("Create commitment", StringComparison.Ordinal));

        await DecideOnlyAsync(order);
        var plan = await order.PlanAsync();
        Assert.Equal((OrderStepKind.CreateBudgetLine, sentence), (plan.Steps[0].Kind, plan.Steps[0].Sentence));
        Assert.Contains(plan.Steps.Skip(1), step => step.Kind == OrderStepKind.WriteCommitment);
        var decision = Assert.Single(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        await order.Test.Engine.WithdrawAsync(Sandboxed.Id, decision.Id!, "ada", cancellationToken: Token);
        await order.Test.RunAsync();
        Assert.Equal((0, FindingCodes.WbsCodeNotBudgeted), (Posts(order), await order.FindingAsync()));
    }

    [Fact]
    public async Task It_waits_for_an_approval_by_the_hash_of_its_plan_and_can_be_planned_again_from_what_was_kept()
    {
        using var order = Needing(Creates with { Approval = ApprovalPolicy.Nothing with { All = true } }, asks: true);
        await order.SyncAsync();
        Assert.Equal((RecordState.AwaitingApproval, 0), ((await order.RecordAsync()).State, Posts(order)));
        Assert.Contains("on the budget of", (await order.RecordAsync()).Reason, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<SyncException>(async () => await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, new string('0', 64), "Ann", cancellationToken: Token));

        Assert.Contains("Create commitment", (await order.RecordAsync()).Reason, StringComparison.Ordinal);
        await ApproveAsync(order); // one word is for the line and for the commitment that it is made for
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Posts(order)));
        Assert.Equal([1_000m], order.Lines());
        var intent = (await AuditAsync(order)).First(entry => entry.Kind == AuditKind.Intent);
        var again = await order.Test.Engine.ReplanAsync(Sandboxed.Id, intent.InputHash, Token);
        Assert.Equal((intent.PlanHash, OrderStepKind.CreateBudgetLine, 1_000m), (again!.PlanHash, again.Steps[0].Kind, Assert.Single(again.Commitments).Total));
    }

    /// <summary>What policy asks about the order is asked before anything is made for it: an approval is of all of it.</summary>
    [Fact]
    public async Task An_amount_that_needs_an_approval_needs_it_before_the_line_is_made_and_an_order_that_changes_after_it_waits_again()
    {
        using var order = Needing(Creates with { Approval = ApprovalPolicy.Nothing with { Above = new() { ["USD"] = 900 } } }, asks: true);
        await order.SyncAsync();
        Assert.Equal((RecordState.AwaitingApproval, 0), ((await order.RecordAsync()).State, Posts(order)));
        Assert.Contains("It comes to 1000 USD, which is above 900.", (await order.RecordAsync()).Reason, StringComparison.Ordinal);

        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, (await order.RecordAsync()).Waiting!.Hash, "Ann", cancellationToken: Token);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Assert.Equal((RecordState.AwaitingApproval, 0, 0), ((await order.RecordAsync()).State, Posts(order), order.Commitments().Count));
        await ApproveAsync(order);
        Assert.Equal((RecordState.Synced, 1, 1_100m), ((await order.RecordAsync()).State, Posts(order), Assert.Single(order.Lines())));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_lost_answer_it_is_looked_for_before_anything_is_sent(bool arrived)
    {
        using var order = Needing(retries: 0);
        await order.SyncAsync();
        var isCut = true;
        order.Test.Instead = request => isCut && !arrived && IsPost(request) ? throw new HttpRequestException("cut off") : null;
        order.Test.Spoil = (request, _) => _ = isCut && arrived && IsPost(request) ? throw new HttpRequestException("cut off") : true;
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.Failed, arrived, 0), ((await order.RecordAsync()).State, await IsBudgetedAsync(order), order.Commitments().Count));
        Assert.Equal("unknown", (await AuditAsync(order)).Last(entry => entry.Kind == AuditKind.Outcome).Result);

        isCut = false;
        order.Test.Time.Advance(TimeSpan.FromMinutes(5));
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, true), ((await order.RecordAsync()).State, await IsBudgetedAsync(order)));
        Assert.Equal(arrived ? 1 : 2, Posts(order)); // what arrived is found, and is not sent again
    }

    /// <summary>The process ends at every call there is, before it and after it.</summary>
    [Fact]
    public async Task However_a_process_ends_there_is_one_line_and_one_commitment()
    {
        for (var at = 1; ; at++)
        {
            foreach (var isAfter in (bool[])[false, true])
            {
                using var order = Needing();
                await order.SyncAsync();
                await DecideOnlyAsync(order);
                var process = new EndingProcess(order);
                using var next = await process.EndAsync(at, isAfter);
                await process.LookAsync(next);
                await process.LookAsync(next);

                Assert.True(await IsBudgetedAsync(order));
                Assert.Equal(1, await MadeAsync(order));
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

    /// <summary>Whether Procore takes a line of 0 on a locked budget is not known: where it refuses, a person is told what to do, and policy does not send it again and again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_locked_budget_that_refuses_is_a_question_and_is_tried_again_when_a_person_says_so(bool byPolicy)
    {
        using var order = Needing(byPolicy ? Creates : null);
        order.Test.Instead = request => IsPost(request) ? new(HttpStatusCode.BadRequest) { Content = new StringContent(Locked, Encoding.UTF8, "application/json") } : null;
        await order.SyncAsync();
        if (!byPolicy)
        {
            await order.DecideAsync(ReviewAction.Create);
        }

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((RecordState.NeedsReview, FindingCodes.WbsCodeNotBudgeted), ((await order.RecordAsync()).State, item.Finding.Code));
        Assert.Contains("could not be put on the budget of Procore project", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("cannot be updated for a locked budget", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Unlock the budget in Procore if it is locked and have the line made again", item.Finding.NextStep, StringComparison.Ordinal);
        Assert.Equal("refused", (await AuditAsync(order)).Last(entry => entry.Kind == AuditKind.Outcome).Result);
        var sent = Posts(order);
        for (var look = 0; look < 4; look++)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(20));
            await order.Test.RunAsync();
        }

        Assert.Equal((sent, 0), (Posts(order), order.Commitments().Count));
        order.Test.Instead = null;
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, order.Commitments().Count));
    }

    [Fact]
    public async Task A_locked_budget_that_takes_a_line_of_0_gets_it_and_keeps_its_amounts()
    {
        using var order = Needing(Creates);
        _ = order.Test.Vendors.Procore.Edit(new() { ["action"] = "lock_budget", ["project_id"] = order.Projects[0].ProcoreId });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1, 0m), ((await order.RecordAsync()).State, Posts(order), (await RowAsync(order)).OriginalBudgetAmount));
    }

    [Fact]
    public async Task What_is_refused_without_a_line_may_be_accepted_for_the_order()
    {
        using var order = Needing(Creates);
        order.Test.Instead = request => IsPost(request) ? new(HttpStatusCode.Forbidden) { Content = new StringContent("{}", Encoding.UTF8, "application/json") } : null;
        await order.SyncAsync();
        var sent = Posts(order);
        await order.DecideAsync(ReviewAction.Waive);
        Assert.Equal((RecordState.Synced, sent, 1), ((await order.RecordAsync()).State, Posts(order), order.Commitments().Count));
    }

    /// <summary>Somebody adds the code right before, or a line of a commitment does: Procore refuses a second one, and there it is.</summary>
    [Fact]
    public async Task What_comes_in_between_is_found_and_no_refusal_is_asked_about()
    {
        using var order = Needing(Creates);
        var isFirst = true;
        order.Test.Instead = request =>
        {
            if (isFirst && IsPost(request))
            {
                isFirst = false;
                order.Test.EditInProcore("add_budget_line", Code(order).Id, project: order.Projects[0].ProcoreId);
            }

            return null;
        };
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1, 1), ((await order.RecordAsync()).State, Posts(order), order.Commitments().Count));
        Assert.Equal("written", Assert.Single(await AuditAsync(order), entry => entry.Kind == AuditKind.Outcome).Result);
    }

    /// <summary>What Procore says it has, and does not list, is asked about, and not sent again.</summary>
    [Fact]
    public async Task What_is_there_and_is_not_shown_is_a_question()
    {
        using var order = Needing(Creates);
        order.Test.EditInProcore("add_budget_line", Code(order).Id, project: order.Projects[0].ProcoreId);
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.Query.Contains("budget_code", StringComparison.Ordinal))
            {
                body.AsArray().Where(row => (long)row!["id"]! == Code(order).Id).ToList().ForEach(row => body.AsArray().Remove(row));
            }
        };
        await order.SyncAsync();
        Assert.Contains("This Budget Code already exists", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);
        var sent = Posts(order);
        for (var look = 0; look < 4; look++)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(20));
            await order.Test.RunAsync();
        }

        Assert.Equal((sent, 0), (Posts(order), order.Commitments().Count));
    }

    [Fact]
    public async Task Nothing_is_made_for_an_order_that_waits_for_something_else()
    {
        using var order = Needing(Creates);
        order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 0.74m });
        await order.SyncAsync();
        Assert.Equal((0, FindingCodes.CurrencyForeign), (Posts(order), await order.FindingAsync()));
        order.Edit(zoho => zoho with { CurrencyCode = "USD", ExchangeRate = 1 });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Posts(order)));
    }

    [Fact]
    public async Task A_code_that_was_made_is_put_on_the_budget_where_policy_says_both()
    {
        using var order = Needing(Creates with { MissingWbsCodes = MissingCodeTreatment.Create });
        var used = order.Projects[0].WbsCodes.Where(code => code.CostCodeId == order.Code.CostCodeId).Select(code => code.CostTypeId).ToHashSet();
        var type = order.Test.Vendors.Data.CostTypes.First(type => !used.Contains(type.Id));
        order.Write(1_000);
        order.EditLine(0, line => line with { CostType = $"{type.Code} {type.Name}" });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Posts(order)));
        Assert.Equal([1_000m], order.Lines());
    }

    /// <summary>Nobody knows what an order comes to on its codes while one of them is missing: no place is made for it on the budget.</summary>
    [Theory]
    [InlineData(BudgetOverrunTreatment.Ask, true, RecordState.AwaitingApproval)]
    [InlineData(BudgetOverrunTreatment.Ask, false, RecordState.AwaitingApproval)]
    [InlineData(BudgetOverrunTreatment.Block, false, RecordState.NeedsReview)]
    public async Task A_line_of_0_waits_until_the_codes_of_all_lines_are_there_and_for_what_is_asked_then(BudgetOverrunTreatment treatment, bool isAbove, RecordState state)
    {
        var approval = isAbove ? ApprovalPolicy.Nothing with { Above = new() { ["USD"] = 900 } } : ApprovalPolicy.Nothing with { OverBudget = true, BudgetOverruns = treatment };
        using var order = Needing(Creates with { MissingWbsCodes = MissingCodeTreatment.Create, Approval = approval }, asks: true);
        var used = order.Projects[0].WbsCodes.Where(code => code.CostCodeId == order.Code.CostCodeId).Select(code => code.CostTypeId).ToHashSet();
        var type = order.Test.Vendors.Data.CostTypes.First(type => !used.Contains(type.Id));
        order.Write(1_000, 500);
        order.EditLine(0, line => order.On(order.Projects[0], Code(order)) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
        order.EditLine(1, line => line with { CostType = $"{type.Code} {type.Name}" });
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromHours(3));
        await order.Test.RunAsync();

        var record = await order.RecordAsync();
        Assert.Equal((state, 0, 0), (record.State, Posts(order), order.Commitments().Count));
        Assert.EndsWith("/wbs_codes", Assert.Single(order.WritesSince(0)), StringComparison.Ordinal); // a code is of no amount
        Assert.DoesNotContain("nothing is made", record.Reason, StringComparison.Ordinal);
        if (treatment == BudgetOverrunTreatment.Block)
        {
            Assert.Contains($"Until then WBS code '{Code(order).FlatCode}' gets no budget line of 0 either.", record.Reason, StringComparison.Ordinal);
            return;
        }

        await ApproveAsync(order);
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, order.Commitments().Count));
        Assert.Equal([500m, 1_000m], order.Lines().Order());
    }

    /// <summary>Who approves the line approves the amount that follows on it, and sees it: by order, by project and by vendor, here and dry.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_follows_on_the_line_is_shown_to_whoever_approves_it(bool isFirst)
    {
        using var order = Needing(Creates with { Approval = isFirst ? null : ApprovalPolicy.Nothing with { Above = new() { ["USD"] = 900 } } }, asks: true);
        if (isFirst)
        {
            await order.Test.ConnectAsync();
            await order.Test.RunThroughAsync();
        }
        else
        {
            await order.SyncAsync();
        }

        var report = await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var waiting = Assert.Single(report.Orders, one => one.OrderId == order.Id);
        var commitment = Assert.Single(waiting.Commitments);
        Assert.Equal((order.Projects[0].ProcoreId, 1_000m, true), (commitment.ProjectId, commitment.Total, commitment.IsNew));
        Assert.Equal(report.Orders.Sum(one => one.Commitments.Sum(each => each.Total)), report.Projects.Sum(total => total.Total));
        Assert.Contains(report.Vendors, total => total.Id == waiting.VendorId && total.Total >= 1_000m);

        Assert.Equal(1_000m, Assert.Single((await order.PlanAsync()).Commitments).Total);
        var again = Assert.Single(await order.Test.Engine.ReplanOrdersAsync(Sandboxed.Id, new() { Orders = [order.Id] }, Token).ToListAsync(Token));
        Assert.Equal((true, 1_000m), (again.IsDecidedAlike, Assert.Single(again.Now!.Commitments).Total));
        Assert.EndsWith("would be made.", Assert.Single(again.Differences).Sentence, StringComparison.Ordinal);
        Assert.Equal(0, Posts(order));
    }

    /// <summary>A tax on a line of its own lands on a code as well.</summary>
    [Fact]
    public async Task The_code_of_a_taxs_own_line_is_put_on_the_budget_and_may_be_accepted_without()
    {
        foreach (var byPolicy in (bool[])[true, false])
        {
            using var order = new OneOrder();
            var code = order.Projects[0].WbsCodes.First(one => one is { Active: true, OnBudget: false });
            order.Test.Connection = order.Test.Connection with
            {
                Policies = order.Test.Connection.Policies with
                {
                    Cost = new() { Shipping = CostTreatment.OwnLine, Adjustment = CostTreatment.OwnLine, OwnLineCodes = new() { ["adjustment"] = code.FlatCode } },
                    MissingBudgetLines = byPolicy ? MissingBudgetLineTreatment.Create : MissingBudgetLineTreatment.Review,
                },
            };
            order.Write([(1, 1_000, 0, [])], zoho => zoho with { Adjustment = 25 });
            await order.SyncAsync();
            if (!byPolicy)
            {
                Assert.Equal(FindingCodes.WbsCodeNotBudgeted, Assert.Single(await order.ReviewsAsync()).Finding.Code);
                await order.DecideAsync(ReviewAction.Waive);
            }

            Assert.Equal((RecordState.Synced, byPolicy ? 1 : 0), ((await order.RecordAsync()).State, Posts(order)));
            Assert.Equal([25m, 1_000m], order.Lines().Order());
        }
    }

    /// <summary>A line of 0 has no room: what policy says of that comes before it is made.</summary>
    [Theory]
    [InlineData(BudgetOverrunTreatment.Ask, RecordState.AwaitingApproval, 0)]
    [InlineData(BudgetOverrunTreatment.Warn, RecordState.Synced, 1)]
    [InlineData(BudgetOverrunTreatment.Block, RecordState.NeedsReview, 0)]
    public async Task What_it_leaves_of_a_budget_of_0_policy_treats_as_any_other_before_anything_is_made(BudgetOverrunTreatment treatment, RecordState state, int written)
    {
        using var order = Needing(Creates with { Approval = ApprovalPolicy.Nothing with { OverBudget = true, BudgetOverruns = treatment } }, asks: true);
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromHours(3));
        await order.Test.RunAsync();
        var record = await order.RecordAsync();
        Assert.Equal((state, written, written, written), (record.State, Posts(order), order.Commitments().Count, order.Test.Sent.Any(sent => sent.Method != "GET") ? 1 : 0));
        Assert.Contains(
            await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token),
            entry => entry.Reason.Contains($"It leaves -1,000.00 USD on {Code(order).FlatCode} (budget 0.00,", StringComparison.Ordinal));
        if (treatment == BudgetOverrunTreatment.Ask)
        {
            await ApproveAsync(order); // of the line and of the commitment: one word is enough
            Assert.Equal((RecordState.Synced, 1, 1), ((await order.RecordAsync()).State, Posts(order), order.Commitments().Count));
        }

        if (treatment == BudgetOverrunTreatment.Block)
        {
            var finding = Assert.Single(await order.ReviewsAsync()).Finding;
            Assert.Equal(FindingCodes.BudgetExceeded, finding.Code);
            Assert.EndsWith($"Policy blocks it until it fits. Until then WBS code '{Code(order).FlatCode}' gets no budget line of 0 either.", finding.Sentence, StringComparison.Ordinal);
            order.Test.EditInProcore("add_budget_line", Code(order).Id, project: order.Projects[0].ProcoreId);
            var (project, line) = (order.Projects[0].ProcoreId!.Value, (await RowAsync(order)).Id!.Value);
            _ = await order.Test.Clients.Procore.Budget.UpdateLineAsync(project, line, new() { OriginalBudgetAmount = 5_000 }, Token);
            await order.DecideAsync(ReviewAction.Retry);
            Assert.Equal((RecordState.Synced, 0, 1), ((await order.RecordAsync()).State, Posts(order), order.Commitments().Count));
        }
    }

    /// <summary>A person who has the line made is asked about the budget, too, before it is.</summary>
    [Fact]
    public async Task What_a_person_has_made_waits_for_the_approval_of_what_it_leaves_however_the_process_ends()
    {
        using var order = Needing(new SyncPolicies { Approval = ApprovalPolicy.Nothing with { OverBudget = true } }, asks: true);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.AwaitingApproval, 0), ((await order.RecordAsync()).State, Posts(order)));
        var isCut = true;
        order.Test.Spoil = (request, _) => _ = isCut && IsPost(request) ? throw new HttpRequestException("cut off") : true;
        await ApproveAsync(order);
        Assert.Empty(order.Commitments());
        isCut = false;
        order.Test.Time.Advance(TimeSpan.FromMinutes(5));
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1, 1), ((await order.RecordAsync()).State, Posts(order), order.Commitments().Count));
    }

    private static OneOrder Needing(SyncPolicies? policies = null, int? retries = null, bool asks = false, int orders = 1, ProcoreSwitches? procore = null)
    {
        var order = new OneOrder(policies, procore is null ? null : SandboxSwitches.Default with { Procore = procore }, retries, asks, orders);
        Need(order);
        return order;
    }

    private static void Need(OneOrder order)
    {
        order.Write(1_000);
        order.EditLine(0, line => order.On(order.Projects[0], Code(order)) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
    }

    private static WbsCodeData Code(OneOrder order) => order.Projects[0].WbsCodes.First(code => code is { Active: true, OnBudget: false });

    /// <summary>A person answers, and nothing runs yet.</summary>
    private static async Task DecideOnlyAsync(OneOrder order)
    {
        var item = Assert.Single(await order.ReviewsAsync());
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Create, By = "ada" }, Token);
    }

    private static async Task ApproveAsync(OneOrder order)
    {
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, (await order.RecordAsync()).Waiting!.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
    }

    private static bool IsPost(HttpRequestMessage request) => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == Lines;

    private static int Posts(OneOrder order) => order.Test.Sent.Count(sent => sent.Method == "POST" && sent.Uri.AbsolutePath == Lines);

    private static async Task<bool> IsBudgetedAsync(OneOrder order) => await order.Test.Clients.Procore.WorkBreakdown
        .ListCodesAsync(order.Projects[0].ProcoreId!.Value, new() { Scope = Procore.Client.WbsScope.BudgetCode }, Token).AnyAsync(code => code.Id == Code(order).Id, Token);

    private static async Task<Procore.Client.BudgetRow> RowAsync(OneOrder order)
    {
        var (project, budget) = (order.Projects[0].ProcoreId!.Value, order.Test.Clients.Procore.Budget);
        var view = await budget.ListViewsAsync(project, Token).FirstAsync(Token);
        return await budget.ListDetailRowsAsync(project, view.Id, cancellationToken: Token).SingleAsync(row => row.WbsCodeId == Code(order).Id, Token);
    }

    /// <summary>How many budget lines there are that the seeded budgets do not have.</summary>
    private static Task<int> MadeAsync(OneOrder order) => Task.FromResult(
        (int)order.Test.Vendors.Procore.Describe()["budget_lines"]! - order.Test.Vendors.Data.Projects.Where(project => project.ProcoreId is not null).Sum(project => project.WbsCodes.Count(code => code.OnBudget)));

    private static async Task<List<AuditEntry>> AuditAsync(OneOrder order) =>
        await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).Where(entry => entry.OriginId.StartsWith("budget:", StringComparison.Ordinal)).ToListAsync(Token);
}
