using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// The items of a project's segments, written. Those of the cost code segment are the project's cost codes; cost types belong to the
/// company and are not changed from a project.
/// </summary>
internal sealed class SegmentItemEndpoints(ProcoreState state, CostCodeShapes shapes, CostCodeEndpoints costCodes)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items";

    private static readonly FieldSet Created = new FieldSet().With(FieldKind.Text, "code", "name").With(FieldKind.Integer, "parent_id", "sub_job_id");

    private static readonly FieldSet Updated = new FieldSet()
        .With(FieldKind.Text, "code", "name")
        .With(FieldKind.Integer, "sub_job_id")
        .Choice("status", "active", "inactive");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("POST", Root, Create),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
        new("GET", "/rest/v1.0/companies/{company_id}/work_breakdown_structure/segments", Segments),
    ];

    private ProcoreReply Segments(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page"); // no paging is documented here, so all of them come whatever is asked
        state.CompanyFromPath(call);
        return ProcoreReply.Ok(new JsonArray(CostCodeShapes.Segment(CostCodeShapes.CostCodeSegment), CostCodeShapes.Segment(CostCodeShapes.CostTypeSegment)));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = Project(call);
        return ProcoreReply.Created(Write(call, null, project, Read(call, Created)));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = Project(call);
        ProcoreCostCode code = Find(call, project);
        JsonObject values = Read(call, Updated);
        if ((string?)values["status"] is { } status)
            code.Active = status is "active";
        values.Remove("status");
        return ProcoreReply.Ok(Write(call, code, project, values));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("sub_job_id");
        ProcoreProject project = Project(call);
        ProcoreCostCode code = Find(call, project);
        if (state.HasChildren(code) || state.WbsOf(code).Any(wbs => BudgetCosts.InUse(state, wbs)))
            throw ProcoreProblem.Unprocessable("base", "The segment item is in use");
        state.Remove(code);
        call.Touched(code);
        state.Announce(call.Actor, "delete", ProcoreKinds.CostCode, code.Id, project.Id);
        return ProcoreReply.Empty(204);
    }

    private JsonObject Read(ProcoreCall call, FieldSet fields)
    {
        FieldErrors errors = new();
        JsonObject values = fields.Read(call.WholeBody(), errors, true);
        if (values["sub_job_id"] is not null)
            errors.Add("sub_job_id", "does not exist");
        values.Remove("sub_job_id");
        return errors.Any ? throw state.Refusal(errors) : values;
    }

    private JsonObject Write(ProcoreCall call, ProcoreCostCode? code, ProcoreProject project, JsonObject values)
    {
        FieldErrors errors = new();
        ProcoreCostCode written = costCodes.Write(code, project, values, errors, call.Actor) ?? throw state.Refusal(errors);
        call.Touched(written);
        return shapes.CostCodeItem(written);
    }

    private ProcoreProject Project(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        return call.PathId("segment_id") switch
        {
            CostCodeShapes.CostCodeSegment => project,
            CostCodeShapes.CostTypeSegment => throw ProcoreProblem.Forbidden(),
            _ => throw ProcoreProblem.NotFound(),
        };
    }

    private ProcoreCostCode Find(ProcoreCall call, ProcoreProject project) =>
        state.CostCodes.TryGetValue(call.PathId("id"), out ProcoreCostCode? code) && code.ProjectId == project.Id ? code : throw ProcoreProblem.NotFound();
}
