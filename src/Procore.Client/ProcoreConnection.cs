using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// What the clients of all companies share: the token, the transport, telemetry; and the clients themselves, one per company.
/// </summary>
internal sealed class ProcoreConnection : IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<long, ProcoreClient> _clients = [];
    private readonly List<IDisposable> _owned = [];
    private readonly ProcoreOptions _options;
    private readonly TimeProvider _time;
    private readonly ProcoreHosts _hosts;
    private readonly HttpMessageHandler _primary;
    private readonly TokenSource _tokens;
    private readonly ClientTelemetry _telemetry = new(ProcoreProduct.Name, "Procore");
    private readonly ILogger _logger;
    private bool _disposed;

    public ProcoreConnection(ProcoreOptions options)
    {
        _options = options;
        _time = HostClock.Of(options.TimeProvider);
        _hosts = Hosts(options);
        _logger = HostLogger.Of(options.LoggerFactory, ProcoreProduct.Name);
        _primary = Transport.Create(options.PrimaryHandler);
        // Host and client id name the connection in a shared store; neither is a secret.
        string key = "procore:" + _hosts.Login.Authority + ":" + options.ClientId;
        _tokens = new TokenSource(
            new ClientCredentialsEndpoint(_hosts.Login, options.ClientId!, options.ClientSecret!),
            new TokenStoreVault(options.TokenStore ?? new InMemoryProcoreTokenStore(), key),
            _primary,
            new TokenPolicy().Within(options.AttemptTimeout),
            _time,
            _logger);
        Care = new TokenCare(_hosts.Login, options.ClientId!, options.ClientSecret!, _tokens, _primary, _time, options.AttemptTimeout);
    }

    public TokenCare Care { get; }

    public bool NeedsReauthorization => _tokens.LastRefusal is { Kind: FailureKind.TokenRefused };

    public ProcoreClient Client(long companyId)
    {
        RouteValue.CheckId(companyId, nameof(companyId));
        lock (_gate)
        {
            if (_clients.TryGetValue(companyId, out ProcoreClient? client))
                return client;
            client = new ProcoreClient(this, new ProcoreCalls(Channel(companyId), companyId));
            _clients.Add(companyId, client);
            return client;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
        }

        foreach (IDisposable owned in _owned)
            owned.Dispose();
        Care.Dispose();
        _tokens.Dispose();
        _telemetry.Dispose();
        _primary.Dispose();
    }

    private ApiChannel Channel(long companyId)
    {
        _ = _disposed ? throw new ObjectDisposedException(nameof(ProcoreClient)) : true;
        ProcoreLimits limits = _options.Limits;
        var limiter = new RequestLimiter(
            new LimiterOptions
            {
                Windows = [new LimitWindow(ProcoreDialect.SpikeWindow, limits.AssumedPerTenSeconds, RateWindows.SpikeLength)],
                Concurrent = limits.Concurrent,
                HiddenBudgets = true,
                MaxWait = _options.MaxRateLimitWait,
                Share = LimitAsking.Of(_options.LimitSharing?.Invoke(companyId)),
                Quota = ProcoreDialect.HourWindow,
                QuotaReserve = limits.HourlyReserve,
                CountsFor = RateWindows.SpikeLength + _options.AttemptTimeout,
            },
            _time);
        var channel = new ApiChannel(new ApiChannelOptions
        {
            Dialect = new ProcoreDialect(_hosts.Api, companyId, limits.HourlyReserve),
            Tokens = _tokens,
            Limiter = limiter,
            Telemetry = _telemetry,
            Logger = _logger,
            Time = _time,
            Primary = _primary,
            AttemptTimeout = _options.AttemptTimeout,
            MaxRetries = _options.MaxRetries,
            MaxRetryTime = _options.MaxRetryTime,
            MaxRateLimitWait = _options.MaxRateLimitWait,
            MaxResponseBytes = _options.MaxResponseBytes,
            RowsKeepAll = _options.RowsKeepAdditionalMembers,
        });
        _owned.Add(channel);
        _owned.Add(limiter);
        return channel;
    }

    private static ProcoreHosts Hosts(ProcoreOptions options) => options.LoopbackEndpoints is { } test
        ? new ProcoreHosts(test.Api, test.Login)
        : ProcoreHosts.Of(options.Environment!.Value);
}
