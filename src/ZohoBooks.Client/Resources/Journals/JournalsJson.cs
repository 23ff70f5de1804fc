using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Journals as JSON.</summary>
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
        typeof(ZohoRowConverter<Journal>), typeof(ZohoRowConverter<JournalCredit>), typeof(LenientListConverter<JournalLine>),
        typeof(LenientListConverter<LineTax>), typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>),
        typeof(OptionalConverter<DebitOrCredit?>), typeof(OptionalConverter<JournalStatus?>), typeof(OptionalConverter<JournalType?>),
    ])]
[JsonSerializable(typeof(JournalCreditList))]
[JsonSerializable(typeof(JournalEnvelope))]
[JsonSerializable(typeof(JournalInput))]
[JsonSerializable(typeof(JournalInvoicesBody))]
[JsonSerializable(typeof(JournalList))]
[JsonSerializable(typeof(JournalLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(DebitOrCredit?))]
[JsonSerializable(typeof(JournalStatus?))]
[JsonSerializable(typeof(JournalType?))]
[JsonSerializable(typeof(Journal))]
[JsonSerializable(typeof(JournalCredit))]
[JsonSerializable(typeof(RecurringJournalList))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class JournalsJson : JsonSerializerContext;
