namespace ZohoProcore.Sync.Tests;

/// <summary>What is read of a budget view, and how often.</summary>
public sealed class BudgetReaderTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    /// <summary>A reader reads a project once, a session its view and columns once; what was renamed is looked up again.</summary>
    [Fact]
    public async Task Rows_are_read_once_by_each_reader_and_the_view_once_in_a_session()
    {
        using var session = _test.NewSession();
        var codes = new ProjectCodes { ProjectId = _test.Vendors.Data.Projects.First(project => project is { Active: true, Permitted: true, ProcoreId: not null }).ProcoreId!.Value };
        var reader = new BudgetReader(session, new());

        var budget = await reader.ReadAsync(codes, Token);
        Assert.Same(budget, await reader.ReadAsync(codes, Token));
        Assert.Null(budget.Unknown);
        Assert.NotEmpty(budget.Rows);
        Assert.Equal((3, 1), Calls());
        await new BudgetReader(session, new()).ReadAsync(codes, Token);
        Assert.Equal((3, 2), Calls());
        await new BudgetReader(session, new() { View = "Cost Report", RevisedBudget = "Budget", Committed = "Bought out", DirectCosts = "" }).ReadAsync(codes, Token);
        Assert.Equal((6, 3), Calls());

        // The numbers are gone: a column may have been renamed.
        _test.Spoil = (request, body) =>
        {
            foreach (var row in request.RequestUri!.AbsolutePath.EndsWith("/detail_rows", StringComparison.Ordinal) ? body.AsArray() : []) row!.AsObject().Remove("Committed Costs");
        };
        var odd = await new BudgetReader(session, new()).ReadAsync(codes, Token);
        Assert.All(odd.Rows.Values, row => Assert.Null(row.Committed));
        Assert.Equal((6, 4), Calls());
        await new BudgetReader(session, new()).ReadAsync(codes, Token);
        Assert.Equal((9, 5), Calls());
    }

    /// <summary>Rows that say cost code and cost type alone: a sub job's is none of its namesake's, and with two such sub jobs nobody knows whose.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_row_of_a_sub_job_is_not_its_namesakes(int subJobs)
    {
        using var session = _test.NewSession();
        var project = _test.Vendors.Data.Projects.First(project => project is { Active: true, Permitted: true, ProcoreId: not null }).ProcoreId!.Value;
        var codes = (await session.Directory.ProjectAsync(project, Token)).Codes;
        var own = codes.WbsCodes.First(code => code is { IsBudgeted: true, SubJob.Length: 0 });
        var costCode = codes.CostCodes.First(code => code.FullCode == own.CostCode && !code.InSubJob);
        codes = codes with
        {
            CostCodes = [.. codes.CostCodes, costCode with { Id = 987_654, InSubJob = true }],
            WbsCodes = [.. codes.WbsCodes, .. Enumerable.Range(1, subJobs).Select(job => own with { Id = 990_000 + job, SubJob = $"SJ-{job}" })],
        };
        var before = (await new BudgetReader(session, new()).ReadAsync(codes, Token)).Rows[own.Id];
        _test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/detail_rows", StringComparison.Ordinal))
            {
                var rows = body.AsArray();
                var twin = rows.First(row => (long?)row!["wbs_code_id"] == own.Id)!.DeepClone();
                (twin["id"], twin["cost_code_id"], twin["Revised Budget"]) = (4_711, 987_654, "77777.0");
                rows[(long?)rows[0]!["wbs_code_id"] == own.Id ? 1 : 0] = twin;
                foreach (var row in rows) row!.AsObject().Remove("wbs_code_id");
            }
        };

        var budget = await new BudgetReader(session, new()).ReadAsync(codes, Token);

        Assert.Equal(before, budget.Rows[own.Id]);
        Assert.Empty(budget.Doubled);
        Assert.Equal(subJobs == 1 ? 77_777m : null, budget.On(990_001).RevisedBudget);
        Assert.Equal(subJobs == 2, budget.WhyUnknown(990_001) is not null);
    }

    private (int Views, int Rows) Calls()
    {
        var budget = _test.Sent.Select(sent => sent.Uri.AbsolutePath).Where(path => path.Contains("budget_views", StringComparison.Ordinal)).ToList();
        var rows = budget.Count(path => path.EndsWith("detail_rows", StringComparison.Ordinal));
        return (budget.Count - rows, rows);
    }
}
