using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.x/projects/{p}/vendors</c>: which vendors are in a project's directory.</summary>
internal sealed class ProjectVendorEndpoints(ProcoreState state, VendorRules rules, VendorShapes shapes)
{
    private const string Inactive = "/rest/v1.0/projects/{project_id}/vendors/inactive";

    private static readonly FieldSet Changes = VendorRules.Project.Without().With(FieldKind.Object, "bidding");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        .. Version("v1.0"),
        .. Version("v1.1"),
        new("GET", Inactive, ListInactive),
        new("PATCH", Inactive + "/{id}", Reactivate),
    ];

    private IEnumerable<ProcoreRoute> Version(string version)
    {
        string root = $"/rest/{version}/projects/{{project_id}}/vendors";
        return
        [
            new("GET", root, call => List(call, version is "v1.0")),
            new("POST", root, Create),
            new("GET", root + "/{id}", Show),
            new("PATCH", root + "/{id}", Update),
            new("POST", root + "/{id}/actions/add", Add),
            new("DELETE", root + "/{id}/actions/remove", Remove),
        ];
    }

    private ProcoreReply List(ProcoreCall call, bool firstVersion)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "view", "page", "per_page", "sort", "filters[search]", "filters[standard_cost_code_id]", "filters[trade_id]", "filters[id]",
            "filters[parent_id]", firstVersion ? "filters[abbreviated_name]" : "page");
        ProcoreProject project = state.ProjectFromPath(call);
        string view = View(query);
        List<string>? abbreviations = query.List("filters[abbreviated_name]");
        List<ProcoreVendor> found = VendorEndpoints.Filter(query, state.Vendors.Values.Where(v =>
            v.IsActive && v.ProjectIds.Contains(project.Id) && (abbreviations is null || abbreviations.Contains(v.Text("abbreviated_name") ?? ""))));
        return ProcoreReply.Page(call, found, v => shapes.Shape(v, view), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        ProcoreProject project = state.ProjectFromPath(call);
        return ProcoreReply.Ok(shapes.Shape(Member(call, project), View(call.Query)));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly("view", "run_configurable_validations");
        ProcoreProject project = state.ProjectFromPath(call);
        FieldErrors errors = new();
        JsonObject values = VendorRules.Project.Read(ProcoreScope.Wrapped(call.Body("vendor"), "vendor"), errors, state.Switches.NullClears);
        ProcoreVendor vendor = (errors.Any ? null : rules.Write(null, values, errors, call.Actor)) ?? throw rules.Refusal(errors);
        rules.AddToProject(vendor, project, call.Actor);
        call.Touched(vendor);
        return ProcoreReply.Created(shapes.Shape(vendor, View(call.Query)));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly("view", "run_configurable_validations");
        ProcoreProject project = state.ProjectFromPath(call);
        ProcoreVendor vendor = Member(call, project);
        FieldErrors errors = new();
        JsonObject values = Changes.Read(ProcoreScope.Wrapped(call.Body("vendor"), "vendor"), errors, state.Switches.NullClears);
        ProcoreVendor written = (errors.Any ? null : rules.Write(vendor, values, errors, call.Actor)) ?? throw rules.Refusal(errors);
        call.Touched(written);
        return ProcoreReply.Ok(shapes.Shape(written, View(call.Query)));
    }

    private ProcoreReply ListInactive(ProcoreCall call)
    {
        call.Query.AllowOnly("view", "page", "per_page", "sort");
        ProcoreProject project = state.ProjectFromPath(call);
        string view = View(call.Query);
        List<ProcoreVendor> found = VendorEndpoints.Filter(call.Query, state.Vendors.Values.Where(v => !v.IsActive && v.ProjectIds.Contains(project.Id)));
        return ProcoreReply.Page(call, found, v => shapes.Shape(v, view), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Reactivate(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        ProcoreVendor vendor = Member(call, state.ProjectFromPath(call));
        if (vendor.IsActive)
            throw ProcoreProblem.NotFound();
        FieldErrors errors = new();
        rules.Write(vendor, new JsonObject { ["is_active"] = true }, errors, call.Actor);
        call.Touched(vendor);
        return ProcoreReply.Ok(shapes.Shape(vendor, View(call.Query)));
    }

    private ProcoreReply Add(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        ProcoreProject project = state.ProjectFromPath(call);
        ProcoreVendor vendor = Find(call);
        if (!vendor.IsActive)
            throw ProcoreProblem.Unprocessable("base", "An inactive vendor cannot be added to a project");
        if (!rules.AddToProject(vendor, project, call.Actor) && state.Switches.AddingTwiceIsRefused)
            throw ProcoreProblem.Unprocessable("base", "Vendor is already in the project directory");
        call.Touched(vendor);
        return ProcoreReply.Created(shapes.Shape(vendor, View(call.Query)));
    }

    private ProcoreReply Remove(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        ProcoreVendor vendor = Find(call);
        if (!vendor.ProjectIds.Remove(project.Id))
            throw ProcoreProblem.NotFound();
        call.Touched(vendor);
        state.Announce(call.Actor, "delete", ProcoreKinds.ProjectVendor, vendor.Id, project.Id);
        return ProcoreReply.Empty(204);
    }

    private ProcoreVendor Member(ProcoreCall call, ProcoreProject project) =>
        Find(call) is { } vendor && vendor.ProjectIds.Contains(project.Id) ? vendor : throw ProcoreProblem.NotFound();

    private ProcoreVendor Find(ProcoreCall call) =>
        state.Vendors.TryGetValue(call.PathId("id"), out ProcoreVendor? vendor) ? vendor : throw ProcoreProblem.NotFound();

    private static string View(ProcoreQuery query) => query.Choice("view", "normal", "extended") ?? "normal";
}
