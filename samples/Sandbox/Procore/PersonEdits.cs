using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// What people do in Procore's web page, for scenarios: <c>{"action": …}</c> with one of <c>create_commitment</c>,
/// <c>change_commitment</c>, <c>delete_commitment</c>, <c>change_line</c>, <c>add_line</c>, <c>delete_line</c>, <c>create_vendor</c>,
/// <c>change_vendor</c>, <c>deactivate_vendor</c>, <c>add_vendor_to_project</c>, <c>add_cost_code</c>, <c>revoke_tokens</c>.
/// A record is named by <c>id</c> or <c>origin_id</c>, and what is written stands under <c>values</c> in the fields of the API.
/// People are bound by the same rules as the API.
/// </summary>
internal sealed class PersonEdits(ProcoreState state, PurchaseOrderRules orders, VendorRules vendors, CostCodeEndpoints costCodes, ProcoreTokens tokens)
{
    public JsonObject Run(JsonObject request, ProcoreActor actor)
    {
        try
        {
            FieldErrors errors = new();
            long? id = Run(request, errors, actor);
            return errors.Any ? new JsonObject { ["errors"] = errors.ToJson() } : new JsonObject { ["id"] = id };
        }
        catch (ProcoreProblem problem)
        {
            return new JsonObject { ["errors"] = problem.Fields?.ToJson() ?? FieldErrors.Of("base", problem.Message).ToJson() };
        }
        catch (InvalidOperationException mistyped)
        {
            return new JsonObject { ["errors"] = FieldErrors.Of("base", mistyped.Message).ToJson() };
        }
    }

    private long? Run(JsonObject request, FieldErrors errors, ProcoreActor actor)
    {
        switch ((string?)request["action"])
        {
            case "create_commitment":
                return orders.Write(null, Project(request), Values(request, PurchaseOrderRules.Single, errors), errors, actor)?.Id;
            case "change_commitment":
                ProcoreOrder changed = Order(request);
                return orders.Write(changed, changed.Project, Values(request, PurchaseOrderRules.Single, errors), errors, actor)?.Id;
            case "delete_commitment":
                ProcoreOrder deleted = Order(request);
                orders.Delete(deleted, actor);
                return deleted.Id;
            case "change_line":
                ProcoreOrderLine line = Unlocked(Line(request));
                return orders.WriteLine(line.Order, line, Values(request, PurchaseOrderRules.LineSingle, errors), errors, actor)?.Id;
            case "add_line":
                return AddLine(request, errors, actor);
            case "delete_line":
                ProcoreOrderLine gone = Unlocked(Line(request));
                orders.DeleteLine(gone.Order, gone, actor);
                return gone.Id;
            case "create_vendor":
                return vendors.Write(null, Values(request, VendorRules.Batch, errors), errors, actor)?.Id;
            case "change_vendor":
                return vendors.Write(Vendor(request), Values(request, VendorRules.Batch, errors), errors, actor)?.Id;
            case "deactivate_vendor":
                return vendors.Write(Vendor(request), new JsonObject { ["is_active"] = false }, errors, actor)?.Id;
            case "add_vendor_to_project":
                ProcoreVendor added = Vendor(request);
                vendors.AddToProject(added, Project(request), actor);
                return added.Id;
            case "add_cost_code":
                return AddCostCode(request, errors, actor);
            case "revoke_tokens":
                tokens.RevokeAll();
                return null;
            default:
                throw ProcoreProblem.BadRequest("action", "is not known");
        }
    }

    /// <summary>Without a budget code of its own, the line goes to the project's first active one.</summary>
    private long? AddLine(JsonObject request, FieldErrors errors, ProcoreActor actor)
    {
        ProcoreOrder order = Order(request);
        JsonObject values = Values(request, PurchaseOrderRules.LineSingle, errors);
        if (values["wbs_code_id"] is null && state.WbsCodes.Values.FirstOrDefault(w => w.Active && w.CostCode.ProjectId == order.Project.Id) is { } first)
            values["wbs_code_id"] = first.Id;
        if (orders.IsLocked(order))
            errors.Add("base", PurchaseOrderRules.LockSentence(order));
        return errors.Any ? null : orders.WriteLine(order, null, values, errors, actor)?.Id;
    }

    /// <summary>With <c>cost_types</c>, the codes of the types for which the new code gets active budget codes.</summary>
    private long? AddCostCode(JsonObject request, FieldErrors errors, ProcoreActor actor)
    {
        JsonObject values = Values(request, CostCodeEndpoints.Single, errors);
        if (errors.Any || costCodes.Write(null, Project(request), values, errors, actor) is not { } code)
            return null;
        foreach (JsonNode? node in request["cost_types"] as JsonArray ?? [])
        {
            ProcoreCostType? type = state.CostTypes.Values.FirstOrDefault(t => string.Equals(t.Code, (string?)node, StringComparison.Ordinal));
            if (type is not null)
                state.Add(new ProcoreWbsCode(state.NextId(), actor.Now) { CostCode = code, CostType = type, Budgeted = true, Description = $"{code.Name}.{type.Name}" });
        }

        return code.Id;
    }

    private static JsonObject Values(JsonObject request, FieldSet fields, FieldErrors errors) =>
        fields.Read(ProcoreScope.Wrapped(request, "values"), errors, true);

    private ProcoreProject Project(JsonObject request) =>
        (long?)request["project_id"] is { } id && state.Projects.TryGetValue(id, out ProcoreProject? project)
            ? project
            : throw ProcoreProblem.BadRequest("project_id", "does not exist");

    private ProcoreOrder Order(JsonObject request) =>
        (Find(request, ProcoreKinds.Order, state.Orders.GetValueOrDefault) as ProcoreOrder) is { DeletedAt: null } order
            ? order
            : throw ProcoreProblem.BadRequest("id", "does not exist");

    private ProcoreOrderLine Line(JsonObject request) =>
        Find(request, ProcoreKinds.Line, id => state.Orders.Values.SelectMany(o => o.Lines).FirstOrDefault(l => l.Id == id)) as ProcoreOrderLine
        ?? throw ProcoreProblem.BadRequest("id", "does not exist");

    private ProcoreVendor Vendor(JsonObject request) =>
        Find(request, ProcoreKinds.Vendor, state.Vendors.GetValueOrDefault) as ProcoreVendor ?? throw ProcoreProblem.BadRequest("id", "does not exist");

    private ProcoreRecord? Find(JsonObject request, string kind, Func<long, ProcoreRecord?> byId) =>
        (long?)request["id"] is { } id ? byId(id) : state.ByOrigin(kind, (string?)request["origin_id"]);

    private ProcoreOrderLine Unlocked(ProcoreOrderLine line) =>
        orders.IsLocked(line.Order) ? throw ProcoreProblem.Unprocessable("base", PurchaseOrderRules.LockSentence(line.Order)) : line;
}
