using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of lines that are written alike in both kinds of commitments, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<ExtendedType?>), typeof(OptionalConverter<decimal?>),
        typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>), typeof(ExtendedTypeConverter),
    ])]
[JsonSerializable(typeof(CommitmentLineBody))]
[JsonSerializable(typeof(ExtendedType?))]
[JsonSerializable(typeof(decimal?))]
internal sealed partial class CommitmentsJson : JsonSerializerContext;
