namespace ZohoProcore.Sync.Tests;

/// <summary>A person hears of everything that is wrong with an order at once, and not of the next thing when this one is put right.</summary>
public sealed class EverythingAtOnceTests
{
    private static readonly SortedDictionary<string, Func<OrderInput, OrderInput>> Faults = new(StringComparer.Ordinal)
    {
        [FindingCodes.VendorUnknown] = input => Of(input, order => order with { VendorId = "902", VendorName = "Unheard Of Partners" }),
        [FindingCodes.ProjectUnknown] = input => With(input, Scenario.Line("2", 1m, "p3")),
        [FindingCodes.CostCodeUnknown] = input => With(input, Scenario.Line("3", 1m, code: "02-330 Close but not it")),
        [FindingCodes.CostTypeUnknown] = input => With(input, Scenario.Line("4", 1m, type: "X Extra")),
        [FindingCodes.WbsCodeNotBudgeted] = input => With(input, Scenario.Line("5", 1m, type: "L Labor")),
        [FindingCodes.CommitmentNegative] = input => With(input, Scenario.Line("6", -1_000m)),
        [FindingCodes.CostUndecided] = input => Of(input, order => order with { Total = order.Total + 5m, Adjustment = 5m }),
        [FindingCodes.CurrencyForeign] = input => Of(input, order => order with { Currency = "EUR" }),
        [FindingCodes.FieldUnclear] = input => input with { Policies = input.Policies with { Mapping = new() { Private = "{number}" } } },
    };

    // What an order comes to in a project is not known where a line has none, and in no currency where that is open.
    private static readonly string[] Amounts = [FindingCodes.CommitmentNegative, FindingCodes.CostUndecided];
    private static readonly string[] LeaveAmountsOpen = [FindingCodes.ProjectUnknown, FindingCodes.CurrencyForeign];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var one in Faults.Keys)
            {
                foreach (var other in Faults.Keys.Where(other => string.CompareOrdinal(one, other) < 0))
                {
                    if (!IsOpen(one, other) && !IsOpen(other, one))
                    {
                        pairs.Add(one, other);
                    }
                }
            }

            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Any_two_are_said_together(string one, string other)
    {
        var plan = Scenario.Plan(Faults[other](Faults[one](Scenario.Input(Scenario.Order(Scenario.Line("1", 100m))))));

        Assert.Equal(RecordState.NeedsReview, plan.Outcome);
        Assert.Equal([one, other], plan.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(plan.Steps);
    }

    // Not even what a commitment comes to is asked where what it would cost is not decided.
    private static bool IsOpen(string one, string other) =>
        (Amounts.Contains(one) && LeaveAmountsOpen.Contains(other)) || (one == FindingCodes.CommitmentNegative && other == FindingCodes.CostUndecided);

    private static OrderInput Of(OrderInput input, Func<OrderSnapshot, OrderSnapshot> change) => input with { Order = change(input.Order) };

    private static OrderInput With(OrderInput input, OrderLine line) =>
        Of(input, order => order with { Lines = [.. order.Lines, line], Total = order.Total + line.ItemTotal });
}
