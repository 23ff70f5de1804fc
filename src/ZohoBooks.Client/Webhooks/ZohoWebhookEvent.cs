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
        ReadOnlySpan<byte> json = body;
        if (body.StartsWith("JSONString="u8) || body.IndexOf("&JSONString="u8) >= 0)
            json = FormValue(body, "JSONString");
        try
        {
            return TryRead(Encoding.UTF8.GetBytes(JsonText.Clean(json)), out webhookEvent);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryRead(
        ReadOnlySpan<byte> json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ZohoWebhookEvent? webhookEvent)
    {
        webhookEvent = null;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string entity = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            string? id = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                // purchaseorder → purchaseorder_id; a vendor's body may speak of contact_id or vendor_id.
                bool isId = reader.ValueTextEquals(entity + "_id")
                    || (entity is "vendor" or "customer" or "contact"
                        && (reader.ValueTextEquals("contact_id"u8) || reader.ValueTextEquals("vendor_id"u8)));
                reader.Read();
                if (isId && id is null && reader.TokenType is (JsonTokenType.String or JsonTokenType.Number))
                    id = LenientReader.Text(ref reader);
                else
                    reader.Skip();
            }
            if (webhookEvent is null && RouteValue.IsId(id))
                webhookEvent = new ZohoWebhookEvent(entity, id!);
        }
        return webhookEvent is not null;
    }

    private static byte[] FormValue(ReadOnlySpan<byte> body, string name)
    {
        foreach (string pair in Encoding.UTF8.GetString(body.ToArray()).Split('&'))
        {
            int equals = pair.IndexOf('=');
            if (equals > 0 && string.Equals(pair.Substring(0, equals), name, StringComparison.Ordinal))
                return Encoding.UTF8.GetBytes(Uri.UnescapeDataString(pair.Substring(equals + 1).Replace('+', ' ')));
        }
        return [];
    }
}
