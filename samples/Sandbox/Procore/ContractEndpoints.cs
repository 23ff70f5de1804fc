using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// <c>/rest/v1.0/purchase_order_contracts</c> and <c>/rest/v1.0/work_order_contracts</c>: project in the query to read and delete, in the
/// body to write.
/// </summary>
internal sealed class ContractEndpoints(ContractKind kind, ProcoreState state, ContractRules rules, ContractShapes shapes)
{
    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", kind.Root, List),
        new("POST", kind.Root, Create),
        new("PATCH", kind.Root + "/sync", Sync),
        new("GET", kind.Root + "/{id}", Show),
        new("PATCH", kind.Root + "/{id}", Update),
        new("DELETE", kind.Root + "/{id}", Delete),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "project_id", "view", "page", "per_page", "filters[id]", "filters[status]", "filters[created_at]", "filters[updated_at]",
            "filters[include_deleted]", "filters[origin_id]");
        ProcoreProject project = state.ProjectFromQuery(call);
        bool extended = query.Choice("view", "compact", "extended") is "extended";
        string? deleted = query.Choice("filters[include_deleted]", "only", "with");
        string? status = query.Choice("filters[status]", kind.Statuses);
        HashSet<long>? ids = query.Integers("filters[id]");
        List<string>? origins = Origins(query);
        (DateTimeOffset From, DateTimeOffset To)? created = query.Range("filters[created_at]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreContract> found = [.. state.Contracts.Values.Where(o =>
            o.Kind == kind
            && o.Project.Id == project.Id
            && state.Shows(o)
            && (deleted is "with" || (deleted is "only") == o.DeletedAt is not null)
            && (status is null || string.Equals(o.Status, status, StringComparison.Ordinal))
            && (ids is null || ids.Contains(o.Id))
            && (origins is null || origins.Contains(o.OriginId ?? ""))
            && Within(created, o.CreatedAt)
            && Within(updated, o.UpdatedAt))];
        return ProcoreReply.Page(call, found, o => extended ? shapes.Extended(o) : shapes.Compact(o), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        return ProcoreReply.Ok(shapes.Full(Find(call, state.ProjectFromQuery(call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        return ProcoreReply.Created(shapes.Full(Apply(call, null, project, values)));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        return ProcoreReply.Ok(shapes.Full(Apply(call, Find(call, project), project, values)));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreContract order = Find(call, state.ProjectFromQuery(call));
        rules.Delete(order, call.Actor);
        call.Touched(order);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "updates");
        ProcoreProject project = state.ProjectFromBody(call, body);
        ProcoreSync sync = new(state, kind.Kind, rules.Batch)
        {
            ById = id => state.Contracts.TryGetValue(id, out ProcoreContract? order) && Belongs(order, project) ? order : null,
            InScope = record => Belongs((ProcoreContract)record, project),
            Write = (record, values, errors) => rules.Write((ProcoreContract?)record, project, values, errors, call.Actor),
            Shape = record => shapes.Compact((ProcoreContract)record),
        };
        return ProcoreReply.Ok(sync.Run(call, body));
    }

    private (ProcoreProject Project, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly("run_configurable_validations");
        JsonObject body = call.BodyOrForm("project_id", kind.Name);
        ProcoreProject project = state.ProjectFromBody(call, body);
        FieldErrors errors = new();
        JsonObject values = kind.Single.Read(ProcoreScope.Wrapped(body, kind.Name), errors, state.Switches.NullClears, call.IsForm);
        return errors.Any ? throw state.Refusal(errors) : (project, values);
    }

    private ProcoreContract Apply(ProcoreCall call, ProcoreContract? order, ProcoreProject project, JsonObject values)
    {
        FieldErrors errors = new();
        ProcoreContract written = rules.Write(order, project, values, errors, call.Actor) ?? throw state.Refusal(errors);
        foreach (SandboxFile file in call.Files)
            written.Attachments.Add(new ProcoreAttachment(state.NextId(), file.FileName, file.Content));
        call.Touched(written);
        return written;
    }

    private ProcoreContract Find(ProcoreCall call, ProcoreProject project) =>
        state.Contracts.TryGetValue(call.PathId("id"), out ProcoreContract? order) && Belongs(order, project) ? order : throw ProcoreProblem.NotFound();

    private List<string>? Origins(ProcoreQuery query) =>
        state.Switches.OriginFilterTakesLists ? query.List("filters[origin_id]") : query.Text("filters[origin_id]") is { } one ? [one] : null;

    private bool Belongs(ProcoreContract order, ProcoreProject project) => order.Kind == kind && order.Project.Id == project.Id && order.DeletedAt is null && state.Shows(order);

    private static bool Within((DateTimeOffset From, DateTimeOffset To)? range, DateTimeOffset at) =>
        range is not { } limits || (at >= limits.From && at <= limits.To);
}
