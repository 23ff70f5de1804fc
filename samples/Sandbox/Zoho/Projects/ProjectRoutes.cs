using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Projects, read and written. Every project hangs off a customer.</summary>
internal sealed class ProjectRoutes(ZohoState state, ZohoCalendar calendar, ZohoWriter writer)
{
    private static readonly FrozenSet<string> Fields = (
        "project_name customer_id currency_id description billing_type rate budget_type budget_hours budget_amount cost_budget_amount user_id tasks users custom_fields")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BillingTypes = FrozenSet.ToFrozenSet(
        ["fixed_cost_for_project", "based_on_project_hours", "based_on_staff_hours", "based_on_task_hours"], StringComparer.Ordinal);

    private readonly ProjectRendering _rendering = new(state, calendar);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "projects", "projects.READ", List),
        new("POST", "projects", "projects.CREATE", Create),
        new("GET", "projects/{id}", "projects.READ", call => One(Known(call.Id))),
        new("PUT", "projects/{id}", "projects.UPDATE", Update),
        new("DELETE", "projects/{id}", "projects.DELETE", Delete),
        new("POST", "projects/{id}/active", "projects.CREATE", call => Mark(call, true)),
        new("POST", "projects/{id}/inactive", "projects.CREATE", call => Mark(call, false)),
    ];

    private ProjectData Known(string id) => state.Projects.FirstOrDefault(project => project.ZohoId == id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse One(ProjectData project) =>
        SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", ["project"] = _rendering.Detail(project) });

    private SandboxResponse List(ZohoCall call)
    {
        var list = new ZohoList<ProjectData>(call.Request, "Projects", "projects") { Rows = state.Projects, DefaultSort = "created_time", DefaultOrder = "D", Id = project => project.ZohoId! };
        list.FilterBy(new Dictionary<string, Func<ProjectData, bool>>(StringComparer.Ordinal)
        {
            ["Status.All"] = _ => true,
            ["Status.Active"] = project => project.Active,
            ["Status.Inactive"] = project => !project.Active,
        });
        if (call.Request.QueryValue("customer_id") is { Length: > 0 } customer) list.Rows = list.Rows.Where(project => project.CustomerId == customer);
        return list
            .Column("project_name", project => project.ZohoName)
            .Column("customer_name", project => project.CustomerName)
            .Column("rate", _ => 0)
            .Column("created_time", _ => state.Founded)
            .ToResponse(_rendering.Row);
    }

    private SandboxResponse Create(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, Fields);
        if (string.IsNullOrEmpty(body.Text("user_id"))) throw ZohoProblem.Invalid("user_id");
        if (body.Text("billing_type") is null) throw ZohoProblem.Invalid("billing_type");
        var project = Save(new ProjectData { ZohoId = state.Ids.Zoho(), Number = "", Name = "", ZohoName = "", CustomerId = "", CustomerName = "" }, body);
        return writer.Done(call, project.ZohoId!, 201, "The project has been created.", "project", _rendering.Detail(project));
    }

    private SandboxResponse Update(ZohoCall call)
    {
        var project = Save(Known(call.Id), ZohoBody.Of(call.Request, Fields));
        return writer.Done(call, project.ZohoId!, 200, "The project information has been updated.", "project", _rendering.Detail(project));
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        var project = Known(call.Id);
        if (state.Orders.Any(order => order.Lines.Any(line => line.ProjectId == project.ZohoId))) throw ZohoProblem.Invalid("project_id");
        state.Remove(project);
        return writer.Done(call, project.ZohoId!, 200, "The project has been deleted.");
    }

    private SandboxResponse Mark(ZohoCall call, bool active)
    {
        var project = Known(call.Id);
        state.Put(project with { Active = active });
        return writer.Done(call, project.ZohoId!, 200, $"The selected projects have been marked as {(active ? "active" : "inactive")}.");
    }

    private ProjectData Save(ProjectData project, ZohoBody body)
    {
        project = project with { ZohoName = body.Text("project_name") ?? project.ZohoName, CustomerId = body.Text("customer_id") ?? project.CustomerId };
        if (project.ZohoName.Length is 0 or > 100) throw ZohoProblem.Invalid("project_name");
        if (state.Contact(project.CustomerId) is not { Type: "customer" } customer) throw ZohoProblem.Invalid("customer_id");
        if (body.Text("billing_type") is { } billing && !BillingTypes.Contains(billing)) throw ZohoProblem.Invalid("billing_type");
        project = project with { CustomerName = customer.Name };
        state.Put(project);
        return project;
    }
}
