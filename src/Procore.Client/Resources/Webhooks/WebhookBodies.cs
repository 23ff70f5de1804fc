using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The body of a create or update of a hook. Members that are null are not sent.</summary>
internal sealed class WebhookHookBody
{
    public string? PayloadVersion { get; init; }

    public string? Namespace { get; init; }

    public string? DestinationUrl { get; init; }

    public WebhookSecretHeaders? DestinationHeaders { get; init; }

    public string? Status { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    public static WebhookHookBody Of(WebhookHookInput hook, WebhookPayloadVersion? usual) => new()
    {
        PayloadVersion = (hook.PayloadVersion ?? usual)?.Sent,
        Namespace = hook.Namespace,
        DestinationUrl = hook.DestinationUrl?.AbsoluteUri,
        DestinationHeaders = hook.Authorization is { } secret ? new WebhookSecretHeaders { Authorization = secret } : null,
        Status = hook.Status,
        AdditionalMembers = hook.AdditionalMembers,
    };
}

/// <summary>The headers as they are written, with the secret in full. A class, so that nothing prints it.</summary>
internal sealed class WebhookSecretHeaders
{
    [JsonPropertyName("Authorization")]
    public string? Authorization { get; init; }
}

/// <summary>The answer of a bulk delete: the ids that were deleted. One that cannot be read is not said to be.</summary>
[JsonConverter(typeof(WebhookTriggersDeletedConverter))]
internal sealed record WebhookTriggersDeleted(IReadOnlyList<long> Succeeded) : IRow
{
    /// <summary>Whether it says neither what is gone nor what is still there, whose shape is not documented.</summary>
    public bool SaysNothing { get; init; }

    UnreadableRow? IRow.Unreadable => null;

    UnreadableRow? IRow.Whole => SaysNothing ? UnreadableRow.SaysNothing : null;
}

/// <summary>Reads what was deleted: ids, or records that have them.</summary>
internal sealed class WebhookTriggersDeletedConverter : JsonConverter<WebhookTriggersDeleted>
{
    public override WebhookTriggersDeleted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement answer = JsonText.Parse(ref reader);
        if (answer.ValueKind != JsonValueKind.Object)
            throw LenientReader.Unexpected("an object");
        answer.CheckOnce("succeeded", "failed");
        bool isTold = answer.TryGetOnce("succeeded", out JsonElement gone);
        bool isFailed = answer.TryGetOnce("failed", out JsonElement left) && SyncErrorsConverter.Items(left).Any();
        long[] ids = isTold ? [.. SyncErrorsConverter.Items(gone).Select(IdOf).OfType<long>().Where(id => id > 0)] : [];
        return new(ids) { SaysNothing = !isFailed && ids.Length == 0 && !(isTold && gone.ValueKind == JsonValueKind.Array) };
    }

    public override void Write(Utf8JsonWriter writer, WebhookTriggersDeleted value, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    private static long? IdOf(JsonElement item) =>
        item.TryGetOnce("id", out JsonElement id) ? JsonIds.ReadLong(id) : JsonIds.ReadLong(item);
}
