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
        typeof(LenientListConverter<PurchaseOrderLine>), typeof(LenientListConverter<WorkOrderLine>),
        typeof(LenientListConverter<string>),
        typeof(OptionalConverter<string>), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<PurchaseOrderStatus?>),
        typeof(OptionalConverter<AccountingMethod?>), typeof(OptionalConverter<ExtendedType?>), typeof(OptionalConverter<BusinessRegisterSync>),
        typeof(OptionalConverter<WorkOrderStatus?>), typeof(OptionalConverter<CostTypeBase?>), typeof(OptionalConverter<WbsCodeStatus?>),
        typeof(AccountingMethodConverter), typeof(BillerTypeConverter), typeof(CostTypeBaseConverter), typeof(ExtendedTypeConverter),
        typeof(PurchaseOrderStatusConverter), typeof(WbsCodeStatusConverter), typeof(WbsSegmentTypeConverter), typeof(WorkOrderStatusConverter),
    ])]
[JsonSerializable(typeof(List<Company>))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(List<Project>))]
[JsonSerializable(typeof(ProjectBody))]
[JsonSerializable(typeof(ProjectSync))]
[JsonSerializable(typeof(SyncAnswer<Project>))]
[JsonSerializable(typeof(BusinessRegister))]
[JsonSerializable(typeof(BusinessRegisterBody))]
[JsonSerializable(typeof(Vendor))]
[JsonSerializable(typeof(List<Vendor>))]
[JsonSerializable(typeof(VendorBody))]
[JsonSerializable(typeof(ProjectVendorBody))]
[JsonSerializable(typeof(VendorSync))]
[JsonSerializable(typeof(SyncAnswer<Vendor>))]
[JsonSerializable(typeof(List<CostCode>))]
[JsonSerializable(typeof(CostCode))]
[JsonSerializable(typeof(CostCodeBody))]
[JsonSerializable(typeof(CostCodeSync))]
[JsonSerializable(typeof(SyncAnswer<CostCode>))]
[JsonSerializable(typeof(StandardCostCode))]
[JsonSerializable(typeof(List<StandardCostCode>))]
[JsonSerializable(typeof(StandardCostCodeBody))]
[JsonSerializable(typeof(StandardCostCodeSync))]
[JsonSerializable(typeof(SyncAnswer<StandardCostCode>))]
[JsonSerializable(typeof(CostType))]
[JsonSerializable(typeof(List<CostType>))]
[JsonSerializable(typeof(CostTypeBody))]
[JsonSerializable(typeof(CostTypeSync))]
[JsonSerializable(typeof(SyncAnswer<CostType>))]
[JsonSerializable(typeof(SubJob))]
[JsonSerializable(typeof(List<SubJob>))]
[JsonSerializable(typeof(SubJobBody))]
[JsonSerializable(typeof(SubJobSync))]
[JsonSerializable(typeof(SyncAnswer<SubJob>))]
[JsonSerializable(typeof(WbsCode))]
[JsonSerializable(typeof(List<WbsCode>))]
[JsonSerializable(typeof(WbsCodeInput))]
[JsonSerializable(typeof(WbsCodeUpdate))]
[JsonSerializable(typeof(WbsBulkAnswer))]
[JsonSerializable(typeof(List<WbsSegment>))]
[JsonSerializable(typeof(WbsSegmentItem))]
[JsonSerializable(typeof(List<WbsSegmentItem>))]
[JsonSerializable(typeof(WbsSegmentItemInput))]
[JsonSerializable(typeof(WbsSegmentItemUpdate))]
[JsonSerializable(typeof(PurchaseOrderContract))]
[JsonSerializable(typeof(List<PurchaseOrderContract>))]
[JsonSerializable(typeof(PurchaseOrderContractSync))]
[JsonSerializable(typeof(SyncAnswer<PurchaseOrderContract>))]
[JsonSerializable(typeof(List<PurchaseOrderLine>))]
[JsonSerializable(typeof(PurchaseOrderLineSync))]
[JsonSerializable(typeof(SyncAnswer<PurchaseOrderLine>))]
[JsonSerializable(typeof(PurchaseOrderContractBody))]
[JsonSerializable(typeof(PurchaseOrderLine))]
[JsonSerializable(typeof(CommitmentLineBody))]
[JsonSerializable(typeof(WorkOrderContract))]
[JsonSerializable(typeof(List<WorkOrderContract>))]
[JsonSerializable(typeof(WorkOrderContractBody))]
[JsonSerializable(typeof(WorkOrderContractSync))]
[JsonSerializable(typeof(SyncAnswer<WorkOrderContract>))]
[JsonSerializable(typeof(WorkOrderLine))]
[JsonSerializable(typeof(List<WorkOrderLine>))]
[JsonSerializable(typeof(WorkOrderLineSync))]
[JsonSerializable(typeof(SyncAnswer<WorkOrderLine>))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TokenInfo))]
[JsonSerializable(typeof(WorkOrderStatus?))]
[JsonSerializable(typeof(CostTypeBase?))]
[JsonSerializable(typeof(WbsCodeStatus?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(PurchaseOrderStatus?))]
[JsonSerializable(typeof(AccountingMethod?))]
[JsonSerializable(typeof(ExtendedType?))]
internal sealed partial class ProcoreJson : JsonSerializerContext;
