using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What stands in Procore in another currency than its order costs is never taken for an amount of the order's.</summary>
public sealed class OrderCurrencyTests
{
    [Theory]
    [InlineData("EUR", "KWD")]
    [InlineData("USD", "EUR")]
    [InlineData("EUR", "USD")]
    public async Task Each_side_of_an_order_whose_currency_changed_counts_in_its_own(string first, string then)
    {
        using var order = new OneOrder(
            new() { Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency } },
            new() { Procore = new() { Currencies = ProcoreCurrencies.Several } });
        order.Write([(1, 100.12m, 0, [])], zoho => zoho with { CurrencyCode = first, ExchangeRate = Rate(first) });
        await order.SyncAsync();
        var before = await order.RowAsync();
        Assert.Equal((ReconciliationResult.Ties, 0m, first), (before.Result, before.Difference, before.Currency));
        Assert.Empty(before.ProcoreAmounts);
        order.Test.Time.Advance(TimeSpan.FromMinutes(2));
        order.Edit(zoho => zoho with { CurrencyCode = then, ExchangeRate = Rate(then) });
        await order.SyncAsync();

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.AmountDiffers, ReconciliationCause.OtherCurrency, then, 100.12m), (row.Result, row.Cause, row.Currency, row.Cost));
        Assert.Null(row.Difference);
        Assert.Equal([new(first, 100.12m)], row.ProcoreAmounts);
        Assert.Equal((null, 1), (Assert.Single(row.Projects).Difference, row.Projects[0].ProcoreAmounts.Count));
        foreach (var totals in (IReadOnlyList<ReconciliationTotal>[])[report.Projects, report.Vendors, report.Codes])
        {
            Assert.Equal(
                new[] { (first, 0m, 100.12m), (then, 100.12m, 0m) }.Order(),
                totals.Where(total => total.Cost + total.ProcoreTotal != 0).Select(total => (total.Currency, total.Cost, total.ProcoreTotal)).Order());
        }
    }

    [Fact]
    public async Task The_budget_counts_dinars_and_dollars_in_dollars()
    {
        using var order = new OneOrder(
            new() { Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency } },
            new() { Procore = new() { Currencies = ProcoreCurrencies.Several } },
            orders: 3);
        order.Write(1_000);
        order.Beside().Write([(1, 100, 0, [])], zoho => zoho with { CurrencyCode = "KWD", ExchangeRate = 3.25m });
        await order.Test.ThroughAsync(order.SyncAsync());

        var report = await order.Test.ReconcileAsync();

        var budget = report.Budgets.Single(budget => budget.ProjectId == order.Projects[0].ProcoreId);
        Assert.Equal((1_325m, 0m, 1_325m, true, "USD"), (budget.Own, budget.Others, budget.Committed, budget.Ties, budget.Currency));
    }

    private static LedgerCommitment Stands(string? currency, decimal total, long project = 7) => new("1", 5, total) { ProjectId = project, Currency = currency, Status = "Approved" };

    /// <summary>An order in two projects, of which one commitment was written before its currency changed and one after.</summary>
    [Fact]
    public void An_order_in_two_currencies_has_no_sum()
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 100, ChangedAt = NodaTime.Instant.MinValue, CostByProject = [new(7, 60), new(8, 40)] };

        var row = OrderReconciliation.Compare("1", new("PO-1", "open", "EUR", 100), [Stands("EUR", 60), Stands("USD", 40, 8)], record, new());

        Assert.Equal((ReconciliationResult.AmountDiffers, ReconciliationCause.OtherCurrency), (row.Result, row.Cause));
        Assert.Null(row.Difference);
        Assert.Equal([0m, null], row.Projects.Select(project => project.Difference));
        Assert.Equal([new("EUR", 60), new("USD", 40)], row.ProcoreAmounts);
        var report = new ReconciliationReport { ConnectionId = Sandboxed.Id, At = NodaTime.Instant.MinValue, Rows = [row] };
        Assert.Equal(
            [("7", "EUR", 60m, 60m), ("8", "EUR", 40m, 0m), ("8", "USD", 0m, 40m)],
            report.Projects.Select(total => (total.Id, total.Currency, total.Cost, total.ProcoreTotal)));
    }

    [Theory]
    [InlineData(null, "EUR")]
    [InlineData("EUR", "EUR")]
    public void What_Procore_says_no_currency_of_is_the_order_s(string? there, string currency)
    {
        var row = OrderReconciliation.Compare("1", new("PO-1", "open", "EUR", 100), [Stands(there, 90)], null, new());
        Assert.Equal((currency, -10m), (row.Currency, row.Difference));
        Assert.Empty(row.ProcoreAmounts);
    }

    /// <summary>What a project is counted in is the currency of what does not say its own; where nobody knows that either, it is compared with nothing.</summary>
    [Theory]
    [InlineData("EUR", -10.0)]
    [InlineData("USD", null)]
    [InlineData("", null)]
    public void What_says_no_currency_is_in_that_of_its_project(string counted, double? difference)
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 100, ChangedAt = NodaTime.Instant.MinValue, CostByProject = [new(7, 100)] };
        var row = OrderReconciliation.Compare("1", new("PO-1", "open", "EUR", 100), [Stands(null, 90) with { Counted = counted }], record, new());
        Assert.Equal(("EUR", (decimal?)difference, ReconciliationResult.AmountDiffers), (row.Currency, row.Difference, row.Result));
        Assert.Equal(counted switch { "EUR" => ReconciliationCause.AmountDiffers, "USD" => ReconciliationCause.OtherCurrency, _ => ReconciliationCause.CurrencyUnknown }, row.Cause);
        Assert.Equal(counted == "EUR" ? string.Empty : $"{counted} 90", string.Join(", ", row.ProcoreAmounts.Select(one => $"{one.Currency} {one.Amount}")));
    }

    /// <summary>The same amount ties nothing where nobody knows what it is.</summary>
    [Fact]
    public void An_amount_in_a_currency_that_nobody_knows_does_not_tie()
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 100, ChangedAt = NodaTime.Instant.MinValue, CostByProject = [new(7, 60), new(8, 40)] };
        var row = OrderReconciliation.Compare("1", new("PO-1", "open", "EUR", 100), [Stands("EUR", 60), Stands(null, 40, 8) with { Counted = "" }], record, new());
        Assert.Equal((ReconciliationResult.AmountDiffers, ReconciliationCause.CurrencyUnknown, null), (row.Result, row.Cause, row.Difference));
        var report = new ReconciliationReport { ConnectionId = Sandboxed.Id, At = NodaTime.Instant.MinValue, Rows = [row] };
        Assert.Equal(
            [("7", "EUR", 60m, 60m), ("8", "", 0m, 40m), ("8", "EUR", 40m, 0m)],
            report.Projects.Select(total => (total.Id, total.Currency, total.Cost, total.ProcoreTotal)));
    }

    /// <summary>What was converted from the order's currency stands in the company's, whoever deletes the order.</summary>
    [Fact]
    public void What_is_only_in_Procore_is_in_its_own_currency()
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 100, Currency = "EUR", ChangedAt = NodaTime.Instant.MinValue };
        var row = OrderReconciliation.Compare("1", null, [Stands("USD", 108.37m)], record, new());
        Assert.Equal((ReconciliationResult.MissingInZoho, "USD", 108.37m), (row.Result, row.Currency, row.Difference));
    }

    /// <summary>The number is the same, and it is another amount.</summary>
    [Fact]
    public void What_stands_in_another_currency_than_when_the_month_was_closed_has_changed()
    {
        var before = Of("EUR", "EUR");
        var statement = MonthClosing.Of(before, new(2026, 11), "Cora", "", "");
        Assert.Empty(MonthClosing.Changes(statement, before));

        var change = Assert.Single(MonthClosing.Changes(statement, Of("EUR", "USD")));

        Assert.Contains(ChangeAfterCloseKind.Amounts, change.Kinds);
        Assert.Null(change.Before!.ProcoreAmounts);
        Assert.Equal([new("USD", 100)], change.Now!.ProcoreAmounts!);

        static ReconciliationReport Of(string zoho, string procore) => new()
        {
            ConnectionId = Sandboxed.Id,
            At = NodaTime.Instant.FromUtc(2026, 12, 1, 8, 0),
            Rows = [OrderReconciliation.Compare("1", new("PO-1", "open", zoho, 100), [Stands(procore, 100)], null, new())],
        };
    }

    private static decimal Rate(string currency) => currency switch { "USD" => 1, "KWD" => 3.2519m, _ => 1.0837m };
}
