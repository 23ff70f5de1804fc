namespace Sandbox.Tests;

/// <summary>Projects, read and written.</summary>
public sealed class ZohoProjectTests
{
    [Fact]
    public async Task A_project_is_made_for_a_customer_renamed_set_inactive_and_deleted()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var known = (await zoho.GetAsync("projects")).Body!["projects"]!.AsArray();
        var customer = (string)known[0]!["customer_id"]!;

        var made = await zoho.WriteAsync(HttpMethod.Post, "projects", $$"""{"project_name":"30-100 Annex","customer_id":"{{customer}}","billing_type":"fixed_cost_for_project","user_id":"1"}""");
        Assert.Equal((201, "active", "30-100 Annex"), (made.Status, (string?)made.Body!["project"]!["status"], (string?)made.Body["project"]!["project_name"]));
        var id = (string)made.Body["project"]!["project_id"]!;
        Assert.Equal(known.Count + 1, (await zoho.GetAsync("projects")).Body!["projects"]!.AsArray().Count);
        Assert.Equal((string?)known[0]!["customer_name"], (string?)made.Body["project"]!["customer_name"]);

        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Put, $"projects/{id}", """{"project_name":"30-100 Annex B"}""")).Status);
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Post, $"projects/{id}/inactive", null)).Status);
        var read = (await zoho.GetAsync($"projects/{id}")).Body!["project"]!;
        Assert.Equal(("30-100 Annex B", "inactive"), ((string?)read["project_name"], (string?)read["status"]));
        Assert.Contains((await zoho.GetAsync("projects?filter_by=Status.Inactive")).Body!["projects"]!.AsArray(), row => (string?)row!["project_id"] == id);
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Post, $"projects/{id}/active", null)).Status);
        Assert.Equal("active", (string?)(await zoho.GetAsync($"projects/{id}")).Body!["project"]!["status"]);

        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Delete, $"projects/{id}", null)).Status);
        Assert.Equal(404, (await zoho.GetAsync($"projects/{id}")).Status);
    }

    [Theory]
    [InlineData("""{"project_name":"30-100 Annex","billing_type":"fixed_cost_for_project","user_id":"1"}""")]
    [InlineData("""{"project_name":"30-100 Annex","customer_id":"1","billing_type":"fixed_cost_for_project","user_id":"1"}""")]
    [InlineData("""{"project_name":"30-100 Annex","customer_id":"CUSTOMER","user_id":"1"}""")]
    [InlineData("""{"project_name":"30-100 Annex","customer_id":"CUSTOMER","billing_type":"fixed_cost_for_project"}""")]
    [InlineData("""{"project_name":"30-100 Annex","customer_id":"CUSTOMER","billing_type":"by hand","user_id":"1"}""")]
    [InlineData("""{"customer_id":"CUSTOMER","billing_type":"fixed_cost_for_project","user_id":"1"}""")]
    [InlineData("""{"project_name":"30-100 Annex","customer_id":"CUSTOMER","billing_type":"fixed_cost_for_project","user_id":"1","number":"30-100"}""")]
    public async Task What_the_document_requires_is_required(string body)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var known = (await zoho.GetAsync("projects")).Body!["projects"]!.AsArray();
        var refused = await zoho.WriteAsync(HttpMethod.Post, "projects", body.Replace("CUSTOMER", (string)known[0]!["customer_id"]!, StringComparison.Ordinal));
        Assert.Equal(400, refused.Status);
        Assert.Equal(known.Count, (await zoho.GetAsync("projects")).Body!["projects"]!.AsArray().Count);
    }
}
