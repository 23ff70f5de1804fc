using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Bank transactions as JSON.</summary>
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
        typeof(PartedCustomFieldInputConverter), typeof(ZohoRowConverter<BankTransaction>), typeof(ZohoRowConverter<MatchingTransaction>),
        typeof(LenientListConverter<ImportedTransaction>), typeof(LenientListConverter<ReportingTag>),
        typeof(OptionalConverter<BankTransactionType?>),
    ])]
[JsonSerializable(typeof(BankRefundInput))]
[JsonSerializable(typeof(BankTransactionEnvelope))]
[JsonSerializable(typeof(BankTransactionInput))]
[JsonSerializable(typeof(BankTransactionList))]
[JsonSerializable(typeof(MatchesBody))]
[JsonSerializable(typeof(MatchingTransactionList))]
[JsonSerializable(typeof(ImportedTransaction))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(BankTransactionType?))]
[JsonSerializable(typeof(BankTransaction))]
[JsonSerializable(typeof(MatchingTransaction))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class BankTransactionsJson : JsonSerializerContext;
