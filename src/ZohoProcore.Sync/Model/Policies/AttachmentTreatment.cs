namespace ZohoProcore.Sync;

/// <summary>What of an order's documents its commitments in Procore get.</summary>
public enum AttachmentTreatment
{
    /// <summary>
    /// A new commitment names the order's page in Zoho Books, where it can be read and printed, as its third-party data (origin_data).
    /// </summary>
    Link,

    /// <summary>
    /// That, and the order's file: each file is attached to each commitment once, told by its content. What people attach, and a file that
    /// they take off, is theirs. It costs two calls to Zoho Books for a file that is new, and one to Procore for each commitment.
    /// </summary>
    Files,

    /// <summary>Neither a link nor a file.</summary>
    None,
}
