namespace Procore.Client.Tests;

/// <summary>Where ten seconds end and the hour begins, to the second.</summary>
public sealed class LimitWindowTests
{
    private readonly RateWindows _windows = new();

    /// <summary>An answer that tells no end: its limit alone says whose it is, and one call asks after ten seconds.</summary>
    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void Without_an_end_the_limit_alone_tells_the_window(long limit, bool isHour) => Assert.Equal(
        (isHour ? RateWindowKind.Hour : RateWindowKind.Spike, TimeSpan.FromSeconds(10)), _windows.Observe(new(limit, 0, null, At(0)), At(0)));

    /// <summary>The times are told in whole seconds: what seems two seconds longer may still be ten.</summary>
    [Theory]
    [InlineData(12, 10, false)]
    [InlineData(13, 13, true)]
    public void What_seems_two_seconds_longer_than_ten_is_ten(double end, double wait, bool isHour) =>
        Assert.Equal((isHour ? RateWindowKind.Hour : RateWindowKind.Spike, TimeSpan.FromSeconds(wait)), Observe(100, 0, end));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(8, 9)]
    public void Who_waits_because_nothing_is_left_waits_a_second_more_than_is_told_and_not_for_what_is_over(double end, double wait) =>
        Assert.Equal((RateWindowKind.Spike, TimeSpan.FromSeconds(wait)), _windows.Observe(new(100, 0, At(end), At(0)), At(0)));

    /// <summary>More than three times ten seconds is the hour for certain; what was less may have been ten seconds that were read badly.</summary>
    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void What_was_seen_from_far_stays_the_hour(double end, bool isHour)
    {
        Assert.Equal(RateWindowKind.Hour, Observe(100, 0, end).Kind);

        Assert.Equal(isHour ? RateWindowKind.Hour : RateWindowKind.Spike, Observe(100, end + 1, end + 10).Kind);
    }

    /// <summary>The hour was seen for the first time 20 seconds before its end.</summary>
    [Theory]
    [InlineData(10, 20, true)] // the same end
    [InlineData(19, 20, true)]
    [InlineData(12, 22, true)] // and told two seconds later
    [InlineData(13, 23, false)]
    [InlineData(21, 33, false)] // another end, twelve seconds away
    [InlineData(3590, 3600, false)]
    [InlineData(3600, 3610, true)] // the next hour's
    [InlineData(3612, 3620, true)]
    public void The_hour_ends_where_it_ended_or_an_hour_later(double now, double end, bool isHour)
    {
        Assert.Equal(RateWindowKind.Hour, Observe(400, 0, 20).Kind);

        Assert.Equal(isHour ? RateWindowKind.Hour : RateWindowKind.Spike, Observe(400, now, end).Kind);
    }

    /// <summary>A plan that was raised: the end of the old limit says nothing of the new one.</summary>
    [Fact]
    public void Another_limit_is_not_told_by_the_end_of_the_one_before()
    {
        Assert.Equal(RateWindowKind.Hour, Observe(400, 0, 14).Kind);

        Assert.Equal(RateWindowKind.Hour, Observe(500, 16, 24).Kind);
    }

    [Fact]
    public void What_are_ten_seconds_is_known_also_after_the_hour_was_told()
    {
        Observe(400, 0, 14);
        Assert.Equal(RateWindowKind.Spike, Observe(400, 16, 24).Kind);
        Assert.Equal(RateWindowKind.Hour, Observe(3600, 17, 1817).Kind);

        Assert.Equal(RateWindowKind.Spike, Observe(400, 18, 24).Kind);
    }

    /// <summary>Also once the hour has another limit.</summary>
    [Fact]
    public void What_is_the_hours_after_all_is_nobodys_ten_seconds()
    {
        Observe(400, 0, 14);
        Assert.Equal(RateWindowKind.Spike, Observe(400, 16, 24).Kind);
        Assert.Equal(RateWindowKind.Hour, Observe(400, 25, 60).Kind);
        Assert.Equal(RateWindowKind.Hour, Observe(3600, 26, 1826).Kind);

        Assert.Equal(RateWindowKind.Hour, Observe(400, 27, 32).Kind);
    }

    private static DateTimeOffset At(double seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);

    private (RateWindowKind Kind, TimeSpan ResetsIn) Observe(long limit, double now, double end) => _windows.Observe(new(limit, 1, At(end), At(now)), At(now));
}
