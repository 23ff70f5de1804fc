using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of vendors, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<long>),
        typeof(OptionalConverter<BusinessRegisterSync>), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<string>), typeof(ProcoreRowConverter<BusinessRegister>), typeof(ProcoreRowConverter<Vendor>),
        typeof(ProcoreRowConverter<VendorContact>),
        typeof(LenientListConverter<Row<Vendor>>),
        typeof(LenientListConverter<string>),
    ])]
[JsonSerializable(typeof(BusinessRegister))]
[JsonSerializable(typeof(Row<BusinessRegister>))]
[JsonSerializable(typeof(BusinessRegisterBody))]
[JsonSerializable(typeof(VendorContact))]
[JsonSerializable(typeof(Row<VendorContact>))]
[JsonSerializable(typeof(Vendor))]
[JsonSerializable(typeof(Row<Vendor>))]
[JsonSerializable(typeof(RowList<Vendor>))]
[JsonSerializable(typeof(VendorBody))]
[JsonSerializable(typeof(ProjectVendorBody))]
[JsonSerializable(typeof(VendorSync))]
[JsonSerializable(typeof(SyncAnswer<Vendor>))]
internal sealed partial class VendorsJson : JsonSerializerContext;
