namespace ZohoProcore.Sync;

/// <summary>What keeps an order from being written over its commitment as that stands in Procore.</summary>
public enum OverwriteLock
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>Its status locks what would be written: a person sets it back to Draft first.</summary>
    Status,

    /// <summary>Approved change orders rest on what would be written: a person takes them out first.</summary>
    ChangeOrders,
}
