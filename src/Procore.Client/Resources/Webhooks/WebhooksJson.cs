using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of webhooks, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<long>),
        typeof(WebhookPayloadVersionConverter), typeof(ProcoreRowConverter<WebhookHook>),
        typeof(ProcoreRowConverter<WebhookTrigger>), typeof(ProcoreRowConverter<WebhookDelivery>),
        typeof(ProcoreRowConverter<WebhookResource>),
        typeof(LenientListConverter<string>),
    ])]
[JsonSerializable(typeof(WebhookHook))]
[JsonSerializable(typeof(DataEnvelope<Row<WebhookHook>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<WebhookHook>>))]
[JsonSerializable(typeof(WebhookTrigger))]
[JsonSerializable(typeof(DataEnvelope<RowList<WebhookTrigger>>))]
[JsonSerializable(typeof(DataEnvelope<WebhookTriggersMade>))]
[JsonSerializable(typeof(DataEnvelope<WebhookTriggersDeleted>))]
[JsonSerializable(typeof(WebhookDelivery))]
[JsonSerializable(typeof(DataEnvelope<RowList<WebhookDelivery>>))]
[JsonSerializable(typeof(WebhookResource))]
[JsonSerializable(typeof(DataEnvelope<RowList<WebhookResource>>))]
[JsonSerializable(typeof(WebhookHookBody))]
[JsonSerializable(typeof(WebhookSubscription))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class WebhooksJson : JsonSerializerContext;
