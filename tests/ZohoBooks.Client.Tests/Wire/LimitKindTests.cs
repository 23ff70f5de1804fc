using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

/// <summary>Three limits answer 429. Each is told from the others by its code, and handled in its own way.</summary>
[Collection(SimulatedTime.Name)]
public class LimitKindTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_1070_teaches_how_many_calls_may_be_in_flight()
    {
        const int allowed = 4;
        var time = new ScaledTimeProvider(60, Start);
        int inFlight = 0, refused = 0;
        var zoho = new FakeZoho
        {
            Api = async (_, _, ct) =>
            {
                bool crowded = Interlocked.Increment(ref inFlight) > allowed;
                try
                {
                    if (!crowded)
                        await time.DelayAsync(TimeSpan.FromSeconds(2), ct);
                }
                finally
                {
                    Interlocked.Decrement(ref inFlight);
                }
                if (!crowded)
                    return FakeZoho.Json(200, Wire.Order);
                Interlocked.Increment(ref refused);
                return FakeZoho.Json(429, """{"code":1070,"message":"You have reached the maximum number of in process requests allowed."}""");
            },
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, o => (o.AttemptTimeout, o.MaxRateLimitWait) = (TimeSpan.FromHours(6), TimeSpan.FromHours(6)));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => books.PurchaseOrders.GetAsync("260815000000103019", Token)));
        Assert.InRange(refused, 1, 10); // the first ten told it; not one in each round of calls
    }

    /// <summary>What the answers told of the day, less where the client may use less; nothing before the first, and nothing of a day that is over.</summary>
    [Theory, InlineData(null, 1998, 2000), InlineData(1500, 1498, 1500), InlineData(3000, 1998, 2000)]
    public async Task What_is_left_of_the_day_is_told_while_it_runs(int? daily, long left, long quota)
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho
        {
            Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Wire.Order, ("x-rate-limit-limit", "2000"), ("x-rate-limit-remaining", "1998"), ("x-rate-limit-reset", "20000"))),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, options => options.Limits.Daily = daily);
        Assert.Null(books.QuotaLeft);
        Assert.Null(books.Quota);
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal((left, quota), (books.QuotaLeft, books.Quota));
        Assert.Equal(left, books.WithPriority(ZohoCallPriority.Background).QuotaLeft);
        time.Advance(TimeSpan.FromSeconds(20_002));
        Assert.Null(books.QuotaLeft);
    }

    [Fact]
    public void The_number_of_calls_in_flight_grows_back_by_one_and_ever_more_slowly_when_that_is_refused()
    {
        var admission = new Admission(new LimiterOptions { Concurrent = 10 });
        for (int i = 0; i < 10; i++)
            admission.TakeSlot();
        for (int i = 0; i < 5; i++)
        {
            admission.Crowd(TimeSpan.Zero);
            admission.GiveSlot();
        }
        Assert.False(MayStart(admission, 0));
        admission.GiveSlot();
        Assert.True(MayStart(admission, 0)); // 4 of 5
        admission.TakeSlot();
        Assert.False(MayStart(admission, 59));
        Assert.True(MayStart(admission, 61)); // 5 of 6
        admission.TakeSlot();
        admission.Crowd(TimeSpan.FromSeconds(61));
        admission.GiveSlot();
        Assert.False(MayStart(admission, 61 + 119));
        Assert.True(MayStart(admission, 61 + 121));
        for (int i = 0; i < 5; i++)
            admission.GiveSlot();
        for (int i = 0; i < 10; i++)
        {
            Assert.True(MayStart(admission, 100_000));
            admission.TakeSlot();
        }
        Assert.False(MayStart(admission, 100_000)); // never above what was set
    }

    [Fact]
    public void Background_calls_leave_places_in_flight_to_foreground_calls()
    {
        var admission = new Admission(new LimiterOptions { Concurrent = 3, ConcurrentReserve = 1 });
        admission.TakeSlot();
        admission.TakeSlot();
        Assert.Null(admission.Earliest(RequestPriority.Background, needsSlot: true, TimeSpan.Zero).At);
        Assert.Equal(TimeSpan.Zero, admission.Earliest(RequestPriority.Foreground, needsSlot: true, TimeSpan.Zero).At);
    }

    [Fact]
    public async Task Code_45_without_headers_ends_when_earlier_answers_said_that_the_day_ends()
    {
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(
                () => FakeZoho.Json(200, Wire.Order, ("x-rate-limit-limit", "1000"), ("x-rate-limit-remaining", "5"), ("x-rate-limit-reset", "20000")),
                () => FakeZoho.Json(429, """{"code":45,"message":"The API call for this organization has exceeded the maximum call rate limit of 1000."}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start));
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Equal((ZohoLimitKind.PerDay, Instant.FromDateTimeOffset(Start) + Duration.FromSeconds(20001)), (error.Limit, error.ResetsAt));
    }

    [Theory]
    [InlineData(429, null, 3600)]
    [InlineData(429, "20000", 20001)]
    [InlineData(200, null, 3600)]
    [InlineData(200, "20000", 20001)]
    public async Task Code_45_without_headers_gives_one_time_to_go_on_to_everyone_who_asks(int status, string? earlier, int seconds)
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(
                () => earlier is null ? FakeZoho.Json(200, Wire.Order) : FakeZoho.Json(200, Wire.Order, ("x-rate-limit-limit", "1000"), ("x-rate-limit-remaining", "5"), ("x-rate-limit-reset", earlier)),
                () => FakeZoho.Json(status, """{"code":45,"message":"exceeded"}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Instant at = Instant.FromDateTimeOffset(Start) + Duration.FromSeconds(seconds);
        for (int asked = 0; asked < 3; asked++)
        {
            var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
            Assert.Equal((ZohoLimitKind.PerDay, at, at), (error.Limit, error.ResetsAt, Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromTimeSpan(error.RetryAfter!.Value)));
            Assert.Contains(at.ToString("uuuu-MM-dd HH:mm:ss", null) + " UTC", error.Message, StringComparison.Ordinal);
            time.Advance(TimeSpan.FromMinutes(7));
        }
        Assert.Equal(2, zoho.Calls.Count);
    }

    [Fact]
    public async Task Code_45_that_nobody_can_date_is_asked_again_after_an_hour()
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(429, """{"code":45,"message":"exceeded"}"""), () => FakeZoho.Json(200, Wire.Order)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Equal(TimeSpan.FromHours(1), error.RetryAfter);
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("PO-00002", (await books.PurchaseOrders.GetAsync("260815000000103019", Token)).PurchaseOrderNumber);
    }

    [Fact]
    public async Task The_daily_reserve_is_for_foreground_calls()
    {
        var zoho = new FakeZoho
        {
            Api = (n, _, _) => Task.FromResult(FakeZoho.Json(
                200, Wire.Order, ("x-rate-limit-limit", "1000"), ("x-rate-limit-remaining", n == 1 ? "25" : "24"), ("x-rate-limit-reset", "20000"))),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start));
        IZohoBooksClient background = books.WithPriority(ZohoCallPriority.Background);
        await background.PurchaseOrders.GetAsync("260815000000103019", Token);
        var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => background.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Equal((ZohoLimitKind.PerDay, null), (error.Limit, error.Status));
        Assert.Contains("kept for foreground calls", error.Message, StringComparison.Ordinal);
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal(2, zoho.Calls.Count);
    }

    /// <summary>A few calls would be nothing to an organization whose people edit all day, and too much to one of a free plan.</summary>
    [Theory]
    [InlineData(1000, null, 200)]
    [InlineData(10_000, null, 2000)]
    [InlineData(10_000, 7, 7)]
    public async Task Background_calls_leave_one_in_five_of_the_day_unless_told_otherwise(int quota, int? reserve, int left)
    {
        var zoho = new FakeZoho
        {
            Api = (n, _, _) => Task.FromResult(FakeZoho.Json(
                200, Wire.Order, ("x-rate-limit-limit", $"{quota}"), ("x-rate-limit-remaining", $"{left + 2 - n}"), ("x-rate-limit-reset", "20000"))),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start), options => options.Limits.DailyReserve = reserve);
        IZohoBooksClient background = books.WithPriority(ZohoCallPriority.Background);
        await background.PurchaseOrders.GetAsync("260815000000103019", Token);
        await background.PurchaseOrders.GetAsync("260815000000103019", Token);
        await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => background.PurchaseOrders.GetAsync("260815000000103019", Token));
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal(3, zoho.Calls.Count);
    }

    [Theory]
    [InlineData(44, ZohoLimitKind.PerMinute)]
    [InlineData(1070, ZohoLimitKind.Concurrent)]
    public async Task A_limit_that_may_not_be_waited_for_names_itself(int code, ZohoLimitKind limit)
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(429, $$"""{"code":{{code}},"message":"limit"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start), o => o.MaxRateLimitWait = TimeSpan.Zero);
        var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Equal(limit, error.Limit);
        Assert.True(error.ResetsAt > Instant.FromDateTimeOffset(Start));
    }

    /// <summary>A call that is not sent says what the service said before, and who keeps it comes after that.</summary>
    [Fact]
    public async Task A_call_that_is_kept_from_the_wire_says_what_came_first()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(429, """{"code":44,"message":"limit"}""")) };
        using (IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start), o => o.MaxRateLimitWait = TimeSpan.FromSeconds(59)))
        {
            await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
            var kept = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
            Assert.StartsWith("Zoho Books answered 429 with code 44: limit. Zoho Books allows no further call for now", kept.Message, StringComparison.Ordinal);
            Assert.Equal((1, Instant.FromDateTimeOffset(Start + TimeSpan.FromMinutes(1))), (zoho.Calls.Count, kept.RetryAt));
        }

        zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(500, """{"code":1000,"message":"broken"}""")) };
        using IZohoBooksClient other = FakeZoho.Client(zoho, new FakeTimeProvider(Start), o => o.MaxRetries = 0);
        for (int i = 0; i < 40; i++)
        {
            var failed = await Assert.ThrowsAsync<ZohoBooksException>(() => other.PurchaseOrders.GetAsync("260815000000103019", Token));
            Assert.StartsWith("Zoho Books answered 500 with code 1000: broken.", failed.Message, StringComparison.Ordinal);
        }

        Assert.InRange(zoho.Calls.Count, 1, 39);
    }

    [Theory]
    [InlineData(44, 30, 1)]
    [InlineData(44, 61, 2)]
    [InlineData(44, null, 5)]
    [InlineData(99, 30, 3)]
    public async Task Whoever_has_to_tell_soon_is_not_kept_by_calls_that_are_sent_again(int code, int? seconds, int sends)
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(429, $$"""{"code":{{code}},"message":"limit"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, o => o.MaxRetryTime = seconds is { } most ? TimeSpan.FromSeconds(most) : null);
        await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => time.RunAsync(books.PurchaseOrders.GetAsync("260815000000103019", Token)));
        Assert.Equal(sends, zoho.Calls.Count);
        Assert.True(seconds is null || time.GetUtcNow() - Start <= TimeSpan.FromSeconds(seconds.Value));
    }

    [Theory]
    [InlineData("FREE", 5)]
    [InlineData("free", 5)]
    [InlineData("PROFESSIONAL", 10)]
    [InlineData("A_PLAN_OF_2030", 10)]
    [InlineData(null, 10)]
    public void A_plan_says_how_many_calls_may_be_in_flight(string? plan, int concurrent)
    {
        var limits = ZohoLimits.ForPlan(plan);
        Assert.Equal((concurrent, 1, 5), (limits.Concurrent, limits.ConcurrentReserve, limits.MinuteReserve));
        Assert.Equal((1, 0, 0), (limits with { Concurrent = 1, PerMinute = 5 } is var small ? small.Concurrent : 0, small.ConcurrentReserve, small.MinuteReserve));
    }

    private static bool MayStart(Admission admission, double seconds)
    {
        var now = TimeSpan.FromSeconds(seconds);
        return admission.Earliest(RequestPriority.Foreground, needsSlot: true, now).At <= now;
    }
}
