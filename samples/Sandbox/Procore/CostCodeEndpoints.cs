using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Cost codes of a project: project in the query, in the body only for create and update.</summary>
internal sealed class CostCodeEndpoints(ProcoreState state, CostCodeShapes shapes)
{
    private const string Root = "/rest/v1.0/cost_codes";

    public static FieldSet Single { get; } = new FieldSet()
        .With(FieldKind.Text, "code", "name", "origin_id", "origin_data")
        .With(FieldKind.Integer, "position", "parent_id", "standard_cost_code_id");

    private static readonly FieldSet Batch = Single.Without().With(FieldKind.Integer, "id");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("PATCH", Root + "/sync", Sync),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly("project_id", "sub_job_id", "page", "per_page", "view", "filters[id]", "filters[origin_id]");
        query.Choice("view", "default", "erp_compact");
        ProcoreProject project = state.ProjectFromQuery(call);
        HashSet<long>? ids = query.Integers("filters[id]");
        string? origin = query.Text("filters[origin_id]");
        long? subJob = query.Integer("sub_job_id");
        List<ProcoreCostCode> found = [.. state.CostCodes.Values.Where(c =>
            (subJob is null ? c.SubJob is null || state.Switches.CostCodeListsHaveSubJobs : c.SubJob?.Id == subJob)
            && c.ProjectId == project.Id
            && (ids is null || ids.Contains(c.Id))
            && (origin is null || string.Equals(c.OriginId, origin, StringComparison.Ordinal)))];
        return ProcoreReply.Page(call, found, shapes.CostCode, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "sub_job_id");
        return ProcoreReply.Ok(shapes.CostCode(Find(call.PathId("id"), state.ProjectFromQuery(call)) ?? throw ProcoreProblem.NotFound()));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, ProcoreSubJob? job, JsonObject values) = Written(call);
        return ProcoreReply.Created(Apply(call, null, project, values, job));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, _, JsonObject values) = Written(call);
        return ProcoreReply.Ok(Apply(call, Find(call.PathId("id"), project) ?? throw ProcoreProblem.NotFound(), project, values));
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "sub_job_id");
        ProcoreProject project = state.ProjectFromQuery(call);
        ProcoreSubJob? job = SubJob(project, call.Query.Integer("sub_job_id"));
        ProcoreSync sync = new(state, ProcoreKinds.CostCode, Batch)
        {
            ById = id => Find(id, project),
            InScope = record => record is ProcoreCostCode code && code.ProjectId == project.Id && code.SubJob == job,
            Write = (record, values, errors) => Write((ProcoreCostCode?)record, project, values, errors, call.Actor, job),
            Shape = record => shapes.CostCode((ProcoreCostCode)record),
        };
        return ProcoreReply.Ok(sync.Run(call, call.Body("updates")));
    }

    /// <summary>Creates or changes a cost code. A new one has no budget (WBS) codes yet.</summary>
    public ProcoreCostCode? Write(ProcoreCostCode? code, ProcoreProject project, JsonObject values, FieldErrors errors, ProcoreActor actor, ProcoreSubJob? job = null)
    {
        job = code is null ? job : code.SubJob;
        string? text = values.ContainsKey("code") ? (string?)values["code"] : code?.Code;
        string? name = values.ContainsKey("name") ? (string?)values["name"] : code?.Name;
        long? parentId = values.ContainsKey("parent_id") ? (long?)values["parent_id"] : code?.ParentId;
        ProcoreCostCode? parent = parentId is { } id ? Find(id, project) : null;
        if (string.IsNullOrWhiteSpace(text))
            errors.Add("code", "can't be blank");
        if (string.IsNullOrWhiteSpace(name))
            errors.Add("name", "can't be blank");
        if (parentId is not null && (parent is null || ReferenceEquals(parent, code) || parent.SubJob != job))
            errors.Add("parent_id", "does not exist in this project");
        if (values["standard_cost_code_id"] is not null)
            errors.Add("standard_cost_code_id", "does not exist");
        string fullCode = parent is null ? text ?? "" : $"{parent.FullCode}-{text}";
        if (state.CostCodes.Values.Any(c => c.ProjectId == project.Id && c.SubJob == job && !ReferenceEquals(c, code) && string.Equals(c.FullCode, fullCode, StringComparison.Ordinal)))
            errors.Add("code", FieldErrors.Taken);
        if (state.OriginIsTaken(ProcoreKinds.CostCode, (string?)values["origin_id"], code))
            errors.Add("origin_id", FieldErrors.Taken);
        if (errors.Any)
            return null;

        bool created = code is null;
        if (code is null)
        {
            code = new ProcoreCostCode(state.NextId(), actor.Now) { ProjectId = project.Id, SubJob = job, ParentId = parentId, Code = text!, FullCode = fullCode, Name = name!, Position = state.CostCodes.Count };
            state.CostCodes[code.Id] = code;
        }

        code.ParentId = parentId;
        code.Code = text!;
        code.FullCode = fullCode;
        foreach (ProcoreCostCode child in state.CostCodes.Values.Where(c => c.ParentId == code.Id))
            child.FullCode = $"{fullCode}-{child.Code}";
        code.Name = name!;
        code.Position = (int?)values["position"] ?? code.Position;
        state.Merge(ProcoreKinds.CostCode, code, values, actor.Now);
        state.Announce(actor, created ? "create" : "update", ProcoreKinds.CostCode, code.Id, project.Id);
        return code;
    }

    private (ProcoreProject Project, ProcoreSubJob? Job, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "sub_job_id", "cost_code");
        ProcoreProject project = state.ProjectFromBody(call, body);
        FieldErrors errors = new();
        JsonObject values = Single.Read(ProcoreScope.Wrapped(body, "cost_code"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (project, SubJob(project, (long?)body["sub_job_id"]), values);
    }

    private JsonObject Apply(ProcoreCall call, ProcoreCostCode? code, ProcoreProject project, JsonObject values, ProcoreSubJob? job = null)
    {
        FieldErrors errors = new();
        ProcoreCostCode written = Write(code, project, values, errors, call.Actor, job) ?? throw state.Refusal(errors);
        call.Touched(written);
        return shapes.CostCode(written);
    }

    private ProcoreSubJob? SubJob(ProcoreProject project, long? id) =>
        id is not { } named ? null : state.SubJobs.TryGetValue(named, out ProcoreSubJob? job) && job.ProjectId == project.Id ? job : throw ProcoreProblem.NotFound();

    private ProcoreCostCode? Find(long id, ProcoreProject project) =>
        state.CostCodes.TryGetValue(id, out ProcoreCostCode? code) && code.ProjectId == project.Id ? code : null;
}
