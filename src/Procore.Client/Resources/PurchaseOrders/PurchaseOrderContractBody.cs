namespace Procore.Client;

/// <summary>The body of a create or update of a purchase order: the project goes beside the contract.</summary>
internal sealed record PurchaseOrderContractBody(long ProjectId, PurchaseOrderContractInput PurchaseOrderContract);
