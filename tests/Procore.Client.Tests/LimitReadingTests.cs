namespace Procore.Client.Tests;

/// <summary>What is read of a window.</summary>
public sealed class LimitReadingTests
{
    private static readonly DateTimeOffset Date = DateTimeOffset.FromUnixTimeSeconds(10_004);

    /// <summary>Less than nothing left is nothing, and more than all is all. Where nothing is left an answer counts also when it does not tell until when.</summary>
    [Theory]
    [InlineData("1", "1", "0", 1, 1, 0L)]
    [InlineData("100", "99", "10007", 100, 99, 10_007L)]
    [InlineData("100", "-1", "10007", 100, 0, 10_007L)]
    [InlineData("100", "101", "10007", 100, 100, 10_007L)]
    [InlineData("100", "0", "253402300799", 100, 0, 253_402_300_799L)]
    [InlineData("100", "0", null, 100, 0, null)]
    [InlineData("100", "-5", "soon", 100, 0, null)]
    public void What_is_left_is_read(string limit, string remaining, string? reset, long of, long left, long? end)
    {
        using HttpResponseMessage response = Told(limit, remaining, reset);

        Assert.Equal(
            new RateReading(of, left, end is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null, Date), RateReading.From(response.Headers));
    }

    [Theory]
    [InlineData(null, "1", "1")]
    [InlineData("1", null, "1")]
    [InlineData("1", "1", null)]
    [InlineData("many", "1", "1")]
    [InlineData("1", "0.5", "1")]
    [InlineData("0", "0", "1")]
    [InlineData("-1", "0", "1")]
    [InlineData("1", "1", "-1")]
    [InlineData("1", "0", "-1")]
    [InlineData("1", "1", "253402300800")]
    public void What_is_not_told_whole_is_not_read(string? limit, string? remaining, string? reset)
    {
        using HttpResponseMessage response = Told(limit, remaining, reset);

        Assert.Null(RateReading.From(response.Headers));
    }

    private static HttpResponseMessage Told(string? limit, string? remaining, string? reset)
    {
        var response = new HttpResponseMessage();
        foreach ((string name, string? value) in new[] { ("limit", limit), ("remaining", remaining), ("reset", reset) })
        {
            if (value is not null)
                response.Headers.TryAddWithoutValidation($"X-Rate-Limit-{name}", value);
        }

        response.Headers.Date = Date;
        return response;
    }
}
