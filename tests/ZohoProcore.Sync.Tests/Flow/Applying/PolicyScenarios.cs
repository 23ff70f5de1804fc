using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>One value of one cost policy, an order that it decides, and what then stands in Procore.</summary>
/// <param name="Policy">The property of <see cref="CostPolicy"/>.</param>
/// <param name="Value">The value, by name; of a policy that is no choice of a few, what the scenario shows.</param>
/// <param name="Choose">The policy; called with a WBS code that every project has.</param>
/// <param name="Lines">The amounts of the commitment's lines in Procore; none where a person has to decide.</param>
internal sealed record PolicyScenario(string Policy, string Value, Func<string, CostPolicy> Choose, params decimal[] Lines)
{
    public (decimal Quantity, decimal Rate, int Project, TaxData[] Taxes)[] Rows { get; init; } = [(10, 100, 0, []), (5, 100, 0, [])];

    /// <summary>What else is on the order.</summary>
    public Func<OrderData, OrderData> Change { get; init; } = order => order;

    /// <summary>How many of the first line are cancelled.</summary>
    public decimal Cancelled { get; init; }

    public ProcoreSwitches Procore { get; init; } = new();

    public ZohoSwitches Zoho { get; init; } = new();

    /// <summary>The finding where a person has to decide.</summary>
    public string Finding { get; init; } = FindingCodes.CostUndecided;

    /// <summary>What else is seen in Procore.</summary>
    public Action<Office> Judge { get; init; } = _ => { };
}

/// <summary>A scenario for every value of every cost policy.</summary>
internal static class PolicyScenarios
{
    private static readonly TaxData Gst = new("5001", "GST", 5);
    private static readonly TaxData Pst = new("5002", "PST", 7);
    private static readonly TaxData Igst = new("5003", "IGST", 18);
    private static readonly TaxData Cis = new("5009", "CIS", -20);

    public static IReadOnlyList<PolicyScenario> All { get; } =
    [
        .. Each(nameof(CostPolicy.Tax), (treatment, code) => new() { Tax = treatment, OwnLineCodes = new() { ["tax"] = code }, TaxCodes = new() { ["gst"] = "GST+PST", ["5002"] = "gst+pst" } }, new()
        {
            [CostTreatment.InCost] = [1_120, 560],
            [CostTreatment.LeftOut] = [1_000, 500],
            [CostTreatment.OwnLine] = [1_000, 500, 75, 105],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [1_000, 500],
        }).Select(scenario => scenario with
        {
            Rows = [(10, 100, 0, [Gst, Pst]), (5, 100, 0, [Gst, Pst])],
            Judge = office => Assert.All(office.Of("tax_code"), code => Assert.Equal(scenario.Value == nameof(CostTreatment.TaxCode) ? "GST+PST" : null, code)),
        }),
        .. Each(nameof(CostPolicy.Shipping), (treatment, code) => new() { Shipping = treatment, OwnLineCodes = new() { ["shipping"] = code } }, new()
        {
            [CostTreatment.InCost] = [1_050, 525],
            [CostTreatment.LeftOut] = [1_000, 500],
            [CostTreatment.OwnLine] = [1_000, 500, 75],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [],
        }).Select(scenario => scenario with { Change = order => order with { Shipping = 75 } }),
        .. Each(nameof(CostPolicy.Adjustment), (treatment, code) => new() { Adjustment = treatment, OwnLineCodes = new() { ["adjustment"] = code } }, new()
        {
            [CostTreatment.InCost] = [1_010, 505],
            [CostTreatment.LeftOut] = [1_000, 500],
            [CostTreatment.OwnLine] = [1_000, 500, 15],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [],
        }).Select(scenario => scenario with { Change = order => order with { Adjustment = 15, AdjustmentDescription = "Fuel" } }),
        .. Each(nameof(CostPolicy.Adjustment), (treatment, code) => new() { Adjustment = treatment, OwnLineCodes = new() { ["adjustment"] = code } }, new()
        {
            [CostTreatment.InCost] = [], // one below zero is never spread
            [CostTreatment.LeftOut] = [1_000, 500],
            [CostTreatment.OwnLine] = [1_000, 500, -200],
        }).Select(scenario => scenario with { Change = order => order with { Adjustment = -200, AdjustmentDescription = "Goodwill" } }),
        .. Each(nameof(CostPolicy.Rounding), (treatment, code) => new() { Rounding = treatment, OwnLineCodes = new() { ["rounding"] = code } }, new()
        {
            [CostTreatment.InCost] = [100.67m, 50.33m],
            [CostTreatment.LeftOut] = [100.40m, 50.20m],
            [CostTreatment.OwnLine] = [100.40m, 50.20m, 0.40m],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [],
        }).Select(scenario => scenario with { Rows = [(1, 100.40m, 0, []), (1, 50.20m, 0, [])], Change = order => order with { Rounding = 0.40m } }),
        .. Each(nameof(CostPolicy.Withheld), (treatment, _) => new() { Tax = CostTreatment.InCost, Withheld = treatment }, new()
        {
            [CostTreatment.LeftOut] = [118_000],
            [CostTreatment.InCost] = [],
            [CostTreatment.OwnLine] = [],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [],
        }).Select(scenario => scenario with { Rows = [(1, 100_000, 0, [Igst])], Change = order => order with { TaxWithheld = 1_000 } }),
        .. Each(nameof(CostPolicy.Deducted), (treatment, _) => new() { Tax = CostTreatment.LeftOut, Deducted = treatment }, new()
        {
            [CostTreatment.LeftOut] = [1_000],
            [CostTreatment.InCost] = [],
            [CostTreatment.OwnLine] = [],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [],
        }).Select(scenario => scenario with { Rows = [(1, 1_000, 0, [Cis])] }),
        .. Each(nameof(CostPolicy.Collected), (treatment, code) => new() { Tax = CostTreatment.InCost, Collected = treatment, OwnLineCodes = new() { ["collected"] = code } }, new()
        {
            [CostTreatment.LeftOut] = [118_000],
            [CostTreatment.InCost] = [119_000],
            [CostTreatment.OwnLine] = [118_000, 1_000],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [],
        }).Select(scenario => scenario with { Rows = [(1, 100_000, 0, [Igst])], Change = order => order with { TaxCollected = 1_000 } }),
        .. Each(nameof(CostPolicy.ReverseCharge), (treatment, code) => new() { ReverseCharge = treatment, OwnLineCodes = new() { ["tax"] = code }, TaxCodes = new() { ["IGST"] = "IGST" } }, new()
        {
            [CostTreatment.LeftOut] = [100_000],
            [CostTreatment.InCost] = [118_000],
            [CostTreatment.OwnLine] = [100_000, 18_000],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [100_000],
        }).Select(scenario => scenario with { Rows = [(1, 100_000, 0, [Igst])], Change = order => order with { IsReverseCharge = true } }),
        .. Cancelled(totalsFall: false),
        .. Cancelled(totalsFall: true),
        .. Foreign,
        .. ByQuantity,
        .. Others,
    ];

    /// <summary>Whether Zoho's totals fall with what is cancelled is not documented: either way the answer is the same.</summary>
    private static IEnumerable<PolicyScenario> Cancelled(bool totalsFall) =>
        Each(nameof(CostPolicy.Cancelled), (treatment, _) => new() { Cancelled = treatment, Basis = CommitmentBasis.Quantity }, new()
        {
            [CostTreatment.LeftOut] = [600, 500],
            [CostTreatment.InCost] = [1_000, 500],
            [CostTreatment.OwnLine] = [],
            [CostTreatment.Review] = [],
            [CostTreatment.TaxCode] = [],
        }).Select(scenario => scenario with
        {
            Cancelled = 4,
            Change = order => order with { Status = "closed" },
            Zoho = new() { CancelledItemsLowerTheTotal = totalsFall },
            Judge = office => Assert.All(office.Numbers("unit_cost"), cost => Assert.Equal(100, cost)),
        });

    private static IEnumerable<PolicyScenario> Foreign
    {
        get
        {
            PolicyScenario In(ForeignCurrencyTreatment treatment, string currency, decimal rate, params decimal[] lines) =>
                new(nameof(CostPolicy.ForeignCurrency), treatment.ToString(), _ => new() { ForeignCurrency = treatment }, lines)
                {
                    Rows = [(1, currency == "JPY" ? 1_000 : 100.01m, 0, []), (1, currency == "JPY" ? 333 : 33.33m, 0, [])],
                    Change = order => order with { CurrencyCode = currency, ExchangeRate = rate },
                    Finding = FindingCodes.CurrencyForeign,
                };
            var kept = In(ForeignCurrencyTreatment.InOrderCurrency, "EUR", 1.0837m, 100.01m, 33.33m) with
            {
                Procore = new() { Currencies = ProcoreCurrencies.Several },
                Judge = office => Assert.Equal(("EUR", "1.0837"), ((string?)Assert.Single(office.Commitments)["currency"], (string?)office.Commitments.Single()["rate"])),
            };
            return
            [
                In(ForeignCurrencyTreatment.Review, "EUR", 1.0837m),
                In(ForeignCurrencyTreatment.Convert, "EUR", 1.0837m, 108.38m, 36.12m),
                In(ForeignCurrencyTreatment.Convert, "JPY", 0.0066713m, 6.67m, 2.22m),
                In(ForeignCurrencyTreatment.Convert, "KWD", 3.2519m, 325.22m, 108.39m),
                kept,
                kept with { Change = order => order with { CurrencyCode = "KWD", ExchangeRate = 3.2519m }, Rows = [(1, 100.015m, 0, []), (3, 11.111m, 0, [])], Lines = [100.015m, 33.333m], Judge = _ => { } },
                kept with { Procore = new() { Currencies = ProcoreCurrencies.Ignored }, Lines = [], Judge = office => Assert.Equal("Draft", (string?)Assert.Single(office.Commitments)["status"]) },
                kept with { Procore = new() { Currencies = ProcoreCurrencies.OwnRates }, Lines = [], Judge = office => Assert.Equal("Draft", (string?)Assert.Single(office.Commitments)["status"]) },
                kept with { Procore = new() { Currencies = ProcoreCurrencies.Refused }, Lines = [], Finding = FindingCodes.CommitmentRefused, Judge = _ => { } },
            ];
        }
    }

    private static IEnumerable<PolicyScenario> ByQuantity
    {
        get
        {
            PolicyScenario In(CommitmentBasis basis, string unit, params decimal[] lines) =>
                new(nameof(CostPolicy.Basis), basis.ToString(), _ => new() { Basis = basis, Units = new() { ["Std"] = "hr" } }, lines)
                {
                    Rows = [(12.4m, 1_850, 0, []), (3, 480, 0, [])],
                    Change = order => order with { Lines = [order.Lines[0] with { Unit = unit }, order.Lines[1] with { Unit = "Each" }] },
                    Finding = FindingCodes.UnitUnknown,
                };
            void Measured(Office office, string? unit)
            {
                Assert.Equal("unit", (string?)Assert.Single(office.Commitments)["accounting_method"]);
                Assert.Equal([12.4m, 3m], office.Numbers("quantity"));
                Assert.Equal([1850m, 480m], office.Numbers("unit_cost"));
                Assert.Equal([unit, "ea"], office.Of("uom"));
            }

            return
            [
                In(CommitmentBasis.Amount, "hrs", 22_940, 1_440) with { Judge = office => Assert.All(office.Of("quantity"), Assert.Null) },
                In(CommitmentBasis.Quantity, "hrs", 22_940, 1_440) with { Judge = office => Measured(office, "hr") },
                In(CommitmentBasis.Quantity, "std", 22_940, 1_440) with { Judge = office => Measured(office, "hr") },
                In(CommitmentBasis.Quantity, "furlong", 22_940, 1_440) with { Judge = office => Measured(office, null) },
                In(CommitmentBasis.Quantity, "hrs", 22_940.12m, 1_440) with // 12.4 of nothing come to this
                {
                    Rows = [(12.4m, 1_850.01m, 0, []), (3, 480, 0, [])],
                    Judge = office => Assert.Equal("amount", (string?)Assert.Single(office.Commitments)["accounting_method"]),
                },
                In(CommitmentBasis.QuantityInKnownUnits, "Hrs.", 22_940, 1_440) with { Judge = office => Measured(office, "hr") },
                In(CommitmentBasis.QuantityInKnownUnits, "furlong"),
            ];
        }
    }

    private static IEnumerable<PolicyScenario> Others
    {
        get
        {
            OrderData HeldBack(OrderData order) => order with { Lines = [order.Lines[0], order.Lines[1] with { Name = "Held back", ProjectId = null, CostCode = null }] };
            PolicyScenario Below(string policy, CostPolicy choice, string? retainage) => new(policy, "an item", _ => choice, 1_000)
            {
                Rows = [(10, 100, 0, []), (1, -100, 0, [])],
                Change = HeldBack,
                Judge = office => Assert.Equal(retainage, (string?)Assert.Single(office.Commitments)["retainage_percent"]),
            };
            PolicyScenario OnCode(CostPolicy choice, params decimal[] lines) => new(nameof(CostPolicy.TaxCodes), "by name", _ => choice with { Tax = CostTreatment.TaxCode }, lines)
            {
                Rows = [(10, 100, 0, [Gst])],
            };
            return
            [
                Below(nameof(CostPolicy.RetentionLines), new() { RetentionLines = ["Held back"] }, "10.0"),
                Below(nameof(CostPolicy.AdvanceLines), new() { AdvanceLines = ["Held back"] }, null),
                new(nameof(CostPolicy.Taxes), "one tax of two", _ => new() { Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] }, 1_070) { Rows = [(10, 100, 0, [Gst, Pst])] },
                new(nameof(CostPolicy.Taxes), "one project", _ => new() { Taxes = [new() { Project = Office.First.ZohoId!, Treatment = CostTreatment.LeftOut }] }, 1_000, 525)
                {
                    Rows = [(10, 100, 0, [Gst]), (5, 100, 1, [Gst])],
                },
                new(nameof(CostPolicy.Taxes), "one account", _ => new() { Taxes = [new() { Account = "Job Costs - Labor", Treatment = CostTreatment.LeftOut }] }, 1_050, 500)
                {
                    Rows = [(10, 100, 0, [Gst]), (5, 100, 0, [Gst])],
                    Change = order => order with { Lines = [order.Lines[0], order.Lines[1] with { AccountId = "260815000000000430" }] },
                },
                new(nameof(CostPolicy.Taxes), "one item", _ => new() { Taxes = [new() { Item = "Goods 2", Treatment = CostTreatment.LeftOut }] }, 1_050, 500) { Rows = [(10, 100, 0, [Gst]), (5, 100, 0, [Gst])] },
                new(nameof(CostPolicy.OwnLineCodes), "no code is named", _ => new() { Shipping = CostTreatment.OwnLine }) { Change = order => order with { Shipping = 75 } },
                new(nameof(CostPolicy.Units), "a unit that the table does not know", _ => new() { Basis = CommitmentBasis.QuantityInKnownUnits, Units = new() { ["Std"] = "hr" } }, 1_000)
                {
                    Rows = [(10, 100, 0, [])],
                    Change = order => order with { Lines = [order.Lines[0] with { Unit = "std" }] },
                    Judge = office => Assert.Equal(["hr"], office.Of("uom")),
                },
                OnCode(new() { TaxCodes = new() { ["GST"] = "gst" } }, 1_000),
                OnCode(new()),
                OnCode(new() { TaxCodes = new() { ["GST"] = "VAT" } }), // GST is 5 %, and the code has 20
                OnCode(new() { TaxCodes = new() { ["GST"] = "VAT", ["PST"] = "VAT" } }) with { Rows = [(10, 100, 0, [Gst, Pst])] }, // together 12 %
                OnCode(new() { TaxCodes = new() { ["GST"] = "gst" }, Taxes = [new() { Tax = "PST", Treatment = CostTreatment.InCost }] }) with { Rows = [(10, 100, 0, [Gst, Pst])] }, // GST on PST
                OnCode(new() { TaxCodes = new() { ["GST"] = "gst" }, Taxes = [new() { Tax = "PST", Treatment = CostTreatment.LeftOut }] }, 1_000) with { Rows = [(10, 100, 0, [Gst, Pst])] },
                new(nameof(CostPolicy.Taxes), "a tax that is not there", _ => new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GTS", Treatment = CostTreatment.LeftOut }] })
                {
                    Rows = [(10, 100, 0, [Gst])],
                    Finding = FindingCodes.TaxRuleUnknown,
                },
                new(nameof(CostPolicy.Taxes), "a project that is not there", _ => new() { Tax = CostTreatment.InCost, Taxes = [new() { Project = "99-999", Treatment = CostTreatment.LeftOut }] })
                {
                    Rows = [(10, 100, 0, [Gst])],
                    Finding = FindingCodes.TaxRuleUnknown,
                },
                OnCode(new() { TaxCodes = new() { ["GST"] = "gst" }, Shipping = CostTreatment.InCost }) with { Change = order => order with { Shipping = 75 } }, // Procore would tax the shipping
                OnCode(new() { TaxCodes = new() { ["GST"] = "gst" }, Shipping = CostTreatment.LeftOut }, 1_000) with { Change = order => order with { Shipping = 75 } },
                OnCode(new() { TaxCodes = new() { ["GST"] = "gst" } }) with { Change = order => order with { Discount = new(10, true), IsDiscountBeforeTax = false } }, // and less than Zoho
                OnCode(new() { TaxCodes = new() { ["GST"] = "gst" } }, 900) with { Change = order => order with { Discount = new(10, true) } },
                new(nameof(CostPolicy.Taxes), "an account that is not there", _ => new() { Tax = CostTreatment.InCost, Taxes = [new() { Account = "Job Kosts", Treatment = CostTreatment.LeftOut }] })
                {
                    Rows = [(10, 100, 0, [Gst])],
                    Finding = FindingCodes.TaxRuleUnknown,
                },
                new(nameof(CostPolicy.Taxes), "an account that is there, and not on the order", _ => new() { Tax = CostTreatment.InCost, Taxes = [new() { Account = "former job costs", Treatment = CostTreatment.LeftOut }] }, 1_050)
                {
                    Rows = [(10, 100, 0, [Gst])],
                },
                Below(nameof(CostPolicy.RetentionLines), new() { RetentionLines = ["Hold back"] }, null) with { Lines = [], Finding = FindingCodes.PolicyNameUnknown, Judge = _ => { } },
                new(nameof(CostPolicy.RetentionLines), "an account that is there, and not on the order", _ => new() { RetentionLines = ["Former Job Costs"] }, 1_000, -100) { Rows = [(10, 100, 0, []), (1, -100, 0, [])] },
                OnCode(new() { TaxCodes = new() { ["GST"] = "OLD" } }) with { Finding = FindingCodes.TaxCodeUnknown },
                OnCode(new() { TaxCodes = new() { ["GST"] = "gst" } }, 1_000) with { Procore = new() { TaxCodesAddToTotal = true }, Finding = FindingCodes.TotalMismatch },
            ];
        }
    }

    private static IEnumerable<PolicyScenario> Each(string policy, Func<CostTreatment, string, CostPolicy> choose, Dictionary<CostTreatment, decimal[]> lines) =>
        lines.Select(one => new PolicyScenario(policy, one.Key.ToString(), code => choose(one.Key, code), one.Value));
}
