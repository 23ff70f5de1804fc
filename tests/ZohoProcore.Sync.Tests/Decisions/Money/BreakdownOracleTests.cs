using System.Globalization;

namespace ZohoProcore.Sync.Tests;

public sealed class BreakdownOracleTests
{
    /// <summary>5,000 on every change; the long run asks for more.</summary>
    private static readonly int Orders = int.Parse(Environment.GetEnvironmentVariable("MONEY_ORDERS") ?? "5000", CultureInfo.InvariantCulture);
    private const int OrdersOfProperties = 1_000;

    [Fact]
    public void Every_line_and_every_tax_agrees_with_the_vendors_arithmetic_to_one_smallest_unit() => Each(Orders, (_, vendor) =>
    {
        var order = vendor.Order;
        var unit = Fraction.Of(Units.One(order.Precision));
        var breakdown = OrderBreakdownReader.Read(order);

        Assert.True(breakdown.Ties, string.Join('\n', [.. breakdown.Mismatches, OrderBreakdownTable.Write(breakdown)]));
        Assert.Equal(order.Total, breakdown.Explained);
        Assert.Equal(order.Lines.Count, breakdown.Lines.Count);
        Assert.All(breakdown.Lines, line =>
        {
            var within = order.IsInclusiveTax ? line.Taxes.Where(share => share.Tax.Kind == TaxKind.Tax).Sum(share => share.Amount) : 0;
            Near(vendor.Prices[line.LineId], line.Net + line.Discount + within, line.LineId);
            Assert.All(line.Taxes, share => Near(vendor.Taxes[(line.LineId, share.Tax.Id)], share.Amount, share.Tax.Name));
            Assert.True(Math.Abs(line.Rounding) <= Units.One(order.Precision) * (1 + line.Taxes.Count));
        });

        void Near(Fraction exact, decimal amount, string what) => Assert.True(
            (exact - Fraction.Of(amount)).Abs().IsAtMost(unit),
            $"{what}: {amount} is not {exact.Round(8)}\n{OrderBreakdownTable.Write(breakdown)}");
    });

    [Fact]
    public void The_order_of_lines_is_irrelevant() => Each(OrdersOfProperties, (random, vendor) =>
    {
        var shuffled = vendor.Order with { Lines = [.. vendor.Order.Lines.OrderBy(_ => random.Next())] };

        Assert.Equal(OrderBreakdownTable.Write(OrderBreakdownReader.Read(vendor.Order)), OrderBreakdownTable.Write(OrderBreakdownReader.Read(shuffled)));
    });

    [Fact]
    public void No_share_of_a_line_has_the_other_sign() => Each(OrdersOfProperties, (_, vendor) => Assert.All(OrderBreakdownReader.Read(vendor.Order).Lines, line =>
    {
        var sign = Math.Sign(line.Net);
        Assert.True(Math.Sign(line.Discount) * sign <= 0);
        var taxes = line.Taxes.Where(share => share.Tax.Kind == TaxKind.Tax).Sum(share => share.Amount);
        Assert.True(Math.Sign(line.Net + line.Discount + (vendor.Order.IsDiscountBeforeTax ? 0 : taxes)) * sign >= 0);
        Assert.All(line.Taxes, share => Assert.True(share.Amount * sign >= 0));
    }));

    [Fact]
    public void Total_and_corrections_come_to_the_lines_however_they_are_spread_over_projects() => Each(OrdersOfProperties, (random, vendor) =>
    {
        CostTreatment Any() => (CostTreatment)random.Next(4);
        var policy = new CostPolicy
        {
            Tax = Any(),
            Taxes = [new() { Tax = "gst", Treatment = Any() }, new() { Tax = "2", Treatment = Any() }],
            Shipping = Any(),
            Adjustment = Any(),
            Withheld = Any(),
            ReverseCharge = Any(),
        };
        var cancelled = vendor.Order with
        {
            Lines = [.. vendor.Order.Lines.Select(line => line with { CancelledQuantity = Math.Round(line.Quantity * random.Next(3) / 2, 1) })],
        };

        var cost = OrderCosting.Of(OrderBreakdownReader.Read(cancelled), new(policy));

        var projects = cost.Lines.GroupBy(_ => random.Next(3)).Sum(project => project.Sum(line => line.Amount));
        Assert.NotEmpty(cost.Lines);
        Assert.Equal(vendor.Order.Total + cost.Corrections.Sum(one => one.Amount), projects + cost.OwnLines.Sum(line => line.Amount));
    });

    private static void Each(int orders, Action<Random, VendorArithmetic> check)
    {
        var random = new Random(20261126);
        for (var i = 0; i < orders; i++)
        {
            check(random, VendorArithmetic.Generate(random));
        }
    }
}
