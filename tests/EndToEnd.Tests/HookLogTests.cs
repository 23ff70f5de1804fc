using System.Net;
using Microsoft.Extensions.Logging;
using ZohoProcore.Sync;

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

    /// <summary>As where the key ring was lost: whoever sends something is asked to send it again and told nothing more, and who looks at the log reads why.</summary>
    [Theory]
    [InlineData("zoho", CredentialNames.ZohoWebhookSecret)]
    [InlineData("procore", CredentialNames.ProcoreWebhookAuthorization)]
    public async Task A_secret_that_cannot_be_read_is_told_in_the_log_alone(string service, string credential)
    {
        await using var host = await HostInside.StartAsync(new StandingSandbox(orders: 1), LogLevel.Information);
        await host.Runtime.Store.PutSecretAsync("sandbox", credential, "of another key ring", expectedVersion: null, TestContext.Current.CancellationToken);
        for (var times = 0; times < 100; times++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.ChangeAsync($"/hooks/{service}/sandbox", """{"forged":"forged"}""", ("X-Zoho-Webhook-Signature", "forged")));
        var (_, said) = await host.SendAsync("POST", $"/hooks/{service}/sandbox", """{"forged":"forged"}""");
        Assert.Empty(said);
        Assert.InRange(host.Log.All.Count(line => line.Contains(credential, StringComparison.Ordinal) && line.StartsWith("sandbox: a webhook could not be taken", StringComparison.Ordinal)), 1, 60); // thirty a minute, and a minute may have begun between
        Assert.DoesNotContain(host.Log.All, line => line.Contains("forged", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal));
    }
}
