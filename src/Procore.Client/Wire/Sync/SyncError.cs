using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>One entry of a sync's <c>errors</c>: the caller's item, echoed, with messages by field.</summary>
internal sealed record SyncError(long? Id, string? OriginId, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors)
{
    public static SyncError Of(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return new SyncError(null, null, FieldMessages.Read(item));
        long? id = item.TryGetOnce("id", out JsonElement idElement) ? JsonIds.ReadLong(idElement) : null;
        string? originId = item.TryGetOnce("origin_id", out JsonElement origin) ? JsonIds.ReadText(origin) : null;
        return new SyncError(id, originId, FieldMessages.Of(item, "errors", "error", "message"));
    }
}

/// <summary>Reads the errors of a sync, whatever their shape: they must not cost the outcomes of the batch.</summary>
internal sealed class SyncErrorsConverter : JsonConverter<IReadOnlyList<SyncError>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<SyncError> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        return Items(JsonText.Parse(ref reader)).Select(SyncError.Of).ToList();
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<SyncError> value, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    /// <summary>What stands in a list, or alone in its place. Nulls and <c>""</c> say nothing.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement errors) =>
        (errors.ValueKind == JsonValueKind.Array ? errors.EnumerateArray().ToArray() : [errors])
        .Where(static item => item.ValueKind != JsonValueKind.Null
            && !(item.ValueKind == JsonValueKind.String && item.GetString() is { Length: 0 }));
}
