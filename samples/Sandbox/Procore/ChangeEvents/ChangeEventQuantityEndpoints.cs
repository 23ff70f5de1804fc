using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What change events do to quantities of work.</summary>
internal sealed class ChangeEventQuantityEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/change_events/{change_event_id}/change_event_production_quantities";

    private static readonly FieldSet Fields = new FieldSet().With(FieldKind.Integer, "cost_code_id", "wbs_code_id").With(FieldKind.Number, "quantity").With(FieldKind.Text, "uom", "description");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    // No paging is documented here, so all of them come whatever is asked.
    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        return ProcoreReply.Ok(new JsonArray([.. Event(call).Quantities.Select(quantity => (JsonNode)Shape(quantity))]));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        ProcoreChangeEvent change = Event(call);
        ProcoreChangeEventQuantity quantity = new(state.NextId(), call.Now);
        Write(call, quantity, isNew: true);
        change.Quantities.Add(quantity);
        return ProcoreReply.Created(Shape(quantity));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        ProcoreChangeEventQuantity quantity = Find(call, Event(call));
        Write(call, quantity, isNew: false);
        return ProcoreReply.Ok(Shape(quantity));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        ProcoreChangeEvent change = Event(call);
        ProcoreChangeEventQuantity quantity = Find(call, change);
        change.Quantities.Remove(quantity);
        call.Touched(quantity);
        return ProcoreReply.Empty(204);
    }

    private void Write(ProcoreCall call, ProcoreChangeEventQuantity quantity, bool isNew)
    {
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(call.Body("change_event_production_quantity"), "change_event_production_quantity"), errors, nullClears: true);
        if (isNew && values["cost_code_id"] is null && values["wbs_code_id"] is null)
            errors.Add("cost_code_id", "can't be blank");
        if ((string?)values["uom"] is { } unit ? !state.Units.Contains(unit) || unit is "hr" or "day" or "wk" or "mo" : isNew)
            errors.Add("uom", "is not a unit that is taken here");
        if (isNew && values["quantity"] is null)
            errors.Add("quantity", "can't be blank");
        if (errors.Any)
            throw new ProcoreProblem(errors.HasUnknown ? 406 : 422, errors);
        if ((long?)values["wbs_code_id"] is { } wbs && state.WbsCodes.TryGetValue(wbs, out ProcoreWbsCode? code))
            values["cost_code_id"] = code.CostCode.Id;
        quantity.Merge(values);
        call.Touched(quantity);
    }

    private ProcoreChangeEvent Event(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        return state.ChangeEvents.TryGetValue(call.PathId("change_event_id"), out ProcoreChangeEvent? change) && change.Project.Id == project.Id && change.DeletedAt is null
            ? change : throw ProcoreProblem.NotFound();
    }

    private static ProcoreChangeEventQuantity Find(ProcoreCall call, ProcoreChangeEvent change) =>
        change.Quantities.Find(quantity => quantity.Id == call.PathId("id")) ?? throw ProcoreProblem.NotFound();

    private static JsonObject Shape(ProcoreChangeEventQuantity quantity) => new()
    {
        ["id"] = quantity.Id,
        ["cost_code_id"] = quantity.Integer("cost_code_id"),
        ["wbs_code_id"] = quantity.Integer("wbs_code_id"),
        ["quantity"] = ProcoreMoney.Text((decimal?)quantity.Values["quantity"] ?? 0),
        ["uom"] = quantity.Text("uom"),
        ["description"] = quantity.Text("description"),
    };
}
