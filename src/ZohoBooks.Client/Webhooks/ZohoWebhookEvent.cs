using System.Text;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// What a webhook may be believed to say: that something about a record may have changed. The body says neither what happened, nor when,
/// nor in which organization; read the record.
/// </summary>
/// <param name="Entity">Kind of the record, such as <c>purchaseorder</c>.</param>
/// <param name="Id">Its id, 1 to 20 digits.</param>
public sealed record ZohoWebhookEvent(string Entity, string Id)
{
    /// <summary>
    /// Reads a default payload, <c>{"purchaseorder":{"purchaseorder_id":"…",…}}</c>, or a form with that in <c>JSONString</c>.
    /// </summary>
    /// <param name="body">The raw body; verify its signature first.</param>
    /// <param name="webhookEvent">The record it names.</param>
    /// <returns>False when the body names no record.</returns>
    public static bool TryParse(
        ReadOnlySpan<byte> body, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ZohoWebhookEvent? webhookEvent)
    {
        webhookEvent = null;
        // What begins as an object is no form, whatever its texts say.
        string text = JsonText.Clean(body);
        string[] texts = text.TrimStart() is not ['{', ..]
            && (body.StartsWith("JSONString="u8) || body.IndexOf("&JSONString="u8) >= 0) ? FormValues(body, "JSONString") : [text];
        try
        {
            using JsonDocument? document = texts.Distinct().ToArray() is [var json]
                ? JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonText.MostDeep }) : null;
            webhookEvent = document?.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            // No webhook.
        }
        return webhookEvent is not null;
    }

    // The first record that is named, unless two are named for it: nobody knows which is meant.
    private static ZohoWebhookEvent? Read(JsonElement root)
    {
        ZohoWebhookEvent[] named = [.. root.EnumerateObject().Where(static member => member.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(static record => record.Value.EnumerateObject().Where(member => IsId(record.Name, member.Name))
                .Select(static member => member.Value.ValueKind switch
                {
                    JsonValueKind.String => JsonText.TextOf(member.Value),
                    JsonValueKind.Number => member.Value.GetRawText(),
                    _ => null,
                })
                .Where(RouteValue.IsId).Select(id => new ZohoWebhookEvent(record.Name, id!)))];
        return named.Where(one => one.Entity == named[0].Entity).Distinct().ToArray() is [var only] ? only : null;
    }

    // purchaseorder → purchaseorder_id; a vendor's body may speak of contact_id or vendor_id.
    private static bool IsId(string entity, string member) =>
        member == entity + "_id" || (entity is "vendor" or "customer" or "contact" && member is "contact_id" or "vendor_id");

    private static string[] FormValues(ReadOnlySpan<byte> body, string name) =>
    [
        .. Encoding.UTF8.GetString(body.ToArray()).Split('&').Where(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(pair => Uri.UnescapeDataString(pair.Substring(name.Length + 1).Replace('+', ' ')))
            .Select(static text => JsonText.Clean(Encoding.UTF8.GetBytes(text))),
    ];
}
