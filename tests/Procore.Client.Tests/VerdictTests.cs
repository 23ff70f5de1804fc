using System.Net;
using System.Text;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>What an answer says about the call: done, not done, or nothing that anybody could rely on.</summary>
[Collection(SimulatedTime.Name)]
public class VerdictTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"data":[],"errors":[{"message":"Forbidden"}]}""")]
    [InlineData("""{"data":[],"error":"Forbidden"}""")]
    [InlineData("""{"data":[{"id":"1","namespace":"x"}],"error":{"code":"X","message":"Forbidden"}}""")]
    public async Task A_list_beside_an_error_is_none_and_nothing_is_made_anew_because_of_it(string body)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        ProcoreException read = await Assert.ThrowsAsync<ProcoreException>(async () => await client.Webhooks.ListHooksAsync("x", cancellationToken: None).CountAsync(None));
        Assert.Contains("Forbidden", read.Message, StringComparison.Ordinal);
        Assert.EndsWith("/hooks", read.Route, StringComparison.Ordinal);
        var plan = new WebhookPlan { Namespace = "x", DestinationUrl = new("https://h.example/"), Authorization = "Bearer 0123456789abcdef" };
        await Assert.ThrowsAsync<ProcoreException>(() => client.Webhooks.EnsureAsync(plan, cancellationToken: None));
        Assert.All(wire.Calls, call => Assert.Equal("GET", call.Method));
    }

    [Theory]
    [InlineData("""{"data":[],"errors":[],"error":null}""")]
    [InlineData("""{"data":[],"errors":{},"error":""}""")]
    public async Task An_error_that_says_nothing_is_none(string body)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client();
        Assert.Equal(0, await client.Webhooks.ListHooksAsync("x", cancellationToken: None).CountAsync(None));
    }

    [Fact]
    public async Task A_record_beside_an_error_leaves_it_open_whether_a_write_was_done()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":5,"errors":{"title":["is too long"]}}"""));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => client.Vendors.UpdateAsync(5, new() { Name = "x" }, None));
        Assert.True(error.OutcomeUnknown);
        Assert.Contains("is too long", error.Message, StringComparison.Ordinal);
        Assert.Equal("is too long", Assert.Single(error.Errors["title"]));
        // What is read is that record, whatever it says of itself.
        Assert.Equal(5, (await client.Vendors.GetAsync(5, None)).Id);
    }

    [Theory]
    [InlineData("text/html", "<html>404</html>", false)]
    [InlineData("text/plain", "no such host", false)]
    [InlineData("application/json", "", false)]
    [InlineData("application/json", "{}", false)]
    [InlineData("application/json", """{"message":"Not Found"}""", true)]
    [InlineData("application/json", """{"errors":"Not found"}""", true)]
    public async Task Only_Procore_s_own_words_say_that_a_lost_deletion_was_done(string media, string body, bool isDone)
    {
        var wire = new Wire();
        wire.Answer = _ => wire.Calls.Count == 1 ? Wire.Json("", HttpStatusCode.BadGateway)
            : new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent(body, Encoding.UTF8, media) };
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 1);
        Exception? error = await Record.ExceptionAsync(() => wire.Time.RunAsync(client.PurchaseOrders.DeleteAsync(7, 5, None)));
        Assert.Equal(2, wire.Calls.Count);
        Assert.Equal(isDone, error is null);
        Assert.True(isDone || ((ProcoreException)error!).OutcomeUnknown, error?.Message);
    }

    [Theory]
    [InlineData("text/html", "<html>404</html>", typeof(ProcoreException))]
    [InlineData("text/plain", "no such host", typeof(ProcoreException))]
    [InlineData("application/json", "", typeof(ProcoreNotFoundException))]
    [InlineData("application/json", """{"message":"Not Found"}""", typeof(ProcoreNotFoundException))]
    public async Task That_there_is_no_such_page_is_not_that_there_is_no_such_record(string media, string body, Type expected)
    {
        var wire = new Wire(_ => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent(body, Encoding.UTF8, media) });
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        var error = (ProcoreException)(await Record.ExceptionAsync(() => client.PurchaseOrders.GetAsync(7, 5, None)))!;
        Assert.IsType(expected, error);
        Assert.Equal(expected == typeof(ProcoreException), error.IsTransient);
    }

    [Fact]
    public async Task Too_large_a_page_is_asked_for_once_in_each_size_and_opens_no_circuit()
    {
        var wire = new Wire();
        wire.Answer = sent => sent.Path.EndsWith("/companies", StringComparison.Ordinal) ? Wire.Json("{}", HttpStatusCode.RequestTimeout) : Wire.Json("""{"id":5}""");
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 2);
        for (int list = 0; list < 5; list++)
        {
            wire.Calls.Clear();
            ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(client.Companies.ListAsync(None).CountAsync(None).AsTask()));
            Assert.Equal(408, error.Status);
            // Only the smallest page is a failure like others.
            Assert.All(wire.Calls.GroupBy(call => call.Query), size => Assert.Equal(size.Key.Contains("per_page=10", StringComparison.Ordinal) && !size.Key.Contains("per_page=100", StringComparison.Ordinal) ? 3 : 1, size.Count()));
            Assert.Equal(5, (await wire.Time.RunAsync(client.Vendors.GetAsync(5, None))).Id);
        }
    }

    [Theory]
    [InlineData("\"theirs\"", SyncOutcome.Unknown)]
    [InlineData("\"\"", SyncOutcome.Unknown)]
    [InlineData("\" \"", SyncOutcome.Unknown)]
    [InlineData("\"mine\"", SyncOutcome.Updated)]
    [InlineData("null", SyncOutcome.Updated)]
    public async Task An_echo_with_another_origin_id_is_about_another_record(string told, SyncOutcome expected)
    {
        var wire = new Wire(sent => Wire.Json(sent.Method == "GET" ? """[{"id":5,"name":"n"}]""" : $$"""{"entities":[{"id":5,"origin_id":{{told}},"updated_at":"2026-03-02T09:00:00Z"}],"errors":[]}"""));
        using IProcoreClient client = wire.Client();
        Assert.Equal(expected, (await client.Vendors.SyncAsync([new() { Id = 5, OriginId = "mine", Name = "x" }], None)).Items[0].Outcome);

        wire.Answer = sent => Wire.Json(sent.Method == "GET" ? """{"id":5}""" : $$"""{"id":5,"origin_id":{{told}}}""");
        Exception? error = await Record.ExceptionAsync(() => client.Vendors.UpdateAsync(5, new() { OriginId = "mine" }, None));
        Assert.Equal(expected == SyncOutcome.Unknown, error is ProcoreException { OutcomeUnknown: true });

        // An echo that cannot be read tells it as well.
        wire.Answer = sent => Wire.Json(sent.Method == "GET" ? """[{"id":5,"name":"n"}]""" : $$"""{"entities":[{"id":5,"is_active":"odd","origin_id":{{told}},"updated_at":{} } ],"errors":[]}""");
        Assert.Equal(expected, (await client.Vendors.SyncAsync([new() { Id = 5, OriginId = "mine", Name = "x" }], None)).Items[0].Outcome);
    }

    [Theory]
    [InlineData(-5000)]
    [InlineData(-5)]
    [InlineData(5)]
    [InlineData(5000)]
    public async Task This_machine_s_clock_tells_nothing_of_what_the_server_made(int hoursOff)
    {
        var wire = new Wire();
        // The record is three hours old, and was changed now.
        DateTimeOffset server = wire.Time.GetUtcNow().AddHours(-hoursOff);
        string? date = null;
        wire.Answer = _ =>
        {
            string body = $$"""{"id":5,"entities":[{"id":5,"origin_id":"a","created_at":"{{server.AddHours(-3):O}}","updated_at":"{{server:O}}"},{"id":6,"origin_id":"b","created_at":"{{server:O}}","updated_at":"{{server:O}}"}],"errors":[]}""";
            return date is null ? Wire.Json(body) : Wire.Json(body, HttpStatusCode.OK, ("Date", date));
        };
        using IProcoreClient client = wire.Client();
        async Task<SyncOutcome[]> Outcomes() => [.. (await client.Vendors.SyncAsync([new() { OriginId = "a" }, new() { OriginId = "b" }], None)).Items.Select(item => item.Outcome)];
        Assert.Equal([SyncOutcome.Updated, SyncOutcome.Updated], await Outcomes());
        // Told once, the server's clock is known where an answer leaves it out.
        date = server.ToString("R");
        await client.Vendors.GetAsync(5, None);
        date = null;
        Assert.Equal([SyncOutcome.Updated, Math.Abs(hoursOff) > 24 ? SyncOutcome.Updated : SyncOutcome.Created], await Outcomes());
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Sat, 01 Jan 2000 00:00:00 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    public async Task A_clock_that_is_days_off_calls_nothing_unchanged_or_created(string date)
    {
        var wire = new Wire(_ => Wire.Json(
            """
            {"entities":[{"id":1,"origin_id":"new","created_at":"2026-03-02T09:00:00Z","updated_at":"2026-03-02T09:00:00Z"},
             {"id":2,"origin_id":"old","created_at":"2024-03-02T09:00:00Z","updated_at":"2026-03-02T09:00:00Z"}],"errors":[]}
            """,
            HttpStatusCode.OK,
            ("Date", date)));
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync([new() { OriginId = "new", Name = "x" }, new() { OriginId = "old", Name = "y" }], None);
        Assert.All(result.Items, item => Assert.Equal(SyncOutcome.Updated, item.Outcome));
    }

    [Theory]
    [InlineData("<html>Please sign in</html>")]
    [InlineData("""{"error":"invalid_client"}""")]
    public async Task A_token_is_given_up_only_when_the_login_took_it(string body)
    {
        var wire = new Wire(sent => Wire.Json(sent.Path.EndsWith("/revoke", StringComparison.Ordinal) ? body : """{"id":1}"""));
        using IProcoreClient client = wire.Client();
        await client.Vendors.GetAsync(1, None);
        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => client.RevokeTokenAsync(None));
        Assert.True(error.OutcomeUnknown);
        await client.Vendors.GetAsync(1, None);
        Assert.Single(wire.TokenCalls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"error":"invalid_token"}""")]
    public async Task A_login_that_says_nothing_of_the_token_is_no_answer(string body)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client();
        await Assert.ThrowsAsync<ProcoreException>(() => client.GetTokenInfoAsync(None));
    }

    [Fact]
    public async Task What_the_login_says_of_a_token_is_read_whatever_it_is()
    {
        var wire = new Wire(_ => Wire.Json("""{"resource_owner_id":1,"created_at":9223372036854775807,"zz":{"a":1},"application":{"uid":"\ud83d","yy":2}}"""));
        using IProcoreClient client = wire.Client();
        TokenInfo info = await client.GetTokenInfoAsync(None);
        Assert.Equal((null, long.MaxValue, "\uFFFD"), (info.CreatedAt, info.CreatedAtSeconds, info.Application!.Uid));
        Assert.Equal(("zz", "yy"), (info.AdditionalMembers!.Keys.Single(), info.Application.AdditionalMembers!.Keys.Single()));
    }
}
