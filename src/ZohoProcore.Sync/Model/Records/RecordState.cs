namespace ZohoProcore.Sync;

/// <summary>Where a record stands. Every change of state is one audit entry.</summary>
public enum RecordState
{
    /// <summary>Writes are under way.</summary>
    Applying,

    /// <summary>Both sides agree.</summary>
    Synced,

    /// <summary>A person has to decide something; the review says what.</summary>
    NeedsReview,

    /// <summary>Policy says that it is not ours to sync.</summary>
    Filtered,

    /// <summary>A person decided to leave it out.</summary>
    Skipped,

    /// <summary>One side is gone.</summary>
    Orphaned,

    /// <summary>A person changed the commitment in Procore; nothing is overwritten.</summary>
    Conflict,

    /// <summary>Its plan is made and waits for a person's go-ahead; nothing of it is written.</summary>
    AwaitingApproval,

    /// <summary>It failed and will be tried again.</summary>
    Failed,

    /// <summary>It failed too often; it is in review and tried once a day.</summary>
    Aborted,
}
