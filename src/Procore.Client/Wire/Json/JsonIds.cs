using System.Globalization;
using System.Text.Json;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Reads ids and texts out of documents whose shape varies: v1 sends ids as numbers, v2 and webhooks v4.0 as strings.</summary>
internal static class JsonIds
{
    public static long? ReadLong(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.TryGetInt64(out long number) ? number : null,
        JsonValueKind.String => long.TryParse(JsonText.TextOf(element), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out long number) ? number : null,
        _ => null,
    };

    public static string? ReadText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => JsonText.TextOf(element) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    public static Instant? ReadInstant(string text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset moment)
            ? Instant.FromDateTimeOffset(moment)
            : null;
}
