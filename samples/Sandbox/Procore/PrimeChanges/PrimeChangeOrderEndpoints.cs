using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.0/projects/{project_id}/prime_change_orders</c>, for projects with one or two tiers of change orders.</summary>
internal sealed class PrimeChangeOrderEndpoints(ProcoreState state, ChangeEventLists lists)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/prime_change_orders";

    private static readonly FieldSet Fields = ChangeOrderEndpoints.Fields.Without().With(FieldKind.Date, "revised_substantial_completion_date");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    public static ProcorePrimeChange Find(ProcoreState state, ProcoreCall call, ProcoreProject project) =>
        state.PrimeChanges.TryGetValue(call.PathId("id"), out ProcorePrimeChange? change) && change.Contract.Project.Id == project.Id ? change : throw ProcoreProblem.NotFound();

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "view", "sort", "page", "per_page", "filters[id]", "filters[batch_id]", "filters[legacy_package_id]", "filters[contract_id]", "filters[vendor_id]",
            "filters[signature_required]", "filters[executed]", "filters[status]", "filters[updated_at]");
        query.Choice("view", "default", "extended");
        ProcoreProject project = ChangeOrderEndpoints.Project(state, call);
        string? status = query.Choice("filters[status]", ChangeOrderEndpoints.Statuses);
        long? id = query.Integer("filters[id]");
        long? batch = query.Integer("filters[batch_id]");
        long? contract = query.Integer("filters[contract_id]");
        long? vendor = query.Integer("filters[vendor_id]");
        string? executed = query.Choice("filters[executed]", "true", "false");
        string? signed = query.Choice("filters[signature_required]", "true", "false");
        bool none = query.Integer("filters[legacy_package_id]") is not null;
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcorePrimeChange> found = [.. state.PrimeChanges.Values.Where(one =>
            !none
            && one.Contract.Project.Id == project.Id
            && (id is null || one.Id == id)
            && (batch is null || one.Integer("batch_id") == batch)
            && (contract is null || one.Contract.Id == contract)
            && (vendor is null || one.Contract.Owner?.Id == vendor)
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
        return ProcoreReply.Ok(Shape(Find(state, call, ChangeOrderEndpoints.Project(state, call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        ProcorePrimeContract contract = Contract(project, values) ?? throw ProcoreProblem.BadRequest("contract_id", "is required");
        Check(contract, values);
        int count = state.PrimeChanges.Values.Count(one => one.Contract == contract);
        ProcorePrimeChange change = new(state.NextId(), contract, call.Now);
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
        state.PrimeChanges[change.Id] = change;
        return ProcoreReply.Created(Write(call, change, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        ProcorePrimeChange change = Find(state, call, project);
        ProcorePrimeContract contract = Contract(project, values) ?? change.Contract;
        Check(contract, values);
        change.Contract = contract;
        return ProcoreReply.Ok(Write(call, change, values));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcorePrimeChange change = Find(state, call, ChangeOrderEndpoints.Project(state, call));
        state.PrimeChanges.Remove(change.Id);
        call.Touched(change);
        return ProcoreReply.Empty(204);
    }

    private (ProcoreProject Project, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly("run_configurable_validations", "view");
        ProcoreProject project = ChangeOrderEndpoints.Project(state, call);
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(call.Body("change_order"), "change_order"), errors, state.Switches.NullClears);
        if (values["contract_id"] is not null && Contract(project, values) is null)
            errors.Add("contract_id", "does not exist in this project");
        return errors.Any ? throw state.Refusal(errors) : (project, values);
    }

    private void Check(ProcorePrimeContract contract, JsonObject values)
    {
        FieldErrors errors = new();
        foreach (string name in (ReadOnlySpan<string>)["location_id", "designated_reviewer_id", "received_from_id"])
        {
            if (values[name] is not null)
                errors.Add(name, "does not exist");
        }

        if ((long?)values["batch_id"] is { } id && !(state.ChangeOrderBatches.TryGetValue(id, out ProcoreChangeOrderBatch? batch) && batch.ContractId == contract.Id))
            errors.Add("batch_id", "does not exist in this contract");
        if (values["change_order_change_reason_id"] is not null && lists.Reason((long?)values["change_order_change_reason_id"]) is null)
            errors.Add("change_order_change_reason_id", "does not exist");
        if (errors.Any)
            throw state.Refusal(errors);
    }

    private ProcorePrimeContract? Contract(ProcoreProject project, JsonObject values) =>
        (long?)values["contract_id"] is { } id && state.PrimeContracts.TryGetValue(id, out ProcorePrimeContract? contract) && contract.Project.Id == project.Id ? contract : null;

    private JsonObject Write(ProcoreCall call, ProcorePrimeChange change, JsonObject values)
    {
        values.Remove("contract_id");
        change.Merge(values);
        change.UpdatedAt = call.Now;
        call.Touched(change);
        return Shape(change);
    }

    private JsonObject Shape(ProcorePrimeChange change)
    {
        JsonObject json = new() { ["id"] = change.Id, ["contract_id"] = change.Contract.Id };
        foreach (string name in ChangeOrderEndpoints.Shown)
            json[name] = change.Copy(name);
        json["grand_total"] = ProcoreMoney.Write(change.Total, state.Switches.MoneyAsNumbers);
        json["change_order_change_reason"] = lists.Reason(change.Integer("change_order_change_reason_id"));
        json["reviewed_at"] = null;
        json["custom_fields"] = new JsonObject();
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, change.Contract.Project);
        json["created_at"] = state.Time(change.CreatedAt);
        json["updated_at"] = state.Time(change.UpdatedAt);
        return json;
    }
}
