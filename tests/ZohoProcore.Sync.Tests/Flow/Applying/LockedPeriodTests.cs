using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is dated in a period that the accountant locked in Zoho Books waits for a person: at the sandbox, from the order to the approval.</summary>
public sealed class LockedPeriodTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);
    private static readonly SyncPolicies Asks = new() { Approval = ApprovalPolicy.Nothing with { LockedPeriods = true } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_waits_says_why_and_is_written_once_it_is_approved()
    {
        using var order = Written();
        order.Test.Vendors.Zoho.LockTransactions(Day, new(2026, 5, 1), new(2026, 5, 31));
        await order.SyncAsync();

        Assert.Empty(order.Commitments());
        var waiting = Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.StartsWith("It is dated 2026-05-20, and transactions up to 2026-05-20 are locked in Zoho Books (2026-05). A person has to approve it. Then:", waiting.Reason, StringComparison.Ordinal);

        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
        Assert.Equal([100m], order.Lines());

        // What stands is no question, however often it is looked at.
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    /// <summary>The last day is locked, the next is not; a lock without a date holds for its period, whatever it is about; what is not in force holds for no order.</summary>
    [Theory]
    [InlineData(20, "enabled", 0, true)]
    [InlineData(19, "enabled", 0, false)]
    [InlineData(31, "enabled_with_logging", 0, true)]
    [InlineData(31, "disabled", 0, false)]
    [InlineData(31, "enabled", 3, true)]
    [InlineData(null, "enabled", 0, true)]
    public async Task What_holds_is_what_is_in_force(int? until, string status, int scope, bool waits)
    {
        using var order = Written();
        order.Test.Vendors.Zoho.LockTransactions(until is { } day ? new(2026, 5, day) : null, new(2026, 5, 1), new(2026, 5, 31), status, scope);
        await order.SyncAsync();
        Assert.Equal(waits ? RecordState.AwaitingApproval : RecordState.Synced, (await order.RecordAsync()).State);
    }

    /// <summary>Who moves an order out of a locked period changes what that period came to.</summary>
    [Fact]
    public async Task An_order_that_leaves_a_locked_period_waits_too()
    {
        using var order = Written(CommitmentLanding.In(Asks, "Submitted"));
        await order.SyncAsync();
        order.Test.Vendors.Zoho.LockTransactions(Day, new(2026, 5, 1), new(2026, 5, 31));
        order.Edit(one => one with { Date = new(2026, 6, 20), Lines = [one.Lines[0] with { Rate = 0.01m }] });
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.SyncAsync();
        Assert.Equal([100m], order.Lines());
        Assert.StartsWith(
            "It was dated 2026-05-20 when it was written, and transactions up to 2026-05-20 are locked in Zoho Books (2026-05).",
            Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_without_a_date_of_its_own_locks_nothing_before_it()
    {
        using var order = Written();
        order.Test.Vendors.Zoho.LockTransactions(null, new(2026, 6, 1), new(2026, 6, 30));
        await order.SyncAsync();
        Assert.Equal([100m], order.Lines());
    }

    /// <summary>Who did not grant the scope is told by <c>ping</c>; the connection is as well as before, and nothing is asked.</summary>
    [Fact]
    public async Task Without_the_scope_nothing_is_asked_and_nothing_fails()
    {
        using var order = Written();
        order.Test.Vendors.Zoho.LockTransactions(Day, new(2026, 5, 1), new(2026, 5, 31));
        order.Test.Vendors.Zoho.SetScopes("ZohoBooks.settings.ALL,ZohoBooks.contacts.ALL,ZohoBooks.projects.ALL,ZohoBooks.purchaseorders.ALL");
        await order.SyncAsync();
        Assert.Equal([100m], order.Lines());
        Assert.DoesNotContain(order.Test.Sent, sent => sent.Uri.AbsolutePath.Contains("transactionlock", StringComparison.Ordinal));
        Assert.Equal(ServiceHealthState.Healthy, (await order.Test.Engine.GetHealthAsync(Sandboxed.Id, Token)).Zoho.State);
    }

    [Fact]
    public async Task Who_asks_for_nothing_reads_nothing()
    {
        using var order = Written(new() { Approval = ApprovalPolicy.Nothing });
        order.Test.Vendors.Zoho.LockTransactions(Day, new(2026, 5, 1), new(2026, 5, 31));
        await order.SyncAsync();
        Assert.Equal([100m], order.Lines());
        Assert.DoesNotContain(order.Test.Sent, sent => sent.Uri.AbsolutePath.Contains("transactionlock", StringComparison.Ordinal));
    }

    /// <summary>What can't be read of the locks holds as far as it may, with the cause in the question and among the unreadable; what is certain is said first.</summary>
    [Theory]
    [InlineData("date", "A lock cannot be read: The value is not a date (2026-05).")]
    [InlineData("none", "The lock says neither its last day nor that of its period (2026-05).")]
    [InlineData("row", "A lock cannot be read: ")]
    [InlineData("404", "Zoho Books does not list what is locked: ")]
    [InlineData("400", "Zoho Books does not list what is locked: ")]
    public async Task What_can_not_be_read_is_not_taken_for_open(string how, string why)
    {
        using var order = Written();
        order.Test.Vendors.Zoho.LockTransactions(Day, new(2026, 5, 1), new(2026, 5, 31));
        Answer(order, how);
        await order.SyncAsync();

        Assert.Empty(order.Commitments());
        var waiting = Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.StartsWith($"It is dated 2026-05-20, and whether that is locked in Zoho Books is not known: {why}", waiting.Reason, StringComparison.Ordinal);
        var told = await order.Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.CompanyDirectory }, Token);
        Assert.Contains(told, one => one.Finding.Subject.StartsWith("TransactionLock/", StringComparison.Ordinal) && one.Finding.Sentence.StartsWith("A lock on transactions of Zoho Books", StringComparison.Ordinal));
    }

    /// <summary>A lock that says that it was lifted holds nothing, whatever else of it can't be read.</summary>
    [Fact]
    public async Task What_says_that_it_is_lifted_holds_nothing()
    {
        using var order = Written();
        order.Test.Vendors.Zoho.LockTransactions(Day, new(2026, 5, 1), new(2026, 5, 31));
        Answer(order, "lifted");
        await order.SyncAsync();

        Assert.Single(order.Commitments());
        Assert.Empty(await order.Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.CompanyDirectory }, Token));
    }

    /// <summary>An organization that has no locks at all may answer so: what is dated this month is not held up.</summary>
    [Theory]
    [InlineData("404")]
    [InlineData("400")]
    public async Task Where_nothing_is_listed_this_month_is_taken_for_open(string how)
    {
        using var order = new OneOrder(Asks, asks: true);
        var today = order.Test.Time.GetUtcNow();
        order.Write([(1m, 100m, 0, [])], data => data with { Date = new(today.Year, today.Month, 1) });
        Answer(order, how);
        await order.SyncAsync();
        Assert.Equal([100m], order.Lines());
    }

    private static void Answer(OneOrder order, string how)
    {
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/transactionlocks", StringComparison.Ordinal))
            {
                var row = body["transaction_locks"]![0]!;
                row["transaction_lock_date"] = how == "date" ? "31/05/26" : "";
                row["end_date"] = how == "date" ? "2026-05-31" : "";
                row["transaction_lock_id"] = how is "row" or "lifted" ? new JsonObject() : "1";
                if (how == "lifted") row["transaction_lock_status"] = "disabled";
            }
        };
        order.Test.Instead = request => how is "404" or "400" && request.RequestUri!.AbsolutePath.EndsWith("/transactionlocks", StringComparison.Ordinal)
            ? new(how == "404" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":4,"message":"Locks are not part of this plan."}""", Encoding.UTF8, "application/json") }
            : null;
    }

    private static OneOrder Written(SyncPolicies? policies = null)
    {
        var order = new OneOrder(policies ?? Asks, asks: true);
        order.Write([(1m, 100m, 0, [])], data => data with { Date = Day });
        return order;
    }
}
