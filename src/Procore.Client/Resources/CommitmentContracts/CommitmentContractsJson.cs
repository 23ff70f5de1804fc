using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of commitments of both kinds, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(AccountingMethodConverter), typeof(CommitmentContractTypeConverter),
        typeof(ExtendedTypeConverter),
    ])]
[JsonSerializable(typeof(DataEnvelope<CommitmentContract>))]
[JsonSerializable(typeof(DataEnvelope<List<CommitmentContract>>))]
[JsonSerializable(typeof(DataEnvelope<CommitmentContractLine>))]
[JsonSerializable(typeof(DataEnvelope<List<CommitmentContractLine>>))]
[JsonSerializable(typeof(DataEnvelope<CommitmentContractSummary>))]
internal sealed partial class CommitmentContractsJson : JsonSerializerContext;
