namespace ZohoProcore.Sync.Tests;

public sealed class OrderTaxCodesTests
{
    private static readonly CostPolicy OnCodes = new() { Tax = CostTreatment.TaxCode, TaxCodes = new() { ["GST"] = "code", ["PST"] = "code" } };

    /// <summary>Procore tells the rate in percent or as a fraction, and of the first tax or of all.</summary>
    [Theory]
    [InlineData(5, true, "GST 5 50")]
    [InlineData(0.05, true, "GST 5 50")]
    [InlineData(20, false, "GST 5 50")]
    [InlineData(5, true, "GST 0 50")] // it states no rate, and 50 of 1,000
    [InlineData(20, false, "GST 0 50")]
    [InlineData(12, true, "GST 5 50", "PST 7 70")]
    [InlineData(5, true, "GST 5 50", "PST 7 70")]
    [InlineData(20, false, "GST 5 50", "PST 7 70")]
    [InlineData(20, false, "GST 0 50", "PST 0 70")]
    public void A_code_has_the_rate_of_the_taxes_that_go_on_it(decimal rate, bool fits, params string[] taxes)
    {
        var read = taxes.Select(tax => tax.Split(' ')).Select(words => new OrderTax
        {
            Id = words[0],
            Name = words[0],
            Percentage = words[1] == "0" ? null : decimal.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture),
            Amount = decimal.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture),
        }).ToList();
        var order = Scenario.Order(Scenario.Line("1", 1_000) with { Taxes = read }) with { Total = 1_000 + read.Sum(tax => tax.Amount!.Value) };
        var input = Scenario.Input(order) with
        {
            Policies = new() { Cost = OnCodes },
            Company = new(Scenario.Company with { TaxCodes = [new(7, "code") { Rate = rate }] }),
        };

        var plan = Scenario.Plan(input);

        if (fits)
        {
            Assert.Empty(plan.Findings);
            Assert.Equal(7, plan.Commitments[0].Lines[0].TaxCodeId);
        }
        else
        {
            var finding = Assert.Single(plan.Findings);
            Assert.Equal(FindingCodes.CostUndecided, finding.Code);
            Assert.Contains("'code' has a rate of 20", finding.Sentence, StringComparison.Ordinal);
        }
    }

    /// <summary>An earlier version left codes on lines whose amount has the tax since, and did not note them: Procore would tax the tax.</summary>
    [Theory]
    [InlineData(CostTreatment.InCost, true)]
    [InlineData(CostTreatment.LeftOut, false)]
    public void A_code_on_a_line_that_has_the_tax_in_its_amount_is_a_question(CostTreatment treatment, bool isAsked)
    {
        var line = Scenario.Line("1", 1_000) with { Taxes = [new() { Id = "GST", Name = "GST", Percentage = 5, Amount = 50 }] };
        var input = Scenario.Input(Scenario.Order(line) with { Total = 1_050 }) with { Policies = new() { Cost = OnCodes with { Tax = treatment } } };
        var planned = Assert.Single(Scenario.Plan(input).Commitments);
        var withCode = planned with { Lines = [planned.Lines[0] with { TaxCodeId = 7 }] };

        var plan = Scenario.Plan(input with { Existing = [Scenario.Existing(withCode)], Recorded = [Scenario.Recorded(planned)] });

        Assert.Equal(isAsked ? [FindingCodes.CommitmentChanged] : [], plan.Findings.Select(finding => finding.Code));
        Assert.All(plan.Findings, finding => Assert.Contains("is '7' and would be ''", finding.Sentence, StringComparison.Ordinal));
        Assert.True(default(CommitmentImageScope).With(input.Policies.Cost).TaxCodes);

        // What a person kept there is theirs.
        var kept = Scenario.Recorded(planned) with { ProcoreFields = [CommitmentFields.TaxCode(planned.Lines[0].OriginId)] };
        Assert.Empty(Scenario.Plan(input with { Existing = [Scenario.Existing(withCode)], Recorded = [kept] }).Findings);
    }

    /// <summary>Procore computes the tax on what is left of a line, and so is what the order has of it.</summary>
    [Theory]
    [InlineData(4, 600)]
    [InlineData(9, 100)]
    [InlineData(0, 1_000)]
    public void A_code_taxes_what_is_not_cancelled(int cancelled, decimal left)
    {
        var line = Scenario.Line("1", 1_000) with { Quantity = 10, Rate = 100, CancelledQuantity = cancelled, BilledQuantity = 0, Taxes = [new() { Id = "GST", Name = "GST", Percentage = 5, Amount = 50 }] };
        var input = Scenario.Input(Scenario.Order(line) with { Total = 1_050 }) with
        {
            Policies = new() { Cost = OnCodes },
            Company = new(Scenario.Company with { TaxCodes = [new(7, "code") { Rate = 5 }] }),
        };

        var plan = Scenario.Plan(input);

        Assert.Empty(plan.Findings);
        Assert.Equal((left, 7), (plan.Commitments[0].Lines[0].Amount, (int?)plan.Commitments[0].Lines[0].TaxCodeId));
    }
}
