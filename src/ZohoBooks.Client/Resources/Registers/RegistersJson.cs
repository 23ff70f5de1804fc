using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Registers of accounts as JSON.</summary>
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
        typeof(ZohoRowConverter<AccountRegister>), typeof(ZohoRowConverter<RegisterChange>), typeof(ZohoRowConverter<RegisterField>),
        typeof(ZohoRowConverter<RegisterBudget>), typeof(LenientListConverter<RegisterTransaction>),
        typeof(LenientListConverter<ChangedTransaction>), typeof(LenientListConverter<BudgetMention>),
    ])]
[JsonSerializable(typeof(RegisterBudgetEnvelope))]
[JsonSerializable(typeof(RegisterChangeEnvelope))]
[JsonSerializable(typeof(RegisterChangeList))]
[JsonSerializable(typeof(RegisterEnvelope))]
[JsonSerializable(typeof(RegisterFieldList))]
[JsonSerializable(typeof(RegisterUpdate))]
[JsonSerializable(typeof(BudgetMention))]
[JsonSerializable(typeof(ChangedTransaction))]
[JsonSerializable(typeof(RegisterTransaction))]
[JsonSerializable(typeof(AccountRegister))]
[JsonSerializable(typeof(RegisterBudget))]
[JsonSerializable(typeof(RegisterChange))]
[JsonSerializable(typeof(RegisterField))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class RegistersJson : JsonSerializerContext;
