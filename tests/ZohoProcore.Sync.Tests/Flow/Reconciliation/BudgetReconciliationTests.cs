namespace ZohoProcore.Sync.Tests;

/// <summary>What a budget view shows beside what the commitments of its project come to.</summary>
public sealed class BudgetReconciliationTests
{
    private static readonly ProcoreProject Riverside = new(1, "Riverside", "24-101", "", true);

    private static readonly ProjectCodes Codes = new()
    {
        ProjectId = 1,
        WbsCodes = [new(11, "02-300.M", "02-300", "M", "", true, true), new(12, "03-300.M", "03-300", "M", "", true, true)],
    };

    [Fact]
    public void Own_and_other_commitments_make_what_the_view_shows()
    {
        var budget = Compare(View((11, 150), (12, 20)), [Approved(100, (11, 100))], [Approved(50, (11, 50)), WorkOrder("Complete", 20, (12, 20))]);

        Assert.Equal((true, 100m, 70m, 170m, 0m), (budget.Ties, budget.Own, budget.Others, budget.Committed, budget.Difference));
        Assert.Empty(budget.Codes);
    }

    [Theory]
    [InlineData("Approved", false, true)]
    [InlineData("Partially Received", false, true)]
    [InlineData("Received", false, false)]
    [InlineData("Closed", false, false)]
    [InlineData("Draft", false, false)]
    [InlineData("Submitted", false, false)]
    [InlineData("Approved", true, true)]
    [InlineData("Complete", true, true)]
    [InlineData("Out For Signature", true, false)]
    [InlineData("Void", true, false)]
    public void Only_what_its_status_commits_counts(string status, bool isWorkOrder, bool counts)
    {
        var one = Approved(30, (11, 30)) with { Status = status, IsWorkOrder = isWorkOrder };

        Assert.True(Compare(counts ? View((11, 130)) : View((11, 100)), [Approved(100, (11, 100))], [one]).Ties);
        Assert.False(Compare(counts ? View((11, 100)) : View((11, 130)), [Approved(100, (11, 100))], [one]).Ties);
    }

    /// <summary>The sum ties, and the codes do not.</summary>
    [Fact]
    public void What_stands_on_another_code_does_not_tie()
    {
        var budget = Compare(View((11, 60), (12, 40)), [Approved(100, (11, 70), (12, 30))], []);

        Assert.Equal((false, 0m), (budget.Ties, budget.Difference));
        Assert.Equal([("02-300.M", -10m), ("03-300.M", 10m)], budget.Codes.Select(code => (code.Code, code.Difference)));
    }

    [Fact]
    public void What_the_view_lacks_and_what_it_has_too_much_are_told()
    {
        Assert.Equal(-100, Compare(View(), [Approved(100, (11, 100))], []).Difference);
        Assert.Equal([(12L, 7m)], Compare(View((12, 7)), [], []).Codes.Select(code => (code.WbsCodeId, code.Committed)));
    }

    [Fact]
    public void What_is_not_known_neither_ties_nor_differs()
    {
        ReconciledBudget[] unknown =
        [
            Compare(new(1, new Dictionary<long, BudgetAmounts>(), "There is no view."), [Approved(100, (11, 100))], []),
            Compare(View((11, 100)), [Approved(100, (11, 100))], null),
            Compare(View((11, null)), [Approved(100, (11, 100))], []),
            Compare(View((11, 100)) with { WithoutCode = 1 }, [Approved(100, (11, 100))], []),
            Compare(View((11, 100)), [Approved(100, (11, 100)) with { Currency = "EUR", IsForeign = true }], []),
            Compare(View((11, 100)), [Approved(100, (11, 100))], [Approved(5, (11, 5)) with { Status = null }]),
        ];

        Assert.All(unknown, budget => Assert.Equal((null, null), (budget.Ties, budget.Difference)));
        Assert.All(unknown, budget => Assert.EndsWith(".", budget.Unknown, StringComparison.Ordinal));
        Assert.Empty(unknown.SelectMany(budget => budget.Codes));
    }

    /// <summary>1,000 dollars and 100 dinars at 3.25 are 1,325 dollars; where Procore rounds what it converts, no document says.</summary>
    [Theory]
    [InlineData(1_325, true)]
    [InlineData(1_325.01, true)]
    [InlineData(1_324.99, true)]
    [InlineData(1_325.02, false)]
    [InlineData(1_100, false)]
    public void What_is_in_another_currency_counts_at_its_contract_s_rate(decimal shown, bool ties)
    {
        var dinars = Approved(100, (11, 100)) with { Currency = "KWD", Rate = 3.25m, IsForeign = true };

        var budget = Compare(View((11, shown)), [Approved(1_000, (11, 1_000)), dinars], []);

        Assert.Equal((1_325m, shown, shown - 1_325m, ties), (budget.Own, budget.Committed, budget.Difference, budget.Ties));
        Assert.Equal(ties, budget.Codes.Count == 0);
    }

    [Fact]
    public void What_counts_at_a_rate_that_nobody_says_is_in_no_sum()
    {
        var budget = Compare(View((11, 200)), [Approved(100, (11, 100)) with { ContractId = 77, Currency = "KWD", IsForeign = true }], [Approved(5, (11, 5))]);

        Assert.Equal((null, 5m, null), (budget.Own, budget.Others, budget.Ties));
        Assert.Contains("commitment 77 counts, which is in KWD", budget.Unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_lines_of_one_are_not_told_the_project_is_compared_as_a_whole()
    {
        var untold = Approved(50) with { Lines = null };

        var ties = Compare(View((11, 150)), [Approved(100, (11, 100))], [untold]);
        Assert.Equal(true, ties.Ties);
        Assert.NotNull(ties.CodesUnknown);
        Assert.Equal((false, 1m), (Compare(View((11, 151)), [Approved(100, (11, 100))], [untold]).Ties, Compare(View((11, 151)), [Approved(100, (11, 100))], [untold]).Difference));
    }

    /// <summary>A budget in yen has no cents, and one in dinars has three decimals.</summary>
    [Theory]
    [InlineData(0, 1_626.0)]
    [InlineData(3, 1_625.950)]
    public void What_is_converted_has_the_decimals_of_the_project_s_currency(int decimals, double counted)
    {
        var dollars = Approved(10.003m, (11, 10.003m)) with { Currency = "USD", IsForeign = true, Rate = 162.5462m };
        var budget = BudgetReconciliation.Compare(Riverside, "Procore Standard Budget", View((11, (decimal)counted)), Codes, [dollars], [], decimals);
        Assert.Equal(((decimal)counted, true, decimals == 0 ? 1m : 0.001m), (budget.Own, budget.Ties, budget.Rounding));
    }

    [Fact]
    public void What_stands_in_a_currency_that_nobody_knows_is_in_no_sum()
    {
        var budget = Compare(View((11, 105)), [Approved(100, (11, 100)) with { ContractId = 77, Counted = "" }], [Approved(5, (11, 5)) with { Currency = "USD" }]);
        Assert.Equal((null, null, null), (budget.Own, budget.Others, budget.Ties));
        Assert.Contains("in which currency commitment 77 is", budget.Unknown, StringComparison.Ordinal);
    }

    private static ReconciledBudget Compare(ProjectBudget budget, LedgerCommitment[] own, LedgerCommitment[]? others) =>
        BudgetReconciliation.Compare(Riverside, "Procore Standard Budget", budget, Codes, own, others);

    private static ProjectBudget View(params (long Code, decimal? Committed)[] rows) =>
        new(1, rows.ToDictionary(row => row.Code, row => new BudgetAmounts(0, row.Committed, 0)), null);

    private static LedgerCommitment Approved(decimal total, params (long Code, decimal Amount)[] lines) =>
        new("1", 7, total) { ProjectId = 1, Status = "Approved", Lines = [.. lines.Select(line => new CodedLine(line.Code, null, line.Amount))] };

    private static LedgerCommitment WorkOrder(string status, decimal total, params (long Code, decimal Amount)[] lines) =>
        Approved(total, lines) with { IsWorkOrder = true, Status = status };
}
