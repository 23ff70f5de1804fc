using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of change orders of prime contracts, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<string>),
        typeof(OptionalConverter<ChangeOrderStatus?>), typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(ChangeOrderStatusConverter), typeof(ListOrOneConverter<PrimeChangeOrder>), typeof(ProcoreRowConverter<PrimeChangeOrder>),
        typeof(ProcoreRowConverter<PrimeChangeOrderLine>),
    ])]
[JsonSerializable(typeof(PrimeChangeOrder))]
[JsonSerializable(typeof(Row<PrimeChangeOrder>))]
[JsonSerializable(typeof(IReadOnlyList<Row<PrimeChangeOrder>>))]
[JsonSerializable(typeof(PrimeChangeOrderBody))]
[JsonSerializable(typeof(PrimeChangeOrderLine))]
[JsonSerializable(typeof(DataEnvelope<Row<PrimeChangeOrderLine>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<PrimeChangeOrderLine>>))]
[JsonSerializable(typeof(PrimeChangeOrderLineInput))]
[JsonSerializable(typeof(ChangeOrderStatus?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class PrimeChangeOrdersJson : JsonSerializerContext;
