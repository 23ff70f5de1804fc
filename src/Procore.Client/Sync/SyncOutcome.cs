namespace Procore.Client;

/// <summary>What became of one item of a sync.</summary>
public enum SyncOutcome
{
    /// <summary>
    /// It is not known whether the item was saved: the connection broke, or the answer did not mention the item. Read it by its origin id,
    /// or sync it again: with an origin id that does no harm.
    /// </summary>
    Unknown = 0,

    /// <summary>Procore has the item as it was sent. Whether it was created, changed or the same already is not said by the answer.</summary>
    Saved = 1,

    /// <summary>Nothing was saved: Procore refused the item, or the batch it was in.</summary>
    Failed = 2,
}
