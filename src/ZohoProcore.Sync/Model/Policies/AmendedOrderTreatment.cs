namespace ZohoProcore.Sync;

/// <summary>What becomes of an order whose amounts change after its commitment was approved.</summary>
public enum AmendedOrderTreatment
{
    /// <summary>A person enters a change order.</summary>
    Review,

    /// <summary>
    /// The sync writes a draft change order for the difference, line by line, which a person approves: a potential one in projects that
    /// <see cref="SyncPolicies.PotentialChangeOrdersIn"/> names. Name those that make change orders from change events in
    /// <see cref="SyncPolicies.ReviewAmendmentsIn"/>. Where one that people entered waits on the same codes, a person is asked first.
    /// </summary>
    ChangeOrder,
}
