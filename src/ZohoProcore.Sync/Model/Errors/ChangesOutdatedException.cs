namespace ZohoProcore.Sync;

/// <summary>
/// What changes rest on is another one by now, because somebody else changed it after it was read; nothing was stored. The engine reads
/// and decides again by itself, so a host sees this only where others changed the same thing each time.
/// </summary>
public sealed class ChangesOutdatedException : SyncException
{
    /// <summary>Says what is another one by now; for whoever implements a store.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="what">What changed, in words, as in "the record order:42".</param>
    public ChangesOutdatedException(string connectionId, string what)
        : base($"Somebody else changed {what} of connection '{connectionId}' at the same moment, so nothing was stored. "
            + "Look at how it stands now, and say it once more.") =>
        (ConnectionId, What) = (connectionId, what);

    /// <summary>The connection.</summary>
    public string ConnectionId { get; }

    /// <summary>What changed, in words.</summary>
    public string What { get; }
}
