namespace Sandbox.Tests;

public sealed class ZohoLimitTests
{
    [Fact]
    public async Task One_hundred_requests_in_a_minute_pass_and_the_next_is_blocked()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(200, (await zoho.GetAsync("projects")).Status);
            zoho.Time.Advance(TimeSpan.FromMilliseconds(590));
        }

        var refused = await zoho.GetAsync("projects");
        Assert.Equal((429, 44), (refused.Status, refused.Code));

        zoho.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(44, (await zoho.GetAsync("projects")).Code);
        zoho.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await zoho.GetAsync("projects")).Status);
        Assert.Equal(2, (int)zoho.Server.DescribeState()["limits"]!["zoho"]!["refusals"]!["44"]!);
        Assert.Equal(2, (int)zoho.Server.DescribeState()["limits"]!["zoho"]!["responses429"]!);
    }

    [Fact]
    public async Task The_window_slides()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal(200, (await zoho.GetAsync("projects")).Status);
            zoho.Time.Advance(TimeSpan.FromMilliseconds(600));
        }

        Assert.Equal(100, (int)zoho.Server.DescribeState()["limits"]!["zoho"]!["maxPerMinute"]!);
    }

    [Fact]
    public async Task Ten_requests_are_in_process_at_once_and_not_eleven()
    {
        using var zoho = new ZohoCaller(new SandboxOptions { ZohoLatency = TimeSpan.FromSeconds(2) });
        await zoho.SignInAsync();

        var ten = Enumerable.Range(0, 10).Select(_ => zoho.GetAsync("projects")).ToArray();
        var eleventh = zoho.GetAsync("projects");
        zoho.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal((429, 1070), ((await eleventh).Status, (await eleventh).Code));
        Assert.All(await Task.WhenAll(ten), answer => Assert.Equal(200, answer.Status));
        var twelfth = zoho.GetAsync("projects");
        zoho.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(200, (await twelfth).Status);
    }

    [Fact]
    public async Task The_daily_quota_ends_at_midnight_of_the_organization()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        zoho.Server.Zoho.SetDailyQuota(3);
        for (var i = 0; i < 3; i++) Assert.Equal(200, (await zoho.GetAsync("projects")).Status);

        var refused = await zoho.GetAsync("projects");
        Assert.Equal((429, 45), (refused.Status, refused.Code));
        Assert.Equal("3", refused.Headers["x-rate-limit-limit"]);
        Assert.Equal("0", refused.Headers["x-rate-limit-remaining"]);
        Assert.Equal("61200", refused.Headers["x-rate-limit-reset"]);

        zoho.Time.Advance(TimeSpan.FromHours(17));
        await zoho.SignInAsync();
        Assert.Equal("2", (await zoho.GetAsync("projects")).Headers["x-rate-limit-remaining"]);
    }
}
