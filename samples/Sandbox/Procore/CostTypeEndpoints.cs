using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Cost types of the company ("line item types"): the code is read as <c>code</c> and written as <c>csv_import_code</c>.</summary>
internal sealed class CostTypeEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/line_item_types";

    public static readonly FieldSet Single = new FieldSet()
        .With(FieldKind.Text, "name", "csv_import_code", "origin_id", "origin_data")
        .Choice("base_type", "labor", "equipment", "materials", "commitment", "owner_cost", "professional_services", "other");

    private static readonly FieldSet Batch = Single.Without()
        .With(FieldKind.Integer, "id")
        .Choice("base_type", "equipment", "materials", "commitment", "owner_cost", "professional_services", "other");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("PATCH", Root + "/sync", Sync),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id", "project_id", "page", "per_page", "filters[origin_id]");
        if (call.Query.Integer("project_id") is not null)
            state.ProjectFromQuery(call);
        else
            state.CompanyFromQuery(call);
        string? origin = call.Query.Text("filters[origin_id]");
        List<ProcoreCostType> found = [.. state.CostTypes.Values.Where(t => origin is null || string.Equals(t.OriginId, origin, StringComparison.Ordinal))];
        return ProcoreReply.Page(call, found, ProcoreShapes.CostType, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id");
        state.CompanyFromQuery(call);
        return ProcoreReply.Ok(ProcoreShapes.CostType(Find(call)));
    }

    private ProcoreReply Create(ProcoreCall call) => ProcoreReply.Created(Apply(call, null));

    private ProcoreReply Update(ProcoreCall call) => ProcoreReply.Ok(Apply(call, Find(call)));

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("company_id", "updates");
        state.CompanyFromBody(body);
        ProcoreSync sync = new(state, ProcoreKinds.CostType, Batch)
        {
            ById = id => state.CostTypes.GetValueOrDefault(id),
            InScope = _ => true,
            Write = (record, values, errors) => Write((ProcoreCostType?)record, values, errors, call.Actor),
            Shape = record => ProcoreShapes.CostType((ProcoreCostType)record),
        };
        return ProcoreReply.Ok(sync.Run(call, body));
    }

    private JsonObject Apply(ProcoreCall call, ProcoreCostType? type)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("company_id", "line_item_type");
        state.CompanyFromBody(body);
        FieldErrors errors = new();
        JsonObject values = Single.Read(ProcoreScope.Wrapped(body, "line_item_type"), errors, state.Switches.NullClears);
        ProcoreCostType written = (errors.Any ? null : Write(type, values, errors, call.Actor)) ?? throw state.Refusal(errors);
        call.Touched(written);
        return ProcoreShapes.CostType(written);
    }

    public ProcoreCostType? Write(ProcoreCostType? type, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        string? code = values.ContainsKey("csv_import_code") ? (string?)values["csv_import_code"] : type?.Code;
        string? name = values.ContainsKey("name") ? (string?)values["name"] : type?.Name;
        if (string.IsNullOrWhiteSpace(code))
            errors.Add("csv_import_code", "can't be blank");
        if (string.IsNullOrWhiteSpace(name))
            errors.Add("name", "can't be blank");
        if (state.CostTypes.Values.Any(t => !ReferenceEquals(t, type) && string.Equals(t.Code, code, StringComparison.Ordinal)))
            errors.Add("csv_import_code", FieldErrors.Taken);
        if (state.OriginIsTaken(ProcoreKinds.CostType, (string?)values["origin_id"], type))
            errors.Add("origin_id", FieldErrors.Taken);
        if (errors.Any)
            return null;

        bool created = type is null;
        type ??= new ProcoreCostType(state.NextId(), actor.Now) { Code = "", Name = "", BaseType = "other" };
        state.CostTypes[type.Id] = type;
        (type.Code, type.Name, type.BaseType) = (code!, name!, (string?)values["base_type"] ?? type.BaseType);
        state.Merge(ProcoreKinds.CostType, type, values, actor.Now);
        state.Announce(actor, created ? "create" : "update", ProcoreKinds.CostType, type.Id, null);
        return type;
    }

    private ProcoreCostType Find(ProcoreCall call) => state.CostTypes.TryGetValue(call.PathId("id"), out ProcoreCostType? type) ? type : throw ProcoreProblem.NotFound();
}
