using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, (Connection Connection, ConnectionClients Clients)> _made = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc/>
    /// <exception cref="CredentialMissingException">A credential is missing; the message names every one that is.</exception>
    public async ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default)
    {
        if (Find(connection) is { } known)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Find(connection) is { } meanwhile)
            {
                return meanwhile;
            }

            var clients = await MakeAsync(connection, cancellationToken).ConfigureAwait(false);
            Forget(connection.Id);
            _made[connection.Id] = (connection, clients);
            return clients;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Gives up the clients of a connection, after its credentials changed; the next call makes new ones.</summary>
    /// <param name="connectionId">The connection.</param>
    public void Forget(string connectionId)
    {
        if (_made.TryRemove(connectionId, out var made))
        {
            made.Clients.Books.Dispose();
            made.Clients.Procore.Dispose();
        }
    }

    /// <summary>Gives up all clients.</summary>
    public void Dispose()
    {
        foreach (var connectionId in _made.Keys)
        {
            Forget(connectionId);
        }

        _gate.Dispose();
    }

    private ConnectionClients? Find(Connection connection) =>
        _made.TryGetValue(connection.Id, out var made)
        && (made.Connection.Region, made.Connection.OrganizationId, made.Connection.Environment, made.Connection.CompanyId)
            == (connection.Region, connection.OrganizationId, connection.Environment, connection.CompanyId)
            ? made.Clients
            : null;

    private async Task<ConnectionClients> MakeAsync(Connection connection, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        var tokens = new VaultTokenStore(connection.Id, store, protection);
        var books = new ZohoBooksOptions
        {
            Region = connection.Region,
            OrganizationId = connection.OrganizationId,
            ClientId = await ReadAsync(CredentialNames.ZohoClientId).ConfigureAwait(false),
            ClientSecret = await ReadAsync(CredentialNames.ZohoClientSecret).ConfigureAwait(false),
            RefreshToken = await ReadAsync(CredentialNames.ZohoRefreshToken).ConfigureAwait(false),
        };
        var procore = new ProcoreOptions
        {
            Environment = connection.Environment,
            CompanyId = connection.CompanyId,
            ClientId = await ReadAsync(CredentialNames.ProcoreClientId).ConfigureAwait(false),
            ClientSecret = await ReadAsync(CredentialNames.ProcoreClientSecret).ConfigureAwait(false),
        };
        if (missing.Count > 0)
        {
            throw new CredentialMissingException(connection.Id, missing);
        }

        books.UseTokenStore(tokens);
        procore.UseTokenStore(tokens);
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
        return new(ZohoBooksClient.Create(books), ProcoreClient.Create(procore));

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
