using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Users of the company and of projects, to read. Lists leave out inactive people, who have lists of their own.</summary>
internal sealed class UserEndpoints(ProcoreState state)
{
    private static readonly string[] Versions = ["v1.0", "v1.1", "v1.2", "v1.3"];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        .. Versions.SelectMany(Company),
        new("GET", "/rest/v1.0/companies/{company_id}/users/inactive", call => InCompany(call, active: false)),
        new("GET", "/rest/v1.0/projects/{project_id}/users", call => InProject(call, active: true)),
        new("GET", "/rest/v1.0/projects/{project_id}/users/inactive", call => InProject(call, active: false)),
        new("GET", "/rest/v1.0/projects/{project_id}/users/{id}", ShowInProject),
    ];

    private IEnumerable<ProcoreRoute> Company(string version) =>
    [
        new("GET", $"/rest/{version}/companies/{{company_id}}/users", call => InCompany(call, active: true)),
        new("GET", $"/rest/{version}/companies/{{company_id}}/users/{{id}}", Show),
    ];

    private ProcoreReply InCompany(ProcoreCall call, bool active)
    {
        state.CompanyFromPath(call);
        return List(call, state.Users.Values.Where(user => user.IsActive == active));
    }

    private ProcoreReply InProject(ProcoreCall call, bool active)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        return List(call, state.Users.Values.Where(user => user.IsActive == active && user.ProjectIds.Contains(project.Id)));
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        state.CompanyFromPath(call);
        return ProcoreReply.Ok(Shape(Find(call)));
    }

    private ProcoreReply ShowInProject(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        ProcoreProject project = state.ProjectFromPath(call);
        ProcoreUser user = Find(call);
        return user.ProjectIds.Contains(project.Id) ? ProcoreReply.Ok(Shape(user)) : throw ProcoreProblem.NotFound();
    }

    private ProcoreReply List(ProcoreCall call, IEnumerable<ProcoreUser> users)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly("page", "per_page", "view", "sort", "filters[id]", "filters[search]", "filters[vendor_id]", "filters[active]", "filters[created_at]", "filters[updated_at]");
        HashSet<long>? ids = query.Integers("filters[id]");
        HashSet<long>? vendors = query.Integers("filters[vendor_id]");
        string? search = query.Text("filters[search]");
        string? active = query.Choice("filters[active]", "true", "false");
        (DateTimeOffset From, DateTimeOffset To)? created = query.Range("filters[created_at]") ?? query.Range("filters[updated_at]");
        List<ProcoreUser> found = [.. users.Where(user =>
            (ids is null || ids.Contains(user.Id))
            && (vendors is null || (user.VendorId is { } vendor && vendors.Contains(vendor)))
            && (active is null || active is "true" == user.IsActive)
            && (created is not { } c || (user.CreatedAt >= c.From && user.CreatedAt <= c.To))
            && (search is null || user.Name.Contains(search, StringComparison.OrdinalIgnoreCase) || user.Email.Contains(search, StringComparison.OrdinalIgnoreCase)))];
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreUser Find(ProcoreCall call) => state.Users.GetValueOrDefault(call.PathId("id")) ?? throw ProcoreProblem.NotFound();

    private JsonObject Shape(ProcoreUser user) => new()
    {
        ["id"] = user.Id,
        ["first_name"] = user.FirstName,
        ["last_name"] = user.LastName,
        ["name"] = user.Name,
        ["email_address"] = user.Email,
        ["job_title"] = user.JobTitle,
        ["is_active"] = user.IsActive,
        ["is_employee"] = user.VendorId is null,
        ["employee_id"] = null,
        ["business_phone"] = null,
        ["mobile_phone"] = null,
        ["origin_id"] = null,
        ["origin_data"] = null,
        ["vendor"] = user.VendorId is { } vendor && state.Vendors.TryGetValue(vendor, out ProcoreVendor? employer) ? new JsonObject { ["id"] = vendor, ["name"] = employer.Name } : null,
        ["created_at"] = state.Time(user.CreatedAt),
        ["updated_at"] = state.Time(user.CreatedAt),
    };
}
