using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// A Zoho Books purchase order as it was read: everything that planning may look at, in one immutable value that can be stored, hashed and
/// replayed.
/// </summary>
public sealed record OrderSnapshot
{
    /// <summary>The purchaseorder_id.</summary>
    public required string OrderId { get; init; }

    /// <summary>The number people know the order by.</summary>
    public required string Number { get; init; }

    /// <summary>The clerk's reference, or empty.</summary>
    public string Reference { get; init; } = string.Empty;

    /// <summary>The order's status as Zoho wrote it, in lower case.</summary>
    public required string Status { get; init; }

    /// <summary>The vendor's contact_id, or empty.</summary>
    public string VendorId { get; init; } = string.Empty;

    /// <summary>The vendor's name on the order.</summary>
    public string VendorName { get; init; } = string.Empty;

    /// <summary>The ISO 4217 code of the order's currency.</summary>
    public string Currency { get; init; } = string.Empty;

    /// <summary>How many decimals the order's currency has.</summary>
    public int Precision { get; init; } = 2;

    /// <summary>What the order comes to, in its currency, all discounts, taxes and adjustments included.</summary>
    public required decimal Total { get; init; }

    /// <summary>The order's date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>When delivery is expected.</summary>
    public LocalDate? DeliveryDate { get; init; }

    /// <summary>The payment terms in words.</summary>
    public string PaymentTerms { get; init; } = string.Empty;

    /// <summary>How the goods are shipped.</summary>
    public string ShipVia { get; init; } = string.Empty;

    /// <summary>Notes on the order.</summary>
    public string Notes { get; init; } = string.Empty;

    /// <summary>Whether line totals include tax.</summary>
    public bool IsInclusiveTax { get; init; }

    /// <summary>True when the order says that taxes are rounded on every line; null when once for the order, or not said.</summary>
    public bool? IsTaxRoundedByLine { get; init; }

    /// <summary>The discount on the whole order, in its currency; line discounts are already in the line totals.</summary>
    public decimal OrderDiscount { get; init; }

    /// <summary>
    /// The number that the discount was entered as, an amount or a percentage, where the order states that it takes nothing, as it may when
    /// all is cancelled; else null.
    /// </summary>
    public decimal? DiscountEntered { get; init; }

    /// <summary>The percentage that <see cref="OrderDiscount"/> was entered as; null when it was entered as an amount.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>True when taxes are computed on what the order came to before its discount; null otherwise.</summary>
    public bool? IsDiscountAfterTax { get; init; }

    /// <summary>What Zoho says the discount on the whole order was computed on; null when there is no such discount.</summary>
    public decimal? DiscountAppliedOn { get; init; }

    /// <summary>The sum of the lines as the order states it; null when it states none, or exactly what the lines come to.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>What the lines come to with their taxes, where prices include tax and Zoho Books states it; null otherwise.</summary>
    public decimal? SubTotalWithTax { get; init; }

    /// <summary>The shipping charge; null when there is none.</summary>
    public decimal? Shipping { get; init; }

    /// <summary>What the clerk called the adjustment; null when there is none.</summary>
    public string? AdjustmentDescription { get; init; }

    /// <summary>What rounding the whole order added to its total; null when nothing.</summary>
    public decimal? Rounding { get; init; }

    /// <summary>Tax withheld from the vendor (TDS) that stands on the whole order; null when there is none.</summary>
    public decimal? TaxWithheld { get; init; }

    /// <summary>Tax collected by the vendor (TCS) that stands on the whole order; null when there is none.</summary>
    public decimal? TaxCollected { get; init; }

    /// <summary>Units of the organization's base currency for one unit of the order's currency; null when it is 1.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>The tax on the whole order, in its currency.</summary>
    public decimal TaxTotal { get; init; }

    /// <summary>The adjustment that a clerk entered on the whole order, in its currency; may be negative.</summary>
    public decimal Adjustment { get; init; }

    /// <summary>
    /// The order's custom fields that have a value, by label (by API name or id where Zoho Books says no label); null when there are none.
    /// </summary>
    public SortedDictionary<string, string>? CustomFields
    {
        get;
        init => field = value is null ? null : new(value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// What stands in the custom fields that the sync itself writes (<c>MappingPolicy.OrderFields</c>), by customfield_id; null when
    /// nothing does. They are not among <see cref="CustomFields"/>.
    /// </summary>
    public SortedDictionary<string, string>? WrittenBack { get; init; }

    /// <summary>
    /// The name of the order's file, where policy has it attached to commitments; null when there is none, or nothing asks.
    /// </summary>
    public string? FileName { get; init; }

    /// <summary>
    /// How many files Zoho Books lists with the order beside that one, where policy has its file attached; null when there are none,
    /// nothing asks, and in what an earlier version stored.
    /// </summary>
    public int? OtherFiles { get; init; }

    /// <summary>What those are called, as far as Zoho Books says it; null where it says nothing, and where there are none.</summary>
    public IReadOnlyList<string>? OtherFileNames { get; init; }

    /// <summary>
    /// The order without what the sync writes into it, without its files, and without the ids of locations and those that a line names
    /// beside their names, which earlier versions did not read: what people decided about an order is bound to what it says.
    /// </summary>
    internal OrderSnapshot WithoutIds() => this with
    {
        WrittenBack = null,
        FileName = null,
        OtherFiles = null,
        OtherFileNames = null,
        LocationId = null,
        Lines = [.. Lines.Select(line => line with { ItemId = null, AccountId = null, LocationId = null })],
    };

    /// <summary>The location_id of the location or branch that the order belongs to; null where Zoho Books says none.</summary>
    public string? LocationId { get; init; }

    /// <summary>When Zoho last changed the order; Zoho's stamps have a resolution of one second.</summary>
    public Instant? LastModified { get; init; }

    /// <summary>The rows of the order in their order, headings and subtotals included.</summary>
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];
}
