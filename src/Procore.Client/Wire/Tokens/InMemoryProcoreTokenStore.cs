namespace Procore.Client;

/// <summary>Keeps tokens for the life of the process.</summary>
public sealed class InMemoryProcoreTokenStore : IProcoreTokenStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, ProcoreStoredToken> _tokens = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public ValueTask<ProcoreStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return new ValueTask<ProcoreStoredToken?>(_tokens.TryGetValue(key, out ProcoreStoredToken? stored) ? stored : null);
    }

    /// <inheritdoc />
    public ValueTask<bool> WriteAsync(
        string key, ProcoreAccessToken token, long expectedVersion, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            long version = _tokens.TryGetValue(key, out ProcoreStoredToken? stored) ? stored.Version : 0;
            if (version != expectedVersion)
                return new ValueTask<bool>(false);
            _tokens[key] = new ProcoreStoredToken(token, version + 1);
            return new ValueTask<bool>(true);
        }
    }
}
