namespace ZohoProcore.Sync.Tests;

/// <summary>What policy makes of an order that is over Procore's budget: a warning lets it be written, and what is blocked no word has written.</summary>
public sealed class BudgetOverrunTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_warning_it_is_written_and_plan_and_audit_say_what_it_is_over()
    {
        using var order = await WrittenAsync(BudgetOverrunTreatment.Warn, 25_534.50m);
        var warning = $"It leaves -1,234.50 USD on {order.Code.FlatCode} (budget 60,000.00, committed 34,500.00, direct costs 1,200.00, it adds 25,534.50) of project {order.Projects[0].Number}. "
            + "Policy has it written with this warning.";
        var plan = await order.Test.Engine.PlanWithRoomAsync(Sandboxed.Id, order.Number, cancellationToken: Token);
        Assert.Equal((warning, -1_234.50m), (plan.OverBudget, plan.Room![0].After));

        await order.SyncAsync();

        Assert.Equal([25_534.50m], order.Lines());
        var record = await order.RecordAsync();
        Assert.Equal((RecordState.Synced, null), (record.State, record.Waiting));
        Assert.Contains(await AuditAsync(order), entry => entry is { Kind: AuditKind.StateChanged, Result: nameof(RecordState.Synced) } && entry.Reason.EndsWith(warning, StringComparison.Ordinal));
        Assert.Empty(await order.ReviewsAsync());
    }

    [Fact]
    public async Task What_is_blocked_is_a_question_that_no_answer_has_written_before_it_fits()
    {
        using var order = await WrittenAsync(BudgetOverrunTreatment.Block, 25_534.50m);
        await order.SyncAsync();

        Assert.Empty(order.Commitments());
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal(FindingCodes.BudgetExceeded, item.Finding.Code);
        Assert.StartsWith($"Order {order.Number} does not fit into the budget. It leaves -1,234.50 USD on ", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("Policy blocks it until it fits.", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal([ReviewAction.Retry, ReviewAction.Skip], item.Answers.Select(answer => answer.Action));
        var plan = await order.Test.Engine.PlanWithRoomAsync(Sandboxed.Id, order.Number, cancellationToken: Token);
        Assert.EndsWith("Policy blocks it until it fits.", plan.OverBudget, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<SyncException>(async () => await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, OrderApproval.Waiting(plan, order.Vendor.ZohoId).Hash, "Ann", cancellationToken: Token));
        foreach (var action in Enum.GetValues<ReviewAction>().Except(item.Answers.Select(answer => answer.Action)))
        {
            await Assert.ThrowsAnyAsync<SyncException>(async () => await order.Test.Engine.DecideAsync(
                Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, By = "ada" }, Token));
        }

        await order.DecideAsync(ReviewAction.Retry);
        Assert.Empty(order.Commitments());
        Assert.Equal(FindingCodes.BudgetExceeded, await order.FindingAsync());

        await order.BudgetAsync(61_234.50m, 1_200, 0, "SC-8");
        await order.DecideAsync(ReviewAction.Retry);
        Assert.Equal([25_534.50m], order.Lines());
        Assert.Empty(await order.ReviewsAsync());
    }

    /// <summary>Each fits alone; together they do not. What is blocked takes nothing from the one that comes after it.</summary>
    [Theory]
    [InlineData(BudgetOverrunTreatment.Warn, 3)]
    [InlineData(BudgetOverrunTreatment.Block, 2)]
    public async Task Orders_of_one_batch_share_what_is_left(BudgetOverrunTreatment treatment, int written)
    {
        using var order = await WrittenAsync(treatment, 14_000m, orders: 8);
        var (other, last) = (order.Beside(), order.Beside(2));
        other.Write(14_000m);
        last.Write(10_300m);
        await order.Test.SettleAsync();
        await order.Test.RunThroughAsync();

        OneOrder[] all = [order, other, last];
        Assert.Equal(written, all.Count(one => one.Commitments().Count == 1));
        Assert.Single(order.Commitments());
        Assert.Single(last.Commitments());
        var over = await other.RecordAsync();
        Assert.Equal(treatment == BudgetOverrunTreatment.Warn ? RecordState.Synced : RecordState.NeedsReview, over.State);
        Assert.Contains(await AuditAsync(order), entry => entry.OrderNumber == other.Number && entry.Reason.Contains($"It leaves -3,700.00 USD on {order.Code.FlatCode}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_go_ahead_what_is_blocked_is_a_question_already_and_the_go_ahead_does_not_reach_it()
    {
        using var order = await WrittenAsync(BudgetOverrunTreatment.Block, 25_534.50m);
        await order.Test.ConnectAsync();
        await order.Test.RunAsync();
        Assert.Equal((RecordState.NeedsReview, FindingCodes.BudgetExceeded), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.DoesNotContain((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders, one => one.OrderId == order.Id);

        await order.SyncAsync();
        Assert.Empty(order.Commitments());
    }

    [Fact]
    public async Task Before_the_go_ahead_a_warning_is_shown_with_what_waits()
    {
        using var order = await WrittenAsync(BudgetOverrunTreatment.Warn, 25_534.50m);
        await order.Test.ConnectAsync();
        await order.Test.RunAsync();
        var waiting = Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.StartsWith("The connection only plans until a person gives the go-ahead.", waiting.Reason, StringComparison.Ordinal);
        Assert.EndsWith("Policy has it written with this warning.", waiting.Reason, StringComparison.Ordinal);
        await order.SyncAsync();
        Assert.Equal([25_534.50m], order.Lines());
    }

    [Fact]
    public async Task What_grows_an_approved_commitment_beyond_the_budget_is_blocked_and_the_commitment_stays()
    {
        using var order = await WrittenAsync(BudgetOverrunTreatment.Block, 24_000m, change: policies => policies with { AmendedOrders = AmendedOrderTreatment.ChangeOrder });
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 24_300.01m });
        await order.SyncAsync();

        Assert.Equal(FindingCodes.BudgetExceeded, Assert.Single(await order.ReviewsAsync()).Finding.Code);
        Assert.Equal([24_000m], order.Lines());
        Assert.Empty(order.Commitment().Node["change_orders"]!.AsArray());
        order.EditLine(0, line => line with { Rate = 24_300m });
        await order.SyncAsync();
        Assert.Single(order.Commitment().Node["change_orders"]!.AsArray());
    }

    /// <summary>Whether it fits is not known: nobody is told that it does.</summary>
    [Theory]
    [InlineData(BudgetOverrunTreatment.Warn)]
    [InlineData(BudgetOverrunTreatment.Block)]
    public async Task A_budget_that_cannot_be_read_is_said_with_what_policy_makes_of_it(BudgetOverrunTreatment treatment)
    {
        using var order = await WrittenAsync(treatment, 10m, change: policies => policies with { Approval = policies.Approval! with { Budget = new() { View = "Forecast" } } });
        await order.SyncAsync();
        var state = treatment == BudgetOverrunTreatment.Warn ? RecordState.Synced : RecordState.NeedsReview;
        Assert.Equal(state, (await order.RecordAsync()).State);
        var said = (await AuditAsync(order)).Last(entry => entry.Kind == AuditKind.StateChanged && entry.Result == $"{state}").Reason;
        Assert.Contains("has budget for it is not known: ", said, StringComparison.Ordinal);
        Assert.Contains("or switch approval.overBudget off. Policy ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_treatment_makes_of_an_order_is_shown_before_it_is_taken()
    {
        using var order = await WrittenAsync(BudgetOverrunTreatment.Ask, 25_534.50m);
        await order.SyncAsync();
        Assert.Equal(RecordState.AwaitingApproval, (await order.RecordAsync()).State);

        var blocked = Assert.Single(await ChangeAsync(order, BudgetOverrunTreatment.Block));
        Assert.Equal((RecordState.AwaitingApproval, RecordState.NeedsReview, 0), (blocked.Before, blocked.After, blocked.Steps.Count));
        Assert.StartsWith("It does not fit into the budget, as of 20", blocked.Reason, StringComparison.Ordinal);
        Assert.EndsWith("Policy blocks it until it fits.", blocked.Reason, StringComparison.Ordinal);
        Assert.Equal((RecordState.NeedsReview, FindingCodes.BudgetExceeded), ((await order.RecordAsync()).State, await order.FindingAsync()));

        var asked = Assert.Single(await ChangeAsync(order, BudgetOverrunTreatment.Ask));
        Assert.Equal((RecordState.NeedsReview, RecordState.AwaitingApproval, 0), (asked.Before, asked.After, asked.Steps.Count));
        Assert.Equal(RecordState.AwaitingApproval, (await order.RecordAsync()).State);
        Assert.Empty(order.Commitments());

        var warned = Assert.Single(await ChangeAsync(order, BudgetOverrunTreatment.Warn));
        Assert.Equal((RecordState.AwaitingApproval, RecordState.Synced), (warned.Before, warned.After));
        Assert.NotEmpty(warned.Steps);
        Assert.Equal([25_534.50m], order.Lines());
        Assert.Empty(await ChangeAsync(order, BudgetOverrunTreatment.Block)); // it is written, and nothing of it grows
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    /// <summary>No word is above a policy that blocks: what was approved as over the budget and is not written yet is not written.</summary>
    [Fact]
    public async Task What_was_approved_over_the_budget_is_blocked_where_policy_blocks_by_then()
    {
        using var order = await WrittenAsync(BudgetOverrunTreatment.Ask, 25_534.50m);
        await order.SyncAsync();
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, (await order.RecordAsync()).Waiting!.Hash, "Ann", cancellationToken: Token);
        _ = await ChangeAsync(order, BudgetOverrunTreatment.Block);
        Assert.Empty(order.Commitments());
        Assert.Equal(FindingCodes.BudgetExceeded, await order.FindingAsync());
    }

    private static async Task<IReadOnlyList<ChangedOrder>> ChangeAsync(OneOrder order, BudgetOverrunTreatment treatment)
    {
        var policies = (await order.Test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Policies;
        var change = await order.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, policies with { Approval = policies.Approval! with { BudgetOverruns = treatment } }, Token);
        await order.Test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
        return [.. change.Orders.Where(one => one.OrderId == order.Id)];
    }

    private static async Task<List<AuditEntry>> AuditAsync(OneOrder order) =>
        await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);

    /// <summary>24,300.00 are left of 60,000.00.</summary>
    private static async Task<OneOrder> WrittenAsync(BudgetOverrunTreatment treatment, decimal amounts, int orders = 1, Func<SyncPolicies, SyncPolicies>? change = null)
    {
        var policies = new SyncPolicies { Approval = ApprovalPolicy.Nothing with { OverBudget = true, BudgetOverruns = treatment } };
        var order = new OneOrder(change?.Invoke(policies) ?? policies, asks: true, orders: orders);
        order.Write(amounts);
        await order.BudgetAsync(60_000, 1_200, 34_500);
        return order;
    }
}
