using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Lines of direct costs in version 1.0: those of one, and those of a whole project.</summary>
internal sealed class DirectCostLineEndpoints(ProcoreState state, DirectCostRules rules)
{
    private const string All = "/rest/v1.0/projects/{project_id}/direct_costs/line_items";

    private const string Root = "/rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items";

    private static readonly FieldSet Synced = DirectCostRules.LineFields.Without().With(FieldKind.Integer, "id");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", All, ListAll),
        new("PATCH", All + "/sync", Sync),
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    private ProcoreReply ListAll(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "page", "per_page", "filters[id]", "filters[direct_cost_id]", "filters[cost_code_id]", "filters[line_item_type_id]", "filters[updated_at]");
        ProcoreProject project = state.ProjectFromPath(call);
        HashSet<long>? ids = query.Integers("filters[id]");
        HashSet<long>? costs = query.Integers("filters[direct_cost_id]");
        HashSet<long>? codes = query.Integers("filters[cost_code_id]");
        HashSet<long>? types = query.Integers("filters[line_item_type_id]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        return Page(call, [.. state.DirectCosts.Values.Where(cost => cost.Project.Id == project.Id && cost.DeletedAt is null)
            .SelectMany(cost => cost.Lines).Where(line =>
                (ids is null || ids.Contains(line.Id))
                && (costs is null || costs.Contains(line.Cost.Id))
                && (codes is null || codes.Contains(line.WbsCode.CostCode.Id))
                && (types is null || types.Contains(line.WbsCode.CostType.Id))
                && (updated is not { } range || (line.UpdatedAt >= range.From && line.UpdatedAt <= range.To)))]);
    }

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        return Page(call, [.. Cost(call).Lines]);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly();
        return ProcoreReply.Ok(rules.ShapeLine(Find(call, Cost(call))));
    }

    private ProcoreReply Create(ProcoreCall call) => ProcoreReply.Created(rules.ShapeLine(Write(call, Cost(call), null)));

    private ProcoreReply Update(ProcoreCall call)
    {
        ProcoreDirectCost cost = Cost(call);
        return ProcoreReply.Ok(rules.ShapeLine(Write(call, cost, Find(call, cost))));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreDirectCost cost = Cost(call);
        ProcoreDirectCostLine line = Find(call, cost);
        cost.Lines.Remove(line);
        state.Forget(ProcoreKinds.DirectCostLine, line.OriginId);
        call.Touched(line);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        return ProcoreReply.Ok(new ProcoreSync(state, ProcoreKinds.DirectCostLine, Synced)
        {
            ById = id => rules.FindLine(project, id),
            InScope = record => record is ProcoreDirectCostLine line && line.Cost.Project.Id == project.Id,
            Write = (target, values, errors) => Synchronize(call, project, (ProcoreDirectCostLine?)target, values, errors),
            Shape = record => rules.ShapeLine((ProcoreDirectCostLine)record),
        }.Run(call, call.Body("updates")));
    }

    private ProcoreDirectCostLine? Synchronize(ProcoreCall call, ProcoreProject project, ProcoreDirectCostLine? line, JsonObject values, FieldErrors errors)
    {
        ProcoreDirectCost? cost = line?.Cost ?? ((long?)values["direct_cost_id"] is { } id ? rules.Find(project, id) : null);
        if (cost is not null)
            return rules.WriteLine(cost, line, values, errors, call.Now);
        errors.Add("direct_cost_id", "is not a direct cost of this project");
        return null;
    }

    private ProcoreDirectCostLine Write(ProcoreCall call, ProcoreDirectCost cost, ProcoreDirectCostLine? known)
    {
        call.Query.AllowOnly();
        FieldErrors errors = new();
        JsonObject values = DirectCostRules.LineFields.Read(ProcoreScope.Wrapped(call.Body("line_item"), "line_item"), errors, state.Switches.NullClears);
        ProcoreDirectCostLine line = rules.WriteLine(cost, known, values, errors, call.Now) ?? throw state.Refusal(errors);
        call.Touched(line);
        return line;
    }

    private ProcoreDirectCost Cost(ProcoreCall call) =>
        rules.Find(state.ProjectFromPath(call), call.PathId("direct_cost_id")) ?? throw ProcoreProblem.NotFound();

    private static ProcoreDirectCostLine Find(ProcoreCall call, ProcoreDirectCost cost) =>
        cost.Lines.Find(line => line.Id == call.PathId("id")) ?? throw ProcoreProblem.NotFound();

    private ProcoreReply Page(ProcoreCall call, List<ProcoreDirectCostLine> lines) =>
        ProcoreReply.Page(call, lines, rules.ShapeLine, state.Switches.DefaultPage, state.Switches.LargestPage);
}
