using Microsoft.AspNetCore.DataProtection;

namespace ZohoProcore.Sync.Tests;

/// <summary>What webhooks cost at the vendor: one read for each time that something may have changed.</summary>
public sealed class WebhookReadTests : IDisposable
{
    private readonly Sandboxed _test = new();
    private readonly WebhookIntake _intake;
    private readonly DataProtectionCredentialVault _vault;

    public WebhookReadTests()
    {
        _vault = new(_test.Store, new EphemeralDataProtectionProvider());
        _intake = new(_test.Store, _vault, _test.Time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task The_same_webhook_ten_times_costs_one_read_and_an_equal_one_after_the_next_edit_another()
    {
        await _vault.WriteAsync(Sandboxed.Id, CredentialNames.ZohoWebhookSecret, Webhooks.Secret, Token);
        await _test.SettleAsync();
        var order = _test.Vendors.Zoho.Orders[0];
        var before = _test.ReadsOf(order.Id);

        for (var edit = 1; edit <= 2; edit++)
        {
            _test.Vendors.Zoho.Edit(order.Number, now => now with { Notes = $"edit {edit}" });
            for (var i = 0; i < 10; i++)
            {
                Assert.Equal(WebhookAnswer.Accepted, await _intake.AcceptZohoAsync(Sandboxed.Id, Webhooks.OfOrder(order.Id), Token));
            }

            _test.Time.Advance(TimeSpan.FromSeconds(10));
            await _test.RunAsync();
            Assert.Equal(edit, _test.ReadsOf(order.Id) - before);
        }
    }

    /// <summary>Procore stops its queue at a 4xx: one that is too large is answered, and what it can have told of is found all the same.</summary>
    [Fact]
    public async Task What_a_webhook_that_is_too_large_told_of_is_found_by_scans_that_are_due()
    {
        await _vault.WriteAsync(Sandboxed.Id, CredentialNames.ProcoreWebhookAuthorization, "Bearer ours", Token);
        Assert.Equal(WebhookAnswer.UnknownConnection, await _intake.AcceptUnreadProcoreAsync(Sandboxed.Id, "Bearer ours", Token));
        await _test.SettleAsync();
        var sent = _test.Sent.Count;
        Assert.Equal(WebhookAnswer.NotAuthentic, await _intake.AcceptUnreadProcoreAsync(Sandboxed.Id, "Bearer guess", Token));
        Assert.Equal(WebhookAnswer.NotAuthentic, await _intake.AcceptUnreadProcoreAsync(Sandboxed.Id, null, Token));
        _test.Time.Advance(TimeSpan.FromSeconds(61));
        await _test.RunAsync();
        Assert.Equal(sent, _test.Sent.Count);

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(WebhookAnswer.NotRead, await _intake.AcceptUnreadProcoreAsync(Sandboxed.Id, "Bearer ours", Token));
        }

        _test.Time.Advance(TimeSpan.FromSeconds(61));
        await _test.RunAsync();
        var paths = _test.Sent.Skip(sent).Select(call => call.Uri.AbsolutePath).ToList();
        Assert.Contains(paths, path => path.EndsWith("/purchase_order_contracts", StringComparison.Ordinal));
        Assert.Single(paths, path => path.EndsWith("/vendors", StringComparison.Ordinal) && !path.Contains("/projects/", StringComparison.Ordinal));
        Assert.Contains(paths, path => path.EndsWith("/cost_codes", StringComparison.Ordinal));
    }
}
