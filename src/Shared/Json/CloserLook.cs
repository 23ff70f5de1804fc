using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Reads a record of which something cannot be read: without the odd fields that nobody decides on, or not at all.</summary>
internal static class CloserLook
{
    private const int MostOdd = 1000;

    public static Row<T> At<T>(JsonElement json, JsonTypeInfo<T> type, RecordId? id, Func<JsonPropertyInfo, bool> isDeciding)
        where T : class
    {
        JsonNode? rest = null;
        List<OddField> aside = [];
        while (true)
        {
            try
            {
                T? value = rest is null ? json.Deserialize(type) : rest.Deserialize(type);
                if (value is null)
                    return Unreadable<T>(json, "$", "The record is null.");
                if (id?.IsMissing(value) == true)
                    return Unreadable<T>(json, id.Path, RecordId.Reason);
                aside.ForEach(odd => odd.KeepIn(value));
                return new Row<T>(value);
            }
            catch (JsonException exception)
            {
                string path = JsonFault.PathOf(exception);
                rest ??= Copy(json);
                if (rest is null || aside.Count == MostOdd || OddField.Find(path, rest, type, isDeciding) is not { } odd)
                    return Unreadable<T>(json, path, JsonFault.ReasonOf(exception));
                odd.TakeOut();
                aside.Add(odd);
            }
        }
    }

    private static Row<T> Unreadable<T>(JsonElement json, string path, string reason)
        where T : class => new(new UnreadableRow(json, path, reason));

    // A name that occurs twice cannot be taken out once.
    private static JsonObject? Copy(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            var copy = (JsonObject?)JsonNode.Parse(
                json.GetRawText(), documentOptions: new JsonDocumentOptions { MaxDepth = JsonText.MostDeep });
            return copy?.Count >= 0 ? copy : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
