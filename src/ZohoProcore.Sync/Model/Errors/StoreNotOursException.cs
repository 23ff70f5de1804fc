namespace ZohoProcore.Sync;

/// <summary>
/// The store must not be written to by this program: it is not the sync's, a newer version wrote it, or what is read of it is damaged.
/// Nothing was written.
/// </summary>
public sealed class StoreNotOursException : SyncException
{
    /// <summary>Says why the store must not be written to: for a store of a host's own.</summary>
    /// <param name="message">Why, and what to do.</param>
    public StoreNotOursException(string message)
        : base(message)
    {
    }
}
