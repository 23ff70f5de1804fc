using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of change orders, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<ChangeOrderStatus?>),
        typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<string>), typeof(ChangeOrderStatusConverter),
        typeof(ProcoreRowConverter<CommitmentChangeOrder>), typeof(ProcoreRowConverter<CommitmentChangeOrderLine>),
        typeof(ListOrOneConverter<CommitmentChangeOrder>),
    ])]
[JsonSerializable(typeof(CommitmentChangeOrder))]
[JsonSerializable(typeof(Row<CommitmentChangeOrder>))]
[JsonSerializable(typeof(IReadOnlyList<Row<CommitmentChangeOrder>>))]
[JsonSerializable(typeof(CommitmentChangeOrderBody))]
[JsonSerializable(typeof(CommitmentChangeOrderLine))]
[JsonSerializable(typeof(DataEnvelope<Row<CommitmentChangeOrderLine>>))]
[JsonSerializable(typeof(DataEnvelope<List<Row<CommitmentChangeOrderLine>>>))]
[JsonSerializable(typeof(CommitmentChangeOrderLineInput))]
[JsonSerializable(typeof(ChangeOrderStatus?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate?))]
internal sealed partial class ChangeOrdersJson : JsonSerializerContext;
