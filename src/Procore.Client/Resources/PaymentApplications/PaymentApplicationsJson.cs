using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of payment applications, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<PaymentApplicationItem>),
        typeof(LenientListConverter<ProcoreAttachment>), typeof(OptionalConverter<LocalDate?>),
        typeof(OptionalConverter<PaymentApplicationStatus?>), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<decimal?>),
        typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>), typeof(PaymentApplicationStatusConverter),
        typeof(ProcoreRowConverter<PaymentApplication>), typeof(ProcoreRowConverter<PaymentApplicationItem>),
    ])]
[JsonSerializable(typeof(PaymentApplication))]
[JsonSerializable(typeof(Row<PaymentApplication>))]
[JsonSerializable(typeof(RowList<PaymentApplication>))]
[JsonSerializable(typeof(PaymentApplicationBody))]
[JsonSerializable(typeof(PaymentApplicationItem))]
[JsonSerializable(typeof(Row<PaymentApplicationItem>))]
[JsonSerializable(typeof(PaymentApplicationItemBody))]
[JsonSerializable(typeof(PaymentApplicationMarkupBody))]
[JsonSerializable(typeof(PaymentApplicationStatus?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class PaymentApplicationsJson : JsonSerializerContext;
