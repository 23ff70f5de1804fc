namespace ZohoProcore.Sync;

/// <summary>What becomes of an order whose amounts change after its commitment was approved.</summary>
public enum AmendedOrderTreatment
{
    /// <summary>A person enters a change order.</summary>
    Review,

    /// <summary>
    /// The sync writes a draft change order for the difference, line by line, which a person approves. For projects whose Commitments tool
    /// has one tier of change orders and does not make them from change events; name the others in
    /// <see cref="SyncPolicies.ReviewAmendmentsIn"/>.
    /// </summary>
    ChangeOrder,
}
