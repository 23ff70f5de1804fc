using Microsoft.Extensions.Logging;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Shares the limits of an organization or a company over the store: every client that calls there has its share, whichever process it is
/// in. One for each client. A <see cref="ConnectionClientProvider"/> makes them where <see cref="SyncOptions.SharesLimits"/> says so.
/// </summary>
/// <param name="store">The system of record.</param>
/// <param name="scope">Whose limits they are.</param>
/// <param name="connectionId">The connection that the client is for, as the log names it.</param>
/// <param name="logs">Makes the logger; null where nothing is logged.</param>
public sealed class StoredLimits(ISyncStore store, string scope, string connectionId, ILoggerFactory? logs = null)
    : IZohoLimitSharing, IProcoreLimitSharing
{
    // Some questions may fail before a share ends.
    private static readonly Duration Lifetime = Duration.FromSeconds(20);

    // So long the least share of a client that cannot ask is nobody else's.
    private static readonly Duration SafeFor = Duration.FromMinutes(10);

    private readonly string _holder = Guid.NewGuid().ToString("N");
    private bool _isAway;

    /// <summary>Whose limits Zoho Books counts: an organization's, however many connections and processes call for it.</summary>
    /// <param name="connection">One of its connections.</param>
    /// <returns>The scope.</returns>
    public static string ScopeOfBooks(Connection connection) => FormattableString.Invariant(
        $"zoho-books/{connection.DataCenter?.Api?.Host ?? connection.Region?.ToString()}/{connection.OrganizationId}");

    /// <summary>Whose limits Procore counts: an application's in a company.</summary>
    /// <param name="connection">One of the company's connections.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="clientId">The application's client id.</param>
    /// <returns>The scope.</returns>
    public static string ScopeOfProcore(Connection connection, long companyId, string? clientId) => FormattableString.Invariant(
        $"procore/{connection.Environment}/{companyId}/{clientId}");

    /// <inheritdoc/>
    public async ValueTask<ZohoLimitLease> LeaseAsync(ZohoLimitClaim claim, CancellationToken cancellationToken = default)
    {
        var asked = Claim(claim.WantedPercent, claim.HeldPercent, claim.LeastPercent, claim.CountsFor) with
        {
            QuotaLeft = claim.QuotaLeft,
            QuotaResetsIn = Of(claim.QuotaResetsIn),
            QuotaWanted = claim.QuotaWanted,
        };
        var lease = await AskAsync(asked, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Percent = lease.Percent,
            Lifetime = Lifetime.ToTimeSpan(),
            SafeFor = SafeFor.ToTimeSpan(),
            Quota = lease.Quota,
            QuotaLeft = lease.QuotaLeft,
            QuotaResetsIn = lease.QuotaResetsIn?.ToTimeSpan(),
        };
    }

    /// <inheritdoc/>
    public async ValueTask<ProcoreLimitLease> LeaseAsync(ProcoreLimitClaim claim, CancellationToken cancellationToken = default)
    {
        var asked = Claim(claim.WantedPercent, claim.HeldPercent, claim.LeastPercent, claim.CountsFor) with
        {
            QuotaLeft = claim.QuotaLeft,
            QuotaResetsIn = Of(claim.QuotaResetsIn),
            QuotaWanted = claim.QuotaWanted,
        };
        var lease = await AskAsync(asked, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Percent = lease.Percent,
            Lifetime = Lifetime.ToTimeSpan(),
            SafeFor = SafeFor.ToTimeSpan(),
            Quota = lease.Quota,
            QuotaLeft = lease.QuotaLeft,
            QuotaResetsIn = lease.QuotaResetsIn?.ToTimeSpan(),
        };
    }

    private LimitClaim Claim(int wanted, int held, int least, TimeSpan countsFor) => new()
    {
        Scope = scope,
        Holder = _holder,
        Wanted = wanted,
        Held = held,
        Least = least,
        // Who gives its share back sends nothing more, and needs nothing kept.
        CountsFor = (wanted == 0 ? Duration.Zero : Lifetime) + Duration.FromTimeSpan(countsFor),
        SafeFor = wanted == 0 ? Duration.Zero : SafeFor,
    };

    private static Duration? Of(TimeSpan? time) => time is { } known ? Duration.FromTimeSpan(known) : null;

    // Told once, and once when it is over: the client goes on asking, and lets fewer calls go meanwhile, or none.
    private async ValueTask<LimitLease> AskAsync(LimitClaim claim, CancellationToken cancellationToken)
    {
        try
        {
            var lease = await store.LeaseLimitsAsync(claim, cancellationToken).ConfigureAwait(false);
            if (_isAway)
            {
                _isAway = false;
                Tell(logger => SyncLog.LimitsBack(logger, connectionId));
            }

            return lease;
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or ObjectDisposedException))
        {
            if (!_isAway)
            {
                _isAway = true;
                Tell(logger => SyncLog.LimitsAway(logger, connectionId, problem.GetType().Name));
            }

            throw;
        }
    }

    // What a host's logger throws is its own.
    private void Tell(Action<ILogger> tell)
    {
        try
        {
            if (logs is not null)
            {
                tell(logs.CreateLogger(SyncMeter.Name));
            }
        }
        catch (Exception)
        {
            // Nothing depends on it.
        }
    }
}
