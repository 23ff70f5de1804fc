using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Tells a sandbox where its webhooks go, and with which secrets. With the real systems a person does this in their settings.</summary>
internal static class SandboxSubscription
{
    public static async Task SubscribeAsync(SyncRuntime runtime, SandboxControl sandbox, string listener, WebhookMishaps mishaps, CancellationToken cancellationToken)
    {
        foreach (var connection in runtime.Connections)
        {
            var secret = await runtime.Vault.ReadAsync(connection.Id, CredentialNames.ZohoWebhookSecret, cancellationToken);
            var authorization = await runtime.Vault.ReadAsync(connection.Id, CredentialNames.ProcoreWebhookAuthorization, cancellationToken);
            await sandbox.SubscribeAsync(
                new WebhookSubscription(
                    new Uri(new Uri(listener), $"/hooks/zoho/{connection.Id}").AbsoluteUri,
                    secret ?? string.Empty,
                    new Uri(new Uri(listener), $"/hooks/procore/{connection.Id}").AbsoluteUri,
                    authorization ?? string.Empty,
                    mishaps),
                cancellationToken);
        }
    }
}
