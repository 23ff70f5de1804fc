using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What clients of one organization share.</summary>
internal sealed class ZohoConnection : IDisposable
{
    private readonly HttpMessageHandler _primary;
    private readonly ClientTelemetry _telemetry = new("ZohoBooks.Client", "Zoho Books");
    private readonly RequestLimiter _limiter;
    private readonly TokenSource _tokens;
    private readonly ZohoDialect _dialect;
    private int _disposed;

    public ZohoConnection(ZohoBooksOptions options)
    {
        Time = HostClock.Of(options.TimeProvider);
        ZohoHosts hosts = ZohoHosts.Of(options.Region, options.DataCenter);
        ILogger logger = HostLogger.Of(options.LoggerFactory, "ZohoBooks.Client");
        _primary = Transport.Create(options.PrimaryHandler);
        _limiter = new RequestLimiter(
            new LimiterOptions
            {
                Windows = [new LimitWindow(
                    LimitNames.MinuteWindow, options.Limits.PerMinute, TimeSpan.FromMinutes(1), options.Limits.MinuteReserve)],
                Concurrent = options.Limits.Concurrent,
                ConcurrentReserve = options.Limits.ConcurrentReserve,
                MaxWait = options.MaxRateLimitWait,
                Share = LimitAsking.Of(options.LimitSharing),
                Quota = LimitNames.DailyQuota,
                QuotaReserve = options.Limits.DailyReserve,
                CountsFor = TimeSpan.FromMinutes(1) + options.AttemptTimeout,
            },
            Time);
        _tokens = new TokenSource(
            new ZohoTokenEndpoint(
                new ZohoCredentials(options.ClientId!, options.ClientSecret!, options.RefreshToken!), hosts, options.LoopbackEndpoints),
            new TokenStoreVault(options.TokenStore ?? new InMemoryZohoTokenStore(), TokenKey(options)),
            _primary,
            new TokenPolicy().Within(options.AttemptTimeout),
            Time,
            logger);
        _dialect = new ZohoDialect(
            options.LoopbackEndpoints?.Api ?? hosts.Api,
            options.OrganizationId!,
            options.Limits,
            ZohoOperationTable.IsOfNoOrganization,
            ZohoOperationTable.ScopeOf);
        Channel = new ApiChannel(new ApiChannelOptions
        {
            Dialect = _dialect,
            Tokens = _tokens,
            Limiter = _limiter,
            Telemetry = _telemetry,
            Logger = logger,
            Time = Time,
            Primary = _primary,
            AttemptTimeout = options.AttemptTimeout,
            MaxRetries = options.MaxRetries,
            MaxRetryTime = options.MaxRetryTime,
            MaxRateLimitWait = options.MaxRateLimitWait,
            MaxResponseBytes = options.MaxResponseBytes,
            MaxFileBytes = options.MaxFileBytes,
            RowsKeepAll = options.RowsKeepAdditionalMembers,
        });
    }

    public TimeProvider Time { get; }

    /// <summary>How many calls the organization's day has, as far as an answer told.</summary>
    public long? Quota => _dialect.Quota;

    public bool NeedsReauthorization => _tokens.LastRefusal is { Kind: FailureKind.TokenRefused };

    public ApiChannel Channel { get; }

    public async Task<IReadOnlyList<string>?> GetScopesAsync(CancellationToken cancellationToken)
    {
        BearerToken token = TokenOf(await _tokens.GetAsync(cancellationToken).ConfigureAwait(false));
        return token.Scopes ?? TokenOf(await _tokens.ReplaceAsync(token, cancellationToken).ConfigureAwait(false)).Scopes;

        BearerToken TokenOf(TokenOutcome outcome) => outcome.Token ?? throw Channel.Dialect.CreateException(outcome.Failure!);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _limiter.Dispose();
        _tokens.Dispose();
        Channel.Dispose();
        _telemetry.Dispose();
        _primary.Dispose();
    }

    // A token belongs to a refresh token, not to an organization: clients of several organizations may share it.
    private static string TokenKey(ZohoBooksOptions options)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(options.ClientId + "\n" + options.RefreshToken));
        string hex = string.Concat(digest.Take(8).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return $"zoho-books/{(options.DataCenter is { } added ? added.Accounts!.Host : options.Region.ToString())}/{hex}";
    }
}
