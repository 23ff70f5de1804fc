namespace ZohoProcore.Sync;

/// <summary>How a finding keeps a record from being written.</summary>
public enum FindingSeverity
{
    /// <summary>It has to be put right.</summary>
    Stops,

    /// <summary>
    /// A person may accept it for this order as it is, by a decision that names it.
    /// </summary>
    Asks,
}
