namespace ZohoProcore.Sync;

/// <summary>
/// What became of a webhook. Whatever is authentic is answered with a 2xx status, needed or not: Procore stops its whole queue at a 4xx,
/// and sending it again would change nothing. A host says in its log what it did not use.
/// </summary>
public enum WebhookAnswer
{
    /// <summary>It is stored durably; the record is due. Answer 202.</summary>
    Accepted,

    /// <summary>It is authentic and names nothing that is synced. Answer 202.</summary>
    Ignored,

    /// <summary>It is not authentic. Answer 401.</summary>
    NotAuthentic,

    /// <summary>It is authentic but speaks of another organization or company. Answer 202; that it was refused is in the audit.</summary>
    WrongOrganization,

    /// <summary>It is authentic and can't be understood. Answer 202.</summary>
    NotUnderstood,

    /// <summary>There is no such connection, or no secret for its webhooks. Answer 404.</summary>
    UnknownConnection,

    /// <summary>
    /// It is authentic and its body was too large to be read: the scans that find what it can have told of are due. Answer 202.
    /// </summary>
    NotRead,
}
