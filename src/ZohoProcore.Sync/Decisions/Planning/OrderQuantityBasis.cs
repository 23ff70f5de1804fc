namespace ZohoProcore.Sync;

/// <summary>Accounts the lines of a commitment by quantity and unit cost where policy says so and every line ties exactly. Pure.</summary>
internal sealed class OrderQuantityBasis
{
    private readonly OrderInput _input;
    private readonly CostPolicy _policy;
    private readonly Dictionary<string, OrderLine> _lines;

    public OrderQuantityBasis(OrderInput input)
    {
        (_input, _policy) = (input, input.Policies.Cost ?? new());
        _lines = input.Order.Lines.GroupBy(line => line.LineId, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The commitment by quantity, or by amount as it was; and the units that policy insists on and Procore does not know.
    /// </summary>
    public (PlannedCommitment Commitment, IReadOnlyList<Finding> Findings) Of(PlannedCommitment planned)
    {
        var existing = _input.Existing.FirstOrDefault(candidate => candidate.OriginId == planned.OriginId && !candidate.IsDeleted);
        var isByQuantity = existing is not null && CommitmentFields.IsByQuantity(existing.Image);
        if (existing is null ? _policy.Basis == CommitmentBasis.Amount : !isByQuantity)
        {
            return (planned, []);
        }

        var measured = planned.Lines.Select(line => Measure(planned, line, existing)).ToList();
        if (!isByQuantity && !measured.TrueForAll(line => line.Ties))
        {
            return (planned, []);
        }

        return (
            planned with { Lines = [.. measured.Select(line => line.Line)] },
            _policy.Basis == CommitmentBasis.QuantityInKnownUnits
                ? [.. measured.Select(line => line.Unknown).OfType<OrderLine>().Select(Unknown)]
                : []);
    }

    /// <summary>A line that is no goods, or does not tie on a commitment that is by quantity already, is one piece of its amount.</summary>
    private (PlannedLine Line, bool Ties, OrderLine? Unknown) Measure(
        PlannedCommitment planned, PlannedLine line, ExistingCommitment? existing)
    {
        var standing = existing?.Image[CommitmentFields.UnitOf(line.OriginId)] is { Length: > 0 } unit ? unit : null;
        var isGoods = _lines.TryGetValue(line.OriginId.Substring(OriginIds.Line(planned.OriginId, string.Empty).Length), out var order);
        if (!isGoods || UnitCost(planned, line, order!) is not var (quantity, cost))
        {
            var whole = isGoods ? UnitOf("ls", standing) : null;
            return (line with { Quantity = 1, UnitCost = line.Amount, Unit = whole }, !isGoods, null);
        }

        var known = UnitOf(order!.Unit, standing);
        return (
            line with { Quantity = quantity, UnitCost = cost, Unit = known },
            true,
            known is null && order.Unit.Length > 0 ? order : null);
    }

    /// <summary>A unit of the company's list; one that the list has lost, or that can't be read, stays on the line that has it.</summary>
    private string? UnitOf(string unit, string? standing) =>
        UnitNames.Find(unit, _input.Company.Directory.Units ?? [], _policy.Units)
        ?? (standing is null ? null : UnitNames.Find(unit, [standing], _policy.Units));

    /// <summary>
    /// A unit cost that ties exactly and has no more decimals than the commitment's currency, or than the price that the clerk typed.
    /// </summary>
    private (decimal Quantity, decimal Cost)? UnitCost(PlannedCommitment planned, PlannedLine line, OrderLine order)
    {
        var isConverted = planned.Currency != _input.Order.Currency;
        var precision = isConverted ? _input.Company.Directory.Precision ?? 2 : _input.Order.Precision;
        var quantity = order.Quantity - (_policy.Cancelled == CostTreatment.LeftOut ? order.CancelledQuantity ?? 0 : 0);
        var cost = quantity != 0 ? line.Amount / quantity
            : isConverted ? Units.Round(order.Rate * (_input.Order.ExchangeRate ?? 1), precision) : order.Rate;
        var decimals = Math.Max(precision, Units.DecimalsOf(order.Rate));
        return cost * quantity == line.Amount && Units.DecimalsOf(cost) <= decimals ? (quantity, cost) : null;
    }

    private Finding Unknown(OrderLine line) => new()
    {
        Code = FindingCodes.UnitUnknown,
        Subject = line.LineId,
        Sentence = FormattableString.Invariant(
            $"Line {line.Position} of order {_input.Order.Number} is measured in '{line.Unit}', a unit that Procore does not have."),
        NextStep = $"Add the unit to the company's units of measure in Procore, name Procore's unit for '{line.Unit}' in the connection's "
            + "policies (Cost.Units), or let unknown units be left out (Cost.Basis: Quantity).",
    };
}
