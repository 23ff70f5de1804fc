using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>One entry of a sync's <c>errors</c>: the caller's item, echoed, with messages by field.</summary>
[JsonConverter(typeof(SyncErrorConverter))]
internal sealed record SyncError(long? Id, string? OriginId, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors);

internal sealed class SyncErrorConverter : JsonConverter<SyncError>
{
    public override SyncError Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement item = document.RootElement;
        if (item.ValueKind != JsonValueKind.Object)
            return new SyncError(null, null, FieldMessages.Read(item));
        long? id = item.TryGetProperty("id"u8, out JsonElement idElement) ? JsonIds.ReadLong(idElement) : null;
        string? originId = item.TryGetProperty("origin_id"u8, out JsonElement origin) ? JsonIds.ReadText(origin) : null;
        JsonElement errors = item.TryGetProperty("errors"u8, out JsonElement found) ? found : default;
        return new SyncError(id, originId, FieldMessages.Read(errors));
    }

    public override void Write(Utf8JsonWriter writer, SyncError value, JsonSerializerOptions options) => throw new NotSupportedException();
}
