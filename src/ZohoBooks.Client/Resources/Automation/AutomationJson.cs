using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Webhooks and workflow rules as JSON.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(DecimalConverter), typeof(Int32Converter), typeof(Int64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter),
        typeof(ZohoRowConverter<Webhook>), typeof(ZohoRowConverter<WorkflowRule>),
    ])]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(WebhookEnvelope))]
[JsonSerializable(typeof(WebhookList))]
[JsonSerializable(typeof(WorkflowBody))]
[JsonSerializable(typeof(WorkflowEnvelope))]
[JsonSerializable(typeof(WorkflowList))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(WorkflowRule))]
internal sealed partial class AutomationJson : JsonSerializerContext;
