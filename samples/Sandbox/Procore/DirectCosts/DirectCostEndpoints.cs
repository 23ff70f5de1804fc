using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Direct costs: version 1.1 reads and writes one of them with its lines, version 1.0 writes many.</summary>
internal sealed class DirectCostEndpoints(ProcoreState state, DirectCostRules rules)
{
    private const string Root = "/rest/v1.1/projects/{project_id}/direct_costs";

    private static readonly FieldSet One = DirectCostRules.Fields.Without().With(FieldKind.Object, "currency_configuration");

    private static readonly FieldSet Rate = new FieldSet().With(FieldKind.Text, "currency_iso_code").With(FieldKind.Number, "currency_exchange_rate");

    private static readonly FieldSet Synced = DirectCostRules.Fields.Without()
        .With(FieldKind.Integer, "id").With(FieldKind.Text, "currency_iso_code").With(FieldKind.Number, "currency_exchange_rate");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
        new("PATCH", "/rest/v1.0/projects/{project_id}/direct_costs/sync", Sync),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly("page", "per_page", "filters[id]", "filters[origin_id]", "filters[invoice_number]", "filters[updated_at]");
        ProcoreProject project = state.ProjectFromPath(call);
        HashSet<long>? ids = query.Integers("filters[id]");
        string? origin = query.Text("filters[origin_id]");
        string? invoice = query.Text("filters[invoice_number]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreDirectCost> found = [.. state.DirectCosts.Values.Where(cost =>
            cost.Project.Id == project.Id
            && cost.DeletedAt is null
            && (ids is null || ids.Contains(cost.Id))
            && (origin is null || string.Equals(cost.OriginId, origin, StringComparison.Ordinal))
            && (invoice is null || string.Equals(cost.Text("invoice_number"), invoice, StringComparison.Ordinal))
            && (updated is not { } range || (cost.UpdatedAt >= range.From && cost.UpdatedAt <= range.To)))];
        return ProcoreReply.Page(call, found, rules.Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly();
        return ProcoreReply.Ok(rules.Shape(Find(call)));
    }

    private ProcoreReply Create(ProcoreCall call) => ProcoreReply.Created(rules.Shape(Write(call, state.ProjectFromPath(call), null)));

    private ProcoreReply Update(ProcoreCall call) => ProcoreReply.Ok(rules.Shape(Write(call, state.ProjectFromPath(call), Find(call))));

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreDirectCost cost = Find(call);
        cost.DeletedAt = cost.UpdatedAt = call.Now;
        state.Forget(ProcoreKinds.DirectCost, cost.OriginId);
        foreach (ProcoreDirectCostLine line in cost.Lines)
            state.Forget(ProcoreKinds.DirectCostLine, line.OriginId);
        call.Touched(cost);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        return ProcoreReply.Ok(new ProcoreSync(state, ProcoreKinds.DirectCost, Synced)
        {
            ById = id => rules.Find(project, id),
            InScope = record => record is ProcoreDirectCost cost && cost.Project.Id == project.Id,
            Write = (target, values, errors) => rules.Write(project, (ProcoreDirectCost?)target, values, errors, call.Now),
            Shape = record => rules.Shape((ProcoreDirectCost)record),
        }.Run(call, call.Body("updates")));
    }

    private ProcoreDirectCost Write(ProcoreCall call, ProcoreProject project, ProcoreDirectCost? known)
    {
        call.Query.AllowOnly();
        JsonObject given = ProcoreScope.Wrapped(call.Body("direct_cost"), "direct_cost");
        JsonNode? items = given["line_items"];
        given.Remove("line_items");
        FieldErrors errors = new();
        JsonObject values = One.Read(given, errors, state.Switches.NullClears);
        if (values["currency_configuration"] is JsonObject currency)
        {
            foreach ((string name, JsonNode? value) in Rate.Read(currency, errors, state.Switches.NullClears))
                values[name] = value?.DeepClone();
        }

        values.Remove("currency_configuration");
        rules.Check(known, values, errors);
        List<(ProcoreDirectCostLine? Line, JsonObject Values)> lines = rules.ReadParts(project, known, items, errors);
        if (errors.Any)
            throw state.Refusal(errors);
        ProcoreDirectCost cost = rules.Write(project, known, values, errors, call.Now) ?? throw state.Refusal(errors);
        foreach ((ProcoreDirectCostLine? line, JsonObject written) in lines)
        {
            if (rules.WriteLine(cost, line, written, errors, call.Now) is null)
                throw state.Refusal(errors);
        }

        call.Touched(cost);
        return cost;
    }

    private ProcoreDirectCost Find(ProcoreCall call) => rules.Find(state.ProjectFromPath(call), call.PathId("id")) ?? throw ProcoreProblem.NotFound();
}
