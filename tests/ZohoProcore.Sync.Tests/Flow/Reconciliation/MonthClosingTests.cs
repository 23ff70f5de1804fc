using NodaTime;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Month end says why each order stands as it does, adds up by project and vendor, and freezes what was signed.</summary>
[Trait("Takes", "long")]
public sealed class MonthClosingTests : IDisposable
{
    private static readonly YearMonth November = new(2026, 11);
    private readonly Sandboxed _test = new(seed: 3, orders: 20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Every_order_says_why_and_what_to_do_and_the_tables_add_up()
    {
        await SettleAsync();
        var report = await ReconcileAsync();

        Assert.Contains(report.Rows, row => row.Cause == ReconciliationCause.None);
        Assert.Contains(report.Rows, row => row.Cause == ReconciliationCause.AwaitsReview);
        Assert.Contains(report.Rows, row => row.Cause == ReconciliationCause.NoCommitment && row.OrderStatus == "draft");
        Assert.All(report.Rows, row => Assert.Equal(row.IsSettled && row.UnbilledUnits is null, ReconciliationWords.NextStep(row.Cause).Length == 0));
        Assert.All(report.Rows.Where(row => row.Result == ReconciliationResult.Ties), row =>
        {
            Assert.Equal((row.Cost, row.ProcoreTotal), (row.Projects.Sum(project => project.Cost ?? 0), row.Projects.Sum(project => project.ProcoreTotal)));
            Assert.All(row.Projects, project => Assert.Equal((0m, false), (project.Difference, project.ProjectName.Length == 0)));
            Assert.NotEmpty(row.VendorName);
        });
        foreach (var table in (IReadOnlyList<ReconciliationTotal>[])[report.Projects, report.Vendors])
        {
            Assert.Equal(report.Rows.Where(row => row.Currency == "USD").Sum(row => row.ProcoreTotal), table.Where(total => total.Currency == "USD").Sum(total => total.ProcoreTotal));
            Assert.Equal(report.Rows.Where(row => row.IsExpected && row.Currency == "USD").Sum(row => row.Cost), table.Where(total => total.Currency == "USD").Sum(total => total.Cost));
        }

        Assert.Equal(report.Rows.Count(row => !row.IsSettled), report.Vendors.Sum(total => total.Open));
        Assert.Equal(report.Rows.Where(row => !row.IsSettled).Sum(row => Math.Max(1, row.Projects.Count)), report.Projects.Sum(total => total.Open));
    }

    /// <summary>What was signed stays as it was; what changes later is shown with what it was, whoever changed it, until the month is closed again.</summary>
    [Fact]
    public async Task What_changes_after_the_close_is_shown_with_what_it_was()
    {
        await SettleAsync();
        Assert.Null((await ReconcileAsync()).Closed);
        var statement = await CloseAsync(November, "signed");
        Assert.Equal((November, "Cora", "signed", false), (statement.Month, statement.By, statement.Note, statement.Ties));
        Assert.Equal(20, statement.Rows.Count);
        Assert.NotEmpty(statement.AuditHead);
        var entry = Assert.Single(await AuditAsync(), entry => entry.Result == "closed 2026-11");
        Assert.Equal((AuditKind.Decided, "Cora"), (entry.Kind, entry.Actor));
        Assert.Contains("20 orders", entry.Reason, StringComparison.Ordinal);
        var quiet = await ReconcileAsync();
        Assert.Equal(statement.ZohoHash, quiet.Closed!.ZohoHash);
        Assert.Empty(quiet.ChangedAfterClose);

        var ties = statement.Rows.First(row => row.Result == ReconciliationResult.Ties);
        _test.Vendors.Zoho.Edit(ties.OrderNumber, order => order with { Lines = [.. order.Lines.Select(line => line with { Rate = line.Rate * 2 })] });
        var changed = Assert.Single((await ReconcileAsync()).ChangedAfterClose);
        Assert.Equal((November, ties.OrderId, ties.ZohoTotal, ties.ProcoreTotal), (changed.Month, changed.Before!.OrderId, changed.Before.ZohoTotal, changed.Before.ProcoreTotal));
        Assert.True(changed.Now!.ZohoTotal > ties.ZohoTotal);

        var again = await CloseAsync(November);
        Assert.NotEqual(statement.ZohoHash, again.ZohoHash);
        Assert.Equal(statement.ProcoreHash, again.ProcoreHash);
        Assert.Empty((await ReconcileAsync()).ChangedAfterClose);
        Assert.Equal(again.ZohoHash, (await _test.Engine.GetStatementAsync(Sandboxed.Id, November, Token))!.ZohoHash);
    }

    [Fact]
    public async Task An_earlier_month_than_one_that_is_closed_is_closed_already()
    {
        await SettleAsync();
        await CloseAsync(November);

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => CloseAsync(new(2026, 10)));
        var early = await Assert.ThrowsAsync<DecisionRefusedException>(() => CloseAsync(new(2036, 11)));
        Assert.Contains("2036-11 has not begun", early.Message, StringComparison.Ordinal);

        Assert.Contains("2026-11 is closed already", refused.Message, StringComparison.Ordinal);
        Assert.Null(await _test.Engine.GetStatementAsync(Sandboxed.Id, new(2026, 10), Token));
    }

    /// <summary>An earlier version closed whatever month was named: a year that was mistyped does not end the closing of months.</summary>
    [Fact]
    public async Task A_month_that_was_closed_before_it_began_holds_up_no_other_one()
    {
        var (store, report) = (new InMemorySyncStore(), Report(Row("1", new(2026, 11, 1), 1)));
        var books = new MonthBooks(store, Sandboxed.Id);
        await books.CloseAsync(report, new(2036, 11), new(2036, 12, 1), "Cora", "", [], Token); // as if it had been then

        await books.CloseAsync(report, November, new(2026, 12, 1), "Cora", "", [], Token);
        Assert.Equal(November, (await books.LastAsync(Token))!.Month);
        await Assert.ThrowsAsync<DecisionRefusedException>(() => books.CloseAsync(report, new(2026, 10), new(2026, 12, 1), "Cora", "", [], Token).AsTask());
    }

    [Fact]
    public async Task A_month_with_what_nobody_can_read_is_not_closed()
    {
        await SettleAsync();
        var hidden = _test.Vendors.Data.Projects.First(project => project is { Active: true, Permitted: true, ProcoreId: not null }).ProcoreId!.Value;
        _test.EditInProcore("hide_project", 0, project: hidden);
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Poll, "test", Token);
        await _test.ThroughAsync(_test.RunAsync());

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => CloseAsync(November));

        Assert.Contains("Permit it to the account, then reconcile again", refused.Message, StringComparison.Ordinal);
        _test.EditInProcore("show_project", 0, project: hidden);
        Assert.Equal(November, (await CloseAsync(November)).Month); // at once, however old the directory is
    }

    /// <summary>What is dated later is none of the month's; what came into it after the close, or went, is said.</summary>
    [Fact]
    public void A_month_has_what_is_dated_in_it_or_before()
    {
        var report = Report(Row("1", new(2026, 10, 3), 10), Row("2", new(2026, 11, 30), 20), Row("3", new(2026, 12, 1), 30), Row("4", null, 40));
        var statement = MonthClosing.Of(report, November, "Cora", "", "7:aa");
        Assert.Equal(["1", "2", "4"], statement.Rows.Select(row => row.OrderId));
        Assert.Equal((true, "7:aa"), (statement.Ties, statement.AuditHead));
        Assert.Empty(MonthClosing.Changes(statement, report));

        var later = Report(Row("1", new(2026, 10, 3), 11), Row("3", new(2026, 12, 1), 31), Row("4", null, 40), Row("5", new(2026, 11, 2), 50));
        Assert.Equal(
            [("1", 10m, 11m), ("2", 20m, null), ("5", null, 50m)],
            MonthClosing.Changes(statement, later).Select(change => ((change.Before ?? change.Now)!.OrderId, change.Before?.Cost, change.Now?.Cost)));
    }

    /// <summary>Of two who close at once one is told; a month that nobody closed has no statement.</summary>
    [Fact]
    public async Task Of_two_who_close_at_once_one_keeps_the_month()
    {
        var store = new InMemorySyncStore();
        var books = new MonthBooks(store, Sandboxed.Id);
        Assert.Null(await books.LastAsync(Token));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                await books.CloseAsync(Report(Row("1", new(2026, 11, 1), i)), November, new(2026, 12, 1), $"Cora {i}", "", [], Token);
                return 1;
            }
            catch (ChangesOutdatedException)
            {
                return 0;
            }
        }, Token)));
        Assert.InRange(outcomes.Sum(), 1, 8);
        var audit = await store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.Equal(outcomes.Sum(), audit.Count);
        Assert.Equal(audit[^1].Actor, (await books.LastAsync(Token))!.By);
        Assert.Equal((await books.LastAsync(Token))!.By, (await books.FindAsync(November, Token))!.By);
    }

    private static ReconciliationReport Report(params ReconciledOrder[] rows) => new() { ConnectionId = Sandboxed.Id, At = Instant.FromUtc(2026, 12, 1, 8, 0), Rows = rows };

    private static ReconciledOrder Row(string id, LocalDate? date, decimal amount) => new()
    {
        OrderId = id,
        OrderNumber = "PO-" + id,
        Date = date,
        Currency = "USD",
        OrderStatus = "open",
        ZohoTotal = amount,
        Cost = amount,
        ProcoreTotal = amount,
        ContractIds = [],
        State = RecordState.Synced,
        Result = ReconciliationResult.Ties,
    };

    [Fact]
    public void Every_cause_has_words_and_whatever_is_open_has_a_next_step()
    {
        var settled = (ReconciliationCause[])[ReconciliationCause.None, ReconciliationCause.NoCommitment, ReconciliationCause.OutOfScope, ReconciliationCause.EnteredByHand, ReconciliationCause.LeftToPeople];
        Assert.All(Enum.GetValues<ReconciliationCause>(), cause =>
        {
            Assert.Equal(cause == ReconciliationCause.None, ReconciliationWords.Sentence(cause).Length == 0);
            Assert.Equal(settled.Contains(cause), ReconciliationWords.NextStep(cause).Length == 0);
        });
    }

    /// <summary>That Procore does not show it is no proof that somebody deleted it.</summary>
    [Fact]
    public void What_is_not_shown_any_more_is_not_said_to_be_deleted() =>
        Assert.Contains("or is hidden from the service account", ReconciliationWords.Sentence(ReconciliationCause.GoneInProcore), StringComparison.Ordinal);

    public static TheoryData<ReconciliationCause, decimal, decimal, decimal, RecordState, string> Differing => new()
    {
        { ReconciliationCause.ChangeOrderNotApproved, 100, 80, 20, RecordState.Synced, "open" },
        { ReconciliationCause.AwaitsReview, 100, 80, 0, RecordState.NeedsReview, "open" },
        { ReconciliationCause.AwaitsApproval, 100, 80, 5, RecordState.AwaitingApproval, "open" },
        { ReconciliationCause.NotWrittenYet, 100, 80, 0, RecordState.Failed, "open" },
        { ReconciliationCause.ClosedInZoho, 100, 120, 0, RecordState.Synced, "closed" },
        { ReconciliationCause.AmountDiffers, 100, 80, 0, RecordState.Synced, "open" },
    };

    [Theory, MemberData(nameof(Differing))]
    public void Amounts_that_differ_have_the_nearest_cause(ReconciliationCause cause, decimal cost, decimal total, decimal pending, RecordState state, string status)
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = state, Total = cost, ChangedAt = Instant.MinValue, CostByProject = [new(7, cost)] };
        var row = OrderReconciliation.Compare("1", new("PO-1", status, "USD", cost), [new("1", 5, total) { ProjectId = 7, NotApproved = pending }], record, new());
        Assert.Equal((ReconciliationResult.AmountDiffers, cause), (row.Result, row.Cause));
    }

    [Fact]
    public void What_the_scope_leaves_out_and_what_is_no_order_yet_are_told_apart()
    {
        var policies = new SyncPolicies { Scope = new() { Otherwise = ScopeEffect.Out } };
        var filtered = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Filtered, Total = 100, ChangedAt = Instant.MinValue, PoliciesHash = PolicyVersions.HashOf(policies) };
        Assert.Equal(ReconciliationCause.OutOfScope, OrderReconciliation.Compare("1", new("PO-1", "open", "USD", 100), [], filtered, policies).Cause);
        Assert.Equal(ReconciliationCause.NoCommitment, OrderReconciliation.Compare("1", new("PO-1", "draft", "USD", 100), [], filtered, policies).Cause);
        Assert.Equal(ReconciliationCause.OnlyInProcore, OrderReconciliation.Compare("1", null, [new("1", 7, 100)], null, policies).Cause);
        Assert.Equal(ReconciliationCause.OrderCancelled, OrderReconciliation.Compare("1", new("PO-1", "cancelled", "USD", 100), [new("1", 7, 100)], null, new()).Cause);
        Assert.Equal(ReconciliationCause.LeftOut, OrderReconciliation.Compare("1", new("PO-1", "open", "USD", 100), [], filtered with { State = RecordState.Skipped }, new()).Cause);
    }

    [Fact]
    public void Of_the_right_total_the_project_the_currency_or_the_tax_is_named()
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 100, ChangedAt = Instant.MinValue, CostByProject = [new(7, 100)] };
        LedgerOrder order = new("PO-1", "open", "USD", 100);
        Assert.Equal(ReconciliationCause.OtherProject, OrderReconciliation.Compare("1", order, [new("1", 5, 100) { ProjectId = 8 }], record, new()).Cause);
        Assert.Equal(ReconciliationCause.OtherCurrency, OrderReconciliation.Compare("1", order, [new("1", 5, 100) { ProjectId = 7, Currency = "CAD" }], record, new()).Cause);
        Assert.Equal(
            ReconciliationCause.TaxBasis,
            OrderReconciliation.Compare("1", order, [new("1", 5, 100) { ProjectId = 7 }], record with { Cost = 95, Corrections = [new("GST", -5)], CostByProject = [new(7, 95)] }, new()).Cause);

        // 100 dollars are not the total of 100 euros.
        Assert.Equal(
            ReconciliationCause.AmountDiffers,
            OrderReconciliation.Compare("1", order with { Currency = "EUR" }, [new("1", 5, 100) { ProjectId = 7, Currency = "USD" }], record with { Cost = 103, CostCurrency = "USD", Corrections = [new("GST", -5)], CostByProject = [new(7, 103)] }, new()).Cause);
    }

    private async Task SettleAsync()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await _test.GoAheadAsync();
        await _test.RunThroughAsync();
    }

    private Task<ReconciliationReport> ReconcileAsync() => _test.ThroughAsync(_test.Engine.ReconcileAsync(Sandboxed.Id, Token).AsTask());

    private Task<MonthStatement> CloseAsync(YearMonth month, string note = "") => _test.ThroughAsync(_test.Engine.CloseMonthAsync(Sandboxed.Id, month, "Cora", note, cancellationToken: Token).AsTask());

    private async Task<List<AuditEntry>> AuditAsync() => await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
}
