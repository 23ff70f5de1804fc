namespace ZohoProcore.Sync;

/// <summary>
/// What of an order's total is its cost, and so part of the commitment. A policy that is not set asks a person rather than guess, wherever
/// guessing could move money.
/// </summary>
public sealed record CostPolicy
{
    /// <summary>
    /// Taxes that no entry of <see cref="Taxes"/> names. Null: nobody chose. Then taxes are cost where purchases carry sales tax (the US);
    /// for an organization anywhere else planning waits until somebody chooses.
    /// </summary>
    public CostTreatment? Tax { get; init; }

    /// <summary>Single taxes, by name or id, for all orders or for a project, an account or an item; the first that fits holds.</summary>
    public IReadOnlyList<TaxRule> Taxes { get; init; } = [];

    /// <summary>The shipping charge. A line of its own by default, which needs its code in <see cref="OwnLineCodes"/>.</summary>
    public CostTreatment Shipping { get; init; } = CostTreatment.OwnLine;

    /// <summary>A clerk's adjustment. A person decides by default; one below zero is never spread over lines.</summary>
    public CostTreatment Adjustment { get; init; } = CostTreatment.Review;

    /// <summary>Rounding of the whole order.</summary>
    public CostTreatment Rounding { get; init; } = CostTreatment.InCost;

    /// <summary>
    /// Tax withheld from the vendor (TDS). Left out, or to review: it never lowers the cost, which is what vendor and state get together.
    /// </summary>
    public CostTreatment Withheld { get; init; } = CostTreatment.LeftOut;

    /// <summary>
    /// Tax that lines deduct, one with a rate below zero (the UK's CIS): withheld like TDS, and never lowers the cost either. Left out, or
    /// to review. Null: as <see cref="Withheld"/>.
    /// </summary>
    public CostTreatment? Deducted { get; init; }

    /// <summary>Tax that the vendor collects beside the others (TCS); it is credited later, so it is left out by default.</summary>
    public CostTreatment Collected { get; init; } = CostTreatment.LeftOut;

    /// <summary>Tax that the buyer assesses (reverse charge): cost only where it can't be recovered.</summary>
    public CostTreatment ReverseCharge { get; init; } = CostTreatment.LeftOut;

    /// <summary>
    /// Cancelled quantities. Left out: they lower the commitment, never below what is billed. In cost: they stay committed. Or to review.
    /// </summary>
    public CostTreatment Cancelled { get; init; } = CostTreatment.LeftOut;

    /// <summary>
    /// The WBS code, as Procore shows it (<c>01-500.O</c>), for what goes on a line of its own: <c>shipping</c>, <c>adjustment</c>,
    /// <c>rounding</c>, <c>collected</c>, <c>tax</c>, or a single tax by name or id.
    /// </summary>
    public SortedDictionary<string, string> OwnLineCodes
    {
        get;
        init => field = new(value, StringComparer.OrdinalIgnoreCase);
    } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Items or accounts, by name, whose lines below zero are retention: no part of the contract's value. The commitment is gross, and what
    /// they come to is proposed as its retainage in percent.
    /// </summary>
    public IReadOnlyList<string> RetentionLines { get; init; } = [];

    /// <summary>Items or accounts, by name, whose lines below zero settle an advance: no part of the contract's value.</summary>
    public IReadOnlyList<string> AdvanceLines { get; init; } = [];

    /// <summary>Orders in another currency than Procore's company.</summary>
    public ForeignCurrencyTreatment ForeignCurrency { get; init; }

    /// <summary>How the lines of a new commitment are accounted: by amount, or by quantity, unit cost and unit of measure.</summary>
    public CommitmentBasis Basis { get; init; }

    /// <summary>
    /// Procore's unit of measure for a unit as Zoho Books has it, where neither the name nor a usual abbreviation says it:
    /// <c>Std</c> to <c>hr</c>.
    /// </summary>
    public SortedDictionary<string, string> Units
    {
        get;
        init => field = new(value, StringComparer.OrdinalIgnoreCase);
    } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Procore's tax code, as its list shows it, for a tax by name or id; for taxes that are <see cref="CostTreatment.TaxCode"/>.
    /// </summary>
    public SortedDictionary<string, string> TaxCodes
    {
        get;
        init => field = new(value, StringComparer.OrdinalIgnoreCase);
    } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether any tax goes on a tax code of Procore.</summary>
    internal bool UsesTaxCodes => Tax == CostTreatment.TaxCode || ReverseCharge == CostTreatment.TaxCode
        || Taxes.Any(rule => rule.Treatment == CostTreatment.TaxCode);
}
