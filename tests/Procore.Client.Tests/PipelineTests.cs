using System.Net;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

[Collection(SimulatedTime.Name)]
public class PipelineTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ProcoreEnvironment.Production, "api.procore.com", "login.procore.com")]
    [InlineData(ProcoreEnvironment.DeveloperSandbox, "sandbox.procore.com", "login-sandbox.procore.com")]
    [InlineData(ProcoreEnvironment.MonthlySandbox, "api-monthly.procore.com", "login-sandbox-monthly.procore.com")]
    [InlineData(ProcoreEnvironment.Federal, "api.procoregov.com", "login.procoregov.com")]
    public async Task Environments_have_their_hosts(ProcoreEnvironment environment, string api, string login)
    {
        var wire = new Wire(_ => Wire.List("[]"));
        using IProcoreClient client = wire.Client(options => options.Environment = environment);
        await client.Companies.ListAsync(None).ToListAsync(None);
        Assert.Equal($"https://{api}", wire.Last.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal($"https://{login}/oauth/token", wire.TokenCalls[0].Address.AbsoluteUri);
        Assert.Equal($"grant_type=client_credentials&client_id=client-1&client_secret={Wire.Secret}", wire.TokenCalls[0].Body);
        Assert.Null(wire.TokenCalls[0].Header("Procore-Company-Id"));
    }

    [Theory]
    [InlineData("/rest/v1.0/projects/../../oauth/token")]
    [InlineData("https://evil.example/rest/v1.0/me")]
    [InlineData("//evil.example/rest/v1.0/me")]
    [InlineData("/rest/v1.0/me?x=1")]
    [InlineData("/rest/v1.0/a%2fb")]
    [InlineData("/oauth/token")]
    [InlineData("/rest/v1.0/a\\b")]
    public async Task Escape_hatch_takes_paths_only(string path)
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(new() { Path = path }, None));
    }

    [Fact]
    public void Ids_are_checked_before_the_wire()
    {
        using IProcoreClient client = new Wire().Client();
        Assert.Throws<ArgumentOutOfRangeException>(() => client.CostCodes.ListAsync(0, cancellationToken: None));
        Assert.ThrowsAny<ArgumentException>(() => { _ = client.PurchaseOrders.GetAsync(1, -5, None); });
        Assert.ThrowsAny<ArgumentException>(() => client.ForCompany(0));
    }

    [Theory]
    [InlineData("create", "fault", 1, true)]
    [InlineData("create", "500", 1, true)]
    [InlineData("create", "503", 1, true)]
    [InlineData("create", "503-later", 1, true)]
    [InlineData("create", "507", 1, true)]
    [InlineData("create", "524", 1, true)]
    [InlineData("get", "520", 5, false)]
    [InlineData("create", "429", 5, false)]
    [InlineData("create", "422", 1, false)]
    [InlineData("add", "fault", 1, true)]
    [InlineData("get", "fault", 5, false)]
    [InlineData("get", "500", 5, false)]
    [InlineData("get", "404", 1, false)]
    [InlineData("delete", "502", 5, true)]
    [InlineData("update", "fault", 5, true)]
    [InlineData("update", "403", 1, false)]
    public async Task What_is_sent_again_and_what_is_not(string call, string failure, int sends, bool unknown)
    {
        var wire = new Wire(_ => failure switch
        {
            "fault" => throw new HttpRequestException("reset"),
            "503-later" => Wire.Json("{}", HttpStatusCode.ServiceUnavailable, ("Retry-After", "3")),
            _ => Wire.Json("{}", (HttpStatusCode)int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture)),
        });
        using IProcoreClient client = wire.Client();
        Task work = call switch
        {
            "create" => client.Vendors.CreateAsync(new() { Name = "x" }, None),
            "add" => client.Vendors.AddToProjectAsync(1, 2, None),
            "get" => client.Vendors.GetAsync(1, None),
            "delete" => client.PurchaseOrders.DeleteLineAsync(1, 2, 3, None),
            _ => client.Vendors.UpdateAsync(1, new() { Name = "x" }, None),
        };
        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(work));
        Assert.Equal(sends, wire.Calls.Count);
        Assert.Equal(unknown, error.OutcomeUnknown);
        Assert.All(wire.Calls, sent => Assert.Equal(wire.Calls[0].Body, sent.Body));
    }

    [Fact]
    public async Task After_a_429_the_later_of_two_times_counts()
    {
        var wire = new Wire();
        DateTimeOffset start = wire.Time.GetUtcNow();
        // The server's clock is two hours ahead of ours.
        DateTimeOffset server = start.AddHours(2);
        wire.Answer = _ => wire.Calls.Count == 1
            ? Wire.Json("\"slow down\"", HttpStatusCode.TooManyRequests, ("Date", server.ToString("R")), ("Retry-After", "5"), ("X-Rate-Limit-Limit", "25"),
                ("X-Rate-Limit-Remaining", "0"), ("X-Rate-Limit-Reset", server.AddSeconds(8).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : Wire.Json("""{"id":1}""");
        using IProcoreClient client = wire.Client();

        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None), TimeSpan.FromSeconds(0.25));

        Assert.Equal(2, wire.Calls.Count);
        Assert.InRange((wire.Time.GetUtcNow() - start).TotalSeconds, 8, 12);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData(null, 0.2)]
    public async Task A_503_is_repeated_after_the_time_that_it_names_whatever_the_rate_headers_say(string? retryAfter, double seconds)
    {
        var wire = new Wire();
        DateTimeOffset start = wire.Time.GetUtcNow();
        wire.Answer = _ =>
        {
            if (wire.Calls.Count > 1)
                return Wire.Json("""{"id":1}""");
            HttpResponseMessage shed = Wire.Json(
                "<html>busy</html>", HttpStatusCode.ServiceUnavailable, ("X-Rate-Limit-Limit", "100"), ("X-Rate-Limit-Remaining", "60"),
                ("X-Rate-Limit-Reset", start.AddSeconds(600).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)));
            if (retryAfter is not null)
                shed.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return shed;
        };
        using IProcoreClient client = wire.Client();

        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None), TimeSpan.FromSeconds(0.1));

        Assert.Equal(2, wire.Calls.Count);
        Assert.InRange((wire.Time.GetUtcNow() - start).TotalSeconds, seconds, seconds + 4);
    }

    [Fact]
    public async Task A_write_that_may_have_happened_stays_in_doubt_when_its_repetition_is_throttled()
    {
        var wire = new Wire();
        wire.Answer = _ => wire.Calls.Count == 1
            ? throw new HttpRequestException("reset after the effect")
            : Wire.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "1800"));
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await wire.Time.RunAsync(client.Vendors.SyncAsync([new() { OriginId = "a" }], None));
        Assert.Equal(SyncOutcome.Unknown, result.Items[0].Outcome);
        Assert.IsType<ProcoreRateLimitException>(result.Items[0].Exception);
    }

    [Theory]
    [InlineData("60", 30, 1)]
    [InlineData(null, 30, 3)]
    [InlineData(null, null, 5)]
    public async Task Whoever_has_to_tell_soon_is_not_kept_by_calls_that_are_sent_again(string? retryAfter, int? seconds, int sends)
    {
        var wire = new Wire(_ => Wire.Json("{}", HttpStatusCode.TooManyRequests, retryAfter is null ? [] : [("Retry-After", retryAfter)]));
        DateTimeOffset start = wire.Time.GetUtcNow();
        using IProcoreClient client = wire.Client(options => options.MaxRetryTime = seconds is { } most ? TimeSpan.FromSeconds(most) : null);
        var error = await Assert.ThrowsAsync<ProcoreRateLimitException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(1, None)));
        Assert.Equal(sends, wire.Calls.Count);
        Assert.True(seconds is null || wire.Time.GetUtcNow() - start <= TimeSpan.FromSeconds(seconds.Value));
        Assert.Equal(NodaTime.Instant.FromDateTimeOffset(wire.Time.GetUtcNow() + error.RetryAfter!.Value), error.RetryAt);
    }

    [Fact]
    public async Task A_call_that_is_kept_from_the_wire_says_what_came_first()
    {
        var wire = new Wire(_ => Wire.Json("{}", HttpStatusCode.BadGateway));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        for (int i = 0; i < 40; i++)
        {
            var error = await Assert.ThrowsAsync<ProcoreException>(() => client.Vendors.GetAsync(1, None));
            Assert.StartsWith("Procore answered 502", error.Message, StringComparison.Ordinal);
        }

        Assert.InRange(wire.Calls.Count, 1, 39);
    }

    [Fact]
    public async Task A_pause_longer_than_allowed_fails_with_the_time()
    {
        var wire = new Wire(_ => Wire.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "1800")));
        using IProcoreClient client = wire.Client();
        ProcoreRateLimitException error = await Assert.ThrowsAsync<ProcoreRateLimitException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(1, None)));
        Assert.Equal(TimeSpan.FromMinutes(30), error.RetryAfter);
        error = await Assert.ThrowsAsync<ProcoreRateLimitException>(() => client.Vendors.GetAsync(1, None));
        Assert.InRange(error.RetryAfter!.Value.TotalMinutes, 29, 30);
        Assert.Single(wire.Calls);
    }

    [Fact]
    public async Task A_thousand_callers_share_one_token_also_when_the_first_leaves()
    {
        using var gate = new SemaphoreSlim(0);
        var wire = new Wire(_ => Wire.Json("""{"id":1}"""));
        wire.TokenAnswer = _ =>
        {
            gate.Wait(None);
            return Wire.Json("""{"access_token":"t","expires_in":5400}""");
        };
        using IProcoreClient client = wire.Client(options => options.Limits = new() { AssumedPerTenSeconds = 5000, Concurrent = 5000 });
        using var first = new CancellationTokenSource();
        Task leaving = client.Vendors.GetAsync(1, first.Token);
        Task[] staying = [.. Enumerable.Range(0, 999).Select(_ => client.Vendors.GetAsync(1, None))];
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        gate.Release();
        await Task.WhenAll(staying);
        Assert.Single(wire.TokenCalls);
        Assert.Equal(999, wire.Calls.Count);
    }

    [Fact]
    public async Task Tokens_are_renewed_before_ninety_minutes_and_after_a_401()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":1}"""));
        using IProcoreClient client = wire.Client();
        await client.Vendors.GetAsync(1, None);
        wire.Time.Advance(TimeSpan.FromMinutes(80));
        await client.Vendors.GetAsync(1, None);
        Assert.Single(wire.TokenCalls);
        wire.Time.Advance(TimeSpan.FromMinutes(6));
        await client.Vendors.GetAsync(1, None);
        Assert.Equal(2, wire.TokenCalls.Count);

        wire.Answer = sent => sent.Header("Authorization") == "Bearer " + Wire.Token + "2"
            ? Wire.Json("""{"error":"The access token is invalid"}""", HttpStatusCode.Unauthorized)
            : Wire.Json("""{"id":1}""");
        await client.Vendors.GetAsync(1, None);
        Assert.Equal(3, wire.TokenCalls.Count);

        wire.Answer = _ => Wire.Json("{}", HttpStatusCode.Unauthorized);
        int before = wire.Calls.Count;
        await Assert.ThrowsAsync<ProcoreAuthenticationException>(() => client.Vendors.GetAsync(1, None));
        Assert.Equal(2, wire.Calls.Count - before);
        await Assert.ThrowsAsync<ProcoreAuthenticationException>(() => client.Vendors.GetAsync(1, None));
        Assert.Equal(4, wire.TokenCalls.Count);
    }

    [Fact]
    public async Task A_shared_store_saves_minting()
    {
        var store = new InMemoryProcoreTokenStore();
        var wire = new Wire(_ => Wire.Json("""{"id":1}"""));
        for (int i = 0; i < 3; i++)
        {
            using IProcoreClient client = wire.Client(options => options.TokenStore = store);
            await client.Vendors.GetAsync(1, None);
        }

        Assert.Single(wire.TokenCalls);
        Assert.DoesNotContain(Wire.Token, (await store.ReadAsync("procore:login.procore.com:client-1", None))!.ToString(), StringComparison.Ordinal);
    }
}
