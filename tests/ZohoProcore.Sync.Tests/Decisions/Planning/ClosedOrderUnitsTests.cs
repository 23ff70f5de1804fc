namespace ZohoProcore.Sync.Tests;

/// <summary>How many units of a closed order are neither billed nor cancelled is one number of its lines, or nothing.</summary>
public sealed class ClosedOrderUnitsTests
{
    [Fact]
    public void What_is_neither_billed_nor_cancelled_is_counted_where_every_line_tells_it()
    {
        Assert.Equal(7, Units("closed", (10, 4), (1, 0)));
        Assert.Null(Units("open", (10, 4)));
        Assert.Null(Units("closed", (10, 10)));
        Assert.Null(Units("closed", (10, 4), (1, null)));
    }

    /// <summary>Quantities that nobody orders have no sum; a month is closed beside them all the same.</summary>
    [Fact]
    public void Of_quantities_beyond_all_orders_there_is_no_sum() => Assert.Null(Units("closed", (5e28m, 0), (5e28m, 0)));

    private static decimal? Units(string status, params (decimal Quantity, decimal? Billed)[] lines)
    {
        var order = Scenario.Order([.. lines.Select((line, i) => Scenario.Line($"{i}", 1) with { Quantity = line.Quantity, BilledQuantity = line.Billed })]);
        return ClosedOrder.Unbilled(order with { Status = status });
    }
}
