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

/// <summary>The answer of a bulk delete.</summary>
internal sealed record WebhookTriggersDeleted : IRow
{
    [JsonConverter(typeof(DeletedIdsConverter))]
    public IReadOnlyList<long>? Succeeded { get; init; }

    /// <summary>What is still there; its shape is not documented.</summary>
    public JsonElement Failed { get; init; }

    UnreadableRow? IRow.Unreadable => null;

    UnreadableRow? IRow.Whole =>
        Succeeded is null && (Failed.ValueKind == JsonValueKind.Undefined || !SyncErrorsConverter.Items(Failed).Any())
            ? UnreadableRow.SaysNothing : null;
}

/// <summary>Reads the ids that were deleted: one that cannot be read is not said to be, and costs none of the others.</summary>
internal sealed class DeletedIdsConverter : JsonConverter<IReadOnlyList<long>?>
{
    public override IReadOnlyList<long>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement ids = JsonText.Parse(ref reader);
        return ids.ValueKind == JsonValueKind.Array ? [.. ids.EnumerateArray().Select(JsonIds.ReadLong).OfType<long>().Where(id => id > 0)]
            : JsonIds.ReadLong(ids) is { } single and > 0 ? [single]
            : null;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<long>? value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
