namespace Sandbox;

/// <summary>A change order of a contract of either kind, with its own schedule of values.</summary>
internal abstract class ProcoreChange(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public abstract long ContractId { get; }

    public abstract ProcoreProject Project { get; }

    /// <summary>The contract counts units, so that its lines have quantities.</summary>
    public abstract bool IsUnitBased { get; }

    public List<ProcoreChangeOrderLine> Lines { get; } = [];

    public string Status => Text("status") ?? "draft";

    public decimal Total => Lines.Sum(line => line.Amount);

    public bool IsApproved => Status is "approved";

    public bool IsDraft => Status is "draft";

    /// <summary>Neither draft nor settled: it may still become a cost.</summary>
    public bool IsPending => Status is "pricing" or "not_pricing" or "pending" or "revised" or "proceeding" or "not_proceeding" or "pending_billable";

    /// <summary>Whether the contract has this line.</summary>
    public abstract bool IsOfContract(long lineId);
}
