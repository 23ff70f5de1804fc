using EmbeddedHost;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Records of a kind of the host's own that wait are shown to whoever gives the go-ahead, which is for them too.</summary>
public sealed class GoAheadWaitTests
{
    private const string Reason = "bill B-1: a direct cost of 200 in project 42. It waits for the go-ahead.";

    private static readonly WaitingReport Report = new()
    {
        State = new() { Stage = SyncStage.Running },
        At = NodaTime.Instant.FromUtc(2026, 11, 30, 9, 0),
        IsComplete = true,
        Orders = [],
        Projects = [],
        Vendors = [],
        Records = [new(new(new("acme.bill"), "7"), "bill B-1", Reason, "00")],
        Links = [],
        States = new Dictionary<RecordState, int>(),
        Questions = new Dictionary<string, int>(),
    };

    [Fact]
    public void The_page_shows_them_and_asks_for_a_go_ahead()
    {
        var shown = GoAheadWait.Of(Report)!;

        Assert.Equal((true, Report.Hash, 1), (shown.NeedsGoAhead, shown.Hash, shown.RecordCount));
        Assert.Equal(("bill B-1", Reason), (Assert.Single(shown.Records).Name, shown.Records[0].Words));
        Assert.Null(GoAheadWait.Of(Report with { Records = [] }));
    }

    [Fact]
    public void The_API_and_the_command_show_them()
    {
        var shown = Assert.Single(WaitingView.Of("acme", Report).Records);
        Assert.Equal(("acme.bill:7", "bill B-1", Reason), (shown.Record, shown.Name, shown.Reason));

        using var output = new StringWriter();
        PlanOverviewText.Write(output, new(Report, [], [], [], [], new() { At = Report.At, LookedAt = 1_234, Orders = 20_000, Written = 1_000, ToWrite = 17_766 }));
        Assert.Contains("Records of other kinds that would be written (1)", output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"bill B-1: {Reason}", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Written, as of 2026-11-30 09:00 UTC: 1,000 of 18,766 orders that may be written stand in Procore as they do in Zoho Books. 17,766 to go.", output.ToString(), StringComparison.Ordinal);
    }
}
