using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Organizations as JSON.</summary>
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
        typeof(ZohoRowConverter<Organization>),
        typeof(ZohoRowConverter<OrganizationAddress>),
    ])]
[JsonSerializable(typeof(OrganizationEnvelope))]
[JsonSerializable(typeof(OrganizationList))]
[JsonSerializable(typeof(Organization))]
[JsonSerializable(typeof(OrganizationAddressEnvelope))]
[JsonSerializable(typeof(OrganizationAddressInput))]
[JsonSerializable(typeof(OrganizationInput))]
[JsonSerializable(typeof(OrganizationAddress))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class OrganizationsJson : JsonSerializerContext;
