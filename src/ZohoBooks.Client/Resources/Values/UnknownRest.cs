using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// The unknown members of a record that was read, on their way back: some have a property in the input after all, and what only answers
/// have is left out.
/// </summary>
/// <param name="members">The additional members.</param>
/// <param name="read">The record that was read: of its own members, only values that could not be read are among the additional
/// ones.</param>
internal sealed class UnknownRest(IDictionary<string, JsonElement>? members, JsonTypeInfo read)
{
    // Members of lines that answers have and requests do not.
    private static readonly HashSet<string> AnswerOnly = new(
        [
            "account_code", "acquisition_vat_amount", "acquisition_vat_name", "acquisition_vat_percentage", "bcy_rate", "customer_name",
                "discount", "discount_account_id",
            "discount_account_name", "discounts", "header_id", "header_name", "image_document_id", "image_name", "image_type",
                "invoice_id", "invoice_number", "is_receivable",
            "item_code", "item_matching_type", "item_total_inclusive_of_tax", "item_type", "location_name", "markup_percent",
                "pricebook_id", "purchase_request_items",
            "quantity_marked_as_received", "quantity_received", "receipt_line_item_id", "receive_line_items", "reverse_charge_tax_amount",
                "reverse_charge_tax_name",
            "reverse_charge_tax_percentage", "reverse_charge_vat_amount", "reverse_charge_vat_name", "reverse_charge_vat_percentage",
                "sales_rate", "salesorder_item_id", "sku",
            "tax_type",
            "available_for_sale_stock", "available_stock", "can_skip_stock_tracking", "combo_type", "committed_stock", "cost_amount",
            "documents", "expense_receipt_name", "internal_name", "is_credit_only_item", "is_invoiced", "is_modifier_item", "mapped_items",
            "pricing_scheme", "purchase_rate", "sales_margin", "stock_on_hand",
        ],
        StringComparer.Ordinal);

    private readonly Dictionary<string, JsonElement> _left = (members ?? new Dictionary<string, JsonElement>(0))
        .Where(static member => !AnswerOnly.Contains(member.Key) && !member.Key.EndsWith("_formatted", StringComparison.Ordinal))
        .Where(member => !read.Properties.Any(known => string.Equals(known.Name, member.Key, StringComparison.Ordinal)))
        .ToDictionary(static member => member.Key, static member => member.Value, StringComparer.Ordinal);

    /// <summary>What was not taken; null when nothing is left.</summary>
    public Dictionary<string, JsonElement>? Left => _left.Count == 0 ? null : _left;

    /// <summary>Takes a text out; null when it is absent or empty.</summary>
    public string? Take(string name)
    {
        if (!_left.TryGetValue(name, out JsonElement value) || value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            return null;
        _left.Remove(name);
        return value.ValueKind == JsonValueKind.Number ? value.GetRawText() : JsonText.TextOf(value) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Takes a list of texts out; null when it is absent, empty or something else.</summary>
    public IReadOnlyList<string>? TakeTexts(string name)
    {
        if (!_left.TryGetValue(name, out JsonElement value) || value.ValueKind != JsonValueKind.Array
            || value.EnumerateArray().Any(static one => one.ValueKind != JsonValueKind.String))
            return null;
        _left.Remove(name);
        return value.GetArrayLength() == 0 ? null : [.. value.EnumerateArray().Select(static one => JsonText.TextOf(one)!)];
    }
}
