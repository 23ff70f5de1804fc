using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Users and the vendors of a project.</summary>
public sealed class ProcoreDirectoryTests
{
    [Theory]
    [InlineData("v1.0")]
    [InlineData("v1.3")]
    public void Users_of_the_company_are_listed_without_those_who_left(string version)
    {
        ProcoreCaller caller = new();
        string root = $"/rest/{version}/companies/{caller.Company}/users";
        JsonArray users = caller.Get(root).Array;
        Assert.Contains("Pat Person", users.Select(u => (string?)u!["name"]));
        Assert.DoesNotContain("Former Colleague", users.Select(u => (string?)u!["name"]));
        Assert.Equal("Former Colleague", (string?)Assert.Single(caller.Get($"/rest/v1.0/companies/{caller.Company}/users/inactive").Array)!["name"]);
        JsonNode contact = users.First(u => u!["vendor"] is not null)!;
        Assert.False((bool)contact["is_employee"]!);
        Assert.Equal((long)contact["id"]!, (long)Assert.Single(caller.Get($"{root}?filters[vendor_id]={contact["vendor"]!["id"]}").Array)!["id"]!);
        Assert.Equal(200, caller.Get($"{root}/{contact["id"]}").Status);
        Assert.Equal(404, caller.Get($"{root}/1").Status);
        Assert.Equal(403, caller.Get($"/rest/{version}/companies/7/users").Status);
    }

    [Fact]
    public void A_project_has_its_people_and_only_they_can_be_assigned()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        HashSet<long> members = [.. caller.Get($"/rest/v1.0/projects/{project}/users?per_page=1000").Array.Select(u => (long)u!["id"]!)];
        HashSet<long> company = [.. caller.Get($"/rest/v1.3/companies/{caller.Company}/users?per_page=1000").Array.Select(u => (long)u!["id"]!)];
        Assert.ProperSubset(company, members);
        ProcoreAnswer Assign(long user) => caller.SyncOrders(project, new JsonObject { ["origin_id"] = $"u{user}", ["assignee_id"] = user });
        Assert.Empty(Assign(members.First()).Errors);
        Assert.NotNull(Assign(company.Except(members).First()).ItemError("assignee_id"));
    }

    [Fact]
    public void A_vendor_is_changed_through_its_project_and_only_through_its_own()
    {
        ProcoreCaller caller = new(new ProcoreSwitches { VendorsWithUsersStayActive = false });
        long project = caller.ProjectId();
        long vendor = caller.VendorIn(project);
        string one = $"/rest/v1.1/projects/{project}/vendors/{vendor}";
        JsonObject Change(string field, JsonNode value) => new() { ["vendor"] = new JsonObject { [field] = value } };
        Assert.Equal("Denver", (string?)caller.Patch(one, Change("city", "Denver")).Object["city"]);
        Assert.Equal(406, caller.Patch(one, Change("trade_ids", new JsonArray(1))).Status);
        Assert.Equal(404, caller.Patch($"/rest/v1.1/projects/{project}/vendors/{caller.VendorOutside(project)}", Change("city", "Denver")).Status);
        Assert.Equal("Denver", (string?)caller.Get($"/rest/v1.0/vendors/{vendor}?company_id={caller.Company}").Object["city"]);

        Assert.False((bool)caller.Patch(one, Change("is_active", false)).Object["is_active"]!);
        string inactive = $"/rest/v1.0/projects/{project}/vendors/inactive";
        Assert.Contains(vendor, caller.Get(inactive + "?per_page=1000").Array.Select(v => (long)v!["id"]!));
        Assert.DoesNotContain(vendor, caller.Get($"/rest/v1.1/projects/{project}/vendors?per_page=1000").Array.Select(v => (long)v!["id"]!));
        Assert.True((bool)caller.Patch($"{inactive}/{vendor}", new JsonObject()).Object["is_active"]!);
        Assert.Equal(404, caller.Patch($"{inactive}/{vendor}", new JsonObject()).Status);
    }

    [Fact]
    public void A_sync_whose_items_all_failed_wrote_nothing()
    {
        ProcoreCaller caller = new();
        caller.SyncOrders(caller.ProjectId(), new JsonObject { ["origin_id"] = "a", ["vendor_id"] = 1 });
        Assert.Empty(caller.Log.Writes);
        caller.SyncOrders(caller.ProjectId(), new JsonObject { ["origin_id"] = "a", ["vendor_id"] = 1 }, new JsonObject { ["origin_id"] = "b" });
        Assert.Single(caller.Log.Writes);
    }
}
