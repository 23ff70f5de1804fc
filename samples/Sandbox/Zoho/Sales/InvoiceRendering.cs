using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Invoices on the wire: the fields that the recordings show, with their types.</summary>
internal sealed class InvoiceRendering(ZohoState state, ZohoCalendar calendar)
{
    public JsonObject Row(ZohoInvoice invoice, DateOnly today) => Common(invoice, today)
        .Add(("due_days", "Due in 30 days"), ("created_by", "Office"), ("transaction_type", "renewal"), ("custom_field_hash", new JsonObject()))
        .Blank("company_name", "country", "documents", "email", "phone", "project_name", "updated_time", "mail_first_viewed_time", "mail_last_viewed_time")
        .No("has_attachment", "is_viewed_in_mail")
        .None("custom_fields");

    public JsonObject Detail(ZohoInvoice invoice, DateOnly today, SalesLines lines)
    {
        var sold = invoice.Sold;
        var totals = state.Totals(sold);
        return Common(invoice, today)
            .Add(
                ("payment_terms", invoice.PaymentTerms),
                ("payment_terms_label", invoice.PaymentTerms == 0 ? "Due on Receipt" : $"Net {invoice.PaymentTerms}"),
                ("price_precision", 2),
                ("is_inclusive_tax", sold.IsInclusiveTax),
                ("is_discount_before_tax", sold.IsDiscountBeforeTax),
                ("discount_type", sold.Discount is null ? "item_level" : "entity_level"),
                ("discount", sold.Discount is { IsPercent: false } fixedAmount ? ZohoJson.Number(fixedAmount.Value) : sold.Discount is { } share ? $"{ZohoJson.Number(share.Value)}%" : 0),
                ("discount_total", ZohoJson.Number(totals.Discount + totals.ItemDiscounts.Sum())),
                ("sub_total", ZohoJson.Number(totals.SubTotal)),
                ("tax_total", ZohoJson.Number(totals.TaxTotal)),
                ("payment_made", ZohoJson.Number(state.Sales.PaidFor(sold.Id))),
                ("payment_reminder_enabled", true),
                ("allow_partial_payments", false),
                ("line_items", lines.Render(sold)),
                ("taxes", new JsonArray([.. totals.Taxes.Select(JsonNode? (tax) => new JsonObject
                {
                    ["tax_id"] = tax.Key,
                    ["tax_name"] = state.Data.Taxes.First(known => known.Id == tax.Key).Name,
                    ["tax_amount"] = ZohoJson.Number(tax.Value),
                })])),
                ("notes", sold.Notes),
                ("terms", sold.Terms),
                ("custom_field_hash", new JsonObject()),
                ("account_id", "260815000000000364"),
                ("account_name", "Accounts Receivable"))
            .Blank("adjustment_description", "attachment_name", "estimate_id", "recurring_invoice_id", "salesorder_id", "salesorder_number", "subject_content")
            .Add(("credits_applied", ZohoJson.Number(state.Sales.CreditedFor(sold.Id))))
            .Zero("tax_amount_withheld", "total_retention_amount")
            .None("contact_persons", "custom_fields", "documents", "salesorders", "approvers_list");
    }

    public static JsonObject Payment(ZohoPayment payment, ZohoPaymentPart part) => new JsonObject().Add(
        ("payment_id", payment.Id),
        ("payment_number", payment.Number),
        ("invoice_id", part.InvoiceId),
        ("invoice_payment_id", part.Id),
        ("payment_mode", payment.Mode),
        ("description", payment.Description),
        ("date", ZohoJson.Date(payment.Date)),
        ("reference_number", payment.Reference),
        ("exchange_rate", 1),
        ("amount", ZohoJson.Number(part.Amount)),
        ("tax_amount_withheld", 0),
        ("online_transaction_id", ""),
        ("is_single_invoice_payment", payment.Parts.Count == 1));

    private JsonObject Common(ZohoInvoice invoice, DateOnly today)
    {
        var sold = invoice.Sold;
        var last = state.Sales.PaymentsOf(sold.Id).Select(paid => (DateOnly?)paid.Payment.Date).Max();
        return new JsonObject()
            .Add(
                ("invoice_id", sold.Id),
                ("invoice_number", sold.Number),
                ("reference_number", sold.Reference),
                ("status", state.Sales.StatusOf(invoice, today)),
                ("current_sub_status", state.Sales.StatusOf(invoice, today)),
                ("customer_id", sold.VendorId),
                ("customer_name", state.VendorOf(sold).Name),
                ("date", ZohoJson.Date(sold.Date)),
                ("due_date", ZohoJson.Date(invoice.Due)),
                ("last_payment_date", ZohoJson.Date(last)),
                ("currency_id", ZohoCurrency.Id(sold.CurrencyCode)),
                ("currency_code", sold.CurrencyCode),
                ("exchange_rate", ZohoJson.Number(sold.ExchangeRate)),
                ("shipping_charge", ZohoJson.Number(sold.Shipping)),
                ("adjustment", ZohoJson.Number(sold.Adjustment)),
                ("total", ZohoJson.Number(state.Totals(sold).Total)),
                ("balance", ZohoJson.Number(state.Sales.Balance(invoice))),
                ("write_off_amount", ZohoJson.Number(invoice.WrittenOff)),
                ("is_emailed", invoice.IsEmailed),
                ("invoice_source", "Api"),
                ("created_time", calendar.Timestamp(sold.Created)),
                ("last_modified_time", calendar.Timestamp(sold.LastModified)))
            .Blank("client_viewed_time", "color_code", "current_sub_status_id", "last_reminder_sent_date", "payment_expected_date", "salesperson_id", "salesperson_name", "schedule_time")
            .No("ach_payment_initiated", "is_viewed_by_client")
            .Zero("reminders_sent", "unprocessed_payment_amount")
            .None("tags");
    }
}
