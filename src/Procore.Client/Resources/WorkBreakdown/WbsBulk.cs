using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The answer to a bulk create of WBS codes.</summary>
internal sealed record WbsBulkAnswer
{
    public List<WbsCode> Entities { get => field ?? []; init; }

    public List<WbsBulkError> Errors { get => field ?? []; init; }
}

/// <summary>One refused code: the caller's values where Procore echoes them, and what is wrong.</summary>
[JsonConverter(typeof(WbsBulkErrorConverter))]
internal sealed record WbsBulkError(string? Key, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors);

internal sealed class WbsBulkErrorConverter : JsonConverter<WbsBulkError>
{
    public override WbsBulkError Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement item = document.RootElement;
        if (item.ValueKind != JsonValueKind.Object)
            return new WbsBulkError(null, FieldMessages.Read(item));
        return new WbsBulkError(Key(item), FieldMessages.Read(item.TryGetProperty("errors"u8, out JsonElement errors) ? errors : default));
    }

    public override void Write(Utf8JsonWriter writer, WbsBulkError value, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    private static string? Key(JsonElement item)
    {
        if (!item.TryGetProperty("segment_items"u8, out JsonElement values) || values.ValueKind != JsonValueKind.Array)
            return null;
        var pairs = new List<(long, long)>();
        foreach (JsonElement value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.Object
                || !value.TryGetProperty("segment_id"u8, out JsonElement segment) || JsonIds.ReadLong(segment) is not { } segmentId
                || !value.TryGetProperty("segment_item_id"u8, out JsonElement chosen) || JsonIds.ReadLong(chosen) is not { } itemId)
            {
                return null;
            }

            pairs.Add((segmentId, itemId));
        }

        return WbsBulk.Key(pairs);
    }
}

/// <summary>Matches WBS codes by their combination of values: nothing else in the answer names the item.</summary>
internal static class WbsBulk
{
    public static string Key(IEnumerable<(long Segment, long Item)> pairs) =>
        string.Join(" ",
            pairs.OrderBy(pair => pair).Select(pair => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", pair.Segment, pair.Item)));

    public static string Key(WbsCodeInput code) => Key(code.SegmentItems.Select(item => (item.SegmentId, item.SegmentItemId)));

    public static WbsCodeInput[] Check(IEnumerable<WbsCodeInput> codes, string parameter)
    {
        WbsCodeInput[] items = [.. codes ?? throw new ArgumentNullException(parameter)];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is not { SegmentItems.Count: > 0 })
                throw new ArgumentException($"Code {i} has no values: give it one per segment.", parameter);
            string key = Key(items[i]);
            if (seen.TryGetValue(key, out int first))
                throw new ArgumentException($"Codes {first} and {i} have the same values.", parameter);
            seen.Add(key, i);
        }

        return items;
    }

    public static void Apply(
        ReadOnlySpan<WbsCodeInput> inputs,
        WbsBulkAnswer answer,
        Func<WbsCodeInput, WbsCode, SyncOutcome> judge,
        Span<SyncItem<WbsCodeInput, WbsCode>> items,
        List<IReadOnlyDictionary<string, IReadOnlyList<string>>> unmatched)
    {
        var entities = new Dictionary<string, WbsCode>(StringComparer.Ordinal);
        foreach (WbsCode code in answer.Entities)
            entities[Key(code.SegmentItems.Select(item => (item.Segment?.Id ?? 0, item.Id)))] = code;
        var errors = new Dictionary<string, WbsBulkError>(StringComparer.Ordinal);
        foreach (WbsBulkError error in answer.Errors)
        {
            if (error.Key is { } key && !errors.ContainsKey(key))
                errors.Add(key, error);
            else
                unmatched.Add(error.Errors);
        }

        for (int i = 0; i < inputs.Length; i++)
        {
            string key = Key(inputs[i]);
            if (errors.TryGetValue(key, out WbsBulkError? error))
                items[i] = new() { Input = inputs[i], Outcome = SyncOutcome.Failed, Errors = error.Errors };
            else if (entities.TryGetValue(key, out WbsCode? code))
                items[i] = new() { Input = inputs[i], Outcome = judge(inputs[i], code), Entity = code };
            else
                items[i] = new() { Input = inputs[i], Outcome = SyncOutcome.Unknown };
            errors.Remove(key);
        }

        unmatched.AddRange(errors.Values.Select(left => left.Errors));
    }
}
