namespace ZohoProcore.Sync.Tests;

/// <summary>Amounts have the decimals of their currency: those of the books of their own, those of the standard of any other.</summary>
public sealed class CurrencyDecimalsTests
{
    [Theory]
    [InlineData("", "USD", null, 2)]
    [InlineData("USD", "USD", null, 2)]
    [InlineData("USD", "USD", 3, 3)]
    [InlineData("JPY", "USD", 3, 0)]
    [InlineData("jpy", "USD", null, 0)]
    [InlineData("KWD", "USD", null, 3)]
    [InlineData("CLF", "USD", null, 4)]
    [InlineData("EUR", "JPY", 0, 2)]
    [InlineData("", "JPY", 0, 0)]
    public void A_currency_has_its_own(string currency, string books, int? precision, int decimals) =>
        Assert.Equal(decimals, CurrencyDecimals.Of(currency, new() { Currency = books, Precision = precision }));
}
