using System.Reflection;
using Sandbox;

namespace Simulation.Tests;

/// <summary>What the seeds of the test draw: a kind of trouble that none of them has is not tried at all.</summary>
public sealed class PlanTests
{
    private static readonly List<Plan> Plans = [.. Enumerable.Range(1, SwarmTests.Seeds).Select(seed => Plan.Draw(seed))];

    public static TheoryData<string> Troubles =>
        [.. typeof(Plan).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(bool)).Select(property => property.Name)];

    public static TheoryData<SandboxSide, FaultKind> Faults
    {
        get
        {
            var faults = new TheoryData<SandboxSide, FaultKind>();
            foreach (var kind in Enum.GetValues<FaultKind>())
            {
                faults.Add(SandboxSide.Zoho, kind);
                faults.Add(SandboxSide.Procore, kind);
            }

            return faults;
        }
    }

    [Fact]
    public void A_report_of_the_probe_holds_whatever_the_seed_draws_and_the_rest_is_drawn()
    {
        const string Report = """{"answers":[{"switch":"procore.MoneyAsNumbers","position":true},{"switch":"procore.ContractNumbers","position":"Company"},{"switch":"zoho.MinuteBlock","cannotTell":"…"}]}""";
        var plans = Enumerable.Range(1, 50).Select(seed => Plan.Draw(seed, Report)).ToList();
        Assert.All(plans, plan => Assert.True(plan.Switches.Procore is { MoneyAsNumbers: true, ContractNumbers: ProcoreNumberScope.Company }));
        Assert.True(plans.Select(plan => plan.Switches.Zoho.MinuteBlock).Distinct().Count() > 1);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Every_kind_of_trouble_is_there_in_some_seeds_and_not_in_others(string name)
    {
        var property = typeof(Plan).GetProperty(name)!;
        Assert.Equal(2, Plans.Select(plan => property.GetValue(plan)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_is_met_by_either_side_alone_and_among_others(SandboxSide side, FaultKind kind)
    {
        var met = Plans.Where(plan => plan.Faults.Any(fault => fault.Side == side && fault.Kind == kind)).ToList();
        Assert.Contains(met, plan => plan.Faults.Count <= 2);
        Assert.Contains(met, plan => plan.Faults.Count > 2);
    }

    [Fact]
    public void Root_cost_codes_come_as_Procore_writes_them_in_many_seeds_and_otherwise_in_many() =>
        Assert.All([true, false], empty => Assert.True(Plans.Count(plan => plan.Switches.Procore.RootsHaveAnEmptyParent == empty) > Plans.Count / 3));

    [Fact]
    public void Webhooks_are_lost_doubled_and_reordered()
    {
        var faults = Plans.Where(plan => plan.Webhooks).Select(plan => plan.WebhookFaults).ToList();
        Assert.Contains(faults, fault => fault.Lost > 0);
        Assert.Contains(faults, fault => fault.Duplicated > 0);
        Assert.Contains(faults, fault => fault.Reordered > 0);
    }
}
