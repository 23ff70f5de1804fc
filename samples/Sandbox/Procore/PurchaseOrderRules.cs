using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What may be written to a purchase order contract and its lines, whoever writes it.</summary>
internal sealed class PurchaseOrderRules(ProcoreState state)
{
    private static readonly FieldSet Scalars = new FieldSet()
        .With(
            FieldKind.Text, "number", "title", "description", "payment_terms", "ship_via", "bill_to_address", "ship_to_address",
            "origin_id", "origin_data", "origin_code")
        .With(
            FieldKind.Date, "contract_date", "delivery_date", "execution_date", "issued_on_date", "letter_of_intent_date", "returned_date",
            "approval_letter_date")
        .With(FieldKind.Integer, "vendor_id", "assignee_id")
        .With(FieldKind.Flag, "executed", "private")
        .With(FieldKind.Decimal, "retainage_percent")
        .Choice("accounting_method", "amount", "unit")
        .Choice("status", "Draft", "Processing", "Submitted", "Partially Received", "Received", "Approved", "Closed");

    /// <summary>Fields of create and update. Custom fields and currencies are absent: this company has neither.</summary>
    public static FieldSet Single { get; } = Scalars.Without()
        .With(FieldKind.IntegerList, "invoice_contact_user_ids", "drawing_revision_ids", "file_version_ids", "form_ids", "image_ids")
        .With(FieldKind.TextList, "upload_ids");

    public static FieldSet LineSingle { get; } = new FieldSet()
        .With(FieldKind.Decimal, "amount", "quantity", "unit_cost")
        .With(FieldKind.Text, "uom", "description", "origin_id", "origin_data")
        .With(FieldKind.Integer, "cost_code_id", "line_item_type_id", "wbs_code_id", "tax_code_id")
        .Choice("extended_type", "manual", "calculated");

    public FieldSet Batch { get; } = WithId(Scalars, state.Switches.SyncAcceptsId);

    public FieldSet LineBatch { get; } = WithId(LineSingle, state.Switches.SyncAcceptsId);

    /// <summary>The vendor and the lines may not change, and the order may not be deleted.</summary>
    public bool IsLocked(ProcoreOrder order) =>
        order.Status is "Approved" || (state.Switches.ClosedLocks && order.Status is "Closed");

    public static string LockSentence(ProcoreOrder order) => $"cannot be changed while the purchase order is {order.Status}";

    public ProcoreOrder? Write(ProcoreOrder? order, ProcoreProject project, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        if (state.OriginIsTaken(ProcoreKinds.Order, (string?)values["origin_id"], order))
            errors.Add("origin_id", "has already been taken");
        CheckVendor(order, project, values, errors);
        if ((long?)values["assignee_id"] is { } assignee and not (ProcoreState.ServiceAccountId or ProcoreState.PersonId))
            errors.Add("assignee_id", $"{assignee} is not a user of this project");
        if (errors.Any)
            return null;

        bool created = order is null;
        if (order is null)
        {
            order = new ProcoreOrder(state.NextId(), project, actor.Now) { CreatedById = actor.UserId };
            order.Values["number"] = $"PO-{++project.OrdersNumbered:000}";
            order.Values["accounting_method"] = "amount";
            order.Values["status"] = "Draft";
            order.Values["private"] = true;
            order.Values["executed"] = false;
            state.Orders[order.Id] = order;
        }

        state.Merge(ProcoreKinds.Order, order, values, actor.Now);
        state.Announce(actor, created ? "create" : "update", ProcoreKinds.Order, order.Id, project.Id);
        return order;
    }

    public void Delete(ProcoreOrder order, ProcoreActor actor)
    {
        if (IsLocked(order))
            throw ProcoreProblem.Unprocessable("base", $"The purchase order cannot be deleted while it is {order.Status}");
        order.DeletedAt = order.UpdatedAt = actor.Now;
        foreach (ProcoreOrderLine line in order.Lines)
            state.Forget(ProcoreKinds.Line, line.OriginId);
        if (!state.Switches.DeletedRecordsKeepOriginId)
            state.Forget(ProcoreKinds.Order, order.OriginId);
        state.Announce(actor, "delete", ProcoreKinds.Order, order.Id, order.Project.Id);
    }

    /// <summary>Writes one line; the caller has dealt with the lock.</summary>
    public ProcoreOrderLine? WriteLine(ProcoreOrder order, ProcoreOrderLine? line, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        if (state.OriginIsTaken(ProcoreKinds.Line, (string?)values["origin_id"], line))
            errors.Add("origin_id", "has already been taken");
        if (state.Switches.UnknownUnitIsRefused && (string?)values["uom"] is { Length: > 0 } unit && !state.Units.Contains(unit))
            errors.Add("uom", "is not included in the list");
        if (values["tax_code_id"] is not null)
            errors.Add("tax_code_id", "does not exist");
        ProcoreWbsCode? wbs = WbsCode(order, line, values, errors);
        if (errors.Any || wbs is null)
            return null;

        bool created = line is null;
        if (line is null)
        {
            int position = order.Lines.Count == 0 ? 1 : order.Lines.Max(l => l.Position) + 1;
            line = new ProcoreOrderLine(state.NextId(), order, actor.Now) { WbsCode = wbs, Position = position };
            order.Lines.Add(line);
        }

        state.Merge(ProcoreKinds.Line, line, values, actor.Now);
        if (!ReferenceEquals(line.WbsCode, wbs))
            (line.WbsCode, line.UpdatedAt) = (wbs, actor.Now);
        line.Amount = Amount(order, line);
        if (!wbs.Budgeted)
        {
            wbs.Budgeted = true;
            state.BudgetLinesCreated++;
        }

        LineChanged(order, line, created ? "create" : "update", actor);
        return line;
    }

    public void DeleteLine(ProcoreOrder order, ProcoreOrderLine line, ProcoreActor actor)
    {
        order.Lines.Remove(line);
        state.Forget(ProcoreKinds.Line, line.OriginId);
        LineChanged(order, line, "delete", actor);
    }

    private static FieldSet WithId(FieldSet fields, bool id) => id ? fields.Without().With(FieldKind.Integer, "id") : fields;

    private static decimal Amount(ProcoreOrder order, ProcoreOrderLine line)
    {
        bool measured = line.Values["quantity"] is not null && line.Values["unit_cost"] is not null;
        bool calculated = line.Text("extended_type") is { } type
            ? type is "calculated"
            : order.Text("accounting_method") is "unit" && line.Values["amount"] is null && measured;
        decimal amount = calculated
            ? ProcoreMoney.Parse(line.Values["quantity"]) * ProcoreMoney.Parse(line.Values["unit_cost"])
            : ProcoreMoney.Parse(line.Values["amount"]);
        return Math.Round(amount, 2, MidpointRounding.AwayFromZero);
    }

    private void LineChanged(ProcoreOrder order, ProcoreOrderLine line, string reason, ProcoreActor actor)
    {
        state.Announce(actor, reason, ProcoreKinds.Line, line.Id, order.Project.Id);
        if (!state.Switches.LineChangeTouchesContract)
            return;
        order.UpdatedAt = actor.Now;
        state.Announce(actor, "update", ProcoreKinds.Order, order.Id, order.Project.Id);
    }

    private void CheckVendor(ProcoreOrder? order, ProcoreProject project, JsonObject values, FieldErrors errors)
    {
        if (!values.TryGetPropertyValue("vendor_id", out JsonNode? node) || (long?)node == order?.Integer("vendor_id"))
            return;
        if (order is not null && IsLocked(order))
            errors.Add("vendor_id", LockSentence(order));
        else if ((long?)node is not { } id)
            return;
        else if (!state.Vendors.TryGetValue(id, out ProcoreVendor? vendor))
            errors.Add(state.Switches.VendorErrorField, "Vendor does not exist");
        else if (!vendor.IsActive)
            errors.Add(state.Switches.VendorErrorField, "Vendor is inactive");
        else if (!vendor.ProjectIds.Contains(project.Id))
            errors.Add(state.Switches.VendorErrorField, "Vendor is not in the project directory");
    }

    private ProcoreWbsCode? WbsCode(ProcoreOrder order, ProcoreOrderLine? line, JsonObject values, FieldErrors errors)
    {
        ProcoreWbsCode? wbs;
        if ((long?)values["wbs_code_id"] is { } id)
        {
            wbs = state.WbsCodes.GetValueOrDefault(id);
            if (wbs is null || wbs.CostCode.ProjectId != order.Project.Id)
            {
                errors.Add("wbs_code_id", "does not exist in this project");
                return null;
            }
        }
        else if (values["cost_code_id"] is not null || values["line_item_type_id"] is not null)
        {
            long? code = (long?)values["cost_code_id"] ?? line?.WbsCode.CostCode.Id;
            long? type = (long?)values["line_item_type_id"] ?? line?.WbsCode.CostType.Id;
            wbs = state.WbsCodes.Values.FirstOrDefault(w => w.CostCode.Id == code && w.CostType.Id == type && w.CostCode.ProjectId == order.Project.Id);
            if (wbs is null)
            {
                errors.Add("cost_code_id", "has no budget code with this line item type in this project");
                return null;
            }
        }
        else
        {
            wbs = line?.WbsCode;
            if (wbs is null)
                errors.Add("wbs_code_id", "can't be blank");
            return wbs;
        }

        if (!wbs.Active && !ReferenceEquals(wbs, line?.WbsCode))
            errors.Add("wbs_code_id", "is inactive");
        return wbs;
    }
}
