using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>E-mails about records as JSON.</summary>
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
        typeof(ZohoDraftConverter<EmailContent>), typeof(LenientListConverter<Row<EmailContent>>),
        typeof(LenientListConverter<EmailContact>), typeof(LenientListConverter<EmailSender>),
        typeof(LenientListConverter<EmailTemplate>),
    ])]
[JsonSerializable(typeof(EmailContentEnvelope))]
[JsonSerializable(typeof(EmailInput))]
[JsonSerializable(typeof(EmailContact))]
[JsonSerializable(typeof(EmailSender))]
[JsonSerializable(typeof(EmailTemplate))]
[JsonSerializable(typeof(EmailContent))]
[JsonSerializable(typeof(Row<EmailContent>))]
internal sealed partial class EmailsJson : JsonSerializerContext;
