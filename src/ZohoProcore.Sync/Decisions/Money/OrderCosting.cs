namespace ZohoProcore.Sync;

/// <summary>Puts a policy to an order's breakdown.</summary>
internal sealed class OrderCosting
{
    private readonly OrderBreakdown _order;
    private readonly CostTerms _costing;
    private readonly Dictionary<string, decimal> _corrections = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Name, string TaxId, string Project), decimal> _ownLines = [];
    private readonly List<CostQuestion> _questions = [];

    private OrderCosting(OrderBreakdown order, CostTerms costing) => (_order, _costing) = (order, costing);

    /// <summary>The cost of an order; where its breakdown does not tie, only the questions.</summary>
    public static OrderCost Of(OrderBreakdown order, CostTerms costing) => order.Ties
        ? new OrderCosting(order, costing).Cost()
        : new() { Questions = [.. order.Mismatches.Select(mismatch => new CostQuestion(string.Empty, mismatch))] };

    private OrderCost Cost()
    {
        var lines = _order.Lines.Where(IsInside).Select(CostOf).ToArray();
        foreach (var charge in _order.Charges)
        {
            Place(charge, lines);
        }

        return new()
        {
            Lines = lines,
            OwnLines =
            [
                .. _ownLines.Where(one => one.Value != 0)
                    .OrderBy(one => one.Key.Key, StringComparer.Ordinal).ThenBy(one => one.Key.Name, StringComparer.Ordinal)
                    .ThenBy(one => one.Key.Project, StringComparer.Ordinal)
                    .Select(one => new OwnLineCost(one.Key.Key, one.Key.Name, one.Key.TaxId, one.Key.Project, one.Value)),
            ],
            Corrections =
            [
                .. _corrections.Where(one => one.Value != 0)
                    .OrderBy(one => one.Key, StringComparer.Ordinal)
                    .Select(one => new CostCorrection(one.Key, one.Value)),
            ],
            Questions = _questions,
        };
    }

    private bool IsInside(LineBreakdown line)
    {
        if (_costing.Outside(line.LineId) is not { } name)
        {
            return true;
        }

        Correct(name, -line.Amount);
        return false;
    }

    private LineCost CostOf(LineBreakdown line)
    {
        var ordered = line.Net + line.Discount + line.Rounding;
        var taxes = new List<TaxShare>();
        foreach (var share in line.Taxes)
        {
            var treatment = _costing.Tax(line.LineId, share.Tax);
            var isCost = share.Tax.Kind != TaxKind.Withheld && treatment is CostTreatment.InCost or CostTreatment.OwnLine;
            Correct(share.Tax.Name, (isCost ? share.Amount : 0) - share.EffectOnTotal);
            Ask(
                share.Tax.Kind is TaxKind.Tax or TaxKind.ReverseCharge ? treatment : NoTaxCode(treatment),
                share.Tax.Kind == TaxKind.Withheld,
                share.Tax.Name);
            if (isCost && treatment == CostTreatment.OwnLine)
            {
                var key = share.Tax.Kind == TaxKind.Collected ? "collected" : "tax";
                var own = (key, share.Tax.Name, share.Tax.Id, _costing.ProjectOf(line.LineId));
                Add(_ownLines, own, share.Amount + Cancelled(share.Amount, line.Remaining));
            }
            else if (isCost)
            {
                taxes.Add(share);
                ordered += share.Amount;
            }
        }

        if (Math.Sign(ordered) * Math.Sign(line.Net) < 0)
        {
            _questions.Add(new(
                line.LineId, $"The discount after tax takes more from line {line.LineId} than the line costs: what does it cost?"));
        }

        if (line.Remaining != 1 && _costing.Policy.Cancelled is not (CostTreatment.InCost or CostTreatment.LeftOut))
        {
            _questions.Add(new(line.LineId, $"Of line {line.LineId} a part was cancelled: is it still committed?"));
        }

        return new(line.LineId, ordered, Cancelled(ordered, line.Remaining), 0) { Taxes = taxes };
    }

    private decimal Cancelled(decimal amount, decimal remaining)
    {
        if (remaining == 1 || _costing.Policy.Cancelled != CostTreatment.LeftOut)
        {
            return 0;
        }

        var cancelled = Units.Round(amount * remaining, _order.Precision) - amount;
        Correct("Cancelled", cancelled);
        return cancelled;
    }

    private void Place(Charge charge, LineCost[] lines)
    {
        var treatment = _costing.Of(charge.Kind);
        var isWithheld = charge.Kind == ChargeKind.TaxWithheld;
        var isPlaced = !isWithheld && treatment switch
        {
            CostTreatment.InCost => Spread(charge, lines),
            CostTreatment.OwnLine => PutOnOwnLine(charge, lines),
            _ => false,
        };
        if (!isPlaced)
        {
            Correct(charge.Name, -charge.Amount);
            Ask(NoTaxCode(treatment), isWithheld, charge.Name);
        }
    }

    /// <summary>Only a tax can be on a tax code; of anything else a person is asked.</summary>
    private static CostTreatment NoTaxCode(CostTreatment treatment) =>
        treatment == CostTreatment.TaxCode ? CostTreatment.Review : treatment;

    /// <summary>
    /// Over the lines above zero, by what they cost. A credit gets no share of shipping; and what takes away is not spread, but for the
    /// rounding of a total, which is less than one whole.
    /// </summary>
    private bool Spread(Charge charge, LineCost[] lines)
    {
        var isRounding = charge.Kind == ChargeKind.Rounding && Math.Abs(charge.Amount) < 1;
        if ((!isRounding && (charge.Amount < 0 || charge.Kind == ChargeKind.Rounding))
            || Shares(charge.Amount, lines.Select(line => line.Ordered + line.Cancelled)) is not { } shares)
        {
            _questions.Add(new(
                charge.Name, $"{charge.Name} of {Text.Amount(charge.Amount)} can't be spread over the lines: which line is it part of?"));
            return false;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i] with { Charges = lines[i].Charges + shares[i] };
        }

        return true;
    }

    /// <summary>In each project the share that its lines have; what takes away has to belong to one project.</summary>
    private bool PutOnOwnLine(Charge charge, LineCost[] lines)
    {
        var projects = lines.GroupBy(line => _costing.ProjectOf(line.LineId)).ToList();
        var shares = projects.Count == 1 ? [charge.Amount]
            : charge.Amount < 0 ? null
            : Shares(charge.Amount, projects.Select(project => project.Sum(line => Math.Max(0, line.Ordered + line.Cancelled))));
        if (shares is null)
        {
            _questions.Add(new(
                charge.Name, $"{charge.Name} of {Text.Amount(charge.Amount)}: which of the order's projects is it part of?"));
            return false;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            Add(_ownLines, (KeyOf(charge.Kind), charge.Name, string.Empty, projects[i].Key), shares[i]);
        }

        return true;
    }

    private decimal[]? Shares(decimal amount, IEnumerable<decimal> costs)
    {
        var weights = costs.Select(cost => Math.Max(0, cost)).ToArray();
        var sum = weights.Sum();
        return sum == 0 || sum + amount < 0
            ? null
            : Units.Tie(weights.Select(weight => amount * (weight / sum)).ToArray(), _order.Precision, amount);
    }

    private void Ask(CostTreatment treatment, bool isWithheld, string name)
    {
        var question = treatment == CostTreatment.Review ? $"Is {name} part of the order's cost, and on which line?"
            : isWithheld && treatment != CostTreatment.LeftOut ? $"{name} is withheld from the vendor and can't be made part of the cost."
            : null;
        if (question is not null && new CostQuestion(name, question) is var asked && !_questions.Contains(asked))
        {
            _questions.Add(asked);
        }
    }

    private static string KeyOf(ChargeKind kind) => kind switch
    {
        ChargeKind.Shipping => "shipping",
        ChargeKind.Adjustment => "adjustment",
        ChargeKind.Rounding => "rounding",
        _ => "collected",
    };

    private void Correct(string name, decimal amount) => Add(_corrections, name, amount);

    private static void Add<TKey>(Dictionary<TKey, decimal> amounts, TKey name, decimal amount)
        where TKey : notnull =>
        amounts[name] = amount + (amounts.TryGetValue(name, out var already) ? already : 0);
}
