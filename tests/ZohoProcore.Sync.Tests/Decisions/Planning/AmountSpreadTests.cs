using CsCheck;

namespace ZohoProcore.Sync.Tests;

public sealed class AmountSpreadTests
{
    private static readonly Gen<decimal> Cents = Gen.Long[1, 5_000_000].Select(cents => cents / 100m);

    [Fact]
    public void The_shares_always_add_up_to_the_total_exactly() =>
        Gen.Select(Gen.Select(Cents, Gen.OneOf(Gen.Const(0m), Gen.Const(7.25m), Gen.Const(8.875m))).Array[1, 30], Gen.Decimal[0m, 0.3m], Gen.Decimal[-0.5m, 0.5m], Gen.Bool).Sample((lines, discountShare, adjustment, inclusive) =>
        {
            var order = Order(lines, discountShare, adjustment, inclusive);

            var shares = AmountSpread.Spread(order, order.Lines);

            Assert.NotNull(shares);
            Assert.Equal(order.Total, shares.Sum());
            Assert.All(shares, share => Assert.Equal(share, Math.Round(share, 2)));
        });

    [Fact]
    public void A_share_is_never_further_than_a_cent_from_what_it_exactly_is() =>
        Cents.Array[2, 20].Sample(totals =>
        {
            var lines = totals.Select((total, i) => Scenario.Line($"{i + 1}", total)).ToArray();
            var discount = Math.Round(totals.Sum() * 0.1m, 2);
            var order = Scenario.Order(lines) with { OrderDiscount = discount, Total = totals.Sum() - discount };

            var shares = AmountSpread.Spread(order, lines)!;

            Assert.All(shares.Zip(totals), pair => Assert.True(Math.Abs(pair.First - (pair.Second - (discount * pair.Second / totals.Sum()))) <= 0.01m));
        });

    [Fact]
    public void Tax_goes_to_the_lines_that_are_taxed()
    {
        var order = Scenario.Order(Scenario.Line("1", 100m) with { TaxPercentage = 10m }, Scenario.Line("2", 100m)) with { TaxTotal = 10m, Total = 210m };

        Assert.Equal([110m, 100m], AmountSpread.Spread(order, order.Lines));
    }

    [Fact]
    public void Credits_on_a_line_keep_their_sign()
    {
        var order = Scenario.Order(Scenario.Line("1", 100m), Scenario.Line("2", -30m));

        Assert.Equal([100m, -30m], AmountSpread.Spread(order, order.Lines));
    }

    [Fact]
    public void A_currency_without_decimals_stays_without_decimals()
    {
        var order = Scenario.Order(Scenario.Line("1", 1000m), Scenario.Line("2", 1000m), Scenario.Line("3", 1000m)) with { Precision = 0, OrderDiscount = 100m, Total = 2900m };

        Assert.Equal([967m, 967m, 966m], AmountSpread.Spread(order, order.Lines));
    }

    [Fact]
    public void Where_prices_include_tax_line_totals_may_have_it_in_them_or_not()
    {
        var without = Scenario.Order(Scenario.Line("1", 100m) with { TaxPercentage = 10m }, Scenario.Line("2", 100m)) with { IsInclusiveTax = true, TaxTotal = 10m, Total = 210m };
        var with = Scenario.Order(Scenario.Line("1", 110m) with { TaxPercentage = 10m }, Scenario.Line("2", 100m)) with { IsInclusiveTax = true, TaxTotal = 10m, Total = 210m };

        Assert.Equal([110m, 100m], AmountSpread.Spread(without, without.Lines));
        Assert.Equal([110m, 100m], AmountSpread.Spread(with, with.Lines));
    }

    [Fact]
    public void A_discount_on_prices_that_include_tax_may_be_given_with_its_tax()
    {
        var order = Scenario.Order(Scenario.Line("1", 18280.67m) with { TaxPercentage = 8.81m }, Scenario.Line("2", 30589.78m) with { TaxPercentage = 8.81m }) with
        {
            IsInclusiveTax = true,
            OrderDiscount = 6912.87m,
            TaxTotal = 3745.77m,
            Adjustment = -18.38m,
            Total = 46244.69m,
        };

        Assert.Equal(46244.69m, AmountSpread.Spread(order, order.Lines)!.Sum());
    }

    [Fact]
    public void A_total_that_nothing_explains_is_refused()
    {
        Assert.Null(AmountSpread.Spread(Scenario.Order(Scenario.Line("1", 100m)) with { Total = 120m }, [Scenario.Line("1", 100m)]));
        Assert.Null(AmountSpread.Spread(Scenario.Order(Scenario.Line("1", 0m)) with { Total = 0.04m }, [Scenario.Line("1", 0m)]));
    }

    private static OrderSnapshot Order((decimal Total, decimal Tax)[] lines, decimal discountShare, decimal adjustment, bool inclusive)
    {
        var subTotal = lines.Sum(line => line.Total);
        var discount = Math.Round(subTotal * discountShare, 2);
        var tax = inclusive ? 0 : Math.Round(lines.Sum(line => line.Total * (1 - discountShare) * line.Tax / 100m), 2);
        var adjusted = Math.Round(adjustment, 2);
        return Scenario.Order([.. lines.Select((line, i) => Scenario.Line($"{i + 1}", line.Total) with { TaxPercentage = line.Tax })]) with
        {
            OrderDiscount = discount,
            IsInclusiveTax = inclusive,
            TaxTotal = tax,
            Adjustment = adjusted,
            Total = subTotal - discount + tax + adjusted,
        };
    }
}
