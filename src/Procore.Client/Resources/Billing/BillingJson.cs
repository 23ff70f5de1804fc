using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of billing periods, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<LocalDate?>),
        typeof(OptionalConverter<BillingPeriodStatus?>), typeof(BillingPeriodStatusConverter), typeof(ProcoreRowConverter<BillingPeriod>),
    ])]
[JsonSerializable(typeof(BillingPeriod))]
[JsonSerializable(typeof(Row<BillingPeriod>))]
[JsonSerializable(typeof(RowList<BillingPeriod>))]
[JsonSerializable(typeof(BillingPeriodBody))]
[JsonSerializable(typeof(BillingPeriodStatus?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class BillingJson : JsonSerializerContext;
