namespace ZohoProcore.Sync;

/// <summary>Puts a policy to an order's breakdown.</summary>
internal sealed class OrderCosting
{
    private const string Cancelled = OrderCorrectionNames.Cancelled;
    private readonly OrderBreakdown _order;
    private readonly OrderCostTerms _costing;
    private readonly Dictionary<string, decimal> _corrections = new(StringComparer.Ordinal);
    private readonly OwnLineSums _ownLines = new();
    private readonly List<CostQuestion> _questions = [];

    private OrderCosting(OrderBreakdown order, OrderCostTerms costing) => (_order, _costing) = (order, costing);

    /// <summary>The cost of an order; where its breakdown does not tie, only the questions.</summary>
    public static OrderCost Of(OrderBreakdown order, OrderCostTerms costing)
    {
        // Unless what is cancelled is left out, lines count as they were ordered, whether or not Zoho's total has lost it.
        var committed = !order.Ties || costing.Policy.Cancelled == CostTreatment.LeftOut ? order : order.AsOrdered ?? order;
        return committed.Ties
            ? new OrderCosting(committed, costing).Cost()
            : new() { Order = order, Questions = [.. committed.Mismatches.Select(one => new CostQuestion(string.Empty, one))] };
    }

    private OrderCost Cost()
    {
        Correct(Cancelled, _order.CancelledOut);
        var exact = _order.Lines.Select(line => IsInside(line) ? ExactCost(line) : 0).ToArray();
        var spread = _order.Charges.Select(charge => (Charge: charge, Shares: Spread(charge, exact)))
            .Where(one => one.Shares is not null).ToDictionary(one => one.Charge, one => one.Shares!);
        var (rounded, charges) = OrderLineRounding.Of(_order, Counts, [.. spread.Values]);
        var lines = new List<LineCost>();
        var outside = new Dictionary<string, decimal>(StringComparer.Ordinal);
        for (var i = 0; i < rounded.Count; i++)
        {
            if (IsInside(rounded[i]))
            {
                lines.Add(CostOf(rounded[i], charges.Sum(shares => shares[i]), exact[i] + spread.Values.Sum(shares => shares[i])));
            }
            else
            {
                Correct(_costing.Outside(rounded[i].LineId)!, -rounded[i].Amount);
                outside[rounded[i].LineId] = CostOutside(rounded[i]);
            }
        }

        foreach (var charge in _order.Charges.Where(charge => !spread.ContainsKey(charge)))
        {
            Place(charge, lines);
        }

        var ownLines = _ownLines.All(_order.Precision);
        Correct(Cancelled, ownLines.Sum(own => own.Amount) - _ownLines.Ordered);
        return new()
        {
            Order = _order with { Lines = rounded },
            Lines = lines,
            OwnLines = [.. ownLines.Where(own => own.Amount != 0)],
            CancelledOwnLines = [.. ownLines.Where(own => own.Amount == 0)],
            Outside = outside,
            Corrections = [.. _corrections.Where(one => one.Value != 0).OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => new CostCorrection(one.Key, one.Value))],
            Questions = _questions,
        };
    }

    private bool IsInside(LineBreakdown line) => _costing.Outside(line.LineId) is null;

    /// <summary>What a line costs before it is rounded, of what is not cancelled and without charges.</summary>
    private decimal ExactCost(LineBreakdown line)
    {
        var exact = line.Exact ?? line;
        var taxes = exact.Taxes.Where(share => IsCost(line, share.Tax, CostTreatment.InCost)).Sum(share => share.Amount);
        return (exact.Net + exact.Discount + line.Rounding + taxes) * Left(line);
    }

    /// <summary>What a line that is no part of the contract's value would cost, with the taxes that policy makes cost of it.</summary>
    private decimal CostOutside(LineBreakdown line)
    {
        var taxes = line.Taxes.Where(share => _costing.Tax(line.LineId, share.Tax) is CostTreatment.InCost or CostTreatment.OwnLine)
            .Where(share => share.Tax.Kind != TaxKind.Withheld).Sum(share => share.Amount);
        return (line.Net + line.Discount + line.Rounding + taxes) * Left(line);
    }

    private decimal Left(LineBreakdown line) => _costing.Policy.Cancelled == CostTreatment.LeftOut ? line.Remaining : 1;

    private bool IsCost(LineBreakdown line, PricedTax tax, CostTreatment treatment) =>
        tax.Kind != TaxKind.Withheld && _costing.Tax(line.LineId, tax) == treatment;

    /// <summary>A tax counts in its line or in its own; where prices hold it, own ones count together, lest projects move lines.</summary>
    private RoundedIn Counts(int i, TaxShare share)
    {
        var line = _order.Lines[i];
        if (!IsInside(line))
        {
            return OrderLineRounding.CountsInTotal(_order, share);
        }

        var (isIn, isOwn) = (IsCost(line, share.Tax, CostTreatment.InCost), IsCost(line, share.Tax, CostTreatment.OwnLine));
        var isWithin = _order.PricesHoldTax && share.Tax.Kind == TaxKind.Tax;
        return new(
            isWithin ? (isIn ? 0 : -1) : isIn ? 1 : 0, isOwn ? "own" + (isWithin ? string.Empty : _costing.ProjectOf(line.LineId)) : null);
    }

    private OwnLineCost OwnLineOf(LineBreakdown line, PricedTax tax) => new(
        tax.Kind == TaxKind.Collected ? "collected" : "tax", tax.Name, tax.Id, _costing.ProjectOf(line.LineId), 0)
    { IsOfLines = true };

    private LineCost CostOf(LineBreakdown line, decimal charges, decimal exact)
    {
        var (taxes, own) = (new List<TaxShare>(), 0m);
        foreach (var (share, i) in line.Taxes.Select((share, i) => (share, i)))
        {
            var treatment = _costing.Tax(line.LineId, share.Tax);
            AskForParts(line, share.Tax);
            var (isIn, isOwn) = (IsCost(line, share.Tax, CostTreatment.InCost), IsCost(line, share.Tax, CostTreatment.OwnLine));
            Correct(share.Tax.Name, (isIn || isOwn ? share.Amount : 0) - share.EffectOnTotal);
            var isOnCode = share.Tax.Kind is TaxKind.Tax or TaxKind.ReverseCharge;
            Ask(isOnCode ? treatment : NoTaxCode(treatment), share.Tax.Kind == TaxKind.Withheld, share.Tax.Name);
            if (isOwn)
            {
                own += share.Amount;
                _ownLines.Add(OwnLineOf(line, share.Tax), share.Amount, (line.Exact ?? line).Taxes[i].Amount, Left(line));
            }
            else if (isIn)
            {
                taxes.Add(share);
            }
        }

        var ordered = line.Net + line.Discount + line.Rounding + taxes.Sum(share => share.Amount);
        if (Math.Sign(ordered) * Math.Sign(line.Net) < 0)
        {
            _questions.Add(new(line.LineId, $"The discount after tax takes more from line {line.LineId} than it costs: what is left?"));
        }

        if (line.BelowBilled is { } billed && _costing.Policy.Cancelled != CostTreatment.InCost)
        {
            _questions.Add(new(line.LineId, billed) { IsBelowBilled = true });
        }

        if (line.Remaining != 1 && _costing.Policy.Cancelled is not (CostTreatment.InCost or CostTreatment.LeftOut))
        {
            _questions.Add(new(line.LineId, $"Of line {line.LineId} a part was cancelled: is it committed?") { IsAboutCancelled = true });
        }

        var cancelled = Left(line) == 1 ? 0 : Units.Near(ordered * Left(line), exact - charges, _order.Precision) - ordered;
        Correct(Cancelled, cancelled);
        return new(line.LineId, ordered, cancelled, charges) { Taxes = taxes, OwnLineTaxes = own };
    }

    /// <summary>
    /// Over the lines above zero, by what they cost; null where policy wants it elsewhere, or where it can't be. A credit gets no share of
    /// shipping; and what takes away is not spread, but for the rounding of a total, which is less than one whole.
    /// </summary>
    private decimal[]? Spread(Charge charge, decimal[] costs)
    {
        if (charge.Kind == ChargeKind.TaxWithheld || _costing.Of(charge.Kind) != CostTreatment.InCost)
        {
            return null;
        }

        var isAllowed = charge.Kind == ChargeKind.Rounding ? Math.Abs(charge.Amount) < 1 : charge.Amount >= 0;
        var shares = isAllowed ? Shares(charge.Amount, costs) : null;
        if (shares is null)
        {
            _questions.Add(new(
                charge.Name, $"{charge.Name} of {Text.Amount(charge.Amount)} can't be spread over the lines: which line is it part of?"));
        }

        return shares;
    }

    private void Place(Charge charge, IReadOnlyList<LineCost> lines)
    {
        var (treatment, isWithheld) = (_costing.Of(charge.Kind), charge.Kind == ChargeKind.TaxWithheld);
        if (isWithheld || treatment != CostTreatment.OwnLine || !PutOnOwnLine(charge, lines))
        {
            Correct(OrderCorrectionNames.Of(charge, _order), -charge.Amount);
            Ask(NoTaxCode(treatment), isWithheld, charge.Name);
        }
    }

    /// <summary>Only a tax can be on a tax code; of anything else a person is asked.</summary>
    private static CostTreatment NoTaxCode(CostTreatment treatment) =>
        treatment == CostTreatment.TaxCode ? CostTreatment.Review : treatment;

    /// <summary>In each project the share that its lines have; what takes away has to belong to one project.</summary>
    private bool PutOnOwnLine(Charge charge, IReadOnlyList<LineCost> lines)
    {
        if (lines.All(line => line.Ordered + line.Cancelled == 0) && lines.Any(line => line.Cancelled != 0))
        {
            var question = $"Everything is cancelled: is {charge.Name} of {Text.Amount(charge.Amount)} still to be paid?";
            _questions.Add(new(charge.Name, question));
            return false;
        }

        var projects = lines.GroupBy(line => _costing.ProjectOf(line.LineId)).ToList();
        var shares = projects.Count == 1 ? [charge.Amount]
            : charge.Amount < 0 ? null
            : Shares(charge.Amount, projects.ConvertAll(project => project.Sum(line => Math.Max(0, line.Ordered + line.Cancelled))));
        if (shares is null)
        {
            _questions.Add(new(charge.Name, $"{charge.Name} of {Text.Amount(charge.Amount)}: which of the projects is it part of?"));
            return false;
        }

        var tied = Units.Tie(shares, _order.Precision, charge.Amount);
        for (var i = 0; i < tied.Length; i++)
        {
            _ownLines.Add(new(charge.Key, charge.Name, string.Empty, projects[i].Key, 0), tied[i], tied[i], 1);
        }

        return true;
    }

    private static decimal[]? Shares(decimal amount, IReadOnlyList<decimal> costs)
    {
        var weights = costs.Select(cost => Math.Max(0, cost)).ToArray();
        var sum = weights.Sum();
        return sum == 0 || sum + amount < 0 ? null : weights.Select(weight => amount * (weight / sum)).ToArray();
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

    /// <summary>Of a group whose parts the order does not say, nobody can tell what a rule for one of them is about.</summary>
    private void AskForParts(LineBreakdown line, PricedTax tax)
    {
        var named = _costing.Policy.Taxes.Where(rule => rule.Tax.Length > 0).ToList();
        var isNamed = named.Exists(rule =>
            new[] { tax.Id, tax.Name, tax.ListedName }.Contains(rule.Tax.Trim(), StringComparer.OrdinalIgnoreCase));
        if (tax.IsGroup && named.Count > 0 && !isNamed)
        {
            _questions.Add(new(
                line.LineId, $"Line {line.LineId} has the tax group {tax.Name}, and not what its taxes come to: which of them are cost?"));
        }
    }

    private void Correct(string name, decimal amount) =>
        _corrections[name] = amount + (_corrections.TryGetValue(name, out var already) ? already : 0);
}
