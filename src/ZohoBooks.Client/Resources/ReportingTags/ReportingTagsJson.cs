using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Reporting tags and options as JSON.</summary>
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
        typeof(ZohoRowConverter<Tag>), typeof(ZohoRowConverter<TagOption>), typeof(ZohoRowConverter<TagOptionDetail>),
        typeof(LenientListConverter<TagOptionDetail>), typeof(LenientListConverter<TagEntity>),
    ])]
[JsonSerializable(typeof(TagEnvelope))]
[JsonSerializable(typeof(TagInput))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(TagOptionList))]
[JsonSerializable(typeof(TagOptionDetail))]
[JsonSerializable(typeof(TagOptionDetailList))]
[JsonSerializable(typeof(TagOptionsBody))]
[JsonSerializable(typeof(TagOrderBody))]
[JsonSerializable(typeof(TagEntity))]
[JsonSerializable(typeof(Tag))]
[JsonSerializable(typeof(TagOption))]
[JsonSerializable(typeof(TagTransactions))]
[JsonSerializable(typeof(TagCriteriaInput))]
internal sealed partial class ReportingTagsJson : JsonSerializerContext;
