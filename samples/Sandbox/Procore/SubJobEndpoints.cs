using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The sub jobs of a project. Their answers are not described beyond what is written on one, so they have those members alone.</summary>
internal sealed class SubJobEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/sub_jobs";

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("GET", Root + "/{id}", Show),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "page", "per_page");
        ProcoreProject project = state.ProjectFromQuery(call);
        List<ProcoreSubJob> found = [.. state.SubJobs.Values.Where(job => job.ProjectId == project.Id)];
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreProject project = state.ProjectFromQuery(call);
        return state.SubJobs.TryGetValue(call.PathId("id"), out ProcoreSubJob? job) && job.ProjectId == project.Id ? ProcoreReply.Ok(Shape(job)) : throw ProcoreProblem.NotFound();
    }

    private static JsonObject Shape(ProcoreSubJob job) => new()
    {
        ["id"] = job.Id,
        ["code"] = job.Code,
        ["name"] = job.Name,
        ["origin_id"] = null,
        ["origin_data"] = null,
    };
}
