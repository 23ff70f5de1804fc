using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of how invoices of a contract work, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<RetainageRule>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<string>), typeof(ProcoreRowConverter<InvoiceConfiguration>),
    ])]
[JsonSerializable(typeof(InvoiceConfiguration))]
[JsonSerializable(typeof(Row<InvoiceConfiguration>))]
[JsonSerializable(typeof(InvoiceConfigurationBody))]
internal sealed partial class InvoiceConfigurationsJson : JsonSerializerContext;
