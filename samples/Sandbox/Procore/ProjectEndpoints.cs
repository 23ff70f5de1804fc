using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Companies, the user, and projects. Lists of projects show active ones only, unless asked, and never those that are not permitted.</summary>
internal sealed class ProjectEndpoints(ProcoreState state)
{
    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", "/rest/v1.0/companies", Companies),
        new("GET", "/rest/v1.0/me", Me),
        new("GET", "/rest/v1.0/projects", ListFirst),
        new("GET", "/rest/v1.1/projects", ListSecond),
        new("GET", "/rest/v1.0/projects/{id}", Show),
    ];

    private ProcoreReply Companies(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page", "include_free_companies");
        return ProcoreReply.Page(call, [state.CompanyId], id => new JsonObject
        {
            ["id"] = id,
            ["name"] = state.CompanyName,
            ["is_active"] = true,
            ["logo_url"] = null,
            ["my_company"] = false,
            ["pcn_business_experience"] = false,
        }, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Me(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id", "project_id");
        return ProcoreReply.Ok(new JsonObject
        {
            ["id"] = ProcoreState.ServiceAccountId,
            ["login"] = "service-account@example.com",
            ["name"] = "Service Account",
        });
    }

    private ProcoreReply ListFirst(ProcoreCall call)
    {
        call.Query.AllowOnly(
            "company_id", "page", "per_page", "sort", "serializer_view", "filters[by_status]", "filters[name]", "filters[created_at]",
            "filters[updated_at]", "filters[origin_id]", "filters[id]", "filters[synced]", "filters[vendor_id]");
        bool compact = call.Query.Text("serializer_view") is "compact";
        return ProcoreReply.Page(call, Filter(call), p => compact ? Compact(p, true) : Full(p), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply ListSecond(ProcoreCall call)
    {
        call.Query.AllowOnly(
            "company_id", "page", "per_page", "sort", "view", "filters[by_status]", "filters[name]", "filters[project_number]",
            "filters[created_at]", "filters[updated_at]", "filters[origin_id]", "filters[id]", "filters[synced]", "filters[vendor_id]",
            "filters[is_demo]", "filters[template]");
        string? view = call.Query.Choice("view", "ids", "compact", "normal", "extended");
        List<ProcoreProject> found = Filter(call);
        if (call.Query.Text("filters[project_number]") is { } number)
            found.RemoveAll(p => !string.Equals(p.Number, number, StringComparison.Ordinal));
        return view switch
        {
            "ids" => ProcoreReply.Page(call, found, p => (JsonNode)p.Id, 200_000, 200_000),
            "compact" => ProcoreReply.Page(call, found, p => Compact(p, false), 100, 300),
            _ => ProcoreReply.Page(call, found, Full, 100, 300),
        };
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id", "view");
        call.Query.Choice("view", "minimal");
        state.CompanyFromQuery(call);
        return ProcoreReply.Ok(Full(state.Project(call, call.PathId("id"))));
    }

    private List<ProcoreProject> Filter(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        state.CompanyFromQuery(call);
        string status = query.Choice("filters[by_status]", "All", "Active", "Inactive") ?? "Active";
        string? name = query.Text("filters[name]");
        string? origin = query.Text("filters[origin_id]");
        bool nothing = query.Text("filters[synced]") is "true" || query.Text("filters[is_demo]") is "true" || query.Text("filters[template]") is "true";
        long? vendorId = query.Integer("filters[vendor_id]");
        HashSet<long>? ids = query.Integers("filters[id]");
        (DateTimeOffset From, DateTimeOffset To)? created = query.Range("filters[created_at]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreProject> found = [.. state.Projects.Values.Where(p =>
            p.Permitted
            && !nothing
            && (status is "All" || p.Active == (status is "Active"))
            && (name is null || p.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            && (origin is null || string.Equals(p.OriginId, origin, StringComparison.Ordinal))
            && (ids is null || ids.Contains(p.Id))
            && (vendorId is not { } v || (state.Vendors.TryGetValue(v, out ProcoreVendor? vendor) && vendor.ProjectIds.Contains(p.Id)))
            && (created is not { } c || (p.CreatedAt >= c.From && p.CreatedAt <= c.To))
            && (updated is not { } u || (p.UpdatedAt >= u.From && p.UpdatedAt <= u.To)))];
        string? sort = query.Choice("sort", "name", "-name", "display_name", "-display_name");
        return sort switch
        {
            null => found,
            "name" or "display_name" => [.. found.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)],
            _ => [.. found.OrderByDescending(p => p.Name, StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static JsonObject Compact(ProcoreProject project, bool display)
    {
        JsonObject json = new() { ["id"] = project.Id, ["name"] = project.Name };
        if (display)
            json["display_name"] = $"{project.Number} - {project.Name}";
        return json;
    }

    private JsonObject Full(ProcoreProject project)
    {
        JsonObject json = Compact(project, true);
        json["project_number"] = project.Number;
        json["accounting_project_number"] = null;
        json["active"] = project.Active;
        json["is_demo"] = false;
        json["address"] = null;
        json["city"] = null;
        json["state_code"] = null;
        json["country_code"] = "US";
        json["zip"] = null;
        json["time_zone"] = "US/Mountain";
        json["parent_job_id"] = null;
        json["origin_id"] = project.Copy("origin_id");
        json["origin_data"] = project.Copy("origin_data");
        json["origin_code"] = project.Copy("origin_code");
        json["total_value"] = null;
        json["start_date"] = null;
        json["completion_date"] = null;
        json["created_at"] = state.Time(project.CreatedAt);
        json["updated_at"] = state.Time(project.UpdatedAt);
        json["company"] = new JsonObject { ["id"] = state.CompanyId, ["name"] = state.CompanyName };
        json["custom_fields"] = new JsonObject();
        foreach ((string name, JsonNode? value) in project.Others)
            json[name] = value?.DeepClone();
        return json;
    }
}
