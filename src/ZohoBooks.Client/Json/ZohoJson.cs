using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The serializer of the package: generated, lenient where the wire is.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(DecimalConverter), typeof(Int32Converter), typeof(Int64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(PageContextConverter),
        typeof(LenientListConverter<PurchaseOrderLine>), typeof(LenientListConverter<LineTax>), typeof(LenientListConverter<ReportingTag>),
        typeof(LenientListConverter<CustomField>), typeof(LenientListConverter<LinkedBill>), typeof(AddressConverter),
        typeof(LenientListConverter<ContactPerson>),
    ])]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(OrganizationList))]
[JsonSerializable(typeof(OrganizationEnvelope))]
[JsonSerializable(typeof(ContactList))]
[JsonSerializable(typeof(ContactEnvelope))]
[JsonSerializable(typeof(ProjectList))]
[JsonSerializable(typeof(ProjectEnvelope))]
[JsonSerializable(typeof(PurchaseOrderList))]
[JsonSerializable(typeof(PurchaseOrderEnvelope))]
[JsonSerializable(typeof(PurchaseOrderLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(LinkedBill))]
[JsonSerializable(typeof(TemplateList))]
[JsonSerializable(typeof(AddressList))]
[JsonSerializable(typeof(AddressEnvelope))]
[JsonSerializable(typeof(ContactPersonList))]
[JsonSerializable(typeof(ContactPersonEnvelope))]
[JsonSerializable(typeof(CommentList))]
internal sealed partial class ZohoJson : JsonSerializerContext;
