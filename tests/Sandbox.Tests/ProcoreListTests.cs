using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ProcoreListTests
{
    [Fact]
    public void Links_lead_through_all_pages_and_end()
    {
        ProcoreCaller caller = new();
        string? url = $"/rest/v1.0/vendors?company_id={caller.Company}&view=compact&per_page=30";
        HashSet<long> seen = [];
        long total = 0;
        int pages = 0;
        while (url is not null)
        {
            ProcoreAnswer page = caller.Get(url);
            total = page.Number("Total");
            Assert.Equal(30, page.Number("Per-Page"));
            Assert.Equal(pages > 0, page.Link("prev") is not null);
            Assert.Equal(page.Link("next") is null, page.Link("last") is null);
            foreach (JsonNode? vendor in page.Array)
                Assert.True(seen.Add((long)vendor!["id"]!));
            url = page.Link("next");
            pages++;
        }

        Assert.Equal(caller.Data.Vendors.Count(v => v is { ProcoreId: not null, ProcoreActive: true }), total);
        Assert.Equal(total, seen.Count);
        Assert.Equal((total + 29) / 30, pages);
    }

    [Fact]
    public void A_page_larger_than_the_maximum_is_cut_silently()
    {
        ProcoreCaller caller = new(new ProcoreSwitches { LargestPage = 25 });
        ProcoreAnswer page = caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}&per_page=1000");
        Assert.Equal(25, page.Array.Count);
        Assert.NotNull(page.Link("next"));
        Assert.Equal(300, caller.Get($"/rest/v1.1/projects?company_id={caller.Company}&per_page=1000").Number("Per-Page"));
    }

    [Fact]
    public void A_page_after_the_last_is_empty()
    {
        ProcoreCaller caller = new();
        ProcoreAnswer page = caller.Get($"/rest/v1.0/vendors?company_id={caller.Company}&page=99");
        Assert.Empty(page.Array);
        Assert.Null(page.Link("next"));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public void Orders_can_be_found_by_origin_id(bool lists, int both)
    {
        ProcoreCaller caller = new(new ProcoreSwitches { OriginFilterTakesLists = lists });
        long project = caller.ProjectId();
        caller.NewOrder(project, "a");
        caller.NewOrder(project, "b");
        caller.NewOrder(project, "c");
        string url = $"/rest/v1.0/purchase_order_contracts?project_id={project}&filters[origin_id]=";
        Assert.Equal("b", (string?)Assert.Single(caller.Get(url + "b").Array)!["origin_id"]);
        Assert.Equal(both, caller.Get(url + "[a,c]").Array.Count);
        Assert.Empty(caller.Get(url + "d").Array);
    }

    [Fact]
    public void Orders_can_be_filtered_by_status_id_and_time_of_change()
    {
        ProcoreCaller caller = new();
        long project = caller.ProjectId();
        long first = caller.NewOrder(project, "a");
        caller.Time.Advance(TimeSpan.FromHours(1));
        long second = caller.NewOrder(project, "b");
        caller.SyncOrders(project, new JsonObject { ["origin_id"] = "b", ["status"] = "Submitted" });
        string url = $"/rest/v1.0/purchase_order_contracts?project_id={project}&";
        Assert.Equal(second, (long)Assert.Single(caller.Get(url + "filters[status]=Submitted").Array)!["id"]!);
        Assert.Equal(first, (long)Assert.Single(caller.Get(url + $"filters[id]=[{first}]").Array)!["id"]!);
        Assert.Equal(second, (long)Assert.Single(caller.Get(url + "filters[updated_at]=2026-03-02T15:30:00Z...2026-03-02T17:00:00Z").Array)!["id"]!);
        Assert.Equal(2, caller.Get(url + "filters[updated_at]=2026-03-02...2026-03-02").Array.Count);
        Assert.Equal(400, caller.Get(url + "filters[updated_at]=2026-03-02..2026-03-02").Status);
        Assert.Empty(caller.Get($"/rest/v1.0/purchase_order_contracts?project_id={caller.ProjectId(1)}").Array);
    }

    [Fact]
    public void Cost_codes_carry_both_codes_and_budget_codes_carry_their_segments()
    {
        ProcoreCaller caller = new();
        ProjectData project = caller.Project();
        JsonArray codes = caller.Get($"/rest/v1.0/cost_codes?project_id={project.ProcoreId}").Array;
        Assert.Equal(project.CostCodes.Count, codes.Count);
        CostCodeData child = project.CostCodes.First(c => c.ParentId is not null);
        JsonNode shown = codes.Single(c => (long)c!["id"]! == child.Id)!;
        Assert.Equal(child.Code, (string?)shown["code"]);
        Assert.Equal(child.FullCode, (string?)shown["full_code"]);
        Assert.Equal(child.ParentId, (long)shown["parent"]!["id"]!);

        string wbs = $"/rest/v1.0/projects/{project.ProcoreId}/work_breakdown_structure/wbs_codes?per_page=2000";
        Assert.Equal(project.WbsCodes.Count, caller.Get(wbs).Array.Count);
        Assert.Equal(project.WbsCodes.Count(w => w.Active), caller.Get(wbs + "&filters[status][]=active").Array.Count);
        Assert.Equal(project.WbsCodes.Count(w => w.OnBudget), caller.Get(wbs + "&scope=budget_code").Array.Count);
        JsonNode code = caller.Get(wbs).Array[0]!;
        Assert.Equal(project.WbsCodes[0].FlatCode, (string?)code["flat_code"]);
        Assert.Equal(new[] { "cost_code", "line_item_type" }, code["segment_items"]!.AsArray().Select(i => (string?)i!["segment"]!["type"]));
    }

    [Fact]
    public void Creating_a_budget_code_again_overwrites_its_description()
    {
        ProcoreCaller caller = new();
        ProjectData project = caller.Project();
        WbsCodeData known = project.WbsCodes[0];
        JsonObject body = new()
        {
            ["description"] = "new words",
            ["segment_items"] = new JsonArray(
                new JsonObject { ["segment_id"] = 501, ["segment_item_id"] = known.CostCodeId },
                new JsonObject { ["segment_id"] = 502, ["segment_item_id"] = known.CostTypeId }),
        };
        ProcoreAnswer answer = caller.Post($"/rest/v1.0/projects/{project.ProcoreId}/work_breakdown_structure/wbs_codes", body);
        Assert.Equal(201, answer.Status);
        Assert.Equal(known.Id, (long)answer.Object["id"]!);
        Assert.Equal("new words", (string?)answer.Object["description"]);
    }
}
