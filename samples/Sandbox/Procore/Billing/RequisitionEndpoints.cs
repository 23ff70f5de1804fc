using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Subcontractor invoices: <c>/rest/v1.1/requisitions</c>, with project and commitment in the body of writes, and the change of many items
/// in version 1.0. The service account is an administrator, who may change any of them.
/// </summary>
internal sealed class RequisitionEndpoints(ProcoreState state, RequisitionRules rules)
{
    private const string Root = "/rest/v1.1/requisitions";

    private static readonly string[] Views = ["default", "extended", "items", "action_policy", "header_only"];

    private static readonly string[] Shown =
        ["billing_date", "final", "invoice_number", "origin_data", "origin_id", "payment_date", "period_id", "requisition_start", "requisition_end", "status", "submitted_at"];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
        new("PATCH", "/rest/v1.0/requisitions/{id}/bulk_item_update", UpdateItems),
        new("PATCH", "/rest/v2.0/companies/{company_id}/projects/{project_id}/requisitions/{id}/payment_details", SetDueDate),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "project_id", "page", "per_page", "view", "filters[id]", "filters[commitment_id]", "filters[period_id]", "filters[status]", "filters[created_at]",
            "filters[updated_at]", "filters[origin_id]", "filters[is_last]");
        ProcoreProject project = state.ProjectFromQuery(call);
        string? view = query.Choice("view", Views);
        HashSet<long>? ids = query.Integers("filters[id]");
        long? commitment = query.Integer("filters[commitment_id]");
        long? period = query.Integer("filters[period_id]");
        string? status = query.Choice("filters[status]", RequisitionRules.Statuses);
        string? origin = query.Text("filters[origin_id]");
        string? last = query.Choice("filters[is_last]", "true", "false");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreRequisition> found = [.. state.Requisitions.Values.Where(one =>
            one.Contract.Project.Id == project.Id
            && state.Shows(one.Contract)
            && (ids is null || ids.Contains(one.Id))
            && (commitment is null || one.Contract.Id == commitment)
            && (period is null || one.Integer("period_id") == period)
            && (status is null || one.Status == status)
            && (origin is null || one.OriginId == origin)
            && (last is null || IsLast(one) == last is "true")
            && (updated is not { } u || (one.UpdatedAt >= u.From && one.UpdatedAt <= u.To)))];
        return ProcoreReply.Page(call, found, one => Shape(one, view), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "view");
        return ProcoreReply.Ok(Shape(Find(call, state.ProjectFromQuery(call)), call.Query.Choice("view", Views)));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreContract contract, JsonObject values, JsonArray? items) = Written(call);
        return ProcoreReply.Created(Shape(rules.Write(call, contract, null, values, items), call.Query.Text("view")));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreContract contract, JsonObject values, JsonArray? items) = Written(call);
        ProcoreRequisition requisition = Find(call, contract.Project);
        if (requisition.Contract != contract)
            throw ProcoreProblem.NotFound();
        foreach (JsonNode? item in items ?? [])
        {
            if (item?["id"] is null)
                throw ProcoreProblem.BadRequest("items", "has an item without an id");
        }

        return ProcoreReply.Ok(Shape(rules.Write(call, contract, requisition, values, items), call.Query.Text("view")));
    }

    private ProcoreReply UpdateItems(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreRequisition requisition = Find(call, state.ProjectFromQuery(call));
        JsonArray items = call.Body("requisition_items")["requisition_items"] as JsonArray
            ?? throw ProcoreProblem.BadRequest("requisition_items", "is required and has to be an array");
        rules.WriteItems(requisition, items, call.Now, isBulk: true);
        requisition.UpdatedAt = call.Now;
        call.Touched(requisition);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply SetDueDate(ProcoreCall call)
    {
        call.Query.AllowOnly();
        state.CompanyFromPath(call);
        ProcoreRequisition requisition = Find(call, state.ProjectFromPath(call));
        if (call.Body("due_date")["due_date"] is not JsonValue due || !DateOnly.TryParseExact((string?)due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw ProcoreProblem.BadRequest("due_date", "is not a date");
        requisition.Values["due_date"] = due.DeepClone();
        call.Touched(requisition);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreRequisition requisition = Find(call, state.ProjectFromQuery(call));
        if (!IsLast(requisition))
            throw ProcoreProblem.Unprocessable("base", "Only the last invoice of a commitment can be deleted");
        state.Requisitions.Remove(requisition.Id);
        state.Forget(ProcoreKinds.Requisition, requisition.OriginId);
        call.Touched(requisition);
        return ProcoreReply.Empty(200);
    }

    private (ProcoreContract Contract, JsonObject Values, JsonArray? Items) Written(ProcoreCall call)
    {
        call.Query.AllowOnly("view", "invite_id");
        call.Query.Choice("view", Views);
        JsonObject body = call.Body("project_id", "commitment_id", "requisition");
        ProcoreProject project = state.ProjectFromBody(call, body);
        if (body["commitment_id"] is not JsonValue id || !id.TryGetValue(out long commitmentId))
            throw ProcoreProblem.BadRequest("commitment_id", "is required in the body as an integer");
        JsonObject sent = (JsonObject)ProcoreScope.Wrapped(body, "requisition").DeepClone();
        JsonArray? items = sent["items"] as JsonArray;
        sent.Remove("items");
        FieldErrors errors = new();
        JsonObject values = RequisitionRules.Fields.Read(sent, errors, state.Switches.NullClears);
        if (errors.Any)
            throw state.Refusal(errors);
        return state.Contracts.TryGetValue(commitmentId, out ProcoreContract? contract) && contract.Project.Id == project.Id && contract.DeletedAt is null && state.Shows(contract)
            ? (contract, values, items)
            : throw ProcoreProblem.NotFound();
    }

    private bool IsLast(ProcoreRequisition requisition) => !state.Requisitions.Values.Any(one => one.Contract == requisition.Contract && one.Number > requisition.Number);

    public ProcoreRequisition Find(ProcoreCall call, ProcoreProject project) =>
        state.Requisitions.TryGetValue(call.PathId("id"), out ProcoreRequisition? requisition) && requisition.Contract.Project.Id == project.Id && state.Shows(requisition.Contract)
            ? requisition
            : throw ProcoreProblem.NotFound();

    private JsonObject Shape(ProcoreRequisition requisition, string? view)
    {
        ProcoreContract contract = requisition.Contract;
        ProcoreVendor? vendor = contract.Integer("vendor_id") is { } id ? state.Vendors.GetValueOrDefault(id) : null;
        JsonObject json = new()
        {
            ["id"] = requisition.Id,
            ["previous_requisition_id"] = Earlier(requisition).LastOrDefault()?.Id,
            ["project_id"] = contract.Project.Id,
            ["commitment_id"] = contract.Id,
            ["commitment_type"] = contract.Kind.HolderType,
            ["contract_name"] = contract.Copy("title"),
            ["vendor_id"] = vendor?.Id,
            ["vendor_name"] = vendor?.Name,
            ["number"] = requisition.Number,
            ["erp_status"] = null,
            ["invoice_type"] = "progress",
            ["deletable"] = IsLast(requisition),
        };
        foreach (string name in Shown)
            json[name] = requisition.Copy(name);
        json["percent_complete"] = ProcoreMoney.Text(contract.GrandTotal == 0 ? 0 : 100 * Completed(requisition) / contract.GrandTotal);
        json["total_claimed_amount"] = Money(requisition.Items.Sum(item => item.Amount("subcontractor_claimed_amount")));
        json["summary"] = Summary(requisition);
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, contract);
        json["attachments"] = new JsonArray();
        json["custom_fields"] = new JsonObject();
        json["created_at"] = state.Time(requisition.CreatedAt);
        json["updated_at"] = state.Time(requisition.UpdatedAt);
        if (view is "extended" or "items")
            json["items"] = new JsonArray([.. requisition.Items.Select(item => (JsonNode)Shape(requisition, item))]);
        if (view is "extended")
            json["accounting_method"] = contract.Copy("accounting_method");
        return json;
    }

    private JsonObject Summary(ProcoreRequisition requisition)
    {
        decimal completed = Completed(requisition);
        decimal retained = Earlier(requisition).Append(requisition).Sum(one => one.Retained);
        decimal before = Earlier(requisition).Sum(one => one.Billed - one.Retained);
        return new JsonObject
        {
            ["original_contract_sum"] = Money(requisition.Contract.GrandTotal),
            ["net_change_by_change_orders"] = Money(0),
            ["contract_sum_to_date"] = Money(requisition.Contract.GrandTotal),
            ["total_completed_and_stored_to_date"] = Money(completed),
            ["total_retainage"] = Money(retained),
            ["total_earned_less_retainage"] = Money(completed - retained),
            ["less_previous_certificates_for_payment"] = Money(before),
            ["tax_applicable_to_this_payment"] = Money(0),
            ["current_payment_due"] = Money(completed - retained - before),
            ["balance_to_finish_including_retainage"] = Money(requisition.Contract.GrandTotal - completed + retained),
        };
    }

    public JsonObject Shape(ProcoreRequisition requisition, ProcoreRequisitionItem item)
    {
        decimal before = Earlier(requisition).SelectMany(one => one.Items).Where(one => one.Line == item.Line).Sum(one => one.Amount("work_completed_this_period"));
        decimal completed = before + item.Billed;
        return new JsonObject
        {
            ["id"] = item.Id,
            ["item_type"] = item.Copy("item_type") ?? "contract_item",
            ["line_item_id"] = item.Line.Id,
            ["position"] = item.Line.Position,
            ["line_number"] = item.Line.Position.ToString(CultureInfo.InvariantCulture),
            ["description_of_work"] = item.Line.Copy("description"),
            ["status"] = item.Copy("status") ?? "no_action",
            ["comment"] = item.Copy("comment"),
            ["wbs_code"] = ProcoreShapes.WbsCode(item.Line.WbsCode),
            ["cost_code_id"] = item.Line.WbsCode.CostCode.Id,
            ["scheduled_value"] = Money(item.Line.Amount),
            ["work_completed_from_previous_application"] = Money(before),
            ["work_completed_this_period"] = Money(item.Amount("work_completed_this_period")),
            ["materials_presently_stored"] = Money(item.Amount("materials_presently_stored")),
            ["total_completed_and_stored_to_date"] = Money(completed),
            ["total_completed_and_stored_to_date_percent"] = ProcoreMoney.Text(item.Line.Amount == 0 ? 0 : 100 * completed / item.Line.Amount),
            ["work_completed_retainage_retained_this_period"] = Money(item.Amount("work_completed_retainage_retained_this_period")),
            ["subcontractor_claimed_amount"] = Money(item.Amount("subcontractor_claimed_amount")),
            ["gross_amount"] = Money(item.Billed),
            ["net_amount"] = Money(item.Billed - item.Retained),
            ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, requisition.Contract),
        };
    }

    private IEnumerable<ProcoreRequisition> Earlier(ProcoreRequisition requisition) =>
        state.Requisitions.Values.Where(one => one.Contract == requisition.Contract && one.Number < requisition.Number).OrderBy(one => one.Number);

    private decimal Completed(ProcoreRequisition requisition) => Earlier(requisition).Sum(one => one.Items.Sum(item => item.Amount("work_completed_this_period"))) + requisition.Billed;

    private JsonNode Money(decimal amount) => ProcoreMoney.Write(amount, state.Switches.MoneyAsNumbers);
}
