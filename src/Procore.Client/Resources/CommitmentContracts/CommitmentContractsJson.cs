using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of commitments of both kinds, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(AccountingMethodConverter), typeof(CommitmentContractTypeConverter),
        typeof(ExtendedTypeConverter), typeof(ProcoreRowConverter<CommitmentContract>), typeof(ProcoreRowConverter<CommitmentContractLine>),
        typeof(ProcoreRowConverter<CommitmentContractSummary>), typeof(OptionalConverter<AccountingMethod?>),
        typeof(OptionalConverter<CommitmentContractType?>), typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(LenientListConverter<string>), typeof(LenientListConverter<long>),
    ])]
[JsonSerializable(typeof(CommitmentContract))]
[JsonSerializable(typeof(DataEnvelope<Row<CommitmentContract>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<CommitmentContract>>))]
[JsonSerializable(typeof(CommitmentContractLine))]
[JsonSerializable(typeof(DataEnvelope<Row<CommitmentContractLine>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<CommitmentContractLine>>))]
[JsonSerializable(typeof(CommitmentContractSummary))]
[JsonSerializable(typeof(DataEnvelope<Row<CommitmentContractSummary>>))]
[JsonSerializable(typeof(CommitmentContractInput))]
[JsonSerializable(typeof(CommitmentContractLineInput))]
[JsonSerializable(typeof(AccountingMethod?))]
[JsonSerializable(typeof(CommitmentContractType?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class CommitmentContractsJson : JsonSerializerContext;
