using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Contacts on the wire: every field that the recordings show, with their types.</summary>
internal sealed class ContactRendering(ZohoCalendar calendar)
{
    public JsonObject Row(ZohoContact contact) => Common(contact)
        .Add(
            ("contact_type_formatted", contact.Type == "vendor" ? "Vendors" : "Customers"),
            ("customer_name", contact.Name),
            ("vendor_name", contact.Name),
            ("created_time_formatted", calendar.Display(contact.Created)),
            ("last_modified_time_formatted", calendar.Display(contact.Modified)),
            ("portal_status_formatted", "Disabled"))
        .AddCustomFields(contact.ExternalId)
        .None("contactperson_custom_fields", "tags")
        .No("has_attachment");

    // A contact's own address and numbers are those of its primary person.
    private static string? OfPrimary(ZohoContact contact, string member)
    {
        var persons = contact.Persons.OfType<JsonObject>().ToList();
        var primary = persons.Find(person => (bool?)person["is_primary_contact"] == true) ?? persons.FirstOrDefault();
        return (string?)primary?[member] is { Length: > 0 } value ? value : null;
    }

    public JsonObject Detail(ZohoContact contact) => Common(contact)
        .Add(
            ("created_date", calendar.Display(contact.Created)),
            ("created_by_id", "260815000000093001"),
            ("created_by_name", "Office"),
            ("last_modified_by_id", "260815000000093001"),
            ("currency_symbol", ZohoCurrency.Symbol(contact.CurrencyCode)),
            ("price_precision", 2),
            ("tax_id_type", contact.TaxIdType),
            ("tax_id_value", contact.TaxIdValue),
            ("billing_address", Address(contact.BillingAddress)),
            ("shipping_address", Address(contact.ShippingAddress)),
            ("contact_persons", contact.Persons.DeepClone()),
            ("notes", contact.Notes),
            ("sales_channel", "direct_sales"),
            ("default_templates", DefaultTemplates()),
            ("lock_detail", new JsonObject { ["can_lock"] = true }.None("custom_locks", "system_locks")),
            ("lock_details", new JsonObject { ["can_lock"] = false }),
            ("customer_currency_summaries", new JsonArray()),
            ("can_show_customer_ob", true),
            ("can_show_vendor_ob", true),
            ("has_transaction", true),
            ("is_bcy_only_contact", true),
            ("is_credit_limit_migration_completed", true),
            ("is_sms_enabled", true),
            ("payment_reminder_enabled", true))
        .AddCustomFields(contact.ExternalId)
        .Blank("account_id", "account_name", "approver_id", "consent_date", "contact_category", "contact_relation_type", "contact_salutation", "contact_tax_information")
        .Blank("crm_owner_id", "department", "designation", "entity_address_id", "exchange_rate", "invited_by", "opening_balance_amount_bcy", "owner_id", "owner_name")
        .Blank("photo_url", "pricebook_id", "pricebook_name", "primary_contact_id", "submitted_by", "submitted_by_email", "submitted_by_name", "submitted_by_photo_url")
        .Blank("submitted_date", "submitter_id", "tax_reg_label", "zcrm_account_id", "zcrm_contact_id", "zohopeople_client_id")
        .None("addresses", "approvers_list", "bank_accounts", "cards", "checks", "documents", "integration_references", "locked_actions", "opening_balances", "tags", "upi_mandates", "vpa_list")
        .No("associated_with_square", "is_client_review_asked", "is_client_review_settings_enabled", "is_consent_agreed", "is_crm_customer")
        .Zero("credit_limit_exceeded_amount", "opening_balance_amount", "outstanding_ob_payable_amount", "outstanding_ob_receivable_amount", "portal_receipt_count", "unused_retainer_payments");

    private JsonObject Common(ZohoContact contact) => new JsonObject()
        .Add(
            ("contact_id", contact.Id),
            ("contact_name", contact.Name),
            ("company_name", contact.CompanyName),
            ("contact_type", contact.Type),
            ("status", contact.Status),
            ("source", "user"),
            ("customer_sub_type", "business"),
            ("currency_id", ZohoCurrency.Id(contact.CurrencyCode)),
            ("currency_code", contact.CurrencyCode),
            ("payment_terms", contact.PaymentTerms),
            ("payment_terms_id", "260815000000093081"),
            ("payment_terms_label", contact.PaymentTermsLabel),
            ("portal_status", "disabled"),
            ("email", OfPrimary(contact, "email") ?? contact.Email),
            ("phone", OfPrimary(contact, "phone") ?? contact.Phone),
            ("mobile", OfPrimary(contact, "mobile") ?? ""),
            ("first_name", OfPrimary(contact, "first_name") ?? ""),
            ("last_name", OfPrimary(contact, "last_name") ?? ""),
            ("website", contact.Website),
            ("track_1099", contact.Track1099),
            ("created_time", calendar.Timestamp(contact.Created)),
            ("last_modified_time", calendar.Timestamp(contact.Modified)))
        .Blank("facebook", "language_code", "language_code_formatted", "twitter")
        .No("ach_supported", "is_linked_with_zohocrm")
        .Zero("outstanding_payable_amount", "outstanding_payable_amount_bcy", "outstanding_receivable_amount", "outstanding_receivable_amount_bcy")
        .Zero("unused_credits_payable_amount", "unused_credits_payable_amount_bcy", "unused_credits_receivable_amount", "unused_credits_receivable_amount_bcy");

    private static JsonObject Address(ZohoAddress address) => new JsonObject
    {
        ["attention"] = address.Attention,
        ["address"] = address.Street,
        ["street2"] = address.Street2,
        ["city"] = address.City,
        ["state"] = address.State,
        ["state_code"] = address.StateCode,
        ["zip"] = address.Zip,
        ["country"] = address.Country,
        ["country_code"] = address.CountryCode,
        ["phone"] = address.Phone,
        ["fax"] = address.Fax,
    }.Blank("address_id", "county", "latitude", "longitude");

    private static JsonObject DefaultTemplates()
    {
        var templates = new JsonObject();
        foreach (var name in (ReadOnlySpan<string>)["bill", "creditnote_email", "creditnote", "estimate_email", "estimate", "invoice_email", "invoice", "payment_remittance_email", "paymentthankyou_email", "paymentthankyou", "statement"])
            templates.Blank(name + "_template_id", name + "_template_name");
        return templates;
    }
}
