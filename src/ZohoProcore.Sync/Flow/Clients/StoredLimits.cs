using Microsoft.Extensions.Logging;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The limits of an organization or a company, kept in the store: every client that calls there has a share, whichever process it is in.
/// One for each client.
/// </summary>
/// <param name="store">The system of record.</param>
/// <param name="scope">Whose limits they are.</param>
/// <param name="connectionId">For whom the client calls, for the log.</param>
/// <param name="logs">Makes the logger; null where nothing is logged.</param>
internal sealed class StoredLimits(ISyncStore store, string scope, string connectionId, ILoggerFactory? logs)
    : IZohoLimitSharing, IProcoreLimitSharing
{
    /// <summary>How long a share holds: some questions may fail before it ends.</summary>
    public static readonly Duration Lifetime = Duration.FromSeconds(20);

    /// <summary>How long the least share of a client that cannot ask is nobody else's.</summary>
    public static readonly Duration SafeFor = Duration.FromMinutes(10);

    private readonly string _holder = Guid.NewGuid().ToString("N");
    private bool _isAway;

    /// <summary>The organization's limits are its own, however many connections and processes call for it.</summary>
    public static string ScopeOfBooks(Connection connection) => FormattableString.Invariant(
        $"zoho-books/{connection.DataCenter?.Api?.Host ?? connection.Region?.ToString()}/{connection.OrganizationId}");

    /// <summary>Procore counts for an application and a company.</summary>
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
