using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.0/purchase_order_contracts</c>: project in the query to read and delete, in the body to write.</summary>
internal sealed class PurchaseOrderEndpoints(ProcoreState state, PurchaseOrderRules rules, PurchaseOrderShapes shapes)
{
    private const string Root = "/rest/v1.0/purchase_order_contracts";

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("PATCH", Root + "/sync", Sync),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
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
        string? status = query.Choice("filters[status]", "Draft", "Processing", "Submitted", "Partially Received", "Received", "Approved", "Closed");
        HashSet<long>? ids = query.Integers("filters[id]");
        List<string>? origins = Origins(query);
        (DateTimeOffset From, DateTimeOffset To)? created = query.Range("filters[created_at]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreOrder> found = [.. state.Orders.Values.Where(o =>
            o.Project.Id == project.Id
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
        ProcoreOrder order = Find(call, state.ProjectFromQuery(call));
        rules.Delete(order, call.Actor);
        call.Touched(order);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "updates");
        ProcoreProject project = state.ProjectFromBody(call, body);
        ProcoreSync sync = new(state, ProcoreKinds.Order, rules.Batch)
        {
            ById = id => state.Orders.TryGetValue(id, out ProcoreOrder? order) && Belongs(order, project) ? order : null,
            InScope = record => ((ProcoreOrder)record).Project.Id == project.Id,
            Write = (record, values, errors) => rules.Write((ProcoreOrder?)record, project, values, errors, call.Actor),
            Shape = record => shapes.Compact((ProcoreOrder)record),
        };
        return ProcoreReply.Ok(sync.Run(call, body));
    }

    private (ProcoreProject Project, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly("run_configurable_validations");
        JsonObject body = call.Body("project_id", "purchase_order_contract");
        ProcoreProject project = state.ProjectFromBody(call, body);
        FieldErrors errors = new();
        JsonObject values = PurchaseOrderRules.Single.Read(ProcoreScope.Wrapped(body, "purchase_order_contract"), errors, state.Switches.NullClears);
        return errors.Any ? throw new ProcoreProblem(422, errors) : (project, values);
    }

    private ProcoreOrder Apply(ProcoreCall call, ProcoreOrder? order, ProcoreProject project, JsonObject values)
    {
        FieldErrors errors = new();
        ProcoreOrder written = rules.Write(order, project, values, errors, call.Actor) ?? throw new ProcoreProblem(422, errors);
        call.Touched(written);
        return written;
    }

    private ProcoreOrder Find(ProcoreCall call, ProcoreProject project) =>
        state.Orders.TryGetValue(call.PathId("id"), out ProcoreOrder? order) && Belongs(order, project) ? order : throw ProcoreProblem.NotFound();

    private List<string>? Origins(ProcoreQuery query) =>
        state.Switches.OriginFilterTakesLists ? query.List("filters[origin_id]") : query.Text("filters[origin_id]") is { } one ? [one] : null;

    private static bool Belongs(ProcoreOrder order, ProcoreProject project) => order.Project.Id == project.Id && order.DeletedAt is null;

    private static bool Within((DateTimeOffset From, DateTimeOffset To)? range, DateTimeOffset at) =>
        range is not { } limits || (at >= limits.From && at <= limits.To);
}
