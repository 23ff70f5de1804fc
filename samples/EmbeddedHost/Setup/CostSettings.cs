using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The cost policy of a connection as it is configured: values of <see cref="CostTreatment"/> by name. What is left out has its default.</summary>
public sealed class CostSettings
{
    private static readonly CostPolicy Default = new();

    /// <summary>All taxes.</summary>
    public CostTreatment? Tax { get; set; }

    /// <summary>Single taxes; the first entry that fits holds.</summary>
    public IList<TaxSettings> Taxes { get; set; } = [];

    /// <summary>The shipping charge.</summary>
    public CostTreatment Shipping { get; set; } = Default.Shipping;

    /// <summary>Adjustments.</summary>
    public CostTreatment Adjustment { get; set; } = Default.Adjustment;

    /// <summary>Rounding of the whole order.</summary>
    public CostTreatment Rounding { get; set; } = Default.Rounding;

    /// <summary>Tax withheld.</summary>
    public CostTreatment Withheld { get; set; } = Default.Withheld;

    /// <summary>Tax that lines deduct; as tax withheld where it is not set.</summary>
    public CostTreatment? Deducted { get; set; } = Default.Deducted;

    /// <summary>Tax collected.</summary>
    public CostTreatment Collected { get; set; } = Default.Collected;

    /// <summary>Reverse charge.</summary>
    public CostTreatment ReverseCharge { get; set; } = Default.ReverseCharge;

    /// <summary>Cancelled quantities.</summary>
    public CostTreatment Cancelled { get; set; } = Default.Cancelled;

    /// <summary>WBS codes for what goes on lines of its own.</summary>
    public IDictionary<string, string> OwnLineCodes { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Items or accounts of retention.</summary>
    public IList<string> RetentionLines { get; set; } = [];

    /// <summary>Items or accounts that settle advances.</summary>
    public IList<string> AdvanceLines { get; set; } = [];

    /// <summary>Orders in another currency.</summary>
    public ForeignCurrencyTreatment ForeignCurrency { get; set; }

    /// <summary>How the lines of commitments are accounted.</summary>
    public CommitmentBasis Basis { get; set; }

    /// <summary>Procore's units for units of Zoho Books.</summary>
    public IDictionary<string, string> Units { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Procore's tax codes for taxes.</summary>
    public IDictionary<string, string> TaxCodes { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The policy.</summary>
    public CostPolicy ToPolicy() => new()
    {
        Tax = Tax,
        Taxes = [.. Taxes.Select(one => new TaxRule { Tax = one.Tax, Project = one.Project, Account = one.Account, Item = one.Item, Treatment = one.Treatment })],
        Shipping = Shipping,
        Adjustment = Adjustment,
        Rounding = Rounding,
        Withheld = Withheld,
        Deducted = Deducted,
        Collected = Collected,
        ReverseCharge = ReverseCharge,
        Cancelled = Cancelled,
        OwnLineCodes = new(OwnLineCodes),
        RetentionLines = [.. RetentionLines],
        AdvanceLines = [.. AdvanceLines],
        ForeignCurrency = ForeignCurrency,
        Basis = Basis,
        Units = new(Units),
        TaxCodes = new(TaxCodes),
    };
}

/// <summary>A single tax.</summary>
public sealed class TaxSettings
{
    /// <summary>Its name or tax_id. Empty: every tax.</summary>
    public string Tax { get; set; } = string.Empty;

    /// <summary>The project. Empty: every project.</summary>
    public string Project { get; set; } = string.Empty;

    /// <summary>The account. Empty: every account.</summary>
    public string Account { get; set; } = string.Empty;

    /// <summary>The item. Empty: every item.</summary>
    public string Item { get; set; } = string.Empty;

    /// <summary>What becomes of it.</summary>
    public CostTreatment Treatment { get; set; }
}
