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
}
