using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The answer to a bulk create of WBS codes.</summary>
internal sealed record WbsBulkAnswer : BatchAnswer
{
    public IReadOnlyList<Row<WbsCode>> Entities { get => field ?? []; init => field = Told(value); }

    [JsonConverter(typeof(WbsBulkErrorsConverter))]
    public IReadOnlyList<WbsBulkError> Errors { get => field ?? []; init => field = Told(value); }
}

/// <summary>One refused code: the caller's values where Procore echoes them, and what is wrong.</summary>
internal sealed record WbsBulkError(string? Key, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors);

/// <summary>Reads the errors of a bulk create, whatever their shape.</summary>
internal sealed class WbsBulkErrorsConverter : JsonConverter<IReadOnlyList<WbsBulkError>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<WbsBulkError> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        return SyncErrorsConverter.Items(JsonText.Parse(ref reader)).Select(Read).ToList();
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<WbsBulkError> value, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    private static WbsBulkError Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return new WbsBulkError(null, FieldMessages.Read(item));
        return new WbsBulkError(Key(item), FieldMessages.Of(item, "errors", "error", "message"));
    }

    private static string? Key(JsonElement item)
    {
        if (!item.TryGetOnce("segment_items", out JsonElement values) || values.ValueKind != JsonValueKind.Array)
            return null;
        var pairs = new List<(long, long)>();
        foreach (JsonElement value in values.EnumerateArray())
        {
            if (!value.TryGetOnce("segment_id", out JsonElement segment) || JsonIds.ReadLong(segment) is not { } segmentId
                || !value.TryGetOnce("segment_item_id", out JsonElement chosen) || JsonIds.ReadLong(chosen) is not { } itemId)
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

    /// <summary>The combination of a code that cannot be read; null when that cannot be read either.</summary>
    private static string? Key(JsonElement code)
    {
        if (!code.TryGetOnce("segment_items", out JsonElement values)
            || values.ValueKind != JsonValueKind.Array)
            return null;
        var pairs = new List<(long, long)>();
        foreach (JsonElement value in values.EnumerateArray())
        {
            if (!value.TryGetOnce("id", out JsonElement item) || JsonIds.ReadLong(item) is not { } itemId
                || !value.TryGetOnce("segment", out JsonElement segment)
                || !segment.TryGetOnce("id", out JsonElement id) || JsonIds.ReadLong(id) is not { } segmentId)
            {
                return null;
            }

            pairs.Add((segmentId, itemId));
        }

        return Key(pairs);
    }

    public static WbsCodeInput[] Check(IEnumerable<WbsCodeInput> codes, string parameter)
    {
        WbsCodeInput[] items = GivenValues.Rows(codes, parameter);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is not { SegmentItems.Count: > 0 })
                throw new ArgumentException($"Code {i} has no values: give it one per segment.", parameter);
            GivenValues.Rows(items[i].SegmentItems, FormattableString.Invariant($"{parameter}[{i}].{nameof(WbsCodeInput.SegmentItems)}"));
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
        Func<WbsCodeInput, SyncEcho<WbsCode>, SyncOutcome> judge,
        Span<SyncItem<WbsCodeInput, WbsCode>> items,
        List<IReadOnlyDictionary<string, IReadOnlyList<string>>> unmatched)
    {
        var echoes = new Dictionary<string, SyncEcho<WbsCode>>(StringComparer.Ordinal);
        foreach (Row<WbsCode> row in answer.Entities)
        {
            if (row.Value is { } code)
                echoes[Key(code.SegmentItems.Select(item => (item.Segment?.Id ?? 0, item.Id)))] = SyncEcho<WbsCode>.Of(code, code.Id, null);
            else if (Key(row.Unreadable!.Json) is { } combination)
                echoes[combination] = SyncEcho<WbsCode>.Of(row.Unreadable);
        }

        string? alone = inputs.Length == 1 && answer.Errors.Count == 1 && !echoes.ContainsKey(Key(inputs[0])) ? Key(inputs[0]) : null;
        var errors = new Dictionary<string, WbsBulkError>(StringComparer.Ordinal);
        foreach (WbsBulkError error in answer.Errors)
        {
            // A batch of one has only one item that an anonymous error can be about.
            if ((error.Key ?? alone) is { } key && !errors.ContainsKey(key))
                errors.Add(key, error);
            else
                unmatched.Add(error.Errors);
        }

        for (int i = 0; i < inputs.Length; i++)
        {
            string key = Key(inputs[i]);
            if (errors.TryGetValue(key, out WbsBulkError? error))
                items[i] = new() { Input = inputs[i], Outcome = SyncOutcome.Failed, Errors = error.Errors };
            else if (echoes.TryGetValue(key, out SyncEcho<WbsCode>? echo))
                items[i] = echo.Saved(inputs[i], judge(inputs[i], echo));
            else
                items[i] = new() { Input = inputs[i], Outcome = SyncOutcome.Unknown };
            errors.Remove(key);
        }

        unmatched.AddRange(errors.Values.Select(left => left.Errors).Concat(answer.Beside));
    }
}
