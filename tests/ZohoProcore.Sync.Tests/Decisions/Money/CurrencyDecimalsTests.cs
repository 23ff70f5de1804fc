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

    /// <summary>ISO 4217 knows these, and all others have two.</summary>
    [Theory]
    [InlineData(0, "BIF, CLP, DJF, GNF, ISK, JPY, KMF, KRW, PYG, RWF, UGX, UYI, VND, VUV, XAF, XOF, XPF")]
    [InlineData(3, "BHD, IQD, JOD, KWD, LYD, OMR, TND")]
    [InlineData(4, "CLF, UYW")]
    [InlineData(2, "AUD, CAD, CHF, CNY, EUR, GBP, HUF, INR, MRU, MXN, NZD, SEK, USD, ZAR")]
    public void Currencies_of_the_standard_have_theirs(int decimals, string currencies) =>
        Assert.All(currencies.Split(", "), currency => Assert.Equal(decimals, CurrencyDecimals.Of(currency, new() { Currency = "XTS" })));
}
