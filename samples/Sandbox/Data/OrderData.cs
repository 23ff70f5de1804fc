namespace Sandbox;

/// <summary>A Zoho purchase order as a person typed it; <see cref="OrderTotals"/> computes what follows from it.</summary>
public sealed record OrderData
{
    /// <summary>The purchase order id.</summary>
    public required string Id { get; init; }

    /// <summary>The order number, e.g. "PO-00017".</summary>
    public required string Number { get; init; }

    /// <summary>A reference, or empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The vendor's Zoho id.</summary>
    public required string VendorId { get; init; }

    /// <summary>draft, pending_approval, approved, open, issued, partially_billed, billed, closed or cancelled.</summary>
    public required string Status { get; init; }

    /// <summary>The order's date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When the goods are to be delivered, or null.</summary>
    public DateOnly? DeliveryDate { get; init; }

    /// <summary>The currency of every amount on the order.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>Base currency per unit of the order's currency.</summary>
    public decimal ExchangeRate { get; init; } = 1m;

    /// <summary>Whether the rates contain the tax.</summary>
    public bool IsInclusiveTax { get; init; }

    /// <summary>The discount of the whole order, or null. Orders have either this or discounts on lines.</summary>
    public DiscountData? Discount { get; init; }

    /// <summary>Whether the whole order's discount lowers the tax too.</summary>
    public bool IsDiscountBeforeTax { get; init; } = true;

    /// <summary>An amount added to (or, negative, taken from) the total.</summary>
    public decimal Adjustment { get; init; }

    /// <summary>What the adjustment is for.</summary>
    public string AdjustmentDescription { get; init; } = "";

    /// <summary>The shipping charge.</summary>
    public decimal Shipping { get; init; }

    /// <summary>What rounding the whole order adds to its total.</summary>
    public decimal Rounding { get; init; }

    /// <summary>Tax that is withheld from the vendor (TDS): the total is lower by it.</summary>
    public decimal TaxWithheld { get; init; }

    /// <summary>Tax that the vendor collects (TCS): the total is higher by it.</summary>
    public decimal TaxCollected { get; init; }

    /// <summary>Whether the buyer assesses the taxes: they are shown, and are not in the total.</summary>
    public bool IsReverseCharge { get; init; }

    /// <summary>Notes for the vendor.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Terms and conditions.</summary>
    public string Terms { get; init; } = "";

    /// <summary>How it is shipped.</summary>
    public string ShipVia { get; init; } = "";

    /// <summary>The rows, in order: lines, headers, subtotals.</summary>
    public required IReadOnlyList<OrderLineData> Lines { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>The value of the custom field <c>cf_external_id</c>, which has no duplicates; or empty.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The values of its other custom fields, by label.</summary>
    public IReadOnlyDictionary<string, string> CustomFields { get; init; } = new Dictionary<string, string>();

    /// <summary>The attached file, or null.</summary>
    public SandboxFile? Attachment { get; init; }

    /// <summary>What the generator meant the order to show.</summary>
    public OrderIntent Intent { get; init; }
}
