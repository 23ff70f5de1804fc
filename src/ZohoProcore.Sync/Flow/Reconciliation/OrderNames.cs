namespace ZohoProcore.Sync;

/// <summary>What the options of tags and the records of a module are called now that codes of orders are read from.</summary>
internal sealed class OrderNames
{
    private readonly NamesBefore _before;
    private readonly TagOptionNames _options;
    private readonly OrderModuleNames _records;

    public OrderNames(ConnectionSession session, ISyncStore store)
    {
        _before = new(session, store);
        _options = new(session, _before);
        _records = new(session, _before, session.Now);
    }

    /// <summary>Whether an order says names that are not there as before; false where nobody can tell.</summary>
    public async Task<bool> LackAsync(OrderSnapshot kept, CancellationToken cancellationToken) =>
        await _options.LackAsync(kept, cancellationToken).ConfigureAwait(false)
            || await _records.LackAsync(kept, cancellationToken).ConfigureAwait(false);

    /// <summary>From now on these are the names of before.</summary>
    public Task KeepAsync(CancellationToken cancellationToken) => _before.KeepAsync(cancellationToken);
}
