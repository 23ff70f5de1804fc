using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// <c>/rest/v1.0/projects/{project_id}/prime_change_order_batches</c> and <c>commitment_change_order_batches</c>, which differ in what
/// contracts they are about.
/// </summary>
internal sealed class ChangeOrderBatchEndpoints(ProcoreState state, bool isOfPrime)
{
    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Integer, "contract_id", "revision", "schedule_impact_amount", "designated_reviewer_id")
        .With(FieldKind.Text, "description", "title", "number")
        .With(FieldKind.Date, "due_date", "paid_date", "invoiced_date", "signed_change_order_received_date", "revised_substantial_completion_date")
        .With(FieldKind.Flag, "executed", "private", "signature_required")
        .With(
            FieldKind.IntegerList, "change_order_ids", "legacy_request_ids", "change_event_attachment_ids", "attachment_ids", "drawing_revision_ids", "file_version_ids",
            "form_ids", "image_ids")
        .With(FieldKind.TextList, "upload_ids")
        .Choice("status", ChangeOrderEndpoints.Statuses);

    private static readonly string[] Shown =
        [
            "description", "due_date", "executed", "invoiced_date", "number", "paid_date", "private", "revised_substantial_completion_date", "revision",
            "schedule_impact_amount", "signature_required", "signed_change_order_received_date", "status", "title",
        ];

    private string Root => "/rest/v1.0/projects/{project_id}/" + (isOfPrime ? "prime_change_order_batches" : "commitment_change_order_batches");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    private IEnumerable<(ProcoreRecord Record, long ContractId, decimal Total)> Changes => isOfPrime
        ? state.PrimeChanges.Values.Select(one => ((ProcoreRecord)one, one.Contract.Id, one.Total))
        : state.ChangeOrders.Values.Select(one => ((ProcoreRecord)one, one.Contract.Id, one.Total));

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "sort", "page", "per_page", "filters[id]", "filters[change_order_id]", "filters[contract_id]", "filters[updated_at]", "filters[status]", "filters[status][not]");
        ProcoreProject project = state.ProjectFromPath(call);
        long? id = query.Integer("filters[id]");
        long? change = query.Integer("filters[change_order_id]");
        long? contract = query.Integer("filters[contract_id]");
        List<string>? statuses = query.List("filters[status]");
        List<string>? others = query.List("filters[status][not]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        long? ofChange = change is null ? null : Changes.FirstOrDefault(one => one.Record.Id == change).Record?.Integer("batch_id") ?? -1;
        List<ProcoreChangeOrderBatch> found = [.. state.ChangeOrderBatches.Values.Where(one =>
            one.Project.Id == project.Id
            && one.IsOfPrime == isOfPrime
            && (id is null || one.Id == id)
            && (ofChange is null || one.Id == ofChange)
            && (contract is null || one.ContractId == contract)
            && (statuses is null || statuses.Contains(one.Text("status") ?? ""))
            && (others is null || !others.Contains(one.Text("status") ?? ""))
            && (updated is not { } u || (one.UpdatedAt >= u.From && one.UpdatedAt <= u.To)))];
        if (query.Choice("sort", "id", "-id", "created_at", "-created_at") is ['-', ..])
            found.Reverse();
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly();
        return ProcoreReply.Ok(Shape(Find(call, state.ProjectFromPath(call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        long contract = (long?)values["contract_id"] ?? throw ProcoreProblem.BadRequest("contract_id", "is required");
        Check(project, contract, values);
        int count = state.ChangeOrderBatches.Values.Count(one => one.ContractId == contract);
        ProcoreChangeOrderBatch batch = new(state.NextId(), project, contract, isOfPrime, call.Now);
        batch.Merge(new JsonObject { ["number"] = $"{count + 1:000}", ["revision"] = 0, ["status"] = "draft", ["private"] = true, ["executed"] = false, ["signature_required"] = false });
        state.ChangeOrderBatches[batch.Id] = batch;
        return ProcoreReply.Created(Write(call, batch, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        ProcoreChangeOrderBatch batch = Find(call, project);
        if ((long?)values["contract_id"] is { } contract && contract != batch.ContractId)
            throw ProcoreProblem.Unprocessable("contract_id", "is another one");
        Check(project, batch.ContractId, values);
        return ProcoreReply.Ok(Write(call, batch, values));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreChangeOrderBatch batch = Find(call, state.ProjectFromPath(call));
        foreach ((ProcoreRecord record, _, _) in In(batch))
            record.Values["batch_id"] = null;
        state.ChangeOrderBatches.Remove(batch.Id);
        call.Touched(batch);
        return ProcoreReply.Empty(204);
    }

    private (ProcoreProject Project, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly("run_configurable_validations");
        ProcoreProject project = state.ProjectFromPath(call);
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(call.Body("change_order_batch"), "change_order_batch"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (project, values);
    }

    private void Check(ProcoreProject project, long contract, JsonObject values)
    {
        FieldErrors errors = new();
        bool isThere = isOfPrime
            ? state.PrimeContracts.TryGetValue(contract, out ProcorePrimeContract? prime) && prime.Project.Id == project.Id
            : state.Contracts.TryGetValue(contract, out ProcoreContract? commitment) && commitment.Project.Id == project.Id && commitment.DeletedAt is null && state.Shows(commitment);
        if (!isThere)
            errors.Add("contract_id", "does not exist in this project");
        if (values["designated_reviewer_id"] is not null)
            errors.Add("designated_reviewer_id", "does not exist");
        if (values["change_order_ids"] is JsonArray { Count: > 0 } changes)
        {
            if (state.Switches.ChangeOrderTiers != 2)
                errors.Add("change_order_ids", "is only supported for two-tier projects");
            else if (changes.Any(id => !Changes.Any(one => one.Record.Id == (long)id! && one.ContractId == contract)))
                errors.Add("change_order_ids", "does not exist in this contract");
        }

        if (values["legacy_request_ids"] is JsonArray { Count: > 0 } requests)
        {
            if (state.Switches.ChangeOrderTiers != 3)
                errors.Add("legacy_request_ids", "is only supported for three-tier projects");
            else if (requests.Any(id => !(state.ChangeRequests.TryGetValue((long)id!, out ProcoreChangeRequest? request) && request.ContractId == contract)))
                errors.Add("legacy_request_ids", "does not exist in this contract");
        }

        if (errors.Any)
            throw state.Refusal(errors);
    }

    private JsonObject Write(ProcoreCall call, ProcoreChangeOrderBatch batch, JsonObject values)
    {
        if (values["change_order_ids"] is JsonArray changes)
        {
            HashSet<long> ids = [.. changes.Select(id => (long)id!)];
            foreach ((ProcoreRecord record, _, _) in Changes.Where(one => ids.Contains(one.Record.Id)).ToList())
                record.Values["batch_id"] = batch.Id;
            foreach ((ProcoreRecord record, _, _) in In(batch).Where(one => !ids.Contains(one.Record.Id)))
                record.Values["batch_id"] = null;
        }

        values.Remove("contract_id");
        values.Remove("change_order_ids");
        batch.Merge(values);
        batch.UpdatedAt = call.Now;
        call.Touched(batch);
        return Shape(batch);
    }

    private ProcoreChangeOrderBatch Find(ProcoreCall call, ProcoreProject project) =>
        state.ChangeOrderBatches.TryGetValue(call.PathId("id"), out ProcoreChangeOrderBatch? batch) && batch.Project.Id == project.Id && batch.IsOfPrime == isOfPrime
            ? batch
            : throw ProcoreProblem.NotFound();

    private List<(ProcoreRecord Record, long ContractId, decimal Total)> In(ProcoreChangeOrderBatch batch) => [.. Changes.Where(one => one.Record.Integer("batch_id") == batch.Id)];

    private JsonObject Shape(ProcoreChangeOrderBatch batch)
    {
        JsonObject json = new() { ["id"] = batch.Id, ["contract_id"] = batch.ContractId };
        foreach (string name in Shown)
            json[name] = batch.Copy(name);
        json["grand_total"] = ProcoreMoney.Write(In(batch).Sum(one => one.Total), state.Switches.MoneyAsNumbers);
        json["type"] = isOfPrime ? "PrimeChangeOrderBatch" : "CommitmentChangeOrderBatch";
        json["review_notes"] = null;
        json["reviewed_at"] = null;
        json["designated_reviewer"] = null;
        json["attachments"] = new JsonArray();
        json["custom_fields"] = new JsonObject();
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, batch.Project);
        json["created_at"] = state.Time(batch.CreatedAt);
        json["updated_at"] = state.Time(batch.UpdatedAt);
        return json;
    }
}
