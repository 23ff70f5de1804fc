using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

public sealed class GoAheadDeciderTests
{
    /// <summary>Of a few a person waits to see what comes of them. Many take days at a service's limits, and nothing that people edit meanwhile waits for them.</summary>
    [Theory]
    [InlineData(50, WorkPriority.Person)]
    [InlineData(51, WorkPriority.Backfill)]
    public void A_go_ahead_for_many_is_a_backfill(int orders, WorkPriority priority)
    {
        var approved = Enumerable.Range(1, orders).Select(order => Some.Record($"{order}", $"PO-{order}", RecordState.AwaitingApproval)).ToList();

        var due = GoAheadDecider.Begin(approved, [], "Ann", Instant.FromUtc(2026, 11, 20, 9, 0)).Submitted;

        Assert.Equal(orders, due.Count);
        Assert.All(due, item => Assert.Equal(priority, item.Priority));
    }
}
