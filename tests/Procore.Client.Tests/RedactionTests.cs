using System.Globalization;
using System.Net;
using Sandbox;

namespace Procore.Client.Tests;

/// <summary>Secrets go through every path, over real HTTP; none may be found in a log line, an exception, an activity, a metric or an event.</summary>
[Collection(SimulatedTime.Name)]
public class RedactionTests : SinksContract
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_secret_is_let_out_on_any_path_over_http()
    {
        using var sinks = new Sinks();
        var time = new ScaledTimeProvider(500, new DateTimeOffset(2026, 6, 9, 14, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        await using SandboxHost host = await SandboxHost.StartAsync(sandbox, 0, 0, None);
        var store = new Listening();
        var address = new Uri(host.ProcoreUrl);
        IProcoreClient Client(Action<ProcoreOptions>? more = null) => Sandboxed.Client(sandbox, time, o =>
        {
            o.PrimaryHandler = null;
            o.LoopbackEndpoints = new LoopbackProcoreEndpoints(address, address);
            o.LoggerFactory = sinks;
            o.TokenStore = store;
            o.MaxRetries = 1;
            more?.Invoke(o);
        });
        using IProcoreClient procore = Client();
        long id = sandbox.Data.Projects.First(project => project is { ProcoreId: not null, Active: true, Permitted: true }).ProcoreId!.Value;
        var vendor = new VendorInput { Name = "Zenith Steel" };

        Func<Task>[] calls =
        [
            async () => await procore.Vendors.ListAsync(cancellationToken: None).CountAsync(None),
            () => procore.Projects.GetAsync(id, None),
            () => procore.Projects.GetAsync(1, None),
            () => procore.Vendors.CreateAsync(vendor, None),
            () => procore.Vendors.CreateAsync(vendor with { Name = "" }, None),
            () => procore.Vendors.SyncAsync([new() { Id = long.MaxValue, Name = "x" }], None),
            async () => (await procore.SendAsync(new() { Path = "/rest/v1.0/nothing" }, None)).Dispose(),
            () => procore.GetTokenInfoAsync(None),
        ];
        foreach (Func<Task> call in calls)
            await sinks.OfAsync(call);
        foreach (FaultKind kind in Enum.GetValues<FaultKind>())
        {
            sandbox.Faults.Set([new FaultRule(SandboxSide.Procore, kind, 1000) { Count = 2, PathContains = "/rest/" }]);
            await sinks.OfAsync(() => procore.Vendors.CreateAsync(vendor, None));
            sandbox.Procore.Edit(new System.Text.Json.Nodes.JsonObject { ["action"] = "revoke_tokens" });
            sandbox.Faults.Set([new FaultRule(SandboxSide.Procore, kind, 1000) { Count = 1, PathContains = "/oauth/" }]);
            await sinks.OfAsync(() => procore.Projects.GetAsync(id, None));
            sandbox.Faults.Set([]);
        }
        using IProcoreClient stranger = Client(o => o.ClientSecret = "zz-canary-wrong-secret");
        await sinks.OfAsync(() => stranger.Projects.GetAsync(id, None));

        Assert.NotEmpty(store.Secrets);
        Assert.Contains(sinks.Lines, line => line.Contains("/rest/v1.0/vendors", StringComparison.Ordinal));
        Assert.Contains(sinks.Lines, line => line.Contains("RequestStart", StringComparison.Ordinal)); // the HTTP stack was listened to
        sinks.Hold([sandbox.Data.Company.ClientSecret, "zz-canary-wrong-secret", .. store.Secrets]);
    }

    [Fact]
    public async Task Nothing_of_an_answer_that_cannot_be_read_is_let_out()
    {
        using var sinks = new Sinks();
        var wire = new Wire();
        using IProcoreClient client = wire.Client(options => options.LoggerFactory = sinks);
        Func<HttpResponseMessage>[] answers =
        [
            () => Wire.Json("{}", HttpStatusCode.Unauthorized), () => Wire.Json("""{"errors":"no"}""", HttpStatusCode.Forbidden), () => Wire.Json("{\"id\":\"ZZ-CANARY-CONTENT"),
            () => throw new HttpRequestException("reset"), () => Wire.Json("{}", HttpStatusCode.InternalServerError), () => Wire.Json("""{"id":"ZZ-CANARY-CONTENT"}"""),
        ];
        foreach (Func<HttpResponseMessage> answer in answers)
        {
            wire.Answer = _ => answer();
            Assert.NotNull(await wire.Time.RunAsync(sinks.OfAsync(async () => await client.Vendors.ListAsync(new() { Search = "ZZ-CANARY-SEARCH" }, None).CountAsync(None))));
        }
        Assert.True(sinks.Lines.Count > 10);
        sinks.Hold(Wire.Token + "1", Wire.Secret, "ZZ-CANARY-CONTENT", "ZZ-CANARY-SEARCH");
    }

    [Fact]
    public void Nothing_that_holds_a_secret_prints_it()
    {
        using var sinks = new Sinks();
        const string secret = "zz-canary-secret-0123456789";
        var token = new ProcoreAccessToken(secret, default, default);
        foreach (object holder in (object[])[token, new ProcoreStoredToken(token, 1), new ProcoreOptions { ClientSecret = secret }])
            sinks.Add(holder.ToString(), string.Format(CultureInfo.InvariantCulture, "{0}", holder));
        sinks.Add(Record.Exception(() => ProcoreClient.Create(new ProcoreOptions { ClientSecret = secret })));
        Assert.False(ProcoreWebhook.IsAuthentic("Bearer x", secret));
        sinks.Hold(secret);
    }

    /// <summary>A store that remembers every token that passed through it.</summary>
    private sealed class Listening : IProcoreTokenStore
    {
        private readonly InMemoryProcoreTokenStore _inner = new();
        private readonly List<string> _secrets = [];

        public IReadOnlyList<string> Secrets
        {
            get
            {
                lock (_secrets)
                    return [.. _secrets];
            }
        }

        public ValueTask<ProcoreStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default) => _inner.ReadAsync(key, cancellationToken);

        public ValueTask<bool> WriteAsync(string key, ProcoreAccessToken token, long expectedVersion, CancellationToken cancellationToken = default)
        {
            lock (_secrets)
                _secrets.Add(token.Value);
            return _inner.WriteAsync(key, token, expectedVersion, cancellationToken);
        }
    }
}
