using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The lines of a purchase order contract. Sync takes the project in the query; create and update take it in the body.</summary>
internal sealed class PurchaseOrderLineEndpoints(ProcoreState state, PurchaseOrderRules rules, PurchaseOrderShapes shapes)
{
    private const string Root = "/rest/v1.0/purchase_order_contracts/{order_id}/line_items";

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
            "project_id", "view", "page", "per_page", "filters[id]", "filters[cost_code_id]", "filters[line_item_type_id]",
            "filters[created_at]", "filters[updated_at]");
        query.Choice("view", "default", "ssov_source_line_items");
        ProcoreOrder order = Order(call, state.ProjectFromQuery(call));
        HashSet<long>? ids = query.Integers("filters[id]");
        long? code = query.Integer("filters[cost_code_id]");
        long? type = query.Integer("filters[line_item_type_id]");
        (DateTimeOffset From, DateTimeOffset To)? created = query.Range("filters[created_at]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreOrderLine> found = [.. order.Lines.Where(l =>
            (ids is null || ids.Contains(l.Id))
            && (code is null || l.WbsCode.CostCode.Id == code)
            && (type is null || l.WbsCode.CostType.Id == type)
            && (created is not { } c || (l.CreatedAt >= c.From && l.CreatedAt <= c.To))
            && (updated is not { } u || (l.UpdatedAt >= u.From && l.UpdatedAt <= u.To)))];
        return ProcoreReply.Page(call, found, shapes.Line, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "view");
        return ProcoreReply.Ok(shapes.Line(Line(call, Order(call, state.ProjectFromQuery(call)))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreOrder order, JsonObject values) = Written(call);
        return ProcoreReply.Created(shapes.Line(Apply(call, order, null, values)));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreOrder order, JsonObject values) = Written(call);
        return ProcoreReply.Ok(shapes.Line(Apply(call, order, Line(call, order), values)));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreOrder order = Order(call, state.ProjectFromQuery(call));
        ProcoreOrderLine line = Line(call, order);
        RefuseLocked(order);
        rules.DeleteLine(order, line, call.Actor);
        call.Touched(line);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreOrder order = Order(call, state.ProjectFromQuery(call));
        JsonObject body = call.Body("updates");
        if (state.Switches.LockRefusesWholeSync)
            RefuseLocked(order);
        ProcoreSync sync = new(state, ProcoreKinds.Line, rules.LineBatch)
        {
            ById = id => order.Lines.Find(l => l.Id == id),
            InScope = record => ReferenceEquals(((ProcoreOrderLine)record).Order, order),
            Write = (record, values, errors) => WriteItem(call, order, (ProcoreOrderLine?)record, values, errors),
            Shape = record => shapes.Line((ProcoreOrderLine)record),
        };
        return ProcoreReply.Ok(sync.Run(call, body));
    }

    private ProcoreOrderLine? WriteItem(ProcoreCall call, ProcoreOrder order, ProcoreOrderLine? line, JsonObject values, FieldErrors errors)
    {
        if (rules.IsLocked(order))
        {
            errors.Add("base", PurchaseOrderRules.LockSentence(order));
            return null;
        }

        return rules.WriteLine(order, line, values, errors, call.Actor);
    }

    private (ProcoreOrder Order, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "line_item");
        ProcoreOrder order = Order(call, state.ProjectFromBody(call, body));
        FieldErrors errors = new();
        JsonObject values = PurchaseOrderRules.LineSingle.Read(ProcoreScope.Wrapped(body, "line_item"), errors, state.Switches.NullClears);
        return errors.Any ? throw new ProcoreProblem(422, errors) : (order, values);
    }

    private ProcoreOrderLine Apply(ProcoreCall call, ProcoreOrder order, ProcoreOrderLine? line, JsonObject values)
    {
        RefuseLocked(order);
        FieldErrors errors = new();
        ProcoreOrderLine written = rules.WriteLine(order, line, values, errors, call.Actor) ?? throw new ProcoreProblem(422, errors);
        call.Touched(written);
        return written;
    }

    private void RefuseLocked(ProcoreOrder order)
    {
        if (rules.IsLocked(order))
            throw ProcoreProblem.Unprocessable("base", PurchaseOrderRules.LockSentence(order));
    }

    private ProcoreOrder Order(ProcoreCall call, ProcoreProject project) =>
        state.Orders.TryGetValue(call.PathId("order_id"), out ProcoreOrder? order) && order.Project.Id == project.Id && order.DeletedAt is null
            ? order
            : throw ProcoreProblem.NotFound();

    private static ProcoreOrderLine Line(ProcoreCall call, ProcoreOrder order)
    {
        long id = call.PathId("id");
        return order.Lines.Find(l => l.Id == id) ?? throw ProcoreProblem.NotFound();
    }
}
