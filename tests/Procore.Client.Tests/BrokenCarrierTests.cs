using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Procore's client over handlers and HTTP that are broken.</summary>
[Collection(SimulatedTime.Name)]
public sealed class BrokenCarrierTests : BrokenCarrierContract<ProcoreException>
{
    protected override string TokenPath => "/oauth/token";

    protected override string Record => """{"id":1}""";

    [Theory]
    [InlineData("400 application/json", true)]
    [InlineData("401 application/json", true)]
    [InlineData("401 text/html", false)]
    [InlineData("403 text/html", false)]
    public async Task Only_the_login_itself_refuses_credentials(string answer, bool refused)
    {
        string[] parts = answer.Split(' ');
        var wire = new Wire(_ => Wire.Json("""{"id":1}"""))
        {
            TokenAnswer = _ => new((System.Net.HttpStatusCode)int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))
            {
                Content = new StringContent("""{"error":"invalid_client"}""", System.Text.Encoding.UTF8, parts[1]),
            },
        };
        using IProcoreClient client = wire.Client();
        ProcoreException failure = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(1, Token)));
        Assert.Equal((refused, !refused), (failure is ProcoreAuthenticationException, failure.IsTransient));
    }

    [Theory]
    [MemberData(nameof(Thrown))]
    public async Task What_a_token_store_throws_between_two_batches_costs_the_outcomes_of_none(Type thrown)
    {
        var wire = new Wire();
        bool isBroken = false;
        wire.Answer = sent =>
        {
            // The token runs out while the first batch is under way.
            isBroken = true;
            wire.Time.Advance(TimeSpan.FromHours(2));
            return Wire.Json($$"""{"entities":[{{string.Join(",", Enumerable.Range(1, 1000).Select(i => $$"""{"id":{{i}},"origin_id":"v{{i}}"}"""))}}],"errors":[]}""");
        };
        using IProcoreClient client = wire.Client(options => options.UseTokenStore(new Store(new() { Reading = () => _ = isBroken ? throw (Exception)Activator.CreateInstance(thrown)! : true })));
        SyncResult<VendorSync, Vendor> result = await wire.Time.RunAsync(client.Vendors.SyncAsync(Enumerable.Range(1, 1500).Select(i => new VendorSync { OriginId = "v" + i, Name = "x" }), Token));
        Assert.Single(wire.Calls);
        Assert.All(result.Items.Take(1000), item => Assert.True(item.IsSaved));
        Assert.All(result.Items.Skip(1000), item => Assert.Equal((SyncOutcome.Failed, true, false), (item.Outcome, item.Exception!.Message.Contains("token store", StringComparison.Ordinal), item.Exception.OutcomeUnknown)));
    }

    [Fact]
    public async Task A_token_is_given_up_whatever_becomes_of_what_is_stored_of_it()
    {
        var wire = new Wire(sent => Wire.Json(sent.Path == "/oauth/revoke" ? "{}" : """{"id":1}"""));
        bool isBroken = false;
        using IProcoreClient client = wire.Client(options => options.UseTokenStore(new Store(new() { Reading = () => _ = isBroken ? throw new IOException("full") : true, Writing = () => isBroken ? throw new IOException("full") : true })));
        await client.Vendors.GetAsync(1, Token);
        isBroken = true;
        await client.RevokeTokenAsync(Token);
        Assert.Equal("/oauth/revoke", wire.Last.Path);
        // Now only the store could say which one there is.
        ProcoreException failure = await Assert.ThrowsAnyAsync<ProcoreException>(() => client.RevokeTokenAsync(Token));
        Assert.Contains("token store", failure.Message, StringComparison.Ordinal);
        Assert.Equal((2, "/oauth/revoke"), (wire.Calls.Count, failure.Route));
    }

    protected override (IDisposable Client, Func<Task> Read, Func<Task> Create) Open(
        HttpMessageHandler carrier, TimeProvider time, ILoggerFactory? logs = null, HostStore? store = null)
    {
        ProcoreOptions options = new Wire().Options();
        options.TimeProvider = time;
        options.PrimaryHandler = () => carrier;
        options.MaxRetries = 2;
        if (logs is not null)
            options.UseLoggerFactory(logs);
        if (store is not null)
            options.UseTokenStore(new Store(store));
        IProcoreClient procore = ProcoreClient.Create(options);
        return (procore, () => procore.Vendors.GetAsync(1, Token), () => procore.Vendors.CreateAsync(new() { Name = "x" }, Token));
    }

    protected override (IDisposable Client, Func<Task>[] Writes) OpenAt(Uri server, Uri? login = null, Func<HttpMessageHandler>? carrier = null, int retries = 0)
    {
        ProcoreOptions options = new Wire().Options();
        options.TimeProvider = TimeProvider.System;
        options.PrimaryHandler = carrier;
        options.LoopbackEndpoints = new LoopbackProcoreEndpoints(server, login ?? server);
        options.MaxRetries = retries;
        IProcoreClient procore = ProcoreClient.Create(options);
        return (procore, [() => procore.Vendors.AddToProjectAsync(1, 2, Token), () => procore.PurchaseOrders.DeleteLineAsync(1, 2, 3, Token)]);
    }

    protected override bool IsUnknown(ProcoreException exception) => exception.OutcomeUnknown;

    protected override bool IsTransient(ProcoreException exception) => exception.IsTransient;

    protected override int? StatusOf(ProcoreException exception) => exception.Status;

    protected override TimeSpan? RetryAfter(ProcoreException exception) => exception.RetryAfter;

    private sealed class Store(HostStore host) : IProcoreTokenStore
    {
        private readonly InMemoryProcoreTokenStore _kept = new();

        public ValueTask<ProcoreStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default)
        {
            host.Reading();
            return _kept.ReadAsync(key, cancellationToken);
        }

        public async ValueTask<bool> WriteAsync(string key, ProcoreAccessToken token, long expectedVersion, CancellationToken cancellationToken = default) =>
            host.Writing() && await _kept.WriteAsync(key, token, expectedVersion, cancellationToken);
    }
}
