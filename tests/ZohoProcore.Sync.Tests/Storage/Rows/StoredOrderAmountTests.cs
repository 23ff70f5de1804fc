using System.Globalization;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Amounts as a database adds them up: exact, or not at all.</summary>
public sealed class StoredOrderAmountTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("0.000001", 1L)]
    [InlineData("-0.000001", -1L)]
    [InlineData("1234.50", 1_234_500_000L)]
    [InlineData("-1234567.89", -1_234_567_890_000L)]
    [InlineData("9000000000000", 9_000_000_000_000_000_000L)]
    [InlineData("-9000000000000", -9_000_000_000_000_000_000L)]
    [InlineData("9000000000000.000001", null)]
    [InlineData("0.0000001", null)]
    [InlineData("7.0000000000000000000000000001", null)]
    [InlineData("0.0000000000000000000000000001", null)]
    [InlineData("79228162514264337593543950335", null)]
    public void An_amount_is_whole_millionths_or_none(string amount, long? stored) =>
        Assert.Equal(stored, StoredOrderAmount.Of(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    /// <summary>As the database divides: towards zero, and the rest has the sign of what was divided.</summary>
    [Theory]
    [InlineData("0.1", "0.2", "-0.3")]
    [InlineData("-1234567.89", "1234567.89", "0.000001")]
    [InlineData("8999999999999.999999", "8999999999999.999999", "-0.5")]
    [InlineData("-0.999999", "-0.000001", "-7")]
    public void Whole_amounts_and_what_is_behind_the_point_make_the_sum(params string[] texts)
    {
        var amounts = texts.Select(text => decimal.Parse(text, CultureInfo.InvariantCulture)).ToList();
        var stored = amounts.Select(amount => StoredOrderAmount.Of(amount)!.Value).ToList();
        Assert.Equal(amounts.Sum(), StoredOrderAmount.Sum(stored.Sum(one => one / StoredOrderAmount.Parts), stored.Sum(one => one % StoredOrderAmount.Parts)));
    }
}
