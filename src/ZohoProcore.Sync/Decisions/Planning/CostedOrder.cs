using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>What each line of an order costs, in the commitments' currency, and why. Pure.</summary>
internal sealed class CostedOrder
{
    private readonly OrderInput _input;
    private readonly RoutedOrder _routed;
    private readonly CostPolicy _policy;
    private readonly OrderBreakdown _breakdown;
    private readonly OrderCost _cost;
    private readonly Dictionary<string, OrderTaxTreatments> _treatments;

    private CostedOrder(OrderInput input, RoutedOrder routed)
    {
        (_input, _routed, _policy) = (input, routed, input.Policies.Cost ?? new());
        _breakdown = OrderBreakdownFinder.Find(OrderPricing.Of(routed.Order, input.Company.Directory.Taxes ?? []));
        var lines = routed.Lines.GroupBy(line => line.Line.LineId, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _treatments = routed.Order.Lines.Where(line => line.IsItem).GroupBy(line => line.LineId, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => TreatmentsOf(same.First()), StringComparer.Ordinal);
        var outside = routed.Order.Lines.Where(line => line.IsItem)
            .Select(line => (line.LineId, Name: OrderOutsideLines.NameOf(line, input.Policies.Cost)))
            .GroupBy(line => line.LineId, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Name, StringComparer.Ordinal);
        _cost = OrderCosting.Of(_breakdown, new(_policy)
        {
            Tax = (lineId, tax) => _treatments[lineId].Of(tax),
            ProjectOf = lineId => FormattableString.Invariant($"{lines[lineId].Project.Id}"),
            Outside = lineId => outside[lineId],
        });
        Answers = [.. OrderCostAnswers.Of(routed, _policy, _breakdown, _treatments)];
        Findings =
        [
            .. _breakdown.Ties ? _cost.Questions.Select(Undecided) : [Unexplained(_breakdown.Mismatches)],
            .. IsConverted && OrderAmountLimits.OfConversion(Rate, Precision) is { } absurd
                ? [Unexplained([absurd])]
                : Array.Empty<Finding>(),
        ];
        if (Findings.Count == 0)
        {
            (Lines, OwnLines) = Convert();
        }
    }

    /// <summary>What keeps the order from having a cost.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What policy says of each tax and charge.</summary>
    public IReadOnlyList<RuleAnswer> Answers { get; }

    /// <summary>The cost of each line, by line_item_id.</summary>
    public IReadOnlyDictionary<string, ExplainedAmount> Lines { get; } = new Dictionary<string, ExplainedAmount>();

    /// <summary>Taxes and charges on lines of their own.</summary>
    public IReadOnlyList<(OwnLineCost Own, ExplainedAmount Amount)> OwnLines { get; } = [];

    /// <summary>What policy puts on tax codes of Procore, line by line.</summary>
    public IEnumerable<TaxesOnCode> TaxesOnCodes =>
        from line in _cost.Lines
        let shares = _cost.Order.Lines.First(broken => broken.LineId == line.LineId).Taxes
            .Where(share => share.Tax.Kind is TaxKind.Tax or TaxKind.ReverseCharge)
            .Where(share => _treatments[line.LineId].Of(share.Tax) == CostTreatment.TaxCode)
            .ToList()
        where shares.Count > 0
        select new TaxesOnCode(line, shares, _breakdown.Precision);

    /// <summary>What leads from the order's total to its cost.</summary>
    public IReadOnlyList<CostCorrection> Corrections => _cost.Corrections;

    /// <summary>The order's cost, in the commitments' currency.</summary>
    public decimal Total => Lines.Values.Sum(line => line.Amount) + OwnLines.Sum(line => line.Amount.Amount);

    /// <summary>What it costs in each project.</summary>
    public IReadOnlyList<ProjectCost> ByProject =>
    [
        .. _routed.Lines.Select(line => (line.Project.Id, Lines[line.Line.LineId].Amount))
            .Concat(OwnLines.Select(own => (long.Parse(own.Own.Project, CultureInfo.InvariantCulture), own.Amount.Amount)))
            .GroupBy(cost => cost.Item1)
            .OrderBy(project => project.Key)
            .Select(project => new ProjectCost(project.Key, project.Sum(cost => cost.Item2)) { Rate = ExchangeRate }),
    ];

    /// <summary>Whether a tax stands in the amount of a line.</summary>
    public bool HoldsTax(string lineId) => _cost.Lines.Any(line => line.LineId == lineId && line.Taxes.Any(share => share.Amount != 0));

    /// <summary>Whether the order is in another currency than its commitments.</summary>
    public bool IsConverted => _routed.Order.Currency != _routed.CommitmentCurrency && _routed.Order.ExchangeRate is > 0;

    /// <summary>The currency of the commitments.</summary>
    public string Currency => _routed.CommitmentCurrency;

    /// <summary>How many decimals amounts of the commitments have.</summary>
    public int Decimals => IsConverted ? Precision : _breakdown.Precision;

    /// <summary>Units of the company's currency for one of the commitments', where they stay in the order's foreign currency.</summary>
    public decimal? ExchangeRate => _routed.IsInForeignCurrency ? _routed.Order.ExchangeRate : null;

    /// <summary>The order's amounts as a table, with the cost of each line where it is known.</summary>
    public string Table => OrderBreakdownTable.Write(
        _breakdown, _routed.Order.Currency, _breakdown.Ties && _cost.Questions.Count == 0 ? _cost : null);

    private decimal Rate => _routed.Order.ExchangeRate ?? 1;

    private int Precision => _input.Company.Directory.Precision ?? 2;

    private string InWords => $"Order {_routed.Order.Number} comes to {Text.Amount(_routed.Order.Total)} {_routed.Order.Currency}";

    public static CostedOrder Of(OrderInput input, RoutedOrder routed) => new(input, routed);

    /// <summary>The commitments that would come to less than nothing.</summary>
    public IEnumerable<Finding> Negatives => ByProject.Where(cost => cost.Amount < 0).Select(Negative);

    private Finding Negative(ProjectCost cost) => new()
    {
        Code = FindingCodes.CommitmentNegative,
        Subject = CommitmentOrigins.Of(_input, cost.ProjectId),
        Sentence = $"Order {_routed.Order.Number} would become a commitment of {Text.Amount(cost.Amount)} {Currency} in Procore "
            + FormattableString.Invariant($"project {cost.ProjectId}."),
        NextStep = IsCancelledBelowZero(cost.ProjectId)
            ? "Lower the credit in Zoho Books by what it was for and is cancelled, or let what is cancelled stay committed in the "
                + "connection's policies (Cost.Cancelled)."
            : "Put the credit on the project that it belongs to in Zoho Books, or name its item or account in the connection's "
                + "policies (Cost.RetentionLines, Cost.AdvanceLines) if it is retention or settles an advance.",
        Table = Table,
    };

    /// <summary>Whether the lines of a commitment come to less than nothing only because a part of them was cancelled.</summary>
    private bool IsCancelledBelowZero(long projectId)
    {
        var projects = _routed.Lines.ToDictionary(line => line.Line.LineId, line => line.Project.Id, StringComparer.Ordinal);
        var lines = _cost.Lines.Where(line => projects[line.LineId] == projectId).ToList();
        return lines.Exists(line => line.Cancelled != 0) && lines.Sum(line => line.Amount - line.Cancelled) >= 0;
    }

    /// <summary>What each retention line keeps back, in the commitments' currency.</summary>
    public IEnumerable<(OrderLine Line, decimal Amount)> KeptBack =>
        from line in _routed.Order.Lines
        where OrderOutsideLines.NameOf(line, _policy) == OrderOutsideLines.Retention
        select (line, -_cost.Outside[line.LineId] * (IsConverted ? Rate : 1));

    /// <summary>In the order's own currency nothing changes; else every amount at the order's rate, tied so that nothing is lost.</summary>
    private (IReadOnlyDictionary<string, ExplainedAmount>, IReadOnlyList<(OwnLineCost, ExplainedAmount)>) Convert()
    {
        var own = _cost.OwnLines;
        var isForeign = IsConverted;
        var rate = isForeign ? Rate : 1;
        var inCompany = InCompany(
            [.. _cost.Lines.Select(line => line.Amount)], [.. own.Select(line => line.Amount)], isForeign ? rate : null);
        var explanation = new OrderCostExplanation(_breakdown.Precision, _routed.Order.Currency);
        string Converted(int i) => !isForeign ? string.Empty
            : $" at {Text.Amount(rate)} = {OrderCostExplanation.Amount(inCompany[i], Precision)} "
                + _routed.CommitmentCurrency;
        var byId = _cost.Order.Lines.ToDictionary(line => line.LineId, StringComparer.Ordinal);
        var ordered = _routed.Lines.ToDictionary(line => line.Line.LineId, line => line.Line, StringComparer.Ordinal);
        return (
            _cost.Lines.Select((line, i) => (line.LineId, Explained: new ExplainedAmount(
                inCompany[i], explanation.Of(byId[line.LineId], line, ordered[line.LineId], Converted(i)))))
                .ToDictionary(line => line.LineId, line => line.Explained, StringComparer.Ordinal),
            [
                .. own.Select((line, i) => (line, i: i + _cost.Lines.Count)).Select(one =>
                    (one.line, new ExplainedAmount(inCompany[one.i], explanation.Of(one.line, Converted(one.i))))),
            ]);
    }

    /// <summary>
    /// The lines among themselves, whatever stands beside them, and then taxes and charges on lines of their own, which differ with the
    /// projects; all of it together is what the cost comes to at the rate.
    /// </summary>
    private decimal[] InCompany(IReadOnlyList<decimal> lines, IReadOnlyList<decimal> own, decimal? rate)
    {
        if (rate is not { } times)
        {
            return [.. lines, .. own];
        }

        var converted = Units.Tie([.. lines.Select(amount => amount * times)], Precision);
        var whole = Units.Round((lines.Sum() + own.Sum()) * times, Precision);
        return [.. converted, .. Units.Tie([.. own.Select(amount => amount * times)], Precision, whole - converted.Sum())];
    }

    /// <summary>A line that is no part of the contract's value has no code; its project is that of the lines beside it.</summary>
    private OrderTaxTreatments TreatmentsOf(OrderLine line)
    {
        var beside = _routed.Lines.Where(one => one.Line.LineId == line.LineId)
            .Concat(_routed.Lines.Where(one => one.Line.ProjectId == line.ProjectId)).Take(1).ToList();
        return new(_policy, beside is [var one] ? NamesOf(one.Line, one.Project) : [line.ProjectId], line);
    }

    private static IReadOnlyList<string> NamesOf(OrderLine line, ProcoreProject project) =>
        [FormattableString.Invariant($"{project.Id}"), project.Number, project.AccountingNumber, line.ProjectId];

    private Finding Undecided(CostQuestion question) => new()
    {
        Code = question.IsBelowBilled ? FindingCodes.CancelledBelowBilled : FindingCodes.CostUndecided,
        Subject = question.About,
        Sentence = $"{InWords}. {question.Sentence}",
        NextStep = question.IsBelowBilled
            ? "Cancel no more than is not billed yet, or void or credit the bill in Zoho Books, then retry; the commitment stays as it is "
                + "until then."
            : (question.IsAboutCancelled
                    ? "Choose in the connection's policies (Cost.Cancelled) what becomes of it"
                    : "Put it on a line of the order in Zoho Books, or choose in the connection's policies (Cost) what becomes of it")
                + "; for this order alone, enter the commitment in Procore with the order's number by hand and skip the order.",
        Table = Table,
    };

    private Finding Unexplained(IReadOnlyList<string> mismatches) => new()
    {
        Code = FindingCodes.TotalNotExplained,
        Sentence = $"{InWords}, and its amounts do not agree: {string.Join(" ", mismatches)}",
        NextStep = "Check the order's amounts in Zoho Books against the table, or enter the commitment in Procore with the order's number "
            + "by hand and skip the order.",
        Table = Table,
    };
}

/// <summary>An amount and how it comes about.</summary>
internal sealed record ExplainedAmount(decimal Amount, string Explanation);
