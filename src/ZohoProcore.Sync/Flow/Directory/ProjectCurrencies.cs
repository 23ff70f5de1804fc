using System.Collections.Concurrent;
using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// What Procore's settings tell of the currencies that the company and its projects are counted in. It is kept as long as the directory is;
/// who finds something wrong with it has it read again.
/// </summary>
internal sealed class ProjectCurrencies(Connection connection, ConnectionClients clients, TimeProvider time)
{
    private const long Company = 0;

    private readonly ConcurrentDictionary<long, (string Currency, bool IsUnread, Instant At)> _told = [];

    /// <summary>The currency that a project's settings tell; empty where they tell none, or may not be read.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="since">What was read before that is read again; null for what is known.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task<string> OfProjectAsync(long projectId, Instant? since, CancellationToken cancellationToken) =>
        GetAsync(projectId, since, token => clients.Procore.Projects.GetCurrencyAsync(projectId, token), cancellationToken);

    /// <summary>What a project's settings told when they were read last; empty where they told none, or nobody read them.</summary>
    /// <param name="projectId">The project.</param>
    public string KnownOf(long projectId) => _told.TryGetValue(projectId, out var known) ? known.Currency : string.Empty;

    /// <summary>Whether what came last of a project's settings could not be read: it may have told a currency all the same.</summary>
    /// <param name="projectId">The project.</param>
    public bool IsUnread(long projectId) => _told.TryGetValue(projectId, out var known) && known.IsUnread;

    /// <summary>The currency that the company's settings tell; empty where they tell none, or may not be read.</summary>
    /// <param name="since">What was read before that is read again; null for what is known.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task<string> OfCompanyAsync(Instant? since, CancellationToken cancellationToken) =>
        GetAsync(Company, since, clients.Procore.Companies.GetCurrencyAsync, cancellationToken);

    private async Task<string> GetAsync(
        long place, Instant? since, Func<CancellationToken, Task<CurrencySettings>> read, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (_told.TryGetValue(place, out var known) && !(known.At < since) && now - known.At <= connection.Policies.DirectoryMaxAge)
        {
            return known.Currency;
        }

        var (currency, isUnread) = (string.Empty, false);
        try
        {
            currency = (await read(cancellationToken).ConfigureAwait(false)).CurrencyIsoCode?.Trim().ToUpperInvariant() ?? string.Empty;
        }
        catch (ProcoreException refused) when (IsAnswer(refused))
        {
            isUnread = refused.IsTransient; // what may not be read, or was never set up, is not known
        }

        _told[place] = (currency, isUnread, now);
        return currency;
    }

    // What is answered where nothing was set up is not documented: nothing at all is no failure that goes away.
    private static bool IsAnswer(ProcoreException refused) =>
        refused is not (ProcoreRateLimitException or ProcoreAuthenticationException)
        && (!refused.IsTransient || refused.Status is >= 200 and < 300);
}
