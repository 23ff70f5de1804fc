using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Bank accounts and statements as JSON.</summary>
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
        typeof(ZohoRowConverter<BankAccount>), typeof(ZohoRowConverter<BankStatement>), typeof(LenientListConverter<BankStatementLine>),
        typeof(OptionalConverter<DebitOrCredit?>),
    ])]
[JsonSerializable(typeof(BankAccountEnvelope))]
[JsonSerializable(typeof(BankAccountInput))]
[JsonSerializable(typeof(BankAccountList))]
[JsonSerializable(typeof(BankStatementInput))]
[JsonSerializable(typeof(BankStatementList))]
[JsonSerializable(typeof(ReconciliationInput))]
[JsonSerializable(typeof(BankStatementLine))]
[JsonSerializable(typeof(DebitOrCredit?))]
[JsonSerializable(typeof(BankAccount))]
[JsonSerializable(typeof(BankStatement))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class BankAccountsJson : JsonSerializerContext;
