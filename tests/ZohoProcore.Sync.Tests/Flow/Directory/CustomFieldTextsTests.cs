using System.Text.Json;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Custom fields go by the name that people know, or the best that Zoho Books says.</summary>
public sealed class CustomFieldTextsTests
{
    [Fact]
    public void A_field_goes_by_its_label_else_by_its_name_in_the_API_else_by_its_id_and_only_with_a_value()
    {
        var fields = CustomFieldTexts.Of(
        [
            Field("\"Roof\"") with { Label = "Job title", ApiName = "cf_job_title", CustomFieldId = "1" },
            Field("7.5") with { ApiName = "cf_retainage", CustomFieldId = "2" },
            Field("true") with { CustomFieldId = "3" },
            Field("\"\"") with { Label = "Empty" },
            Field("\"Other\"") with { Label = "JOB TITLE" },
            Field("\"Nameless\""),
        ]);

        Assert.Equal([("3", "true"), ("cf_retainage", "7.5"), ("Job title", "Roof")], fields!.Select(field => (field.Key, field.Value)));
        Assert.Null(CustomFieldTexts.Of([]));
    }

    private static CustomField Field(string json) => new() { Value = JsonDocument.Parse(json).RootElement };
}
