using System.Globalization;
using System.Text.RegularExpressions;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a person checks with a finger adds up, for orders that are drawn.</summary>
public sealed partial class OrderCostExplanationTests
{
    private const int Orders = 500;

    [Fact]
    public void The_sum_of_every_line_comes_to_its_cost() => Each((order, breakdown, cost) =>
    {
        var explanation = new OrderCostExplanation(breakdown.Precision, "CAD");
        foreach (var line in cost.Lines)
        {
            var priced = order.Lines.First(one => one.LineId == line.LineId);
            var text = explanation.Of(
                cost.Order.Lines.First(one => one.LineId == line.LineId), line, new() { LineId = line.LineId, Quantity = priced.Quantity, Rate = priced.Rate }, string.Empty);

            var (sum, amount) = Parts(text.Split(';')[0]);
            Assert.True(line.Amount == amount && (sum is null || sum == amount), text);
            Assert.Contains(" CAD", text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void The_table_adds_up_down_to_the_total_and_across_to_the_cost() => Each((_, breakdown, cost) =>
    {
        var rows = OrderBreakdownTable.Write(breakdown, "CAD", cost).Split('\n').Select(row => Columns().Split(row.Trim())).ToList();
        var titles = rows[0];
        var amount = Array.IndexOf(titles, "Amount");
        foreach (var row in rows.Skip(1).Take(breakdown.Lines.Count))
        {
            var numbers = row.Select((cell, i) => i == 0 ? 0 : Number(cell)).ToList();
            Assert.Equal(numbers[amount], Enumerable.Range(1, amount - 1).Where(i => !titles[i].Contains("not in total", StringComparison.Ordinal)).Sum(i => numbers[i]));
            Assert.Equal(numbers[^1], numbers.Skip(amount).Take(5).Sum());
        }

        decimal Row(string name) => Number(rows.Last(row => row[0] == name)[^1]);
        Assert.Equal(Row("Total"), Row("Explained") + Row("Unexplained"));
        Assert.Equal(cost.Total, Row("Cost"));
        Assert.Equal(cost.Total, rows.Skip(1).Take(breakdown.Lines.Count).Sum(row => Number(row[^1])) + cost.OwnLines.Sum(own => own.Amount));
    });

    private static void Each(Action<PricedOrder, OrderBreakdown, OrderCost> check)
    {
        var random = new Random(8);
        for (var i = 0; i < Orders; i++)
        {
            var drawn = VendorArithmetic.Generate(random, random, random)[0].Order;
            var order = drawn with { Lines = [.. drawn.Lines.Select(line => random.Next(6) > 0 ? line : line with { CancelledQuantity = Math.Round(line.Quantity / 2, 1) })] };
            var breakdown = OrderBreakdownFinder.Find(order);
            var treatment = new[] { CostTreatment.InCost, CostTreatment.LeftOut, CostTreatment.OwnLine, CostTreatment.TaxCode }[random.Next(4)];
            check(order, breakdown, OrderCosting.Of(breakdown, new(new CostPolicy { Tax = treatment, Shipping = CostTreatment.InCost, Adjustment = CostTreatment.LeftOut })));
        }
    }

    /// <summary>What stands before the equals sign, where there is one, and what it comes to.</summary>
    private static (decimal? Sum, decimal Amount) Parts(string text)
    {
        var sides = text.Split(" = ");
        var amount = Number(sides[^1].Replace("net ", string.Empty, StringComparison.Ordinal).Split(' ')[0]);
        if (sides.Length == 1)
        {
            return (null, amount);
        }

        if (sides[0].Split(" x ") is [var quantity, var rate])
        {
            return (Number(quantity) * Number(rate), amount);
        }

        var first = sides[0].Split(' ')[0];
        return (Number(first) + Terms().Matches(sides[0][first.Length..]).Sum(term => Number(term.Groups[2].Value) * (term.Groups[1].Value == "-" ? -1 : 1)), amount);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Columns();

    [GeneratedRegex(@" ([+-]) ([\d,.]+) [a-zA-Z]")]
    private static partial Regex Terms();
}
