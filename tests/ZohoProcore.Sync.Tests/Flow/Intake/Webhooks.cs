using System.Security.Cryptography;
using System.Text;

namespace ZohoProcore.Sync.Tests;

/// <summary>Webhooks of Zoho Books as it sends and signs them.</summary>
internal static class Webhooks
{
    public const string Secret = "older-secret-12";

    /// <summary>A body of a customer's own that carries nothing but the id: two edits of one order give the same bytes.</summary>
    public static string BodyOf(string orderId) => $$$"""{"purchaseorder":{"purchaseorder_id":"{{{orderId}}}"}}""";

    public static ZohoWebhookRequest OfOrder(string orderId) => Of(BodyOf(orderId));

    public static ZohoWebhookRequest Of(string body, string secret = Secret, IReadOnlyList<KeyValuePair<string, string>>? query = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new() { Query = query ?? [], Body = bytes, Signature = Sign(query ?? [], bytes, secret) };
    }

    public static ZohoWebhookRequest OfForm(params IReadOnlyList<KeyValuePair<string, string>> form) => new() { Form = form, Signature = Sign(form, [], Secret) };

    private static string Sign(IEnumerable<KeyValuePair<string, string>> pairs, byte[] body, string secret)
    {
        var text = string.Concat(pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(text), .. body]));
    }
}
