using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Delivery challans as JSON.</summary>
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
        typeof(ZohoRowConverter<DeliveryChallan>), typeof(LenientListConverter<DeliveryLine>), typeof(LenientListConverter<LineTax>),
        typeof(LenientListConverter<CustomField>), typeof(DiscountConverter), typeof(OptionalConverter<Discount?>),
        typeof(OptionalConverter<DiscountType?>),
    ])]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(DeliveryChallanEnvelope))]
[JsonSerializable(typeof(DeliveryChallanInput))]
[JsonSerializable(typeof(DeliveryChallanList))]
[JsonSerializable(typeof(DeliveryReturnsBody))]
[JsonSerializable(typeof(DeliveryLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(DiscountType?))]
[JsonSerializable(typeof(DeliveryChallan))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class DeliveryChallansJson : JsonSerializerContext;
