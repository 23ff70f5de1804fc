using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

/// <summary>A service that means no good, or lost its mind: every method ends with a value or with the client's exception, whatever is sent to it.</summary>
[Collection(SimulatedTime.Name)]
public class HostileVendorTests
{
    private const string Secret = "1000.ZZHOSTILE0123456789SECRET";

    // So many answers a call; then the vendor is done.
    private const int MostAnswers = 40;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_method_ends_with_a_value_or_the_clients_exception()
    {
        foreach (int number in Hostile.Cases(300))
        {
            var hostile = new Hostile(number, Secret);
            var time = new FakeTimeProvider(Now);
            Type row = typeof(Contact);
            var zoho = new FakeZoho
            {
                Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, "{\"access_token\":\"" + Secret + "\",\"expires_in\":3600}")),
                Api = (n, call, _) => Task.FromResult(n > MostAnswers ? FakeZoho.Json(404, """{"code":1002,"message":"no"}""") : Answer(hostile, call, row)),
            };
            using IZohoBooksClient books = FakeZoho.Client(zoho, time, EveryMethodTests.Fast);
            EveryMethodTests.Method method = hostile.Any([.. EveryMethodTests.Methods(books).Where(one => one.Info.Name != nameof(IAutomation.EnsureWebhookAsync))]);
            row = RowOf(method.Info.ReturnType);
            Exception? error = await Record.ExceptionAsync(() =>
            {
                Task running = EveryMethodTests.CallAsync(method, wrong: null, "1");
                return running.IsCompleted ? running : time.RunAsync(running);
            });
            Assert.True(error is null or ZohoBooksException, $"FUZZ_FROM={number} FUZZ_CASES=1: {method}: {error}");
            if (error is not ZohoBooksException told)
                continue;
            string all = string.Join("\n", [told.ToString(), told.Code, told.RequestId, .. told.Errors.SelectMany(pair => pair.Value.Prepend(pair.Key))]);
            Assert.False(all.Contains(Secret, StringComparison.Ordinal), $"FUZZ_FROM={number} FUZZ_CASES=1: {method} lets the token out: {all}");
            Assert.DoesNotContain(told.Message, char.IsControl);
        }
    }

    [Fact]
    public void What_surrounds_an_answer_has_words_or_none() => Hostile.Each(300, Secret, hostile =>
    {
        byte[] body = hostile.Bytes(hostile.Next(3) == 0 ? hostile.Value() : hostile.Object("code", "message", "error", "status", "page_context", "error_description"));
        Envelope? envelope = null;
        Hostile.Bounded(body.Length, () => envelope = ZohoFailures.EnvelopeOf(body));
        using HttpResponseMessage response = hostile.Response(body, hostile.Status(), "Retry-After", "Date", "x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset");
        foreach (ApiFailure? failure in new[] { ZohoFailures.Read(response, body, Now), envelope is null ? null : ZohoFailures.Inspect(envelope, response) })
        {
            if (failure is null)
                continue;
            ZohoBooksException told = ZohoFailures.ToException(failure.Cleaned([Secret]), null);
            Assert.DoesNotContain(Secret, told.ToString() + told.RequestId + told.Code, StringComparison.Ordinal);
            Assert.InRange(told.Message.Length, 1, 6000);
        }

        if (RateHeaders.From(response) is { } reading)
            Assert.InRange(reading.ResetsIn, TimeSpan.Zero, TimeSpan.FromDays(3));
    });

    /// <summary>Words that come again and again: none hides the others, as long as anybody would read them.</summary>
    [Fact]
    public void A_message_that_is_there_many_times_takes_no_more_memory_than_the_body()
    {
        byte[] body = Encoding.UTF8.GetBytes("{\"code\":7," + string.Join(",", Enumerable.Range(0, 20_000).Select(i => FormattableString.Invariant($"\"message\":\"m{i}\""))) + "}");
        Envelope? envelope = null;
        Hostile.Bounded(10L * body.Length, () => envelope = ZohoFailures.EnvelopeOf(body));
        Assert.StartsWith("m0; m1; m2", envelope!.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_names_a_record_or_nothing() => Hostile.Each(300, Secret, hostile =>
    {
        string json = "{\"" + hostile.Any(["purchaseorder", "contact", "vendor", "\\ud83d", "bill"]) + "\":" + hostile.Object("purchaseorder_id", "contact_id", "vendor_id", "bill_id", "total") + "}";
        byte[] body = hostile.Bytes(hostile.Next(3) == 0 ? "a=1&JSONString=" + Uri.EscapeDataString(json) + hostile.Any(["", "%", "%ZZ", "&JSONString=%7B%7D", "&=&&"]) : json);
        Hostile.Bounded(body.Length, () =>
        {
            if (ZohoWebhookEvent.TryParse(body, out ZohoWebhookEvent? read))
                Assert.Matches("^[0-9]{1,20}$", read.Id);
        });
        var verifier = new ZohoWebhookVerifier(Secret);
        Assert.False(verifier.Verify(hostile.Header(), body));
        Assert.False(verifier.Verify(hostile.Value(), body, [new(hostile.Value(), hostile.Value())]));
    });

    /// <summary>A note of an order may say anything; what begins as JSON is no form.</summary>
    [Fact]
    public void A_webhook_whose_note_looks_like_a_form_names_its_own_record()
    {
        byte[] body = Encoding.UTF8.GetBytes("\uFEFF {\"purchaseorder\":{\"notes\":\"a&JSONString={\\\"purchaseorder\\\":{\\\"purchaseorder_id\\\":\\\"666\\\"}}&b\",\"purchaseorder_id\":\"7\"}}");
        Assert.True(ZohoWebhookEvent.TryParse(body, out ZohoWebhookEvent? read));
        Assert.Equal(new ZohoWebhookEvent("purchaseorder", "7"), read);
    }

    [Fact]
    public void A_token_answer_is_read_or_refused() => Hostile.Each(300, Secret, hostile =>
    {
        byte[] body = hostile.Bytes(hostile.Object("access_token", "refresh_token", "expires_in", "expires_in_sec", "scope", "api_domain", "error", "error_description", "status"));
        var answer = TokenAnswer.Read(body);
        _ = (answer.Why, answer.Words, answer.IsThrottle(400), answer.ApiDomain is { } domain && ZohoHosts.IsSame(domain, new("https://www.zohoapis.com")));
        Assert.InRange(answer.Life, TimeSpan.FromSeconds(60), TimeSpan.FromDays(1));
        Assert.DoesNotContain(Secret, answer.ToString(), StringComparison.Ordinal);
    });

    /// <summary>A few kilobytes that become a thousand times as many.</summary>
    [Fact]
    public async Task A_gzip_bomb_is_given_up_at_MaxResponseBytes()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write("{\"code\":0,\"contacts\":[{\"contact_id\":\"1\",\"notes\":\""u8);
            byte[] zeros = [.. Enumerable.Repeat((byte)'0', 64 * 1024)];
            for (int i = 0; i < 512; i++)
                gzip.Write(zeros);
        }

        var time = new FakeTimeProvider(Now);
        var zoho = new FakeZoho
        {
            // What the transport would do with the header: the body grows while it is read.
            Api = (_, _, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress)) }),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, options => (options.MaxResponseBytes, options.MaxRetries) = (1024 * 1024, 0));
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(() => time.RunAsync(books.Contacts.ListAsync(cancellationToken: Token).CountAsync(Token).AsTask()));
        Assert.Contains("too large", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_takes_no_token_along(int status)
    {
        var time = new FakeTimeProvider(Now);
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(status, "", ("Location", "https://elsewhere.example/"))) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, EveryMethodTests.Fast);
        ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => time.RunAsync(books.Contacts.GetAsync("1", Token)));
        Assert.Equal(status, error.Status);
        Assert.All(zoho.Calls, call => Assert.Equal("www.zohoapis.com", call.Uri.Host));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task A_bomb_of_nesting_is_an_exception_of_the_client(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        foreach (string body in new[] { "{\"code\":0,\"contact\":{\"contact_id\":\"1\",\"zz\":" + deep + "}}", "{\"code\":0,\"message\":" + deep + "}", deep })
        {
            var time = new FakeTimeProvider(Now);
            var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, body)) };
            using IZohoBooksClient books = FakeZoho.Client(zoho, time, EveryMethodTests.Fast);
            await Assert.ThrowsAsync<ZohoBooksException>(() => time.RunAsync(books.Contacts.GetAsync("1", Token)));
        }
    }

    /// <summary>A list that goes on for ever, and one whose rows come again and again.</summary>
    [Fact]
    public async Task Pages_without_an_end_are_given_up()
    {
        var time = new FakeTimeProvider(Now);
        var zoho = new FakeZoho
        {
            Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"contacts":[{"contact_id":"1"},{"contact_id":"2"}],"page_context":{"page":1,"per_page":2,"has_more_page":true}}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, EveryMethodTests.Fast);
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(() => time.RunAsync(books.Contacts.ListAsync(cancellationToken: Token).CountAsync(Token).AsTask()));
        Assert.Contains("brings no further row", error.Message, StringComparison.Ordinal);
        Assert.InRange(zoho.Calls.Count, 2, 50);
    }

    private static HttpResponseMessage Answer(Hostile hostile, FakeZoho.Call call, Type row)
    {
        string segment = call.Uri.AbsolutePath.Split('/').Last(part => part.Length > 0 && !char.IsDigit(part[0]));
        string own = JsonNamingPolicy.SnakeCaseLower.ConvertName(row.Name);
        string[] names = [segment, segment.TrimEnd('s'), own, own + "s", own.Replace("_", "", StringComparison.Ordinal), own.Replace("_", "", StringComparison.Ordinal) + "s"];
        var body = new StringBuilder("{\"code\":").Append(hostile.Next(6) > 0 ? "0" : hostile.Value());
        if (hostile.Next(2) == 0)
            body.Append(",\"message\":").Append(hostile.Next(3) > 0 ? "\"success\"" : hostile.Value());
        foreach (string name in names.Distinct())
        {
            string record = hostile.Record(row, "\"1\"");
            body.Append(",\"").Append(name).Append("\":").Append(name.EndsWith('s') ? "[" + record + "," + hostile.Record(row, "\"2\"") + "]" : record);
        }

        if (hostile.Next(2) == 0)
            body.Append(",\"page_context\":").Append(hostile.Object("page", "per_page", "has_more_page", "total"));
        string said = hostile.Next(6) == 0 ? hostile.Object("code", "message", "error", "status", segment) : body.Append('}').ToString();
        return hostile.Response(hostile.Bytes(said), hostile.Status(), hostile.Next(3) == 0 ? (string[])["Retry-After", "Date"] : (string[])[]);
    }

    private static Type RowOf(Type returns)
    {
        while (returns.IsGenericType)
            returns = returns.GenericTypeArguments[^1];
        return returns.Assembly == typeof(Contact).Assembly && returns.IsClass ? returns : typeof(Contact);
    }
}
