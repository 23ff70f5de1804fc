using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Accounts as JSON.</summary>
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
        typeof(ZohoRowConverter<Account>), typeof(LenientListConverter<CustomField>),
        typeof(ZohoRowConverter<AccountTransaction>),
    ])]
[JsonSerializable(typeof(AccountEnvelope))]
[JsonSerializable(typeof(AccountInput))]
[JsonSerializable(typeof(AccountList))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(AccountTransactionList))]
[JsonSerializable(typeof(AccountTransaction))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ChartOfAccountsJson : JsonSerializerContext;
