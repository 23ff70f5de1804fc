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
    /// they take off, is theirs. An order of several projects has its file on the commitment of each. A file that is new costs two calls
    /// to Zoho Books and three to five to Procore for each commitment, every later edit of the order one to Zoho Books.
    /// </summary>
    Files,

    /// <summary>Neither a link nor a file.</summary>
    None,
}
