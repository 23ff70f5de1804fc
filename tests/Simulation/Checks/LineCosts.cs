using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// What each line of an order costs: from what was typed, by the vendor's documented arithmetic and the customer's policy, written down a second time and exact but for the last
/// digit of a decimal. It knows nothing of the core but the values that a policy can have.
/// </summary>
internal sealed class LineCosts
{
    private readonly OrderData _order;
    private readonly CostPolicy _policy;
    private readonly IReadOnlyList<TaxData> _taxes;
    private readonly bool _totalsFall;
    private readonly Dictionary<string, decimal> _lines = new(StringComparer.Ordinal);

    private LineCosts(OrderData order, IReadOnlyList<TaxData> taxes, CostPolicy policy, ZohoSwitches switches) => (_order, _taxes, _policy, _totalsFall) =
        (order, taxes, policy, switches.CancelledItemsLowerTheTotal && policy.Cancelled == CostTreatment.LeftOut);

    /// <summary>By line id, in the commitments' currency.</summary>
    public IReadOnlyDictionary<string, decimal> Lines => _lines;

    /// <summary>What the order costs to the last unit; null where it is converted, or parts of lines were cancelled.</summary>
    public decimal? Total { get; private set; }

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

    /// <summary>How far a line may be off: one smallest unit, and where it is converted one more of what it is converted to.</summary>
    public decimal Tolerance => IsConverted ? (Unit * _order.ExchangeRate) + 0.01m : Unit;

    /// <summary>Whether commitments that come to this are the order's.</summary>
    public bool Ties(decimal amount) => Total is { } total ? amount == total : Math.Abs(amount - _lines.Values.Sum()) <= _lines.Count * Tolerance;

    private void Compute()
    {
        var lines = _order.Lines.Where(line => line.Category == "line_item").ToList();
        var items = lines.ToDictionary(line => line.Id, Item, StringComparer.Ordinal);
        var sum = items.Values.Sum();
        var taken = _order.Discount switch
        {
            null => 0,
            { IsPercent: true } percent => Currencies.Round(_order.CurrencyCode, sum * percent.Value / 100),
            var amount => sum <= 0 ? 0 : Math.Min(amount.Value, sum),
        };
        var discount = sum == 0 ? 0 : taken / sum;
        var taxes = new List<(string Line, TaxData Tax, decimal Amount)>();
        foreach (var line in lines)
        {
            var (item, on) = (items[line.Id], On(line));
            var taxed = (_order.IsDiscountBeforeTax ? item * (1 - discount) : item) / (_order.IsInclusiveTax ? 1 + on.Sum(tax => Rate(tax, on)) : 1);
            _lines[line.Id] = item * (1 - discount);
            taxes.AddRange(on.Select(tax => (line.Id, tax, taxed * Rate(tax, on))));
        }

        var total = sum - taken;
        foreach (var tax in taxes.GroupBy(tax => tax.Tax.Id))
        {
            // A tax is rounded once for the order; what that adds or takes, lines bear by what they have of it.
            var (exact, size) = (tax.Sum(one => one.Amount), tax.Sum(one => Math.Abs(one.Amount)));
            var rounded = Currencies.Round(_order.CurrencyCode, exact);
            total += Effect(tax.First().Tax, rounded);
            foreach (var (line, on, amount) in tax.Where(one => one.Amount != 0))
            {
                _lines[line] += Effect(on, amount + ((rounded - exact) * Math.Abs(amount) / size));
            }
        }

        foreach (var line in lines.Where(line => !_totalsFall && _policy.Cancelled != CostTreatment.InCost && line.QuantityCancelled != 0))
        {
            _lines[line.Id] *= (line.Quantity - line.QuantityCancelled) / line.Quantity;
        }

        Charge();
        if (IsConverted)
        {
            foreach (var id in _lines.Keys.ToList())
            {
                _lines[id] *= _order.ExchangeRate;
            }
        }
        else if (_totalsFall || _policy.Cancelled == CostTreatment.InCost || lines.TrueForAll(line => line.QuantityCancelled == 0))
        {
            Total = total + InCost(_policy.Shipping, _order.Shipping) + InCost(_policy.Collected, _order.TaxCollected);
        }
    }

    /// <summary>A line's total as the order shows it.</summary>
    private decimal Item(OrderLineData line)
    {
        var gross = Currencies.Round(_order.CurrencyCode, (_totalsFall ? line.Quantity - line.QuantityCancelled : line.Quantity) * line.Rate);
        return line.Discount switch
        {
            null => gross,
            { IsPercent: true } percent => gross - Currencies.Round(_order.CurrencyCode, gross * percent.Value / 100),
            var amount => gross - (gross < 0 ? 0 : Math.Min(amount.Value, gross)),
        };
    }

    /// <summary>Charges that are cost go over the lines above zero, by what they cost.</summary>
    private void Charge()
    {
        var charges = InCost(_policy.Shipping, _order.Shipping) + InCost(_policy.Collected, _order.TaxCollected);
        var above = _lines.Values.Where(cost => cost > 0).Sum();
        foreach (var (id, cost) in _lines.Where(line => charges != 0 && line.Value > 0).ToList())
        {
            _lines[id] = cost + (charges * cost / above);
        }
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

    private TaxData Known(List<OrderLineData> lines, string id) => lines.SelectMany(On).First(tax => tax.Id == id);

    private static decimal Rate(TaxData tax, List<TaxData> on) =>
        tax.Percentage / 100 * (tax.IsCompound ? 1 + on.Where(other => !other.IsCompound).Sum(other => other.Percentage / 100) : 1);

    private static decimal InCost(CostTreatment treatment, decimal amount) => treatment == CostTreatment.InCost ? amount : 0;
}
