using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Change orders of prime contracts.</summary>
internal sealed class PrimeChangeOrderEndpoints(ProcoreState state, ChangeEventLists lists)
    : ChangeEndpoints<ProcorePrimeChange>(
        state, "prime_change_orders", state.PrimeChanges, ChangeOrderEndpoints.Fields.Without().With(FieldKind.Date, "revised_substantial_completion_date"))
{
    public override string ContractLine => "prime_line_item_id";

    public override void Changed(ProcoreCall call, ProcorePrimeChange change) => change.UpdatedAt = call.Now;

    protected override long? Vendor(ProcorePrimeChange change) => change.Contract.Owner?.Id;

    protected override ProcorePrimeChange Make(ProcoreCall call, ProcoreProject project, JsonObject values) => new(State.NextId(), Contract(project, values)!, call.Now);

    protected override void Move(ProcorePrimeChange change, ProcoreProject project, JsonObject values) => change.Contract = Contract(project, values) ?? change.Contract;

    protected override void Check(ProcorePrimeChange? change, ProcoreProject project, JsonObject values, FieldErrors errors)
    {
        ProcorePrimeContract? contract = values["contract_id"] is null ? change?.Contract : Contract(project, values);
        if (contract is null)
            errors.Add("contract_id", "does not exist in this project");
        if ((long?)values["batch_id"] is { } id && !(State.ChangeOrderBatches.TryGetValue(id, out ProcoreChangeOrderBatch? batch) && batch.ContractId == contract?.Id))
            errors.Add("batch_id", "does not exist in this contract");
        if (values["change_order_change_reason_id"] is not null && lists.Reason((long?)values["change_order_change_reason_id"]) is null)
            errors.Add("change_order_change_reason_id", "does not exist");
    }

    protected override void Remove(ProcoreCall call, ProcorePrimeChange change) => State.PrimeChanges.Remove(change.Id);

    protected override void Tell(ProcorePrimeChange change, JsonObject json) =>
        json["change_order_change_reason"] = lists.Reason(change.Integer("change_order_change_reason_id"));

    private ProcorePrimeContract? Contract(ProcoreProject project, JsonObject values) =>
        (long?)values["contract_id"] is { } id && State.PrimeContracts.TryGetValue(id, out ProcorePrimeContract? contract) && contract.Project.Id == project.Id ? contract : null;
}
