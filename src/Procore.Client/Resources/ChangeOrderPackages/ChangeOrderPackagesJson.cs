using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of change order packages, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
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
        typeof(ProcoreRowConverter<ChangeOrderPackage>),
    ])]
[JsonSerializable(typeof(ChangeOrderPackage))]
[JsonSerializable(typeof(Row<ChangeOrderPackage>))]
[JsonSerializable(typeof(RowList<ChangeOrderPackage>))]
[JsonSerializable(typeof(ChangeOrderPackageBody))]
[JsonSerializable(typeof(ChangeOrderStatus?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ChangeOrderPackagesJson : JsonSerializerContext;
