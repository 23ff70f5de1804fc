using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Makes clients without dependency injection.</summary>
public sealed class ZohoBooksClient : IZohoBooksClient
{
    private readonly ApiSender _sender;
    private readonly Connection _connection;
    private readonly bool _owns;

    private ZohoBooksClient(Connection connection, RequestPriority priority, bool owns)
    {
        _connection = connection;
        _owns = owns;
        _sender = new ApiSender(connection.Channel, priority);
        Organizations = new OrganizationsOperations(_sender);
        Contacts = new ContactsOperations(_sender);
        ContactPersons = new ContactPersonsOperations(_sender);
        Projects = new ProjectsOperations(_sender);
        PurchaseOrders = new PurchaseOrdersOperations(_sender);
        Bills = new BillsOperations(_sender);
        VendorCredits = new VendorCreditsOperations(_sender);
        VendorPayments = new VendorPaymentsOperations(_sender);
        Expenses = new ExpensesOperations(_sender);
        Items = new ItemsOperations(_sender);
        ChartOfAccounts = new ChartOfAccountsOperations(_sender);
        ReportingTags = new ReportingTagsOperations(_sender);
        Taxes = new TaxesOperations(_sender);
        Currencies = new CurrenciesOperations(_sender);
        Users = new UsersOperations(_sender);
        Locations = new LocationsOperations(_sender);
        CustomModules = new CustomModulesOperations(_sender);
        Automation = new AutomationOperations(_sender, connection.Time);
    }

    /// <inheritdoc />
    public IOrganizations Organizations { get; }

    /// <inheritdoc />
    public IContacts Contacts { get; }

    /// <inheritdoc />
    public IContactPersons ContactPersons { get; }

    /// <inheritdoc />
    public IProjects Projects { get; }

    /// <inheritdoc />
    public IPurchaseOrders PurchaseOrders { get; }

    /// <inheritdoc />
    public IBills Bills { get; }

    /// <inheritdoc />
    public IVendorCredits VendorCredits { get; }

    /// <inheritdoc />
    public IVendorPayments VendorPayments { get; }

    /// <inheritdoc />
    public IExpenses Expenses { get; }

    /// <inheritdoc />
    public IItems Items { get; }

    /// <inheritdoc />
    public IChartOfAccounts ChartOfAccounts { get; }

    /// <inheritdoc />
    public IReportingTags ReportingTags { get; }

    /// <inheritdoc />
    public ITaxes Taxes { get; }

    /// <inheritdoc />
    public ICurrencies Currencies { get; }

    /// <inheritdoc />
    public IUsers Users { get; }

    /// <inheritdoc />
    public ILocations Locations { get; }

    /// <inheritdoc />
    public ICustomModules CustomModules { get; }

    /// <inheritdoc />
    public IAutomation Automation { get; }

    /// <inheritdoc />
    public bool NeedsReauthorization => _connection.NeedsReauthorization;

    /// <summary>Makes a client. Nothing is sent yet. The options are read now; later changes to them have no effect on limits and time-outs.</summary>
    /// <param name="options">The organization and how to reach it.</param>
    /// <exception cref="ArgumentException">Something is missing or wrong; the message lists everything.</exception>
    public static IZohoBooksClient Create(ZohoBooksOptions options)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        IReadOnlyList<string> errors = options.Validate();
        if (errors.Count > 0)
            throw new ArgumentException("The options of the Zoho Books client are not complete:\n- " + string.Join("\n- ", errors), nameof(options));
        return new ZohoBooksClient(new Connection(options), RequestPriority.Foreground, owns: true);
    }

    /// <inheritdoc />
    public IZohoBooksClient WithPriority(CallPriority priority) => new ZohoBooksClient(
        _connection, priority == CallPriority.Background ? RequestPriority.Background : RequestPriority.Foreground, owns: false);

    /// <inheritdoc />
    public Task<HttpResponseMessage> SendAsync(ZohoBooksRequest request, CancellationToken cancellationToken = default)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return _sender.SendRawAsync(request.ToApiRequest(), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<T> SendAsync<T>(ZohoBooksRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken = default)
        where T : class
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        _ = answer ?? throw new ArgumentNullException(nameof(answer));
        return (await _sender.SendAsync(request.ToApiRequest(), answer, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>?> GetGrantedScopesAsync(CancellationToken cancellationToken = default) => _connection.GetScopesAsync(cancellationToken);

    /// <summary>Ends all calls that wait, and closes the connections.</summary>
    public void Dispose()
    {
        if (_owns)
            _connection.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    /// <summary>What clients of one organization share.</summary>
    private sealed class Connection : IDisposable
    {
        private readonly HttpMessageHandler _primary;
        private readonly ClientTelemetry _telemetry = new("ZohoBooks.Client");
        private readonly RequestLimiter _limiter;
        private readonly TokenSource _tokens;
        private int _disposed;

        public Connection(ZohoBooksOptions options)
        {
            Time = options.TimeProvider;
            ZohoHosts hosts = ZohoHosts.Of(options.Region!.Value);
            ILogger logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("ZohoBooks.Client");
            _primary = options.PrimaryHandler?.Invoke() ?? Transport.Create();
            _limiter = new RequestLimiter(
                new LimiterOptions
                {
                    Windows = [new LimitWindow(ZohoDialect.MinuteWindow, options.Limits.PerMinute, TimeSpan.FromMinutes(1), options.Limits.MinuteReserve)],
                    Concurrent = options.Limits.Concurrent,
                    ConcurrentReserve = options.Limits.ConcurrentReserve,
                    MaxWait = options.MaxRateLimitWait,
                },
                options.TimeProvider);
            _tokens = new TokenSource(
                new ZohoTokenEndpoint(options, hosts, options.UnsafeTestEndpoints?.Accounts ?? hosts.Accounts),
                new TokenStoreVault(options.TokenStore ?? new InMemoryTokenStore(), TokenKey(options)),
                _primary,
                new TokenPolicy(),
                options.TimeProvider,
                logger);
            Channel = new ApiChannel(new ApiChannelOptions
            {
                Dialect = new ZohoDialect(options.UnsafeTestEndpoints?.Api ?? hosts.Api, options.OrganizationId!, options.Limits),
                Tokens = _tokens,
                Limiter = _limiter,
                Telemetry = _telemetry,
                Logger = logger,
                Time = options.TimeProvider,
                Primary = _primary,
                AttemptTimeout = options.AttemptTimeout,
                MaxRetries = options.MaxRetries,
                MaxRateLimitWait = options.MaxRateLimitWait,
                MaxResponseBytes = options.MaxResponseBytes,
            });
        }

        public TimeProvider Time { get; }

        public bool NeedsReauthorization => _tokens.LastRefusal is { Kind: FailureKind.TokenRefused, Code: ZohoTokenEndpoint.DeadRefreshToken };

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
            return $"zoho-books/{options.Region}/{hex}";
        }
    }
}
