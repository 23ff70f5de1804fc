namespace Sandbox;

/// <summary>A change order of a commitment.</summary>
internal sealed class ProcoreChangeOrder(long id, ProcoreContract contract, DateTimeOffset createdAt) : ProcoreChange(id, createdAt)
{
    public ProcoreContract Contract { get; set; } = contract;

    public long CreatedById { get; init; }

    public override long ContractId => Contract.Id;

    public override ProcoreProject Project => Contract.Project;

    public override bool IsUnitBased => Contract.Text("accounting_method") is "unit";

    public override bool IsOfContract(long lineId) => Contract.Lines.Exists(line => line.Id == lineId);
}
