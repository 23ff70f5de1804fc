namespace ZohoProcore.Sync;

/// <summary>The names of a connection's credentials. They are part of how each is encrypted, so they never change.</summary>
public static class CredentialNames
{
    /// <summary>The client id of the app registered with Zoho.</summary>
    public const string ZohoClientId = "zoho.client_id";

    /// <summary>The client secret of the app registered with Zoho.</summary>
    public const string ZohoClientSecret = "zoho.client_secret";

    /// <summary>The Zoho refresh token.</summary>
    public const string ZohoRefreshToken = "zoho.refresh_token";

    /// <summary>The secrets that Zoho's webhooks are signed with, one a line, the newest first; all are accepted.</summary>
    public const string ZohoWebhookSecret = "zoho.webhook_secret";

    /// <summary>The client id of the Procore service account.</summary>
    public const string ProcoreClientId = "procore.client_id";

    /// <summary>The client secret of the Procore service account.</summary>
    public const string ProcoreClientSecret = "procore.client_secret";

    /// <summary>The Authorization header values that Procore's webhooks carry, one a line, the newest first; all are accepted.</summary>
    public const string ProcoreWebhookAuthorization = "procore.webhook_authorization";
}
