using Procore.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>A commitment in another currency, or at another rate, than its project is another one.</summary>
public sealed class CommitmentCurrencyTests
{
    [Theory]
    [InlineData("USD", "USD", 1.0, null, null, null)]
    [InlineData("EUR", "USD", 1.1, null, "EUR", 1.1)]
    [InlineData("EUR", "USD", null, "", "EUR", null)]
    [InlineData("CAD", "USD", 1.0, "CAD", null, null)] // what contracts tell is the company's currency, and the project has its own
    [InlineData("USD", "USD", 1.35, null, "USD", 1.35)]
    [InlineData("USD", "USD", 1.0, "CAD", "USD", 1.0)]
    [InlineData("EUR", null, null, "USD", "EUR", null)]
    [InlineData("EUR", null, null, null, null, null)] // nobody tells what it would be another one than
    [InlineData(null, null, 1.1, "USD", "", 1.1)]
    public void It_stands_in_what_its_project_is_not(string? told, string? counts, double? rate, string? counted, string? currency, double? at)
    {
        var contract = new CurrencyConfiguration { CurrencyIsoCode = told, BaseCurrencyIsoCode = counts, CurrencyExchangeRate = (decimal?)rate };
        Assert.Equal((currency, (decimal?)at), CommitmentCurrency.Of(contract, counted));
        Assert.Equal(currency is { Length: > 0 } && currency != (counted is { Length: > 0 } ? counted : counts), LedgerCommitment.IsOther(contract, counted));
    }

    [Fact]
    public void What_tells_nothing_stands_in_nothing_else() => Assert.Equal((null, null), CommitmentCurrency.Of(null, "USD"));
}
