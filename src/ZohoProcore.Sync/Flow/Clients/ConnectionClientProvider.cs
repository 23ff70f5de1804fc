using Microsoft.AspNetCore.DataProtection;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes the clients of connections from the credentials in the vault, keeps their access tokens encrypted in the store, and shares them:
/// limits and tokens belong to a connection, so it must never have two.
/// </summary>
/// <param name="store">The system of record.</param>
/// <param name="vault">Holds the credentials.</param>
/// <param name="protection">Encrypts the access tokens.</param>
/// <param name="options">The clock, logging, and what a host wants to be different about the clients; null for the defaults.</param>
public sealed class ConnectionClientProvider(
    ISyncStore store, ICredentialVault vault, IDataProtectionProvider protection, SyncOptions? options = null)
    : IConnectionClientProvider, IDisposable
{
    private readonly SyncOptions _options = SyncOptions.Checked(options);
    private readonly Dictionary<string, Lendable<ClientPair>> _pairs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _making = new(1, 1); // not disposed: it holds nothing, and somebody may be inside
    private int _forgotten;
    private bool _isDisposed;

    /// <summary>
    /// How long a call of a connection's clients is sent again: half a minute. Nothing is known of a service meanwhile. What failed then is
    /// tried again by whoever wanted it, and a scan that failed says so. A provider of one's own sets it too.
    /// </summary>
    public static TimeSpan MaxRetryTime { get; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    /// <exception cref="CredentialMissingException">A credential is missing; the message names every one that is.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is; the message names everything.</exception>
    /// <exception cref="ObjectDisposedException">The provider was disposed.</exception>
    public async ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default)
    {
        if (Find(connection) is { } known)
        {
            return known;
        }

        await _making.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                if (Find(connection) is { } found)
                {
                    return found;
                }

                var forgotten = Volatile.Read(ref _forgotten);
                var sharing = await SharingAsync(connection, cancellationToken).ConfigureAwait(false);
                if (!IsRight(connection, sharing, forgotten))
                {
                    Keep(await MakeAsync(connection, sharing, cancellationToken).ConfigureAwait(false), forgotten);
                }
            }
        }
        finally
        {
            _making.Release();
        }
    }

    /// <inheritdoc/>
    public void Forget(string connectionId)
    {
        lock (_pairs)
        {
            _forgotten++;
            if (_pairs.TryGetValue(connectionId, out var pair))
            {
                Drop(connectionId);

                // Whoever shares the organization's limits may have more of them then, where the connection is gone.
                foreach (var other in _pairs.Values.Where(one => one.Value.IsOfSameBooks(pair.Value.Connection)))
                {
                    other.Value.MayShareOtherwise = true;
                }
            }
        }
    }

    /// <summary>Gives up all clients, those that are in use when their last call ends.</summary>
    public void Dispose()
    {
        lock (_pairs)
        {
            _isDisposed = true;
            foreach (var connectionId in _pairs.Keys.ToList())
            {
                Drop(connectionId);
            }
        }
    }

    private ConnectionClients? Find(Connection connection)
    {
        lock (_pairs)
        {
            _ = _isDisposed ? throw new ObjectDisposedException(nameof(ConnectionClientProvider)) : true;
            return _pairs.TryGetValue(connection.Id, out var pair) && !pair.Value.MayShareOtherwise && pair.Value.IsOf(connection)
                ? new(pair.Value.Books, pair.Value.Procore, pair.Lend())
                : null;
        }
    }

    // What has the share that is its still is lent on, with its tokens and its place in the limits.
    private bool IsRight(Connection connection, int sharing, int forgotten)
    {
        lock (_pairs)
        {
            if (forgotten != _forgotten || !_pairs.TryGetValue(connection.Id, out var pair) || !pair.Value.IsOf(connection)
                || pair.Value.Sharing != sharing)
            {
                return false;
            }

            pair.Value.MayShareOtherwise = false;
            return true;
        }
    }

    // What was made from credentials that have changed meanwhile is not kept.
    private void Keep(ClientPair pair, int forgotten)
    {
        lock (_pairs)
        {
            if (_isDisposed || forgotten != _forgotten)
            {
                pair.Dispose();
                return;
            }

            Drop(pair.Connection.Id);
            Drop(_pairs.Where(one => one.Value.Value.IsOfSameBooks(pair.Connection) && one.Value.Value.Sharing != pair.Sharing));
            _pairs[pair.Connection.Id] = new(pair);
        }
    }

    // What is dropped is made anew when it is asked for, with the share that is its then.
    private void Drop(IEnumerable<KeyValuePair<string, Lendable<ClientPair>>> pairs)
    {
        foreach (var pair in pairs.ToList())
        {
            Drop(pair.Key);
        }
    }

    private void Drop(string connectionId)
    {
        if (_pairs.TryGetValue(connectionId, out var pair))
        {
            _pairs.Remove(connectionId);
            pair.Retire();
        }
    }

    // Zoho's limits are those of an organization, however many connections read it. In equal parts, unless the store divides them.
    private async Task<int> SharingAsync(Connection connection, CancellationToken cancellationToken) => _options.SharesLimits ? 1
        : (await store.ListSharingAsync(connection, cancellationToken).ConfigureAwait(false))
            .Count(one => one.Id != connection.Id && ClientPair.IsOfSameBooks(one, connection)) + 1;

    private async Task<ClientPair> MakeAsync(Connection connection, int sharing, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        var tokens = new VaultTokenStore(connection.Id, store, protection);
        var books = new ZohoBooksOptions
        {
            Region = connection.Region,
            DataCenter = connection.DataCenter,
            OrganizationId = connection.OrganizationId,
            ClientId = await ReadAsync(CredentialNames.ZohoClientId).ConfigureAwait(false),
            ClientSecret = await ReadAsync(CredentialNames.ZohoClientSecret).ConfigureAwait(false),
            RefreshToken = await ReadAsync(CredentialNames.ZohoRefreshToken).ConfigureAwait(false),
            MaxRetryTime = MaxRetryTime,
        };
        var procore = new ProcoreOptions
        {
            Environment = connection.Environment,
            CompanyId = connection.CompanyId,
            ClientId = await ReadAsync(CredentialNames.ProcoreClientId).ConfigureAwait(false),
            ClientSecret = await ReadAsync(CredentialNames.ProcoreClientSecret).ConfigureAwait(false),
            MaxRetryTime = MaxRetryTime,
        };
        if (missing.Count > 0)
        {
            throw new CredentialMissingException(connection.Id, missing);
        }

        books.Limits.PerMinute = Math.Max(1, books.Limits.PerMinute / sharing);
        books.Limits.Concurrent = Math.Max(1, books.Limits.Concurrent / sharing);
        books.UseTokenStore(tokens);
        procore.UseTokenStore(tokens);
        if (_options.SharesLimits)
        {
            books.UseLimitSharing(Limits(StoredLimits.ScopeOfBooks(connection)));
            procore.UseLimitSharing(company => Limits(StoredLimits.ScopeOfProcore(connection, company, procore.ClientId)));
        }

        if (_options.TimeProvider is { } time)
        {
            books.UseTimeProvider(time);
            procore.UseTimeProvider(time);
        }

        if (_options.LoggerFactory is { } logging)
        {
            books.UseLoggerFactory(logging);
            procore.UseLoggerFactory(logging);
        }

        _options.Apply(connection, books);
        _options.Apply(connection, procore);
        string[] problems = [.. books.Validate(), .. procore.Validate()];
        if (problems.Length > 0)
        {
            throw new ConnectionInvalidException(connection.Id, problems);
        }

        return new(connection, sharing, ZohoBooksClient.Create(books), ProcoreClient.Create(procore));

        StoredLimits Limits(string scope) => new(store, scope, connection.Id, _options.LoggerFactory);

        async Task<string?> ReadAsync(string name)
        {
            var value = await vault.ReadAsync(connection.Id, name, cancellationToken).ConfigureAwait(false);
            if (string.IsNullOrEmpty(value))
            {
                missing.Add(name);
            }

            return value;
        }
    }
}
