using System.Reflection;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Every value of every cost policy, from one sandbox to the other, judged by what then stands in Procore.</summary>
[Trait("Takes", "long")]
public sealed class PolicyScenarioTests
{
    public static TheoryData<int, string> Scenarios => [.. PolicyScenarios.All.Select((scenario, i) => (i, $"{scenario.Policy}: {scenario.Value}"))];

    [Theory, MemberData(nameof(Scenarios))]
    public async Task A_policy_decides_what_stands_in_Procore(int at, string name)
    {
        var scenario = PolicyScenarios.All[at];
        using var office = new Office(scenario.Choose, new() { Zoho = scenario.Zoho, Procore = scenario.Procore });
        office.Write(scenario.Rows, scenario.Change, scenario.Cancelled);

        await office.SyncAsync();

        Assert.True(scenario.Lines.SequenceEqual(office.Lines), $"{name}: {string.Join(", ", office.Lines)}; {await office.FindingAsync()}");
        var isDecided = scenario.Lines.Length > 0 && scenario.Finding != FindingCodes.TotalMismatch;
        Assert.Equal(isDecided ? null : scenario.Finding, await office.FindingAsync());
        scenario.Judge(office);
        if (isDecided)
        {
            var row = await office.RowAsync();
            Assert.Equal((ReconciliationResult.Ties, 0m), (row.Result, row.Difference));
            Assert.Equal(scenario.Lines.Sum(), row.Cost);
        }
    }

    /// <summary>What does not tie at the first look ties at no later one, as long as nobody changes it; and what a person is asked shows the amounts.</summary>
    [Theory]
    [InlineData(true, FindingCodes.TotalMismatch)]
    [InlineData(false, null)]
    public async Task What_Procore_adds_to_the_lines_stays_in_review_at_every_look(bool adds, string? finding)
    {
        var tax = new TaxData("5001", "GST", 5);
        using var office = new Office(_ => new() { Tax = CostTreatment.TaxCode, TaxCodes = new() { ["GST"] = "gst" } }, new() { Procore = new() { TaxCodesAddToTotal = adds } });
        office.Write([(10, 100, 0, [tax])]);
        for (var look = 0; look < 3; look++)
        {
            await office.SyncAsync();

            Assert.Equal(finding, await office.FindingAsync());
            Assert.Equal(adds, (await office.TableAsync())?.Contains("GST", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void Every_value_of_every_policy_has_its_scenario()
    {
        var wanted = typeof(CostPolicy).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(policy => (Nullable.GetUnderlyingType(policy.PropertyType) ?? policy.PropertyType) is { IsEnum: true } type
                ? Enum.GetNames(type).Select(value => (policy.Name, Value: (string?)value))
                : [(policy.Name, null)])
            .ToList();

        Assert.True(wanted.Count > 40);
        Assert.All(wanted, one => Assert.Contains(PolicyScenarios.All, scenario => scenario.Policy == one.Name && (one.Value is null || scenario.Value == one.Value)));
    }
}
