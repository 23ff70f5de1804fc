namespace ZohoBooks.Client;

/// <summary>Keeps tokens for the life of the process.</summary>
public sealed class InMemoryTokenStore : ITokenStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, StoredToken> _tokens = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public ValueTask<StoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return new ValueTask<StoredToken?>(_tokens.TryGetValue(key, out StoredToken? stored) ? stored : null);
    }

    /// <inheritdoc />
    public ValueTask<bool> WriteAsync(string key, AccessToken token, long expectedVersion, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            long version = _tokens.TryGetValue(key, out StoredToken? stored) ? stored.Version : 0;
            if (version != expectedVersion)
                return new ValueTask<bool>(false);
            _tokens[key] = new StoredToken(token, version + 1);
            return new ValueTask<bool>(true);
        }
    }
}
