namespace Sandbox;

/// <summary>A batch of change orders of one contract of either kind. Which change orders are in it, these say (<c>batch_id</c>).</summary>
internal sealed class ProcoreChangeOrderBatch(long id, ProcoreProject project, long contractId, bool isOfPrime, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project => project;

    public long ContractId => contractId;

    /// <summary>The contract is a prime contract; otherwise it is a commitment.</summary>
    public bool IsOfPrime => isOfPrime;
}
