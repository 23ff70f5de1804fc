using System.Security.Cryptography;
using Procore.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The connection to a sandbox.</summary>
internal static class SandboxConnection
{
    public const string Id = "sandbox";

    private const string SecretCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static ConfiguredConnection Of(SandboxCredentials credentials, SandboxSettings settings) => new(
        new Connection
        {
            Id = Id,
            Name = "Sandbox",
            Region = ConnectionReader.Region(credentials.Zoho.Region),
            OrganizationId = credentials.Zoho.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = credentials.Procore.CompanyId,
            Policies = CommitmentLanding.In(new() { Approval = null }, "Approved"), // nothing is real there
        },
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CredentialNames.ZohoClientId] = credentials.Zoho.ClientId,
            [CredentialNames.ZohoClientSecret] = credentials.Zoho.ClientSecret,
            [CredentialNames.ZohoRefreshToken] = credentials.Zoho.RefreshToken,
            [CredentialNames.ZohoWebhookSecret] = Given(settings.WebhookSecret),
            [CredentialNames.ProcoreClientId] = credentials.Procore.ClientId,
            [CredentialNames.ProcoreClientSecret] = credentials.Procore.ClientSecret,
            [CredentialNames.ProcoreWebhookAuthorization] = Given(settings.WebhookAuthorization),
        });

    // A new secret at every start is fine: the host tells it to the sandbox when it subscribes, and a webhook signed with an older one is only a hint lost.
    private static string Given(string configured) => configured.Length > 0 ? configured : RandomNumberGenerator.GetString(SecretCharacters, 48);
}
