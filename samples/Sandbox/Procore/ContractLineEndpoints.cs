using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The lines of a commitment. Sync takes the project in the query; create and update take it in the body.</summary>
internal sealed class ContractLineEndpoints(ContractKind kind, ProcoreState state, ContractRules rules, ContractShapes shapes)
{
    private string Root => kind.Root + "/{order_id}/line_items";

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
        query.Choice("view", "default", "ssov_source_lines");
        ProcoreContract order = Order(call, state.ProjectFromQuery(call));
        HashSet<long>? ids = query.Integers("filters[id]");
        long? code = query.Integer("filters[cost_code_id]");
        long? type = query.Integer("filters[line_item_type_id]");
        (DateTimeOffset From, DateTimeOffset To)? created = query.Range("filters[created_at]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreContractLine> found = [.. order.Lines.Where(l =>
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
        (ProcoreContract order, JsonObject values) = Written(call);
        return ProcoreReply.Created(shapes.Line(Apply(call, order, null, values)));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreContract order, JsonObject values) = Written(call);
        return ProcoreReply.Ok(shapes.Line(Apply(call, order, Line(call, order), values)));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreContract order = Order(call, state.ProjectFromQuery(call));
        ProcoreContractLine line = Line(call, order);
        RefuseLocked(order);
        rules.DeleteLine(order, line, call.Actor);
        call.Touched(line);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreContract order = Order(call, state.ProjectFromQuery(call));
        JsonObject body = call.Body("updates");
        if (state.Switches.LockRefusesWholeSync)
            RefuseLocked(order);
        ProcoreSync sync = new(state, kind.LineKind, rules.LineBatch)
        {
            ById = id => order.Lines.Find(l => l.Id == id),
            InScope = record => ReferenceEquals(((ProcoreContractLine)record).Order, order),
            Write = (record, values, errors) => WriteItem(call, order, (ProcoreContractLine?)record, values, errors),
            Shape = record => shapes.Line((ProcoreContractLine)record),
        };
        return ProcoreReply.Ok(sync.Run(call, body));
    }

    private ProcoreContractLine? WriteItem(ProcoreCall call, ProcoreContract order, ProcoreContractLine? line, JsonObject values, FieldErrors errors)
    {
        if (rules.IsLocked(order))
        {
            errors.Add("base", ContractRules.LockSentence(order));
            return null;
        }

        return rules.WriteLine(order, line, values, errors, call.Actor);
    }

    private (ProcoreContract Order, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "line_item");
        ProcoreContract order = Order(call, state.ProjectFromBody(call, body));
        FieldErrors errors = new();
        JsonObject values = ContractRules.LineSingle.Read(ProcoreScope.Wrapped(body, "line_item"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (order, values);
    }

    private ProcoreContractLine Apply(ProcoreCall call, ProcoreContract order, ProcoreContractLine? line, JsonObject values)
    {
        RefuseLocked(order);
        FieldErrors errors = new();
        ProcoreContractLine written = rules.WriteLine(order, line, values, errors, call.Actor) ?? throw state.Refusal(errors);
        call.Touched(written);
        return written;
    }

    private void RefuseLocked(ProcoreContract order)
    {
        if (rules.IsLocked(order))
            throw ProcoreProblem.Unprocessable("base", ContractRules.LockSentence(order));
    }

    private ProcoreContract Order(ProcoreCall call, ProcoreProject project) =>
        state.Contracts.TryGetValue(call.PathId("order_id"), out ProcoreContract? order) && order.Kind == kind && order.Project.Id == project.Id && order.DeletedAt is null && state.Shows(order)
            ? order
            : throw ProcoreProblem.NotFound();

    private static ProcoreContractLine Line(ProcoreCall call, ProcoreContract order)
    {
        long id = call.PathId("id");
        return order.Lines.Find(l => l.Id == id) ?? throw ProcoreProblem.NotFound();
    }
}
