namespace Procore.Client;

/// <summary>
/// A commitment is locked by its status (see <c>PurchaseOrderContractStatus.Locking</c> and
/// <c>WorkOrderContractStatus.Locking</c>): Procore refused to change its vendor or lines, or to delete it. What Procore said is in
/// <see cref="ProcoreException.Errors"/>. Trying again does not help until somebody has changed the status.
/// </summary>
public sealed class ProcoreLockedException : ProcoreValidationException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The refusal, whose details are taken over.</param>
    public ProcoreLockedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
        if (innerException is not ProcoreException refusal)
            return;
        Status = refusal.Status;
        Code = refusal.Code;
        RequestId = refusal.RequestId;
        Errors = refusal.Errors;
        Method = refusal.Method;
        Route = refusal.Route;
    }

    /// <summary>The id of the locked contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>The status that locks it.</summary>
    public string? ContractStatus { get; init; }
}
