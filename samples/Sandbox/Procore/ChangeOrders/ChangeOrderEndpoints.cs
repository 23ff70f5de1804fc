using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.0/projects/{project_id}/commitment_change_orders</c>, for projects with one or two tiers of change orders.</summary>
internal sealed class ChangeOrderEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/commitment_change_orders";

    public static string[] Statuses { get; } =
        [
            "draft", "pricing", "not_pricing", "pending", "revised", "proceeding", "not_proceeding", "pending_billable", "no_charge", "approved",
            "rejected", "void"
        ];

    /// <summary>What is written of a change order, of a contract of either kind.</summary>
    public static FieldSet Fields { get; } = new FieldSet()
        .With(
            FieldKind.Integer, "contract_id", "batch_id", "change_order_change_reason_id", "location_id", "designated_reviewer_id", "received_from_id",
            "revision", "schedule_impact_amount")
        .With(FieldKind.Text, "description", "title", "reference", "number", "reason")
        .With(FieldKind.Date, "due_date", "paid_date", "invoiced_date", "signed_change_order_received_date")
        .With(FieldKind.Flag, "field_change", "signature_required", "executed", "private", "paid", "enable_ssov")
        .With(
            FieldKind.IntegerList, "change_event_attachment_ids", "attachment_ids", "drawing_revision_ids", "file_version_ids", "form_ids", "image_ids")
        .With(FieldKind.TextList, "upload_ids")
        .Choice("status", Statuses);

    /// <summary>What is shown of it as it was written.</summary>
    public static string[] Shown { get; } =
        [
            "title", "number", "revision", "status", "description", "reference", "due_date", "paid_date", "invoiced_date",
            "signed_change_order_received_date", "schedule_impact_amount", "field_change", "signature_required", "executed", "private", "paid",
            "batch_id", "location_id"
        ];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    public static ProcoreProject Project(ProcoreState state, ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        return state.Switches.ChangeOrderTiers > 2
            ? throw new ProcoreProblem(state.Switches.ThreeTiersAreNotFound ? 404 : 403, "This endpoint currently only supports 1 and 2 tier projects")
            : project;
    }

    public static ProcoreChangeOrder Find(ProcoreState state, ProcoreCall call, ProcoreProject project) =>
        state.ChangeOrders.TryGetValue(call.PathId("id"), out ProcoreChangeOrder? change) && change.Contract.Project.Id == project.Id
            ? change
            : throw ProcoreProblem.NotFound();

    /// <summary>The commitment's totals moved with the change order.</summary>
    public static void Changed(ProcoreState state, ProcoreChangeOrder change, ProcoreActor actor)
    {
        change.UpdatedAt = actor.Now;
        Announce(state, change.Contract, actor);
    }

    /// <summary>It goes, and the potential change orders in it are in none.</summary>
    public static void Remove(ProcoreState state, ProcoreChangeOrder change, ProcoreActor actor)
    {
        state.ChangeOrders.Remove(change.Id);
        foreach (ProcorePotentialChange freed in state.PotentialChanges.Values.Where(one => one.Package == change))
            freed.Package = null;
        Changed(state, change, actor);
    }

    /// <summary>Something about a commitment's change orders is another.</summary>
    public static void Announce(ProcoreState state, ProcoreContract contract, ProcoreActor actor)
    {
        if (!state.Switches.LineChangeTouchesContract)
            return;
        contract.UpdatedAt = actor.Now;
        state.Announce(actor, "update", contract.Kind.Kind, contract.Id, contract.Project.Id);
    }

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "view", "sort", "page", "per_page", "filters[id]", "filters[batch_id]", "filters[legacy_package_id]", "filters[contract_id]",
            "filters[vendor_id]", "filters[signature_required]", "filters[executed]", "filters[status]", "filters[updated_at]");
        query.Choice("view", "default", "extended");
        ProcoreProject project = Project(state, call);
        string? status = query.Choice("filters[status]", Statuses);
        long? id = query.Integer("filters[id]");
        long? contract = query.Integer("filters[contract_id]");
        long? vendor = query.Integer("filters[vendor_id]");
        string? executed = query.Choice("filters[executed]", "true", "false");
        string? signed = query.Choice("filters[signature_required]", "true", "false");
        long? batch = query.Integer("filters[batch_id]");
        bool none = query.Integer("filters[legacy_package_id]") is not null;
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreChangeOrder> found = [.. state.ChangeOrders.Values.Where(c =>
            !none
            && c.Contract.Project.Id == project.Id
            && (id is null || c.Id == id)
            && (batch is null || c.Integer("batch_id") == batch)
            && (contract is null || c.Contract.Id == contract)
            && (vendor is null || c.Contract.Integer("vendor_id") == vendor)
            && (executed is null || c.Flag("executed") == executed is "true")
            && (signed is null || c.Flag("signature_required") == signed is "true")
            && (status is null || c.Status == status)
            && (updated is not { } u || (c.UpdatedAt >= u.From && c.UpdatedAt <= u.To)))];
        if (query.Choice("sort", "id", "-id", "created_at", "-created_at") is ['-', ..])
            found.Reverse();
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        call.Query.Choice("view", "default", "extended");
        return ProcoreReply.Ok(Shape(Find(state, call, Project(state, call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        if (state.Switches.ChangeOrdersNeedChangeEvents)
            throw ProcoreProblem.Forbidden();
        if (values["contract_id"] is null)
            throw ProcoreProblem.BadRequest("contract_id", "is required");
        ProcoreContract contract = Contract(project, values)!;
        int count = state.ChangeOrders.Values.Count(c => c.Contract == contract);
        ProcoreChangeOrder change = new(state.NextId(), contract, call.Now) { CreatedById = call.Actor.UserId };
        change.Merge(new JsonObject
        {
            ["number"] = $"{count + 1:000}",
            ["revision"] = 0,
            ["status"] = "draft",
            ["private"] = true,
            ["executed"] = false,
            ["paid"] = false,
            ["field_change"] = false,
            ["signature_required"] = false,
        });
        state.ChangeOrders[change.Id] = change;
        return ProcoreReply.Created(Write(call, change, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        ProcoreChangeOrder change = Find(state, call, project);
        change.Contract = Contract(project, values) ?? change.Contract;
        return ProcoreReply.Ok(Write(call, change, values));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreChangeOrder change = Find(state, call, Project(state, call));
        Remove(state, change, call.Actor);
        call.Touched(change);
        return ProcoreReply.Empty(204);
    }

    private (ProcoreProject Project, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly("run_configurable_validations", "view");
        ProcoreProject project = Project(state, call);
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(call.Body("change_order"), "change_order"), errors, state.Switches.NullClears);
        foreach (string name in (ReadOnlySpan<string>)["change_order_change_reason_id", "location_id", "designated_reviewer_id", "received_from_id"])
        {
            if (values[name] is not null)
                errors.Add(name, "does not exist");
        }

        if ((long?)values["batch_id"] is { } id && !(state.ChangeOrderBatches.TryGetValue(id, out ProcoreChangeOrderBatch? batch) && batch.Project.Id == project.Id && !batch.IsOfPrime))
            errors.Add("batch_id", "does not exist in this project");
        if (values["contract_id"] is not null && Contract(project, values) is null)
            errors.Add("contract_id", "does not exist in this project");
        return errors.Any ? throw state.Refusal(errors) : (project, values);
    }

    private ProcoreContract? Contract(ProcoreProject project, JsonObject values) =>
        (long?)values["contract_id"] is { } id && state.Contracts.TryGetValue(id, out ProcoreContract? contract) && contract.Project.Id == project.Id && contract.DeletedAt is null
            ? contract
            : null;

    private JsonObject Write(ProcoreCall call, ProcoreChangeOrder change, JsonObject values)
    {
        values.Remove("contract_id");
        change.Merge(values);
        call.Touched(change);
        Changed(state, change, call.Actor);
        return Shape(change);
    }

    private JsonObject Shape(ProcoreChangeOrder change)
    {
        JsonObject json = new() { ["id"] = change.Id, ["contract_id"] = change.Contract.Id };
        foreach (string name in Shown)
            json[name] = change.Copy(name);
        json["grand_total"] = ProcoreMoney.Write(change.Total, state.Switches.MoneyAsNumbers);
        json["legacy_package_id"] = null;
        json["legacy_request_id"] = null;
        json["change_order_change_reason"] = null;
        json["designated_reviewer"] = null;
        json["received_from"] = null;
        json["reviewed_at"] = null;
        json["created_by"] = new JsonObject { ["id"] = change.CreatedById };
        json["custom_fields"] = new JsonObject();
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, change.Contract.Project);
        json["created_at"] = state.Time(change.CreatedAt);
        json["updated_at"] = state.Time(change.UpdatedAt);
        return json;
    }
}
