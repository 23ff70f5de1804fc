using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of payments on contracts, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<ProcoreAttachment>),
        typeof(LenientListConverter<long>),
        typeof(OptionalConverter<ContractPaymentMethod?>), typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<decimal?>),
        typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>), typeof(ContractPaymentMethodConverter),
        typeof(ProcoreRowConverter<ContractPayment>),
    ])]
[JsonSerializable(typeof(ContractPayment))]
[JsonSerializable(typeof(Row<ContractPayment>))]
[JsonSerializable(typeof(RowList<ContractPayment>))]
[JsonSerializable(typeof(ContractPaymentBody))]
[JsonSerializable(typeof(ContractPaymentMethod?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ContractPaymentsJson : JsonSerializerContext;
