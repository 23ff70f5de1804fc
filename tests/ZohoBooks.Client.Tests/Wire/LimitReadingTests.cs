namespace ZohoBooks.Client.Tests;

/// <summary>What is read of the day's quota, and what a client keeps free unless told otherwise.</summary>
public sealed class LimitReadingTests
{
    /// <summary>The seconds are whole and rounded down: one more is on the safe side. More than two days are no day.</summary>
    [Theory]
    [InlineData("1", "0", "0", 1)]
    [InlineData("1000", "998", "20000", 20_001)]
    [InlineData("1000", "-1", "172800", 172_801)]
    public void The_days_quota_is_read(string limit, string remaining, string reset, int seconds)
    {
        using HttpResponseMessage response = Told(limit, remaining, reset);

        Assert.Equal(
            new RateHeaders(long.Parse(limit, null), long.Parse(remaining, null), TimeSpan.FromSeconds(seconds)), RateHeaders.From(response));
    }

    [Theory]
    [InlineData(null, "1", "1")]
    [InlineData("1", null, "1")]
    [InlineData("1", "1", null)]
    [InlineData("many", "1", "1")]
    [InlineData("1", "1.5", "1")]
    [InlineData("1", "1", "soon")]
    [InlineData("0", "0", "1")]
    [InlineData("-1", "1", "1")]
    [InlineData("1", "1", "-1")]
    [InlineData("1", "1", "172801")]
    public void What_is_not_told_whole_is_not_read(string? limit, string? remaining, string? reset)
    {
        using HttpResponseMessage response = Told(limit, remaining, reset);

        Assert.Null(RateHeaders.From(response));
    }

    [Fact]
    public void What_is_kept_for_people_is_a_part_of_what_is_allowed_unless_set()
    {
        Assert.Equal((100, 10, 5, 1), All(new()));
        Assert.Equal((40, 2, 2, 1), All(new() { PerMinute = 40, Concurrent = 2 }));
        Assert.Equal((40, 1, 2, 0), All(new() { PerMinute = 40, Concurrent = 1 }));
        Assert.Equal((40, 10, 30, 7), All(new() { PerMinute = 40, MinuteReserve = 30, ConcurrentReserve = 7 }));
        Assert.Equal((100, 10, 0, 0), All(new() { MinuteReserve = 0, ConcurrentReserve = 0 }));
        Assert.Equal(5, ZohoLimits.ForPlan(" free ").Concurrent);

        static (int, int, int, int) All(ZohoLimits limits) => (limits.PerMinute, limits.Concurrent, limits.MinuteReserve, limits.ConcurrentReserve);
    }

    private static HttpResponseMessage Told(string? limit, string? remaining, string? reset)
    {
        var response = new HttpResponseMessage();
        foreach ((string name, string? value) in new[] { ("limit", limit), ("remaining", remaining), ("reset", reset) })
        {
            if (value is not null)
                response.Headers.TryAddWithoutValidation($"x-rate-limit-{name}", value);
        }

        return response;
    }
}
