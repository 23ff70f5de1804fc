namespace Procore.Client;

/// <summary>The body of a create or update of a work order: the project goes beside the contract.</summary>
internal sealed record WorkOrderContractBody(long ProjectId, WorkOrderContractInput WorkOrderContract);
