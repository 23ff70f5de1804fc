using System.Net;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests;

/// <summary>Log injection: what a stranger sends to the address of a webhook is in no line of the log.</summary>
public sealed class HookLogTests
{
    [Theory]
    [InlineData("zoho", "acme%0A2026-11-29T10:00:00Z%20critical%20forged")]
    [InlineData("procore", "acme%0D%0Aforged")]
    [InlineData("zoho", "%1B%5B2Jforged")]
    [InlineData("procore", "forged%E2%80%AE")]
    public async Task What_a_stranger_writes_stands_in_no_line(string service, string connection)
    {
        await using var host = await HostInside.StartAsync(new StandingSandbox(orders: 1), LogLevel.Information);
        Assert.Equal(HttpStatusCode.NotFound, await host.ChangeAsync($"/hooks/{service}/{connection}", """{"forged":"forged\n"}""", ("X-Zoho-Webhook-Signature", "forged"), ("Authorization", "forged"), ("User-Agent", "forged")));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.ChangeAsync($"/hooks/{service}/sandbox", """{"forged":"forged\n"}""", ("X-Zoho-Webhook-Signature", "forged"), ("Authorization", "forged")));
        Assert.DoesNotContain(host.Log.All, line => line.Contains("forged", StringComparison.Ordinal));
        Assert.Contains(host.Log.All, line => line.StartsWith("A connection that there is not: a webhook was refused", StringComparison.Ordinal));
        Assert.Contains(host.Log.All, line => line.StartsWith("sandbox: a webhook was refused", StringComparison.Ordinal));
    }
}
