using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ProcoreVendorTests
{
    [Fact]
    public void The_directory_leaves_out_inactive_vendors_who_have_their_own_list()
    {
        ProcoreCaller caller = new();
        HashSet<long> inactive = [.. caller.Data.Vendors.Where(v => v is { ProcoreId: not null, ProcoreActive: false }).Select(v => v.ProcoreId!.Value)];
        Assert.NotEmpty(inactive);
        JsonArray listed = caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}&per_page=2000").Array;
        Assert.DoesNotContain(listed, v => inactive.Contains((long)v!["id"]!));
        JsonArray others = caller.Get($"/rest/v1.0/companies/{caller.Company}/vendors/inactive?per_page=2000").Array;
        Assert.Equal(inactive, others.Select(v => (long)v!["id"]!).ToHashSet());

        Assert.Equal(200, caller.Patch($"/rest/v1.0/companies/{caller.Company}/vendors/inactive/{inactive.First()}", new JsonObject()).Status);
        Assert.Equal(listed.Count + 1, caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}").Number("Total"));
    }

    [Fact]
    public void The_extended_view_tells_tax_id_and_projects()
    {
        ProcoreCaller caller = new();
        VendorData known = caller.Data.Vendors.First(v => v is { ProcoreId: not null, ProcoreActive: true, ProcoreTaxId: not null } && v.ProcoreProjectIds.Count > 0);
        JsonNode shown = Assert.Single(caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}&filters[id][]={known.ProcoreId}").Array)!;
        Assert.Equal(known.ProcoreName, (string?)shown["name"]);
        Assert.Equal(known.ProcoreTaxId!.Replace("-", "", StringComparison.Ordinal), (string?)shown["business_register"]!["identifier"]);
        Assert.Equal(known.ProcoreProjectIds.Order(), shown["project_ids"]!.AsArray().Select(p => (long)p!).Order());
    }

    [Fact]
    public void Creating_needs_a_name_and_the_wrapper_and_knows_its_fields()
    {
        ProcoreCaller caller = new();
        ProcoreAnswer Create(JsonObject vendor) => caller.Post("/rest/v1.0/vendors", new JsonObject { ["company_id"] = caller.Data.Company.CompanyId, ["vendor"] = vendor });
        Assert.Equal(422, Create([]).Status);
        Assert.Equal(406, Create(new JsonObject { ["name"] = "A", ["nickname"] = "B" }).Status);
        Assert.Equal(406, Create(new JsonObject { ["name"] = "A", ["business_register_attributes"] = new JsonObject() }).Status);
        Assert.Equal(400, Create(new JsonObject { ["name"] = "A", ["is_active"] = "yes" }).Status);
        Assert.Equal(400, Create(new JsonObject { ["name"] = "A", ["country_code"] = "US", ["state_code"] = "XX" }).Status);
        Assert.Equal(400, caller.Post("/rest/v1.0/vendors", new JsonObject { ["vendor"] = new JsonObject { ["name"] = "A" } }).Status);
        Assert.Equal(406, caller.Post("/rest/v1.0/vendors", new JsonObject { ["company_id"] = caller.Data.Company.CompanyId, ["name"] = "A" }).Status);

        ProcoreAnswer created = Create(new JsonObject { ["name"] = "A", ["origin_id"] = "v1" });
        Assert.Equal(201, created.Status);
        Assert.Equal(409, Create(new JsonObject { ["name"] = "B", ["origin_id"] = "v1" }).Status);
        Assert.True((bool)created.Object["synced_to_erp"]!);
    }

    [Fact]
    public void Sync_creates_updates_and_reports_item_by_item()
    {
        ProcoreCaller caller = new();
        JsonArray updates =
        [
            new JsonObject { ["origin_id"] = "v1", ["name"] = "Alpha", ["business_register_attributes"] = new JsonObject { ["type"] = "EIN", ["identifier"] = "84-1234567" } },
            new JsonObject { ["id"] = 1, ["name"] = "Nobody" },
            new JsonObject { ["origin_id"] = "v2" },
        ];
        ProcoreAnswer answer = caller.Patch("/rest/v1.0/vendors/sync", new JsonObject { ["company_id"] = caller.Data.Company.CompanyId, ["updates"] = updates });
        Assert.Equal(200, answer.Status);
        JsonNode vendor = Assert.Single(answer.Entities)!;
        Assert.Equal("841234567", (string?)vendor["business_register"]!["identifier"]);
        Assert.Equal(2, answer.Errors.Count);
        Assert.Equal("Entity with this ID not found", answer.ItemError("id"));
        Assert.Equal("can't be blank", (string?)answer.Errors[1]!["errors"]!["name"]![0]);
        Assert.Equal("v2", (string?)answer.Errors[1]!["origin_id"]);

        // By id, an origin id is set on an existing record, and overwritten.
        JsonObject rename = new() { ["id"] = (long)vendor["id"]!, ["origin_id"] = "v9", ["name"] = "Alpha Electric" };
        Assert.Empty(caller.Patch("/rest/v1.0/vendors/sync", new JsonObject { ["company_id"] = caller.Data.Company.CompanyId, ["updates"] = new JsonArray(rename) }).Errors);
        Assert.Empty(caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}&filters[origin_id]=v1").Array);
        Assert.Equal("Alpha Electric", (string?)Assert.Single(caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}&filters[origin_id]=v9").Array)!["name"]);
    }

    [Theory]
    [InlineData(true, 422)]
    [InlineData(false, 201)]
    public void A_vendor_is_added_to_a_project_and_removed_again(bool twiceIsRefused, int secondStatus)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { AddingTwiceIsRefused = twiceIsRefused });
        long project = caller.ProjectId();
        long vendor = caller.VendorOutside(project);
        string url = $"/rest/v1.1/projects/{project}/vendors/{vendor}";
        Assert.Equal(404, caller.Get(url).Status);
        Assert.Equal(201, caller.Post(url + "/actions/add", new JsonObject()).Status);
        Assert.Equal(secondStatus, caller.Post(url + "/actions/add", new JsonObject()).Status);
        Assert.Equal(vendor, (long)Assert.Single(caller.Get($"/rest/v1.0/projects/{project}/vendors?filters[id][]={vendor}").Array)!["id"]!);
        Assert.Equal(204, caller.Delete(url + "/actions/remove").Status);
        Assert.Equal(404, caller.Get(url).Status);
    }
}
