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

    /// <summary>A name is part of every plan's hash.</summary>
    [Fact]
    public void Both_are_called_as_when_the_first_plans_were_hashed() =>
        Assert.Equal(("CurrencyValidator", "WbsCodeValidator"), (new OrderCurrencyValidator().Name, new OrderWbsCodeValidator().Name));

    /// <summary>Policy converts such an order, or keeps it in its currency, only where a rate leads to the company's.</summary>
    [Theory]
    [InlineData(null, "1.25", "", 1)]
    [InlineData(ForeignCurrencyTreatment.Review, "1.25", "", 1)]
    [InlineData(ForeignCurrencyTreatment.Convert, "1.25", "", 0)]
    [InlineData(ForeignCurrencyTreatment.Convert, null, "", 1)]
    [InlineData(ForeignCurrencyTreatment.Convert, "0", "", 1)]
    [InlineData(ForeignCurrencyTreatment.Convert, "1.25", "USD", 0)]
    [InlineData(ForeignCurrencyTreatment.Convert, "1.25", "GBP", 1)]
    [InlineData(ForeignCurrencyTreatment.InOrderCurrency, "1.25", "", 0)]
    [InlineData(ForeignCurrencyTreatment.InOrderCurrency, null, "", 1)]
    public void Policy_says_what_becomes_of_an_order_in_another_currency_where_its_rate_leads_there(ForeignCurrencyTreatment? treatment, string? rate, string books, int findings)
    {
        var mapped = InEuro(rate) with { Policies = new() { Cost = treatment is { } chosen ? new() { ForeignCurrency = chosen } : null }, BaseCurrency = books };

        Assert.Equal(findings, new OrderCurrencyValidator().Validate(mapped).Count());
    }

    /// <summary>Where commitments are in the orders' currencies, the company's own is what an order is held against.</summary>
    [Fact]
    public void The_companys_currency_goes_before_that_of_its_commitments()
    {
        var mapped = InEuro("1.25") with { CommitmentCurrency = "EUR", CompanyCurrency = "USD" };
        Assert.Equal(FindingCodes.CurrencyForeign, Assert.Single(new OrderCurrencyValidator().Validate(mapped)).Code);
        Assert.Empty(new OrderCurrencyValidator().Validate(mapped with { CompanyCurrency = "EUR" }));
        Assert.Empty(new OrderCurrencyValidator().Validate(mapped with { CompanyCurrency = string.Empty }));
        Assert.Empty(new OrderCurrencyValidator().Validate(
            mapped with { Policies = new() { Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency } }, BaseCurrency = "USD" }));
    }

    [Fact]
    public void What_is_asked_of_a_foreign_order_says_both_currencies_and_whether_a_rate_is_missing()
    {
        const string next = "Enter the commitment in Procore with the order's number by hand and skip the order, re-issue it in USD, or have such orders converted at their own rate, "
            + "or kept in their currency (policy Cost.ForeignCurrency).";
        var rated = Assert.Single(new OrderCurrencyValidator().Validate(InEuro("1.25")));
        var unrated = Assert.Single(new OrderCurrencyValidator().Validate(InEuro(null)));

        Assert.Equal(("Order PO-00012 is in EUR, and commitments in this Procore company are in USD.", next), (rated.Sentence, rated.NextStep));
        Assert.Equal(
            ("Order PO-00012 is in EUR, and commitments in this Procore company are in USD. The order has no exchange rate to USD.", next), (unrated.Sentence, unrated.NextStep));
        Assert.Equal((FindingSeverity.Stops, string.Empty), (rated.Severity, rated.Subject));
    }

    [Fact]
    public void What_is_said_of_a_code_names_the_line_the_code_and_what_to_do()
    {
        var inactive = Assert.Single(new OrderWbsCodeValidator().Validate(Mapped(Code with { IsActive = false })));
        var unbudgeted = Assert.Single(new OrderWbsCodeValidator().Validate(Mapped(Code with { IsBudgeted = false })));

        Assert.Equal(
            ("Line 1 of order PO-00012 would be booked to WBS code '02-300.M', which is inactive in 'Riverside Elementary'.",
                "Activate the WBS code in Procore, or choose another cost code on the line."),
            (inactive.Sentence, inactive.NextStep));
        Assert.Equal(
            ("Line 1 of order PO-00012 would be booked to WBS code '02-300.M', which is not on the budget of 'Riverside Elementary'.",
                "Add a budget line for the WBS code in Procore, have one of 0 made there, choose another cost code on the line, or accept it for this order."),
            (unbudgeted.Sentence, unbudgeted.NextStep));
        Assert.Equal((FindingSeverity.Stops, FindingSeverity.Asks), (inactive.Severity, unbudgeted.Severity));
        Assert.Null(inactive.Facts);
        Assert.Equal([$"project {Scenario.Riverside}, WBS code 101"], unbudgeted.Facts);
    }

    /// <summary>All are asked, in their order; some are the host's, and one that throws or answers null is named.</summary>
    [Fact]
    public void All_validators_are_asked_and_one_that_fails_is_named()
    {
        var said = new Saying(_ => [new() { Code = "Said", Sentence = "It is so.", NextStep = "Leave it." }]);
        var (none, thrown) = (new Saying(_ => null!), new Saying(_ => throw new ArgumentException("Bad.")));
        Assert.Equal(["Said", "WbsCodeInactive"], AskedValidators.Of([said, new OrderWbsCodeValidator()], Mapped(Code with { IsActive = false }), "PO-1").Select(one => one.Code));

        var empty = Assert.Throws<RuleFailedException>(() => AskedValidators.Of([said, none], Mapped(Code), "PO-1").ToList());
        Assert.Equal(("Saying", "PO-1"), (empty.Rule, empty.OrderNumber));
        Assert.Null(empty.InnerException);
        var failed = Assert.Throws<RuleFailedException>(() => AskedValidators.Of([thrown, said], Mapped(Code), "PO-1").ToList());
        Assert.Equal(("Saying", "PO-1"), (failed.Rule, failed.OrderNumber));
        Assert.IsType<ArgumentException>(failed.InnerException);
    }

    private static MappedOrder InEuro(string? rate) => Mapped(Code) with
    {
        Order = Scenario.Order() with { Currency = "EUR", ExchangeRate = rate is null ? null : decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture) },
    };

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

    private sealed class Saying(Func<MappedOrder, IEnumerable<Finding>> says) : IValidator<MappedOrder>
    {
        public string Name => "Saying";

        public IEnumerable<Finding> Validate(MappedOrder subject) => says(subject);
    }
}
