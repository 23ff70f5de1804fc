using System.Globalization;
using System.Text.RegularExpressions;

namespace ZohoProcore.Sync.Tests;

/// <summary>The worked examples of <c>docs/money.md</c>, computed again: what stands there is what comes out, and no figure stands there that does not.</summary>
public sealed partial class MoneyDocumentTests
{
    private static readonly OrderTax Gst = new() { Id = "5", Name = "GST", Percentage = 5 };
    private static readonly OrderTax Pst = new() { Id = "7", Name = "PST", Percentage = 7 };
    private static readonly string Document = Read();

    [Fact]
    public void British_Columbia()
    {
        var order = Scenario.Order(
            Line("1", 22_940.00m, "p1", Gst, Pst) with { Quantity = 12.4m, Rate = 1_850m },
            Line("2", 1_440.00m, "p2", Gst, Pst) with { Quantity = 3, Rate = 480 }) with
        {
            OrderDiscount = 487.60m,
            DiscountPercent = 2,
            TaxTotal = 2_867.09m,
            Total = 26_759.49m,
        };
        AssertShows(
            "British Columbia",
            [1, 2, 12.4m, 1_850, 3, 480, 5, 7, .. Taxable(order).SelectMany(taxable => new[] { taxable * 0.07m }), Taxable(order).Sum() * 0.07m],
            Plan(order, new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] }),
            order);
    }

    [Fact]
    public void India()
    {
        var order = Scenario.Order(Line("1", 100_000, "p1", new OrderTax { Id = "9", Name = "GST", Percentage = 18 })) with { TaxTotal = 18_000, TaxWithheld = 1_000, Total = 117_000 };
        var inCost = Plan(order, new() { Tax = CostTreatment.InCost });
        AssertShows("India", [18, 1, 1_000, 18_000, 5, inCost.Commitments[0].Total], Plan(order, new() { Tax = CostTreatment.LeftOut }), order);
    }

    [Fact]
    public void A_credit_and_a_part_that_was_cancelled()
    {
        var tax = new OrderTax { Id = "1", Name = "Sales tax", Percentage = 10 };
        var order = Scenario.Order(
            Line("1", 1_000, "p1", tax) with { Quantity = 10, Rate = 100, CancelledQuantity = 4, BilledQuantity = 0 },
            Line("2", -50, "p1", tax) with { Quantity = 1, Rate = -50 }) with
        { TaxTotal = 95, Total = 1_045 };
        AssertShows("A credit", [1, 2, 10, 100, 4], Plan(order, new()), order);
    }

    /// <summary>Every figure of an example is one that was typed or that comes out, and the commitments' amounts stand in it.</summary>
    private static void AssertShows(string example, decimal[] typed, OrderPlan plan, OrderSnapshot order)
    {
        Assert.Empty(plan.Findings);
        var text = Section(example);
        var breakdown = OrderBreakdownFinder.Find(OrderPricing.Of(order, []));
        HashSet<decimal> known =
        [
            .. typed,
            order.Total, order.DiscountPercent ?? 0, order.OrderDiscount, order.Lines.Sum(line => line.ItemTotal),
            .. breakdown.Lines.SelectMany(line => new[] { line.Net, line.Discount, line.Amount, line.Net + line.Discount }),
            .. breakdown.Lines.SelectMany(line => line.Taxes).Select(share => share.Amount),
            .. breakdown.Lines.SelectMany(line => line.Taxes).GroupBy(share => share.Tax.Id).Select(same => same.Sum(share => share.Amount)),
            .. plan.Commitments.SelectMany(commitment => commitment.Lines).Select(line => line.Amount),
            .. plan.Commitments.SelectMany(commitment => commitment.Lines)
                .Select(line => breakdown.Lines.First(broken => line.OriginId.EndsWith(":line:" + broken.LineId, StringComparison.Ordinal)).Amount - line.Amount),
            .. plan.Commitments.Select(commitment => commitment.Total),
            .. (plan.Corrections ?? []).Select(one => one.Amount),
            plan.Cost ?? order.Total,
        ];
        var shown = Figures().Matches(text).Select(match => decimal.Parse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();

        Assert.True(shown.Count > 5);
        Assert.All(shown, figure => Assert.True(known.Any(one => Math.Abs(one) == figure), $"{example}: nothing comes to {figure}."));
        Assert.All(plan.Commitments, commitment => Assert.Contains(commitment.Total, shown));
        Assert.All(plan.Commitments.SelectMany(commitment => commitment.Lines), line => Assert.Contains(Math.Abs(line.Amount), shown));
    }

    private static IEnumerable<decimal> Taxable(OrderSnapshot order) => order.Lines.Select(line => line.ItemTotal * 0.98m);

    /// <summary>From the example's bold title to the next one.</summary>
    private static string Section(string example)
    {
        var from = Document.IndexOf("**" + example, StringComparison.Ordinal);
        Assert.True(from >= 0, $"The document has no example '{example}'.");
        var ends = new[] { "\n**", "\n## " }.Select(end => Document.IndexOf(end, from, StringComparison.Ordinal)).Where(at => at > 0);
        return Document[from..ends.Min()];
    }

    private static OrderPlan Plan(OrderSnapshot order, CostPolicy policy) => Scenario.Plan(Scenario.Input(order) with { Policies = new() { Cost = policy } });

    private static OrderLine Line(string id, decimal total, string project, params OrderTax[] taxes) => Scenario.Line(id, total, project) with { Taxes = taxes };

    private static string Read() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "money.md"));

    [GeneratedRegex(@"(?<![\w.,])\d[\d,]*(\.\d+)?(?![\w])")]
    private static partial Regex Figures();
}
