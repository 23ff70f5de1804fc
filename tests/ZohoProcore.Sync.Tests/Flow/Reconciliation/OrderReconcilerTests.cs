using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class OrderReconcilerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly LedgerOrder Order = new("PO-1", "open", "USD", 100m);

    private static readonly SyncRecord Read = new() { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 100, ChangedAt = Instant.MinValue };

    public static TheoryData<string?, decimal[], ReconciliationResult, decimal> Rows => new()
    {
        { "open", [100m], ReconciliationResult.Ties, 0m },
        { "open", [60m, 40m], ReconciliationResult.Ties, 0m },
        { "open", [100.01m], ReconciliationResult.AmountDiffers, 0.01m },
        { "open", [60m], ReconciliationResult.AmountDiffers, -40m },
        { "open", [], ReconciliationResult.MissingInProcore, -100m },
        { "draft", [], ReconciliationResult.NotExpected, -100m },
        { "draft", [100m], ReconciliationResult.MissingInZoho, 0m },
        { null, [100m], ReconciliationResult.MissingInZoho, 100m },
        { null, [], ReconciliationResult.NotExpected, 0m },
    };

    [Theory, MemberData(nameof(Rows))]
    public void A_row_says_how_the_two_ledgers_compare(string? status, decimal[] commitments, ReconciliationResult result, decimal difference)
    {
        var order = status is null ? null : Order with { Status = status };
        var row = OrderReconciliation.Compare("1", order, [.. commitments.Select((total, i) => new LedgerCommitment("1", i, total) { ProjectId = i })], Read, new());

        Assert.Equal((result, difference), (row.Result, row.Difference));
        Assert.Equal(commitments.Sum(), row.ProcoreTotal);
        Assert.Equal(commitments.Select((_, i) => (long)i), row.ContractIds);
    }

    /// <summary>What the scope leaves out is expected nowhere; where it stands all the same, it is left to people.</summary>
    [Fact]
    public void An_order_that_the_scope_leaves_out_is_not_missing()
    {
        var policies = new SyncPolicies { Scope = new() { Otherwise = ScopeEffect.Out } };
        var filtered = Read with { State = RecordState.Filtered, PoliciesHash = PolicyVersions.HashOf(policies) };
        Assert.Equal(ReconciliationResult.NotExpected, OrderReconciliation.Compare("1", Order, [], filtered, policies).Result);
        Assert.Equal(ReconciliationResult.LeftToPeople, OrderReconciliation.Compare("1", Order, [new("1", 7, 100)], filtered, policies).Result);
        Assert.Equal(ReconciliationResult.MissingInProcore, OrderReconciliation.Compare("1", Order, [], filtered, new()).Result); // not looked at since
    }

    /// <summary>Whoever leaves it here commits it in two companies.</summary>
    [Fact]
    public void What_stands_here_of_an_order_of_another_company_is_left_to_nobody()
    {
        var policies = new SyncPolicies();
        var elsewhere = Read with { State = RecordState.Filtered, PoliciesHash = PolicyVersions.HashOfOrders(policies), ElsewhereIn = "other" };
        (ReconciliationResult, ReconciliationCause) Of(params LedgerCommitment[] commitments)
        {
            var row = OrderReconciliation.Compare("1", Order, commitments, elsewhere, policies);
            return (row.Result, row.Cause);
        }

        Assert.Equal((ReconciliationResult.NotExpected, ReconciliationCause.OtherCompany), Of());
        Assert.Equal((ReconciliationResult.NotExpected, ReconciliationCause.OtherCompany), Of(new LedgerCommitment("1", 7, 100) { Status = "Closed" }));
        Assert.Equal((ReconciliationResult.MissingInZoho, ReconciliationCause.OnlyInProcore), Of(new LedgerCommitment("1", 7, 100) { Status = "Approved" }));
    }

    /// <summary>By project, vendor and code it is the same money: what nobody knows of one table is not left out of it.</summary>
    [Theory]
    [InlineData("open", 100)]
    [InlineData("draft", 0)]
    public void The_tables_come_to_the_same_whatever_is_known_of_projects(string status, decimal cost)
    {
        LedgerCommitment[] commitments = [new("1", 7, 60) { ProjectId = 1 }, new("1", 8, 40) { ProjectId = 2 }];
        foreach (var known in (SyncRecord?[])[null, Read with { CostByProject = [new(1, 60), new(2, 40)] }])
        {
            var row = OrderReconciliation.Compare("1", Order with { Status = status }, commitments, known, new());
            var report = new ReconciliationReport { ConnectionId = Sandboxed.Id, At = Instant.MinValue, Rows = [row] };

            Assert.All(
                (IReadOnlyList<ReconciliationTotal>[])[report.Projects, report.Vendors, report.Codes],
                table => Assert.Equal((cost, 100m), (table.Sum(total => total.Cost), table.Sum(total => total.ProcoreTotal))));
        }
    }

    /// <summary>What the sync knows of an order's cost is of the order that it read.</summary>
    [Fact]
    public void An_order_that_changed_since_it_was_read_ties_with_nothing()
    {
        var read = Instant.FromUtc(2026, 11, 20, 9, 0);
        ReconciliationResult ResultOf(decimal total, Instant? at, SyncRecord? known) =>
            OrderReconciliation.Compare("1", Order with { Total = total, LastModified = at }, [new("1", 7, 100)], known, new()).Result;

        Assert.Equal(ReconciliationResult.Ties, ResultOf(100, read, Read with { LastModified = read }));
        Assert.Equal(ReconciliationResult.Ties, ResultOf(100, null, Read with { LastModified = read }));
        Assert.Equal(ReconciliationResult.NotReadYet, ResultOf(100, read + Duration.FromSeconds(1), Read with { LastModified = read }));
        Assert.Equal(ReconciliationResult.NotReadYet, ResultOf(110, read, Read with { LastModified = read }));
        Assert.Equal(ReconciliationResult.NotReadYet, ResultOf(110, read, Read with { LastModified = read, Cost = 100, CostCurrency = "CAD" }));
        Assert.Equal(ReconciliationResult.NotReadYet, ResultOf(100, read, null));
    }

    /// <summary>The sum over the projects ties, and the projects do not.</summary>
    [Fact]
    public void Every_project_has_its_own_part_of_the_cost()
    {
        var known = Read with { CostByProject = [new(1, 60), new(2, 40)] };
        ReconciliationResult ResultOf(decimal one, decimal two) => OrderReconciliation.Compare(
            "1", Order, [new("1", 7, one) { ProjectId = 1 }, new("1", 8, two) { ProjectId = 2 }], known, new()).Result;

        Assert.Equal(ReconciliationResult.Ties, ResultOf(60, 40));
        Assert.Equal(ReconciliationResult.AmountDiffers, ResultOf(50, 50));
        Assert.Equal(ReconciliationResult.AmountDiffers, ResultOf(100, 0));
        Assert.Equal(ReconciliationResult.AmountDiffers, OrderReconciliation.Compare("1", Order, [new("1", 7, 100) { ProjectId = 3 }], known, new()).Result);
        Assert.Equal(ReconciliationResult.Ties, OrderReconciliation.Compare("1", Order, [new("1", 7, 100) { ProjectId = 3 }], Read, new()).Result);
    }

    [Theory]
    [InlineData("open", "Approved", ReconciliationResult.Ties)]
    [InlineData("open", "Partially Received", ReconciliationResult.Ties)]
    [InlineData("open", "Received", ReconciliationResult.NotCommitted)]
    [InlineData("closed", "Received", ReconciliationResult.NotCommitted)]
    [InlineData("billed", "Closed", ReconciliationResult.NotCommitted)]
    [InlineData("open", "Draft", ReconciliationResult.NotCommitted)]
    [InlineData("open", "Submitted", ReconciliationResult.NotCommitted)]
    [InlineData("open", "Closed", ReconciliationResult.NotCommitted)]
    [InlineData("closed", "Closed", ReconciliationResult.NotCommitted)]
    [InlineData("approved", "Submitted", ReconciliationResult.Ties)]
    [InlineData("open", null, ReconciliationResult.Ties)]
    public void A_commitment_that_commits_nothing_does_not_tie(string order, string? status, ReconciliationResult result) => Assert.Equal(
        result,
        OrderReconciliation.Compare("1", Order with { Status = order }, [new("1", 7, 100) { Status = status }], Read, new()).Result);

    /// <summary>Who wants fulfilled orders out of the budget's committed costs says so once.</summary>
    [Fact]
    public void What_policy_closes_need_not_be_committed()
    {
        var policies = CommitmentLanding.In(new(), "Approved");
        policies.CommitmentStatusByOrderStatus!["closed"] = "Closed";

        Assert.Equal(
            ReconciliationResult.Ties,
            OrderReconciliation.Compare("1", Order with { Status = "closed" }, [new("1", 7, 100) { Status = "Closed" }], Read, policies).Result);
    }

    [Fact]
    public void What_a_person_has_to_decide_does_not_tie_and_what_a_cost_was_found_with_counts()
    {
        ReconciliationResult ResultOf(SyncRecord known, SyncPolicies? policies = null, LocalDate? date = null) =>
            OrderReconciliation.Compare("1", Order with { Date = date }, [new("1", 7, 100)], known, policies ?? new()).Result;
        var policies = new SyncPolicies { Cost = new() { Tax = CostTreatment.LeftOut } };

        Assert.Equal(ReconciliationResult.InConflict, ResultOf(Read with { State = RecordState.Conflict }));
        Assert.Equal(ReconciliationResult.Ties, ResultOf(Read with { State = RecordState.NeedsReview, CostByProject = [new(0, 100)] }));
        Assert.Equal(ReconciliationResult.NotReadYet, ResultOf(Read with { CostPoliciesHash = OrderVersion.HashOf(new()) }, policies));
        Assert.Equal(ReconciliationResult.Ties, ResultOf(Read with { CostPoliciesHash = OrderVersion.HashOf(policies) }, policies));
        var from = new SyncPolicies { OrdersFrom = new(2027, 1, 1) };
        Assert.Equal(ReconciliationResult.LeftToPeople, ResultOf(Read, from, new(2026, 12, 31)));
        Assert.Equal(ReconciliationResult.Ties, ResultOf(Read, from, new(2027, 1, 1)));
        Assert.Equal(ReconciliationResult.NotExpected, OrderReconciliation.Compare("1", Order with { Date = new(2026, 12, 31) }, [], null, from).Result);
    }

    /// <summary>Only what a cost rests on makes it unknown when it changes.</summary>
    [Fact]
    public void A_policy_that_changes_no_cost_leaves_it_known()
    {
        var read = Read with { CostPoliciesHash = OrderVersion.HashOf(new()) };
        ReconciliationResult ResultOf(SyncPolicies policies) => OrderReconciliation.Compare("1", Order, [new("1", 7, 100)], read, policies).Result;

        Assert.Equal(ReconciliationResult.Ties, ResultOf(new()
        {
            OrderScanEvery = Duration.FromHours(1),
            MaxAttempts = 3,
            Adoption = AdoptionTreatment.WhenEqual,
            AmendedOrders = AmendedOrderTreatment.ChangeOrder,
            Ownership = new() { Title = FieldOwner.Zoho },
            CostCodeTag = "Code",
        }));
        Assert.Equal(ReconciliationResult.Ties, ResultOf(new() { Cost = new() }));
        Assert.Equal(ReconciliationResult.NotReadYet, ResultOf(new() { Currency = "CAD" }));
        Assert.Equal(ReconciliationResult.NotReadYet, ResultOf(new() { Cost = new() { Adjustment = CostTreatment.InCost } }));
    }

    [Fact]
    public void What_policy_filtered_when_it_was_read_has_no_cost_yet() => Assert.Equal(
        ReconciliationResult.NotReadYet,
        OrderReconciliation.Compare("1", Order, [new("1", 7, 100)], Read with { State = RecordState.Filtered, PoliciesHash = "of others" }, new()).Result);

    [Theory]
    [InlineData(1.0837, ReconciliationResult.Ties)]
    [InlineData(1.0837001, ReconciliationResult.Ties)]
    [InlineData(null, ReconciliationResult.Ties)]
    [InlineData(1.2, ReconciliationResult.AmountDiffers)]
    public void A_commitment_in_the_orders_currency_has_its_rate(double? rate, ReconciliationResult result)
    {
        ReconciliationResult ResultOf(decimal? wanted) => OrderReconciliation.Compare(
            "1", Order, [new("1", 7, 100) { ProjectId = 1, Rate = (decimal?)rate }], Read with { CostByProject = [new(1, 100) { Rate = wanted }] }, new()).Result;

        Assert.Equal(result, ResultOf(1.0837m));
        Assert.Equal(ReconciliationResult.Ties, ResultOf(null));
    }

    /// <summary>100 of one currency are not 100 of another.</summary>
    [Fact]
    public void Amounts_in_another_currency_do_not_tie()
    {
        ReconciliationResult ResultOf(string? currency, SyncRecord known) =>
            OrderReconciliation.Compare("1", Order, [new("1", 7, 100) { Currency = currency }], known, new()).Result;

        Assert.Equal(ReconciliationResult.Ties, ResultOf("USD", Read));
        Assert.Equal(ReconciliationResult.Ties, ResultOf(null, Read));
        Assert.Equal(ReconciliationResult.AmountDiffers, ResultOf("EUR", Read));
        Assert.Equal(ReconciliationResult.AmountDiffers, ResultOf("USD", Read with { Cost = 100, CostCurrency = "CAD" }));
        Assert.Equal(ReconciliationResult.Ties, ResultOf("CAD", Read with { Cost = 100, CostCurrency = "CAD" }));
    }

    /// <summary>An order whose cost is in question ties with nothing, whatever its total is.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(90)]
    public void What_a_cost_waits_for_does_not_tie(decimal committed)
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.NeedsReview, Total = 100, ChangedAt = NodaTime.Instant.MinValue };
        ReconciliationResult ResultOf(SyncRecord known) =>
            OrderReconciliation.Compare("1", new LedgerOrder("PO-1", "open", "USD", 100), [new("1", 7, committed)], known, new()).Result;

        Assert.Equal(ReconciliationResult.CostUnknown, ResultOf(record));
        Assert.Equal(committed == 100 ? ReconciliationResult.Ties : ReconciliationResult.AmountDiffers, ResultOf(record with { Cost = 100 }));
    }

    [Fact]
    public void An_order_that_Zoho_lost_is_called_what_the_sync_knew_it_as()
    {
        var known = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Orphaned, OrderNumber = "PO-7", Currency = "EUR", ChangedAt = Instant.MinValue };

        var row = OrderReconciliation.Compare("1", null, [new("1", 5, 10m)], known, new());

        Assert.Equal(("PO-7", "EUR", "", RecordState.Orphaned), (row.OrderNumber, row.Currency, row.OrderStatus, row.State));
    }

    [Fact]
    public async Task A_report_is_read_fresh_from_both_sides()
    {
        using var test = new Sandboxed();
        await test.SettleAsync();
        test.Time.Advance(TimeSpan.FromMinutes(2));
        var report = await test.ReconcileAsync();
        Assert.Equal(test.Vendors.Zoho.Orders.Select(order => order.Number).Order(), report.Rows.Select(row => row.OrderNumber));
        var tied = report.Rows.First(row => row.Result == ReconciliationResult.Ties && row.ContractIds.Count == 1);
        Assert.Equal(RecordState.Synced, tied.State);

        test.DeleteInProcore(tied.ContractIds[0]);
        test.Time.Advance(TimeSpan.FromMinutes(2));
        var again = await test.ReconcileAsync();

        var missing = again.Rows.Single(row => row.OrderId == tied.OrderId);
        Assert.Equal((ReconciliationResult.MissingInProcore, -tied.ZohoTotal), (missing.Result, missing.Difference));
        Assert.False(again.Ties);
    }
}
