using System.Reflection;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>What nobody knows about the services is drawn from the seed. A switch that no seed turns hides a world in which nobody has looked.</summary>
public sealed class SwitchesTests
{
    private static readonly List<SandboxSwitches> Drawn = [.. Enumerable.Range(1, 300).Select(SandboxSwitches.Draw)];

    public static TheoryData<string> Names => [.. Of(typeof(ZohoSwitches)).Concat(Of(typeof(ProcoreSwitches)))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_switch_is_drawn(string name)
    {
        var (side, switched) = (name.Split('.')[0], name.Split('.')[1]);
        var values = Drawn.Select(all => side == nameof(ZohoSwitches) ? Value(all.Zoho, switched) : Value(all.Procore, switched)).Distinct().Count();
        Assert.True(values > 1, $"{name} is the same under every seed.");
    }

    [Fact]
    public void What_a_report_tells_of_every_switch_is_what_stands()
    {
        foreach (var drawn in Drawn.Take(20))
        {
            var answers = drawn.Describe().SelectMany(side => ((JsonObject)side.Value!).Select(JsonNode (one) => new JsonObject { ["switch"] = $"{side.Key}.{one.Key}", ["position"] = one.Value!.DeepClone() }));
            Assert.Equal(drawn, SandboxSwitches.Default.As(new JsonObject { ["answers"] = new JsonArray([.. answers]) }.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"answers":[{"switch":"procore.NoSuchThing","position":true}]}""")]
    [InlineData("""{"answers":[{"switch":"somebody.MoneyAsNumbers","position":true}]}""")]
    [InlineData("""{"answers":[{"switch":"procore.MoneyAsNumbers","position":"perhaps"}]}""")]
    [InlineData("""{"answers":[{"switch":"procore.ContractNumbers","position":"7"}]}""")]
    [InlineData("""{"answers":[{"switch":"procore.ContractNumbers","position":"1"}]}""")]
    [InlineData("""{"answers":[{"switch":"procore.ContractNumbers","position":"Company,Project"}]}""")]
    public void What_is_no_report_is_refused_in_words(string report) => Assert.NotEmpty(Assert.Throws<FormatException>(() => SandboxSwitches.Default.As(report)).Message);

    [Theory]
    [InlineData("1:TimeoutAfter:20")]
    [InlineData("procore:1:20")]
    [InlineData("nobody:TimeoutAfter:20")]
    public void A_number_is_no_name_of_a_fault(string rule) => Assert.Contains("is not a fault rule", Assert.Throws<FormatException>(() => FaultRule.Parse(rule)).Message, StringComparison.Ordinal);

    private static object? Value(object switches, string name) => switches.GetType().GetProperty(name)!.GetValue(switches);

    private static IEnumerable<string> Of(Type switches) =>
        switches.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => $"{switches.Name}.{property.Name}");
}
