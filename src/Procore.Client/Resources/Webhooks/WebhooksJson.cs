using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of webhooks, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<WebhookTriggerAnswer>),
        typeof(LenientListConverter<long>), typeof(LenientListConverter<string>), typeof(WebhookPayloadVersionConverter),
    ])]
[JsonSerializable(typeof(DataEnvelope<WebhookHook>))]
[JsonSerializable(typeof(DataEnvelope<List<WebhookHook>>))]
[JsonSerializable(typeof(DataEnvelope<List<WebhookTrigger>>))]
[JsonSerializable(typeof(DataEnvelope<IReadOnlyList<WebhookTriggerAnswer>>))]
[JsonSerializable(typeof(DataEnvelope<WebhookTriggersDeleted>))]
[JsonSerializable(typeof(DataEnvelope<List<WebhookDelivery>>))]
[JsonSerializable(typeof(DataEnvelope<List<WebhookResource>>))]
[JsonSerializable(typeof(WebhookHookBody))]
[JsonSerializable(typeof(List<WebhookTriggerBody>))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class WebhooksJson : JsonSerializerContext;
