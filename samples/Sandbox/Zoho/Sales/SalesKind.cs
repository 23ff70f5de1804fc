using System.Collections.Frozen;

namespace Sandbox;

/// <summary>A kind of sales document: how it is called, what may be written into it, and which moves it knows.</summary>
/// <param name="Path">Its path, which is the root of its lists too.</param>
/// <param name="Root">The root of one.</param>
/// <param name="Prefix">How the service's own numbers begin.</param>
/// <param name="First">Its status at the beginning.</param>
/// <param name="Moves">The moves, each with the status that it leads to and what the service says.</param>
/// <param name="Fields">The fields that it takes.</param>
internal sealed record SalesKind(string Path, string Root, string Prefix, string First, IReadOnlyList<(string Move, string Status, string Message)> Moves, FrozenSet<string> Fields)
{
    private const string Shared = "customer_id currency_id contact_persons_associated date exchange_rate line_items location_id gst_treatment gst_no tax_treatment vat_treatment place_of_supply "
        + "is_reverse_charge_applied reference_number custom_fields tags notes terms template_id tax_id tax_authority_id tax_exemption_id avatax_use_code avatax_exempt_no is_inclusive_tax ";

    private const string Priced = "discount is_discount_before_tax discount_type shipping_charge adjustment adjustment_description salesperson_name ";

    public static SalesKind CreditNote { get; } = new(
        "creditnotes", "creditnote", "CN-", "open",
        [
            ("status/open", "open", "Status of the credit note has been changed to open."),
            ("status/void", "void", "The credit note has been marked as void."),
            ("status/draft", "draft", "The credit note has been marked as Draft."),
            ("submit", "pending_approval", "The Credit Note has been successfully submitted for approval."),
            ("approve", "approved", "You have approved the Credit Note."),
        ],
        Of("creditnote_number is_draft cfdi_usage cfdi_reference_type ignore_auto_number_generation avatax_tax_code"));

    public static SalesKind Estimate { get; } = new(
        "estimates", "estimate", "EST-", "draft",
        [
            ("status/sent", "sent", "Estimate status has been changed to Sent"),
            ("status/accepted", "accepted", "Estimate status has been changed to Accepted."),
            ("status/declined", "declined", "Estimate status has been changed to Declined."),
            ("submit", "pending_approval", "The estimate has been successfully submitted for approval"),
            ("approve", "approved", "You have approved the estimate."),
        ],
        Of(Priced + "estimate_number expiry_date custom_body custom_subject project_id accept_retainer retainer_percentage"));

    public static SalesKind SalesOrder { get; } = new(
        "salesorders", "salesorder", "SO-", "draft",
        [
            ("status/open", "open", "Sales order status has been changed to Open."),
            ("status/void", "void", "Sales order status has been changed to Void."),
            ("submit", "pending_approval", "The Sales Order has been successfully submitted for approval."),
            ("approve", "approved", "You have approved the Sales Order."),
        ],
        Of(Priced + "salesorder_number shipment_date salesperson_id merchant_id billing_address_id shipping_address_id crm_owner_id crm_custom_reference_id is_update_customer notes_default "
            + "terms_default tax_authority_name tax_exemption_code delivery_method estimate_id pricebook_id documents zcrm_potential_id zcrm_potential_name"));

    public static IReadOnlyList<SalesKind> All { get; } = [CreditNote, Estimate, SalesOrder];

    /// <summary>The scope, without the product's name.</summary>
    public string Scope => Path;

    public string IdName => Root + "_id";

    public string NumberName => Root + "_number";

    private static FrozenSet<string> Of(string own) => (Shared + own).Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>A credit note, an estimate or a sales order.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Sold">What is sold, in the shape of an order: its vendor is the customer.</param>
internal sealed record ZohoSale(SalesKind Kind, OrderData Sold)
{
    public bool IsEmailed { get; init; }

    /// <summary>The day after which an estimate no longer holds.</summary>
    public DateOnly? Expiry { get; init; }
}

/// <summary>What of a credit note was used for an invoice.</summary>
internal sealed record ZohoCreditUse(string Id, string CreditNoteId, string InvoiceId, DateOnly Date, decimal Amount);
