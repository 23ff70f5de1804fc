using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of reasons for change orders, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<string>),
        typeof(ProcoreRowConverter<ChangeOrderReason>), typeof(ProcoreRowConverter<ChangeOrderStatusName>),
    ])]
[JsonSerializable(typeof(ChangeOrderReason))]
[JsonSerializable(typeof(DataEnvelope<Row<ChangeOrderReason>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<ChangeOrderReason>>))]
[JsonSerializable(typeof(ChangeOrderReasonBody))]
[JsonSerializable(typeof(ChangeOrderStatusName))]
[JsonSerializable(typeof(RowList<ChangeOrderStatusName>))]
internal sealed partial class ChangeOrderReasonsJson : JsonSerializerContext;
