using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Price lists as JSON.</summary>
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
        typeof(ZohoRowConverter<PriceList>), typeof(LenientListConverter<PricedItem>), typeof(LenientListConverter<PriceBracket>),
        typeof(DiscountConverter), typeof(OptionalConverter<Discount?>),
    ])]
[JsonSerializable(typeof(PriceListEnvelope))]
[JsonSerializable(typeof(PriceListInput))]
[JsonSerializable(typeof(PriceListPage))]
[JsonSerializable(typeof(PricedItem))]
[JsonSerializable(typeof(PriceBracket))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(PriceList))]
internal sealed partial class PriceListsJson : JsonSerializerContext;
