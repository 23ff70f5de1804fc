using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Polly.Timeout;

namespace EmbeddedHost;

/// <summary>
/// Tells a program of one's own by a POST. Whoever gets it can prove whose it is and when it was sent: the header <see cref="SignatureHeader"/> is <c>t=TIME,v1=SIGNATURE</c>, with the time in
/// seconds since 1970 and the HMAC-SHA256 of that time, a dot and the raw body, by the secret, in small hexadecimal digits.
/// </summary>
internal sealed class WebhookChannel(OutgoingWebhookSettings settings, IHttpClientFactory clients, TimeProvider wall) : INotificationChannel
{
    /// <summary>By this name its client is made.</summary>
    public const string ClientName = "notifications";

    /// <summary>When it was signed, and the signature.</summary>
    public const string SignatureHeader = "X-ZohoProcore-Signature";

    /// <summary>The notification's id, which is the same when it comes again.</summary>
    public const string IdHeader = "X-ZohoProcore-Notification";

    public string Name => "webhook";

    public bool MayRepeat => true;

    public async Task<SendingResult> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        try
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(WebhookBody.Of(notification), NotificationJson.Default.WebhookBody);
            using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add(SignatureHeader, Sign(body, NotificationRules.SecretOf(settings.Secret, settings.SecretFile), wall.GetUtcNow()));
            request.Headers.Add(IdHeader, notification.Id);
            using var client = clients.CreateClient(ClientName);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode ? new(SendingOutcome.Taken) : new(SendingOutcome.NotTaken, FormattableString.Invariant($"It was answered with {(int)answer.StatusCode}."));
        }
        catch (Exception problem) when (problem is HttpRequestException or TimeoutRejectedException or OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            return new(SendingOutcome.NotTaken, problem is IOException or UnauthorizedAccessException ? "The file with the secret can't be read." : "It was not answered.");
        }
    }

    /// <summary>The signature of a body.</summary>
    internal static string Sign(ReadOnlySpan<byte> body, string secret, DateTimeOffset at)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(time + "."));
        hmac.AppendData(body);
        return $"t={time},v1={Convert.ToHexStringLower(hmac.GetHashAndReset())}";
    }
}

/// <summary>What a webhook carries.</summary>
/// <param name="Id">The notification's id.</param>
/// <param name="Kind"><c>digest</c> or <c>urgent</c>.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Lines">What it says, a line each.</param>
/// <param name="Connections">The ids of the connections that it is about.</param>
internal sealed record WebhookBody(string Id, string Kind, string At, string Subject, IReadOnlyList<string> Lines, IReadOnlyList<string> Connections)
{
    public static WebhookBody Of(Notification notification) => new(
        notification.Id,
        notification.Kind == NotificationKind.Digest ? "digest" : "urgent",
        Words.Time(notification.At),
        notification.Subject,
        notification.Lines,
        notification.Connections);
}
