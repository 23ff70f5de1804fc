using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Rules of bank accounts as JSON.</summary>
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
        typeof(ZohoRowConverter<BankRule>), typeof(LenientListConverter<BankRuleCriterion>),
        typeof(LenientListConverter<BankRuleAccount>),
    ])]
[JsonSerializable(typeof(BankRuleEnvelope))]
[JsonSerializable(typeof(BankRuleInput))]
[JsonSerializable(typeof(BankRuleList))]
[JsonSerializable(typeof(BankRuleAccount))]
[JsonSerializable(typeof(BankRuleCriterion))]
[JsonSerializable(typeof(BankRule))]
[JsonSerializable(typeof(BankMatchFilterInput))]
internal sealed partial class BankRulesJson : JsonSerializerContext;
