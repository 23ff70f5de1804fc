namespace Sandbox;

/// <summary>A change order package of a contract of either kind.</summary>
internal sealed class ProcoreChangePackage(long id, ProcoreProject project, long contractId, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project => project;

    public long ContractId => contractId;

    /// <summary>Whether a project has a contract of either kind with this id, which the service account may see.</summary>
    public static bool IsContract(ProcoreState state, ProcoreProject project, long id) =>
        (state.Contracts.TryGetValue(id, out ProcoreContract? commitment) && commitment.Project.Id == project.Id && commitment.DeletedAt is null && state.Shows(commitment))
        || (state.PrimeContracts.TryGetValue(id, out ProcorePrimeContract? prime) && prime.Project.Id == project.Id);
}

/// <summary>A change order request of a contract of either kind, which can be in a package.</summary>
internal sealed class ProcoreChangeRequest(long id, ProcoreProject project, long contractId, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project => project;

    public long ContractId => contractId;
}
