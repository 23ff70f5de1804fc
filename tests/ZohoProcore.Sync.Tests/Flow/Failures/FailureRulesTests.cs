using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using static ZohoProcore.Sync.Conformance.Some;

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

    [Theory, InlineData(9, 1), InlineData(10, 2), InlineData(12, 8), InlineData(14, 24), InlineData(60, 24)]
    public void Where_a_service_did_not_answer_it_is_tried_sooner_and_ever_more_rarely(int failedBefore, int hours)
    {
        var judged = Judge(new ProcoreException("busy") { IsTransient = true, Status = 503 }, failedBefore, most: 10);

        Assert.True(judged.GivesUp);
        Assert.Equal(Duration.FromHours(hours), judged.Item.DueAt - Noon);
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
    };

    [Theory, MemberData(nameof(NotTheRecordsFault))]
    public void A_used_up_limit_does_not_count_against_the_record(Exception failure, int seconds)
    {
        var (item, givesUp) = Judge(failure, 9, most: 10);

        Assert.False(givesUp);
        Assert.Equal(9, item.Attempts);
        Assert.Equal(Duration.FromSeconds(seconds), item.DueAt - Noon);
    }

    [Fact]
    public void A_right_that_an_order_lacks_is_asked_for_every_few_minutes_and_a_person_is_told_in_the_end()
    {
        var failure = new ProcoreAuthenticationException("no right to write");

        Assert.Equal(Duration.FromMinutes(5), Judge(failure, 1, most: 10).Item.DueAt - Noon);
        Assert.False(Judge(failure, 8, most: 10).GivesUp);
        Assert.True(Judge(failure, 9, most: 10).GivesUp);
    }

    public static TheoryData<Exception, int, string> Doubtful => new()
    {
        { new ZohoBooksException("cut") { IsTransient = true }, 0, "scan.orders" },
        { new ZohoBooksAuthenticationException("token"), 0, "scan.orders" },
        { new ProcoreException("busy") { IsTransient = true, Status = 503 }, 0, "directory:company" },
        { new ProcoreAuthenticationException("token"), 0, "directory:company" },
        { new ProcoreException("busy") { IsTransient = true, Status = 503 }, 1, "" },
        { new ProcoreException("no"), 0, "" },
        { new ProcoreException("no") { Status = 403 }, 0, "directory:company" },
        { new ProcoreException("no") { Status = 404 }, 0, "directory:company" },
        { new ZohoBooksRateLimitException("limit") { IsTransient = true }, 0, "" },
    };

    [Theory, MemberData(nameof(Doubtful))]
    public void An_order_that_meets_silence_the_first_time_makes_a_scan_of_that_service_due(Exception failure, int failedBefore, string scan) =>
        Assert.Equal(scan, FailureRules.Doubts(failure, Work("1", attempts: failedBefore))?.ToString() ?? "");

    [Theory, InlineData(0, 12, 18), InlineData(3, 45, 45), InlineData(500, 45, 45)]
    public void A_scan_that_failed_is_tried_again_within_a_minute_however_long_it_failed(int failedBefore, int least, int most)
    {
        var again = FailureRules.Again(new ZohoBooksException("cut") { IsTransient = true }, Work("1", attempts: failedBefore), Noon);

        Assert.InRange((again.DueAt - Noon).TotalSeconds, least, most);
        Assert.Equal(failedBefore + 1, again.Attempts);
    }

    [Fact]
    public void A_scan_that_is_not_let_in_asks_for_fewer_tokens_than_there_are() =>
        Assert.True(FailureRules.Again(new ZohoBooksAuthenticationException("token"), Work("1", attempts: 50), Noon).DueAt - Noon >= Duration.FromMinutes(1));

    [Theory]
    [InlineData(403, "/rest/v1.0/vendors", "NotAuthorized")]
    [InlineData(403, "/rest/v1.0/projects", "NotAuthorized")]
    [InlineData(403, "/rest/v1.0/projects/{project_id}/vendors", "Refused")]
    [InlineData(403, "/rest/v1.0/purchase_order_contracts", "Refused")]
    [InlineData(404, "/rest/v1.0/vendors", "Refused")]
    public void A_right_that_the_company_lacks_stops_the_connection_and_one_of_a_project_does_not(int status, string route, string kind) =>
        Assert.Equal(kind, FailureRules.KindOf(new ProcoreException("no") { Status = status, Route = route }).ToString());

    private static (WorkItem Item, bool GivesUp) Judge(Exception failure, int failedBefore, int most) =>
        FailureRules.Judge(failure, Work("1", attempts: failedBefore), new() { MaxAttempts = most }, Noon);
}
