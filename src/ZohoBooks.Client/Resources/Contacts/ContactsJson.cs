using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Contacts, their persons and addresses as JSON.</summary>
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
        typeof(ZohoRowConverter<Contact>), typeof(ZohoRowConverter<Address>), typeof(ZohoRowConverter<ContactPerson>),
        typeof(LenientListConverter<Row<ContactPerson>>), typeof(LenientListConverter<ContactPerson>),
        typeof(LenientListConverter<ReportingTag>),
        typeof(LenientListConverter<CustomField>), typeof(OptionalConverter<ContactType?>),
        typeof(ZohoRowConverter<UnusedRetainer>),
    ])]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressEnvelope))]
[JsonSerializable(typeof(AddressList))]
[JsonSerializable(typeof(ContactEnvelope))]
[JsonSerializable(typeof(ContactInput))]
[JsonSerializable(typeof(ContactList))]
[JsonSerializable(typeof(ContactPersonCreate))]
[JsonSerializable(typeof(ContactPersonEnvelope))]
[JsonSerializable(typeof(ContactPersonList))]
[JsonSerializable(typeof(ContactPerson))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(ContactType?))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Row<ContactPerson>))]
[JsonSerializable(typeof(ContactBankAccountInput))]
[JsonSerializable(typeof(PortalBody))]
[JsonSerializable(typeof(UnusedRetainerList))]
[JsonSerializable(typeof(UnusedRetainer))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ContactsJson : JsonSerializerContext;
