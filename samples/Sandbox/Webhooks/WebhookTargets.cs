namespace Sandbox;

/// <summary>Where webhooks go.</summary>
/// <param name="ZohoUrl">Receives Zoho's; null: nothing does.</param>
/// <param name="ZohoSecret">Signs Zoho's.</param>
/// <param name="ProcoreUrl">Receives Procore's; null: nothing does.</param>
/// <param name="ProcoreAuthorization">The value of the Authorization header of Procore's.</param>
public sealed record WebhookTargets(Uri? ZohoUrl, string ZohoSecret, Uri? ProcoreUrl, string ProcoreAuthorization)
{
    /// <summary>The receivers and secrets stay out of logs.</summary>
    public override string ToString() => "WebhookTargets";
}
