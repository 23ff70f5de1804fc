namespace ZohoProcore.Sync.Tests;

/// <summary>A text becomes a value of a field's type in one spelling, or none; fields have the names that plans and the audit know.</summary>
public sealed class FieldValueKindTests
{
    [Theory]
    [InlineData("boolean", "Yes", "true")]
    [InlineData("boolean", "TRUE", "true")]
    [InlineData("boolean", "no", "false")]
    [InlineData("boolean", "False", "false")]
    [InlineData("boolean", "perhaps", null)]
    [InlineData("decimal", "12.50 %", "12.5")]
    [InlineData("integer", "-3", "-3")]
    [InlineData("currency", "7", "7")]
    [InlineData("number", "0.25%", "0.25")]
    [InlineData("decimal", "1,000", null)]
    [InlineData("decimal", "(3)", null)]
    [InlineData("decimal", "twelve", null)]
    [InlineData("date", "2026-11-30", "2026-11-30")]
    [InlineData("datetime", "2026-11-30T08:15:00Z", "2026-11-30")]
    [InlineData("date", "2026-11-30 08:15", null)]
    [InlineData("date", "30.11.2026", null)]
    [InlineData("string", "Roof", "Roof")]
    [InlineData("", "Roof", "Roof")]
    [InlineData("rich_text_area", "Roof", "Roof")]
    [InlineData("lov_entry", "Roof", null)]
    [InlineData("login_information", "Ann", null)]
    public void A_text_is_read_by_the_type(string type, string text, string? value) => Assert.Equal(value, FieldValueKind.Read(type, text));

    [Theory]
    [InlineData("boolean", true, false, false)]
    [InlineData("decimal", false, true, false)]
    [InlineData("integer", false, true, false)]
    [InlineData("currency", false, true, false)]
    [InlineData("number", false, true, false)]
    [InlineData("date", false, false, false)]
    [InlineData("datetime", false, false, false)]
    [InlineData("string", false, false, false)]
    [InlineData("text", false, false, false)]
    [InlineData("", false, false, false)]
    [InlineData("lov_entry", false, false, true)]
    public void A_type_is_yes_or_no_a_number_or_what_a_text_does_not_name(string type, bool flag, bool number, bool other) =>
        Assert.Equal((flag, number, other), (FieldValueKind.IsFlag(type), FieldValueKind.IsNumber(type), FieldValueKind.IsOther(type)));

    [Fact]
    public void Fields_have_the_names_that_plans_and_the_audit_know()
    {
        Assert.Equal(
            ["title", "number", "description", "contract_date", "delivery_date", "payment_terms", "ship_via", "private", "retainage_percent"],
            MappedField.All.Select(field => field.Name));
        Assert.Equal(("custom_field/JOB TITLE", "custom_field/JOB TITLE", ""), (MappedField.Custom(" Job title ").Name, MappedField.Custom("job TITLE").ToString(), default(MappedField).Name));
        Assert.Throws<ArgumentNullException>(() => MappedField.Custom(null!));
    }

    [Fact]
    public void An_items_name_may_be_asked_for()
    {
        var line = Scenario.Line("1", 10m);
        Assert.Equal("Rebar", OrderFieldText.Of(FieldText.Of("{itemName}"), Scenario.Order(line), line, new() { ItemId = "1", Name = "Rebar" }));
        Assert.Empty(OrderFieldText.Of(FieldText.Of("{itemName}"), Scenario.Order(line), line, null));
        Assert.Empty(OrderFieldText.Of(FieldText.Of("{deliveryDate}"), Scenario.Order(line), line, null));
    }
}
