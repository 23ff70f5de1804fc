using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.x/projects/{p}/vendors</c>: which vendors are in a project's directory.</summary>
internal sealed class ProjectVendorEndpoints(ProcoreState state, VendorRules rules, VendorShapes shapes)
{
    public IEnumerable<ProcoreRoute> Routes => [.. Version("v1.0"), .. Version("v1.1")];

    private IEnumerable<ProcoreRoute> Version(string version)
    {
        string root = $"/rest/{version}/projects/{{project_id}}/vendors";
        return
        [
            new("GET", root, call => List(call, version is "v1.0")),
            new("POST", root, Create),
            new("GET", root + "/{id}", Show),
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
        ProcoreVendor vendor = Find(call);
        return vendor.ProjectIds.Contains(project.Id) ? ProcoreReply.Ok(shapes.Shape(vendor, View(call.Query))) : throw ProcoreProblem.NotFound();
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly("view", "run_configurable_validations");
        ProcoreProject project = state.ProjectFromPath(call);
        FieldErrors errors = new();
        JsonObject values = VendorRules.Project.Read(ProcoreScope.Wrapped(call.Body("vendor"), "vendor"), errors, state.Switches.NullClears);
        ProcoreVendor vendor = rules.Write(null, values, errors, call.Actor) ?? throw VendorRules.Refusal(errors);
        rules.AddToProject(vendor, project, call.Actor);
        call.Touched(vendor);
        return ProcoreReply.Created(shapes.Shape(vendor, View(call.Query)));
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

    private ProcoreVendor Find(ProcoreCall call) =>
        state.Vendors.TryGetValue(call.PathId("id"), out ProcoreVendor? vendor) ? vendor : throw ProcoreProblem.NotFound();

    private static string View(ProcoreQuery query) => query.Choice("view", "normal", "extended") ?? "normal";
}
