using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Budget lines: version 1.0 names cost code and cost type, version 1.1 the WBS code. Amounts are JSON numbers both ways. Sync is a POST
/// and answers with a bare array; only version 2.0 deletes.
/// </summary>
internal sealed class BudgetLineEndpoints(ProcoreState state, CostCodeShapes codes)
{
    private static readonly FieldSet Amounts = new FieldSet()
        .With(FieldKind.Number, "original_budget_amount", "quantity", "unit_cost")
        .With(FieldKind.Text, "uom")
        .Choice("calculation_strategy", "automatic", "manual");

    private static readonly FieldSet Pair = Amounts.Without().With(FieldKind.Integer, "cost_code_id", "line_item_type_id");
    private static readonly FieldSet PairWithDirectCosts = Pair.Without().With(FieldKind.Number, "direct_costs");
    private static readonly FieldSet Code = Amounts.Without().With(FieldKind.Integer, "wbs_code_id");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("POST", "/rest/v1.0/budget_line_items", call => Create(call, Pair, Old)),
        new("POST", "/rest/v1.0/budget_line_items/sync", Sync),
        new("GET", "/rest/v1.0/budget_line_items/{id}", call => Show(call, Old)),
        new("PATCH", "/rest/v1.0/budget_line_items/{id}", call => Update(call, PairWithDirectCosts, Old)),
        new("POST", "/rest/v1.1/budget_line_items", call => Create(call, Code, New)),
        new("GET", "/rest/v1.1/budget_line_items/{id}", call => Show(call, New)),
        new("PATCH", "/rest/v1.1/budget_line_items/{id}", call => Update(call, Code, New)),
        new("DELETE", "/rest/v2.0/companies/{company_id}/projects/{project_id}/budget_line_items/{id}", Delete),
    ];

    private ProcoreReply Show(ProcoreCall call, Func<ProcoreBudgetLine, JsonObject> shape)
    {
        call.Query.AllowOnly("project_id");
        return ProcoreReply.Ok(shape(Find(call, state.ProjectFromQuery(call))));
    }

    private ProcoreReply Create(ProcoreCall call, FieldSet fields, Func<ProcoreBudgetLine, JsonObject> shape)
    {
        (ProcoreProject project, JsonObject values) = Written(call, fields);
        return ProcoreReply.Created(shape(Write(call, null, project, values)));
    }

    private ProcoreReply Update(ProcoreCall call, FieldSet fields, Func<ProcoreBudgetLine, JsonObject> shape)
    {
        (ProcoreProject project, JsonObject values) = Written(call, fields);
        return ProcoreReply.Ok(shape(Write(call, Find(call, project), project, values)));
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "budget_line_items");
        ProcoreProject project = state.ProjectFromBody(call, body);
        JsonArray items = body["budget_line_items"] as JsonArray ?? throw ProcoreProblem.BadRequest("budget_line_items", "is required and has to be an array");
        FieldSet fields = Pair.Without().With(FieldKind.Integer, "id");
        JsonArray answer = [];
        foreach (JsonNode? node in items)
        {
            JsonObject values = Read(node as JsonObject ?? throw ProcoreProblem.BadRequest("budget_line_items", "has an item that is not an object"), fields);
            ProcoreBudgetLine? line = (long?)values["id"] is { } id
                ? OnBudget(id, project) ?? throw ProcoreProblem.BadRequest("id", "Entity with this ID not found")
                : WbsCode(project, values, null)?.BudgetLine;
            answer.Add((JsonNode)Old(Write(call, line, project, values)));
        }

        return ProcoreReply.Ok(answer);
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        state.CompanyFromPath(call);
        ProcoreProject project = state.ProjectFromPath(call);
        ProcoreBudgetLine line = Find(call, project);
        if (BudgetCosts.InUse(state, line.WbsCode))
            throw ProcoreProblem.Unprocessable("base", "The budget line item is in use");
        state.BudgetLines.Remove(line.Id);
        line.WbsCode.BudgetLine = null;
        call.RecordIds.Add(line.Id);
        state.Announce(call.Actor, "delete", ProcoreKinds.BudgetLine, line.Id, project.Id);
        return ProcoreReply.Empty(204);
    }

    private (ProcoreProject Project, JsonObject Values) Written(ProcoreCall call, FieldSet fields)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "budget_line_item");
        ProcoreProject project = state.ProjectFromBody(call, body);
        return (project, Read(ProcoreScope.Wrapped(body, "budget_line_item"), fields));
    }

    private JsonObject Read(JsonObject item, FieldSet fields)
    {
        FieldErrors errors = new();
        JsonObject values = fields.Read(item, errors, state.Switches.NullClears);
        if (state.Switches.UnknownUnitIsRefused && (string?)values["uom"] is { Length: > 0 } unit && !state.Units.Contains(unit))
            errors.Add("uom", "is not included in the list");
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors) : values;
    }

    private ProcoreBudgetLine Write(ProcoreCall call, ProcoreBudgetLine? line, ProcoreProject project, JsonObject values)
    {
        ProcoreWbsCode wbs = WbsCode(project, values, line?.WbsCode)
            ?? throw ProcoreProblem.BadRequest(values.ContainsKey("wbs_code_id") ? "wbs_code_id" : "cost_code_id", "is not a budget code of this project");
        if (wbs.BudgetLine is { } other && !ReferenceEquals(other, line))
            throw ProcoreProblem.BadRequest("wbs_code_id", "This Budget Code already exists");
        decimal? quantity = values.ContainsKey("quantity") ? (decimal?)values["quantity"] : line?.Quantity;
        decimal? unitCost = values.ContainsKey("unit_cost") ? (decimal?)values["unit_cost"] : line?.UnitCost;
        bool automatic = (string?)values["calculation_strategy"] is { } strategy ? strategy is "automatic" : line?.Automatic ?? false;
        decimal before = line?.Amount ?? 0;
        decimal amount = automatic ? Math.Round((quantity ?? 0) * (unitCost ?? 0), 2, MidpointRounding.AwayFromZero) : (decimal?)values["original_budget_amount"] ?? before;
        if (project.BudgetLocked && amount != before)
            throw ProcoreProblem.BadRequest("original_budget_amount", "The original_budget_amount cannot be updated for a locked budget.");

        bool created = line is null;
        if (line is null)
        {
            line = state.AddToBudget(wbs, call.Now);
        }
        else if (!ReferenceEquals(line.WbsCode, wbs))
        {
            line.WbsCode.BudgetLine = null;
            wbs.BudgetLine = line;
            line.WbsCode = wbs;
        }

        (line.Amount, line.Quantity, line.UnitCost, line.Automatic) = (amount, quantity, unitCost, automatic);
        line.DirectCosts = (decimal?)values["direct_costs"] ?? line.DirectCosts;
        line.Unit = values.ContainsKey("uom") ? (string?)values["uom"] : line.Unit;
        call.RecordIds.Add(line.Id);
        state.Announce(call.Actor, created ? "create" : "update", ProcoreKinds.BudgetLine, line.Id, project.Id);
        return line;
    }

    private ProcoreWbsCode? WbsCode(ProcoreProject project, JsonObject values, ProcoreWbsCode? before)
    {
        ProcoreWbsCode? wbs = before;
        if ((long?)values["wbs_code_id"] is { } id)
            wbs = state.WbsCodes.GetValueOrDefault(id);
        else if (values["cost_code_id"] is not null || values["line_item_type_id"] is not null)
            wbs = state.FindWbs((long?)values["cost_code_id"] ?? before?.CostCode.Id, (long?)values["line_item_type_id"] ?? before?.CostType.Id);
        return wbs?.CostCode.ProjectId == project.Id ? wbs : null;
    }

    private ProcoreBudgetLine Find(ProcoreCall call, ProcoreProject project) => OnBudget(call.PathId("id"), project) ?? throw ProcoreProblem.NotFound();

    private ProcoreBudgetLine? OnBudget(long id, ProcoreProject project) =>
        state.BudgetLines.TryGetValue(id, out ProcoreBudgetLine? line) && line.WbsCode.CostCode.ProjectId == project.Id ? line : null;

    private JsonObject Old(ProcoreBudgetLine line)
    {
        JsonObject json = Common(line);
        json["cost_code"] = codes.CostCode(line.WbsCode.CostCode);
        json["line_item_type"] = ProcoreShapes.CostType(line.WbsCode.CostType);
        return json;
    }

    private JsonObject New(ProcoreBudgetLine line)
    {
        JsonObject json = Common(line);
        json["wbs_code"] = ProcoreShapes.WbsCode(line.WbsCode);
        return json;
    }

    private JsonObject Common(ProcoreBudgetLine line) => new()
    {
        ["id"] = line.Id,
        ["original_budget_amount"] = line.Amount,
        ["uom"] = line.Unit,
        ["quantity"] = line.Quantity,
        ["unit_cost"] = line.UnitCost,
        ["calculation_strategy"] = line.Automatic ? "automatic" : "manual",
        ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, state.Projects[line.WbsCode.CostCode.ProjectId]),
    };
}
