using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// <c>/rest/v1.0/potential_change_orders</c>, for projects with two or three tiers of change orders: project and contract in the query of
/// reads and of sync, in the body of the other writes.
/// </summary>
internal sealed class PotentialChangeEndpoints(ProcoreState state, PotentialChangeRules rules)
{
    public const string Root = "/rest/v1.0/potential_change_orders";

    private static readonly string[] Shown =
        ["number", "title", "status", "description", "due_date", "invoiced_date", "paid_date", "schedule_impact_amount", "origin_id", "origin_data"];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("PATCH", Root + "/sync", Sync),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
    ];

    /// <summary>The project, where it has potential change orders.</summary>
    public static ProcoreProject Project(ProcoreState state, ProcoreProject project) =>
        state.Switches is { ChangeOrderTiers: 1, OneTierRefusesPotentialChanges: true } ? throw ProcoreProblem.Forbidden() : project;

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "project_id", "page", "per_page", "filters[id]", "filters[origin_id]", "filters[created_at]", "filters[updated_at]", "filters[due_date]",
            "filters[contract_id]", "filters[include_deleted]", "filters[invoiced_date]", "filters[paid_date]", "filters[reviewed_at]");
        ProcoreProject project = Project(state, state.ProjectFromQuery(call));
        HashSet<long>? ids = query.Integers("filters[id]");
        string? origin = query.Text("filters[origin_id]");
        long? contract = query.Integer("filters[contract_id]");
        string? deleted = query.Choice("filters[include_deleted]", "only", "with");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcorePotentialChange> found = [.. state.PotentialChanges.Values.Where(change =>
            change.Contract.Project.Id == project.Id
            && state.Shows(change.Contract)
            && (deleted is "with" || (deleted is "only") == change.DeletedAt is not null)
            && (ids is null || ids.Contains(change.Id))
            && (origin is null || change.OriginId == origin)
            && (contract is null || change.Contract.Id == contract)
            && (updated is not { } u || (change.UpdatedAt >= u.From && change.UpdatedAt <= u.To)))];
        return ProcoreReply.Page(call, found, change => Shape(state, change), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "contract_id");
        return ProcoreReply.Ok(Shape(state, Find(call, ContractOf(state.ProjectFromQuery(call), call.Query.RequiredInteger("contract_id")))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreContract contract, JsonObject values) = Written(call, PotentialChangeRules.Create);
        return ProcoreReply.Created(Apply(call, contract, null, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreContract contract, JsonObject values) = Written(call, PotentialChangeRules.Update);
        return ProcoreReply.Ok(Apply(call, contract, Find(call, contract), values));
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "contract_id");
        ProcoreContract contract = ContractOf(state.ProjectFromQuery(call), call.Query.RequiredInteger("contract_id"));
        RefuseWithEvents();
        ProcoreSync sync = new(state, ProcoreKinds.PotentialChange, rules.Batch)
        {
            ById = id => state.PotentialChanges.TryGetValue(id, out ProcorePotentialChange? change) && change.Contract == contract && change.DeletedAt is null ? change : null,
            InScope = record => ((ProcorePotentialChange)record).Contract == contract,
            Write = (record, values, errors) => rules.Write(contract, (ProcorePotentialChange?)record, values, errors, call.Actor),
            Shape = record => Shape(state, (ProcorePotentialChange)record),
        };
        return ProcoreReply.Ok(sync.Run(call, call.Body("updates")));
    }

    private (ProcoreContract Contract, JsonObject Values) Written(ProcoreCall call, FieldSet fields)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "contract_id", "change_order");
        ProcoreProject project = state.ProjectFromBody(call, body);
        if (body["contract_id"] is not JsonValue id || !id.TryGetValue(out long contractId))
            throw ProcoreProblem.BadRequest("contract_id", "is required in the body as an integer");
        FieldErrors errors = new();
        JsonObject values = fields.Read(ProcoreScope.Wrapped(body, "change_order"), errors, state.Switches.NullClears);
        RefuseWithEvents();
        return errors.Any ? throw state.Refusal(errors) : (ContractOf(project, contractId), values);
    }

    private JsonObject Apply(ProcoreCall call, ProcoreContract contract, ProcorePotentialChange? change, JsonObject values)
    {
        FieldErrors errors = new();
        ProcorePotentialChange written = rules.Write(contract, change, values, errors, call.Actor) ?? throw state.Refusal(errors);
        call.Touched(written);
        return Shape(state, written);
    }

    private void RefuseWithEvents()
    {
        if (state.Switches.ChangeOrdersNeedChangeEvents)
            throw ProcoreProblem.Forbidden();
    }

    private ProcoreContract ContractOf(ProcoreProject project, long id) =>
        state.Contracts.TryGetValue(id, out ProcoreContract? contract) && contract.Project.Id == Project(state, project).Id && contract.DeletedAt is null && state.Shows(contract)
            ? contract
            : throw ProcoreProblem.NotFound();

    private ProcorePotentialChange Find(ProcoreCall call, ProcoreContract contract) =>
        state.PotentialChanges.TryGetValue(call.PathId("id"), out ProcorePotentialChange? change) && change.Contract == contract && change.DeletedAt is null
            ? change
            : throw ProcoreProblem.NotFound();

    /// <summary>The members that contracts embed of theirs, and the fields that are written.</summary>
    public static JsonObject Shape(ProcoreState state, ProcorePotentialChange change)
    {
        JsonObject json = new() { ["id"] = change.Id, ["contract_id"] = change.Contract.Id };
        foreach (string name in Shown)
            json[name] = change.Copy(name);
        json["grand_total"] = ProcoreMoney.Write(change.Total, state.Switches.MoneyAsNumbers);
        json["reviewed_at"] = null;
        json["potential_change_order_acronym_number"] = $"PCO #{change.Text("number")}";
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, change.Contract);
        json["created_at"] = state.Time(change.CreatedAt);
        json["updated_at"] = state.Time(change.UpdatedAt);
        json["deleted_at"] = state.Time(change.DeletedAt);
        if (!state.Switches.PotentialChangesTellWhereTheyAre)
            return json;
        json["change_order_request_title"] = null;
        json["change_order_request_acronym_number"] = null;
        json["change_order_package_title"] = change.Package?.Copy("title");
        json["change_order_package_acronym_number"] = change.Package is { } package ? $"CCO #{package.Text("number")}" : null;
        json["change_order_tiers"] = state.Switches.ChangeOrderTiers;
        return json;
    }
}
