using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Cost types, and the items of the cost code segment, written.</summary>
public sealed class ProcoreCostStructureTests
{
    [Fact]
    public void A_cost_type_is_written_with_its_import_code_and_read_with_its_code()
    {
        ProcoreCaller caller = new();
        ProcoreAnswer Create(JsonObject values) => caller.Post("/rest/v1.0/line_item_types", new JsonObject { ["company_id"] = caller.Data.Company.CompanyId, ["line_item_type"] = values });
        Assert.Equal(406, Create(new JsonObject { ["code"] = "T", ["name"] = "Travel" }).Status);
        Assert.Equal(422, Create(new JsonObject { ["csv_import_code"] = "M", ["name"] = "Twice" }).Status);
        ProcoreAnswer made = Create(new JsonObject { ["csv_import_code"] = "T", ["name"] = "Travel", ["base_type"] = "labor", ["origin_id"] = "t" });
        Assert.Equal((201, "T", "labor"), (made.Status, (string?)made.Object["code"], (string?)made.Object["base_type"]));
        Assert.Equal(409, Create(new JsonObject { ["csv_import_code"] = "U", ["name"] = "U", ["origin_id"] = "t" }).Status);

        ProcoreAnswer sync = caller.Patch("/rest/v1.0/line_item_types/sync", new JsonObject
        {
            ["company_id"] = caller.Data.Company.CompanyId,
            ["updates"] = new JsonArray(new JsonObject { ["origin_id"] = "t", ["name"] = "Trips" }, new JsonObject { ["origin_id"] = "l", ["name"] = "L", ["csv_import_code"] = "L2", ["base_type"] = "labor" }),
        });
        Assert.Equal("Trips", (string?)Assert.Single(sync.Entities)!["name"]);
        Assert.Equal("is not included in the list", sync.ItemError("base_type"));
        Assert.Equal("Trips", (string?)Assert.Single(caller.Get($"/rest/v1.0/line_item_types?company_id={caller.Company}&filters[origin_id]=t").Array)!["name"]);
    }

    /// <summary>A unit's name is one unit's, also among those of one call, and all of the call is done or nothing.</summary>
    [Fact]
    public void Units_of_one_call_cannot_have_one_name()
    {
        ProcoreCaller caller = new();
        string units = $"/rest/v1.0/companies/{caller.Company}/uoms";
        ProcoreAnswer Sync(params string[] names) => caller.Patch($"{units}/sync", new JsonObject { ["updates"] = new JsonArray([.. names.Select(name => (JsonNode)new JsonObject { ["name"] = name, ["uom_category_id"] = 1 })]) });
        int count = caller.Get($"{units}?per_page=100").Array.Count;
        Assert.Equal(422, Sync("pallet", "Pallet").Status);
        Assert.Equal(422, Sync("pallet", "EA").Status);
        Assert.Equal(count, caller.Get($"{units}?per_page=100").Array.Count);
        Assert.Equal(200, Sync("pallet", "crate").Status);
        Assert.Equal(count + 2, caller.Get($"{units}?per_page=100").Array.Count);
    }

    [Fact]
    public void A_segment_item_is_a_cost_code_that_can_be_made_renamed_deactivated_and_removed_while_unused()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        string root = $"/rest/v1.0/projects/{project}/work_breakdown_structure/segments";
        JsonArray segments = caller.Get(root).Array;
        long codes = (long)segments.Single(s => (string?)s!["type"] == "cost_code")!["id"]!;
        long types = (long)segments.Single(s => (string?)s!["type"] == "line_item_type")!["id"]!;
        string items = $"{root}/{codes}/segment_items";
        long division = caller.Project().CostCodes.First(c => c.ParentId is null).Id;

        ProcoreAnswer made = caller.Post(items, new JsonObject { ["code"] = "990", ["name"] = "Special", ["parent_id"] = division });
        Assert.Equal((201, "active", false), (made.Status, (string?)made.Object["status"], (bool)made.Object["in_use"]!));
        long id = (long)made.Object["id"]!;
        Assert.Equal("Special", (string?)caller.Get($"/rest/v1.0/cost_codes/{id}?project_id={project}").Object["name"]);
        Assert.Equal(422, caller.Post(items, new JsonObject { ["code"] = "990", ["name"] = "Again", ["parent_id"] = division }).Status);
        Assert.Equal(406, caller.Post(items, new JsonObject { ["code"] = "991", ["name"] = "X", ["status"] = "active" }).Status);
        Assert.Equal(403, caller.Post($"{root}/{types}/segment_items", new JsonObject { ["code"] = "Z", ["name"] = "Z" }).Status);
        Assert.Equal(404, caller.Post($"{root}/1/segment_items", new JsonObject { ["code"] = "Z", ["name"] = "Z" }).Status);

        Assert.Equal(("Other", "inactive"), ((string?)caller.Patch($"{items}/{id}", new JsonObject { ["name"] = "Other", ["status"] = "inactive" }).Object["name"], (string?)Items(caller, items)[id]["status"]));
        Assert.DoesNotContain(id, Items(caller, items + "?only_active_items=true").Keys);
        Assert.Equal(204, caller.Delete($"{items}/{id}").Status);
        Assert.Equal(404, caller.Get($"/rest/v1.0/cost_codes/{id}?project_id={project}").Status);
        Assert.Equal(422, caller.Delete($"{items}/{division}").Status);
    }

    [Fact]
    public void A_sub_job_has_codes_of_its_own_which_may_be_called_like_the_projects()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        CostCodeData own = caller.Project().CostCodes.First(c => c.ParentId is not null);
        string wbs = $"/rest/v1.0/projects/{project}/work_breakdown_structure";
        Assert.Equal(2, caller.Get(wbs + "/segments").Array.Count);
        long job = (long)caller.Api.Edit(new JsonObject { ["action"] = "add_sub_job", ["project_id"] = project, ["values"] = new JsonObject { ["code"] = "A", ["name"] = "North wing" } })["id"]!;
        JsonObject Body(JsonObject code) => new() { ["project_id"] = project, ["sub_job_id"] = job, ["cost_code"] = code };
        ProcoreAnswer made = caller.Post("/rest/v1.0/cost_codes", Body(new JsonObject { ["code"] = own.FullCode, ["name"] = "Twin" }));
        Assert.Equal((201, own.FullCode, "SubJob", job), (made.Status, (string?)made.Object["full_code"], (string?)made.Object["biller_type"], (long)made.Object["biller_id"]!));
        Assert.Equal(422, caller.Post("/rest/v1.0/cost_codes", Body(new JsonObject { ["code"] = own.FullCode, ["name"] = "Again" })).Status);
        Assert.Equal(422, caller.Post("/rest/v1.0/cost_codes", Body(new JsonObject { ["code"] = "9", ["name"] = "Below the project's", ["parent_id"] = own.Id })).Status);

        long id = (long)made.Object["id"]!;
        Assert.Equal([id], caller.Get($"/rest/v1.0/cost_codes?project_id={project}&sub_job_id={job}").Array.Select(c => (long)c!["id"]!));
        Assert.Contains(id, caller.Get($"/rest/v1.0/cost_codes?project_id={project}&per_page=1000").Array.Select(c => (long)c!["id"]!));
        long[] segments = [.. caller.Get(wbs + "/segments").Array.Select(s => (long)s!["id"]!)];
        string items = $"{wbs}/segments/{segments[1]}/segment_items";
        Assert.DoesNotContain(id, Items(caller, items).Keys);
        Assert.Contains(id, Items(caller, $"{items}?legacy_sub_job_id={job}").Keys);

        long type = caller.Data.CostTypes[0].Id;
        JsonObject Code(params (long Segment, long Item)[] parts) => new() { ["segment_items"] = new JsonArray([.. parts.Select(p => new JsonObject { ["segment_id"] = p.Segment, ["segment_item_id"] = p.Item })]) };
        Assert.Equal(400, caller.Post(wbs + "/wbs_codes", Code((segments[1], id), (segments[2], type))).Status); // without the sub job it is none of the project's
        Assert.Equal(400, caller.Post(wbs + "/wbs_codes", Code((segments[0], job), (segments[1], own.Id), (segments[2], type))).Status);
        ProcoreAnswer code = caller.Post(wbs + "/wbs_codes", Code((segments[0], job), (segments[1], id), (segments[2], type)));
        Assert.Equal((201, $"A.{own.FullCode}.{caller.Data.CostTypes[0].Code}"), (code.Status, (string?)code.Object["flat_code"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sub_jobs_are_listed_with_what_is_written_on_one_and_whether_one_is_active_says_its_value_alone(bool areItems)
    {
        ProcoreCaller caller = new(new() { SubJobsAreTheirSegmentItems = areItems });
        long project = caller.ProjectId();
        long job = (long)caller.Api.Edit(new JsonObject { ["action"] = "add_sub_job", ["project_id"] = project, ["values"] = new JsonObject { ["code"] = "A", ["name"] = "North wing" } })["id"]!;
        string items = $"/rest/v1.0/projects/{project}/work_breakdown_structure/segments/503/segment_items";
        JsonNode row = Assert.Single(caller.Get($"/rest/v1.0/sub_jobs?project_id={project}").Array)!;
        Assert.Equal((job, "A", "North wing"), ((long)row["id"]!, (string?)row["code"], (string?)row["name"]));
        Assert.Equal("A", (string?)caller.Get($"/rest/v1.0/sub_jobs/{job}?project_id={project}").Object["code"]);
        Assert.Equal(areItems, Items(caller, items).ContainsKey(job));

        caller.Api.Edit(new JsonObject { ["action"] = "change_sub_job", ["id"] = job, ["values"] = new JsonObject { ["status"] = "inactive" } });
        Assert.Single(caller.Get($"/rest/v1.0/sub_jobs?project_id={project}").Array);
        Assert.Equal("inactive", (string?)Assert.Single(Items(caller, items)).Value["status"]);
        Assert.Empty(Items(caller, $"{items}?only_active_items=true"));
    }

    [Fact]
    public void A_code_of_a_company_with_a_segment_of_its_own_needs_a_value_of_it_where_it_is_required_and_is_one_by_its_combination()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long segment = (long)caller.Api.Edit(new JsonObject
        {
            ["action"] = "add_segment",
            ["project_id"] = project,
            ["values"] = new JsonObject { ["name"] = "Phase", ["items"] = new JsonArray(new JsonObject { ["code"] = "1", ["name"] = "First" }, new JsonObject { ["code"] = "2", ["name"] = "Second" }) },
        })["id"]!;
        string wbs = $"/rest/v1.0/projects/{project}/work_breakdown_structure";
        Assert.Equal(("custom", true), ((string?)caller.Get(wbs + "/segments").Array[^1]!["type"], (bool)caller.Get(wbs + "/segments").Array[^1]!["required"]!));
        List<long> values = [.. Items(caller, $"{wbs}/segments/{segment}/segment_items").Keys.Order()];
        (long Segment, long Item)[] pair = [(501, caller.Project().CostCodes.First(c => c.ParentId is not null).Id), (502, caller.Data.CostTypes[^1].Id)];

        JsonObject Code(params (long Segment, long Item)[] parts) => new() { ["segment_items"] = new JsonArray([.. parts.Select(p => new JsonObject { ["segment_id"] = p.Segment, ["segment_item_id"] = p.Item })]) };

        Assert.Equal(400, caller.Post(wbs + "/wbs_codes", Code(pair)).Status);
        ProcoreAnswer first = caller.Post(wbs + "/wbs_codes", Code([.. pair, (segment, values[0])]));
        ProcoreAnswer second = caller.Post(wbs + "/wbs_codes", Code([.. pair, (segment, values[1])]));
        ProcoreAnswer again = caller.Post(wbs + "/wbs_codes", Code([.. pair, (segment, values[0])]));
        Assert.EndsWith(".1", (string?)first.Object["flat_code"], StringComparison.Ordinal);
        Assert.EndsWith(".2", (string?)second.Object["flat_code"], StringComparison.Ordinal);
        Assert.Equal((long)first.Object["id"]!, (long)again.Object["id"]!);
        Assert.Equal("Phase", (string?)first.Object["segment_items"]!.AsArray()[^1]!["segment"]!["name"]);
    }

    [Fact]
    public void A_person_splits_a_code_into_several_that_differ_in_values_of_the_projects_own_segments()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        foreach (string name in (string[])["Phase", "Area"])
        {
            JsonArray items = new(new JsonObject { ["code"] = "1", ["name"] = "First" }, new JsonObject { ["code"] = "2", ["name"] = "Second" });
            caller.Api.Edit(new JsonObject { ["action"] = "add_segment", ["project_id"] = project, ["values"] = new JsonObject { ["name"] = name, ["items"] = items } });
        }

        string before = caller.Api.FlatCodes[caller.Wbs()];
        JsonArray values = new(new JsonArray("2", "1"), new JsonArray("1", "2"));
        Assert.Equal(caller.Wbs(), (long)caller.Api.Edit(new JsonObject { ["action"] = "split_wbs_code", ["id"] = caller.Wbs(), ["values"] = new JsonObject { ["values"] = values } })["id"]!);

        Assert.Equal(before + ".2.1", caller.Api.FlatCodes[caller.Wbs()]);
        Assert.Single(caller.Api.FlatCodes.Values, code => code == before + ".1.2");
    }

    [Fact]
    public void A_person_adds_a_cost_type_and_gives_it_another_code_and_name()
    {
        ProcoreCaller caller = new();
        long type = (long)caller.Api.Edit(new JsonObject { ["action"] = "add_cost_type", ["values"] = new JsonObject { ["csv_import_code"] = "ZZ", ["name"] = "Zeppelins" } })["id"]!;
        caller.Api.Edit(new JsonObject { ["action"] = "change_cost_type", ["id"] = type, ["values"] = new JsonObject { ["csv_import_code"] = "ZY", ["name"] = "Airships" } });
        JsonNode shown = caller.Get($"/rest/v1.0/line_item_types?company_id={caller.Data.Company.CompanyId}").Array.Single(one => (long)one!["id"]! == type)!;
        Assert.Equal(("ZY", "Airships"), ((string?)shown["code"], (string?)shown["name"]));
        Assert.NotNull(caller.Api.Edit(new JsonObject { ["action"] = "add_cost_type", ["values"] = new JsonObject { ["csv_import_code"] = "ZY", ["name"] = "Another" } })["errors"]);
    }

    [Fact]
    public void A_code_that_an_order_uses_stays()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long order = caller.NewOrder(project, "a");
        caller.SyncLines(project, order, new JsonObject { ["amount"] = "1.0", ["wbs_code_id"] = caller.Wbs() });
        long code = caller.Project().WbsCodes.Single(w => w.Id == caller.Wbs()).CostCodeId;
        string items = $"/rest/v1.0/projects/{project}/work_breakdown_structure/segments/501/segment_items";
        Assert.True((bool)Items(caller, items)[code]["in_use"]!);
        Assert.Equal(422, caller.Delete($"{items}/{code}").Status);
    }

    [Theory]
    [InlineData(true, -1)]
    [InlineData(false, 0)]
    public void What_remains_over_the_limit_is_a_switch(bool below, long remaining)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { SpikeLimit = 1, RemainingFallsBelowZero = below });
        Assert.Equal(0, caller.Get("/rest/v1.0/companies").Number("X-Rate-Limit-Remaining"));
        ProcoreAnswer over = caller.Get("/rest/v1.0/companies");
        Assert.Equal((429, remaining), (over.Status, over.Number("X-Rate-Limit-Remaining")));
    }

    [Theory]
    [InlineData(true, 422)]
    [InlineData(false, 200)]
    public void Whether_a_vendor_with_active_users_can_be_made_inactive_is_a_switch(bool stays, int status)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { VendorsWithUsersStayActive = stays });
        long vendor = (long)caller.Get($"/rest/v1.3/companies/{caller.Company}/users?per_page=1000").Array.First(u => u!["vendor"] is not null)!["vendor"]!["id"]!;
        Assert.Equal(status, caller.Patch($"/rest/v1.0/vendors/{vendor}", new JsonObject { ["company_id"] = caller.Data.Company.CompanyId, ["vendor"] = new JsonObject { ["is_active"] = false } }).Status);
    }

    [Theory]
    [InlineData(ProcoreErrorShape.ErrorObjects, """{"error":[{"message":"Not Found"}]}""")]
    [InlineData(ProcoreErrorShape.TitleAndDetail, """{"title":"Status 404","detail":"Not Found"}""")]
    [InlineData(ProcoreErrorShape.DetailsObject, """{"error":{"code":"404","message":"Not Found","details":{"message":"Not Found"}}}""")]
    public void Errors_have_more_shapes(ProcoreErrorShape shape, string body)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { ErrorShape = shape });
        Assert.Equal(body, caller.Get($"/rest/v1.0/projects/1?company_id={caller.Company}").Body!.ToJsonString());
    }

    private static Dictionary<long, JsonNode> Items(ProcoreCaller caller, string url) =>
        caller.Get(url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "per_page=1000").Array.ToDictionary(item => (long)item!["id"]!, item => item!);
}
