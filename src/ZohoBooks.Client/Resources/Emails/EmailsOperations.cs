using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <param name="sender">The channel.</param>
/// <param name="placeholder">The record's id in the routes.</param>
/// <param name="get">Reads what would be written.</param>
/// <param name="send">Sends.</param>
internal sealed class EmailsOperations(ApiSender sender, string placeholder, ZohoOperation get, ZohoOperation send) : IEmails
{
    public Task<EmailContent> GetContentAsync(string recordId, string? emailTemplateId, CancellationToken cancellationToken)
    {
        if (emailTemplateId is not null)
            RouteValue.CheckId(emailTemplateId, nameof(emailTemplateId));
        return ContentAsync(
            sender, get.Request().Id(placeholder, recordId, nameof(recordId)).Query("email_template_id", emailTemplateId),
            cancellationToken);
    }

    public Task SendAsync(string recordId, EmailInput email, CancellationToken cancellationToken) =>
        SendAsync(sender, send.Request().Id(placeholder, recordId, nameof(recordId)), email, nameof(email), cancellationToken);

    internal static Task<EmailContent> ContentAsync(ApiSender sender, ApiRequest request, CancellationToken cancellationToken) =>
        sender.SendAsync(
            request, EmailsJson.Default.EmailContentEnvelope, static envelope => envelope.Content, cancellationToken);

    internal static Task SendAsync(
        ApiSender sender, ApiRequest request, EmailInput email, string parameterName, CancellationToken cancellationToken)
    {
        Required.NotNull(email, parameterName);
        new Needs("An e-mail")
            .That(email.ToMailIds is { Count: > 0 }, nameof(EmailInput.ToMailIds) + " with at least one address")
            .Check(parameterName);
        return sender.DoAsync(request.Json(email, EmailsJson.Default.EmailInput), cancellationToken);
    }
}
