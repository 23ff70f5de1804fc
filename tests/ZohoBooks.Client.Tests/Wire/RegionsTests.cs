using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

[Collection(SimulatedTime.Name)]
public class RegionsTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    // From the facts, not from the client.
    private static readonly (ZohoRegion Region, string Code, string Api, string Accounts)[] Table =
    [
        (ZohoRegion.UnitedStates, "us", "www.zohoapis.com", "accounts.zoho.com"),
        (ZohoRegion.Europe, "eu", "www.zohoapis.eu", "accounts.zoho.eu"),
        (ZohoRegion.India, "in", "www.zohoapis.in", "accounts.zoho.in"),
        (ZohoRegion.Australia, "au", "www.zohoapis.com.au", "accounts.zoho.com.au"),
        (ZohoRegion.Japan, "jp", "www.zohoapis.jp", "accounts.zoho.jp"),
        (ZohoRegion.Canada, "ca", "www.zohoapis.ca", "accounts.zohocloud.ca"),
        (ZohoRegion.China, "cn", "www.zohoapis.com.cn", "accounts.zoho.com.cn"),
        (ZohoRegion.SaudiArabia, "sa", "www.zohoapis.sa", "accounts.zoho.sa"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<ZohoRegion> Regions => [.. Table.Select(row => row.Region)];

    [Fact]
    public void There_are_eight() => Assert.Equal(Table.Select(row => row.Region), Enum.GetValues<ZohoRegion>());

    [Theory]
    [MemberData(nameof(Regions))]
    public async Task Calls_and_tokens_go_to_the_two_hosts_of_the_region_and_to_no_other(ZohoRegion region)
    {
        (_, string code, string api, string accounts) = Table.Single(row => row.Region == region);
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3, ZohoRegion = code }, time);
        using var hosts = new Hosts(sandbox.CreateHandler());
        using IZohoBooksClient books = Sandboxed.Client(sandbox, time, o => (o.Region, o.PrimaryHandler) = (region, () => hosts));
        await time.RunAsync(books.PurchaseOrders.GetAsync(sandbox.Zoho.Orders[0].Id, Token));
        Assert.Equal([$"https://{accounts}/oauth/v2/token", $"https://{api}/books/v3/purchaseorders/{sandbox.Zoho.Orders[0].Id}"], hosts.Seen.Select(seen => seen.Address));
        Assert.Equal([false, true], hosts.Seen.Select(seen => seen.Authorized));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public async Task Credentials_of_another_region_open_nothing_and_no_other_host_is_tried(ZohoRegion region)
    {
        (ZohoRegion Region, string Code, string Api, string Accounts) elsewhere = Table.First(row => row.Region != region);
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3, ZohoRegion = elsewhere.Code }, time);
        using var hosts = new Hosts(sandbox.CreateHandler());
        using IZohoBooksClient books = Sandboxed.Client(sandbox, time, o => (o.Region, o.PrimaryHandler) = (region, () => hosts));
        var error = await Assert.ThrowsAsync<ZohoBooksAuthenticationException>(() => time.RunAsync(books.PurchaseOrders.GetAsync("260815000000103019", Token)));
        Assert.Contains("Region", error.Message, StringComparison.Ordinal);
        Assert.Equal($"https://{Table.Single(row => row.Region == region).Accounts}/oauth/v2/token", Assert.Single(hosts.Seen).Address);
    }

    [Fact]
    public async Task Eight_regions_side_by_side_over_one_store_and_one_refresh_token_never_mix_their_tokens()
    {
        // Each accounts server gives out tokens that carry its name; each API host takes only those of its own region.
        var zoho = new FakeZoho
        {
            Accounts = (n, call, _) => Task.FromResult(FakeZoho.Json(200, $$"""{"access_token":"of-{{call.Uri.Host}}-{{n}}","expires_in":3600}""")),
            Api = (_, call, _) => Task.FromResult(
                call.Authorization!.StartsWith("Zoho-oauthtoken of-" + Table.Single(row => row.Api == call.Uri.Host).Accounts + "-", StringComparison.Ordinal)
                    ? FakeZoho.Json(200, Wire.Order)
                    : FakeZoho.Json(401, """{"code":57,"message":"You are not authorized to perform this operation"}""")),
        };
        var store = new InMemoryZohoTokenStore();
        var time = new FakeTimeProvider(Start);
        List<IZohoBooksClient> clients = [.. Table.Select(row => FakeZoho.Client(zoho, time, o => (o.Region, o.TokenStore) = (row.Region, store)))];
        try
        {
            for (int hour = 0; hour < 3; hour++)
            {
                await time.RunAsync(Task.WhenAll(clients.Select(books => books.PurchaseOrders.GetAsync("260815000000103019", Token))));
                time.Advance(TimeSpan.FromHours(1));
            }
        }
        finally
        {
            clients.ForEach(books => books.Dispose());
        }
        Assert.Equal(24, zoho.Mints.Count);
        Assert.Equal(24, zoho.Calls.Count); // none was refused and sent again
        Assert.Equal(Table.Select(row => row.Api).Order(), zoho.Calls.Select(call => call.Uri.Host).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public async Task A_poisoned_api_domain_is_refused_and_the_token_is_sent_nowhere(ZohoRegion region)
    {
        (_, _, string api, string accounts) = Table.Single(row => row.Region == region);
        string[] poisons =
        [
            .. Table.Where(row => row.Region != region).Select(row => "https://" + row.Api),
            "https://evil.example", $"https://{api}.evil.example", $"https://{api}@evil.example", $"http://{api}", $"https://{api}:8443", "//" + api, "javascript:alert(1)", "x", " ",
        ];
        foreach (string poison in poisons)
        {
            var zoho = new FakeZoho
            {
                Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, $$"""{"access_token":"t","refresh_token":"r","scope":"x","api_domain":"{{poison}}","expires_in":3600}""")),
            };
            using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start), o => o.Region = region);
            var error = await Assert.ThrowsAsync<ZohoBooksAuthenticationException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
            Assert.Equal("api_domain", error.Code);

            using var authorization = new ZohoAuthorization(new ZohoAuthorizationOptions
            {
                Region = region,
                ClientId = "1000.CLIENT",
                ClientSecret = "secret",
                RedirectUri = new Uri("https://app.example/cb"),
                PrimaryHandler = () => zoho,
            });
            error = await Assert.ThrowsAsync<ZohoBooksAuthenticationException>(() => authorization.ExchangeAsync(new ZohoAuthorizationCode("1000.code", region), cancellationToken: Token));
            Assert.Equal("api_domain", error.Code);
            Assert.Empty(zoho.Calls);
            Assert.All(zoho.Mints, mint => Assert.Equal(accounts, mint.Uri.Host));
        }
    }

    /// <summary>Notes every address, without its query, and whether the request carried a token.</summary>
    private sealed class Hosts(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public List<(string Address, bool Authorized)> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (Seen)
                Seen.Add((request.RequestUri!.GetLeftPart(UriPartial.Path), request.Headers.Authorization is not null));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
