using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A project's budget as a whole: whether it is locked. Amounts are changed where it is not, modifications made where it is.</summary>
internal sealed class BudgetStateEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/budget";

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, Show),
        new("POST", Root + "/lock", Lock),
        new("DELETE", Root + "/lock", Unlock),
    ];

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly();
        return ProcoreReply.Ok(new JsonObject { ["locked"] = state.ProjectFromPath(call).BudgetLocked });
    }

    private ProcoreReply Lock(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        project.BudgetLocked = true;
        call.RecordIds.Add(project.Id);
        return ProcoreReply.Created(new JsonObject { ["locked"] = true });
    }

    // Modifications only exist in a locked budget: the caller has to say whether they go, and where they stay it stays locked.
    private ProcoreReply Unlock(ProcoreCall call)
    {
        call.Query.AllowOnly("destroy_all_budget_line_item_transfers");
        ProcoreProject project = state.ProjectFromPath(call);
        bool delete = call.Query.Choice("destroy_all_budget_line_item_transfers", "true", "false") is not "false";
        List<long> modifications = [.. state.BudgetModifications.Values.Where(one => one.Project.Id == project.Id).Select(one => one.Id)];
        if (modifications.Count > 0 && !delete)
            throw ProcoreProblem.Unprocessable("base", "The budget has modifications");
        foreach (long id in modifications)
            state.BudgetModifications.Remove(id);
        project.BudgetLocked = false;
        call.RecordIds.Add(project.Id);
        return ProcoreReply.Ok(new JsonObject { ["locked"] = false });
    }
}
