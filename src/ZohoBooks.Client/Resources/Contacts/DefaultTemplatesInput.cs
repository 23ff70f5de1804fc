using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The templates that a contact's documents are made with, each by its id.</summary>
public sealed record DefaultTemplatesInput : IInput
{
    /// <summary>Of invoices.</summary>
    public Optional<string?> InvoiceTemplateId { get; init; }

    /// <summary>Of estimates.</summary>
    public Optional<string?> EstimateTemplateId { get; init; }

    /// <summary>Of credit notes.</summary>
    [JsonPropertyName("creditnote_template_id")]
    public Optional<string?> CreditNoteTemplateId { get; init; }

    /// <summary>Of purchase orders.</summary>
    [JsonPropertyName("purchaseorder_template_id")]
    public Optional<string?> PurchaseOrderTemplateId { get; init; }

    /// <summary>Of sales orders.</summary>
    [JsonPropertyName("salesorder_template_id")]
    public Optional<string?> SalesOrderTemplateId { get; init; }

    /// <summary>Of retainer invoices.</summary>
    [JsonPropertyName("retainerinvoice_template_id")]
    public Optional<string?> RetainerInvoiceTemplateId { get; init; }

    /// <summary>Of thanks for payments.</summary>
    [JsonPropertyName("paymentthankyou_template_id")]
    public Optional<string?> PaymentThankYouTemplateId { get; init; }

    /// <summary>Of thanks for payments of retainer invoices.</summary>
    [JsonPropertyName("retainerinvoice_paymentthankyou_template_id")]
    public Optional<string?> RetainerInvoicePaymentThankYouTemplateId { get; init; }

    /// <summary>Of e-mails with invoices.</summary>
    public Optional<string?> InvoiceEmailTemplateId { get; init; }

    /// <summary>Of e-mails with estimates.</summary>
    public Optional<string?> EstimateEmailTemplateId { get; init; }

    /// <summary>Of e-mails with credit notes.</summary>
    [JsonPropertyName("creditnote_email_template_id")]
    public Optional<string?> CreditNoteEmailTemplateId { get; init; }

    /// <summary>Of e-mails with purchase orders.</summary>
    [JsonPropertyName("purchaseorder_email_template_id")]
    public Optional<string?> PurchaseOrderEmailTemplateId { get; init; }

    /// <summary>Of e-mails with sales orders.</summary>
    [JsonPropertyName("salesorder_email_template_id")]
    public Optional<string?> SalesOrderEmailTemplateId { get; init; }

    /// <summary>Of e-mails with retainer invoices.</summary>
    [JsonPropertyName("retainerinvoice_email_template_id")]
    public Optional<string?> RetainerInvoiceEmailTemplateId { get; init; }

    /// <summary>Of e-mails with thanks for payments.</summary>
    [JsonPropertyName("paymentthankyou_email_template_id")]
    public Optional<string?> PaymentThankYouEmailTemplateId { get; init; }

    /// <summary>Of e-mails with thanks for payments of retainer invoices.</summary>
    [JsonPropertyName("retainerinvoice_paymentthankyou_email_template_id")]
    public Optional<string?> RetainerInvoicePaymentThankYouEmailTemplateId { get; init; }

    /// <summary>Of statements.</summary>
    public Optional<string?> StatementTemplateId { get; init; }

    /// <summary>Of e-mails with remittances.</summary>
    public Optional<string?> PaymentRemittanceEmailTemplateId { get; init; }

    /// <summary>Of bills.</summary>
    public Optional<string?> BillTemplateId { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
