using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Procore.Client.Tests;

public sealed class RegistrationTests : ClientRegistrationContract<IProcoreClient, ProcoreOptions, IProcoreTokenStore>
{
    private readonly Wire _wire = new(_ => Wire.List("[]"));

    protected override IReadOnlyList<string> Needed => ["Environment", "CompanyId", "ClientId", "ClientSecret", "MaxRetries"];

    [Fact]
    public async Task Refused_credentials_need_a_person_until_a_token_is_had()
    {
        var refuse = true;
        var wire = new Wire(_ => Wire.List("[]"));
        wire.TokenAnswer = _ => refuse
            ? Wire.Json("""{"error":"invalid_client"}""", HttpStatusCode.Unauthorized)
            : Wire.Json("""{"access_token":"t","expires_in":5400}""");
        using IProcoreClient client = wire.Client();
        using IProcoreClient elsewhere = client.ForCompany(7);
        Assert.False(client.NeedsReauthorization);
        await Assert.ThrowsAsync<ProcoreAuthenticationException>(() => client.Companies.ListAsync(Token).ToListAsync(Token).AsTask());
        Assert.True(client.NeedsReauthorization && elsewhere.NeedsReauthorization);
        refuse = false;
        wire.Time.Advance(TimeSpan.FromSeconds(50));
        await client.Companies.ListAsync(Token).ToListAsync(Token);
        Assert.False(client.NeedsReauthorization || elsewhere.NeedsReauthorization);
    }

    [Fact]
    public async Task A_login_that_is_down_or_throttles_needs_no_person()
    {
        foreach (HttpStatusCode status in (HttpStatusCode[])[HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests])
        {
            var wire = new Wire { TokenAnswer = _ => Wire.Json("{}", status) };
            using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
            Task call = client.Vendors.GetAsync(1, Token);
            while (!call.IsCompleted)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
                wire.Time.Advance(TimeSpan.FromSeconds(1));
            }

            await Assert.ThrowsAnyAsync<ProcoreException>(() => call);
            Assert.False(client.NeedsReauthorization);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override OptionsBuilder<ProcoreOptions> Add(IServiceCollection services, string? name, Action<ProcoreOptions>? configure = null) =>
        name is null ? services.AddProcore(configure) : services.AddProcore(name, configure);

    protected override void Complete(ProcoreOptions options)
    {
        (options.Environment, options.ClientId, options.ClientSecret) = (ProcoreEnvironment.Production, "client-1", Wire.Secret);
        options.CompanyId ??= 1;
        Connect(options);
    }

    protected override void Connect(ProcoreOptions options) => options.PrimaryHandler = () => _wire;

    protected override void Spoil(ProcoreOptions options) => options.MaxRetries = -1;

    protected override void Mark(ProcoreOptions options, string mark) => options.CompanyId = long.Parse(mark, System.Globalization.CultureInfo.InvariantCulture);

    protected override IEnumerable<KeyValuePair<string, string?>> Settings(string section, string mark) =>
    [
        new($"{section}:Environment", "developersandbox"),
        new($"{section}:CompanyId", mark),
        new($"{section}:ClientId", "client-1"),
        new($"{section}:ClientSecret", "bound-secret"),
        new($"{section}:MaxRateLimitWait", "00:01:30"),
        new($"{section}:Limits:Concurrent", "3"),
        new($"{section}:LoopbackEndpoints:Api", "http://localhost:5001/"),
        new($"{section}:LoopbackEndpoints:Login", "http://localhost:5002/"),
    ];

    protected override void AssertBound(ProcoreOptions options)
    {
        Assert.Equal((ProcoreEnvironment.DeveloperSandbox, TimeSpan.FromSeconds(90), 3, 25), (options.Environment, options.MaxRateLimitWait, options.Limits.Concurrent, options.Limits.AssumedPerTenSeconds));
        Assert.Equal(new LoopbackProcoreEndpoints(new Uri("http://localhost:5001/"), new Uri("http://localhost:5002/")), options.LoopbackEndpoints);
        Assert.All(_wire.TokenCalls, call => Assert.Contains("client_secret=bound-secret", call.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", "http://[::1]:2/", null)]
    [InlineData("http://127.0.0.1:1/", "http://login.evil.example/", "loopback")]
    [InlineData("http://10.0.0.1/", "http://127.0.0.1:1/", "loopback")]
    [InlineData("http://127.0.0.1.evil.example/", "http://localhost/", "loopback")]
    [InlineData("/rest", "http://localhost/", "two absolute http or https addresses")]
    public void Another_address_than_this_machine_s_is_refused_in_place_of_the_service_s(string api, string login, string? problem)
    {
        var options = new ProcoreOptions { CompanyId = 1, ClientId = "c", ClientSecret = "s", LoopbackEndpoints = new(new(api, UriKind.RelativeOrAbsolute), new(login)) };

        Assert.Equal(problem is null ? 0 : 1, options.Validate().Count);
        Assert.All(options.Validate(), error => Assert.Contains(problem!, error, StringComparison.Ordinal));
    }

    protected override async Task<string> SeenAsync(IProcoreClient service, CancellationToken cancellationToken)
    {
        await service.Companies.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        return _wire.Last.Header("Procore-Company-Id")!;
    }

    protected override IProcoreTokenStore NewStore(List<DateTimeOffset> issued) => new DatingStore(issued);

    protected override ProcoreOptions NewOptions() => new();

    protected override IProcoreClient Create(ProcoreOptions options) => ProcoreClient.Create(options);

    protected override void Use(ProcoreOptions options, IProcoreTokenStore store) => options.UseTokenStore(store);

    protected override void Use(ProcoreOptions options, TimeProvider time, ILoggerFactory logging) => options.UseTimeProvider(time).UseLoggerFactory(logging);

    protected override void AssertUntouched(ProcoreOptions options) =>
        Assert.Equal((null, null, null), (options.TokenStore, options.TimeProvider, options.LoggerFactory));

    private sealed class DatingStore(List<DateTimeOffset> issued) : IProcoreTokenStore
    {
        public ValueTask<ProcoreStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default) => new((ProcoreStoredToken?)null);

        public ValueTask<bool> WriteAsync(string key, ProcoreAccessToken token, long expectedVersion, CancellationToken cancellationToken = default)
        {
            issued.Add(token.IssuedAt.ToDateTimeOffset());
            return new(true);
        }
    }
}
