using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of companies, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(ProcoreRowConverter<Company>),
        typeof(ProcoreRowConverter<CompanyZone>), typeof(ProcoreRowConverter<CurrencySettings>),
    ])]
[JsonSerializable(typeof(Company))]
[JsonSerializable(typeof(RowList<Company>))]
[JsonSerializable(typeof(CompanyZone))]
[JsonSerializable(typeof(Row<CompanyZone>))]
[JsonSerializable(typeof(CurrencySettings))]
[JsonSerializable(typeof(Row<CurrencySettings>))]
internal sealed partial class CompaniesJson : JsonSerializerContext;
