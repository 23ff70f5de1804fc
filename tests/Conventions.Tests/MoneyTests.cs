using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>Nothing that people or spreadsheets get rounds an amount: a yen has no decimals, a dollar two, a dinar three.</summary>
public sealed partial class MoneyTests
{
    [Fact]
    public void No_amount_is_written_with_a_fixed_number_of_decimals()
    {
        var files = Repository.Files("*.cs", "src").Concat(Repository.Files("*.cs", "samples")).Concat(Repository.Files("*.razor", "samples")).ToList();
        Assert.True(files.Count > 300);
        Assert.Empty(files.SelectMany(path => Fixed().Matches(Repository.Read(path)).Select(match => $"{path}: {match.Value}")));
    }

    [Theory]
    [InlineData("amount.ToString(\"0.00\", CultureInfo.InvariantCulture)")]
    [InlineData("amount.ToString(\"#,##0.00\")")]
    [InlineData("amount.ToString(\"N2\")")]
    [InlineData("$\"{total:0.00} USD\"")]
    [InlineData("$\"{total:#,0.00}\"")]
    [InlineData("$\"{total:F2}\"")]
    [InlineData("OrderCostExplanation.Amount(kept, 2)")]
    public void A_fixed_number_of_decimals_is_found(string code) => Assert.Matches(Fixed(), code);

    [Theory]
    [InlineData("amount.ToString(\"0.00####\")")]
    [InlineData("$\"{100 * share:0.00} %\"")]
    [InlineData("$\"{count:N0}\"")]
    [InlineData("OrderCostExplanation.Amount(kept, Precision)")]
    public void What_is_no_fixed_amount_is_none(string code) => Assert.DoesNotMatch(Fixed(), code);

    [GeneratedRegex(@"ToString\(""(?:[#,0]*0\.0+|[NFCnfc][1-9])""|\{[^{}""]*:(?:[#,0]*0\.0+|[NFCnfc][1-9])\}(?! %)|\bAmount\([^;\n]*, [0-9]\)")]
    private static partial Regex Fixed();
}
