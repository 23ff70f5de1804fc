using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class FailureRulesTests
{
    private static readonly Exception Ordinary = new ProcoreException("no");

    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(5, 480)]
    [InlineData(7, 1920)]
    [InlineData(8, 3600)]
    [InlineData(60, 3600)]
    public void The_wait_doubles_with_every_failure_up_to_an_hour(int failedBefore, int seconds)
    {
        var (item, givesUp) = Judge(Ordinary, failedBefore, most: 1000);

        Assert.False(givesUp);
        Assert.Equal(failedBefore + 1, item.Attempts);
        Assert.InRange((item.DueAt - Noon).TotalSeconds, seconds * 0.8, seconds * 1.2);
        Assert.Equal("no", item.Reason);
    }

    [Fact]
    public void Records_that_failed_together_do_not_all_come_back_together()
    {
        var waits = Enumerable.Range(0, 50).Select(i => FailureRules.Judge(Ordinary, Work($"{i}"), new(), Noon).Item.DueAt).ToList();

        Assert.True(waits.Distinct().Count() > 45);
        Assert.Equal(FailureRules.Judge(Ordinary, Work("7"), new(), Noon).Item.DueAt, waits[7]);
    }

    [Theory, InlineData(8, false), InlineData(9, true), InlineData(30, true)]
    public void After_the_most_attempts_a_person_is_told_and_it_is_tried_once_a_day(int failedBefore, bool givesUp)
    {
        var judged = Judge(Ordinary, failedBefore, most: 10);

        Assert.Equal(givesUp, judged.GivesUp);
        Assert.Equal(givesUp, judged.Item.DueAt - Noon == Duration.FromDays(1));
    }

    [Fact]
    public void A_vendor_that_says_when_to_come_back_is_not_asked_earlier()
    {
        var soon = Judge(new ProcoreException("busy") { RetryAfter = TimeSpan.FromSeconds(1) }, 2, most: 10).Item;
        var late = Judge(new ZohoBooksException("busy") { RetryAfter = TimeSpan.FromHours(2) }, 2, most: 10).Item;

        Assert.True(soon.DueAt - Noon >= Duration.FromSeconds(48));
        Assert.Equal(Duration.FromHours(2), late.DueAt - Noon);
    }

    public static TheoryData<Exception, int> NotTheRecordsFault => new()
    {
        { new ZohoBooksRateLimitException("limit"), 15 },
        { new ProcoreRateLimitException("limit"), 15 },
        { new ProcoreRateLimitException("limit") { RetryAfter = TimeSpan.FromMinutes(3) }, 180 },
        { new ZohoBooksAuthenticationException("token"), 300 },
        { new ProcoreAuthenticationException("token"), 300 },
    };

    [Theory, MemberData(nameof(NotTheRecordsFault))]
    public void A_used_up_limit_or_a_lost_authorization_does_not_count_against_the_record(Exception failure, int seconds)
    {
        var (item, givesUp) = Judge(failure, 9, most: 10);

        Assert.False(givesUp);
        Assert.Equal(9, item.Attempts);
        Assert.Equal(Duration.FromSeconds(seconds), item.DueAt - Noon);
    }

    private static (WorkItem Item, bool GivesUp) Judge(Exception failure, int failedBefore, int most) =>
        FailureRules.Judge(failure, Work("1", attempts: failedBefore), new() { MaxAttempts = most }, Noon);
}
