using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of prime contracts, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<CostType>),
        typeof(LenientListConverter<PrimeContractLine>), typeof(LenientListConverter<ProcoreAttachment>),
        typeof(LenientListConverter<Row<PrimeContractLine>>), typeof(LenientListConverter<string>),
        typeof(OptionalConverter<AccountingMethod?>), typeof(OptionalConverter<ExtendedType?>), typeof(OptionalConverter<LocalDate?>),
        typeof(OptionalConverter<PrimeContractStatus?>), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<decimal?>),
        typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>), typeof(AccountingMethodConverter),
        typeof(BillerTypeConverter), typeof(CostTypeBaseConverter), typeof(ExtendedTypeConverter), typeof(PrimeContractStatusConverter),
        typeof(ProcoreRowConverter<PrimeContract>), typeof(ProcoreRowConverter<PrimeContractLine>),
        typeof(ProcoreRowConverter<PrimeContractSummary>),
    ])]
[JsonSerializable(typeof(PrimeContract))]
[JsonSerializable(typeof(Row<PrimeContract>))]
[JsonSerializable(typeof(RowList<PrimeContract>))]
[JsonSerializable(typeof(PrimeContractBody))]
[JsonSerializable(typeof(PrimeContractLine))]
[JsonSerializable(typeof(Row<PrimeContractLine>))]
[JsonSerializable(typeof(RowList<PrimeContractLine>))]
[JsonSerializable(typeof(PrimeContractLineSync))]
[JsonSerializable(typeof(SyncAnswer<PrimeContractLine>))]
[JsonSerializable(typeof(PrimeContractSummary))]
[JsonSerializable(typeof(DataEnvelope<Row<PrimeContractSummary>>))]
[JsonSerializable(typeof(AccountingMethod?))]
[JsonSerializable(typeof(ExtendedType?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(PrimeContractStatus?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class PrimeContractsJson : JsonSerializerContext;
