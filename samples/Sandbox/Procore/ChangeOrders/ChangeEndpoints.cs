using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Change orders of the contracts of one kind, <c>/rest/v1.0/projects/{project_id}/commitment_change_orders</c> or <c>prime_change_orders</c>: for projects with one or two
/// tiers of change orders, and otherwise as their contracts have them.
/// </summary>
/// <param name="state">What Procore has.</param>
/// <param name="name">What they are called in routes.</param>
/// <param name="all">All of them.</param>
/// <param name="fields">What is written of one.</param>
internal abstract class ChangeEndpoints<TChange>(ProcoreState state, string name, SortedDictionary<long, TChange> all, FieldSet fields)
    where TChange : ProcoreChange
{
    private static readonly string[] Shown =
        [
            "title", "number", "revision", "status", "description", "reference", "due_date", "paid_date", "invoiced_date",
            "signed_change_order_received_date", "schedule_impact_amount", "field_change", "signature_required", "executed", "private", "paid",
            "batch_id", "location_id"
        ];

    public string Name => name;

    /// <summary>What the field of a line is called that names the contract's line.</summary>
    public abstract string ContractLine { get; }

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    protected ProcoreState State => state;

    private string Root => "/rest/v1.0/projects/{project_id}/" + name;

    public TChange Find(ProcoreCall call) => Find(call, Project(call));

    /// <summary>It, or its lines, are another: so are what its contract comes to, and the day on which it changed.</summary>
    public abstract void Changed(ProcoreCall call, TChange change);

    protected abstract long? Vendor(TChange change);

    /// <summary>A new one of the contract that the values name.</summary>
    protected abstract TChange Make(ProcoreCall call, ProcoreProject project, JsonObject values);

    /// <summary>Gives one to the contract that the values name, where they name one.</summary>
    protected abstract void Move(TChange change, ProcoreProject project, JsonObject values);

    /// <summary>What of the values is wrong; of a new one there is no change order yet.</summary>
    protected abstract void Check(TChange? change, ProcoreProject project, JsonObject values, FieldErrors errors);

    protected abstract void Remove(ProcoreCall call, TChange change);

    protected abstract void Tell(TChange change, JsonObject json);

    private ProcoreProject Project(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        return state.Switches.ChangeOrderTiers > 2
            ? throw new ProcoreProblem(state.Switches.ThreeTiersAreNotFound ? 404 : 403, "This endpoint currently only supports 1 and 2 tier projects")
            : project;
    }

    private TChange Find(ProcoreCall call, ProcoreProject project) =>
        all.TryGetValue(call.PathId("id"), out TChange? change) && change.Project.Id == project.Id ? change : throw ProcoreProblem.NotFound();

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "view", "sort", "page", "per_page", "filters[id]", "filters[batch_id]", "filters[legacy_package_id]", "filters[contract_id]",
            "filters[vendor_id]", "filters[signature_required]", "filters[executed]", "filters[status]", "filters[updated_at]");
        query.Choice("view", "default", "extended");
        ProcoreProject project = Project(call);
        string? status = query.Choice("filters[status]", ChangeOrderEndpoints.Statuses);
        long? id = query.Integer("filters[id]");
        long? batch = query.Integer("filters[batch_id]");
        long? contract = query.Integer("filters[contract_id]");
        long? vendor = query.Integer("filters[vendor_id]");
        string? executed = query.Choice("filters[executed]", "true", "false");
        string? signed = query.Choice("filters[signature_required]", "true", "false");
        bool none = query.Integer("filters[legacy_package_id]") is not null;
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<TChange> found = [.. all.Values.Where(one =>
            !none
            && one.Project.Id == project.Id
            && (id is null || one.Id == id)
            && (batch is null || one.Integer("batch_id") == batch)
            && (contract is null || one.ContractId == contract)
            && (vendor is null || Vendor(one) == vendor)
            && (executed is null || one.Flag("executed") == executed is "true")
            && (signed is null || one.Flag("signature_required") == signed is "true")
            && (status is null || one.Status == status)
            && (updated is not { } u || (one.UpdatedAt >= u.From && one.UpdatedAt <= u.To)))];
        if (query.Choice("sort", "id", "-id", "created_at", "-created_at") is ['-', ..])
            found.Reverse();
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        call.Query.Choice("view", "default", "extended");
        return ProcoreReply.Ok(Shape(Find(call)));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Read(call);
        if (values["contract_id"] is null)
            throw ProcoreProblem.BadRequest("contract_id", "is required");
        Refuse(null, project, values);
        TChange change = Make(call, project, values);
        change.Merge(new JsonObject
        {
            ["number"] = $"{all.Values.Count(one => one.ContractId == change.ContractId) + 1:000}",
            ["revision"] = 0,
            ["status"] = "draft",
            ["private"] = true,
            ["executed"] = false,
            ["paid"] = false,
            ["field_change"] = false,
            ["signature_required"] = false,
        });
        all[change.Id] = change;
        return ProcoreReply.Created(Write(call, change, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Read(call);
        TChange change = Find(call, project);
        Refuse(change, project, values);
        Move(change, project, values);
        return ProcoreReply.Ok(Write(call, change, values));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        TChange change = Find(call);
        Remove(call, change);
        call.Touched(change);
        return ProcoreReply.Empty(204);
    }

    private (ProcoreProject Project, JsonObject Values) Read(ProcoreCall call)
    {
        call.Query.AllowOnly("run_configurable_validations", "view");
        ProcoreProject project = Project(call);
        FieldErrors errors = new();
        JsonObject values = fields.Read(ProcoreScope.Wrapped(call.Body("change_order"), "change_order"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (project, values);
    }

    private void Refuse(TChange? change, ProcoreProject project, JsonObject values)
    {
        FieldErrors errors = new();
        foreach (string field in (ReadOnlySpan<string>)["location_id", "designated_reviewer_id", "received_from_id"])
        {
            if (values[field] is not null)
                errors.Add(field, "does not exist");
        }

        Check(change, project, values, errors);
        if (errors.Any)
            throw state.Refusal(errors);
    }

    private JsonObject Write(ProcoreCall call, TChange change, JsonObject values)
    {
        values.Remove("contract_id");
        change.Merge(values);
        call.Touched(change);
        Changed(call, change);
        return Shape(change);
    }

    private JsonObject Shape(TChange change)
    {
        JsonObject json = new() { ["id"] = change.Id, ["contract_id"] = change.ContractId };
        foreach (string field in Shown)
            json[field] = change.Copy(field);
        json["grand_total"] = ProcoreMoney.Write(change.Total, state.Switches.MoneyAsNumbers);
        json["reviewed_at"] = null;
        Tell(change, json);
        json["custom_fields"] = new JsonObject();
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, change.Project);
        json["created_at"] = state.Time(change.CreatedAt);
        json["updated_at"] = state.Time(change.UpdatedAt);
        return json;
    }
}
