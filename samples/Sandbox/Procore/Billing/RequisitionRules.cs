using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What may be written to a subcontractor invoice and to its items.</summary>
internal sealed class RequisitionRules(ProcoreState state)
{
    public static string[] Statuses { get; } = ["draft", "under_review", "revise_and_resubmit", "approved", "approved_as_noted", "pending_owner_approval"];

    /// <summary>The fields of an invoice; its items are read by themselves.</summary>
    public static FieldSet Fields { get; } = new FieldSet()
        .With(FieldKind.Integer, "period_id")
        .With(FieldKind.Date, "requisition_start", "requisition_end", "billing_date", "payment_date", "submitted_at")
        .With(FieldKind.Flag, "final")
        .With(FieldKind.Text, "invoice_number", "origin_data", "origin_id")
        .With(FieldKind.IntegerList, "prostore_file_ids")
        .With(FieldKind.TextList, "upload_ids")
        .Choice("status", Statuses);

    private static readonly FieldSet BulkFields = new FieldSet()
        .With(FieldKind.Integer, "id")
        .With(
            FieldKind.Decimal, "work_completed_this_period", "materials_presently_stored", "work_completed_retainage_retained_this_period",
            "materials_stored_retainage_currently_retained", "work_completed_retainage_released_this_period", "work_completed_this_period_quantity",
            "subcontractor_claimed_amount")
        .With(FieldKind.Text, "comment")
        .Choice("item_type", "contract_item", "contract_detail_item", "change_order_item")
        .Choice("status", "approved", "rejected", "no_action");

    private static readonly FieldSet ItemFields = BulkFields.Without().With(FieldKind.Integer, "line_item_id", "detail_line_item_id").With(
        FieldKind.Decimal, "materials_presently_stored_from_previous_progress", "new_materials", "new_materials_quantity", "stored_materials",
        "work_completed_retainage_percent_this_period", "materials_stored_retainage_percent_this_period");

    public ProcoreRequisition Write(ProcoreCall call, ProcoreContract contract, ProcoreRequisition? requisition, JsonObject values, JsonArray? items)
    {
        FieldErrors errors = new();
        if (state.OriginIsTaken(ProcoreKinds.Requisition, (string?)values["origin_id"], requisition))
            errors.Add("origin_id", FieldErrors.Taken);
        if ((long?)values["period_id"] is { } id && !(state.BillingPeriods.TryGetValue(id, out ProcoreBillingPeriod? period) && period.Project.Id == contract.Project.Id))
            errors.Add("period_id", "does not exist in this project");
        if (errors.Any)
            throw state.Refusal(errors);
        if (requisition is null)
        {
            int number = state.Requisitions.Values.Count(one => one.Contract == contract) + 1;
            requisition = new ProcoreRequisition(state.NextId(), contract, number, call.Now);
            requisition.Merge(new JsonObject { ["status"] = "draft", ["final"] = false });
            foreach (ProcoreContractLine line in contract.Lines)
                requisition.Items.Add(new ProcoreRequisitionItem(state.NextId(), line, call.Now));
        }

        WriteItems(requisition, items, call.Now, isBulk: false);
        state.Requisitions[requisition.Id] = requisition;
        state.Merge(ProcoreKinds.Requisition, requisition, values, call.Now);
        call.Touched(requisition);
        return requisition;
    }

    /// <summary>All items are looked at before one is written.</summary>
    public void WriteItems(ProcoreRequisition requisition, JsonArray? items, DateTimeOffset now, bool isBulk)
    {
        List<(ProcoreRequisitionItem Item, JsonObject Values)> written = [];
        foreach (JsonNode? node in items ?? [])
        {
            JsonObject sent = node as JsonObject ?? throw ProcoreProblem.BadRequest("items", "has an item that is not an object");
            FieldErrors errors = new();
            JsonObject values = (isBulk ? BulkFields : ItemFields).Read(sent, errors, state.Switches.NullClears);
            if (values["item_type"] is null)
                errors.Add("item_type", "is required");
            ProcoreRequisitionItem? item = requisition.Items.Find(one => values["id"] is { } id ? one.Id == (long)id : one.Line.Id == (long?)values["line_item_id"]);
            if (item is null)
                errors.Add("id", "does not exist in this invoice");
            if (errors.Any)
                throw state.Refusal(errors);
            foreach (string name in (ReadOnlySpan<string>)["id", "line_item_id", "detail_line_item_id"])
                values.Remove(name);
            written.Add((item!, values));
        }

        foreach ((ProcoreRequisitionItem item, JsonObject values) in written)
        {
            item.Merge(values);
            item.UpdatedAt = now;
        }
    }
}
