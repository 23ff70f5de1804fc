namespace Sandbox.Tests;

public sealed class ProcoreLimitTests
{
    private const string AnyCall = "/rest/v1.0/companies";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_spike_window_allows_one_hundred_calls_and_refuses_the_next(bool slides)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { RateWindowsSlide = slides });
        for (int i = 1; i <= 100; i++)
        {
            ProcoreAnswer answer = caller.Get(AnyCall);
            Assert.Equal(200, answer.Status);
            Assert.Equal(100 - i, answer.Number("X-Rate-Limit-Remaining"));
            Assert.Equal(100, answer.Number("X-Rate-Limit-Limit"));
        }

        ProcoreAnswer refused = caller.Get(AnyCall);
        Assert.Equal(429, refused.Status);
        Assert.Equal(ProcoreCaller.Start.ToUnixTimeSeconds() + 10, refused.Number("X-Rate-Limit-Reset"));
        Assert.Equal(10, refused.Number("Retry-After"));
        caller.Time.Advance(TimeSpan.FromSeconds(9.999));
        Assert.Equal(429, caller.Get(AnyCall).Status);
        caller.Time.Advance(TimeSpan.FromSeconds(0.001));
        Assert.Equal(200, caller.Get(AnyCall).Status);
    }

    [Fact]
    public void A_sliding_window_counts_across_the_boundary_and_a_fixed_one_does_not()
    {
        int Allowed(bool slides)
        {
            ProcoreCaller caller = new(new ProcoreSwitches { RateWindowsSlide = slides });
            caller.Get(AnyCall);
            caller.Time.Advance(TimeSpan.FromSeconds(9));
            for (int i = 0; i < 99; i++)
                Assert.Equal(200, caller.Get(AnyCall).Status);
            caller.Time.Advance(TimeSpan.FromSeconds(1));
            return Enumerable.Range(0, 150).Count(_ => caller.Get(AnyCall).Status == 200);
        }

        Assert.Equal(1, Allowed(slides: true));
        Assert.Equal(100, Allowed(slides: false));
    }

    [Fact]
    public void The_headers_turn_to_the_hourly_window_when_it_is_nearer()
    {
        ProcoreCaller caller = new(new ProcoreSwitches { HourlyLimit = 250 });
        for (int i = 0; i < 200; i++)
        {
            Assert.Equal(200, caller.Get(AnyCall).Status);
            caller.Time.Advance(TimeSpan.FromSeconds(1));
        }

        ProcoreAnswer near = caller.Get(AnyCall);
        Assert.Equal(250, near.Number("X-Rate-Limit-Limit"));
        Assert.Equal(49, near.Number("X-Rate-Limit-Remaining"));
        Assert.Equal(ProcoreCaller.Start.ToUnixTimeSeconds() + 3600, near.Number("X-Rate-Limit-Reset"));
    }

    [Fact]
    public void Calls_that_fail_count_and_token_calls_do_not()
    {
        ProcoreCaller caller = new(new ProcoreSwitches { SpikeLimit = 3, RetryAfterOnTooMany = false });
        caller.Mint();
        Assert.Equal(404, caller.Get("/rest/v1.0/nothing").Status);
        Assert.Equal(400, caller.Get("/rest/v1.0/vendors").Status);
        Assert.Equal(200, caller.Get(AnyCall).Status);
        ProcoreAnswer refused = caller.Get(AnyCall);
        Assert.Equal(429, refused.Status);
        Assert.Null(refused.Header("Retry-After"));
    }
}
