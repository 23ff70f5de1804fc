namespace ZohoProcore.Sync.Tests;

public sealed class WorkPriorityTests
{
    // Stores keep the numbers and sort by them.
    [Fact]
    public void The_smaller_goes_first() => Assert.Equal(
        [(WorkPriority.Webhook, 0), (WorkPriority.Person, 1), (WorkPriority.Poll, 2), (WorkPriority.Backfill, 3)],
        Enum.GetValues<WorkPriority>().Select(priority => (priority, (int)priority)));
}
