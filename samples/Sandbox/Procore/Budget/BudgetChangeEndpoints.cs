using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Budget changes: version 1.0, though what it answers is in an envelope; a request's body is in none. Lines of change events and those of
/// budget changes are numbered apart. Adjustments of all of them are listed in version 2.0, with ids as text.
/// </summary>
internal sealed class BudgetChangeEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/budget_changes";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Integer, "number").With(FieldKind.Text, "title", "description").With(FieldKind.IntegerList, "prostore_file_ids")
        .Choice("status", "draft", "under_review", "approved", "void");

    private static readonly FieldSet LineFields = new FieldSet()
        .With(FieldKind.Integer, "id", "adjustment_number", "wbs_code_id", "change_event_line_item_id")
        .With(FieldKind.Number, "amount", "quantity", "unit_cost").With(FieldKind.Text, "uom", "description", "comment", "ref").With(FieldKind.Flag, "_delete")
        .Choice("type", "change_event", "budget_change").Choice("calculation_strategy", "automatic", "manual");

    private static readonly FieldSet QuantityFields = new FieldSet()
        .With(FieldKind.Integer, "id", "cost_code_id", "change_event_production_quantity_id").With(FieldKind.Number, "quantity")
        .With(FieldKind.Text, "uom", "description", "comment", "ref").With(FieldKind.Flag, "_delete");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
        new("GET", "/rest/v2.0/companies/{company_id}/projects/{project_id}/budget_changes/adjustment_line_items", Adjustments),
    ];

    // No paging is documented here, so all of them come whatever is asked.
    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        ProcoreProject project = state.ProjectFromPath(call);
        return ProcoreReply.Ok(Data(new JsonArray([.. Of(project).Select(change => (JsonNode)Shape(change))])));
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly();
        return ProcoreReply.Ok(Data(Shape(Find(call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        ProcoreBudgetChange change = new(state.NextId(), project, call.Now);
        change.Values["number"] = Of(project).LongCount() + 1;
        change.Values["status"] = "draft";
        Write(call, change);
        state.BudgetChanges[change.Id] = change;
        return ProcoreReply.Created(Data(Shape(change)));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        ProcoreBudgetChange change = Find(call);
        Write(call, change);
        return ProcoreReply.Ok(Data(Shape(change)));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreBudgetChange change = Find(call);
        if (change.Text("status") is "approved")
            throw ProcoreProblem.Unprocessable("base", "An approved budget change cannot be deleted");
        state.BudgetChanges.Remove(change.Id);
        call.Touched(change);
        return ProcoreReply.Empty(204);
    }

    private ProcoreReply Adjustments(ProcoreCall call)
    {
        call.Query.AllowOnly("budget_change_id", "adjustment_id", "page", "per_page");
        state.CompanyFromPath(call);
        ProcoreProject project = state.ProjectFromPath(call);
        long? of = call.Query.Integer("budget_change_id");
        long? adjustment = call.Query.Integer("adjustment_id");
        List<(ProcoreBudgetChange Change, ProcoreBudgetAdjustment Line)> found =
        [
            .. Of(project).Where(change => of is null || change.Id == of).SelectMany(change => change.Lines.Select(line => (change, line)))
                .Where(row => adjustment is null || row.line.Id == adjustment),
        ];
        return ProcoreReply.Envelope(call, found, row => new JsonObject
        {
            ["id"] = ProcoreShapes.Id(row.Line.Id),
            ["type"] = row.Line.Text("type") ?? "budget_change",
            ["adjustment_number"] = row.Line.Integer("adjustment_number"),
            ["wbs_code_id"] = ProcoreShapes.Id(row.Line.WbsCode.Id),
            ["amount"] = Money(row.Line, "amount"),
            ["quantity"] = Money(row.Line, "quantity"),
            ["uom"] = row.Line.Text("uom"),
            ["description"] = row.Line.Text("description"),
            ["budget_change_id"] = ProcoreShapes.Id(row.Change.Id),
            ["budget_change_number"] = row.Change.Integer("number")?.ToString(CultureInfo.InvariantCulture),
            ["budget_change_name"] = row.Change.Text("title"),
            ["budget_change_status"] = row.Change.Text("status"),
        });
    }

    private void Write(ProcoreCall call, ProcoreBudgetChange change)
    {
        call.Query.AllowOnly();
        JsonObject body = call.WholeBody();
        JsonArray lines = Taken(body, "adjustment_line_items");
        JsonArray quantities = Taken(body, "production_quantities");
        FieldErrors errors = new();
        JsonObject values = Fields.Read(body, errors, state.Switches.NullClears);
        if (change.Text("status") is "approved" or "void" && (lines.Count > 0 || quantities.Count > 0))
            errors.Add("status", "is settled, so the lines stay as they are");
        List<(ProcoreBudgetAdjustment? Line, JsonObject Values, ProcoreWbsCode? Wbs)> read = [.. lines.Select(line => Read(change, line, errors))];
        List<JsonObject> readQuantities = [.. quantities.Select(one => QuantityFields.Read(Item(one, "production_quantities"), errors, nullClears: true))];
        if (errors.Any)
            throw new ProcoreProblem(errors.HasUnknown ? 406 : 422, errors);
        foreach ((ProcoreBudgetAdjustment? known, JsonObject written, ProcoreWbsCode? wbs) in read)
            Write(change, known, written, wbs, call.Now);
        foreach (JsonObject written in readQuantities)
        {
            ProcoreBudgetQuantity? known = change.Quantities.Find(one => one.Id == (long?)written["id"]);
            if ((bool?)written["_delete"] == true)
            {
                change.Quantities.RemoveAll(one => one == known);
                continue;
            }

            if (known is null)
                change.Quantities.Add(known = new ProcoreBudgetQuantity(state.NextId(), call.Now));
            written.Remove("id");
            known.Merge(written);
        }

        change.Merge(values);
        change.UpdatedAt = call.Now;
        call.Touched(change);
    }

    private void Write(ProcoreBudgetChange change, ProcoreBudgetAdjustment? known, JsonObject values, ProcoreWbsCode? wbs, DateTimeOffset now)
    {
        if ((bool?)values["_delete"] == true)
        {
            change.Lines.RemoveAll(line => line == known);
            return;
        }

        ProcoreBudgetAdjustment line = known ?? new ProcoreBudgetAdjustment(state.NextId(), now) { WbsCode = wbs! };
        if (known is null)
            change.Lines.Add(line);
        line.WbsCode = wbs ?? line.WbsCode;
        values.Remove("id");
        line.Merge(values);
    }

    private (ProcoreBudgetAdjustment? Line, JsonObject Values, ProcoreWbsCode? Wbs) Read(ProcoreBudgetChange change, JsonNode? item, FieldErrors errors)
    {
        JsonObject values = LineFields.Read(Item(item, "adjustment_line_items"), errors, nullClears: true);
        ProcoreBudgetAdjustment? line = change.Lines.Find(one => one.Id == (long?)values["id"]);
        if (line is null && values["id"] is not null)
            errors.Add("id", "is not a line of this budget change");
        ProcoreWbsCode? wbs = (long?)values["wbs_code_id"] is { } id ? state.WbsCodes.GetValueOrDefault(id) : line?.WbsCode;
        if (wbs is null || wbs.CostCode.ProjectId != change.Project.Id)
            errors.Add("wbs_code_id", "is not a budget code of this project");
        return (line, values, wbs);
    }

    private IEnumerable<ProcoreBudgetChange> Of(ProcoreProject project) => state.BudgetChanges.Values.Where(change => change.Project.Id == project.Id);

    private ProcoreBudgetChange Find(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        return Of(project).FirstOrDefault(change => change.Id == call.PathId("id")) ?? throw ProcoreProblem.NotFound();
    }

    private JsonObject Shape(ProcoreBudgetChange change) => new()
    {
        ["id"] = change.Id,
        ["number"] = change.Integer("number")?.ToString(CultureInfo.InvariantCulture),
        ["status"] = change.Text("status"),
        ["title"] = change.Text("title"),
        ["description"] = change.Text("description"),
        ["amount"] = ProcoreMoney.Text(change.Lines.Sum(line => (decimal?)line.Values["amount"] ?? 0)),
        ["adjustment_line_items"] = new JsonArray([.. change.Lines.Select(line => (JsonNode)Shape(change, line))]),
        ["attachments"] = new JsonArray(),
        ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, change.Project),
        ["created_at"] = state.Time(change.CreatedAt),
        ["updated_at"] = state.Time(change.UpdatedAt),
    };

    private JsonObject Shape(ProcoreBudgetChange change, ProcoreBudgetAdjustment line) => new()
    {
        ["id"] = line.Id,
        ["type"] = line.Text("type") ?? "budget_change",
        ["adjustment_number"] = line.Integer("adjustment_number"),
        ["budget_change_id"] = change.Id,
        ["wbs_code"] = ProcoreShapes.WbsCode(line.WbsCode),
        ["amount"] = Money(line, "amount"),
        ["calculation_strategy"] = line.Text("calculation_strategy") ?? "manual",
        ["quantity"] = Money(line, "quantity"),
        ["unit_cost"] = Money(line, "unit_cost"),
        ["uom"] = line.Text("uom"),
        ["description"] = line.Text("description"),
        ["comment"] = line.Text("comment"),
        ["change_event_line_item_id"] = line.Integer("change_event_line_item_id"),
        ["ref"] = line.Text("ref"),
        ["created_at"] = state.Time(line.CreatedAt),
    };

    private static JsonNode? Money(ProcoreBudgetAdjustment line, string name) =>
        (decimal?)line.Values[name] is { } value ? ProcoreMoney.Text(value) : null;

    private static JsonObject Data(JsonNode data) => new() { ["data"] = data };

    private static JsonObject Item(JsonNode? item, string of) =>
        item as JsonObject ?? throw ProcoreProblem.BadRequest(of, "has an item that is not an object");

    private static JsonArray Taken(JsonObject body, string name)
    {
        JsonNode? given = body[name];
        body.Remove(name);
        return given is null ? [] : given as JsonArray ?? throw ProcoreProblem.BadRequest(name, "has to be an array");
    }
}
