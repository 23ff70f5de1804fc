using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of the work breakdown structure, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<WbsSegment>),
        typeof(LenientListConverter<WbsSegmentItem>), typeof(OptionalConverter<WbsCodeStatus?>), typeof(OptionalConverter<string>),
        typeof(WbsCodeStatusConverter), typeof(WbsSegmentTypeConverter), typeof(ProcoreRowConverter<WbsCode>),
        typeof(ProcoreRowConverter<WbsSegment>), typeof(ProcoreRowConverter<WbsSegmentItem>), typeof(ProcoreRowConverter<WbsPattern>),
        typeof(LenientListConverter<Row<WbsCode>>), typeof(ListOrOneConverter<WbsPattern>),
        typeof(LenientListConverter<string>), typeof(OptionalConverter<bool?>), typeof(WbsSegmentStructureConverter),
        typeof(LenientListConverter<long>), typeof(OptionalConverter<long?>),
        typeof(ProcoreRowConverter<WbsAttribute>), typeof(ProcoreRowConverter<WbsAttributeItem>),
        typeof(ProcoreRowConverter<WbsMarkedCode>), typeof(ProcoreRowConverter<WbsTier>), typeof(ProcoreRowConverter<WbsTierItem>),
        typeof(BareIdConverter),
    ])]
[JsonSerializable(typeof(WbsCode))]
[JsonSerializable(typeof(Row<WbsCode>))]
[JsonSerializable(typeof(RowList<WbsCode>))]
[JsonSerializable(typeof(WbsCodeInput))]
[JsonSerializable(typeof(WbsCodeUpdate))]
[JsonSerializable(typeof(WbsBulkAnswer))]
[JsonSerializable(typeof(WbsSegment))]
[JsonSerializable(typeof(RowList<WbsSegment>))]
[JsonSerializable(typeof(WbsSegmentItem))]
[JsonSerializable(typeof(Row<WbsSegmentItem>))]
[JsonSerializable(typeof(RowList<WbsSegmentItem>))]
[JsonSerializable(typeof(WbsSegmentItemInput))]
[JsonSerializable(typeof(WbsSegmentItemUpdate))]
[JsonSerializable(typeof(WbsPattern))]
[JsonSerializable(typeof(IReadOnlyList<Row<WbsPattern>>))]
[JsonSerializable(typeof(WbsCodeStatus?))]
[JsonSerializable(typeof(Row<WbsSegment>))]
[JsonSerializable(typeof(WbsSegmentBody))]
[JsonSerializable(typeof(WbsSegmentUpdateBody))]
[JsonSerializable(typeof(WbsOrderBody))]
[JsonSerializable(typeof(WbsPatternBody))]
[JsonSerializable(typeof(WbsItemsBody))]
[JsonSerializable(typeof(WbsStatusBody))]
[JsonSerializable(typeof(WbsCompanyItemInput))]
[JsonSerializable(typeof(WbsCompanyItemUpdate))]
[JsonSerializable(typeof(WbsAttribute))]
[JsonSerializable(typeof(DataEnvelope<Row<WbsAttribute>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<WbsAttribute>>))]
[JsonSerializable(typeof(WbsAttributeInput))]
[JsonSerializable(typeof(WbsAttributeItem))]
[JsonSerializable(typeof(DataEnvelope<Row<WbsAttributeItem>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<WbsAttributeItem>>))]
[JsonSerializable(typeof(WbsAttributeItemInput))]
[JsonSerializable(typeof(WbsAttributeItemsBody))]
[JsonSerializable(typeof(WbsMarkBody))]
[JsonSerializable(typeof(WbsNameBody))]
[JsonSerializable(typeof(WbsMarkedCode))]
[JsonSerializable(typeof(DataEnvelope<RowList<WbsMarkedCode>>))]
[JsonSerializable(typeof(DataEnvelope<IReadOnlyList<Row<BareId>>>))]
[JsonSerializable(typeof(WbsTier))]
[JsonSerializable(typeof(DataEnvelope<RowList<WbsTier>>))]
[JsonSerializable(typeof(WbsTierItem))]
[JsonSerializable(typeof(DataEnvelope<RowList<WbsTierItem>>))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(long?))]
internal sealed partial class WorkBreakdownJson : JsonSerializerContext;
