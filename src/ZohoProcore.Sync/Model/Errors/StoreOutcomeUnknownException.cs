namespace ZohoProcore.Sync;

/// <summary>
/// The connection to the database was lost while it committed: all of the change is stored or nothing of it is, and nobody knows which. It
/// was not done again. What the core does by itself it reads afresh the next time; a person looks at what is there before doing it again.
/// </summary>
public sealed class StoreOutcomeUnknownException : SyncException
{
    /// <summary>Nobody knows whether the change was stored.</summary>
    /// <param name="lost">What the driver said.</param>
    public StoreOutcomeUnknownException(Exception lost)
        : base(
            "The connection to the database was lost while it committed, so nobody knows whether the change was stored. "
                + "It was stored as a whole or not at all, and was not tried again: look at what is there before you do it once more.",
            lost)
    {
    }
}
