namespace Procore.Client;

/// <summary>
/// What became of one item of a sync. The answer only tells saved items from refused ones; what was saved is told apart by what the
/// record itself says (see each value), so nothing is read that need not be.
/// </summary>
public enum SyncOutcome
{
    /// <summary>
    /// It is not known whether the item was saved: the connection broke, the answer did not mention the item, or it mentioned a record
    /// with another origin id, or with the origin id emptied. Read it by its origin id, or sync it again: with an origin id that does no
    /// harm.
    /// </summary>
    Unknown = 0,

    /// <summary>
    /// The record is new: by its own account it was created during this call. Times are in whole seconds, so a record that another call
    /// created within the same two seconds looks created here too. Never said of an item with an id.
    /// </summary>
    Created = 1,

    /// <summary>The record was there and was written by this call. Also said when the record does not tell its times,
    /// and when no clock can be trusted: Procore's answers tell no time, or one that is more than a day from this machine's.</summary>
    Updated = 2,

    /// <summary>
    /// The record was there and, by its own account, has not changed since before this call: it was as sent already. Whether Procore marks
    /// a record as changed when nothing in it is different is not documented; if it does, such an item is <see cref="Updated"/>.
    /// </summary>
    Unchanged = 3,

    /// <summary>
    /// Nothing was saved: Procore refused the item or the batch it was in, or the item was not sent because of a conflict.
    /// </summary>
    Failed = 4,
}
