using System.Text.Json;
using Procore.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Custom fields are read in every form in which Procore may show them, and written in the type that they have.</summary>
public sealed class CommitmentCustomValuesTests
{
    private static readonly CompanyDirectory Known = new() { CustomFields = [new(7, "Buyer", "string")] };

    [Theory]
    [InlineData("""{"custom_fields":{"custom_field_7":{"data_type":"string","value":" Ann  Lee"}}}""", "Ann Lee")]
    [InlineData("""{"custom_field_7":"Ann"}""", "Ann")]
    [InlineData("""{"custom_fields":{"custom_field_7":{"data_type":"decimal","value":"12.50"}}}""", "12.5")]
    [InlineData("""{"custom_fields":{"custom_field_7":{"data_type":"decimal","value":12.50}}}""", "12.5")]
    [InlineData("""{"custom_fields":{"custom_field_7":{"data_type":"boolean","value":false}}}""", "false")]
    [InlineData("""{"custom_fields":{"custom_field_7":{"data_type":"datetime","value":"2026-11-30T00:00:00Z"}}}""", "2026-11-30")]
    [InlineData("""{"custom_fields":{"custom_field_7":{"data_type":"string","value":null}}}""", "")]
    [InlineData("""{"custom_fields":{"custom_field_8":{"data_type":"string","value":"Other"}}}""", "")]
    [InlineData("""{"custom_fields":{}}""", "")]
    [InlineData("{}", "before")] // nothing is shown of any: what was written last stands there
    public void A_value_is_read_in_one_spelling(string members, string expected)
    {
        var before = new CommitmentImage { Fields = new(StringComparer.Ordinal) { ["custom_field/7"] = "before" } };
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);

        CommitmentCustomValues.AddTo(fields, Contract(members), CommitmentImageScope.Of(before));

        Assert.Equal(expected, fields.TryGetValue("custom_field/7", out var value) ? value : "");
    }

    [Fact]
    public void Only_fields_that_count_are_read_by_what_was_written_and_by_policy()
    {
        var shown = Contract("""{"custom_fields":{"custom_field_7":{"data_type":"string","value":"Ann"}}}""");
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        CommitmentCustomValues.AddTo(fields, shown, CommitmentImageScope.Of().With(new MappingPolicy { CustomFields = new() { ["Area"] = "{number}" } }, Known));
        Assert.Empty(fields);

        CommitmentCustomValues.AddTo(fields, shown, CommitmentImageScope.Of().With(new MappingPolicy { CustomFields = new() { ["BUYER"] = "{number}" } }, Known));
        Assert.Equal("Ann", Assert.Single(fields).Value);
    }

    [Theory]
    [InlineData("string", "12.50", "\"12.50\"")]
    [InlineData("decimal", "12.5", "12.5")]
    [InlineData("boolean", "true", "true")]
    [InlineData("datetime", "2026-11-30", "\"2026-11-30\"")]
    public void A_value_is_written_in_its_type(string type, string value, string json)
    {
        var written = new PlannedCustomField(7, "Buyer", type, value);
        Assert.Equal(json, CommitmentCustomValues.Input(written).Value.GetRawText());
        Assert.Empty(CommitmentCustomValues.NotKept([written], Contract("{}")));
        Assert.Empty(CommitmentCustomValues.NotKept([written], Contract("{\"custom_fields\":{\"custom_field_7\":{\"data_type\":\"" + type + "\",\"value\":" + json + "}}}")));
        Assert.Equal(["Buyer"], CommitmentCustomValues.NotKept([written], Contract("""{"custom_fields":{"custom_field_7":{"data_type":"string","value":"Zoe"}}}""")));
    }

    private static PurchaseOrderContract Contract(string members) =>
        new() { AdditionalMembers = JsonDocument.Parse(members).RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) };
}
