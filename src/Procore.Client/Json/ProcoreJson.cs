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
        typeof(LenientListConverter<string>), typeof(LenientListConverter<WbsSegment>), typeof(LenientListConverter<WbsPattern>),
        typeof(LenientListConverter<DirectCostLine>), typeof(LenientListConverter<CommitmentChangeOrder>), typeof(LenientListConverter<WebhookTriggerAnswer>),
        typeof(OptionalConverter<string>), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<PurchaseOrderStatus?>),
        typeof(OptionalConverter<AccountingMethod?>), typeof(OptionalConverter<ExtendedType?>), typeof(OptionalConverter<BusinessRegisterSync>),
        typeof(OptionalConverter<WorkOrderStatus?>), typeof(OptionalConverter<CostTypeBase?>), typeof(OptionalConverter<WbsCodeStatus?>),
        typeof(OptionalConverter<BudgetCalculationStrategy?>), typeof(OptionalConverter<ChangeOrderStatus?>),
        typeof(AccountingMethodConverter), typeof(BillerTypeConverter), typeof(CostTypeBaseConverter), typeof(ExtendedTypeConverter),
        typeof(PurchaseOrderStatusConverter), typeof(WbsCodeStatusConverter), typeof(WbsSegmentTypeConverter), typeof(WorkOrderStatusConverter),
        typeof(BudgetCalculationStrategyConverter), typeof(ChangeOrderStatusConverter), typeof(CommitmentContractTypeConverter),
        typeof(DirectCostTypeConverter), typeof(WebhookPayloadVersionConverter),
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
[JsonSerializable(typeof(CompanyZone))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(List<User>))]
[JsonSerializable(typeof(IReadOnlyList<WbsPattern>))]
[JsonSerializable(typeof(List<BudgetView>))]
[JsonSerializable(typeof(List<BudgetColumn>))]
[JsonSerializable(typeof(List<BudgetRow>))]
[JsonSerializable(typeof(BudgetLine))]
[JsonSerializable(typeof(BudgetLineBody))]
[JsonSerializable(typeof(DirectCost))]
[JsonSerializable(typeof(List<DirectCost>))]
[JsonSerializable(typeof(List<DirectCostLine>))]
[JsonSerializable(typeof(TaxCode))]
[JsonSerializable(typeof(List<TaxCode>))]
[JsonSerializable(typeof(TaxCodeBody))]
[JsonSerializable(typeof(TaxCodeSync))]
[JsonSerializable(typeof(SyncAnswer<TaxCode>))]
[JsonSerializable(typeof(TaxType))]
[JsonSerializable(typeof(List<TaxType>))]
[JsonSerializable(typeof(TaxTypeBody))]
[JsonSerializable(typeof(TaxTypeSync))]
[JsonSerializable(typeof(SyncAnswer<TaxType>))]
[JsonSerializable(typeof(UnitOfMeasure))]
[JsonSerializable(typeof(List<UnitOfMeasure>))]
[JsonSerializable(typeof(UnitOfMeasureBody))]
[JsonSerializable(typeof(List<Reference>))]
[JsonSerializable(typeof(List<CustomFieldDefinition>))]
[JsonSerializable(typeof(CommitmentChangeOrder))]
[JsonSerializable(typeof(IReadOnlyList<CommitmentChangeOrder>))]
[JsonSerializable(typeof(CommitmentChangeOrderBody))]
[JsonSerializable(typeof(DataEnvelope<CommitmentContract>))]
[JsonSerializable(typeof(DataEnvelope<List<CommitmentContract>>))]
[JsonSerializable(typeof(DataEnvelope<CommitmentContractLine>))]
[JsonSerializable(typeof(DataEnvelope<List<CommitmentContractLine>>))]
[JsonSerializable(typeof(DataEnvelope<CommitmentContractSummary>))]
[JsonSerializable(typeof(DataEnvelope<WebhookHook>))]
[JsonSerializable(typeof(DataEnvelope<List<WebhookHook>>))]
[JsonSerializable(typeof(DataEnvelope<List<WebhookTrigger>>))]
[JsonSerializable(typeof(DataEnvelope<IReadOnlyList<WebhookTriggerAnswer>>))]
[JsonSerializable(typeof(DataEnvelope<WebhookTriggersDeleted>))]
[JsonSerializable(typeof(DataEnvelope<List<WebhookDelivery>>))]
[JsonSerializable(typeof(DataEnvelope<List<WebhookResource>>))]
[JsonSerializable(typeof(WebhookHookBody))]
[JsonSerializable(typeof(List<WebhookTriggerBody>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(BudgetCalculationStrategy?))]
[JsonSerializable(typeof(ChangeOrderStatus?))]
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
