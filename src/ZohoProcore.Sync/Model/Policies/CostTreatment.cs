namespace ZohoProcore.Sync;

/// <summary>Where a part of an order's total goes.</summary>
public enum CostTreatment
{
    /// <summary>Into the cost of the lines.</summary>
    InCost,

    /// <summary>Into the cost, on a line of its own; <see cref="CostPolicy.OwnLineCodes"/> says on which WBS code.</summary>
    OwnLine,

    /// <summary>Not into the cost.</summary>
    LeftOut,

    /// <summary>A person decides, order by order.</summary>
    Review,

    /// <summary>
    /// For taxes: not into the line's amount; the line carries the tax code of Procore that <see cref="CostPolicy.TaxCodes"/> names, and
    /// Procore computes the tax beside the contract's total. Anything that is no tax goes to review.
    /// </summary>
    TaxCode,
}

/// <summary>What becomes of an order in another currency than Procore's company.</summary>
public enum ForeignCurrencyTreatment
{
    /// <summary>A person decides.</summary>
    Review,

    /// <summary>It is converted at the order's own exchange rate; the original amounts stay visible in the plan and in the audit.</summary>
    Convert,

    /// <summary>
    /// The commitment is in the order's currency, at the order's rate. Procore takes that from companies with several currencies only;
    /// where it does not, no line is written and a person decides.
    /// </summary>
    InOrderCurrency,
}
