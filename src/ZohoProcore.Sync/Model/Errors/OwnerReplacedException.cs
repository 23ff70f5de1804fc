namespace ZohoProcore.Sync;

/// <summary>
/// Another process took a connection over: this owner stores nothing more for it, and writes nothing more to Procore. Nothing is lost; the
/// new owner goes on from what was stored.
/// </summary>
public sealed class OwnerReplacedException : SyncException
{
    /// <summary>Says that an owner is not the owner any more; for whoever implements a store.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="epoch">The owner's epoch.</param>
    /// <param name="current">The epoch of the owner that there is now.</param>
    public OwnerReplacedException(string connectionId, long epoch, long current)
        : base(FormattableString.Invariant(
            $"Another process took connection '{connectionId}' over (owner {current}, this one is {epoch}), ")
            + "so this one does nothing more for it. Stop one of the two; to have this one go on, take the connection again.") =>
        (ConnectionId, Epoch, Current) = (connectionId, epoch, current);

    /// <summary>The connection.</summary>
    public string ConnectionId { get; }

    /// <summary>The epoch of the owner that was refused.</summary>
    public long Epoch { get; }

    /// <summary>The epoch of the owner that there is now.</summary>
    public long Current { get; }
}
