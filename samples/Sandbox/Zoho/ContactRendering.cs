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
            ("created_time_formatted", calendar.Display(contact.Modified)),
            ("last_modified_time_formatted", calendar.Display(contact.Modified)),
            ("portal_status_formatted", "Disabled"),
            ("custom_fields", new JsonArray()),
            ("custom_field_hash", new JsonObject()))
        .None("contactperson_custom_fields", "tags")
        .No("has_attachment");

    public JsonObject Detail(ZohoContact contact)
    {
        var vendor = contact.Vendor;
        return Common(contact)
            .Add(
                ("created_date", calendar.Display(contact.Modified)),
                ("created_by_id", "260815000000093001"),
                ("created_by_name", "Office"),
                ("last_modified_by_id", "260815000000093001"),
                ("currency_symbol", contact.CurrencyCode == "USD" ? "$" : "€"),
                ("price_precision", 2),
                ("tax_id_type", vendor?.ZohoTaxId is null ? "" : "EIN"),
                ("tax_id_value", vendor?.ZohoTaxId ?? ""),
                ("billing_address", Address(vendor)),
                ("shipping_address", Address(null)),
                ("custom_field_hash", new JsonObject()),
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
            .Blank("account_id", "account_name", "approver_id", "consent_date", "contact_category", "contact_relation_type", "contact_salutation", "contact_tax_information")
            .Blank("crm_owner_id", "department", "designation", "entity_address_id", "exchange_rate", "invited_by", "notes", "opening_balance_amount_bcy", "owner_id", "owner_name")
            .Blank("photo_url", "pricebook_id", "pricebook_name", "primary_contact_id", "submitted_by", "submitted_by_email", "submitted_by_name", "submitted_by_photo_url")
            .Blank("submitted_date", "submitter_id", "tax_reg_label", "zcrm_account_id", "zcrm_contact_id", "zohopeople_client_id")
            .None("addresses", "approvers_list", "bank_accounts", "cards", "checks", "contact_persons", "custom_fields", "documents", "integration_references", "locked_actions", "opening_balances", "tags", "upi_mandates", "vpa_list")
            .No("associated_with_square", "is_client_review_asked", "is_client_review_settings_enabled", "is_consent_agreed", "is_crm_customer")
            .Zero("credit_limit_exceeded_amount", "opening_balance_amount", "outstanding_ob_payable_amount", "outstanding_ob_receivable_amount", "portal_receipt_count", "unused_retainer_payments");
    }

    private JsonObject Common(ZohoContact contact) => new JsonObject()
        .Add(
            ("contact_id", contact.Id),
            ("contact_name", contact.Name),
            ("company_name", contact.Vendor is null ? "" : contact.Name),
            ("contact_type", contact.Type),
            ("status", contact.Status),
            ("source", "user"),
            ("customer_sub_type", "business"),
            ("currency_id", contact.CurrencyCode == "USD" ? "260815000000000097" : "260815000000000098"),
            ("currency_code", contact.CurrencyCode),
            ("payment_terms", 0),
            ("payment_terms_id", "260815000000093081"),
            ("payment_terms_label", "Due on Receipt"),
            ("portal_status", "disabled"),
            ("email", contact.Vendor?.Email ?? ""),
            ("phone", contact.Vendor?.Phone ?? ""),
            ("created_time", calendar.Timestamp(contact.Modified)),
            ("last_modified_time", calendar.Timestamp(contact.Modified)))
        .Blank("facebook", "first_name", "language_code", "language_code_formatted", "last_name", "mobile", "twitter", "website")
        .No("ach_supported", "is_linked_with_zohocrm", "track_1099")
        .Zero("outstanding_payable_amount", "outstanding_payable_amount_bcy", "outstanding_receivable_amount", "outstanding_receivable_amount_bcy")
        .Zero("unused_credits_payable_amount", "unused_credits_payable_amount_bcy", "unused_credits_receivable_amount", "unused_credits_receivable_amount_bcy");

    private static JsonObject Address(VendorData? vendor) => new JsonObject
    {
        ["address"] = vendor?.Address ?? "",
        ["city"] = vendor?.City ?? "",
        ["state"] = vendor?.State ?? "",
        ["state_code"] = vendor?.State ?? "",
        ["zip"] = vendor?.Zip ?? "",
        ["country"] = vendor is null ? "" : "U.S.A",
        ["country_code"] = vendor is null ? "" : "US",
    }.Blank("address_id", "attention", "county", "fax", "latitude", "longitude", "phone", "street2");

    private static JsonObject DefaultTemplates()
    {
        var templates = new JsonObject();
        foreach (var name in (ReadOnlySpan<string>)["bill", "creditnote_email", "creditnote", "estimate_email", "estimate", "invoice_email", "invoice", "payment_remittance_email", "paymentthankyou_email", "paymentthankyou", "statement"])
            templates.Blank(name + "_template_id", name + "_template_name");
        return templates;
    }
}
