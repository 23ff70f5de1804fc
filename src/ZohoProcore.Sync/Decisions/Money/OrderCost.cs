namespace ZohoProcore.Sync;

/// <summary>
/// What an order costs: its total, corrected by what policy says of taxes and charges and by what was cancelled. The total and the
/// corrections always add up to the lines and the lines of their own.
/// </summary>
internal sealed record OrderCost
{
    /// <summary>The lines in the order of their ids; none where the order's breakdown does not tie.</summary>
    public IReadOnlyList<LineCost> Lines { get; init; } = [];

    /// <summary>Taxes and charges on a line of their own.</summary>
    public IReadOnlyList<NamedAmount> OwnLines { get; init; } = [];

    /// <summary>What leads from the order's total to its cost, by name.</summary>
    public IReadOnlyList<NamedAmount> Corrections { get; init; } = [];

    /// <summary>Sentences on what a person must decide first.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

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
    /// <summary>The line's cost.</summary>
    public decimal Amount => Ordered + Cancelled + Charges;
}

/// <summary>An amount with its name.</summary>
internal sealed record NamedAmount(string Name, decimal Amount);
