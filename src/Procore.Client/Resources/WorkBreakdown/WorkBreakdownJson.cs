using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of the work breakdown structure, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<WbsPattern>),
        typeof(LenientListConverter<WbsSegment>),
        typeof(LenientListConverter<WbsSegmentItem>), typeof(OptionalConverter<WbsCodeStatus?>), typeof(OptionalConverter<string>),
        typeof(WbsCodeStatusConverter), typeof(WbsSegmentTypeConverter),
    ])]
[JsonSerializable(typeof(WbsCode))]
[JsonSerializable(typeof(List<WbsCode>))]
[JsonSerializable(typeof(WbsCodeInput))]
[JsonSerializable(typeof(WbsCodeUpdate))]
[JsonSerializable(typeof(WbsBulkAnswer))]
[JsonSerializable(typeof(List<WbsSegment>))]
[JsonSerializable(typeof(WbsSegmentItem))]
[JsonSerializable(typeof(List<WbsSegmentItem>))]
[JsonSerializable(typeof(WbsSegmentItemInput))]
[JsonSerializable(typeof(WbsSegmentItemUpdate))]
[JsonSerializable(typeof(IReadOnlyList<WbsPattern>))]
[JsonSerializable(typeof(WbsCodeStatus?))]
internal sealed partial class WorkBreakdownJson : JsonSerializerContext;
