using System.Globalization;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Orders in a foreign currency, drawn, against plain multiplication: every line is what it costs in the order's currency at the order's rate, to one smallest unit of the company's, and all of them are
/// the order's cost at that rate to the unit. <c>MONEY_FROM</c> and <c>MONEY_ORDERS</c> say which orders; a failure names its order.
/// </summary>
[Trait("Takes", "long")]
public sealed class ConversionTests
{
    private static readonly int From = Setting("MONEY_FROM", 0);
    private static readonly int Orders = Setting("MONEY_ORDERS", 1000);
    private static readonly decimal[] Rates = [1.0837m, 0.71425m, 0.0066713m, 3.2519m, 117.5m, 0.000012m];

    [Fact]
    public void Every_line_is_its_cost_at_the_orders_rate_and_nothing_is_lost() => Each((order, company, random) =>
    {
        var rate = order.ExchangeRate!.Value;
        var (own, converted) = (Plan(order, company, ForeignCurrencyTreatment.InOrderCurrency), Plan(order, company, ForeignCurrencyTreatment.Convert));
        var unit = Units.One(company);

        var (before, after) = (AmountsById(own), AmountsById(converted));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(after, line => Assert.InRange(line.Value - (before[line.Key] * rate), -unit, unit));
        Assert.Equal(Math.Round(before.Values.Sum() * rate, company, MidpointRounding.AwayFromZero), after.Values.Sum());
        Assert.Equal((after.Values.Sum(), "USD"), (converted.Cost, converted.CostCurrency));
        Assert.All(converted.Commitments, commitment => Assert.Equal(("USD", (decimal?)null), (commitment.Currency, commitment.ExchangeRate)));
        Assert.All(own.Commitments, commitment => Assert.Equal(("EUR", (decimal?)rate), (commitment.Currency, commitment.ExchangeRate)));
    });

    [Fact]
    public void Which_projects_the_lines_are_in_and_where_they_stand_moves_no_line() => Each((order, company, random) =>
    {
        var elsewhere = order with { Lines = [.. order.Lines.OrderBy(_ => random.Next()).Select(line => line with { ProjectId = random.Next(2) == 0 ? "p1" : "p2" })] };

        var (one, other) = (GoodsById(Plan(order, company)), GoodsById(Plan(elsewhere, company)));

        Assert.Equal(one, other);
    });

    private static void Each(Action<OrderSnapshot, int, Random> check)
    {
        for (var i = From; i < From + Orders; i++)
        {
            var random = new Random(20261127 + i);
            try
            {
                check(Draw(random), new[] { 0, 2, 2, 3 }[random.Next(4)], random);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Order {i} (MONEY_FROM={i} MONEY_ORDERS=1): {failure.Message}", failure);
            }
        }
    }

    /// <summary>Goods with a tax on a line of its own in each project, which differs with the projects, and a freight.</summary>
    private static OrderSnapshot Draw(Random random)
    {
        var precision = new[] { 0, 2, 2, 3 }[random.Next(4)];
        var percent = random.Next(1, 30) / 2m;
        var tax = new OrderTax { Id = "5", Name = "GST", Percentage = percent };
        var lines = Enumerable.Range(1, random.Next(1, 9)).Select(id =>
        {
            var total = random.Next(1, 500_000) * Units.One(precision);
            var line = Scenario.Line($"{id}", total, random.Next(2) == 0 ? "p1" : "p2");
            return random.Next(3) == 0 ? line : line with { Taxes = [tax], TaxPercentage = percent };
        }).ToList();
        var taxes = Math.Round(lines.Where(line => line.Taxes is not null).Sum(line => line.ItemTotal) * percent / 100, precision, MidpointRounding.AwayFromZero);
        var freight = random.Next(3) == 0 ? random.Next(1, 9_999) * Units.One(precision) : 0;
        return Scenario.Order([.. lines]) with
        {
            Currency = "EUR",
            Precision = precision,
            ExchangeRate = Rates[random.Next(Rates.Length)],
            TaxTotal = taxes,
            Shipping = freight,
            Total = lines.Sum(line => line.ItemTotal) + taxes + freight,
        };
    }

    private static OrderPlan Plan(OrderSnapshot order, int company, ForeignCurrencyTreatment treatment = ForeignCurrencyTreatment.Convert)
    {
        var plan = Scenario.Plan(Scenario.Input(order) with
        {
            Company = new(Scenario.Company with { Precision = company }),
            Policies = new()
            {
                Cost = new()
                {
                    Tax = CostTreatment.OwnLine,
                    ForeignCurrency = treatment,
                    OwnLineCodes = new() { ["tax"] = "03-100.M", ["shipping"] = "02-300.M" },
                },
            },
        });
        Assert.Empty(plan.Findings);
        return plan;
    }

    /// <summary>Of every line, whatever project it is in.</summary>
    private static SortedDictionary<string, decimal> AmountsById(OrderPlan plan) =>
        new(plan.Commitments.SelectMany(one => one.Lines.Select(line => (Key: $"{one.ProjectId} {IdOf(line)}", line.Amount))).ToDictionary(line => line.Key, line => line.Amount), StringComparer.Ordinal);

    private static SortedDictionary<string, decimal> GoodsById(OrderPlan plan) =>
        new(plan.Commitments.SelectMany(one => one.Lines).Where(line => char.IsDigit(IdOf(line)[0])).ToDictionary(IdOf, line => line.Amount), StringComparer.Ordinal);

    private static string IdOf(PlannedLine line) => line.OriginId[(line.OriginId.IndexOf(":line:", StringComparison.Ordinal) + 6)..];

    private static int Setting(string name, int usual) => int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{usual}", CultureInfo.InvariantCulture);
}
