namespace Procore.Client;

/// <summary>The body of a create or update of a purchase order: the project goes beside the contract.</summary>
internal sealed record PurchaseOrderContractBody(long ProjectId, PurchaseOrderContractInput PurchaseOrderContract);

/// <summary>The body of a create or update of a work order: the project goes beside the contract.</summary>
internal sealed record WorkOrderContractBody(long ProjectId, WorkOrderContractInput WorkOrderContract);

/// <summary>The body of a create or update of a line: the project goes beside the line.</summary>
internal sealed record CommitmentLineBody(long ProjectId, CommitmentLineInput LineItem);
