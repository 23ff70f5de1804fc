using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The lines of a potential change order. Sync, lists and deletes take the project in the query; create and update take it in the body.</summary>
internal sealed class PotentialChangeLineEndpoints(ProcoreState state, PotentialChangeRules rules, CostCodeShapes costCodes)
{
    private const string Root = PotentialChangeEndpoints.Root + "/{change_id}/line_items";

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
            "project_id", "page", "per_page", "filters[id]", "filters[created_at]", "filters[updated_at]", "filters[cost_code_id]", "filters[line_item_type_id]");
        ProcorePotentialChange change = Change(call, state.ProjectFromQuery(call));
        HashSet<long>? ids = query.Integers("filters[id]");
        List<ProcorePotentialLine> found = [.. change.Lines.Where(line => ids is null || ids.Contains(line.Id))];
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        return ProcoreReply.Ok(Shape(Line(call, Change(call, state.ProjectFromQuery(call)))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcorePotentialChange change, JsonObject values) = Written(call);
        return ProcoreReply.Created(Shape(Apply(call, change, null, values)));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcorePotentialChange change, JsonObject values) = Written(call);
        return ProcoreReply.Ok(Shape(Apply(call, change, Line(call, change), values)));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcorePotentialLine line = Line(call, Unlocked(Change(call, state.ProjectFromQuery(call))));
        rules.DeleteLine(line, call.Actor);
        call.Touched(line);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcorePotentialChange change = Change(call, state.ProjectFromQuery(call));
        JsonObject body = call.Body("updates");
        ProcoreSync sync = new(state, ProcoreKinds.PotentialLine, rules.LineBatch)
        {
            ById = id => change.Lines.Find(line => line.Id == id),
            InScope = record => ReferenceEquals(((ProcorePotentialLine)record).Change, change),
            Write = (record, values, errors) => WriteItem(call, change, (ProcorePotentialLine?)record, values, errors),
            Shape = record => Shape((ProcorePotentialLine)record),
        };
        return ProcoreReply.Ok(sync.Run(call, body));
    }

    private ProcorePotentialLine? WriteItem(ProcoreCall call, ProcorePotentialChange change, ProcorePotentialLine? line, JsonObject values, FieldErrors errors)
    {
        if (rules.IsLocked(change))
        {
            errors.Add("base", PotentialChangeRules.LockSentence(change));
            return null;
        }

        return rules.WriteLine(change, line, values, errors, call.Actor);
    }

    private (ProcorePotentialChange Change, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "line_item");
        ProcorePotentialChange change = Change(call, state.ProjectFromBody(call, body));
        FieldErrors errors = new();
        JsonObject values = ContractRules.LineSingle.Read(ProcoreScope.Wrapped(body, "line_item"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (change, values);
    }

    private ProcorePotentialLine Apply(ProcoreCall call, ProcorePotentialChange change, ProcorePotentialLine? line, JsonObject values)
    {
        FieldErrors errors = new();
        ProcorePotentialLine written = rules.WriteLine(Unlocked(change), line, values, errors, call.Actor) ?? throw state.Refusal(errors);
        call.Touched(written);
        return written;
    }

    private ProcorePotentialChange Unlocked(ProcorePotentialChange change) =>
        rules.IsLocked(change) ? throw ProcoreProblem.Unprocessable("base", PotentialChangeRules.LockSentence(change)) : change;

    private ProcorePotentialChange Change(ProcoreCall call, ProcoreProject project) =>
        state.PotentialChanges.TryGetValue(call.PathId("change_id"), out ProcorePotentialChange? change)
            && change.Contract.Project.Id == PotentialChangeEndpoints.Project(state, project).Id && change.DeletedAt is null && state.Shows(change.Contract)
            ? change
            : throw ProcoreProblem.NotFound();

    private static ProcorePotentialLine Line(ProcoreCall call, ProcorePotentialChange change)
    {
        long id = call.PathId("id");
        return change.Lines.Find(line => line.Id == id) ?? throw ProcoreProblem.NotFound();
    }

    private JsonObject Shape(ProcorePotentialLine line) => new()
    {
        ["id"] = line.Id,
        ["amount"] = ProcoreMoney.Write(line.Amount, state.Switches.MoneyAsNumbers),
        ["quantity"] = line.Copy("quantity"),
        ["unit_cost"] = line.Copy("unit_cost"),
        ["uom"] = line.Copy("uom"),
        ["extended_type"] = line.Copy("extended_type") ?? "manual",
        ["description"] = line.Copy("description"),
        ["cost_code"] = costCodes.CostCode(line.WbsCode.CostCode),
        ["line_item_type"] = ProcoreShapes.CostType(line.WbsCode.CostType),
        ["wbs_code"] = ProcoreShapes.WbsCode(line.WbsCode),
        ["tax_code_id"] = state.Switches.ChangeOrderLinesShowTaxCodes ? line.Integer("tax_code_id") : null,
        ["origin_data"] = line.Copy("origin_data"),
        ["origin_id"] = line.Copy("origin_id"),
        ["position"] = line.Position,
        ["created_at"] = state.Time(line.CreatedAt),
        ["updated_at"] = state.Time(line.UpdatedAt),
    };
}
