using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the sync wrote of an order that policy leaves out later is left to people as it stands: nothing is asked, nothing closed, nothing forgotten, and month end has it apart.</summary>
public sealed class LeftToPeopleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("date")]
    [InlineData("project")]
    [InlineData("amount")]
    [InlineData("status")]
    public async Task What_stands_of_an_order_that_policy_leaves_out_by_now_is_left_as_it_is_and_comes_back_to_the_same_commitment(string why)
    {
        using var order = await WrittenAsync();
        var contract = order.Commitment().Id;
        var before = order.Test.Sent.Count;

        await TakeAsync(order, Narrow(order, why));

        var record = await order.RecordAsync();
        Assert.Equal((RecordState.Filtered, true, null), (record.State, record.IsLeftToPeople, await order.FindingAsync()));
        Assert.EndsWith($"; commitment {contract} is left to people as it is.", record.Reason, StringComparison.Ordinal);
        Assert.Equal((contract, "Approved"), (order.Commitment().Id, (await order.ReadAsync()).Status?.Value));
        var report = await order.Test.ReconcileAsync();
        var row = report.Rows.Single(one => one.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.LeftToPeople, ReconciliationCause.LeftToPeople, 1_000m, true), (row.Result, row.Cause, row.ProcoreTotal, row.IsSettled));
        Assert.Equal((true, false, 0m), (report.Ties, row.IsExpected, report.Projects.Sum(total => total.Difference)));
        Assert.Empty(report.OnlyInProcore);

        await TakeAsync(order, new());
        Assert.Equal((RecordState.Synced, contract, 1_000m), ((await order.RecordAsync()).State, order.Commitment().Id, order.Lines().Sum()));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        Assert.Empty(order.WritesSince(before));
    }

    /// <summary>One line in a project that policy leaves out takes the whole order out, and all of its commitments with it.</summary>
    [Fact]
    public async Task An_order_of_several_projects_of_which_one_is_left_out_is_left_to_people_as_a_whole()
    {
        using var order = new OneOrder();
        order.Write([(1, 600, 0, []), (1, 400, 1, [])]);
        await order.SyncAsync();
        var contracts = order.Commitments().Select(one => (long)one["id"]!).Order().ToList();
        Assert.Equal(2, contracts.Count);

        await TakeAsync(order, new() { Scope = new() { Rules = [new() { Name = "theirs", Effect = ScopeEffect.Out, Projects = [order.Projects[1].Number] }] } });

        Assert.Equal((RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.LeftToPeople, 1_000m), (row.Result, row.ProcoreTotal));
        Assert.Equal(contracts, row.ContractIds.Order());
        Assert.Equal(contracts, order.Commitments().Select(one => (long)one["id"]!).Order());
    }

    /// <summary>The order goes on changing while it is left out; nothing of that is written, and all of it is once policy takes the order in again.</summary>
    [Fact]
    public async Task An_order_that_changed_while_it_was_left_out_is_planned_as_any_other_once_it_is_taken_in()
    {
        using var order = await WrittenAsync();
        var contract = order.Commitment().Id;
        await TakeAsync(order, Narrow(order, "date"));
        var before = order.Test.Sent.Count;
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Assert.Equal((RecordState.Filtered, null, 1_000m), ((await order.RecordAsync()).State, await order.FindingAsync(), order.Lines().Sum()));
        Assert.Empty(order.WritesSince(before));

        await TakeAsync(order, new());

        Assert.Equal((contract, RecordState.NeedsReview, 1_000m), (order.Commitment().Id, (await order.RecordAsync()).State, order.Lines().Sum())); // it is approved, so a person is asked
    }

    /// <summary>What people close meanwhile is their word, and not undone without a question.</summary>
    [Fact]
    public async Task What_people_closed_while_it_was_theirs_is_a_question_when_the_order_is_taken_in_again()
    {
        using var order = await WrittenAsync();
        await TakeAsync(order, Narrow(order, "date"));
        order.InProcore(new() { ["status"] = "Closed" });
        await order.SyncAsync();
        Assert.Null(await order.FindingAsync());

        await TakeAsync(order, new());

        Assert.Equal("Closed", (await order.ReadAsync()).Status?.Value);
        Assert.Single(order.Commitments());
    }

    /// <summary>People go on changing what is theirs, and no scan reads its order for that.</summary>
    [Fact]
    public async Task What_people_change_of_it_is_no_reason_to_read_its_order()
    {
        using var order = await WrittenAsync();
        await TakeAsync(order, Narrow(order, "date"));
        order.Test.Time.Advance(TimeSpan.FromHours(1)); // no other change hides behind its stamp
        await order.SyncAsync();
        var reads = order.Test.ReadsOf(order.Id);
        order.InProcore(new() { ["status"] = "Draft" });

        var told = RecordKey.Commitment(order.Projects[0].ProcoreId!.Value, order.Commitment().Id);
        foreach (var scan in new[] { told, RecordKey.CommitmentScan, RecordKey.FullScan })
        {
            await order.Test.Engine.SubmitAsync(Sandboxed.Id, scan, WorkPriority.Person, "a test asks", Token);
            await order.Test.RunAsync();
        }

        Assert.Equal(reads, order.Test.ReadsOf(order.Id));
        await TakeAsync(order, new());
        Assert.NotNull(await order.FindingAsync());
    }

    /// <summary>A cancelled order of which policy takes in nothing is not closed either, whatever policy says of cancelled ones.</summary>
    [Fact]
    public async Task A_cancelled_order_that_policy_leaves_out_is_not_closed()
    {
        using var order = await WrittenAsync();
        await TakeAsync(order, Narrow(order, "date") with { CancelledOrders = CancelledOrderTreatment.Close });

        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();

        Assert.Equal(("Approved", null), ((await order.ReadAsync()).Status?.Value, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.LeftToPeople, (await order.RowAsync()).Result);
    }

    [Fact]
    public async Task What_was_asked_and_decided_about_it_is_withdrawn_by_policy_and_the_audit_says_so()
    {
        using var order = await WrittenAsync();
        order.InProcore(new() { ["status"] = "Draft" });
        await order.SyncAsync();
        var asked = await order.FindingAsync();
        Assert.NotNull(asked);
        await TakeAsync(order, Narrow(order, "date"));

        Assert.Equal((RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Contains(await AuditAsync(order), entry => entry.Kind == AuditKind.StateChanged && entry.Reason.EndsWith("What was asked about it is withdrawn by policy.", StringComparison.Ordinal));

        await TakeAsync(order, new());
        Assert.Equal(asked, await order.FindingAsync());
        await order.DecideAsync(ReviewAction.KeepProcore);
        await TakeAsync(order, Narrow(order, "date"));
        Assert.Contains(await AuditAsync(order), entry => entry.Kind == AuditKind.DecisionLapsed && entry.Reason.StartsWith("Withdrawn by policy: it is dated before", StringComparison.Ordinal));
        Assert.Equal("Draft", (await order.ReadAsync()).Status?.Value);
    }

    /// <summary>Before policies are taken it is said how many commitments they would leave to people; those that are left already are not counted.</summary>
    [Fact]
    public async Task The_preview_of_policies_says_how_many_commitments_they_would_leave_to_people()
    {
        using var order = new OneOrder();
        order.Write([(1, 600, 0, []), (1, 400, 1, [])], zoho => zoho with { Date = new(2026, 9, 1) });
        await order.SyncAsync();

        var change = await order.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, order.Test.Connection.Policies with { OrdersFrom = new LocalDate(2026, 11, 1) }, Token);

        Assert.Equal((2, RecordState.Filtered), (change.LeftOut, Assert.Single(change.Orders).After));
        Assert.EndsWith(" 2 commitments that stand would be left to people as they are.", change.Sentence, StringComparison.Ordinal);
        Assert.Empty(change.Orders[0].Steps);

        await TakeAsync(order, Narrow(order, "date"));
        var next = await order.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, order.Test.Connection.Policies with { OrdersFrom = new LocalDate(2026, 11, 2) }, Token);
        Assert.Equal(0, next.LeftOut);
    }

    /// <summary>That policy leaves orders out changes no month that is closed; what becomes of their amounts does.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_closed_month_changes_by_amounts_alone_when_policy_leaves_its_orders_out(bool isTyped)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        if (isTyped)
        {
            await ByHand.TypeAsync(order, 1_000);
        }

        await order.SyncAsync();
        Assert.Equal(1_000m, (await order.RowAsync()).ProcoreTotal);
        await order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", cancellationToken: Token);

        await TakeAsync(order, Narrow(order, "project"));

        var report = await order.Test.ReconcileAsync();
        Assert.Equal(isTyped ? ReconciliationResult.NotExpected : ReconciliationResult.LeftToPeople, report.Rows.Single(row => row.OrderId == order.Id).Result);
        Assert.Empty(report.ChangedAfterClose);
        Assert.Empty(report.OnlyInProcoreAfterClose);

        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Assert.Equal([ChangeAfterCloseKind.Amounts], Assert.Single((await order.Test.ReconcileAsync()).ChangedAfterClose).Kinds);
    }

    private static async Task<OneOrder> WrittenAsync()
    {
        var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Date = new(2026, 9, 1) });
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        return order;
    }

    private static SyncPolicies Narrow(OneOrder order, string why) => why switch
    {
        "date" => new() { OrdersFrom = new LocalDate(2026, 11, 1) },
        "project" => new() { Scope = new() { Rules = [new() { Name = "theirs", Effect = ScopeEffect.Out, Projects = [order.Projects[0].Number] }] } },
        "amount" => new() { Scope = new() { Rules = [new() { Name = "small", Effect = ScopeEffect.Out, Currency = "USD", Below = 5_000 }] } },
        _ => new() { CommitmentStatusByOrderStatus = new() { ["billed"] = "Approved" } },
    };

    private static async Task TakeAsync(OneOrder order, SyncPolicies policies)
    {
        order.Test.Connection = order.Test.Connection with { Policies = policies.CommitmentStatusByOrderStatus is null ? policies with { CommitmentStatusByOrderStatus = SyncPolicies.UsualStatuses } : policies };
        await order.SyncAsync();
    }

    private static async Task<List<AuditEntry>> AuditAsync(OneOrder order) =>
        await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
}
