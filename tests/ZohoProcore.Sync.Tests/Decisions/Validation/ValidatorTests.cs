namespace ZohoProcore.Sync.Tests;

public sealed class ValidatorTests
{
    private static readonly ProcoreWbsCode Code = new(101, "02-300.M", "02-300", "M", "", IsActive: true, IsBudgeted: true);

    [Theory]
    [InlineData("USD", "USD", 0)]
    [InlineData("EUR", "USD", 1)]
    [InlineData("usd", "USD", 1)]
    [InlineData("", "USD", 1)]
    public void An_order_in_another_currency_is_found(string order, string commitments, int findings)
    {
        var found = new OrderCurrencyValidator().Validate(Mapped(Code) with { Order = Scenario.Order() with { Currency = order }, CommitmentCurrency = commitments }).ToList();

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(FindingCodes.CurrencyForeign, finding.Code));
    }

    [Theory]
    [InlineData(true, true, true, null)]
    [InlineData(false, true, true, FindingCodes.WbsCodeInactive)]
    [InlineData(false, false, true, FindingCodes.WbsCodeInactive)]
    [InlineData(true, false, true, FindingCodes.WbsCodeNotBudgeted)]
    [InlineData(true, false, false, null)]
    [InlineData(false, false, false, FindingCodes.WbsCodeInactive)]
    public void A_line_lands_on_an_active_code_that_is_on_the_budget_unless_the_policies_do_not_ask_for_it(bool active, bool budgeted, bool required, string? code)
    {
        var mapped = Mapped(Code with { IsActive = active, IsBudgeted = budgeted }) with { Policies = new() { RequireBudgetedWbsCode = required } };

        var found = new OrderWbsCodeValidator().Validate(mapped).ToList();

        Assert.Equal(code is null ? [] : [(code, "1")], found.Select(finding => (finding.Code, finding.Subject)));
    }

    [Fact]
    public void Every_line_is_looked_at() =>
        Assert.Equal(["1", "3"], new OrderWbsCodeValidator().Validate(Mapped(Code with { IsActive = false }, Code, Code with { IsBudgeted = false })).Select(finding => finding.Subject));

    private static MappedOrder Mapped(params ProcoreWbsCode[] codes) => new()
    {
        Order = Scenario.Order(),
        Policies = new(),
        CommitmentCurrency = "USD",
        Vendor = Scenario.Company.ProcoreVendors[0],
        Lines =
        [
            .. codes.Select((code, i) => new MappedOrderLine(
                Scenario.Line($"{i + 1}", 1), Scenario.Company.ProcoreProjects[0], new(1, "02-300", "Earthwork", false, false), new(10, "M", "Materials"), code)),
        ],
    };
}
