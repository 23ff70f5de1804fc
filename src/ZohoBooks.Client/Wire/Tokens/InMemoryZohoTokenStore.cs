namespace ZohoBooks.Client;

/// <summary>Keeps tokens for the life of the process.</summary>
public sealed class InMemoryZohoTokenStore : IZohoTokenStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, ZohoStoredToken> _tokens = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public ValueTask<ZohoStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return new ValueTask<ZohoStoredToken?>(_tokens.TryGetValue(key, out ZohoStoredToken? stored) ? stored : null);
    }

    /// <inheritdoc />
    public ValueTask<bool> WriteAsync(
        string key, ZohoAccessToken token, long expectedVersion, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            long version = _tokens.TryGetValue(key, out ZohoStoredToken? stored) ? stored.Version : 0;
            if (version != expectedVersion)
                return new ValueTask<bool>(false);
            _tokens[key] = new ZohoStoredToken(token, version + 1);
            return new ValueTask<bool>(true);
        }
    }
}
