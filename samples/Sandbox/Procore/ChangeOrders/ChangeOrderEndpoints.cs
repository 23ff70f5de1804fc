using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Change orders of commitments.</summary>
internal sealed class ChangeOrderEndpoints(ProcoreState state) : ChangeEndpoints<ProcoreChangeOrder>(state, "commitment_change_orders", state.ChangeOrders, Fields)
{
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

    public override string ContractLine => "commitment_line_item_id";

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

    public override void Changed(ProcoreCall call, ProcoreChangeOrder change) => Changed(State, change, call.Actor);

    protected override long? Vendor(ProcoreChangeOrder change) => change.Contract.Integer("vendor_id");

    protected override ProcoreChangeOrder Make(ProcoreCall call, ProcoreProject project, JsonObject values) => State.Switches.ChangeOrdersNeedChangeEvents
        ? throw ProcoreProblem.Forbidden()
        : new ProcoreChangeOrder(State.NextId(), Contract(project, values)!, call.Now) { CreatedById = call.Actor.UserId };

    protected override void Move(ProcoreChangeOrder change, ProcoreProject project, JsonObject values) =>
        change.Contract = Contract(project, values) ?? change.Contract;

    protected override void Check(ProcoreChangeOrder? change, ProcoreProject project, JsonObject values, FieldErrors errors)
    {
        if (values["change_order_change_reason_id"] is not null)
            errors.Add("change_order_change_reason_id", "does not exist");
        if ((long?)values["batch_id"] is { } id && !(State.ChangeOrderBatches.TryGetValue(id, out ProcoreChangeOrderBatch? batch) && batch.Project.Id == project.Id && !batch.IsOfPrime))
            errors.Add("batch_id", "does not exist in this project");
        if (values["contract_id"] is not null && Contract(project, values) is null)
            errors.Add("contract_id", "does not exist in this project");
    }

    protected override void Remove(ProcoreCall call, ProcoreChangeOrder change) => Remove(State, change, call.Actor);

    protected override void Tell(ProcoreChangeOrder change, JsonObject json)
    {
        json["legacy_package_id"] = null;
        json["legacy_request_id"] = null;
        json["change_order_change_reason"] = null;
        json["designated_reviewer"] = null;
        json["received_from"] = null;
        json["created_by"] = new JsonObject { ["id"] = change.CreatedById };
    }

    private ProcoreContract? Contract(ProcoreProject project, JsonObject values) =>
        (long?)values["contract_id"] is { } id && State.Contracts.TryGetValue(id, out ProcoreContract? contract) && contract.Project.Id == project.Id && contract.DeletedAt is null
            ? contract
            : null;
}
