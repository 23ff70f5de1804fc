namespace ZohoProcore.Sync;

/// <summary>Puts a policy to an order's breakdown.</summary>
internal sealed class OrderCosting
{
    private readonly OrderBreakdown _order;
    private readonly CostPolicy _policy;
    private readonly Dictionary<string, decimal> _corrections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _ownLines = new(StringComparer.Ordinal);
    private readonly List<string> _questions = [];

    private OrderCosting(OrderBreakdown order, CostPolicy policy) => (_order, _policy) = (order, policy);

    /// <summary>The cost of an order; where its breakdown does not tie, only the questions.</summary>
    public static OrderCost Of(OrderBreakdown order, CostPolicy policy) =>
        order.Ties ? new OrderCosting(order, policy).Cost() : new() { Questions = order.Mismatches };

    private OrderCost Cost()
    {
        var lines = _order.Lines.Select(CostOf).ToArray();
        foreach (var charge in _order.Charges)
        {
            Place(charge, lines);
        }

        return new() { Lines = lines, OwnLines = Named(_ownLines), Corrections = Named(_corrections), Questions = _questions };
    }

    private LineCost CostOf(LineBreakdown line)
    {
        var ordered = line.Net + line.Discount + line.Rounding;
        foreach (var share in line.Taxes)
        {
            var treatment = _policy.Of(share.Tax);
            var isCost = share.Tax.Kind != TaxKind.Withheld && treatment is Treatment.InCost or Treatment.OwnLine;
            Add(_corrections, share.Tax.Name, (isCost ? share.Amount : 0) - share.EffectOnTotal);
            Ask(treatment, share.Tax.Kind == TaxKind.Withheld, share.Tax.Name);
            if (isCost && treatment == Treatment.OwnLine)
            {
                Add(_ownLines, share.Tax.Name, share.Amount + Cancelled(share.Amount, line.Remaining));
            }

            ordered += isCost && treatment == Treatment.InCost ? share.Amount : 0;
        }

        if (Math.Sign(ordered) * Math.Sign(line.Net) < 0)
        {
            _questions.Add($"The discount after tax takes more from line {line.LineId} than the line costs: what does it cost?");
        }

        return new(line.LineId, ordered, Cancelled(ordered, line.Remaining), 0);
    }

    private decimal Cancelled(decimal amount, decimal remaining)
    {
        var cancelled = Units.Round(amount * remaining, _order.Precision) - amount;
        Add(_corrections, "Cancelled", remaining == 1 ? 0 : cancelled);
        return remaining == 1 ? 0 : cancelled;
    }

    private void Place(Charge charge, LineCost[] lines)
    {
        var treatment = _policy.Of(charge.Kind);
        var isWithheld = charge.Kind == ChargeKind.TaxWithheld;
        if (!isWithheld && treatment == Treatment.InCost && Spread(charge, lines))
        {
            return;
        }

        if (!isWithheld && treatment == Treatment.OwnLine)
        {
            Add(_ownLines, charge.Name, charge.Amount);
            return;
        }

        Add(_corrections, charge.Name, -charge.Amount);
        Ask(treatment, isWithheld, charge.Name);
    }

    /// <summary>
    /// Over the lines above zero, by what they cost. A credit gets no share of shipping; and what takes away is not spread, but for the
    /// rounding of a total, which is less than one whole.
    /// </summary>
    private bool Spread(Charge charge, LineCost[] lines)
    {
        var weights = lines.Select(line => Math.Max(0, line.Ordered + line.Cancelled)).ToArray();
        var sum = weights.Sum();
        var isRounding = charge.Kind == ChargeKind.Rounding && Math.Abs(charge.Amount) < 1;
        if (sum == 0 || sum + charge.Amount < 0 || (!isRounding && (charge.Amount < 0 || charge.Kind == ChargeKind.Rounding)))
        {
            _questions.Add($"{charge.Name} of {Text.Amount(charge.Amount)} can't be spread over the lines: which line is it part of?");
            return false;
        }

        var shares = Units.Tie(weights.Select(weight => charge.Amount * (weight / sum)).ToArray(), _order.Precision, charge.Amount);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i] with { Charges = lines[i].Charges + shares[i] };
        }

        return true;
    }

    private void Ask(Treatment treatment, bool isWithheld, string name)
    {
        var question = treatment == Treatment.Review ? $"Is {name} part of the order's cost, and on which line?"
            : isWithheld && treatment != Treatment.LeftOut ? $"{name} is withheld from the vendor and can't be made part of the cost."
            : null;
        if (question is not null && !_questions.Contains(question))
        {
            _questions.Add(question);
        }
    }

    private static void Add(Dictionary<string, decimal> amounts, string name, decimal amount) =>
        amounts[name] = amount + (amounts.TryGetValue(name, out var already) ? already : 0);

    private static List<NamedAmount> Named(Dictionary<string, decimal> amounts) =>
        amounts.Where(one => one.Value != 0)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new NamedAmount(one.Key, one.Value))
            .ToList();
}
