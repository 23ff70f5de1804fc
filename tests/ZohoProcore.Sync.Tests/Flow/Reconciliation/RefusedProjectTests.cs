using System.Globalization;
using System.Net;
using System.Text;
using Procore.Client;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What Procore refuses of one project leaves that project out of month end by name, and no other one.</summary>
[Trait("Takes", "long")]
public sealed class RefusedProjectTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/cost_codes", "403")]
    [InlineData("/wbs_codes", "404")]
    [InlineData("/cost_codes", "500")]
    [InlineData("/wbs_codes", "html")]
    [InlineData("/budget_views", "html")]
    [InlineData("/detail_rows", "500")]
    [InlineData("/work_order_contracts", "500")]
    [InlineData("/work_order_contracts", "html")]
    public async Task A_budget_that_can_not_be_read_is_not_known_and_the_others_are_compared(string path, string how)
    {
        using var order = await InTwoProjectsAsync();
        order.Test.Instead = Refusing(order.Projects[0], path, how);

        var report = await order.Test.ReconcileAsync();

        Assert.Empty(report.Unreadable);
        Assert.All(report.Rows.Where(row => row.IsExpected), row => Assert.Equal(ReconciliationResult.Ties, row.Result));
        var budget = report.Budgets.Single(one => one.ProjectId == order.Projects[0].ProcoreId);
        Assert.Equal((null, null, 1_000m), (budget.Ties, budget.Committed, budget.Own));
        Assert.False(string.IsNullOrEmpty(budget.Unknown));
        Assert.NotEmpty(budget.ProjectName);
        Assert.True(report.Budgets.Single(one => one.ProjectId == order.Projects[1].ProcoreId).Ties);
    }

    [Theory]
    [InlineData("/purchase_order_contracts", "403", "Permit them to it")]
    [InlineData("/purchase_order_contracts", "500", "can't be read")]
    [InlineData("/purchase_order_contracts", "html", "can't be read")]
    [InlineData("change_order", "html", "can't be read")]
    public async Task Commitments_that_can_not_be_read_are_not_known_and_the_others_tie(string path, string how, string words)
    {
        using var order = await InTwoProjectsAsync();
        order.Test.Instead = Refusing(order.Projects[0], path, how);

        var report = await order.Test.ReconcileAsync();

        var unread = Assert.Single(report.Unreadable);
        Assert.Contains($"project {order.Projects[0].Number} {order.Projects[0].Name}", unread.Reason, StringComparison.Ordinal);
        Assert.Contains(words, unread.Reason, StringComparison.Ordinal);
        Assert.Equal(ReconciliationResult.NotReadable, report.Rows.Single(row => row.OrderId == order.Id).Result);
        Assert.Contains(report.Rows, row => row is { Result: ReconciliationResult.Ties, ProcoreTotal: 700 });
        Assert.Equal(
            (false, true),
            (report.Budgets.Any(one => one.ProjectId == order.Projects[0].ProcoreId), report.Budgets.Single(one => one.ProjectId == order.Projects[1].ProcoreId).Ties));
    }

    /// <summary>A limit and a login are the whole company's: what would be said of each project is none of its own.</summary>
    [Theory]
    [InlineData("/purchase_order_contracts", "429", typeof(ProcoreRateLimitException))]
    [InlineData("/purchase_order_contracts", "401", typeof(ProcoreAuthenticationException))]
    [InlineData("/cost_codes", "429", typeof(ProcoreRateLimitException))]
    [InlineData("/work_order_contracts", "401", typeof(ProcoreAuthenticationException))]
    public async Task A_limit_or_a_login_ends_it(string path, string how, Type failure)
    {
        using var order = await InTwoProjectsAsync();
        order.Test.Instead = Refusing(order.Projects[0], path, how);

        Assert.IsType(failure, await Record.ExceptionAsync(() => order.Test.ReconcileAsync()));
    }

    /// <summary>A tool that is off can't be permitted to anybody.</summary>
    [Theory]
    [InlineData("403")]
    [InlineData("404")]
    public async Task A_month_is_closed_without_a_project_that_can_not_be_read_by_its_name(string how)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var project = order.Projects[2];
        order.Test.Instead = Refusing(project, "/purchase_order_contracts", how);

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => CloseAsync(order));
        Assert.Contains($"1 record can't be read, so nobody knows what the month comes to: project of Procore {project.Number} {project.Name}.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("close the month without it", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Text.Amount(project.ProcoreId!.Value), refused.Message, StringComparison.Ordinal);
        var other = await Assert.ThrowsAsync<DecisionRefusedException>(() => CloseAsync(order, order.Projects[0].Name));
        Assert.Contains($"Nothing that can't be read is called '{order.Projects[0].Name}'", other.Message, StringComparison.Ordinal);

        var statement = await CloseAsync(order, project.Number.ToUpperInvariant());

        Assert.Equal(($"{project.Number} {project.Name}", true), (Assert.Single(statement.Without!), statement.Ties));
        var entry = Assert.Single(await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token), entry => entry.Result == "closed 2026-11");
        Assert.Contains($"without what can't be read of project of Procore {project.Number} {project.Name};", entry.Reason, StringComparison.Ordinal);
        Assert.Equal(statement.Without, (await order.Test.Engine.GetStatementAsync(Sandboxed.Id, new(2026, 11), Token))!.Without);
        Assert.Empty((await order.Test.ReconcileAsync()).ChangedAfterClose);
        order.Test.Instead = null;
        Assert.Null((await CloseAsync(order)).Without);
    }

    [Fact]
    public async Task An_order_in_a_project_that_a_month_is_closed_without_stays_not_known()
    {
        using var order = await InTwoProjectsAsync();
        order.Test.Instead = Refusing(order.Projects[0], "/purchase_order_contracts", "404");

        var statement = await CloseAsync(order, Text.Amount(order.Projects[0].ProcoreId!.Value));

        Assert.False(statement.Ties);
        Assert.Equal(ReconciliationResult.NotReadable, statement.Rows.Single(row => row.OrderId == order.Id).Result);
    }

    [Fact]
    public void Of_projects_that_are_called_alike_each_is_named_by_its_number()
    {
        UnreadableRecord[] unreadable = [Unread("7", "A-1", "Riverside"), Unread("8", "A-2", "Riverside"), new(ListedKind.PurchaseOrder, "9", "total", "Odd.")];
        var report = new ReconciliationReport { ConnectionId = Sandboxed.Id, At = NodaTime.Instant.MinValue, Rows = [], Unreadable = unreadable };

        Assert.Contains("project of Procore A-1 Riverside (7), project of Procore A-2 Riverside (8)", Assert.Throws<DecisionRefusedException>(() => LeftOutOfMonth.Of(report, ["riverside"])).Message, StringComparison.Ordinal);
        Assert.Contains("purchase order of Zoho Books 9.", Assert.Throws<DecisionRefusedException>(() => LeftOutOfMonth.Of(report, ["10"])).Message, StringComparison.Ordinal);
        Assert.Equal(["7", "8", "9"], LeftOutOfMonth.Of(report, ["a-1", "A-2 Riverside", " 8 ", "9"]).Select(one => one.Id));

        static UnreadableRecord Unread(string id, string number, string name) => new(ListedKind.ProcoreProject, id, "contracts", "No.") { Names = [number, name] };
    }

    private static async Task<OneOrder> InTwoProjectsAsync()
    {
        var order = new OneOrder(orders: 3, retries: 0);
        order.Write(1_000);
        order.Beside().Write([(1, 700, 1, [])]);
        await order.Test.ThroughAsync(order.SyncAsync());
        order.Test.Time.Advance(TimeSpan.FromHours(2));
        return order;
    }

    private static Func<HttpRequestMessage, HttpResponseMessage?> Refusing(ProjectData project, string path, string how) => request =>
        !request.RequestUri!.ToString().Contains(path, StringComparison.Ordinal) || !request.RequestUri.ToString().Contains(Text.Amount(project.ProcoreId!.Value), StringComparison.Ordinal) ? null
        : how == "html" ? new(HttpStatusCode.OK) { Content = new StringContent("<html>Maintenance</html>", Encoding.UTF8, "text/html") }
        : new((HttpStatusCode)int.Parse(how, CultureInfo.InvariantCulture)) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };

    private static Task<MonthStatement> CloseAsync(OneOrder order, params string[] without) => order.Test.ThroughAsync(
        order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", without: without, cancellationToken: Token).AsTask());
}
