using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The serializer of the package: generated, lenient where the wire is.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(DecimalConverter), typeof(Int32Converter), typeof(Int64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(PageContextConverter),
        typeof(LenientListConverter<PurchaseOrderLine>), typeof(LenientListConverter<LineTax>), typeof(LenientListConverter<ReportingTag>),
        typeof(LenientListConverter<CustomField>), typeof(LenientListConverter<LinkedBill>), typeof(AddressConverter),
        typeof(LenientListConverter<ContactPerson>), typeof(LenientListConverter<BillLine>), typeof(LenientListConverter<LinkedPurchaseOrder>), typeof(LenientListConverter<PaidBill>),
        typeof(LenientListConverter<ExpenseLine>), typeof(LenientListConverter<VendorPayment>), typeof(LenientListConverter<Tax>),
        typeof(LenientListConverter<VendorPaymentRefund>), typeof(LenientListConverter<Location>), typeof(LenientListConverter<TagEntity>),
        typeof(LenientListConverter<CustomRecord>), typeof(LenientListConverter<CustomRecordField>),
    ])]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(OrganizationList))]
[JsonSerializable(typeof(OrganizationEnvelope))]
[JsonSerializable(typeof(ContactList))]
[JsonSerializable(typeof(ContactEnvelope))]
[JsonSerializable(typeof(ProjectList))]
[JsonSerializable(typeof(ProjectEnvelope))]
[JsonSerializable(typeof(PurchaseOrderList))]
[JsonSerializable(typeof(PurchaseOrderEnvelope))]
[JsonSerializable(typeof(PurchaseOrderLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(LinkedBill))]
[JsonSerializable(typeof(TemplateList))]
[JsonSerializable(typeof(AddressList))]
[JsonSerializable(typeof(AddressEnvelope))]
[JsonSerializable(typeof(ContactPersonList))]
[JsonSerializable(typeof(ContactPersonEnvelope))]
[JsonSerializable(typeof(CommentList))]
[JsonSerializable(typeof(BillList))]
[JsonSerializable(typeof(BillEnvelope))]
[JsonSerializable(typeof(BillPaymentList))]
[JsonSerializable(typeof(VendorCreditList))]
[JsonSerializable(typeof(VendorCreditEnvelope))]
[JsonSerializable(typeof(VendorPaymentList))]
[JsonSerializable(typeof(VendorPaymentEnvelope))]
[JsonSerializable(typeof(ExpenseList))]
[JsonSerializable(typeof(ExpenseEnvelope))]
[JsonSerializable(typeof(ItemList))]
[JsonSerializable(typeof(ItemEnvelope))]
[JsonSerializable(typeof(AccountList))]
[JsonSerializable(typeof(AccountEnvelope))]
[JsonSerializable(typeof(ProjectUserList))]
[JsonSerializable(typeof(ProjectTaskList))]
[JsonSerializable(typeof(ProjectTaskEnvelope))]
[JsonSerializable(typeof(TaxList))]
[JsonSerializable(typeof(TaxEnvelope))]
[JsonSerializable(typeof(CurrencyList))]
[JsonSerializable(typeof(CurrencyEnvelope))]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(UserEnvelope))]
[JsonSerializable(typeof(LocationList))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(TagOptionList))]
[JsonSerializable(typeof(TaxGroupEnvelope))]
[JsonSerializable(typeof(TaxAuthorityList))]
[JsonSerializable(typeof(TaxAuthorityEnvelope))]
[JsonSerializable(typeof(TaxExemptionList))]
[JsonSerializable(typeof(TaxExemptionEnvelope))]
[JsonSerializable(typeof(ExchangeRateList))]
[JsonSerializable(typeof(LocationEnvelope))]
[JsonSerializable(typeof(TagEnvelope))]
[JsonSerializable(typeof(CustomModuleList))]
[JsonSerializable(typeof(CustomModuleEnvelope))]
[JsonSerializable(typeof(CustomRecordList))]
[JsonSerializable(typeof(CustomRecordEnvelope))]
[JsonSerializable(typeof(CreditedBillList))]
[JsonSerializable(typeof(VendorCreditRefundList))]
[JsonSerializable(typeof(VendorCreditRefundEnvelope))]
[JsonSerializable(typeof(VendorPaymentRefundList))]
[JsonSerializable(typeof(VendorPaymentRefundEnvelope))]
[JsonSerializable(typeof(ProjectUserEnvelope))]
[JsonSerializable(typeof(WebhookList))]
[JsonSerializable(typeof(WebhookEnvelope))]
[JsonSerializable(typeof(WorkflowList))]
[JsonSerializable(typeof(WorkflowEnvelope))]
internal sealed partial class ZohoJson : JsonSerializerContext;
