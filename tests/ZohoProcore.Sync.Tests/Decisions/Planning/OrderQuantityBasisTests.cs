namespace ZohoProcore.Sync.Tests;

public sealed class OrderQuantityBasisTests
{
    private static readonly CostPolicy ByQuantity = new() { Basis = CommitmentBasis.Quantity };
    private static readonly string[] Units = ["ea", "hr", "lf", "LS", "m2"];

    [Theory]
    [InlineData("10", "100", "1000", "10", "100")]
    [InlineData("12.4", "1850.5", "22946.2", "12.4", "1850.5")]
    [InlineData("3", "0.0845", "0.25", null, null)] // 0.2535 was rounded
    [InlineData("4", "0.0625", "0.25", "4", "0.0625")] // as fine as the price that was typed
    [InlineData("3", "33.335", "100", null, null)]
    [InlineData("0", "100", "0", "0", "100")]
    [InlineData("0", "100", "5", null, null)]
    public void A_line_is_by_quantity_where_it_ties_exactly(string quantity, string rate, string total, string? ordered, string? cost)
    {
        var line = Line("1", Number(total)) with { Quantity = Number(quantity), Rate = Number(rate), Unit = "Each" };

        var planned = new OrderQuantityBasis(Input(Scenario.Order(line))).Of(Planned(Scenario.Order(line))).Commitment;

        Assert.Equal(ordered is null ? null : Number(ordered), planned.Lines[0].Quantity);
        Assert.Equal(cost is null ? null : Number(cost), planned.Lines[0].UnitCost);
        Assert.Equal(ordered is null ? null : "ea", planned.Lines[0].Unit);
        Assert.Equal(ordered is not null, planned.IsByQuantity);
    }

    [Fact]
    public void One_line_that_does_not_tie_leaves_the_commitment_by_amount()
    {
        var order = Scenario.Order(Line("1", 1000) with { Quantity = 10, Rate = 100 }, Line("2", 100) with { Quantity = 3, Rate = 33.333m });

        var plan = Scenario.Plan(Input(order));

        Assert.All(plan.Commitments[0].Lines, line => Assert.Null(line.Quantity));
        Assert.False(plan.Commitments[0].IsByQuantity);
    }

    [Fact]
    public void A_commitment_keeps_the_basis_that_it_was_made_with()
    {
        var before = Scenario.Order(Line("1", 1000) with { Quantity = 10, Rate = 100, Unit = "hrs" });
        var commitment = Scenario.Plan(Input(before)).Commitments[0];
        Assert.True(commitment.IsByQuantity);
        var untied = Scenario.Order(Line("1", 1000) with { Quantity = 3, Rate = 333.333m, Unit = "hrs" });

        var after = Input(untied) with { Existing = [Scenario.Existing(commitment) with { Status = "Draft" }], Recorded = [Scenario.Recorded(commitment)] };
        var line = Assert.Single(Scenario.Plan(after).Commitments[0].Lines);
        Assert.Equal((1m, 1000m, "LS"), (line.Quantity, line.UnitCost, line.Unit));

        var byAmount = Scenario.Plan(Scenario.After(before, before) with { Policies = new() { Cost = ByQuantity }, Company = Company });
        Assert.Empty(byAmount.Steps);
        Assert.False(byAmount.Commitments[0].IsByQuantity);
    }

    [Fact]
    public void A_unit_that_is_two_things_stands_for_neither()
    {
        var policy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Assert.Equal("m", UnitNames.Find("metres", ["M", "m"], policy));
        Assert.Null(UnitNames.Find("lm", ["M"], policy));
        Assert.Null(UnitNames.Find("T", ["MT", "t"], policy));
        Assert.Equal("M", UnitNames.Find("M", ["M", "m"], policy));
        Assert.Equal("M", UnitNames.Find("thousand", ["M"], new Dictionary<string, string>(policy, StringComparer.OrdinalIgnoreCase) { ["thousand"] = "M" }));
    }

    [Theory]
    [InlineData("Each", "ea")]
    [InlineData("NOS", "ea")]
    [InlineData("Hrs.", "hr")]
    [InlineData("linear feet", "lf")]
    [InlineData("Lump-Sum", "LS")]
    [InlineData("m²", "m2")]
    [InlineData("Stunde", "hr")] // policy says it
    [InlineData("furlong", null)]
    [InlineData("t", null)] // a tonne is no ton
    [InlineData("m", "metre")]
    [InlineData("M", null)] // a metre, or a thousand
    [InlineData("", null)]
    public void Units_have_many_names(string unit, string? known) =>
        Assert.Equal(known, UnitNames.Find(unit, [.. Units, "ton", "metre"], new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["stunde"] = "hr" }));

    [Fact]
    public void A_unit_that_policy_names_and_Procore_lacks_is_said_and_capitals_and_spaces_are_none()
    {
        var policy = ByQuantity with { Units = new() { [" Std "] = "hr", ["hrs"] = "hrr", ["t"] = " LF " } };

        var unknown = Assert.Single(NamedInPolicy.Findings(new() { Cost = policy }, Scenario.Company with { Units = Units }));

        Assert.Equal((FindingCodes.PolicyNameUnknown, "Cost.Units/hrs"), (unknown.Code, unknown.Subject));
        Assert.Contains("names 'hrr' for 'hrs'", unknown.Sentence, StringComparison.Ordinal);
        Assert.Empty(NamedInPolicy.Findings(new() { Cost = policy }, Scenario.Company with { Units = [.. Units, "hrr"] }));
        Assert.Empty(NamedInPolicy.Findings(new() { Cost = policy }, Scenario.Company)); // not read
        Assert.Equal("hr", UnitNames.Find("std", Units, policy.Units));
    }

    [Theory]
    [InlineData("JPY", "0.0075", 2, "7.5", "0.75")] // the yen has no decimals, and the commitment's dollar has two
    [InlineData("KWD", "3.25", 2, "3250", "325")]
    [InlineData("KWD", "0.012345", 2, "12.35", null)] // 1.235 of ten is no cent
    public void A_converted_line_ties_in_the_decimals_of_the_commitment(string currency, string rate, int precision, string amount, string? cost)
    {
        var line = Line("1", 1_000) with { Quantity = 10, Rate = 100 };
        var order = Scenario.Order(line) with { Currency = currency, ExchangeRate = Number(rate), Precision = currency == "JPY" ? 0 : 3 };
        var input = Input(order) with { Company = new(Scenario.Company with { Units = Units, Precision = precision }) };
        var planned = Planned(order);

        var measured = new OrderQuantityBasis(input).Of(planned with { Lines = [planned.Lines[0] with { Amount = Number(amount) }] }).Commitment;

        Assert.Equal(cost is null ? null : Number(cost), measured.Lines[0].UnitCost);
    }

    /// <summary>Units that nobody read are judged by the one that stands.</summary>
    [Theory]
    [InlineData("Hours", "hr")]
    [InlineData("furlong", null)]
    [InlineData("", null)]
    public void A_commitment_by_quantity_keeps_its_unit_under_a_policy_that_reads_none(string unit, string? kept)
    {
        var commitment = Scenario.Plan(Input(Scenario.Order(Line("1", 1000) with { Quantity = 10, Rate = 100, Unit = "hrs" }))).Commitments[0];
        var after = Scenario.Input(Scenario.Order(Line("1", 1000) with { Quantity = 10, Rate = 100, Unit = unit })) with
        {
            Existing = [Scenario.Existing(commitment) with { Status = "Draft" }],
            Recorded = [Scenario.Recorded(commitment)],
        };

        Assert.Equal(kept, Scenario.Plan(after).Commitments[0].Lines[0].Unit);
    }

    /// <summary>What Procore takes off its list stays on the commitments that have it, and an approved one is not in question for it.</summary>
    [Theory]
    [InlineData(CommitmentBasis.Quantity, "Approved")]
    [InlineData(CommitmentBasis.QuantityInKnownUnits, "Approved")]
    [InlineData(CommitmentBasis.Quantity, "Draft")]
    public void A_unit_that_Procores_list_loses_stays_where_it_stands(CommitmentBasis basis, string status)
    {
        var order = Scenario.Order(Line("1", 1000) with { Quantity = 10, Rate = 100, Unit = "hrs" }) with { Status = status == "Draft" ? "approved" : "open" };
        var policies = CommitmentLanding.In(new() { Cost = new() { Basis = basis } }, "Approved");
        policies.CommitmentStatusByOrderStatus!["approved"] = "Draft";
        var commitment = Scenario.Plan(Input(order) with { Policies = policies }).Commitments[0];
        var lost = Input(order) with { Policies = policies, Company = new(Scenario.Company with { Units = ["ea"] }) };

        var plan = Scenario.Plan(lost with { Existing = [Scenario.Existing(commitment)], Recorded = [Scenario.Recorded(commitment)] });

        Assert.Empty(plan.Findings);
        Assert.Empty(plan.Steps);
        Assert.Equal("hr", Assert.Single(plan.Commitments[0].Lines).Unit);
        Assert.Equal(basis == CommitmentBasis.Quantity ? [] : [FindingCodes.UnitUnknown], Scenario.Plan(lost).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void An_order_of_retention_only_says_so()
    {
        var input = Scenario.Input(Scenario.Order(Line("1", -100) with { Name = "Held back" })) with { Policies = new() { Cost = new() { RetentionLines = ["Held back"] } } };

        var finding = Assert.Single(Scenario.Plan(input).Findings);

        Assert.Equal(FindingCodes.OrderEmpty, finding.Code);
        Assert.Contains("all it has is retention", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tax_or_a_charge_on_a_line_of_its_own_is_one_piece()
    {
        var order = Scenario.Order(Line("1", 1000) with { Quantity = 10, Rate = 100 }) with { Shipping = 75, Total = 1075 };
        var policy = ByQuantity with { OwnLineCodes = new() { ["shipping"] = "03-100.M" } };

        var lines = Scenario.Plan(Input(order) with { Policies = new() { Cost = policy } }).Commitments[0].Lines;

        Assert.Equal([(10m, 100m), (1m, 75m)], lines.Select(line => (line.Quantity!.Value, line.UnitCost!.Value)));
    }

    private static CompanyIndex Company => new(Scenario.Company with { Units = Units });

    private static OrderInput Input(OrderSnapshot order) => Scenario.Input(order) with { Company = Company, Policies = new() { Cost = ByQuantity } };

    private static PlannedCommitment Planned(OrderSnapshot order)
    {
        var originId = OriginIds.Commitment(Scenario.Organization, Scenario.OrderId, Scenario.Riverside);
        return new()
        {
            ProjectId = Scenario.Riverside,
            OriginId = originId,
            VendorId = Scenario.Acme,
            Number = "1",
            Title = "1",
            Status = "Approved",
            Currency = "USD",
            Lines = [.. order.Lines.Select(line => new PlannedLine(OriginIds.Line(originId, line.LineId), line.ItemTotal, 101, ""))],
        };
    }

    private static OrderLine Line(string id, decimal total) => Scenario.Line(id, total);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
