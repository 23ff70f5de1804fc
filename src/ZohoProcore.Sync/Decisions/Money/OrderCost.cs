namespace ZohoProcore.Sync;

/// <summary>
/// What an order costs: its total, corrected by what policy says of taxes and charges and by what was cancelled. The total and the
/// corrections always add up to the lines and the lines of their own.
/// </summary>
internal sealed record OrderCost
{
    /// <summary>The order's breakdown, rounded so that the cost of every line is right to one smallest unit.</summary>
    public required OrderBreakdown Order { get; init; }

    /// <summary>The lines in the order of their ids; none where the order's breakdown does not tie.</summary>
    public IReadOnlyList<LineCost> Lines { get; init; } = [];

    /// <summary>Taxes and charges on a line of their own, one for each project.</summary>
    public IReadOnlyList<OwnLineCost> OwnLines { get; init; } = [];

    /// <summary>Those of which everything is cancelled.</summary>
    public IReadOnlyList<OwnLineCost> CancelledOwnLines { get; init; } = [];

    /// <summary>By line_item_id, what lines would cost that are no part of the contract's value: below zero.</summary>
    public IReadOnlyDictionary<string, decimal> Outside { get; init; } = new Dictionary<string, decimal>();

    /// <summary>What leads from the order's total to its cost, by name.</summary>
    public IReadOnlyList<CostCorrection> Corrections { get; init; } = [];

    /// <summary>Questions that a person must answer first.</summary>
    public IReadOnlyList<CostQuestion> Questions { get; init; } = [];

    /// <summary>The order's cost.</summary>
    public decimal Total => Lines.Sum(line => line.Amount) + OwnLines.Sum(line => line.Amount);
}

/// <summary>One line's cost.</summary>
/// <param name="LineId">The line_item_id.</param>
/// <param name="Ordered">The line with its discount and the taxes that are cost.</param>
/// <param name="Cancelled">What was cancelled of it: of the other sign, or zero.</param>
/// <param name="Charges">Its share of the charges that go over the lines.</param>
internal sealed record LineCost(string LineId, decimal Ordered, decimal Cancelled, decimal Charges)
{
    /// <summary>The taxes in it.</summary>
    public IReadOnlyList<TaxShare> Taxes { get; init; } = [];

    /// <summary>Its taxes that are cost on lines of their own, as they were ordered.</summary>
    public decimal OwnLineTaxes { get; init; }

    /// <summary>The line's cost.</summary>
    public decimal Amount => Ordered + Cancelled + Charges;

    /// <inheritdoc/>
    public bool Equals(LineCost? other) =>
        other is not null && (LineId, Ordered, Cancelled, Charges) == (other.LineId, other.Ordered, other.Cancelled, other.Charges);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(LineId);
}

/// <summary>A tax or a charge on a line of its own.</summary>
/// <param name="Key">What it is, for policy and origin_id: <c>shipping</c>, <c>tax</c> and so on.</param>
/// <param name="Name">What people call it.</param>
/// <param name="TaxId">The tax_id of a tax; empty for a charge.</param>
/// <param name="Project">The project.</param>
/// <param name="Amount">What it comes to.</param>
internal sealed record OwnLineCost(string Key, string Name, string TaxId, string Project, decimal Amount)
{
    /// <summary>Whether it is a tax of lines, and no charge of the order.</summary>
    public bool IsOfLines { get; init; }

    /// <summary>What it comes to before anything of it is cancelled.</summary>
    public decimal Ordered { get; init; }
}

/// <summary>What a person must decide about an order's cost.</summary>
/// <param name="About">What it is about: the name of a tax or charge, or a line_item_id.</param>
/// <param name="Sentence">The question.</param>
internal sealed record CostQuestion(string About, string Sentence)
{
    /// <summary>Whether it is that a commitment would fall below what is billed.</summary>
    public bool IsBelowBilled { get; init; }

    /// <summary>Whether it is what becomes of a part that was cancelled, which no line of the order can hold.</summary>
    public bool IsAboutCancelled { get; init; }
}
