using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of batches of change orders, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<long>), typeof(LenientListConverter<string>),
        typeof(OptionalConverter<ChangeOrderStatus?>), typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>), typeof(ChangeOrderStatusConverter),
        typeof(ListOrOneConverter<ChangeOrderBatch>), typeof(ProcoreRowConverter<ChangeOrderBatch>),
    ])]
[JsonSerializable(typeof(ChangeOrderBatch))]
[JsonSerializable(typeof(Row<ChangeOrderBatch>))]
[JsonSerializable(typeof(IReadOnlyList<Row<ChangeOrderBatch>>))]
[JsonSerializable(typeof(ChangeOrderBatchBody))]
[JsonSerializable(typeof(ChangeOrderStatus?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ChangeOrderBatchesJson : JsonSerializerContext;
