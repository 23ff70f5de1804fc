namespace ZohoProcore.Sync.Tests;

/// <summary>What a validator only asks about can be accepted by a decision that names it, and everything that is found of an order comes at once.</summary>
public sealed class WaiverTests
{
    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 10, type: "L Labor"), Scenario.Line("2", 20, type: "L Labor"));
    private static readonly OrderRules Rules = OrderRules.Default with { CommitmentValidators = [new AboveFifty(FindingSeverity.Asks), new Named()] };

    [Fact]
    public void A_waiver_holds_for_its_finding_on_its_line_of_the_order_as_it_is()
    {
        var found = Scenario.Plan(Order);
        Assert.Equal([FindingCodes.WbsCodeNotBudgeted, FindingCodes.WbsCodeNotBudgeted], found.Findings.Select(finding => finding.Code));
        Assert.All(found.Findings, finding => Assert.Equal(FindingSeverity.Asks, finding.Severity));

        var one = Scenario.Plan(Input(Order, Waiver(FindingCodes.WbsCodeNotBudgeted, "1")));
        Assert.Equal("2", Assert.Single(one.Findings).Subject);
        var both = Scenario.Plan(Input(Order, Waiver(FindingCodes.WbsCodeNotBudgeted, "1"), Waiver(FindingCodes.WbsCodeNotBudgeted, "2")));
        Assert.Equal(RecordState.Synced, both.Outcome);
        Assert.NotEmpty(both.Steps);

        Assert.Equal(2, Scenario.Plan(Input(Order, Waiver("Another", "1"), Waiver(FindingCodes.WbsCodeInactive, "2"))).Findings.Count);
        var changed = Scenario.Plan(Input(Order with { Notes = "more" }, Waiver(FindingCodes.WbsCodeNotBudgeted, "1")));
        Assert.Equal(2, changed.Findings.Count);
        Assert.Equal((DecisionEffect.Lapses, "The order changed in Zoho Books."), Assert.Single(changed.DecisionUses!) is var use ? (use.Effect, use.Reason) : default);
    }

    [Fact]
    public void What_has_to_be_put_right_is_not_waived()
    {
        var order = Scenario.Order(Scenario.Line("1", 60));
        Assert.Equal(FindingSeverity.Asks, Assert.Single(Plan(Input(order), FindingSeverity.Asks).Findings).Severity);
        Assert.Empty(Plan(Input(order, Waiver("AboveFifty", "")), FindingSeverity.Asks).Findings);
        Assert.Equal("AboveFifty", Assert.Single(Plan(Input(order, Waiver("AboveFifty", "")), FindingSeverity.Stops).Findings).Code);
    }

    [Fact]
    public void Only_what_asks_has_the_answer()
    {
        var finding = new Finding { Code = "AboveFifty", Sentence = "It is much.", NextStep = "Ask." };
        Assert.DoesNotContain(ReviewAnswer.Of(finding, RecordKind.PurchaseOrder), answer => answer.Action == ReviewAction.Waive);
        Assert.Contains(ReviewAnswer.Of(finding with { Severity = FindingSeverity.Asks }, RecordKind.PurchaseOrder), answer => answer.Action == ReviewAction.Waive);
    }

    /// <summary>One trip to the desk: what is not chosen, what is not mapped, what validators say, and what stands in Procore.</summary>
    [Fact]
    public void All_that_is_found_comes_at_once()
    {
        var unmapped = Scenario.Order(Scenario.Line("1", 10, project: "p3"), Scenario.Line("2", 20, code: "77-777 Nothing")) with { VendorId = "902", VendorName = "Unheard Of Partners" };
        Assert.Equal(
            [FindingCodes.TaxPolicyMissing, FindingCodes.VendorUnknown, FindingCodes.ProjectUnknown, FindingCodes.CostCodeUnknown],
            Scenario.Plan(Abroad(Scenario.Input(unmapped))).Findings.Select(finding => finding.Code).Distinct());
        Assert.Equal(
            [FindingCodes.TaxPolicyMissing, FindingCodes.WbsCodeNotBudgeted],
            Scenario.Plan(Abroad(Scenario.Input(Order))).Findings.Select(finding => finding.Code).Distinct());

        // Amounts and validators say what they find of an order that can't be mapped whole, too.
        var partly = Scenario.Order(Scenario.Line("1", 10, type: "L Labor"), Scenario.Line("2", 20, code: "77-777 Nothing")) with { VendorId = "902", VendorName = "Unheard Of", Total = 31 };
        Assert.Equal(
            [FindingCodes.VendorUnknown, FindingCodes.CostCodeUnknown, FindingCodes.WbsCodeNotBudgeted, FindingCodes.TotalNotExplained],
            Scenario.Plan(partly).Findings.Select(finding => finding.Code));
        Assert.Equal(
            [FindingCodes.VendorUnknown, FindingCodes.CostCodeUnknown, FindingCodes.CurrencyForeign, FindingCodes.WbsCodeNotBudgeted],
            Scenario.Plan(partly with { Currency = "EUR" }).Findings.Select(finding => finding.Code));

        var locked = Scenario.After(Scenario.Order(Scenario.Line("1", 10)), Scenario.Order(Scenario.Line("1", 60)));
        Assert.Equal(["AboveFifty", "Named", FindingCodes.CommitmentLocked], new OrderPlanner(Rules).Plan(locked).Findings.Select(finding => finding.Code));
    }

    private static OrderInput Abroad(OrderInput input) => input with { Company = new(Scenario.Company with { Country = "India" }) };

    private static OrderPlan Plan(OrderInput input, FindingSeverity severity) =>
        new OrderPlanner(OrderRules.Default with { CommitmentValidators = [new AboveFifty(severity)] }).Plan(input);

    private static OrderInput Input(OrderSnapshot order, params OrderDecision[] decisions) => Scenario.Input(order) with { Decisions = decisions };

    private static OrderDecision Waiver(string code, string subject) => new(Scenario.OrderId, ReviewAction.Waive, "", "ann")
    {
        Id = code + subject,
        Code = code,
        Subject = subject,
        Accepted = code == FindingCodes.WbsCodeNotBudgeted ? Scenario.Plan(Order).Findings.First(finding => finding.Subject == subject).Facts : ["It is much."],
        OrderVersion = OrderVersion.Of(code == "AboveFifty" ? Scenario.Order(Scenario.Line("1", 60)) : Order, new()),
    };

    private sealed class AboveFifty(FindingSeverity severity) : IValidator<OrderCommitmentContext>
    {
        public string Name => nameof(AboveFifty);

        public IEnumerable<Finding> Validate(OrderCommitmentContext subject) =>
            subject.Commitment.Total > 50 ? [new() { Code = nameof(AboveFifty), Severity = severity, Sentence = "It is much.", NextStep = "Ask." }] : [];
    }

    private sealed class Named : IValidator<OrderCommitmentContext>
    {
        public string Name => nameof(Named);

        public IEnumerable<Finding> Validate(OrderCommitmentContext subject) => [new() { Code = nameof(Named), Sentence = "It has a name.", NextStep = "Ask." }];
    }
}
