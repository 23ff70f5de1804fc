using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>What would be over Procore's budget waits for a person: at the sandbox, from the order to the approval.</summary>
public sealed class OverBudgetTests
{
    private static readonly SyncPolicies Asks = new() { Approval = ApprovalPolicy.Nothing with { OverBudget = true } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>24,300.00 are left of 60,000.00.</summary>
    [Theory]
    [InlineData("Approved")]
    [InlineData("Submitted")]
    [InlineData("Draft")]
    public async Task What_is_over_budget_waits_whatever_status_it_lands_in_and_is_written_once_it_is_approved(string lands)
    {
        using var order = await WrittenAsync(CommitmentLanding.In(Asks, lands), 25_534.50m);

        await order.SyncAsync();

        Assert.Empty(order.Commitments());
        var waiting = Assert.Single(await WaitingAsync(order));
        Assert.StartsWith(
            $"It leaves -1,234.50 USD on {order.Code.FlatCode} (budget 60,000.00, committed 34,500.00, direct costs 1,200.00, it adds 25,534.50) of project {order.Projects[0].Number}. "
            + "A person has to approve it. Then:",
            waiting.Reason,
            StringComparison.Ordinal);

        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
        Assert.Equal([25_534.50m], order.Lines());
        Assert.Equal(lands, (string)order.Commitment().Node["status"]!);
        await order.SyncAsync();
        Assert.Empty(await WaitingAsync(order));
    }

    [Fact]
    public async Task What_is_left_to_the_cent_is_written_without_a_question()
    {
        using var order = await WrittenAsync(Asks, 24_300m);
        await order.SyncAsync();
        Assert.Equal([24_300m], order.Lines());
    }

    [Fact]
    public async Task Who_asks_for_nothing_is_asked_about_nothing_and_nothing_is_read()
    {
        using var order = await WrittenAsync(new() { Approval = ApprovalPolicy.Nothing }, 99_000m);
        var calls = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Equal([99_000m], order.Lines());
        Assert.Equal((0, 0), CallsSince(order, calls));
    }

    /// <summary>Each fits alone; together they do not.</summary>
    [Fact]
    public async Task Orders_that_are_written_together_share_what_is_left()
    {
        using var order = await WrittenAsync(Asks, orders: 8, amounts: 14_000m);
        var other = order.Beside();
        other.Write(14_000m);

        await order.Test.SettleAsync();
        await order.Test.RunThroughAsync();

        OneOrder[] both = [order, other];
        var written = Assert.Single(both, one => one.Commitments().Count > 0);
        var asked = both.Single(one => one != written);
        var waiting = (await WaitingAsync(order)).Single(one => one.OrderId == asked.Id);
        Assert.StartsWith($"It leaves -3,700.00 USD on {order.Code.FlatCode} (budget 60,000.00, committed ", waiting.Reason, StringComparison.Ordinal);
        Assert.Contains("it adds 14,000.00", waiting.Reason, StringComparison.Ordinal);
    }

    /// <summary>The first pass writes nothing, and shows what would be over.</summary>
    [Fact]
    public async Task The_first_pass_says_what_would_be_over()
    {
        using var order = await WrittenAsync(Asks, 25_534.50m);
        await order.Test.ConnectAsync();
        await order.Test.RunAsync();
        Assert.StartsWith("The connection only plans until a person gives the go-ahead. It leaves -1,234.50 USD on ", Assert.Single(await WaitingAsync(order)).Reason, StringComparison.Ordinal);
    }

    /// <summary>An approved commitment grows by a draft change order; what changes no amount, or takes away, asks nothing.</summary>
    [Fact]
    public async Task Only_what_grows_is_asked_about()
    {
        using var order = await WrittenAsync(Asks with { AmendedOrders = AmendedOrderTreatment.ChangeOrder }, 24_000m);
        await order.SyncAsync();
        Assert.Equal([24_000m], order.Lines());

        order.EditLine(0, line => line with { Rate = 24_300.01m });
        await order.SyncAsync();
        var waiting = Assert.Single(await WaitingAsync(order));
        Assert.StartsWith("It leaves -0.01 USD on ", waiting.Reason, StringComparison.Ordinal);
        Assert.Contains("committed 58,500.00, direct costs 1,200.00, it adds 300.01)", waiting.Reason, StringComparison.Ordinal);
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
        Assert.Single(order.Commitment().Node["change_orders"]!.AsArray());

        // The draft stands; words are written beside it without a question, and without a look at the budget.
        var calls = order.Test.Sent.Count;
        order.Edit(zoho => zoho with { Notes = "Ring twice." });
        await order.SyncAsync();
        Assert.Empty(await WaitingAsync(order));
        Assert.Equal((0, 0), CallsSince(order, calls));

        order.EditLine(0, line => line with { Rate = 24_200m });
        await order.SyncAsync();
        Assert.Empty(await WaitingAsync(order));
    }

    [Fact]
    public async Task What_begins_to_be_committed_is_asked_about()
    {
        using var order = await WrittenAsync(Asks, 20_000m);
        order.Edit(zoho => zoho with { Status = "approved" });
        await order.SyncAsync();
        Assert.Equal([20_000m], order.Lines());
        await order.BudgetAsync(50_000, 1_200, 0, "SC-8"); // 14,300 are left when it is to be committed
        order.Edit(zoho => zoho with { Status = "open" });
        await order.SyncAsync();
        Assert.Contains("It leaves -5,700.00 USD", Assert.Single(await WaitingAsync(order)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_any_budget_has_nothing_to_be_over()
    {
        using var order = await WrittenAsync(Asks, 99_000m);
        order.Test.Spoil = (request, body) =>
        {
            foreach (var row in IsAbout(request, "detail_rows") ? body.AsArray() : []) row!["Revised Budget"] = "0.00";
        };
        await order.SyncAsync();
        Assert.Equal([99_000m], order.Lines());
    }

    /// <summary>What can't be read is asked about, in words that say what to do.</summary>
    [Theory]
    [InlineData("view", "Procore project {0} has no budget view 'Forecast'; it has 'Procore Standard Budget', 'Cost Report'.")]
    [InlineData("column", "Budget view 'Cost Report' of Procore project {0} has no column 'Revised Budget'; it has 'Budget', 'Bought out'")]
    [InlineData("number", "has no number in one of the columns that were named.")]
    [InlineData("forbidden", "Procore answered 403")]
    [InlineData("nameless", "The budget view has no row of it, and has rows that name no code.")]
    [InlineData("doubled", "The budget view has more than one row of it.")]
    [InlineData("empty", "Budget view 'Procore Standard Budget' of Procore project {0} shows no rows, and codes of the project are on its budget.")]
    public async Task A_budget_that_cannot_be_read_is_asked_about(string what, string says)
    {
        var source = what switch { "view" => new BudgetRoomSource { View = "Forecast" }, "column" => new() { View = "Cost Report" }, _ => new() };
        using var order = await WrittenAsync(new() { Approval = Asks.Approval! with { Budget = source } }, 10m);
        order.Test.Instead = request => what == "forbidden" && IsAbout(request, "budget_views")
            ? new(HttpStatusCode.Forbidden) { Content = new StringContent("{\"errors\":\"You do not have access\"}", Encoding.UTF8, "application/json") }
            : null;
        order.Test.Spoil = (request, body) =>
        {
            foreach (var row in what == "number" && IsAbout(request, "detail_rows") ? body.AsArray() : []) row!["Committed Costs"] = "a lot";
            if (IsAbout(request, "detail_rows")) Spoil(what, body.AsArray(), order.Code.Id);
        };

        await order.SyncAsync();

        var waiting = Assert.Single(await WaitingAsync(order));
        Assert.StartsWith($"Whether project {order.Projects[0].Number} has budget for it is not known: ", waiting.Reason, StringComparison.Ordinal);
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, says, order.Projects[0].ProcoreId), waiting.Reason, StringComparison.Ordinal);
        Assert.Contains(
            "Name the view and its columns in the policy approval.budget, or switch approval.overBudget off, or approve the order as it is. A person has to approve it.",
            waiting.Reason,
            StringComparison.Ordinal);

        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
        Assert.Equal([10m], order.Lines());
    }

    /// <summary>A service that does not answer is no question to a person: the order is tried again.</summary>
    [Fact]
    public async Task A_budget_that_does_not_come_is_waited_for()
    {
        using var order = await WrittenAsync(Asks, 10m, retries: 0);
        var isDown = true;
        order.Test.Instead = request => isDown && IsAbout(request, "budget_views") ? new(HttpStatusCode.ServiceUnavailable) : null;
        await order.SyncAsync();
        Assert.Equal(RecordState.Failed, (await order.RecordAsync()).State);
        isDown = false;
        await order.SyncAsync();
        Assert.Equal([10m], order.Lines());
    }

    /// <summary>Two lists once for a session, one for a batch; a view that was renamed is looked up again.</summary>
    [Fact]
    public async Task It_costs_what_the_pages_say()
    {
        using var order = await WrittenAsync(Asks, 100m);
        var calls = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Equal((3, 1), CallsSince(order, calls)); // the columns' list tells no end but by an empty page

        calls = order.Test.Sent.Count;
        order.Edit(zoho => zoho with { Status = "approved", Lines = [.. zoho.Lines, zoho.Lines[0] with { Id = "260815000099000098" }] });
        await order.SyncAsync();
        Assert.Equal((0, 0), CallsSince(order, calls)); // a person is asked about the amendment: nothing is to be written
    }

    /// <summary>Rows that say no code, a second row of the code, or no rows at all.</summary>
    private static void Spoil(string what, JsonArray rows, long code)
    {
        foreach (var row in what == "nameless" ? rows.Select(row => row!.AsObject()) : [])
        {
            row.Remove("wbs_code_id");
            row.Remove("cost_code_id");
        }

        if (what == "doubled" && rows.FirstOrDefault(row => (long?)row!["wbs_code_id"] == code) is { } one)
        {
            var twin = one.DeepClone();
            (twin["id"], rows[rows.IndexOf(one) == 0 ? 1 : 0]) = (4_711, twin);
        }

        if (what == "empty") rows.Clear();
    }

    private static bool IsAbout(HttpRequestMessage request, string part) => request.RequestUri!.AbsolutePath.Contains(part, StringComparison.Ordinal);

    private static (int Views, int Rows) CallsSince(OneOrder order, int calls)
    {
        var budget = order.Test.Sent.Skip(calls).Select(sent => sent.Uri.AbsolutePath).Where(path => path.Contains("budget_views", StringComparison.Ordinal)).ToList();
        var rows = budget.Count(path => path.EndsWith("detail_rows", StringComparison.Ordinal));
        return (budget.Count - rows, rows);
    }

    private static async Task<IReadOnlyList<WaitingOrder>> WaitingAsync(OneOrder order) => (await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders;

    private static async Task<OneOrder> WrittenAsync(SyncPolicies policies, decimal amounts, int orders = 1, int? retries = null)
    {
        var order = new OneOrder(policies, asks: true, orders: orders, retries: retries);
        order.Write(amounts);
        await order.BudgetAsync(60_000, 1_200, 34_500);
        return order;
    }
}
