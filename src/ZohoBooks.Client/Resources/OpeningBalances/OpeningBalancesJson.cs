using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Opening balances as JSON.</summary>
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
        typeof(ZohoRowConverter<OpeningBalance>), typeof(ZohoRowConverter<OpeningTransaction>),
        typeof(LenientListConverter<OpeningBalanceAccount>), typeof(OptionalConverter<DebitOrCredit?>),
    ])]
[JsonSerializable(typeof(OpeningBalanceEnvelope))]
[JsonSerializable(typeof(OpeningBalanceInput))]
[JsonSerializable(typeof(OpeningTransactionList))]
[JsonSerializable(typeof(OpeningBalanceAccount))]
[JsonSerializable(typeof(DebitOrCredit?))]
[JsonSerializable(typeof(OpeningBalance))]
[JsonSerializable(typeof(OpeningTransaction))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class OpeningBalancesJson : JsonSerializerContext;
