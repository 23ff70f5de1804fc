namespace ZohoProcore.Sync.Tests;

/// <summary>A custom field or tag that policies name and that stands on no order is said, wherever a policy can name one.</summary>
public sealed class FieldsOnOrdersTests
{
    private static readonly ZohoItem Item = new() { ItemId = "77", CustomFields = new() { ["Cost code"] = "02-300" }, Tags = new() { ["Trade"] = "Digging" } };

    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 10m) with { CustomFields = new() { ["Area"] = "B2" } }) with { CustomFields = new() { ["Job title"] = "Roof" } };

    public static TheoryData<string, string, string> Places => new()
    {
        { "{order:NAME}", "job TITLE", "the custom field of orders" },
        { "{line:NAME}", "AREA", "the custom field of lines" },
        { "{item:NAME}", "cost CODE", "the custom field of items" },
        { "{tag:NAME}", "cost code", "the reporting tag of lines" },
        { "{itemTag:NAME}", "TRADE", "the reporting tag of items" },
    };

    [Theory, MemberData(nameof(Places))]
    public void A_name_in_a_text_is_known_by_its_own_kind_alone(string text, string known, string words)
    {
        foreach (var (key, of) in Mappings)
        {
            Assert.Empty(Seen([Item]).Unknown(new() { Mapping = of(text.Replace("NAME", known, StringComparison.Ordinal)) }));
            var said = Assert.Single(Seen([Item]).Unknown(new() { Mapping = of($"{{number}} {text.Replace("NAME", "Regoin", StringComparison.Ordinal)}") }));
            Assert.Equal(
                $"The connection's policy Mapping.{key} names {words} 'Regoin', and none of the 1 orders that were read has anything in it. Correct the name there, or see that it is filled in in Zoho Books.", said);
        }
    }

    [Fact]
    public void Tags_of_codes_and_conditions_of_the_scope_are_names_as_well()
    {
        var policies = new SyncPolicies
        {
            CostCodeTag = "Cost Cod",
            CostTypeTag = "Cost Typ",
            Scope = new() { Rules = [new() { Name = "pilot", Effect = ScopeEffect.Out, Fields = [new() { Name = "JOB title" }, new() { Name = "cost TYPE" }, new() { Name = "Regoin" }] }] },
        };
        Assert.Equal(
            ["CostCodeTag names the reporting tag of lines 'Cost Cod'", "CostTypeTag names the reporting tag of lines 'Cost Typ'", "Scope.Rules/pilot/Fields names the custom field of orders or reporting tag of lines 'Regoin'"],
            Seen([Item]).Unknown(policies).Select(said => said.Split(',')[0].Replace("The connection's policy ", "", StringComparison.Ordinal)));

        // What a text takes the place of is read by nobody.
        Assert.Empty(Seen([Item]).Unknown(policies with { Scope = null, Mapping = new() { CostCode = "{tag:Cost Code}", CostType = "{tag:Cost Type}" } }));
        Assert.Empty(Seen([Item]).Unknown(new()));
    }

    [Fact]
    public void What_was_not_read_says_nothing()
    {
        var policies = new SyncPolicies { CostCodeTag = "Cost Cod", Mapping = new() { Title = "{item:Nope}" } };
        Assert.Empty(new FieldsOnOrders().Unknown(policies));
        Assert.Contains("'Cost Cod'", Assert.Single(Seen(null).Unknown(policies)), StringComparison.Ordinal); // of items nobody knows
    }

    private static readonly (string Key, Func<string, MappingPolicy> Of)[] Mappings =
    [
        ("costCode", text => new() { CostCode = text }),
        ("title", text => new() { Title = text }),
        ("retainagePercent", text => new() { RetainagePercent = text }),
        ("customFields.Label", text => new() { CustomFields = new() { ["Label"] = text } }),
    ];

    private static FieldsOnOrders Seen(IReadOnlyList<ZohoItem>? items)
    {
        var seen = new FieldsOnOrders();
        seen.Look(Order, items);
        return seen;
    }
}
