using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// What each line of an order costs: from what was typed, by the vendor's documented arithmetic and the customer's policy, written down a second time and exact but for the last
/// digit of a decimal. It knows nothing of the core but the values that a policy can have.
/// </summary>
internal sealed class LineCosts
{
    /// <summary>Of lines that nearly cancel each other a discount would move more than so many times itself: a person says which of them it lowers.</summary>
    private const int MostMoved = 3;

    private readonly OrderData _order;
    private readonly CostPolicy _policy;
    private readonly IReadOnlyList<TaxData> _taxes;
    private readonly bool _showsFall;
    private readonly bool _totalsFall;
    private readonly List<OrderLineData> _all;
    private readonly Dictionary<string, decimal> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Project, string Key), decimal> _own = [];
    private readonly Dictionary<string, decimal> _keptBack = new(StringComparer.Ordinal);

    private LineCosts(OrderData order, IReadOnlyList<TaxData> taxes, CostPolicy policy, ZohoSwitches switches)
    {
        (_order, _taxes, _policy, _showsFall) = (order, taxes, policy, switches.CancelledItemsLowerTheTotal);
        _totalsFall = _showsFall && policy.Cancelled == CostTreatment.LeftOut;
        _all = [.. order.Lines.Where(line => line.Category == "line_item")];
    }

    /// <summary>By line id, in the commitments' currency; not the lines that are no part of the contract.</summary>
    public IReadOnlyDictionary<string, decimal> Lines => _lines;

    /// <summary>What stands on lines of their own, by project in Zoho and what it is.</summary>
    public IReadOnlyDictionary<(string Project, string Key), decimal> OwnLines => _own;

    /// <summary>What is kept back, by project in Zoho.</summary>
    public IReadOnlyDictionary<string, decimal> KeptBack => _keptBack;

    /// <summary>Whether a line carries a tax code of Procore.</summary>
    public bool HasTaxCodes { get; private set; }

    /// <summary>Whether policy leaves a part of it to a person.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>What the order costs to the last unit; null where it is converted, parts of lines were cancelled, or lines are no part of the contract.</summary>
    public decimal? Total { get; private set; }

    /// <summary>What it costs as nearly as is known.</summary>
    public decimal Known => Total ?? (_lines.Values.Sum() + _own.Values.Sum());

    /// <summary>How far a line may be off: one smallest unit, and where it is converted one more of what it is converted to.</summary>
    public decimal Tolerance => IsConverted ? (Unit * _order.ExchangeRate) + 0.01m : Unit;

    private decimal Unit => Currencies.Smallest(_order.CurrencyCode);

    private bool IsConverted => _order.CurrencyCode != "USD" && _policy.ForeignCurrency == ForeignCurrencyTreatment.Convert;

    /// <param name="order">The order.</param>
    /// <param name="taxes">The organization's taxes.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="switches">What the vendor's documents leave open: whether amounts lose what is cancelled. What policy keeps costs as much either way.</param>
    public static LineCosts Of(OrderData order, IReadOnlyList<TaxData> taxes, CostPolicy policy, ZohoSwitches switches)
    {
        var costs = new LineCosts(order, taxes, policy, switches);
        costs.Compute();
        return costs;
    }

    /// <summary>Whether commitments that come to this are the order's.</summary>
    public bool Ties(decimal amount) =>
        Total is { } total ? amount == total : Math.Abs(amount - Known) <= (_lines.Count + _own.Count) * Tolerance;

    /// <summary>What a project's commitment comes to.</summary>
    public decimal Of(string project) =>
        _all.Where(line => line.ProjectId == project && _lines.ContainsKey(line.Id)).Sum(line => _lines[line.Id]) + _own.Where(own => own.Key.Project == project).Sum(own => own.Value);

    private void Compute()
    {
        var items = _all.ToDictionary(line => line.Id, line => Item(line, _totalsFall), StringComparer.Ordinal);
        var sum = items.Values.Sum();
        var taken = Taken(sum);
        var taxes = new List<(OrderLineData Line, TaxData Tax, decimal Amount)>();
        foreach (var line in _all)
        {
            var (item, on) = (items[line.Id], On(line));
            var off = Off(item, sum, taken, items.Values.Sum(Math.Abs));
            var ofOrder = sum == 0 ? 0 : item * taken / sum; // a tax is of what is left by the line's share of the discount as it was rounded
            var taxed = (_order.IsDiscountBeforeTax ? item - ofOrder : item) / (_order.IsInclusiveTax ? 1 + on.Sum(tax => Rate(tax, on)) : 1);
            Add(line, (item - off) * Left(line));
            taxes.AddRange(on.Select(tax => (line, tax, taxed * Rate(tax, on))));
            OnCodes(line, on);
        }

        var total = sum - taken;
        foreach (var tax in taxes.GroupBy(tax => tax.Tax.Id))
        {
            // A tax is rounded once for the order; what that adds or takes, lines bear by what they have of it.
            var (exact, size) = (tax.Sum(one => one.Amount), tax.Sum(one => Math.Abs(one.Amount)));
            // A sum of shares ends somewhere, and may be a last digit short of half a unit.
            var rounded = Currencies.Round(_order.CurrencyCode, decimal.Round(exact, 12));
            var isOwn = Treatment(tax.First().Tax) == CostTreatment.OwnLine;
            total += Effect(tax.First().Tax, rounded) + (isOwn ? rounded : 0);
            foreach (var (line, on, amount) in tax.Where(one => one.Amount != 0))
            {
                var share = (amount + ((rounded - exact) * Math.Abs(amount) / size)) * Left(line);
                Add(line, Effect(on, share) + (isOwn && IsOutside(line) ? share : 0));
                if (isOwn && !IsOutside(line)) AddOwn(line.ProjectId, "tax-" + on.Id, share);
            }
        }

        Charge();
        IsAsked |= _all.Exists(line => IsTaxedOtherwise(line, taxes)) || IsMultiplied() || taxes.Exists(tax => !IsOutside(tax.Line) && Treatment(tax.Tax) == CostTreatment.Review)
            || (_policy.Cancelled == CostTreatment.Review && _all.Exists(line => line.QuantityCancelled != 0));
        if (IsConverted)
        {
            Convert(_lines);
            Convert(_own);
            Convert(_keptBack);
        }
        else if (_all.TrueForAll(line => Left(line) == 1 && !IsOutside(line)))
        {
            Total = total + Charges.Where(charge => charge.Treatment is CostTreatment.InCost or CostTreatment.OwnLine).Sum(charge => charge.Amount);
        }
    }

    private IEnumerable<(string Key, CostTreatment Treatment, decimal Amount)> Charges => new[]
    {
        ("shipping", _policy.Shipping, _order.Shipping), ("adjustment", _policy.Adjustment, _order.Adjustment), ("collected", _policy.Collected, _order.TaxCollected),
    }.Where(charge => charge.Item3 != 0);

    private decimal Taken(decimal sum) => _order.Discount switch
    {
        null => 0,
        { IsPercent: true } percent => Currencies.Round(_order.CurrencyCode, sum * percent.Value / 100),
        var amount => sum <= 0 ? 0 : Math.Min(amount.Value, sum),
    };

    /// <summary>What the order's discount takes from a line. A percentage is the same of every line, and it is rounded once for the order like a tax.</summary>
    private decimal Off(decimal item, decimal sum, decimal taken, decimal size) => _order.Discount switch
    {
        { IsPercent: true } percent when size != 0 => (item * percent.Value / 100) + ((taken - (sum * percent.Value / 100)) * Math.Abs(item) / size),
        _ => sum == 0 ? 0 : item * taken / sum,
    };

    private bool IsMultiplied()
    {
        var shown = _all.ConvertAll(line => Item(line, _showsFall));
        return _order.Discount is { IsPercent: false } && Taken(shown.Sum()) > 0 && shown.Sum(Math.Abs) > MostMoved * shown.Sum();
    }

    /// <summary>A line's total as the order shows it.</summary>
    private decimal Item(OrderLineData line, bool falls)
    {
        var gross = Currencies.Round(_order.CurrencyCode, (falls ? line.Quantity - line.QuantityCancelled : line.Quantity) * line.Rate);
        return line.Discount switch
        {
            null => gross,
            { IsPercent: true } percent => gross - Currencies.Round(_order.CurrencyCode, gross * percent.Value / 100),
            var amount => gross - (gross < 0 ? 0 : Math.Min(amount.Value, gross)),
        };
    }

    private bool IsOutside(OrderLineData line) => Item(line, _showsFall) < 0 && _policy.RetentionLines.Concat(_policy.AdvanceLines).Contains(line.Name);

    /// <summary>What of a line is committed where its amounts still have what was cancelled.</summary>
    private decimal Left(OrderLineData line) =>
        line.QuantityCancelled == 0 || _totalsFall || _policy.Cancelled == CostTreatment.InCost ? 1 : (line.Quantity - line.QuantityCancelled) / line.Quantity;

    private void Add(OrderLineData line, decimal amount)
    {
        if (!IsOutside(line)) _lines[line.Id] = _lines.GetValueOrDefault(line.Id) + amount;
        else if (_policy.RetentionLines.Contains(line.Name)) _keptBack[line.ProjectId ?? ""] = _keptBack.GetValueOrDefault(line.ProjectId ?? "") - amount;
    }

    private void AddOwn(string? project, string key, decimal amount) => _own[(project ?? "", key)] = _own.GetValueOrDefault((project ?? "", key)) + amount;

    private void Convert<T>(Dictionary<T, decimal> amounts)
        where T : notnull
    {
        foreach (var key in amounts.Keys.ToList())
        {
            amounts[key] *= _order.ExchangeRate;
        }
    }

    /// <summary>Charges that are cost go over the lines above zero, by what they cost; those on lines of their own over the projects, by what their lines cost.</summary>
    private void Charge()
    {
        var costs = _lines.Where(line => line.Value > 0).ToDictionary();
        var above = costs.Values.Sum();
        var projects = _all.Where(line => _lines.ContainsKey(line.Id)).GroupBy(line => line.ProjectId).ToList();
        foreach (var (key, treatment, amount) in Charges)
        {
            if (treatment == CostTreatment.InCost && amount > 0 && above > 0)
            {
                foreach (var (id, cost) in costs) _lines[id] += amount * cost / above;
            }
            else if (treatment == CostTreatment.OwnLine && (projects.Count == 1 || (amount > 0 && above > 0)))
            {
                foreach (var lines in projects) AddOwn(lines.Key, key, projects.Count == 1 ? amount : amount * lines.Sum(line => costs.GetValueOrDefault(line.Id)) / above);
            }
            else
            {
                IsAsked |= treatment != CostTreatment.LeftOut;
            }
        }
    }

    /// <summary>A line takes one tax code, and what is in its amount beside would be taxed by it.</summary>
    private void OnCodes(OrderLineData line, List<TaxData> on)
    {
        var coded = on.FindAll(tax => !IsOutside(line) && Treatment(tax) == CostTreatment.TaxCode);
        HasTaxCodes |= coded.Count > 0;
        IsAsked |= coded.Count > 0 && (coded.Exists(tax => !_policy.TaxCodes.ContainsKey(tax.Name)) || coded.Select(tax => _policy.TaxCodes.GetValueOrDefault(tax.Name)).Distinct().Count() > 1
            || on.Exists(tax => Treatment(tax) == CostTreatment.InCost));
    }

    /// <summary>Whether Procore would compute another tax by the code, because charges or a discount after tax are in the line's amount.</summary>
    private bool IsTaxedOtherwise(OrderLineData line, List<(OrderLineData Line, TaxData Tax, decimal Amount)> taxes)
    {
        var on = On(line);
        var coded = taxes.FindAll(tax => tax.Line == line && !IsOutside(line) && Treatment(tax.Tax) == CostTreatment.TaxCode);
        return coded.Count > 0
            && Math.Abs((coded.Sum(tax => tax.Amount) * Left(line)) - coded.Sum(tax => _lines[line.Id] * Rate(tax.Tax, on))) > Unit * (coded.Count + 1);
    }

    /// <summary>What a tax does to the cost of a price that, where prices are inclusive, has it already.</summary>
    private decimal Effect(TaxData tax, decimal amount)
    {
        var isWithin = _order.IsInclusiveTax && !_order.IsReverseCharge;
        return Treatment(tax) == CostTreatment.InCost ? (isWithin ? 0 : amount) : isWithin ? -amount : 0;
    }

    private CostTreatment Treatment(TaxData tax) =>
        _policy.Taxes.FirstOrDefault(rule => rule.Tax.Equals(tax.Name, StringComparison.OrdinalIgnoreCase) || rule.Tax == tax.Id)?.Treatment
            ?? (_order.IsReverseCharge ? _policy.ReverseCharge : _policy.Tax ?? CostTreatment.InCost);

    private List<TaxData> On(OrderLineData line) => line.Group.Count > 0 ? [.. line.Group] : [.. _taxes.Where(tax => tax.Id == line.TaxId)];

    private static decimal Rate(TaxData tax, List<TaxData> on) =>
        tax.Percentage / 100 * (tax.IsCompound ? 1 + on.Where(other => !other.IsCompound).Sum(other => other.Percentage / 100) : 1);
}
