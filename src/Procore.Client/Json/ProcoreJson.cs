using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>All JSON of the package, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter),
        typeof(LenientListConverter<long>), typeof(LenientListConverter<CostType>), typeof(LenientListConverter<WbsSegmentItem>),
        typeof(LenientListConverter<PurchaseOrderLine>),
        typeof(OptionalConverter<string>), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<PurchaseOrderStatus?>),
        typeof(OptionalConverter<AccountingMethod?>), typeof(OptionalConverter<ExtendedType?>), typeof(OptionalConverter<BusinessRegisterSync>),
        typeof(AccountingMethodConverter), typeof(BillerTypeConverter), typeof(CostTypeBaseConverter), typeof(ExtendedTypeConverter),
        typeof(PurchaseOrderStatusConverter), typeof(WbsCodeStatusConverter), typeof(WbsSegmentTypeConverter),
    ])]
[JsonSerializable(typeof(List<Company>))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(List<Project>))]
[JsonSerializable(typeof(Vendor))]
[JsonSerializable(typeof(List<Vendor>))]
[JsonSerializable(typeof(VendorCreateBody))]
[JsonSerializable(typeof(VendorUpdateBody))]
[JsonSerializable(typeof(VendorSync))]
[JsonSerializable(typeof(SyncAnswer<Vendor>))]
[JsonSerializable(typeof(List<CostCode>))]
[JsonSerializable(typeof(List<CostType>))]
[JsonSerializable(typeof(List<WbsCode>))]
[JsonSerializable(typeof(PurchaseOrderContract))]
[JsonSerializable(typeof(List<PurchaseOrderContract>))]
[JsonSerializable(typeof(PurchaseOrderContractSync))]
[JsonSerializable(typeof(SyncAnswer<PurchaseOrderContract>))]
[JsonSerializable(typeof(List<PurchaseOrderLine>))]
[JsonSerializable(typeof(PurchaseOrderLineSync))]
[JsonSerializable(typeof(SyncAnswer<PurchaseOrderLine>))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(PurchaseOrderStatus?))]
[JsonSerializable(typeof(AccountingMethod?))]
[JsonSerializable(typeof(ExtendedType?))]
internal sealed partial class ProcoreJson : JsonSerializerContext;
