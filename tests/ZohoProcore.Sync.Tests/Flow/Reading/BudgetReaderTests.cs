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

    private (int Views, int Rows) Calls()
    {
        var budget = _test.Sent.Select(sent => sent.Uri.AbsolutePath).Where(path => path.Contains("budget_views", StringComparison.Ordinal)).ToList();
        var rows = budget.Count(path => path.EndsWith("detail_rows", StringComparison.Ordinal));
        return (budget.Count - rows, rows);
    }
}
