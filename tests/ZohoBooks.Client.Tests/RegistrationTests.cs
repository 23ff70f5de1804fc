using System.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ZohoBooks.Client.Tests;

public sealed class RegistrationTests : ClientRegistrationContract<IZohoBooksClient, ZohoBooksOptions, IZohoTokenStore>
{
    private readonly FakeZoho _zoho = new() { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };

    protected override IReadOnlyList<string> Needed => ["Region", "OrganizationId", "ClientId", "ClientSecret", "RefreshToken", "MaxRetries"];

    protected override OptionsBuilder<ZohoBooksOptions> Add(IServiceCollection services, string? name, Action<ZohoBooksOptions>? configure = null) =>
        name is null ? services.AddZohoBooks(configure) : services.AddZohoBooks(name, configure);

    protected override void Complete(ZohoBooksOptions options)
    {
        (options.Region, options.ClientId, options.ClientSecret, options.RefreshToken) = (ZohoRegion.UnitedStates, "1000.CLIENT", "secret", "refresh");
        options.OrganizationId ??= "1";
        Connect(options);
    }

    protected override void Connect(ZohoBooksOptions options) => options.PrimaryHandler = () => _zoho;

    protected override void Spoil(ZohoBooksOptions options) => options.MaxRetries = -1;

    protected override void Mark(ZohoBooksOptions options, string mark) => options.OrganizationId = mark;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings(string section, string mark) =>
    [
        new($"{section}:Region", "unitedstates"),
        new($"{section}:OrganizationId", mark),
        new($"{section}:ClientId", "1000.CLIENT"),
        new($"{section}:ClientSecret", "bound-secret"),
        new($"{section}:RefreshToken", "bound-refresh"),
        new($"{section}:MaxRateLimitWait", "00:01:30"),
        new($"{section}:Limits:PerMinute", "60"),
        new($"{section}:Limits:ConcurrentReserve", "3"),
        new($"{section}:LoopbackEndpoints:Api", "http://localhost:5001/"),
        new($"{section}:LoopbackEndpoints:Accounts", "http://localhost:5002/"),
    ];

    protected override void AssertBound(ZohoBooksOptions options)
    {
        Assert.Equal(
            (ZohoRegion.UnitedStates, TimeSpan.FromSeconds(90), 60, 3, 3, 10),
            (options.Region, options.MaxRateLimitWait, options.Limits.PerMinute, options.Limits.MinuteReserve, options.Limits.ConcurrentReserve, options.Limits.Concurrent));
        Assert.Equal(new LoopbackZohoEndpoints(new Uri("http://localhost:5001/"), new Uri("http://localhost:5002/")), options.LoopbackEndpoints);
        Assert.All(_zoho.Mints, mint => Assert.Contains("client_secret=bound-secret&refresh_token=bound-refresh", mint.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", "http://[::1]:2/", null)]
    [InlineData("http://localhost:1/", "https://localhost/", null)]
    [InlineData("http://127.0.0.1:1/", "http://accounts.evil.example/", "loopback")]
    [InlineData("http://10.0.0.1/", "http://127.0.0.1:1/", "loopback")]
    [InlineData("http://127.0.0.1.evil.example/", "http://localhost/", "loopback")]
    [InlineData("/books", "http://localhost/", "two absolute addresses")]
    public void Another_address_than_this_machine_s_is_refused_in_place_of_the_service_s(string api, string accounts, string? problem)
    {
        var endpoints = new LoopbackZohoEndpoints(new(api, UriKind.RelativeOrAbsolute), new(accounts));
        var options = new ZohoBooksOptions { Region = ZohoRegion.Europe, OrganizationId = "1", ClientId = "c", ClientSecret = "s", RefreshToken = "r", LoopbackEndpoints = endpoints };
        var authorization = new ZohoAuthorizationOptions { Region = ZohoRegion.Europe, ClientId = "c", ClientSecret = "s", LoopbackEndpoints = endpoints };

        if (problem is null)
        {
            Assert.Empty(options.Validate());
            new ZohoAuthorization(authorization).Dispose();
            return;
        }

        Assert.Contains(problem, Assert.Single(options.Validate()), StringComparison.Ordinal);
        Assert.Contains(problem, Assert.Throws<ArgumentException>(() => new ZohoAuthorization(authorization)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_centre_that_is_not_in_the_table_comes_from_configuration()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Books:DataCenter:Name", "ae"), new("Books:DataCenter:Accounts", "https://accounts.zoho.ae"),
            new("Books:DataCenter:Api", "https://www.zohoapis.ae"), new("Books:DataCenter:Pages", "https://books.zoho.ae"),
            new("Books:OrganizationId", "1"), new("Books:ClientId", "1000.CLIENT"), new("Books:ClientSecret", "s"), new("Books:RefreshToken", "r"),
        ]).Build();
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"access_token":"t","expires_in":3600}""")), Api = _zoho.Api };
        services.AddZohoBooks(options => options.PrimaryHandler = () => zoho).BindConfiguration("Books");
        await using ServiceProvider provider = services.BuildServiceProvider();
        using HttpResponseMessage answer = await provider.GetRequiredService<IZohoBooksClient>().SendAsync(
            new ZohoBooksRequest(HttpMethod.Get, "/items"), TestContext.Current.CancellationToken);
        Assert.Equal(("accounts.zoho.ae", "www.zohoapis.ae"), (zoho.Mints[0].Uri.Host, zoho.Calls[0].Uri.Host));
    }

    protected override async Task<string> SeenAsync(IZohoBooksClient service, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await service.SendAsync(new ZohoBooksRequest(HttpMethod.Get, "/items"), cancellationToken);
        return HttpUtility.ParseQueryString(_zoho.Calls[^1].Uri.Query)["organization_id"]!;
    }

    protected override IZohoTokenStore NewStore(List<DateTimeOffset> issued) => new DatingStore(issued);

    protected override ZohoBooksOptions NewOptions() => new();

    protected override IZohoBooksClient Create(ZohoBooksOptions options) => ZohoBooksClient.Create(options);

    protected override void Use(ZohoBooksOptions options, IZohoTokenStore store) => options.UseTokenStore(store);

    protected override void Use(ZohoBooksOptions options, TimeProvider time, ILoggerFactory logging) => options.UseTimeProvider(time).UseLoggerFactory(logging);

    protected override void AssertUntouched(ZohoBooksOptions options) =>
        Assert.Equal((null, null, null), (options.TokenStore, options.TimeProvider, options.LoggerFactory));

    private sealed class DatingStore(List<DateTimeOffset> issued) : IZohoTokenStore
    {
        public ValueTask<ZohoStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default) => new((ZohoStoredToken?)null);

        public ValueTask<bool> WriteAsync(string key, ZohoAccessToken token, long expectedVersion, CancellationToken cancellationToken = default)
        {
            issued.Add(token.IssuedAt.ToDateTimeOffset());
            return new(true);
        }
    }
}
