using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class EditLatencyTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 9, 0);

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1, 2, 2)]
    [InlineData(20, 10, 19, 20)]
    [InlineData(21, 11, 20, 21)]
    [InlineData(100, 50, 95, 100)]
    public void Ranks_are_times_that_were_taken(int edits, int median, int p95, int longest)
    {
        var latency = Assert.Single(EditLatency.Of(Enumerable.Range(1, edits).Reverse().Select(seconds => Landed(WorkPriority.Webhook, seconds))));
        Assert.Equal(
            (edits, Duration.FromSeconds(median), Duration.FromSeconds(p95), Duration.FromSeconds(longest)),
            (latency.Edits, latency.Median, latency.P95, latency.Longest));
    }

    [Fact]
    public void Each_way_is_counted_apart_and_what_waited_for_a_person_not_at_all()
    {
        var latencies = EditLatency.Of([Landed(WorkPriority.Poll, 300), Landed(WorkPriority.Webhook, 5), Landed(WorkPriority.Webhook, 9_000, waited: true), Landed(WorkPriority.Webhook, 7)]);
        Assert.Equal([(WorkPriority.Webhook, 2, 7.0), (WorkPriority.Poll, 1, 300.0)], latencies.Select(one => (one.HeardBy, one.Edits, one.Longest.TotalSeconds)));
    }

    [Fact]
    public void Nothing_that_landed_is_no_latency_of_zero() => Assert.Empty(EditLatency.Of([]));

    private static LandedEdit Landed(WorkPriority heardBy, int seconds, bool waited = false) => new(At, At + Duration.FromSeconds(seconds), heardBy, waited);
}
