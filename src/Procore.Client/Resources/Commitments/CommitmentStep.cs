namespace Procore.Client;

/// <summary>
/// The steps of writing a commitment, in the order in which they have to be made; their values are that order. Lines cannot be written in
/// the same call as their contract, and a locked contract takes no lines, so the final status comes last.
/// </summary>
public enum CommitmentStep
{
    /// <summary>The vendor is added to the directory of the project (<see cref="IVendors.AddToProjectAsync"/>).</summary>
    VendorIntoProject = 0,

    /// <summary>
    /// The contract is written with a status that does not lock, such as <c>PurchaseOrderContractStatus.Draft</c>.
    /// </summary>
    Draft = 1,

    /// <summary>The lines are written (<c>IPurchaseOrders.SyncLinesAsync</c>).</summary>
    Lines = 2,

    /// <summary>Lines that should no longer be there are deleted, and only after the lines were written without any error.</summary>
    RemoveLines = 3,

    /// <summary>The contract gets its final status, which may lock it.</summary>
    FinalStatus = 4,
}
