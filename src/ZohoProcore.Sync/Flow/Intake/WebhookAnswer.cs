namespace ZohoProcore.Sync;

/// <summary>What became of a webhook. Only <see cref="Accepted"/> and <see cref="Ignored"/> are answered with a 2xx status.</summary>
public enum WebhookAnswer
{
    /// <summary>It is stored durably; the record is due. Answer 202.</summary>
    Accepted,

    /// <summary>It was understood but names nothing that is synced. Answer 202.</summary>
    Ignored,

    /// <summary>It is not authentic. Answer 401.</summary>
    NotAuthentic,

    /// <summary>It is authentic but speaks of another organization or company. Answer 403; the refusal is in the audit.</summary>
    WrongOrganization,

    /// <summary>It can't be understood. Answer 400.</summary>
    NotUnderstood,

    /// <summary>There is no such connection, or no secret for its webhooks. Answer 404.</summary>
    UnknownConnection,
}
