using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What counts as a side's books when a reconciliation reads them.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private readonly Answered _test = new();

    public LedgerTests()
    {
        _test.BooksLists("purchaseorders", "purchaseorders", Order("1", 100m), Order("2", 50m), Order("3", 10m, "draft"));
        Contracts(Scenario.Riverside, Contract(51, "1", 60m), Contract(52, "2", 50m, """, "deleted_at":"2026-11-20T10:00:00Z" """), """{"id":59,"origin_id":"sap:1","grand_total":"9.0"}""");
        foreach (var project in new[] { Scenario.Riverside, Scenario.Harbor })
        {
            _test.ProcoreLists($"v1.0/projects/{project}/commitment_change_orders", 0);
            _test.ProcoreLists("v1.0/budget_views", project);
            _test.ProcoreLists("v1.0/work_order_contracts", project);
        }

        Contracts(Scenario.Harbor, Contract(53, "1", 35m, """, "approved_change_orders":"5.0" """), Contract(54, "3", 10m, """, "status":"Closed" """));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The sync has looked at the orders as they are.</summary>
    public async ValueTask InitializeAsync() => await _test.Store.SaveAsync(
        Some.Acme,
        new() { Records = [.. new[] { ("1", 100m), ("2", 50m), ("3", 10m) }.Select(order => Some.Record(order.Item1, $"PO-{order.Item1}") with { Total = order.Item2 })] },
        Token);

    public ValueTask DisposeAsync()
    {
        _test.Dispose();
        return default;
    }

    [Fact]
    public async Task An_orders_commitments_of_all_projects_count_with_their_approved_change_orders_and_deleted_ones_do_not()
    {
        var report = await ReconcileAsync();

        Assert.Equal(
            [("1", ReconciliationResult.Ties, 100m), ("2", ReconciliationResult.MissingInProcore, 0m), ("3", ReconciliationResult.NotExpected, 10m)],
            report.Rows.Select(row => (row.OrderId, row.Result, row.ProcoreTotal)));
        Assert.Equal([51, 53], report.Rows[0].ContractIds);
        Assert.Equal((_test.Now, Some.Acme), (report.At, report.ConnectionId));
        Assert.Empty(report.Unreadable);
        Assert.Equal([null, null], report.Budgets.Select(budget => budget.Ties));
        Assert.All(report.Budgets, budget => Assert.Contains("has no budget view 'Procore Standard Budget'", budget.Unknown, StringComparison.Ordinal));
    }

    /// <summary>Where settings are hidden, what purchase orders tell of the project's currency holds for subcontracts, too, which say nothing of it.</summary>
    [Fact]
    public async Task A_subcontract_that_says_no_currency_is_in_that_of_its_project()
    {
        var company = $"GET /rest/v1.0/companies/{_test.Connection.CompanyId}";
        foreach (var settings in new[] { company, $"{company}/projects/{Scenario.Riverside}", $"{company}/projects/{Scenario.Harbor}" })
        {
            _test.Answer($"{settings}/currency_configuration", """{"errors":"no"}""", System.Net.HttpStatusCode.Forbidden);
        }

        Contracts(Scenario.Riverside, Contract(51, "1", 60m, """, "status":"Approved","currency_configuration":{"currency_iso_code":"USD","base_currency_iso_code":"USD"} """));
        _test.ProcoreLists("v1.0/work_order_contracts", Scenario.Riverside, """{"id":90,"status":"Approved","grand_total":"7.0"}""");

        var budget = (await ReconcileAsync()).Budgets.Single(budget => budget.ProjectId == Scenario.Riverside);

        Assert.Equal((60m, 7m, "USD"), (budget.Own, budget.Others, budget.Currency));
    }

    /// <summary>What was deleted is listed, as proof that it was, and says nothing else.</summary>
    [Fact]
    public async Task A_deleted_commitment_that_cannot_be_read_keeps_nothing_open()
    {
        Contracts(Scenario.Riverside, Contract(51, "1", 60m), """{"id":58,"grand_total":{"odd":1},"deleted_at":"2026-11-20T10:00:00Z"}""");

        var report = await ReconcileAsync();

        Assert.Empty(report.Unreadable);
        Assert.Contains((Scenario.Riverside, 58L), report.Shown!);
        Assert.Equal(ReconciliationResult.Ties, report.Rows[0].Result);
    }

    [Fact]
    public async Task The_lists_are_read_fresh_every_time()
    {
        await ReconcileAsync();
        _test.Time.Advance(TimeSpan.FromSeconds(61)); // no limit is reached
        Contracts(Scenario.Riverside, Contract(51, "1", 61m));

        Assert.Equal((ReconciliationResult.AmountDiffers, 1m), await ResultOfAsync("1"));
    }

    [Theory]
    [InlineData(""" "grand_total":{"odd":1} """)]
    [InlineData(""" "grand_total":"60.0","currency_configuration":{"currency_iso_code":{"odd":1}} """)]
    [InlineData(""" "grand_total":"60.0","currency_configuration":{"currency_iso_code":"USD","currency_iso_code":"CAD"} """)]
    public async Task A_commitment_that_cannot_be_read_leaves_its_order_open_and_no_other(string odd)
    {
        Contracts(Scenario.Riverside, $$"""{"id":51,"origin_id":"{{OriginIds.Commitment(Scenario.Organization, "1", Scenario.Riverside)}}",{{odd}}}""");

        Assert.Equal(ReconciliationResult.NotReadable, (await ResultOfAsync("1")).Result);
        var report = await ReconcileAsync();
        Assert.Equal(ListedKind.Commitment, Assert.Single(report.Unreadable).Kind);
        Assert.False(report.Ties);
    }

    [Fact]
    public async Task An_order_that_cannot_be_read_is_open_too()
    {
        _test.BooksLists("purchaseorders", "purchaseorders", """{"purchaseorder_id":"1","purchaseorder_number":"PO-1","total":{"odd":1} }""", Order("2", 0m, "draft"), Order("3", 0m, "draft"));

        Assert.Equal(ReconciliationResult.NotReadable, (await ResultOfAsync("1")).Result);
    }

    [Fact]
    public async Task Projects_that_are_not_active_are_asked_too_though_nothing_is_known_to_be_written_there()
    {
        _test.Knows(Scenario.Company with { ProcoreProjects = [Scenario.Company.ProcoreProjects[0], Scenario.Company.ProcoreProjects[1] with { IsActive = false }] });

        Assert.Equal(100m, (await ReconcileAsync()).Rows[0].ProcoreTotal);
    }

    private static string Order(string id, decimal total, string status = "open") =>
        FormattableString.Invariant($$"""{"purchaseorder_id":"{{id}}","purchaseorder_number":"PO-{{id}}","status":"{{status}}","currency_code":"USD","total":{{total}} }""");

    private static string Contract(long id, string order, decimal total, string more = "")
    {
        // Which project it is in does not matter to the list, only whose it is.
        var origin = OriginIds.Commitment(Scenario.Organization, order, Scenario.Riverside);
        return FormattableString.Invariant($$"""{"id":{{id}},"origin_id":"{{origin}}","grand_total":"{{total}}","line_items":[{"id":{{id}}0,"amount":"{{total}}","wbs_code":{"id":101,"flat_code":"02-300.M"} }]{{more}} }""");
    }

    private void Contracts(long project, params string[] contracts) => _test.ProcoreLists("v1.0/purchase_order_contracts", project, contracts);

    private async Task<(ReconciliationResult Result, decimal Difference)> ResultOfAsync(string order)
    {
        var row = (await ReconcileAsync()).Rows.Single(row => row.OrderId == order);
        return (row.Result, row.Difference!.Value);
    }

    private Task<ReconciliationReport> ReconcileAsync() => new OrderReconciler(_test.Session, _test.Store, OrderRules.Default, _test.Time).ReconcileAsync(Token);
}
