using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of change order requests, generated at compile time.</summary>
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
        typeof(LenientListConverter<Row<ChangeOrderRequest>>), typeof(OptionalConverter<ChangeOrderStatus?>),
        typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<decimal?>),
        typeof(OptionalConverter<string>), typeof(ChangeOrderStatusConverter), typeof(ProcoreRowConverter<ChangeOrderRequest>),
    ])]
[JsonSerializable(typeof(ChangeOrderRequest))]
[JsonSerializable(typeof(Row<ChangeOrderRequest>))]
[JsonSerializable(typeof(RowList<ChangeOrderRequest>))]
[JsonSerializable(typeof(ChangeOrderRequestBody))]
[JsonSerializable(typeof(ChangeOrderRequestSync))]
[JsonSerializable(typeof(SyncAnswer<ChangeOrderRequest>))]
[JsonSerializable(typeof(ChangeOrderStatus?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ChangeOrderRequestsJson : JsonSerializerContext;
