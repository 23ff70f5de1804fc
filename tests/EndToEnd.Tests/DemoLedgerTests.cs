using EmbeddedHost;
using NodaTime;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>The demo's table of all orders.</summary>
public sealed class DemoLedgerTests
{
    /// <summary>What can't be read is not 0, nor what its last known amounts were: it has a row of its own, and is in no sum.</summary>
    [Fact]
    public void What_cannot_be_read_is_said_and_in_no_sum()
    {
        var report = new ReconciliationReport
        {
            ConnectionId = "acme",
            At = Instant.FromUtc(2026, 11, 30, 18, 0),
            Rows =
            [
                Row("PO-1", ReconciliationResult.Ties, 100, 100), Row("PO-2", ReconciliationResult.MissingInProcore, 40, 0),
                Row("PO-3", ReconciliationResult.NotReadable, 7_000, 0), Row("PO-4", ReconciliationResult.NotReadable, 0, 600, RecordState.NeedsReview),
            ],
        };

        var ledger = Assert.Single(DemoLedger.Of(report));
        Assert.Equal(
            [
                new("both sides agree", 1, "100.00", 1, "100.00", 0), new("a person has to decide", 0, "0.00", 0, "0.00", 0), new("no commitment by their status", 0, "0.00", 0, "0.00", 0),
                new("not done", 1, "40.00", 1, "0.00", 0), new("can't be read", 2, null, 2, null, 2), new("all", 4, "140.00", 4, "100.00", 2),
            ],
            ledger.Rows);

        var output = new StringWriter();
        SummaryTable.Ledger(output, ledger);
        var lines = output.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches("^can't be read +2 +not known +2 +not known$", lines[3]);
        Assert.Matches("^all +4 +140.00 +4 +100.00$", lines[4]);
        Assert.Equal("2 of them can't be read: what they come to is not known, and in no sum.", lines[5]);
    }

    private static ReconciledOrder Row(string number, ReconciliationResult result, decimal cost, decimal procore, RecordState state = RecordState.Synced) => new()
    {
        OrderId = number,
        OrderNumber = number,
        Currency = "USD",
        OrderStatus = "open",
        ZohoTotal = cost,
        Cost = cost,
        ProcoreTotal = procore,
        ContractIds = [1],
        State = state,
        Result = result,
    };
}
