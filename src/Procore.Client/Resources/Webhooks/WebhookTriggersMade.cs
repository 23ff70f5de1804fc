using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// The answer to a bulk create of triggers. All made, it is their list; some refused, an object of both, which version 2.0 announces
/// without a shape. Read are the shape of version 1.0 (<c>success</c>, <c>failed</c>), that of a bulk delete (<c>succeeded</c>), and a list
/// of both.
/// </summary>
[JsonConverter(typeof(WebhookTriggersMadeConverter))]
internal sealed record WebhookTriggersMade(IReadOnlyList<SyncEcho<WebhookTrigger>> Made, IReadOnlyList<WebhookTriggerRefusal> Refused)
    : IBatchOutcomes
{
    UnreadableRow? IRow.Unreadable => null;

    UnreadableRow? IRow.Whole => Made.Count + Refused.Count == 0 ? UnreadableRow.SaysNothing : null;

    /// <summary>Finds for every subscription what the answer says about it: by resource and event, never by place.</summary>
    public static void Apply(
        ReadOnlySpan<WebhookSubscription> inputs,
        DataEnvelope<WebhookTriggersMade> envelope,
        Func<WebhookSubscription, SyncEcho<WebhookTrigger>, SyncOutcome> judge,
        Span<SyncItem<WebhookSubscription, WebhookTrigger>> items,
        List<IReadOnlyDictionary<string, IReadOnlyList<string>>> unmatched)
    {
        WebhookTriggersMade answer = envelope.Data!;
        // A call with one item has only one that an answer without a name can be about.
        bool isAlone = inputs.Length == 1 && answer.Made.Count + answer.Refused.Count == 1;
        ILookup<string, SyncEcho<WebhookTrigger>> made = answer.Made.ToLookup(KeyOf, WebhookKey.Comparer);
        ILookup<string, WebhookTriggerRefusal> refused = answer.Refused.ToLookup(refusal => refusal.Key, WebhookKey.Comparer);
        var used = new HashSet<string>(WebhookKey.Comparer);
        for (int i = 0; i < inputs.Length; i++)
        {
            WebhookSubscription input = inputs[i];
            bool isNamed = made.Contains(input.Key) || refused.Contains(input.Key);
            string key = isAlone && !isNamed && (made.Contains("") || refused.Contains("")) ? "" : input.Key;
            used.Add(key);
            // A refusal outweighs a trigger: what needs attention must not look saved. Of two triggers nobody knows which is the item's.
            items[i] = refused[key].FirstOrDefault() is { } refusal
                ? new() { Input = input, Outcome = SyncOutcome.Failed, Errors = refusal.Errors }
                : made[key].ToArray() is [var echo] ? echo.Saved(input, judge(input, echo))
                : new() { Input = input, Outcome = SyncOutcome.Unknown };
        }

        unmatched.AddRange(refused.Where(left => !used.Contains(left.Key)).SelectMany(left => left).Select(left => left.Errors)
            .Concat(BatchAnswer.Words(envelope.Errors, envelope.Error)));
    }

    private static string KeyOf(SyncEcho<WebhookTrigger> echo) =>
        echo.Entity is { } trigger ? trigger.Key : WebhookKey.Of(echo.Unreadable!.Json);
}

/// <summary>A trigger that was refused: what it would have been, empty where that is not said, and the words.</summary>
internal sealed record WebhookTriggerRefusal(string Key, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors)
{
    public static WebhookTriggerRefusal Of(JsonElement item)
    {
        bool isObject = item.ValueKind == JsonValueKind.Object;
        string key = WebhookKey.Of(item);
        if (key.Length == 0 && isObject && item.TryGetOnce("trigger", out JsonElement trigger))
            key = WebhookKey.Of(trigger);
        if (!isObject)
            return new(key, FieldMessages.Read(item));
        IReadOnlyDictionary<string, IReadOnlyList<string>> errors = FieldMessages.Of(item, "errors", "error", "message");
        return new(key, errors.Count > 0 ? errors : FieldMessages.Of(item, "code"));
    }
}

/// <summary>Reads what was made and what was refused, whatever their shape: nothing odd costs another trigger.</summary>
internal sealed class WebhookTriggersMadeConverter : JsonConverter<WebhookTriggersMade>
{
    public override WebhookTriggersMade Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<Row<WebhookTrigger>>)options.GetTypeInfo(typeof(Row<WebhookTrigger>));
        List<SyncEcho<WebhookTrigger>> made = [];
        List<WebhookTriggerRefusal> refused = [];
        JsonElement data = JsonText.Parse(ref reader);
        data.CheckOnce("succeeded", "success", "failed");
        bool isParted = data.ValueKind == JsonValueKind.Object && !HasId(data)
            && ((string[])["succeeded", "success", "failed"]).Any(name => data.TryGetProperty(name, out _));
        foreach (JsonElement item in isParted ? Of("succeeded").Concat(Of("success")) : SyncErrorsConverter.Items(data))
        {
            WebhookTriggerRefusal refusal = WebhookTriggerRefusal.Of(item);
            // Where both stand in one list, what was made has an id, and what was refused has words.
            if (item.ValueKind == JsonValueKind.Object && (HasId(item) || (isParted && refusal.Errors.Count == 0)))
                made.Add(Echo(item.Deserialize(type)!));
            else if (refusal.Errors.Count > 0)
                refused.Add(refusal);
        }

        if (isParted)
            refused.AddRange(Of("failed").Select(WebhookTriggerRefusal.Of));
        return new(made, refused);

        IEnumerable<JsonElement> Of(string name) =>
            data.TryGetProperty(name, out JsonElement items) ? SyncErrorsConverter.Items(items) : [];
    }

    public override void Write(Utf8JsonWriter writer, WebhookTriggersMade value, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    private static SyncEcho<WebhookTrigger> Echo(Row<WebhookTrigger> row) =>
        row.Value is { } trigger ? SyncEcho<WebhookTrigger>.Of(trigger, trigger.Id, null) : SyncEcho<WebhookTrigger>.Of(row.Unreadable!);

    private static bool HasId(JsonElement item) => item.TryGetProperty("id"u8, out JsonElement id) && !AbsentRecord.Is(id);
}
