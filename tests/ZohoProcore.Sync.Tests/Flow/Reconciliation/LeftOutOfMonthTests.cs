using System.Text.Json.Nodes;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What nobody can read holds up no month for ever, and is never taken for nothing.</summary>
public sealed class LeftOutOfMonthTests
{
    private static readonly YearMonth November = new(2026, 11);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_month_is_closed_without_a_single_order_that_nobody_can_read_and_says_so(bool byNumber)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath == "/books/v3/purchaseorders")
            {
                foreach (var row in body["purchaseorders"]!.AsArray().Where(row => (string?)row!["purchaseorder_id"] == order.Id))
                {
                    row!["total"] = new JsonObject { ["odd"] = 1 };
                }
            }
        };
        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => CloseAsync(order));
        Assert.Contains($"close the month without it, by its number or id ({order.Id})", refused.Message, StringComparison.Ordinal);

        var statement = await CloseAsync(order, byNumber ? order.Number : order.Id);

        Assert.Equal(($"purchase order of Zoho Books {order.Number}", false), (Assert.Single(statement.Without!), statement.Ties));
        var row = statement.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.NotReadable, ReconciliationCause.NotReadable), (row.Result, row.Cause));
        var entry = Assert.Single(await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token), entry => entry.Result == "closed 2026-11");
        Assert.Contains($"without what can't be read of purchase order of Zoho Books {order.Number};", entry.Reason, StringComparison.Ordinal);
        Assert.Contains(ChangeAfterCloseKind.NotKnown, Assert.Single((await order.Test.ReconcileAsync()).ChangedAfterClose).Kinds);
        order.Test.Spoil = null;
        Assert.Contains(ChangeAfterCloseKind.NotKnown, Assert.Single((await order.Test.ReconcileAsync()).ChangedAfterClose).Kinds); // what it was then, nobody knows
        Assert.Null((await CloseAsync(order)).Without);
    }

    /// <summary>A project that nobody may read is told by its orders; a record that may be anybody's is open by itself.</summary>
    [Theory]
    [InlineData(ListedKind.Commitment, "77", "77", "purchase order contract of Procore 77", false)]
    [InlineData(ListedKind.Commitment, "", "purchase order contract of Procore without an id", "purchase order contract of Procore without an id", false)]
    [InlineData(ListedKind.PurchaseOrder, "9", "purchase order of Zoho Books 9", "purchase order of Zoho Books 9", false)]
    [InlineData(ListedKind.ProcoreProject, "7", "7", "7", true)]
    public async Task No_month_ties_that_was_closed_without_a_single_record(ListedKind kind, string id, string named, string written, bool ties)
    {
        UnreadableRecord[] unreadable = id.Length > 0 ? [new(kind, id, "$", "Odd.")] : [new(kind, id, "$", "Odd."), new(kind, id, "$.number", "Odder.")];
        var report = new ReconciliationReport { ConnectionId = Sandboxed.Id, At = Instant.FromUtc(2026, 12, 1, 8, 0), Rows = [], Unreadable = unreadable };
        var books = new MonthBooks(new InMemorySyncStore(), Sandboxed.Id);

        var statement = await books.CloseAsync(report, November, new(2026, 12, 1), "Cora", "", [named], Token);

        Assert.Equal(ties, statement.Ties);
        Assert.All(statement.Without!, one => Assert.Equal(written, one));
        Assert.Equal(statement.Without, (await books.LastAsync(Token))!.Without);
    }

    /// <summary>An order and its commitment have one number.</summary>
    [Fact]
    public void Of_several_that_are_called_alike_each_is_named_by_its_id()
    {
        UnreadableRecord[] unreadable = [new(ListedKind.PurchaseOrder, "9", "$", "Odd.") { Names = ["PO-1"] }, new(ListedKind.Commitment, "77", "$", "Odd.") { Names = ["PO-1", "Steel"] }];
        var report = new ReconciliationReport { ConnectionId = Sandboxed.Id, At = Instant.MinValue, Rows = [], Unreadable = unreadable };

        var refused = Assert.Throws<DecisionRefusedException>(() => LeftOutOfMonth.Of(report, ["po-1"]));

        Assert.Contains("purchase order of Zoho Books PO-1 (9), purchase order contract of Procore PO-1 Steel (77)", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["9", "77"], LeftOutOfMonth.Of(report, ["9", "77", "PO-1 Steel"]).Select(one => one.Id));
    }

    private static Task<MonthStatement> CloseAsync(OneOrder order, params string[] without) => order.Test.ThroughAsync(
        order.Test.Engine.CloseMonthAsync(Sandboxed.Id, November, "Cora", without: without, cancellationToken: Token).AsTask());
}
