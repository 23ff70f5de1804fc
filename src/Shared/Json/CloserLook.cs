using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Reads a record of which something cannot be read: without the odd fields that nobody decides on, or not at all.</summary>
internal static class CloserLook
{
    public static Row<T> At<T>(JsonElement json, JsonTypeInfo<T> type, RecordId id, bool needsId, Func<JsonPropertyInfo, bool> isDeciding)
        where T : class
    {
        try
        {
            var sieve = new OddFieldSieve(type.Options, isDeciding);
            string rest = json.ValueKind == JsonValueKind.Object ? sieve.Sift(json, type) : json.GetRawText();
            T? value = JsonSerializer.Deserialize(rest, type);
            if (value is null)
                return Unreadable<T>(json, "$", "The record is null.");
            if (needsId && id.IsMissing(value))
                return Unreadable<T>(json, id.Path, RecordId.Reason);
            if (id.OddName(value) is { } odd)
                throw odd;
            foreach (OddField aside in sieve.Aside)
                aside.KeepIn(value);
            return new Row<T>(value);
        }
        catch (JsonException exception)
        {
            return Unreadable<T>(json, JsonFault.PathOf(exception), JsonFault.ReasonOf(exception));
        }
    }

    private static Row<T> Unreadable<T>(JsonElement json, string path, string reason)
        where T : class => new(new UnreadableRow(json, path, reason));
}
