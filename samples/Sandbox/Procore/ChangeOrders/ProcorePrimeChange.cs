namespace Sandbox;

/// <summary>A change order of a prime contract.</summary>
internal sealed class ProcorePrimeChange(long id, ProcorePrimeContract contract, DateTimeOffset createdAt) : ProcoreChange(id, createdAt)
{
    public ProcorePrimeContract Contract { get; set; } = contract;

    public override long ContractId => Contract.Id;

    public override ProcoreProject Project => Contract.Project;

    public override bool IsUnitBased => Contract.Text("accounting_method") is "unit";

    public override bool IsOfContract(long lineId) => Contract.Lines.Exists(line => line.Id == lineId);
}
