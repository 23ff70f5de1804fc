namespace ZohoProcore.Sync.Tests;

/// <summary>
/// What orders cost, through the planner: inputs that controllers and users of other integrations reported, each with other numbers of its kind.
/// </summary>
public sealed class OrderMoneyTests
{
    private static readonly OrderTax Gst = new() { Id = "5", Name = "GST", Percentage = 5 };
    private static readonly OrderTax Pst = new() { Id = "7", Name = "PST", Percentage = 7 };
    private static readonly CostPolicy Recoverable = new() { Tax = CostTreatment.LeftOut };

    [Theory]
    [InlineData(1000, -900, 10, 1100.00, -990.00)]
    [InlineData(1250, -1249, 8.5, 1356.25, -1355.17)]
    [InlineData(333.33, -33.34, 7, 356.66, -35.67)]
    public void A_credit_in_another_project_carries_its_own_tax(decimal first, decimal second, decimal rate, decimal firstCost, decimal secondCost)
    {
        var tax = new OrderTax { Id = "1", Name = "Sales tax", Percentage = rate };
        var lines = new[] { Line("1", first, "p1", tax), Line("2", second, "p2", tax) };
        var order = Scenario.Order(lines) with { Total = firstCost + secondCost, TaxTotal = firstCost + secondCost - first - second };

        var plan = Scenario.Plan(order);

        // A commitment below zero is a person's to decide; in one project the two stand side by side.
        Assert.Equal(FindingCodes.CommitmentNegative, Assert.Single(plan.Findings).Code);
        var together = Scenario.Plan(order with { Lines = [lines[0], lines[1] with { ProjectId = "p1" }] });
        Assert.Equal([firstCost, secondCost], Amounts(together));
    }

    [Fact]
    public void Splitting_lines_over_projects_changes_no_amount()
    {
        var lines = new[] { Line("1", 1000, "p1", Gst), Line("2", -90, "p1", Gst), Line("3", 777.77m, "p1", Pst), Line("4", 0.01m, "p1", Gst, Pst) };
        var order = Scenario.Order(lines) with { OrderDiscount = 16.88m, DiscountPercent = 1, DiscountAppliedOn = 1687.78m, TaxTotal = 98.95m, Total = 1769.85m };
        var inOne = AmountsById(Scenario.Plan(order));
        Assert.Equal(order.Total, inOne.Values.Sum());

        var inTwo = AmountsById(Scenario.Plan(order with { Lines = [lines[0], lines[1], lines[2] with { ProjectId = "p2" }, lines[3] with { ProjectId = "p2" }] }));
        var turned = AmountsById(Scenario.Plan(order with { Lines = [lines[3], lines[1], lines[2], lines[0]] }));

        Assert.Equal(inOne, inTwo);
        Assert.Equal(inOne, turned);
    }

    [Theory]
    [InlineData(100, -50, 10, 90, -45)]
    [InlineData(2000, -100, 15, 1700, -85)]
    public void An_orders_discount_carries_its_lines_sign(decimal first, decimal second, decimal percent, decimal firstCost, decimal secondCost)
    {
        var order = Scenario.Order(Line("1", first), Line("2", second)) with
        {
            Total = firstCost + secondCost,
            OrderDiscount = (first + second) * percent / 100,
            DiscountPercent = percent,
        };

        Assert.Equal([firstCost, secondCost], Amounts(Scenario.Plan(order)));
        Assert.Equal([firstCost, secondCost], Amounts(Scenario.Plan(order with { DiscountPercent = null })));
        Assert.Contains("discount", Scenario.Plan(order).Commitments[0].Lines[0].Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(600_000, 391_000, 1_000_000, "9,000.00")]
    [InlineData(10, 20, 30.05, "0.05")]
    [InlineData(10, 20, 29, "-1.00")]
    public void What_nothing_explains_goes_to_a_person_with_the_amounts_as_a_table(decimal first, decimal second, decimal total, string unexplained)
    {
        var plan = Scenario.Plan(Scenario.Order(Line("1", first), Line("2", second)) with { Total = total });

        Assert.Equal(RecordState.NeedsReview, plan.Outcome);
        var finding = Assert.Single(plan.Findings);
        Assert.Equal(FindingCodes.TotalNotExplained, finding.Code);
        Assert.Contains(unexplained, finding.Table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000, 18, 1, 118_000, 100_000)]
    [InlineData(100_000, 18, 2, 118_000, 100_000)]
    [InlineData(45_000, 12, 10, 50_400, 45_000)]
    public void Tax_withheld_never_lowers_the_cost(decimal price, decimal rate, decimal tds, decimal inCost, decimal recovered)
    {
        var order = Scenario.Order(Line("1", price, "p1", new OrderTax { Id = "9", Name = "IGST", Percentage = rate })) with
        {
            TaxTotal = price * rate / 100,
            TaxWithheld = price * tds / 100,
            Total = (price * (100 + rate) / 100) - (price * tds / 100),
        };

        Assert.Equal([inCost], Amounts(Plan(order, new() { Tax = CostTreatment.InCost })));
        var plan = Plan(order, Recoverable);
        Assert.Equal([recovered], Amounts(plan));
        Assert.Equal(recovered, plan.Cost);
        Assert.Equal(recovered - order.Total, (plan.Corrections ?? []).Sum(one => one.Amount));
    }

    [Theory]
    [InlineData(-200)]
    [InlineData(-12.34)]
    [InlineData(7)]
    public void An_adjustment_goes_to_a_person_or_to_the_line_that_policy_names(decimal adjustment)
    {
        var order = Scenario.Order(Line("1", 1000), Line("2", 500)) with { Total = 1500 + adjustment, Adjustment = adjustment, AdjustmentDescription = "Goodwill" };

        var asked = Assert.Single(Scenario.Plan(order).Findings);
        Assert.Equal((FindingCodes.CostUndecided, "Goodwill"), (asked.Code, asked.Subject));
        Assert.Equal([1000m, 500m], Amounts(Plan(order, new() { Adjustment = CostTreatment.LeftOut })));
        var named = Plan(order, new() { Adjustment = CostTreatment.OwnLine, OwnLineCodes = new() { ["adjustment"] = "03-100.M" } });
        Assert.Equal([1000m, 500m, adjustment], Amounts(named));
        Assert.Equal(("Goodwill", 103L), (named.Commitments[0].Lines[2].Description, named.Commitments[0].Lines[2].WbsCodeId));
        var spread = Plan(order, new() { Adjustment = CostTreatment.InCost });
        Assert.Equal(adjustment < 0, spread.Findings.Count > 0);
    }

    [Theory]
    [InlineData(10, 10, 1000, 0)]
    [InlineData(10, 2.5, 1000, 750)]
    [InlineData(3, 1, 100, 66.67)]
    public void Cancelled_quantities_are_not_committed(decimal quantity, decimal cancelled, decimal price, decimal left)
    {
        var line = Line("1", price) with { Quantity = quantity, Rate = decimal.Round(price / quantity, 6), CancelledQuantity = cancelled, BilledQuantity = 0 };
        var order = Scenario.Order(line) with { Status = "closed" };

        Assert.Equal([left], Amounts(Scenario.Plan(order)));
        Assert.Equal([price], Amounts(Plan(order, new() { Cancelled = CostTreatment.InCost })));
        Assert.Equal(FindingCodes.CostUndecided, Assert.Single(Plan(order, new() { Cancelled = CostTreatment.Review }).Findings).Code);

        // After approval it is an amendment of what Procore locked.
        var before = Scenario.Order(line with { CancelledQuantity = null }) with { Status = "closed" };
        Assert.Equal(FindingCodes.CommitmentLocked, Assert.Single(Scenario.Plan(Scenario.After(before, order)).Findings).Code);
    }

    [Theory]
    [InlineData(4, 1000, 600)]
    [InlineData(4, 600, 600)]
    [InlineData(4, 1000, 1000)]
    [InlineData(10, 0, 0)]
    [InlineData(10, 1000, 0)]
    [InlineData(10, 1000, 1000)]
    public void What_is_cancelled_counts_the_same_whether_or_not_the_totals_have_lost_it(decimal cancelled, decimal itemTotal, decimal total)
    {
        var line = Line("1", itemTotal, "p1", Gst) with { Quantity = 10, Rate = 100, CancelledQuantity = cancelled, BilledQuantity = 0 };
        var plain = Scenario.Order(line, Line("2", 500, "p1", Gst)) with { TaxTotal = (total + 500) * 0.05m, Total = (total + 500) * 1.05m };
        var discounted = plain with { DiscountPercent = 10, OrderDiscount = (total + 500) * 0.1m, TaxTotal = (total + 500) * 0.045m, Total = (total + 500) * 0.945m };
        foreach (var (order, factor) in new[] { (plain, 1.05m), (discounted, 0.945m) })
        {
            decimal[] kept = [1000 * factor, 500 * factor];
            var plan = Plan(order, new() { Tax = CostTreatment.InCost, Cancelled = CostTreatment.InCost });

            Assert.Equal(kept, Amounts(plan));
            Assert.Equal(kept.Sum() - order.Total, (plan.Corrections ?? []).Sum(one => one.Amount));
            Assert.Equal([(10 - cancelled) * 100 * factor, kept[1]], Amounts(Plan(order, new() { Tax = CostTreatment.InCost })));
            var asked = Assert.Single(Plan(order, new() { Tax = CostTreatment.InCost, Cancelled = CostTreatment.Review }).Findings);
            Assert.Equal((FindingCodes.CostUndecided, "1"), (asked.Code, asked.Subject));
        }

        var measured = Plan(plain, new() { Tax = CostTreatment.LeftOut, Cancelled = CostTreatment.InCost, Basis = CommitmentBasis.Quantity });
        Assert.Equal((10m, 100m), (measured.Commitments[0].Lines[0].Quantity, measured.Commitments[0].Lines[0].UnitCost));
    }

    [Fact]
    public void Retainage_keeps_back_of_the_commitment_what_the_retention_line_says()
    {
        var retention = Line("3", -100, "p1", []) with { Name = "Retention", Tags = [] };
        var policy = new CostPolicy { RetentionLines = ["Retention"], Tax = CostTreatment.InCost, Shipping = CostTreatment.InCost };
        decimal? Percent(OrderSnapshot order, CostPolicy chosen) => Assert.Single(Plan(order, chosen).Commitments).RetainagePercent;
        var tax = new OrderTax { Id = "10", Name = "Sales tax", Percentage = 10 };
        var taxed = Scenario.Order(Line("1", 1000, "p1", tax), retention) with { TaxTotal = 100, Total = 1000 };
        var half = Line("1", 1000) with { Quantity = 10, Rate = 100, CancelledQuantity = 5, BilledQuantity = 0 };

        Assert.Equal(9.09m, Percent(taxed, policy));
        Assert.Equal(10m, Percent(taxed, policy with { Tax = CostTreatment.LeftOut }));
        Assert.Equal(10m, Percent(Scenario.Order(Line("1", 1000, "p1", tax), retention with { Taxes = [tax], TaxPercentage = 10 }) with { TaxTotal = 90, Total = 990 }, policy));
        Assert.Equal(6.67m, Percent(Scenario.Order(Line("1", 1000), retention) with { Shipping = 500, Total = 1400 }, policy));
        Assert.Equal(20m, Percent(Scenario.Order(half, retention) with { Total = 900 }, policy));
        Assert.Equal(20m, Percent(Scenario.Order(half with { ItemTotal = 500 }, retention), policy));
        Assert.Equal(10m, Percent(Scenario.Order(half with { ItemTotal = 500 }, retention), policy with { Cancelled = CostTreatment.InCost }));
        Assert.Equal(100m, Percent(Scenario.Order(Line("1", 100), retention), policy));
    }

    /// <summary>What is asked has the decimals of the commitment's currency.</summary>
    [Theory]
    [InlineData(3, "KWD", ForeignCurrencyTreatment.InOrderCurrency, "is 10.015 KWD", "comes to 10.000:")]
    [InlineData(3, "KWD", ForeignCurrencyTreatment.Convert, "is 20.03 USD", "comes to 20.00:")]
    [InlineData(2, "USD", ForeignCurrencyTreatment.Convert, "is 10.02 USD", "comes to 10.00:")]
    public void Retention_beyond_the_commitment_is_asked_about_in_its_own_decimals(int precision, string currency, ForeignCurrencyTreatment treatment, params string[] words)
    {
        var retention = Line("3", precision == 3 ? -10.015m : -10.02m, "p1", []) with { Name = "Retention", Tags = [] };
        var order = Scenario.Order(Line("1", 10), Line("2", 100, "p2"), retention) with { Currency = currency, ExchangeRate = currency == "USD" ? null : 2m, Precision = precision };

        var asked = Assert.Single(Plan(order, new() { RetentionLines = ["Retention"], ForeignCurrency = treatment }).Findings);

        Assert.Equal(FindingCodes.CostUndecided, asked.Code);
        Assert.All(words, word => Assert.Contains(word, asked.Sentence, StringComparison.Ordinal));
    }

    /// <summary>A tax of the retention on a line of its own counts in what is kept back, as that of the goods does in the commitment.</summary>
    [Theory]
    [InlineData(CostTreatment.OwnLine, true, 10)]
    [InlineData(CostTreatment.OwnLine, false, 9.09)]
    [InlineData(CostTreatment.LeftOut, true, 10)]
    public void Retainage_has_the_taxes_that_are_on_lines_of_their_own(CostTreatment treatment, bool isTaxed, decimal percent)
    {
        var tax = new OrderTax { Id = "10", Name = "Sales tax", Percentage = 10 };
        var retention = Line("3", -100, "p1", isTaxed ? [tax] : []) with { Name = "Retention", Tags = [] };
        var taxes = isTaxed ? 90 : 100;
        var order = Scenario.Order(Line("1", 1000, "p1", tax), retention) with { TaxTotal = taxes, Total = 900 + taxes };

        var commitment = Assert.Single(Plan(order, new() { RetentionLines = ["Retention"], Tax = treatment, OwnLineCodes = new() { ["tax"] = "02-300.M" } }).Commitments);

        Assert.Equal(treatment == CostTreatment.OwnLine ? 1100m : 1000m, commitment.Total);
        Assert.Equal(percent, commitment.RetainagePercent);
    }

    /// <summary>Retention has no codes and may have no project; a rule for the project of the lines beside it holds for its taxes, too.</summary>
    [Theory]
    [InlineData("24-101", 1000, 10)]
    [InlineData("p1", 1000, 10)]
    [InlineData("24-102", 1100, 10)]
    public void A_rule_for_a_project_holds_for_its_retention(string project, decimal total, decimal percent)
    {
        var tax = new OrderTax { Id = "10", Name = "Sales tax", Percentage = 10 };
        var retention = Line("3", -100, "p1", tax) with { Name = "Retention", Tags = [] };
        var order = Scenario.Order(Line("1", 1000, "p1", tax), retention) with { TaxTotal = 90, Total = 990 };

        var commitment = Assert.Single(Plan(order, new() { RetentionLines = ["Retention"], Tax = CostTreatment.InCost, Taxes = [new() { Project = project, Treatment = CostTreatment.LeftOut }] }).Commitments);

        Assert.Equal((total, percent), (commitment.Total, commitment.RetainagePercent));
    }

    /// <summary>A code of a sub job is another one than the project's own.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_line_of_its_own_is_on_no_code_of_a_sub_job(bool hasOwn)
    {
        var input = Scenario.Input(Scenario.Order(Line("1", 100)) with { Shipping = 10, Total = 110 });
        var codes = Scenario.Codes(Scenario.Riverside);
        ProcoreWbsCode[] added = [new(201, "09-900.M", "09-900", "M", "S1", true, true), .. hasOwn ? [new ProcoreWbsCode(202, "09-900.M", "09-900", "M", "", true, true)] : Array.Empty<ProcoreWbsCode>()];

        var plan = Scenario.Plan(input with
        {
            Projects = [new(codes with { WbsCodes = [.. codes.WbsCodes, .. added] }), .. input.Projects.Skip(1)],
            Policies = new() { Cost = new() { OwnLineCodes = new() { ["shipping"] = "09-900.M" } } },
        });

        Assert.Equal(hasOwn ? [] : [FindingCodes.WbsCodeMissing], plan.Findings.Select(finding => finding.Code));
        Assert.Equal(hasOwn ? [101L, 202L] : [], plan.Commitments.SelectMany(commitment => commitment.Lines).Select(line => line.WbsCodeId));
    }

    [Theory]
    [InlineData("10000000", 2, null)]
    [InlineData("10000001", 2, "is none between two currencies")]
    [InlineData("1.1", 6, null)]
    [InlineData("1.1", 7, "currencies have 0 to 6")]
    [InlineData("1.1", -1, "currencies have 0 to 6")]
    public void A_conversion_that_can_not_be_computed_goes_to_a_person(string rate, int precision, string? why)
    {
        var order = Scenario.Order(Line("1", 100)) with { Currency = "EUR", ExchangeRate = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture) };
        var input = Scenario.Input(order) with
        {
            Policies = new() { Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.Convert } },
            Company = new(Scenario.Company with { Precision = precision }),
        };

        var findings = Scenario.Plan(input).Findings;

        Assert.Equal(why is null ? [] : [FindingCodes.TotalNotExplained], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Contains(why!, finding.Sentence, StringComparison.Ordinal));
    }

    /// <summary>What the order costs does not depend on the codes of its lines, so it is known while one is in question.</summary>
    [Theory]
    [InlineData("code")]
    [InlineData("vendor")]
    [InlineData("own line")]
    [InlineData("project")]
    [InlineData("currency")]
    public void What_an_order_costs_is_known_where_it_can_not_be_mapped(string missing)
    {
        var first = Line("1", 100, "p1", Gst) with { Tags = missing == "code" ? [] : Line("1", 1).Tags };
        var order = Scenario.Order(first, Line("2", 50, missing == "project" ? "p3" : "p2", Gst)) with
        {
            Total = 157.50m,
            TaxTotal = 7.50m,
            VendorId = missing == "vendor" ? "902" : "900",
            Currency = missing == "currency" ? "EUR" : "USD",
        };

        var plan = Plan(order, new() { Tax = missing == "own line" ? CostTreatment.OwnLine : CostTreatment.LeftOut });

        Assert.NotEmpty(plan.Findings);
        Assert.Empty(plan.Steps);
        var isKnown = missing is not ("project" or "currency");
        Assert.Equal(!isKnown ? null : missing == "own line" ? [new(Scenario.Riverside, 105), new(Scenario.Harbor, 52.50m)] : (ProjectCost[])[new(Scenario.Riverside, 100), new(Scenario.Harbor, 50)], plan.CostByProject);
        Assert.Equal(isKnown && missing != "own line" ? 150m : null, plan.Cost);
    }

    /// <summary>What to do depends on whether the lines as they were ordered come to less than nothing.</summary>
    [Theory]
    [InlineData(9, "Lower the credit in Zoho Books")]
    [InlineData(0, "Put the credit on the project")]
    public void A_credit_that_outlives_what_was_cancelled_is_told_apart(int cancelled, string next)
    {
        var line = Line("1", cancelled == 0 ? 400 : 1000) with { Quantity = 10, Rate = cancelled == 0 ? 40 : 100, CancelledQuantity = cancelled, BilledQuantity = 0 };

        var finding = Assert.Single(Scenario.Plan(Scenario.Order(line, Line("2", -500), Line("3", 10, "p2"))).Findings);

        Assert.Equal(FindingCodes.CommitmentNegative, finding.Code);
        Assert.StartsWith(next, finding.NextStep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Retention", "")]
    [InlineData(false, "Goods", "Advance")]
    public void A_line_that_policy_leaves_out_and_that_adds_goes_to_a_person(bool isRetention, string item, string account)
    {
        var order = Scenario.Order(Line("1", 1000), Line("3", 100) with { Name = item, AccountName = account });
        var policy = isRetention ? new CostPolicy { RetentionLines = [item] } : new() { AdvanceLines = [account] };

        var finding = Assert.Single(Plan(order, policy).Findings);

        Assert.Equal((FindingCodes.CostUndecided, "3"), (finding.Code, finding.Subject));
        Assert.Contains("adds 100 instead of taking it away", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal([1000m, 100m], Amounts(Plan(order, new())));
    }

    [Theory]
    [InlineData("p1")]
    [InlineData("")]
    public void More_retention_than_a_commitment_comes_to_goes_to_a_person(string project)
    {
        var order = Scenario.Order(Line("1", 100), Line("3", -150, project, []) with { Name = "Retention", Tags = [] });

        var finding = Assert.Single(Plan(order, new() { RetentionLines = ["Retention"] }).Findings);

        Assert.Equal(FindingCodes.CostUndecided, finding.Code);
        Assert.Contains("150.00", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, -990, 5, false)]
    [InlineData(1000, -600, 5, false)]
    [InlineData(1000, -500, 50, true)]
    [InlineData(1000, -50, 95, true)]
    public void A_discount_that_nearly_cancelling_lines_would_multiply_goes_to_a_person(decimal first, decimal second, decimal discount, bool isShared)
    {
        var order = Scenario.Order(Line("1", first), Line("2", second)) with { OrderDiscount = discount, Total = first + second - discount };

        var plan = Scenario.Plan(order);

        var ratio = 1 - (discount / (first + second));
        Assert.Equal(isShared ? [first * ratio, second * ratio] : [], plan.Commitments.SelectMany(commitment => commitment.Lines).Select(line => line.Amount));
        Assert.Equal(isShared ? [] : [FindingCodes.TotalNotExplained], plan.Findings.Select(finding => finding.Code));
        Assert.All(plan.Findings, finding => Assert.Contains("nearly cancel each other", finding.Sentence, StringComparison.Ordinal));
        var percent = discount / (first + second) * 100;
        Assert.Equal([first * ratio, second * ratio], Amounts(Scenario.Plan(order with { DiscountPercent = percent })));
    }

    [Fact]
    public void A_rule_for_a_tax_that_is_not_there_is_said_where_it_could_be_meant()
    {
        ZohoTax[] known = [new("5", "GST", 5, false, true), new("7", "PST", 7, false, false)];
        IReadOnlyList<Finding> Found(CostPolicy policy, params OrderTax[] taxes)
        {
            var order = Scenario.Order(Line("1", 1000, "p1", taxes)) with { Total = 1000 + taxes.Sum(tax => tax.Percentage!.Value * 10) };
            var input = Scenario.Input(order);
            return Scenario.Plan(input with { Policies = new() { Cost = policy }, Company = new(input.Company.Directory with { Taxes = known }) }).Findings;
        }

        CostPolicy Rules(params string[] taxes) => new() { Tax = CostTreatment.InCost, Taxes = [.. taxes.Select(tax => new TaxRule { Tax = tax, Treatment = CostTreatment.LeftOut })] };
        var finding = Assert.Single(Found(Rules("GTS"), Gst));

        Assert.Equal(FindingCodes.TaxRuleUnknown, finding.Code);
        Assert.Contains("'GTS', which Zoho Books does not have, and no rule names GST", finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(Found(Rules("GTS")));
        Assert.Empty(Found(Rules("GTS", "gst"), Gst));
        Assert.Empty(Found(Rules("PST", "5"), Gst));
        Assert.Equal(FindingCodes.TaxRuleUnknown, Assert.Single(Found(Rules("GTS", "gst"), Gst, Pst)).Code);

        // A rule that names the tax for some lines only says nothing of the others.
        var some = Rules("GTS") with { Taxes = [new() { Tax = "GST", Account = "Job Costs", Treatment = CostTreatment.InCost }, .. Rules("GTS").Taxes] };
        Assert.Contains("'GTS'", Assert.Single(Found(some, Gst)).Sentence, StringComparison.Ordinal);
    }

    /// <summary>A line may print another name than the list of taxes has for the id.</summary>
    [Theory]
    [InlineData("TPS (5,00%)")]
    [InlineData("GST (5 %)")]
    public void A_rule_knows_a_tax_by_the_name_that_the_list_has_for_its_id(string printed)
    {
        var order = Scenario.Order(Line("1", 1_000, "p1", new OrderTax { Id = "5", Name = printed, Percentage = 5 })) with { Total = 1_050 };
        var input = Scenario.Input(order);
        var policy = new CostPolicy { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] };

        var plan = Scenario.Plan(input with { Policies = new() { Cost = policy }, Company = new(input.Company.Directory with { Taxes = [new("5", "GST", 5, false, true)] }) });

        Assert.Empty(plan.Findings);
        Assert.Equal(1_000, plan.Commitments[0].Total);
    }

    [Fact]
    public void Nothing_that_is_billed_is_cancelled()
    {
        var line = Line("1", 1000) with { Quantity = 10, Rate = 100, CancelledQuantity = 4, BilledQuantity = 7 };

        var finding = Assert.Single(Scenario.Plan(Scenario.Order(line)).Findings);
        Assert.Equal((FindingCodes.CancelledBelowBilled, "1"), (finding.Code, finding.Subject));
        Assert.Contains("7 are billed, but of 10 ordered 4 are cancelled", finding.Sentence, StringComparison.Ordinal);
        Assert.NotNull(finding.Table);
        Assert.Equal(FindingCodes.CancelledBelowBilled, Assert.Single(Scenario.Plan(Scenario.Order(line with { ItemTotal = 600 })).Findings).Code);
        Assert.Equal([1000m], Amounts(Plan(Scenario.Order(line with { ItemTotal = 600 }), new() { Cancelled = CostTreatment.InCost })));
        Assert.Equal([1000m], Amounts(Plan(Scenario.Order(line), new() { Cancelled = CostTreatment.InCost })));
        Assert.Equal([600m], Amounts(Scenario.Plan(Scenario.Order(line with { BilledQuantity = 6 }))));

        // What is not said is not nothing.
        var unknown = Assert.Single(Scenario.Plan(Scenario.Order(line with { BilledQuantity = null })).Findings);
        Assert.Equal(FindingCodes.CancelledBelowBilled, unknown.Code);
        Assert.Contains("does not say what is billed", unknown.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(0.01)]
    public void What_Procore_adds_to_the_lines_stays_in_review_as_long_as_it_does_not_tie(decimal added)
    {
        var order = Scenario.Order(Line("1", 500), Line("2", 250));
        for (var look = 0; look < 3; look++)
        {
            var plan = Scenario.Plan(Scenario.After(order, order, existing => existing with { GrandTotal = existing.GrandTotal + added }));
            Assert.Equal(FindingCodes.TotalMismatch, Assert.Single(plan.Findings).Code);
        }

        Assert.Equal(RecordState.Synced, Scenario.Plan(Scenario.After(order, order)).Outcome);
    }

    [Theory]
    [InlineData(10, 0.01)]
    [InlineData(33.33, 1.01)]
    public void Where_lines_stand_moves_no_cent(decimal price, decimal discount)
    {
        var order = Scenario.Order(Line("9", price), Line("10", price)) with { OrderDiscount = discount, Total = (2 * price) - discount };
        var swapped = order with { Lines = [order.Lines[1] with { Position = 1 }, order.Lines[0] with { Position = 2 }] };

        Assert.Equal(AmountsById(Scenario.Plan(order)), AmountsById(Scenario.Plan(swapped)));
        Assert.Equal(RecordState.Synced, Scenario.Plan(Scenario.After(order, swapped)).Outcome);
    }

    [Theory]
    [InlineData(10.07, 0.02, 33.81)]
    [InlineData(9.99, 0.04, 33.53)]
    public void Ties_of_discount_and_taxes_do_not_add_up_on_one_line(decimal price, decimal discount, decimal total)
    {
        var order = Scenario.Order(Line("1", price, "p1", Gst, Pst), Line("2", price, "p1", Gst, Pst), Line("3", price, "p2", Gst, Pst)) with
        {
            OrderDiscount = discount,
            TaxTotal = total - (3 * price) + discount,
            Total = total,
        };

        Assert.All(Amounts(Scenario.Plan(order)), amount => Assert.True(Math.Abs(amount - (total / 3)) < 0.01m, $"{amount}"));
    }

    [Theory]
    [InlineData("100000000000000000000", 2)]
    [InlineData("-79228162514264337593543950335", 2)]
    [InlineData("10", 40)]
    [InlineData("10", -3)]
    public void Absurd_amounts_are_a_finding_in_words(string amount, int precision)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        var order = Scenario.Order(Line("1", value) with { Rate = value }) with { Precision = precision, Total = value };

        var finding = Assert.Single(Scenario.Plan(order).Findings);

        Assert.Equal(FindingCodes.TotalNotExplained, finding.Code);
        Assert.NotEmpty(finding.Sentence);
    }

    [Fact]
    public void A_purchase_in_British_Columbia_comes_out_to_the_cent()
    {
        var steel = Line("1", 22_940.00m, "p1", Gst, Pst) with { Quantity = 12.4m, Rate = 1_850m };
        var order = Scenario.Order(steel, Line("2", 1_440.00m, "p2", Gst, Pst) with { Quantity = 3, Rate = 480 }) with
        {
            OrderDiscount = 487.60m,
            DiscountPercent = 2,
            TaxTotal = 2_867.09m,
            Total = 26_759.49m,
        };
        var canada = new CostPolicy { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] };

        var plan = Plan(order, canada);

        Assert.Equal([24_054.89m, 1_509.98m], plan.Commitments.Select(commitment => commitment.Total));
        Assert.Equal(26_759.49m, Plan(order, new() { Tax = CostTreatment.InCost }).Commitments.Sum(commitment => commitment.Total));
        Assert.Equal(25_564.87m, plan.Cost);
        Assert.Equal([new("GST", -1_194.62m)], plan.Corrections!);
        Assert.Equal(
            "22,940.00 - 458.80 discount + 1,573.69 PST 7 % = 24,054.89 USD; not in it: 1,124.06 GST 5 %",
            plan.Commitments[0].Lines[0].Explanation);
    }

    [Fact]
    public void A_tax_goes_where_policy_says_for_the_project_the_account_or_the_item()
    {
        var order = Scenario.Order(Line("1", 100, "p1", Gst), Line("2", 100, "p2", Gst) with { AccountName = "Rent" }, Line("3", 100, "p2", Gst) with { Name = "Crane" }) with { TaxTotal = 15, Total = 315 };
        decimal[] With(TaxRule rule) => Amounts(Plan(order, new() { Tax = CostTreatment.InCost, Taxes = [rule] }));

        Assert.Equal([100m, 100m, 100m], With(new() { Tax = "gst", Treatment = CostTreatment.LeftOut }));
        Assert.Equal([100m, 100m, 100m], With(new() { Tax = "5", Treatment = CostTreatment.LeftOut }));
        Assert.Equal([105m, 105m, 105m], With(new() { Tax = "HST", Treatment = CostTreatment.LeftOut }));
        Assert.Equal([100m, 105m, 105m], With(new() { Project = "24-101", Treatment = CostTreatment.LeftOut }));
        Assert.Equal([105m, 100m, 100m], With(new() { Project = "p2", Treatment = CostTreatment.LeftOut }));
        Assert.Equal([105m, 100m, 105m], With(new() { Tax = "GST", Account = "Rent", Treatment = CostTreatment.LeftOut }));
        Assert.Equal([105m, 105m, 100m], With(new() { Item = "crane", Treatment = CostTreatment.LeftOut }));
    }

    [Fact]
    public void A_tax_on_a_line_of_its_own_stands_in_each_project_with_what_its_lines_have_of_it()
    {
        var order = Scenario.Order(Line("1", 100, "p1", Gst), Line("2", 300, "p2", Gst)) with { TaxTotal = 20, Total = 420 };
        var policy = new CostPolicy { Tax = CostTreatment.OwnLine, OwnLineCodes = new() { ["gst"] = "03-100.M" } };

        var plan = Plan(order, policy);

        Assert.Equal([105m, 315m], plan.Commitments.Select(commitment => commitment.Total));
        Assert.Equal([100m, 5m, 300m, 15m], Amounts(plan));
        Assert.EndsWith(":line:tax-5", plan.Commitments[0].Lines[1].OriginId, StringComparison.Ordinal);
        Assert.Equal(FindingCodes.CostUndecided, Plan(order, policy with { OwnLineCodes = [] }).Findings[0].Code);
        Assert.Equal(FindingCodes.WbsCodeMissing, Plan(order, policy with { OwnLineCodes = new() { ["tax"] = "09-999.M" } }).Findings[0].Code);
        Assert.Equal(FindingCodes.WbsCodeNotBudgeted, Plan(order, policy with { OwnLineCodes = new() { ["tax"] = "02-300.L" } }).Findings[0].Code);
        Assert.Equal(FindingCodes.WbsCodeInactive, Plan(order, policy with { OwnLineCodes = new() { ["tax"] = "03-100.L" } }).Findings[0].Code);
    }

    [Fact]
    public void Shipping_goes_on_its_named_code_and_else_to_a_person()
    {
        var order = Scenario.Order(Line("1", 100, "p1"), Line("2", 300, "p2"), Line("3", -50, "p2")) with { Shipping = 35, Total = 385 };

        Assert.All(Scenario.Plan(order).Findings, finding => Assert.Equal(FindingCodes.CostUndecided, finding.Code));
        Assert.Equal([100m, 8.75m, 300m, -50m, 26.25m], Amounts(Plan(order, new() { OwnLineCodes = new() { ["shipping"] = "02-300.M" } })));
        Assert.Equal([108.75m, 326.25m, -50m], Amounts(Plan(order, new() { Shipping = CostTreatment.InCost })));
        Assert.Equal([100m, 300m, -50m], Amounts(Plan(order, new() { Shipping = CostTreatment.LeftOut })));
    }

    [Fact]
    public void Tax_that_the_vendor_collects_and_tax_that_the_buyer_assesses_are_cost_only_where_policy_says_so()
    {
        var collected = Scenario.Order(Line("1", 1000)) with { TaxCollected = 1, Total = 1001 };
        Assert.Equal([1000m], Amounts(Scenario.Plan(collected)));
        Assert.Equal([1001m], Amounts(Plan(collected, new() { Collected = CostTreatment.InCost })));

        var assessed = Scenario.Order(Line("1", 1000, "p1", Gst with { Kind = TaxKind.ReverseCharge })) with { TaxTotal = 50, Total = 1000 };
        Assert.Equal([1000m], Amounts(Scenario.Plan(assessed)));
        Assert.Equal([1050m], Amounts(Plan(assessed, new() { ReverseCharge = CostTreatment.InCost })));
        Assert.Equal([1050m], Amounts(Plan(assessed, new() { Taxes = [new() { Tax = "GST", Treatment = CostTreatment.InCost }] })));
        Assert.Equal([1050m], Amounts(Plan(assessed, new() { Taxes = [new() { Project = "p1", Treatment = CostTreatment.InCost }] })));
        Assert.Equal([1000m], Amounts(Plan(assessed, new() { Taxes = [new() { Treatment = CostTreatment.InCost }] })));
    }

    [Theory]
    [InlineData("Retention 10%", "")]
    [InlineData("", "Retention payable")]
    public void Retention_is_no_part_of_the_contract_and_is_proposed_as_its_retainage(string item, string account)
    {
        var kept = Line("3", -100, "", []) with { Name = item, AccountName = account, Tags = [] };
        var order = Scenario.Order(Line("1", 600), Line("2", 400, "p2"), kept);
        var policy = new CostPolicy { RetentionLines = [item.Length > 0 ? item : account] };

        var plan = Plan(order, policy);

        Assert.Equal([600m, 400m], Amounts(plan));
        Assert.Equal([10m, 10m], plan.Commitments.Select(commitment => commitment.RetainagePercent));
        Assert.Equal(1000m, plan.Cost);
        Assert.Equal([new("Retention", 100m)], plan.Corrections!);
        var advance = Plan(order, new() { AdvanceLines = policy.RetentionLines });
        Assert.Null(advance.Commitments[0].RetainagePercent);
        Assert.Equal([600m, 400m], Amounts(advance));
    }

    [Theory]
    [InlineData("p1", -100, 10, null)]
    [InlineData("p2", -100, null, 10)]
    [InlineData("", -100, 5, 5)]
    [InlineData("elsewhere", -100, 5, 5)]
    public void Retention_of_a_project_is_that_projects(string project, decimal kept, int? first, int? second)
    {
        var order = Scenario.Order(Line("1", 1000), Line("2", 1000, "p2"), Line("3", kept, project, []) with { Name = "Retention", Tags = [] });

        var plan = Plan(order, new() { RetentionLines = ["Retention"] });

        Assert.Equal([first, second], plan.Commitments.Select(commitment => (int?)commitment.RetainagePercent));
    }

    [Theory]
    [InlineData(1000, 500, 100, 1000)]
    [InlineData(250, 750, 50, 750)]
    public void A_discount_on_some_lines_alone_goes_to_a_person(decimal one, decimal two, decimal discount, decimal appliedOn)
    {
        var order = Scenario.Order(Line("1", one), Line("2", two)) with { OrderDiscount = discount, Total = one + two - discount };

        Assert.Equal(RecordState.Synced, Scenario.Plan(order).Outcome);
        Assert.Equal(RecordState.Synced, Scenario.Plan(order with { DiscountAppliedOn = one + two }).Outcome);
        Assert.Equal(RecordState.Synced, Scenario.Plan(order with { DiscountAppliedOn = 0 }).Outcome);
        var finding = Assert.Single(Scenario.Plan(order with { DiscountAppliedOn = appliedOn }).Findings);
        Assert.Equal(FindingCodes.TotalNotExplained, finding.Code);
        Assert.Contains(Text.Amount(appliedOn), finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CA", "CAD", true)]
    [InlineData("India", "INR", true)]
    [InlineData(null, "EUR", true)]
    [InlineData("Canada", "USD", true)]
    [InlineData("U.S.A", "USD", false)]
    [InlineData("United States", "USD", false)]
    [InlineData(null, "USD", false)]
    public void Outside_the_US_planning_waits_until_somebody_chose_what_taxes_are(string? country, string currency, bool waits)
    {
        var directory = Scenario.Company with { Country = country, Currency = currency, Taxes = [new("5", "GST", 5, false, true), new("7", "PST", 7, false, false)] };
        var order = Scenario.Order(Line("1", 100, "p1", Gst)) with { Currency = currency, TaxTotal = 5, Total = 105 };
        OrderPlan With(CostPolicy? policy) => Scenario.Plan(Scenario.Input(order) with { Company = new(directory), Policies = new() { Cost = policy } });

        var plan = With(null);

        Assert.Equal(waits ? RecordState.NeedsReview : RecordState.Synced, plan.Outcome);
        if (waits)
        {
            var finding = Assert.Single(plan.Findings);
            Assert.Equal(FindingCodes.TaxPolicyMissing, finding.Code);
            Assert.Contains("GST 5 % LeftOut, PST 7 % InCost", finding.NextStep, StringComparison.Ordinal);
            Assert.Equal(FindingCodes.TaxPolicyMissing, Assert.Single(With(new() { Shipping = CostTreatment.InCost }).Findings).Code);
        }

        Assert.Equal([100m], Amounts(With(Recoverable)));
        Assert.Equal([105m], Amounts(With(new() { Tax = CostTreatment.InCost })));
    }

    [Fact]
    public void A_foreign_order_goes_to_a_person_or_is_converted_at_its_own_rate()
    {
        var order = Scenario.Order(Line("1", 100.01m), Line("2", 33.33m, "p2")) with { Currency = "EUR", ExchangeRate = 1.0837m };

        Assert.Equal(FindingCodes.CurrencyForeign, Assert.Single(Scenario.Plan(order).Findings).Code);
        var plan = Plan(order, new() { ForeignCurrency = ForeignCurrencyTreatment.Convert });
        Assert.Equal([108.38m, 36.12m], Amounts(plan));
        Assert.All(plan.Commitments, commitment => Assert.Equal("USD", commitment.Currency));
        Assert.Equal("1 x 100.01 = 100.01 EUR at 1.0837 = 108.38 USD", plan.Commitments[0].Lines[0].Explanation);
        Assert.Equal((144.50m, "USD"), (plan.Cost, plan.CostCurrency));
        Assert.Equal(FindingCodes.CurrencyForeign, Assert.Single(Plan(order with { ExchangeRate = null }, new() { ForeignCurrency = ForeignCurrencyTreatment.Convert }).Findings).Code);
        var absurd = Plan(order with { ExchangeRate = 100_000_000_000_000_000_000m }, new() { ForeignCurrency = ForeignCurrencyTreatment.Convert });
        Assert.Equal(FindingCodes.TotalNotExplained, Assert.Single(absurd.Findings).Code);
        Assert.Contains("exchange rate", absurd.Findings[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ForeignCurrencyTreatment.Convert)]
    [InlineData(ForeignCurrencyTreatment.InOrderCurrency)]
    public void A_rate_that_does_not_lead_to_the_companys_currency_converts_nothing(ForeignCurrencyTreatment treatment)
    {
        // The books are in USD, Procore counts in CAD: the order's rate of EUR is one in USD.
        var order = Scenario.Order(Line("1", 100)) with { Currency = "EUR", ExchangeRate = 1.0837m };
        var policies = new SyncPolicies { Currency = "CAD", Cost = new() { Tax = CostTreatment.InCost, ForeignCurrency = treatment } };

        var finding = Assert.Single(Scenario.Plan(Scenario.Input(order) with { Policies = policies }).Findings);

        Assert.Equal(FindingCodes.CurrencyForeign, finding.Code);
        Assert.Contains("no exchange rate to CAD", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void In_its_own_currency_an_order_keeps_its_amounts_and_brings_its_rate()
    {
        var order = Scenario.Order(Line("1", 100.015m), Line("2", 33.331m)) with { Currency = "KWD", ExchangeRate = 3.2519m, Precision = 3 };

        var plan = Plan(order, new() { ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency });

        Assert.Equal([100.015m, 33.331m], Amounts(plan));
        Assert.Equal(("KWD", 3.2519m), (plan.Commitments[0].Currency, plan.Commitments[0].ExchangeRate));
        Assert.Equal("1 x 100.015 = 100.015 KWD", plan.Commitments[0].Lines[0].Explanation);
        Assert.Null(plan.Cost);
    }

    [Theory]
    [InlineData(0, 1000, 333, 667)]
    [InlineData(3, 10, 3.333, 6.667)]
    public void Currencies_have_their_own_decimals(int precision, decimal total, decimal first, decimal second)
    {
        var order = Scenario.Order(Line("1", first * 2), Line("2", second * 2)) with { Precision = precision, OrderDiscount = total, Total = total };

        Assert.Equal([first, second], Amounts(Scenario.Plan(order)));
    }

    [Fact]
    public void A_discount_after_tax_counts_on_what_the_order_says_and_else_a_person_decides()
    {
        var order = Scenario.Order(Line("1", 100, "p1", Gst), Line("2", 100)) with { OrderDiscount = 41, IsDiscountAfterTax = true, TaxTotal = 5, Total = 164 };

        Assert.Equal([84m, 80m], Amounts(Scenario.Plan(order with { DiscountAppliedOn = 205 })));
        Assert.Equal([84.50m, 79.50m], Amounts(Scenario.Plan(order with { DiscountAppliedOn = 200 })));
        Assert.Equal(FindingCodes.TotalNotExplained, Assert.Single(Scenario.Plan(order).Findings).Code);
    }

    /// <summary>CIS is withheld from the subcontractor as TDS is; under reverse charge the VAT is not in the total either.</summary>
    [Theory]
    [InlineData(20, 1000, 800)]
    [InlineData(30, 250, 175)]
    public void What_the_construction_industry_scheme_withholds_never_lowers_the_cost(decimal rate, decimal price, decimal total)
    {
        var cis = new OrderTax { Id = "c", Name = "CIS", Percentage = rate, Kind = TaxKind.Withheld };
        var vat = new OrderTax { Id = "v", Name = "VAT", Percentage = 20, Kind = TaxKind.ReverseCharge };
        var order = Scenario.Order(Line("1", price, "p1", cis, vat)) with { TaxTotal = price / 5, Total = total };

        Assert.Equal([price], Amounts(Plan(order, Recoverable)));
        Assert.Equal([price * 1.2m], Amounts(Plan(order, new() { Tax = CostTreatment.LeftOut, ReverseCharge = CostTreatment.InCost })));
        Assert.Equal(FindingCodes.CostUndecided, Assert.Single(Plan(order, new() { Tax = CostTreatment.LeftOut, Withheld = CostTreatment.Review }).Findings).Code);
        Assert.Contains(Plan(order, Recoverable).Answers, decision => decision is { Target: "tax CIS", Value: "LeftOut" });
    }

    [Fact]
    public void A_tax_group_without_its_taxes_goes_to_a_person_where_policy_tells_taxes_apart()
    {
        var order = Scenario.Order(Line("1", 100, "p1", new OrderTax { Id = "57", Name = "GST + PST", Percentage = 12, IsGroup = true })) with { TaxTotal = 12, Total = 112 };
        CostPolicy For(params TaxRule[] rules) => new() { Tax = CostTreatment.InCost, Taxes = rules };

        Assert.Equal([112m], Amounts(Plan(order, For())));
        Assert.Equal([100m], Amounts(Plan(order, For(new TaxRule { Tax = "57", Treatment = CostTreatment.LeftOut }))));
        Assert.Equal([100m], Amounts(Plan(order, For(new TaxRule { Project = "p1", Treatment = CostTreatment.LeftOut }))));
        var finding = Assert.Single(Plan(order, For(new TaxRule { Tax = "GST", Treatment = CostTreatment.LeftOut })).Findings);
        Assert.Equal((FindingCodes.CostUndecided, "1"), (finding.Code, finding.Subject));
    }

    /// <summary>An earlier version put the tax into the cost and the commitment was approved; nobody chose since, outside the US.</summary>
    [Fact]
    public void An_approved_commitment_of_an_earlier_version_waits_and_is_never_changed_by_a_choice()
    {
        var order = Scenario.Order(Line("1", 100, "p1", Gst)) with { Currency = "CAD", TaxTotal = 5, Total = 105 };
        OrderInput First(CostPolicy? policy) => Scenario.Input(order) with
        {
            Company = new(Scenario.Company with { Country = "Canada", Currency = "CAD", Taxes = [new("5", "GST", 5, false, true)] }),
            Policies = new() { Cost = policy },
        };
        var approved = Scenario.Plan(First(new() { Tax = CostTreatment.InCost })).Commitments;
        OrderInput With(CostPolicy? policy) => First(policy) with
        {
            Existing = [.. approved.Select(commitment => Scenario.Existing(commitment))],
            Recorded = [.. approved.Select(commitment => Scenario.Recorded(commitment))],
        };

        var waiting = Scenario.Plan(With(null));
        var kept = Scenario.Plan(With(new() { Tax = CostTreatment.InCost }));
        var changed = Scenario.Plan(With(Recoverable));

        Assert.Equal((FindingCodes.TaxPolicyMissing, 0), (Assert.Single(waiting.Findings).Code, waiting.Steps.Count));
        Assert.Equal((RecordState.Synced, 0), (kept.Outcome, kept.Steps.Count));
        Assert.Equal((FindingCodes.CommitmentLocked, 0), (Assert.Single(changed.Findings).Code, changed.Steps.Count));
    }

    [Fact]
    public void Every_policy_that_acted_is_shown()
    {
        var order = Scenario.Order(
            Line("1", 100, "p1", Gst, Pst) with { Quantity = 10, Rate = 10, CancelledQuantity = 1, BilledQuantity = 0, Unit = "Std" },
            Line("2", -10) with { Name = "Retention" }) with
        { Shipping = 10, TaxTotal = 12, Total = 112 };
        var policy = new CostPolicy
        {
            Tax = CostTreatment.LeftOut,
            Taxes = [new() { Tax = "PST", Project = "p1", Treatment = CostTreatment.LeftOut }],
            RetentionLines = ["Retention"],
            OwnLineCodes = new() { ["shipping"] = "02-300.M" },
            Basis = CommitmentBasis.Quantity,
        };

        var plan = Plan(order, policy);

        Assert.Empty(plan.Findings);
        var shown = plan.Answers.Where(decision => decision.Rule == "policy.cost").Select(decision => $"{decision.Subject} {decision.Target}: {decision.Value} ({decision.Evidence})").ToList();
        Assert.Contains("1 tax GST: LeftOut (the policy for all taxes)", shown);
        Assert.Contains("1 tax PST: LeftOut (the rule for PST in project p1)", shown);
        Assert.Contains("1 cancelled quantity: LeftOut (the policy for cancelled quantities)", shown);
        Assert.Contains("2 line below zero: Retention (policy names its item or account (RetentionLines))", shown);
        Assert.Contains(" Shipping: OwnLine (the policy for shipping)", shown);
        Assert.Contains(" code of Shipping: 02-300.M (the policy for codes of lines of their own)", shown);
        Assert.Contains($"{plan.Commitments[0].OriginId} basis: Quantity (the policy for quantities)", shown);
        var foreign = Plan(Scenario.Order(Line("1", 100)) with { Currency = "EUR", ExchangeRate = 1.1m }, new() { ForeignCurrency = ForeignCurrencyTreatment.Convert });
        Assert.Contains(foreign.Answers, decision => decision is { Target: "currency EUR", Value: "Convert" });
    }

    [Fact]
    public void What_a_line_is_stays_readable_by_amount_and_by_quantity()
    {
        var order = Scenario.Order(Line("1", 22_940) with { Name = "Rebar", Quantity = 12.4m, Rate = 1_850, Unit = "t" });

        var descriptions = Enum.GetValues<CommitmentBasis>().Where(basis => basis != CommitmentBasis.QuantityInKnownUnits)
            .Select(basis => Assert.Single(Plan(order, new() { Basis = basis }).Commitments[0].Lines)).ToList();

        Assert.All(descriptions, line => Assert.Equal("Rebar (12.4 t x 1850)", line.Description));
        Assert.Equal([null, 12.4m], descriptions.Select(line => line.Quantity));
    }

    /// <summary>A validator's finding shows the amounts as the core's own do.</summary>
    [Fact]
    public void Findings_of_validators_show_the_amounts_too()
    {
        var order = Scenario.Order(Line("1", 100, "p1", Gst)) with { Currency = "EUR", TaxTotal = 5, Total = 105 };

        var finding = Assert.Single(Scenario.Plan(order).Findings);

        Assert.Equal(FindingCodes.CurrencyForeign, finding.Code);
        Assert.Contains("GST", finding.Table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_says_what_policy_made_of_each_tax_and_charge()
    {
        var order = Scenario.Order(Line("1", 100, "p1", Gst)) with { TaxTotal = 5, Shipping = 10, Total = 115 };

        var plan = Plan(order, new() { Tax = CostTreatment.LeftOut, Shipping = CostTreatment.InCost });

        Assert.Contains(plan.Answers, decision => decision is { Target: "tax GST", Value: "LeftOut", Subject: "1" });
        Assert.Contains(plan.Answers, decision => decision is { Target: "Shipping", Value: "InCost", Subject: "" });
        Assert.Contains("= 110.00 USD; not in it: 5.00 GST 5 %", plan.Steps.Single(step => step.Kind == OrderStepKind.WriteLines).Sentence, StringComparison.Ordinal);
    }

    private static OrderPlan Plan(OrderSnapshot order, CostPolicy policy) => Scenario.Plan(Scenario.Input(order) with { Policies = new() { Cost = policy } });

    private static OrderLine Line(string id, decimal total, string project = "p1", params OrderTax[] taxes) =>
        Scenario.Line(id, total, project) with { Taxes = taxes.Length == 0 ? null : taxes, TaxPercentage = taxes.Sum(tax => tax.Percentage ?? 0) };

    private static decimal[] Amounts(OrderPlan plan)
    {
        Assert.Empty(plan.Findings);
        return [.. plan.Commitments.SelectMany(commitment => commitment.Lines).Select(line => line.Amount)];
    }

    private static Dictionary<string, decimal> AmountsById(OrderPlan plan)
    {
        Assert.Empty(plan.Findings);
        return plan.Commitments.SelectMany(commitment => commitment.Lines).OrderBy(line => line.OriginId.Split(':')[^1], StringComparer.Ordinal).ToDictionary(line => line.OriginId.Split(':')[^1], line => line.Amount);
    }
}
